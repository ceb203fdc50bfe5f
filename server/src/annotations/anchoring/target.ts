/** Describes a passage of a text so that it can be found again later: the quotation, its surroundings, its place. */

import type { Range } from '../../text/range';
import type { Target } from '../model';
import { isHighSurrogate, isLowSurrogate } from './characters';

/** What the W3C model leaves open and Hypothesis uses: the characters of context on each side. */
const CONTEXT = 32;

/** The target that stands for `range` of `text`; `snapshot` is the id of a snapshot of the same text, if one is kept. */
export function describePassage(text: string, range: Range, snapshot: string | undefined): Target {
  const start = clip(range.start, text.length);
  const end = Math.max(start, clip(range.end, text.length));
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const selectors = {
    exact: text.slice(start, end),
    prefix: text.slice(from + (isLowSurrogate(text.charCodeAt(from)) && from > 0 ? 1 : 0), start),
    suffix: text.slice(end, to - (isHighSurrogate(text.charCodeAt(to - 1)) && to > end ? 1 : 0)),
    position: { start, end },
  };
  return { selectors, snapshot };
}

function clip(offset: number, length: number): number {
  return Math.min(Math.max(0, offset), length);
}
