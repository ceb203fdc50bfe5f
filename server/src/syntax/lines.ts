/**
 * Reads a text as lines, each by its own characters alone: what mark opens it and what a reader sees of it once tags,
 * Markdown marks and invisible characters are left out.
 *
 * Lines tile the text. A physical line that holds several `<p>` paragraphs is cut into one line each:
 *
 *     <p>Summary</p> <p>Children are safe.</p>
 *     ^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * What its characters tell of a line (`LineFacts`) is apart from where it stands (`Line`), so that the facts of a line
 * that an edit only moved are still true.
 */

import { classOf, MARKUP } from '../base/characters';
import { FactBearer } from '../base/factBearer';
import type { MappedText } from '../text/mappedText';
import { ofPassage } from '../text/passageText';
import type { Range } from '../text/range';
import { SourceText } from '../text/sourceText';
import type { Stretch } from '../text/stretches';
import { LONGEST_WORD, readHead, readLineWords, type Head } from './lineWords';
import { findMark, type Mark } from './marks';
import { readVisible } from './visible';
import { shiftWords, type Word } from './words';

/** What the characters of a line tell, wherever it stands. Offsets count from its first character. */
export class LineFacts extends FactBearer {
  /** With its line break. */
  readonly length: number;
  /** From the first visible character to the last; empty for a blank line. */
  readonly content: Range;
  /** What a reader sees, without white space around it; cells stay divided by tabs. */
  readonly visible: string;
  /** The way from `visible` back to the line; undefined when it stands there unchanged. */
  readonly mapped: MappedText | undefined;
  /** The mark that opens it: a bullet, a number, a Markdown heading, a footnote mark. */
  readonly mark: Mark | undefined;
  /** The classes of all its UTF-16 units together: a quick look for a digit, say. */
  readonly classes: number;
  /** How many columns of white space stand before the first visible character. */
  readonly indent: number;
  #head: Head | undefined;
  #words: readonly Word[] | undefined;

  constructor(text: string) {
    super();
    const raw = trimRange(text);
    this.length = text.length;
    this.classes = classesIn(text, raw);
    this.mapped = this.classes & MARKUP ? readVisible(text, raw) : undefined;
    this.visible = this.mapped?.text ?? text.slice(raw.start, raw.end);
    this.content = this.mapped?.toSourceRange({ start: 0, end: this.visible.length }) ?? raw;
    this.mark = findMark(this.visible);
    this.indent = countIndent(text, raw.start);
  }

  /** The first word behind its number. */
  get head(): Head {
    return (this.#head ??= readHead(this));
  }

  /** The range in the line of `start` to `end` in its visible text. */
  rangeOf(start: number, end: number): Range {
    if (this.mapped) return this.mapped.toSourceRange({ start, end });
    return { start: this.content.start + start, end: this.content.start + end };
  }

  /** Its first words, at most `KEPT_WORDS`. */
  get words(): readonly Word[] {
    return (this.#words ??= this.readWords(KEPT_WORDS));
  }

  /** Whether `words` may be only the first of them. */
  get hasMoreWords(): boolean {
    return this.words.length === KEPT_WORDS || this.visible.length > KEPT_WORDS * LONGEST_WORD;
  }

  /** Its first words behind its number, at most so many. */
  wordsBehindNumber(most: number): readonly Word[] {
    const { numberWords } = this.head;
    const words = this.hasMoreWords ? this.readWords(numberWords + most) : this.words;
    return words.slice(numberWords, numberWords + most);
  }

  /** Its first words, at most so many. */
  readWords(most: number): readonly Word[] {
    if (!this.mapped) return readLineWords(this, most, this.content.start);
    return shiftWords(readLineWords(this, most), (start, end) => this.rangeOf(start, end));
  }
}

/** What there is to tell of a line without any, and without a break. */
const NO_CHARACTERS = new LineFacts('');

/** Several passes look at the first forty words of the same line, and at the number before them; these are kept. */
const KEPT_WORDS = 41;

/** A line where it stands in its text. Offsets are of the text. */
export class Line {
  #words: readonly Word[] | undefined;

  constructor(
    readonly index: number,
    readonly start: number,
    readonly facts: LineFacts,
  ) {}

  get visible(): string {
    return this.facts.visible;
  }

  get mark(): Mark | undefined {
    return this.facts.mark;
  }

  get indent(): number {
    return this.facts.indent;
  }

  /** With its line break. */
  get range(): Range {
    return { start: this.start, end: this.start + this.facts.length };
  }

  /** From the first visible character to the last; empty for a blank line. */
  get content(): Range {
    const { start, end } = this.facts.content;
    return { start: this.start + start, end: this.start + end };
  }

  /** Its words without what decorates a heading, at most so many. */
  words(most: number): readonly Word[] {
    if (most > KEPT_WORDS && this.facts.hasMoreWords) return this.#moved(this.facts.readWords(most));
    this.#words ??= this.#moved(this.facts.words);
    return most < this.#words.length ? this.#words.slice(0, most) : this.#words;
  }

  #moved(words: readonly Word[]): readonly Word[] {
    return words.map(({ folded, start, end, note, capital, closes }) => ({
      folded,
      start: this.start + start,
      end: this.start + end,
      note: note && { start: this.start + note.start, end: this.start + note.end },
      capital,
      closes,
    }));
  }
}

/**
 * All lines of a text, in order. There is always at least one. Where they are to be `kept`, the facts of the lines hang on
 * their stretch, and are the same objects for as long as it is; those of very short lines are read again.
 */
export function readLines(stretches: readonly Stretch[], kept = false): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (facts: LineFacts): void => {
    lines.push(new Line(lines.length, start, facts));
    start += facts.length;
  };
  for (const { passage } of stretches) (kept ? keptFacts(passage) : readFacts(passage.text)).forEach(add);
  // behind the last break stands one more, if an empty one
  if (/[\n\r]$/.test(stretches.at(-1)!.passage.text)) add(NO_CHARACTERS);
  return lines;
}

