/**
 * Reads a text as lines, each by its own characters alone: what mark opens it and what a reader sees of it once tags,
 * Markdown marks and invisible characters are left out.
 *
 * Lines tile the text. A physical line that holds several `<p>` paragraphs is cut into one line each:
 *
 *     <p>Summary</p> <p>Children are safe.</p>
 *     ^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import type { MappedText } from '../text/mappedText';
import type { Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { findMark, type Mark } from './marks';
import { hasMarkup, readVisible } from './visible';

export interface Line {
  readonly index: number;
  /** With its line break. */
  readonly range: Range;
  /** From the first visible character to the last; empty for a blank line. */
  readonly content: Range;
  /** What a reader sees, without white space around it; cells stay divided by tabs. */
  readonly visible: string;
  /** The way from `visible` back to the source; undefined when it stands there unchanged. */
  readonly mapped: MappedText | undefined;
  /** The mark that opens it: a bullet, a number, a Markdown heading, a footnote mark. */
  readonly mark: Mark | undefined;
  /** How many columns of white space stand before the first visible character. */
  readonly indent: number;
}

/** All lines of a text, in order. There is always at least one. */
export function readLines(source: SourceText): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < source.lineCount; index++) {
    for (const range of cutParagraphTags(source.text, source.lineRange(index))) {
      lines.push(readLine(source.text, range, lines.length));
    }
  }
  return lines;
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
export function loneNumber(line: Line): number | undefined {
  return /^\d{1,4}$/.test(line.visible) ? Number(line.visible) : undefined;
}

/** The source range of `start` to `end` in the line's visible text. */
export function sourceRange(line: Line, start: number, end: number = line.visible.length): Range {
  if (line.mapped) return line.mapped.toSourceRange({ start, end });
  return { start: line.content.start + start, end: line.content.start + end };
}

function readLine(text: string, range: Range, index: number): Line {
  const raw = trimRange(text, range);
  const mapped = hasMarkup(text, raw) ? readVisible(text, raw) : undefined;
  const visible = mapped ? mapped.text : text.slice(raw.start, raw.end);
  const content = mapped ? mapped.toSourceRange({ start: 0, end: visible.length }) : raw;
  return {
    index,
    range,
    content,
    visible,
    mapped,
    mark: findMark(visible),
    indent: countIndent(text, range.start, raw.start),
  };
}

/** White space that takes a column; breaks, form feeds and invisible characters take none. */
function countIndent(text: string, start: number, end: number): number {
  let columns = 0;
  for (let i = start; i < end; i++) if (' \t\u00A0'.includes(text[i]!)) columns++;
  return columns;
}

function trimRange(text: string, { start, end }: Range): Range {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return { start, end };
}

/** Everything that prints nothing: spaces, tabs, breaks, form feeds, no-break spaces, byte order marks. */
function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0xad;
}

function cutParagraphTags(text: string, range: Range): Range[] {
  const line = text.slice(range.start, range.end);
  if (!line.includes('<p>')) return [range];
  const cuts: Range[] = [];
  let start = 0;
  for (let at = line.indexOf('<p>'); at >= 0; at = line.indexOf('<p>', at + 1)) {
    if (!opensParagraph(line, start, at)) continue;
    cuts.push({ start: range.start + start, end: range.start + at });
    start = at;
  }
  cuts.push({ start: range.start + start, end: range.end });
  return cuts;
}

/** Cells of one row, `<p>Title</p>\t<p>Good</p>`, stay together; paragraphs with only spaces between them do not. */
function opensParagraph(line: string, start: number, at: number): boolean {
  const lastTag = line.lastIndexOf('>', at);
  return lastTag >= start && lastTag < at && /^[ \u00A0]*$/.test(line.slice(lastTag + 1, at));
}
