/** One line of a text as the general reading sees it. */

import type { Line } from '../../../syntax/lines';
import type { ItemLabel } from './itemLabel';

export type RowKind =
  | 'blank'
  | 'text'
  /** Page numbers, running headers and footers, footnotes at the foot of a page. */
  | 'furniture'
  | 'footnote'
  /** Address, salutation, close and signature of a letter. */
  | 'letter'
  | 'contents'
  | 'front-matter'
  | 'code'
  | 'comment'
  | 'quote'
  | 'table'
  | 'rule';

export interface Row {
  /** Its place among all rows, and among the lines of the flow. */
  readonly index: number;
  readonly line: Line;
  /** What a reader sees of it, without marks of Markdown; cells are divided by tabs. */
  readonly text: string;
  readonly indent: number;
  readonly label: ItemLabel | undefined;
  /** Of a Markdown heading: its depth, 1 to 6. */
  readonly depth: number;
  /** Whether all of it is set in bold. */
  readonly bold: boolean;
}

/** How many characters of a heading's line are its marks: `## `, `== `; 0 for one that is underlined. */
export function headingMark({ mark, visible }: Line): number {
  return mark?.kind === 'hashes' ? mark.length : (/^={1,6} /.exec(visible.slice(0, 8))?.[0].length ?? 0);
}