/** The facts of the lines of a stretch, which are kept where these are not very short. */
const keptFacts = ofPassage(readFacts);

/** The facts of the lines of a stretch, up to its last break; of one that holds several paragraphs, the facts of these. */
function readFacts(text: string): readonly LineFacts[] {
  const { lineStarts } = new SourceText(text);
  const facts: LineFacts[] = [];
  lineStarts.forEach((start, i) => {
    if (start === text.length && i > 0) return;
    const line = text.slice(start, lineStarts[i + 1]);
    if (line.includes('<p>')) for (const part of cutParagraphTags(line)) facts.push(new LineFacts(part));
    else facts.push(new LineFacts(line));
  });
  return facts;
}

/** Whether nothing of the line is visible. */
export function isBlank(line: Line): boolean {
  return line.visible === '';
}

/** What stands after the line's mark; the whole line when it has none. */
export function textAfterMark(line: Line): string {
  return line.mark ? line.visible.slice(line.mark.length) : line.visible;
}

/** The number that stands alone on the line, as page and footnote numbers do; undefined for any other line. */
export function loneNumber({ visible }: Line): number | undefined {
  return visible.length <= 4 && /^\d{1,4}$/.test(visible) ? Number(visible) : undefined;
}

/** The source range of `start` to `end` in the line's visible text. */
export function sourceRange(line: Line, start: number, end: number = line.visible.length): Range {
  const range = line.facts.rangeOf(start, end);
  return { start: line.start + range.start, end: line.start + range.end };
}

/** White space that takes a column; breaks, form feeds and invisible characters take none. */
function countIndent(text: string, end: number): number {
  let columns = 0;
  for (let i = 0; i < end; i++) if (' \t\u00A0'.includes(text[i]!)) columns++;
  return columns;
}

function classesIn(text: string, { start, end }: Range): number {
  let classes = 0;
  for (let i = start; i < end; i++) classes |= classOf(text.charCodeAt(i));
  return classes;
}

function trimRange(text: string): Range {
  let [start, end] = [0, text.length];
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return { start, end };
}

/** Everything that prints nothing: spaces, tabs, breaks, form feeds, no-break spaces, byte order marks. */
function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0xad;
}

function cutParagraphTags(line: string): string[] {
  const cuts: string[] = [];
  let start = 0;
  for (let at = line.indexOf('<p>'); at >= 0; at = line.indexOf('<p>', at + 1)) {
    if (!opensParagraph(line, start, at)) continue;
    cuts.push(line.slice(start, at));
    start = at;
  }
  cuts.push(line.slice(start));
  return cuts;
}

/** Cells of one row, `<p>Title</p>\t<p>Good</p>`, stay together; paragraphs with only spaces between them do not. */
function opensParagraph(line: string, start: number, at: number): boolean {
  const lastTag = line.lastIndexOf('>', at);
  return lastTag >= start && lastTag < at && /^[ \u00A0]*$/.test(line.slice(lastTag + 1, at));
}
