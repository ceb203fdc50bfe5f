/**
 * A rewritten text that remembers where each of its characters came from: a paragraph joined over line and page
 * breaks, a line without its tags. Matches found in the rewritten text are mapped back to ranges of the source.
 */

import { lastIndexAtMost } from '../base/search';
import type { Range } from './range';

/** A stretch of the source that stands unchanged in the rewritten text. */
export interface Piece {
  /** Where the stretch begins in the rewritten text. */
  readonly at: number;
  readonly source: Range;
}

export class MappedText {
  readonly #starts: readonly number[];

  constructor(
    readonly text: string,
    readonly pieces: readonly Piece[],
  ) {
    this.#starts = pieces.map((piece) => piece.at);
  }

  /** The source offset of the character at `offset`; a character that was put in maps to what stands before it. */
  toSource(offset: number): number {
    const piece = this.pieces[Math.max(0, lastIndexAtMost(this.#starts, offset))];
    if (!piece) return 0;
    return Math.min(piece.source.start + Math.max(0, offset - piece.at), piece.source.end);
  }

  /** The source range of a range of the rewritten text, from its first character to just after its last. */
  toSourceRange({ start, end }: Range): Range {
    const from = this.toSource(start);
    return { start: from, end: end > start ? Math.max(from, this.toSource(end - 1) + 1) : from };
  }

  /** The part of the rewritten text from `start` to `end`, with the way back to the source. */
  slice(start: number, end = this.text.length): MappedText {
    const pieces: Piece[] = [];
    for (const { at, source } of this.pieces) {
      const from = Math.max(at, start);
      const to = Math.min(at + source.end - source.start, end);
      if (from < to)
        pieces.push({ at: from - start, source: { start: source.start + from - at, end: source.start + to - at } });
    }
    return new MappedText(this.text.slice(start, end), pieces);
  }

  /** Without white space at either end. */
  trim(): MappedText {
    const lead = this.text.length - this.text.trimStart().length;
    return this.slice(lead, lead + this.text.trim().length);
  }

  /** The offset in the rewritten text of a source offset; one that was left out maps to the next character kept. */
  fromSource(offset: number): number {
    for (const piece of this.pieces) {
      if (offset < piece.source.start) return piece.at;
      if (offset < piece.source.end) return piece.at + offset - piece.source.start;
    }
    return this.text.length;
  }
}

/** Collects pieces of a source and text put between them. */
export class MappedTextBuilder {
  readonly #source: string;
  #text = '';
  readonly #pieces: Piece[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  get length(): number {
    return this.#text.length;
  }

  /** The last characters so far, at most `count`. */
  tail(count: number): string {
    return this.#text.slice(-count);
  }

  /** Appends `source` unchanged; an empty range appends nothing. */
  keep(source: Range): this {
    if (source.end <= source.start) return this;
    this.#pieces.push({ at: this.#text.length, source });
    this.#text += this.#source.slice(source.start, source.end);
    return this;
  }

  /** Appends a rewritten text of the same source. */
  append(mapped: MappedText): this {
    for (const { at, source } of mapped.pieces) this.#pieces.push({ at: this.#text.length + at, source });
    this.#text += mapped.text;
    return this;
  }

  /** Appends text that does not stand in the source. */
  insert(text: string): this {
    this.#text += text;
    return this;
  }

  build(): MappedText {
    return new MappedText(this.#text, this.#pieces);
  }
}
