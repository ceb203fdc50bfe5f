/**
 * How ranges go with the text while somebody types. Each change moves them in constant time, so that hundreds of
 * annotations can follow every keystroke; finding words again (`anchorAll`) is for what nobody watched.
 *
 * What is put in at an edge stays outside:
 *
 *     The plan is weak.     insert "new " before "plan"     The new plan is weak.
 *         ^^^^                                                      ^^^^
 */

import type { Range } from '../../text/range';

/** One change of a text: so many UTF-16 units taken out at an offset, and a text put in there. */
export interface TextChange {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/**
 * The range after the change; undefined when all of its text was taken out, or when text that reaches over one of its
 * edges was replaced whole so that nothing of it is left. An empty range is lost when text on both sides of it goes.
 */
export function followEdit(range: Range, change: TextChange): Range | undefined {
  const { offset, deleted, inserted } = change;
  const end = offset + deleted;
  const growth = inserted.length - deleted;
  if (end <= range.start) return { start: range.start + growth, end: range.end + growth };
  if (offset >= range.end) return range;
  if (offset <= range.start && end >= range.end) return undefined;
  if (offset <= range.start) return { start: offset + inserted.length, end: range.end + growth };
  if (end >= range.end) return { start: range.start, end: offset };
  return { start: range.start, end: range.end + growth };
}

/** The range after several changes, each given in the text that the one before it left, as the editor sends them. */
export function followEdits(range: Range, changes: readonly TextChange[]): Range | undefined {
  let followed: Range | undefined = range;
  for (const change of changes) followed &&= followEdit(followed, change);
  return followed;
}
