/** What is printed of a text: the measure of whether words are still the same. */

import { tagLength } from '../../syntax/visible';
import { isBreak, isSpace } from './characters';
import { skipNumber } from './wordSequence';

/** A stretch of text, and whether it begins at the start of a line or paragraph, where a number may stand. */
interface Stretch {
  readonly text: string;
  readonly opensLine: boolean;
}

/**
 * Whether two stretches print the same letters, digits and signs. White space, tags, invisible characters and the
 * numbers of pages and paragraphs may differ: they change with each extraction, each wrapping of lines and each
 * paragraph put in before, and no reader would say that the words did.
 */
export function printsTheSame(one: Stretch, other: Stretch): boolean {
  return one.text === other.text || listPrinted(one) === listPrinted(other);
}

/** Whether a text that ends so is followed by the start of a line or paragraph; nothing at all is. */
export function endsLine(before: string): boolean {
  return /(?:^|[\r\n\f\u2028]|<p>)[ \t\u00a0]{0,40}$/.test(before.slice(-50));
}

/** Whether what stands between `before` and `after` has its line or paragraph to itself, as a heading has. */
export function standsAlone(before: string, after: string): boolean {
  return endsLine(before) && /^[^\p{L}\p{N}\r\n\f<]{0,20}(?:[\r\n\f]|<\/p>|$)/u.test(after.slice(0, 50));
}

function listPrinted({ text, opensLine }: Stretch): string {
  let printed = '';
  let kept = opensLine ? skipNumber(text, 0) : 0;
  for (let i = kept; i < text.length;) {
    const next = skipUnprinted(text, i);
    if (next > i) {
      printed += text.slice(kept, i);
      kept = next;
    }
    i = Math.max(next, i + 1);
  }
  return printed + text.slice(kept);
}

/** The offset behind what stands at `at` and is not printed; `at` where something printed stands. */
function skipUnprinted(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const length = text[at] === '<' ? tagLength(text, at, text.length) : Number(isSpace(code));
  if (length === 0) return at;
  return length > 1 || isBreak(code) ? skipNumber(text, at + length) : at + length;
}
