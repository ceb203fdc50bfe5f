/** Places to go to. */

import type { Range } from '../text/range';
import type { Document } from './document';
import { findLead } from './words';

export interface Place {
  /** What gets the cursor: a number, a first word, a heading. */
  readonly nameRange: Range;
  /** What is shown of the place: the paragraph, the note. */
  readonly fullRange: Range;
}

/** A place that is all name, such as a marker. */
export function placeOf(range: Range): Place {
  return { nameRange: range, fullRange: range };
}

/** The places of paragraphs, each named by its number or first word. */
export function placesOfParagraphs(
  { source }: Document,
  paragraphs: readonly { readonly range: Range }[],
): readonly Place[] {
  return paragraphs.map(({ range }) => ({ nameRange: findLead(source.text, range), fullRange: range }));
}

export function inOrder(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => a.nameRange.start - b.nameRange.start);
}
