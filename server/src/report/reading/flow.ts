/**
 * The flow of a text: its lines with text, in order, without blank lines, page numbers and running headers.
 * Most of what builds a report walks the flow and asks for the words of a few lines at a time.
 */

import { findFurniture, type Furniture } from '../../syntax/furniture';
import { isBlank, loneNumber, readLines, type Line } from '../../syntax/lines';
import { countNumberWords } from '../../syntax/lineWords';
import { wrapWidth } from '../../syntax/prose';
import type { Word } from '../../syntax/words';
import type { Family } from '../family';
import { ReadingMemory, type KeptHeadings } from './memory';
import { copyOf } from '../../base/kept';
import { PassageText } from '../../text/passageText';
import type { Range } from '../../text/range';
import type { SourceText } from '../../text/sourceText';
import { cutStretches, type Stretch } from '../../text/stretches';

export interface Flow {
  readonly source: SourceText;
  /** All of the text, cut so that what an edit left as it was has kept its facts. */
  readonly stretches: readonly Stretch[];
  /** Every line of the text. */
  readonly all: readonly Line[];
  /** By the index of a line: what belongs to the page and not to the text. */
  readonly furniture: ReadonlyMap<number, Furniture>;
  /** The lines with text, without furniture and lone numbers. */
  readonly lines: readonly Line[];
  /** How each of `lines` begins behind its number. */
  readonly heads: readonly Opening[];
  /** The passage with these words, which an earlier reading may have met; `known`, where there is none. */
  readonly passageOf: (text: string, known?: PassageText) => PassageText;
  /** The headings of a family that words were found to be, in this reading or an earlier one. */
  readonly headingsOf: (family: Family) => KeptHeadings;
  /** The column at which lines were wrapped; undefined when paragraphs stand on one line each. */
  readonly width: number | undefined;
}

/** The words that a line begins with, folded, as they are matched against an index of patterns. */
export interface Opening {
  /** Empty where there is none. */
  readonly first: string;
  /** Undefined where it is not known, as where it stands on the next line. */
  readonly second: string | undefined;
}

export function readFlow(source: SourceText, memory?: ReadingMemory): Flow {
  const stretches = memory?.turn(source) ?? cutStretches(source);
  const all = readLines(stretches, memory !== undefined);
  const furniture = findFurniture(all);
  const lines = all.filter((line) => !isBlank(line) && !furniture.has(line.index) && loneNumber(line) === undefined);
  const heads = lines.map((line, at) => openingOf(source, line, lines[at + 1]));
  const passageOf = (text: string, known?: PassageText) =>
    memory?.passages.get(text, () => known ?? new PassageText(copyOf(text))) ?? known ?? new PassageText(text);
  const { headingsOf } = memory ?? new ReadingMemory();
  return { source, stretches, all, furniture, lines, heads, passageOf, headingsOf, width: wrapWidth(lines) };
}

/** How many blank or furniture lines stand between two lines of the flow, counted in lines of the text. */
export function gapBetween(before: Line, after: Line): number {
  return after.index - before.index - 1;
}

/** The words of a line after a Markdown heading mark, in offsets of the source; only the first so many if asked. */
export function wordsOfLine(line: Line, most = Infinity): readonly Word[] {
  return line.words(most);
}

/** How a line begins; its last word goes on in the next line when it ends in its hyphen. */
function openingOf(source: SourceText, line: Line, next: Line | undefined): Opening {
  const { head } = line.facts;
  if (!(head.isAlone || head.isPair) || !next || !isHyphenated(source, line, next)) return head;
  if (head.isPair) return { first: head.first, second: undefined };
  return { first: head.first + (wordsOfLine(next, 1)[0]?.folded ?? ''), second: undefined };
}

/** The first words of a line without the number that opens it, as headings such as "3. Findings" have one. */
export function wordsBehindNumber(line: Line, most: number): readonly Word[] {
  const count = countNumberWords(line);
  return count === 0 ? wordsOfLine(line, most) : wordsOfLine(line, most + count).slice(count);
}

/** Whether a word is broken by a hyphen at the end of the line and goes on at the start of the next. */
export function isHyphenated({ text }: SourceText, { content }: Line, next: Line): boolean {
  const hyphen = /[-\u2010]/.test(text[content.end - 1] ?? '') || text[content.end] === '\u00AD';
  return hyphen && /^\p{Ll}/u.test(next.visible);
}

/** Whether a line is full, so that what it says may go on in the next. */
export function wrapsInto(flow: Flow, at: number): boolean {
  const line = flow.lines[at]!;
  const next = flow.lines[at + 1];
  return (
    next !== undefined &&
    gapBetween(line, next) === 0 &&
    flow.width !== undefined &&
    line.visible.length + 12 >= Math.min(flow.width, 70) * 0.75
  );
}

/** Whether a line begins as headings do: with a capital or a number, behind quotation marks, pictures or tags. */
export function beginsLikeHeading({ visible }: Line): boolean {
  return /^[^\p{L}\p{N}(]{0,8}[\p{Lu}\p{N}]/u.test(visible);
}

/** The words of lines that follow each other, the first without its number; a word that a line's end breaks is one. */
export function joinWords(source: SourceText, lines: readonly Line[], most: number): Word[] {
  const words: Word[] = [];
  lines.forEach((line, i) => {
    const own = i === 0 ? wordsBehindNumber(line, most) : wordsOfLine(line, most);
    const before = lines[i - 1];
    const broken = before && own.length > 0 && isHyphenated(source, before, line) ? words.pop() : undefined;
    words.push(...(broken ? [joinHalves(broken, own[0]!), ...own.slice(1)] : own));
  });
  return words;
}

/** The word of which a line's end left two. */
export function joinHalves(first: Word, second: Word): Word {
  return { ...second, folded: first.folded + second.folded, start: first.start, capital: first.capital };
}

/** The range from the first word of `words[from]` to the end of `words[to - 1]`; empty when there are none. */
export function rangeOfWords(words: readonly Word[], from = 0, to = words.length): Range {
  const first = words[from];
  const last = words[to - 1];
  return first && last ? { start: first.start, end: last.end } : { start: 0, end: 0 };
}
