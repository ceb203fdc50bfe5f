/**
 * A text cut into stretches of some lines each. What follows from the characters of a stretch alone hangs on its passage,
 * and an edit leaves all passages as they are but the one it falls into:
 *
 *     before    │ a │ b   │ c  │ d │
 *                      ↓ a letter
 *     after     │ a │ b'   │ c  │ d │      c and d begin one further on
 *
 * A stretch ends where the first line begins that may open another, and where that is depends on nothing before its own
 * start. So stretches cut anew from an edit on are the old ones again from the first cut that was one before.
 */

import { listMatches } from '../base/matches';
import { copyOf } from '../base/kept';
import { lastIndexAtMost } from '../base/search';
import { ofPassage, PassageText } from './passageText';
import type { SourceText } from './sourceText';

export interface Stretch {
  /** The offset of its first character. */
  readonly start: number;
  readonly passage: PassageText;
}

/**
 * A stretch has at least so many characters, if the text does, so that what is kept of a text of many short lines does
 * not take many times its size. Paragraphs of prose are about as long: an edit has little else read anew.
 */
const LEAST = 200;

/**
 * The stretches of a text, in order; they tile it, and there is always at least one. Of those that stood in an earlier
 * text, `before`, the passages are the same objects.
 */
export function cutStretches(source: SourceText, before: readonly Stretch[] = []): readonly Stretch[] {
  const { text } = source;
  const growth = text.length - lengthOf(before);
  const { front, back } = compareEnds(text, before, growth);
  const known = new Map(before.slice(front, back + 1).map(({ passage }) => [passage.text, passage]));
  const stretches = before.slice(0, front);
  let next = back;
  let start = lengthOf(stretches);
  do {
    while (next < before.length && before[next]!.start + growth < start) next++;
    if (next < before.length && before[next]!.start + growth === start)
      return [...stretches, ...before.slice(next).map((moved) => ({ ...moved, start: moved.start + growth }))];
    const end = endOfStretch(source, start);
    const own = text.slice(start, end);
    // the characters that the first reading met belong to its text anyway
    stretches.push({ start, passage: known.get(own) ?? new PassageText(before.length > 0 ? copyOf(own) : own) });
    start = end;
  } while (start < text.length);
  return stretches;
}

function lengthOf(stretches: readonly Stretch[]): number {
  const last = stretches.at(-1);
  return last ? last.start + last.passage.text.length : 0;
}

/**
 * How many of the stretches at the front stand in the text as they did, and from which index on they do at its back. Where
 * one at the front ends depends on how the next line begins, so that the next one has to be the same as well, and to have
 * another behind it, since else it may only begin that line.
 */
function compareEnds(text: string, before: readonly Stretch[], growth: number): { front: number; back: number } {
  const stands = ({ start, passage }: Stretch, by: number) =>
    start + by >= 0 && text.slice(start + by, start + by + passage.text.length) === passage.text;
  let same = 0;
  while (same < before.length && stands(before[same]!, 0)) same++;
  const front = Math.max(0, same - 2);
  let back = before.length;
  while (back > same && stands(before[back - 1]!, growth)) back--;
  return { front, back };
}

function endOfStretch({ text, lineStarts }: SourceText, start: number): number {
  for (let line = lastIndexAtMost(lineStarts, start + LEAST - 1) + 1; line < lineStarts.length; line++)
    if (!opensWithDigit(text, lineStarts[line]!)) return lineStarts[line]!;
  return text.length;
}

/** Whether a digit is the first thing on a line: a date that is wrapped goes on with one, and is not to be cut. */
function opensWithDigit(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (text[at] === ' ' || text[at] === '\t') at++;
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** A match, and the offset in the whole text at which it stands. */
export interface Found {
  readonly match: RegExpExecArray;
  readonly start: number;
}

/**
 * All matches in a whole text of what `list` finds in a stretch, in order; they are looked for again only where the text
 * has changed. They must hang on nothing beyond a line break but a digit that opens the next line.
 */
export function throughout(
  list: (text: string) => readonly RegExpExecArray[],
): (stretches: readonly Stretch[]) => readonly Found[] {
  const listIn = ofPassage(list);
  return (stretches) =>
    stretches.flatMap(({ start, passage }) => listIn(passage).map((match) => ({ match, start: start + match.index })));
}

/**
 * All matches of a pattern in a whole text, as `throughout` has them. Where `telling`, which is quicker, finds nothing, the
 * pattern must have no match.
 */
export function matchesThroughout(
  pattern: RegExp,
  telling?: RegExp,
): (stretches: readonly Stretch[]) => readonly Found[] {
  return throughout((text) => (telling?.test(text) === false ? [] : listMatches(text, pattern)));
}
