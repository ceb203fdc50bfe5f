/** The words of a line, without the number before a heading and what editors and converters put around it. */

import { classOf, LETTER, NUMBER } from '../base/characters';
import type { Range } from '../text/range';
import type { Mark } from './marks';
import { FoldedWords, readWords, type Word } from './words';

/** A line by what a reader sees of it. */
interface Printed {
  readonly visible: string;
  readonly mark: Mark | undefined;
}

/** How a line begins behind its number. */
export interface Head {
  /** How many words the number takes. */
  readonly numberWords: number;
  /** Its first word, folded; empty where there is none. */
  readonly first: string;
  /** Its second word; undefined where there is none, or only a look at more of the line would tell. */
  readonly second: string | undefined;
  /** Whether the line has no word but the first, or but the first and the second. */
  readonly isAlone: boolean;
  readonly isPair: boolean;
}

/** Words are shorter than this on average, spaces included, so that the first so many stand within as many times it. */
export const LONGEST_WORD = 20;

/** The words of a line after a Markdown heading mark, at most so many, in offsets of what is visible plus `base`. */
export function readLineWords(line: Printed, most: number, base = 0): Word[] {
  const { start, end } = withoutDecoration(line);
  return readWords(openingOf(line, start, end, most), base + start, most);
}

/** What holds the first so many words of a line. */
function openingOf({ visible }: Printed, start: number, end: number, most: number): string {
  return visible.slice(start, Math.min(end, start + most * LONGEST_WORD));
}

/** The first two words behind the line's number. */
export function readHead(line: Printed): Head {
  const numbers = countNumberWords(line);
  const most = numbers + 3;
  const { start, end } = withoutDecoration(line);
  const words = new FoldedWords(openingOf(line, start, end, most));
  for (let i = 0; i < numbers; i++) words.next();
  const [first, second, third] = [words.next(), words.next(), words.next()];
  const isWhole = line.visible.length <= most * LONGEST_WORD;
  return {
    numberWords: numbers,
    first: first ?? '',
    second: third !== undefined || isWhole ? second : undefined,
    isAlone: first !== undefined && second === undefined,
    isPair: second !== undefined && third === undefined,
  };
}

/** How many words the number of a line takes: one for "3." and, in a Markdown heading, two for "3.2" and one for "B.". */
export function countNumberWords({ mark, visible }: Printed): number {
  if (mark?.kind === 'number') return 1;
  if (mark?.kind !== 'hashes') return 0;
  const number = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.):]?|[A-Z][.)]|[IVX]{1,5}[.)])\s+(?=\p{L})/u.exec(
    visible.slice(mark.length),
  );
  return number?.[0].match(/\d+|[A-Z]+/g)?.length ?? 0;
}

/**
 * The stretch of a line's visible text that holds its words, without what editors and converters put around them:
 *
 *     ## Findings ##                      the marks of a Markdown heading
 *     ## Findings {#findings}             an anchor
 *     ## [Findings](#findings)            a link round the whole line
 *     Findings [1]                        a footnote mark
 */
function withoutDecoration({ visible, mark }: Printed): Range {
  const start = mark?.kind === 'hashes' ? mark.length : 0;
  let end = visible.length;
  if (visible.endsWith('}')) end = startOfAnchor(visible) ?? end;
  if (visible.endsWith(']', end)) end = startOfFootnoteMark(visible, end) ?? end;
  return linkedWords(visible, { start, end }) ?? { start, end };
}

function startOfAnchor(visible: string): number | undefined {
  const open = visible.lastIndexOf('{');
  return /^\{[#.:]/.test(visible.slice(open)) ? open : undefined;
}

function startOfFootnoteMark(visible: string, end: number): number | undefined {
  const open = visible.lastIndexOf('[', end);
  return open > 0 && /^\[\^?\d{1,2}\]$/.test(visible.slice(open, end)) ? open : undefined;
}

function linkedWords(visible: string, { start, end }: Range): Range | undefined {
  if (classOf(visible.charCodeAt(start)) & (LETTER | NUMBER)) return undefined;
  const open = start + /^[^\p{L}\p{N}[]{0,8}/u.exec(visible.slice(start, start + 9))![0].length;
  if (visible[open] !== '[') return undefined;
  const close = visible.indexOf('](', open);
  const target = visible.slice(close + 1, end).trimEnd();
  return close > 0 && /^\([^()\s]*\)$/.test(target) ? { start: open + 1, end: close } : undefined;
}
