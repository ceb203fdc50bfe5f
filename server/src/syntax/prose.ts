/** What the shape of running text tells: whether it breaks off in mid-sentence and whether lines were wrapped by a machine. */

import { classOf, codeAt, codeBefore, LETTER, SMALL } from '../base/characters';
import { isBlank, type Line } from './lines';

/**
 * How a sentence or list item ends:
 *
 *     …are late.  …are late:  …are late.”  …are late.1      a closing mark, and a footnote digit
 *     …are late. (paragraph 4)  …are late. [Action 2].      brackets behind the full stop
 *     …are late (Recommendation)  …[see Recommendations 2, 3].  a marker before the full stop, or without one
 */
const SENTENCE_CLOSE =
  /[.!?:;][”’'"»)\]]*\s*[\d⁰¹²³⁴-⁹]{0,2}$|[.!?][”’'"]?\s*(?:\([^()]{0,40}\)|\[[^[\]]{0,40}\])\s*\.?$|[([]\s*(?:see )?rec(?:ommendation)?s?\b[^()[\]]{0,40}[)\]]\.?$/i;

/** Whether the text ends as a sentence or a list item does: nothing is left open. */
export function endsSentence(text: string): boolean {
  const last = codeBefore(text, text.length);
  // most lines end in a letter or a full stop, and need no closer look
  if (classOf(last) & LETTER || last === COMMA) return false;
  return last === FULL_STOP || SENTENCE_CLOSE.test(text.slice(-80));
}

const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** Whether the text begins in mid-sentence: with a small letter, a closing mark or a comma. */
export function beginsInside(text: string): boolean {
  return (classOf(codeAt(text, 0)) & SMALL) !== 0 || /^[,;)”]/.test(text);
}

/** Fewer lines show no habit. */
const FEWEST_LINES = 9;
/** No page is set wider than so many characters; longer lines are paragraphs. */
const WIDEST_COLUMN = 130;
/** Of wrapped text, half the lines are at least so long; in one-line paragraphs, headings and labels are the half. */
const USUAL_LINE = 25;
/** Editors and mail wrap at 72 to 100: a text with no line beyond, and one that nearly fills it, is wrapped so. */
const EDITOR_COLUMN = { from: 70, to: 100 };

/**
 * The column at which the lines were wrapped, by a machine or an editor; undefined when paragraphs stand on one line
 * each. Wrapped text has many lines of nearly the same length and hardly any beyond it.
 */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const lengths = lines.filter((line) => !isBlank(line)).map((line) => line.visible.length);
  if (lengths.length < FEWEST_LINES) return undefined;
  const sorted = Float64Array.from(lengths).sort();
  const widest = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.97))]!;
  const median = sorted[sorted.length >> 1]!;
  if (widest > WIDEST_COLUMN) return undefined;
  const isEdited = widest >= EDITOR_COLUMN.from && sorted.at(-1)! <= EDITOR_COLUMN.to;
  return median >= USUAL_LINE || isEdited ? widest : undefined;
}
