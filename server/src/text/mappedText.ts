/**
 * A rewritten text that remembers where each of its characters came from: a paragraph joined over line and page
 * breaks, a line without its tags. Matches found in the rewritten text are mapped back to ranges of the source.
 */

import { partitionPoint } from '../base/search';
import { PassageText } from './passageText';
import { fitted } from '../base/fitted';
import type { Range } from './range';

/** A stretch of the source that stands unchanged in the rewritten text. */
interface Piece {
  /** Where the stretch begins in the rewritten text. */
  readonly at: number;
  /** Where it stands, half-open, counted from the offset that its text has as `base`. */
  readonly start: number;
  readonly end: number;
}

export class MappedText {
  constructor(
    readonly text: string,
    readonly pieces: readonly Piece[],
    /** The text as what facts are derived from. */
    readonly passage: PassageText = new PassageText(text),
    /** The offset of the source from which its pieces count. */
    readonly base = 0,
  ) {}

  /** The same text with its source elsewhere: so much further on. */
  moved(by: number, passage = this.passage): MappedText {
    return new MappedText(passage.text, this.pieces, passage, this.base + by);
  }

  /** The source offset of the character at `offset`; a character that was put in maps to what stands before it. */
  toSource(offset: number): number {
    const after = partitionPoint(this.pieces.length, (i) => this.pieces[i]!.at <= offset);
    const piece = this.pieces[Math.max(0, after - 1)];
    if (!piece) return 0;
    return this.base + Math.min(piece.start + Math.max(0, offset - piece.at), piece.end);
  }

  /** The source range of a range of the rewritten text, from its first character to just after its last. */
  toSourceRange({ start, end }: Range): Range {
    const from = this.toSource(start);
    return { start: from, end: end > start ? Math.max(from, this.toSource(end - 1) + 1) : from };
  }

  /** The part of the rewritten text from `start` to `end`, with the way back to the source. */
  slice(start: number, end = this.text.length): MappedText {
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      const from = Math.max(piece.at, start);
      const to = Math.min(piece.at + piece.end - piece.start, end);
      const by = piece.start - piece.at;
      if (from < to) pieces.push({ at: from - start, start: from + by, end: to + by });
    }
    return new MappedText(this.text.slice(start, end), fitted(pieces), undefined, this.base);
  }

  /** Without white space at either end. */
  trim(): MappedText {
    const lead = this.text.length - this.text.trimStart().length;
    return this.slice(lead, lead + this.text.trim().length);
  }

  /** The offset in the rewritten text of a source offset; one that was left out maps to the next character kept. */
  fromSource(offset: number): number {
    const local = offset - this.base;
    for (const piece of this.pieces) {
      if (local < piece.start) return piece.at;
      if (local < piece.end) return piece.at + local - piece.start;
    }
    return this.text.length;
  }
}

/** Collects pieces of a source and text put between them. */
export class MappedTextBuilder {
  readonly #source: string;
  readonly #base: number;
  readonly #parts: string[] = [];
  readonly #pieces: Piece[] = [];
  #length = 0;

  /** The pieces of the text count from `base`. */
  constructor(source: string, base = 0) {
    this.#source = source;
    this.#base = base;
  }

  get length(): number {
    return this.#length;
  }

  /** Appends `source` unchanged; an empty range appends nothing. */
  keep(source: Range): this {
    if (source.end <= source.start) return this;
    this.#add({ at: 0, ...source }, -this.#base);
    return this.insert(this.#source.slice(source.start, source.end));
  }

  /** Appends a rewritten text whose own source begins at `base` in this one. */
  append(mapped: MappedText, base = 0): this {
    for (const piece of mapped.pieces) this.#add(piece, base + mapped.base - this.#base);
    return this.insert(mapped.text);
  }

  #add({ at, start, end }: Piece, by: number): void {
    this.#pieces.push({ at: this.#length + at, start: start + by, end: end + by });
  }

  /** Appends text that does not stand in the source. */
  insert(text: string): this {
    this.#parts.push(text);
    this.#length += text.length;
    return this;
  }

  /** The rewritten text; of one that is known already, `passageOf` gives the passage with its facts. */
  build(passageOf = (text: string) => new PassageText(text)): MappedText {
    const passage = passageOf(this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join(''));
    return new MappedText(passage.text, fitted(this.#pieces), passage, this.#base);
  }
}
