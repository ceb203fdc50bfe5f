/** Numbers that a report prints and that are to be others: of paragraphs, and in references to them. */

import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import type { Document } from './document';

/** A number to be printed instead of another. */
export interface NumberEdit {
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

/** Whether the number stands there: those within "46–48" are cited too, but only the first and the last are printed. */
export function isPrinted({ source }: Document, { range, from }: Pick<NumberEdit, 'range' | 'from'>): boolean {
  return Number(source.slice(range)) === from;
}

export function toTextEdit({ range, to }: NumberEdit): TextEdit {
  return { range, newText: String(to) };
}
