/**
 * Anchoring for scripts, without the rest of the product: strings and offsets in, plain objects out. It is built to
 * `dist/anchor.js`, which needs nothing beside it:
 *
 *     const { anchor, anchorQuotes } = require('./dist/anchor.js');
 *     anchor(oldText, newText, [{ start: 120, end: 180 }]);   // [{ start: 140, end: 200, state: 'exact' }]
 */

import type { Range } from '../../text/range';
import type { Selectors, Target } from '../model';
import { describeTargets, targetOf } from './selectors';
import type { Anchor, AnchorState } from './anchor';
import { anchorAll, anchorBetween } from './anchorAll';

/** Where words stand today. What moved is a proposal; of what is ambiguous or lost, `start` and `end` are null. */
export interface PlainAnchor {
  readonly start: number | null;
  readonly end: number | null;
  readonly state: AnchorState;
}

/** A selector of the W3C Web Annotation Data Model, or an object that has the same fields. */
export interface PlainSelector {
  /** As in a TextQuoteSelector. */
  readonly exact?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** As in a TextPositionSelector. */
  readonly start?: number;
  readonly end?: number;
}

/** Where ranges of an old text stand in a new one. Offsets are UTF-16 units, ends are exclusive. */
export function anchor(oldText: string, newText: string, ranges: readonly Range[]): PlainAnchor[] {
  return anchorBetween(oldText, newText, describeTargets(oldText, ranges)).map(toPlain);
}

/**
 * Where quotations stand in a text, if the text that they were taken from is gone. Each is one selector or the array of
 * selectors of one annotation. One without a quotation is lost: an offset alone cannot be checked.
 */
export function anchorQuotes(
  newText: string,
  selectors: readonly (PlainSelector | readonly PlainSelector[])[],
): PlainAnchor[] {
  return anchorAll(newText, selectors.map(toTarget), []).map(toPlain);
}

function toTarget(given: PlainSelector | readonly PlainSelector[]): Target {
  const merged: PlainSelector = Object.assign({}, ...[given].flat()) as PlainSelector;
  const { exact, prefix, suffix, start, end } = merged;
  const position = isOffset(start) && isOffset(end) && start <= end ? { start, end } : undefined;
  const selectors: Selectors = { exact: toText(exact), prefix: toText(prefix), suffix: toText(suffix), position };
  return targetOf(selectors);
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function toPlain({ range, state }: Anchor): PlainAnchor {
  return { start: range?.start ?? null, end: range?.end ?? null, state };
}
