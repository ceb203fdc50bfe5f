/**
 * What a document shows of the way it was set, by which its single lines are judged: how far lines of one paragraph are
 * apart, and whether a hyphen at the end of a line parts a word or belongs to it.
 */

import { addTo } from '../../base/multimap';
import { endsInHyphen, type Line, type PartsWord, type PlacedItem, textOf, toLines } from './lines';

export interface Typesetting {
  /** From line to line within paragraphs, by the size of the letters; undefined where too few lines tell. */
  readonly leadings: ReadonlyMap<number, number>;
  readonly partsWord: PartsWord;
}

/** `pages` are the items of each in the order in which they are drawn, in which columns follow each other. */
export function readTypesetting(pages: readonly (readonly PlacedItem[])[]): Typesetting {
  const lines = pages.map((items) => toLines(items));
  return { leadings: measureLeadings(lines), partsWord: learnHyphens(lines.flat()) };
}

/** In sizes of the letters: closer lines would touch, and farther ones are paragraphs or other things. */
const [closest, farthest] = [0.9, 2.2];

/** In points: programs round heights, and what they add between paragraphs is more. */
const sameLeading = 0.5;

/** Gaps between paragraphs can be the most where each has a line or two; those within are the smallest that are common. */
const commonShare = 0.25;

/** Fewer lines of a size are captions and headings. */
const fewestGaps = 5;

function measureLeadings(pages: readonly (readonly Line[])[]): ReadonlyMap<number, number> {
  const gaps = new Map<number, number[]>();
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const gap = index === 0 || lines[index - 1]!.size !== line.size ? 0 : lines[index - 1]!.y - line.y;
      if (gap > closest * line.size && gap < farthest * line.size)
        addTo(gaps, line.size, Math.round(gap / sameLeading) * sameLeading);
    });
  }
  const leadings = new Map<number, number>();
  for (const [size, all] of gaps) {
    const counts = new Map<number, number>();
    for (const gap of all) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    const most = Math.max(...counts.values());
    if (most < fewestGaps) continue;
    leadings.set(size, Math.min(...[...counts].flatMap(([gap, count]) => (count >= commonShare * most ? gap : []))));
  }
  return leadings;
}

/** What a word of an address begins with or has in it: "www.example.org/open-". */
const isAddress = /^www\.|[/@]/;

/** Shorter halves are syllables as often as words: "in-" and "form". */
const shortestHalf = 4;

/**
 * A hyphen parts a word that the document has elsewhere without it, and belongs to one that it has elsewhere with it, or
 * whose halves it has as words. What stands nowhere else is judged by the others: programs part words or do not.
 */
function learnHyphens(lines: readonly Line[]): PartsWord {
  const texts = lines.map(({ items }) => textOf(items));
  const words = countWords(texts);
  const judge = (before: string, after: string): boolean | undefined => {
    const first = lastWord(before).toLowerCase().slice(0, -1);
    if (isAddress.test(first)) return false;
    const [second = ''] = /^\p{L}[\p{L}-]*/u.exec(after.trimStart().toLowerCase()) ?? [];
    const [joined = 0, hyphened = 0] = [words.get(first + second), words.get(`${first}-${second}`)];
    if (joined !== hyphened) return joined > hyphened;
    // Neither numbers nor what goes on with a capital are halves of a word: "18-week", "O-360", "Stockton-on-Tees".
    if (!/\p{L}$/u.test(first) || !/^\s*\p{Ll}/u.test(after)) return false;
    const areWords = [first, second].every((half) => half.length >= shortestHalf && words.has(half));
    return areWords ? false : undefined;
  };
  let balance = 0;
  texts.forEach((text, index) => {
    const next = texts[index + 1];
    if (next === undefined || !endsInHyphen(text)) return;
    const parts = judge(text, next);
    if (parts !== undefined) balance += parts ? 1 : -1;
  });
  return (before, after) => judge(before, after) ?? balance > 0;
}

/** How often each word stands whole on a line, in small letters. */
function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  texts.forEach((text, index) => {
    const isGoingOn = index > 0 && endsInHyphen(texts[index - 1]!);
    const start = isGoingOn ? /^\S*/.exec(text)![0].length : 0;
    const end = endsInHyphen(text) ? text.length - lastWord(text).length : text.length;
    for (const [word] of text
      .slice(start, end)
      .toLowerCase()
      .matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
  });
  return words;
}

function lastWord(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u00a0')) + 1);
}
