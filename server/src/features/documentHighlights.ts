/** Highlights: what belongs together with the thing under the cursor, marked where it stands. */

import type { Range } from '../text/range';
import type { Document } from '../workspace/document';
import { listDefinitions } from '../workspace/definitions';
import type { Place } from '../workspace/place';
import { listMarks, listRecommendations } from '../workspace/referents';
import { thingAt } from '../workspace/thing';
import { listUses } from '../workspace/uses';

export interface Highlight {
  /** *Definition*: the recommendation, note or heading itself; *use*: what refers to it. */
  readonly kind: 'definition' | 'use';
  readonly range: Range;
}

/** What belongs to the thing at `offset`, in the order of the text, each place once; empty when nothing does. */
export function listDocumentHighlights(document: Document, offset: number): readonly Highlight[] {
  const thing = thingAt(document, offset);
  if (!thing) return [];
  const marks = listMarks(document, listRecommendations(document, thing).slice(0, 1));
  return inOrderOnce([
    ...highlight('use', marks),
    ...highlight('use', listUses(document, thing).map(nameOf)),
    ...highlight('definition', listDefinitions(document, thing).map(nameOf)),
  ]);
}

function highlight(kind: Highlight['kind'], ranges: readonly Range[]): readonly Highlight[] {
  return ranges.map((range) => ({ kind, range }));
}

function nameOf(place: Place): Range {
  return place.nameRange;
}

/** Of two highlights that begin at one place the later in the list is kept. */
function inOrderOnce(highlights: readonly Highlight[]): readonly Highlight[] {
  const byStart = new Map(highlights.map((each) => [each.range.start, each]));
  return [...byStart.values()].sort((a, b) => a.range.start - b.range.start);
}
