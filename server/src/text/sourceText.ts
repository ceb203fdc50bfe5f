/**
 * One text as it stands, with its lines: an immutable value that all ranges of a report refer to.
 * Offsets are UTF-16 code units, as in LSP; lines end with `\n`, `\r\n` or `\r`.
 */

import { lastIndexAtMost } from '../base/search';
import type { Range } from './range';

export interface Position {
  /** Zero-based line. */
  readonly line: number;
  /** Zero-based UTF-16 character in that line. */
  readonly character: number;
}

export class SourceText {
  /** The offset at which each line begins; there is always at least one line. */
  readonly lineStarts: readonly number[];

  constructor(
    readonly text: string,
    lineStarts?: readonly number[],
  ) {
    this.lineStarts = lineStarts ?? findLineStarts(text, 0, text.length, [0]);
  }

  /**
   * The text with so many units taken out at an offset and others put in there. Lines are looked for only there: all
   * before begin where they did, all behind as much further on as the text has grown.
   */
  edit(offset: number, deleted: number, inserted: string): SourceText {
    const text = this.text.slice(0, offset) + inserted + this.text.slice(offset + deleted);
    const growth = inserted.length - deleted;
    // a return before the edit and a line feed behind it may have become one break, or no longer be one
    const first = lastIndexAtMost(this.lineStarts, offset - 1) + 1;
    const next = lastIndexAtMost(this.lineStarts, offset + deleted) + 1;
    const starts = this.lineStarts.slice(0, Math.max(1, first));
    findLineStarts(text, Math.max(0, offset - 1), offset + inserted.length, starts);
    for (let i = next; i < this.lineStarts.length; i++) starts.push(this.lineStarts[i]! + growth);
    return new SourceText(text, starts);
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The text of `range`; offsets outside the text are clipped. */
  slice(range: Range): string {
    return this.text.slice(range.start, range.end);
  }

  /** The zero-based line that holds `offset`; offsets outside the text give the first or last line. */
  lineAt(offset: number): number {
    return Math.max(0, lastIndexAtMost(this.lineStarts, offset));
  }

  positionAt(offset: number): Position {
    const clipped = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineAt(clipped);
    return { line, character: clipped - this.lineStarts[line]! };
  }

  /** The offset of `position`; a line or character beyond the text is clipped to its end, as LSP asks. */
  offsetAt(position: Position): number {
    if (position.line >= this.lineCount) return this.text.length;
    if (position.line < 0) return 0;
    const { start, end } = this.lineContentRange(position.line);
    return Math.min(start + Math.max(position.character, 0), end);
  }

  /** The range of a line without its line break. */
  lineContentRange(line: number): Range {
    const { start, end } = this.lineRange(line);
    let last = end;
    if (last > start && this.text.charCodeAt(last - 1) === LF) last--;
    if (last > start && this.text.charCodeAt(last - 1) === CR) last--;
    return { start, end: last };
  }

  /** The range of a line with its line break. */
  lineRange(line: number): Range {
    const start = this.lineStarts[line] ?? this.text.length;
    return { start, end: this.lineStarts[line + 1] ?? this.text.length };
  }
}

const LF = 10;
const CR = 13;

/** Adds to `starts` those of the lines behind the breaks that end from `from` up to `to`. */
function findLineStarts(text: string, from: number, to: number, starts: number[]): number[] {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}
