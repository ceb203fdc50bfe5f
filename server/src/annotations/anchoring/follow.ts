/**
 * How ranges go with the text while somebody types. Each change moves them in constant time, so that hundreds of
 * annotations can follow every keystroke; finding words again (`anchorAll`) is for what nobody watched.
 *
 * What is put in at an edge stays outside; what takes the place of words inside belongs to them:
 *
 *     The plan is weak.     insert "new " before "plan"     The new plan is weak.
 *         ^^^^                                                      ^^^^
 *     The plan is weak.     replace "is weak" by "fails"    The plan fails.
 *         ^^^^^^^^^^^^                                          ^^^^^^^^^^
 */

import type { Range } from '../../text/range';

/** One change of a text: so many UTF-16 units taken out at an offset, and a text put in there. */
export interface TextChange {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/**
 * The change without what is the same at the beginnings, or else at the ends, of what it takes out of `before` and what
 * it puts in, so that an editor that replaces a whole line for the sake of one word does not move what did not change.
 */
export function trimChange(before: string, { offset, deleted, inserted }: TextChange): TextChange {
  const most = Math.min(deleted, inserted.length);
  let start = 0;
  while (start < most && before.charCodeAt(offset + start) === inserted.charCodeAt(start)) start++;
  let rest = 0;
  const same = () => before.charCodeAt(offset + deleted - 1 - rest) === inserted.charCodeAt(inserted.length - 1 - rest);
  while (rest < most - start && same()) rest++;
  return {
    offset: offset + start,
    deleted: deleted - start - rest,
    inserted: inserted.slice(start, inserted.length - rest),
  };
}

/**
 * The range after the change; undefined when all of its text was taken out, or when text that reaches over one of its
 * edges was replaced whole so that nothing of it is left. An empty range is lost when text on both sides of it goes.
 * What replaces words of the range and others beside it in one stays outside, as nobody can tell the two apart.
 */
export function followEdit(range: Range, change: TextChange): Range | undefined {
  const { offset, deleted, inserted } = change;
  const end = offset + deleted;
  const growth = inserted.length - deleted;
  if (end <= range.start) return { start: range.start + growth, end: range.end + growth };
  if (offset >= range.end) return range;
  if (offset <= range.start && end >= range.end) return undefined;
  if (offset < range.start) return { start: offset + inserted.length, end: range.end + growth };
  if (end > range.end) return { start: range.start, end: offset };
  return { start: range.start, end: range.end + growth };
}

/** The range after several changes, each given in the text that the one before it left, as the editor sends them. */
export function followEdits(range: Range, changes: readonly TextChange[]): Range | undefined {
  let followed: Range | undefined = range;
  for (const change of changes) followed &&= followEdit(followed, change);
  return followed;
}
