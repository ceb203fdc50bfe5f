/** The headings that reports of a family or genre have, as they are printed. */

import type { Family, Pattern } from '../report/family';
import { genres } from '../report/genres';

/** In the order in which such reports have them; empty for a family that says none. */
export function listHeadings(id: string, families: readonly Family[]): readonly string[] {
  const genre = genres.find((each) => each.id === id);
  if (genre) return genre.sections.map(({ title }) => title);
  const family = families.find((each) => each.id === id);
  const printed = (family?.headings ?? []).map(({ pattern }) => printPattern(pattern, ''));
  return [...new Set(printed)].filter((words) => words !== '');
}

/** The words of a pattern as a heading prints them: the first of each choice, without what may be missing. */
export function printPattern(pattern: Pattern, place: string, dates = ''): string {
  let words = pattern;
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replace(/\[[^[\]()]*\]/g, ' ').replace(/\(([^()[\]|]*)(?:\|[^()[\]]*)?\)/g, '$1');
  }
  const filled = words
    .replace(/\{place\}/g, place)
    .replace(/\{dates\}/g, dates)
    .replace(/\{\w+\}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
