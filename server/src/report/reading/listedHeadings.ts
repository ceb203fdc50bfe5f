/**
 * Finds the headings that the table of contents lists and no vocabulary knows: a line, or a few, of the same words as
 * an entry. What a report's own contents say is surer than any shape. Where the words stand apart more often than they
 * are listed, the last places are the headings: before them they divide a list, as themes do.
 */

import { addTo } from '../../base/multimap';
import { endsSentence } from '../../syntax/prose';
import type { Word } from '../../syntax/words';
import type { Contents } from './contents';
import { beginsLikeHeading, gapBetween, joinWords, type Flow } from './flow';
import type { Heading } from './headings';

/** Entries wrap over up to this many lines. */
const MOST_LINES = 3;
const MOST_WORDS = 40;

interface Wanted {
  readonly words: readonly string[];
  readonly key: string;
  readonly level: number;
}

/** The headings behind the contents, in order, that an entry names and `known` lacks, on lines that are not `taken`. */
export function findListedHeadings(
  flow: Flow,
  contents: Contents | undefined,
  known: readonly Heading[],
  taken: ReadonlySet<number>,
): Heading[] {
  const wanted = listWanted(contents, known);
  const found: Heading[] = [];
  if (!contents || wanted.size === 0) return found;
  for (let at = contents.end; at < flow.lines.length; at++) {
    if (taken.has(at) || !standsApart(flow, at)) continue;
    for (const entry of wanted.get(flow.heads[at]!.first) ?? []) {
      const heading = headingOf(flow, at, entry, taken);
      if (!heading) continue;
      found.push(heading);
      at = heading.to - 1;
      break;
    }
  }
  return lastOfEach(found, wanted);
}

/** As many of the headings with the same words as entries have them, the last ones. */
function lastOfEach(found: readonly Heading[], wanted: ReadonlyMap<string, readonly Wanted[]>): Heading[] {
  const left = new Map<string, number>();
  for (const { key } of [...wanted.values()].flat()) left.set(key, (left.get(key) ?? 0) + 1);
  const last = [...found].reverse().filter(({ title }) => {
    const key = foldTitle(title).join(' ');
    const more = left.get(key) ?? 0;
    left.set(key, more - 1);
    return more > 0;
  });
  return last.reverse();
}

/** The entries without a heading, by their first words; each as deep as the entry before it. */
function listWanted(contents: Contents | undefined, known: readonly Heading[]): Map<string, Wanted[]> {
  const levels = new Map(known.map(({ title, rule }) => [foldTitle(title).join(' '), rule.level]));
  const wanted = new Map<string, Wanted[]>();
  let level = 2;
  for (const { title } of contents?.entries ?? []) {
    const words = foldTitle(title);
    const key = words.join(' ');
    const knownLevel = levels.get(key);
    level = knownLevel ?? level;
    if (knownLevel === undefined && words[0]) addTo(wanted, words[0], { words, key, level });
  }
  return wanted;
}

/** The words of a title without the number before them. */
function foldTitle(title: readonly Word[]): string[] {
  const words = title.map(({ folded }) => folded);
  while (words.length > 1 && /^\d+$/.test(words[0]!)) words.shift();
  return words;
}

function standsApart({ lines }: Flow, at: number): boolean {
  const before = lines[at - 1];
  const line = lines[at]!;
  if (line.mark?.kind === 'bullet' || !beginsLikeHeading(line)) return false;
  return before === undefined || gapBetween(before, line) > 0 || endsSentence(before.visible);
}

function headingOf(
  flow: Flow,
  from: number,
  { words, level }: Wanted,
  taken: ReadonlySet<number>,
): Heading | undefined {
  for (let to = from + 1; to <= Math.min(flow.lines.length, from + MOST_LINES) && !taken.has(to - 1); to++) {
    const title = joinWords(flow.source, flow.lines.slice(from, to), MOST_WORDS);
    const folded = foldTitle(title);
    if (folded.length > words.length) return undefined;
    if (folded.length === words.length && folded.every((word, i) => word === words[i]))
      return { rule: { pattern: '', kind: 'other', level }, from, to, title, grade: undefined };
  }
  return undefined;
}
