/**
 * Documents as paragraphs and tables, whatever program wrote them: readers of formats make these, and `layOut` makes one
 * text of them. Every stretch of text knows where it stands in its file.
 */

import type { XmlElement } from '../xml/parse';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly Piece[];
  /** From 1; undefined for a paragraph that is no heading. */
  readonly heading: number | undefined;
  /** The document's title, by its style. */
  readonly isTitle: boolean;
  readonly mark: ListMark | undefined;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** How many columns it takes. */
  readonly columns: number;
}

export type Block = Paragraph | Table;

/** The mark of a paragraph in a list. */
export interface ListMark {
  /** As shown: "3.1", "(a)", "•"; empty for a level that shows nothing. */
  readonly text: string;
  readonly isBullet: boolean;
  /** From 0. */
  readonly level: number;
}

/** Where a run stands: what a comment is put around, and what is parted when it begins or ends within. Offsets of the source. */
export interface RunPlace {
  readonly start: number;
  readonly end: number;
  /** The run, where it may be parted between its children; undefined for what only stands as a whole. */
  readonly element: XmlElement | undefined;
}

/** A stretch of text that is shown. */
export interface Inline {
  readonly kind: 'text';
  readonly value: string;
  /** Where it was written: as many characters, one for one, or one thing that stands for all of it. */
  readonly start: number;
  readonly end: number;
  readonly isExact: boolean;
  readonly run: RunPlace;
  readonly isBold: boolean;
  /** In half points; undefined where the file says nothing. */
  readonly size: number | undefined;
}

export interface TrackedChange {
  readonly kind: 'insertion' | 'deletion' | 'moveFrom' | 'moveTo';
  readonly author: string | undefined;
  /** As ISO 8601. */
  readonly date: string | undefined;
  readonly text: string;
}

/** What stands between stretches of text. */
export type Signal =
  | { readonly kind: 'commentStart' | 'commentEnd' | 'commentReference'; readonly id: string }
  | { readonly kind: 'change'; readonly change: TrackedChange };

export type Piece = Inline | Signal;

/** The paragraphs of some blocks in their order, those in tables included. */
export function listParagraphs(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => listParagraphs(cell.blocks)),
  );
}
