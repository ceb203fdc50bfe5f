/** A table of a text, however its cells are divided. */

import type { Range } from '../../../text/range';

export interface TableBlock {
  /** The row of the column heads; undefined for a table without any. */
  readonly head: TableRow | undefined;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Its first row of the text, and its last. */
  readonly row: number;
  readonly last: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** What a reader sees of it. */
  readonly text: string;
  /** From its first to its last character; between them other cells may stand, where a cell takes several lines. */
  readonly range: Range;
  /** What it is made of, by line. */
  readonly pieces: readonly Range[];
}
