/** Find references: everywhere that the thing under the cursor is referred to. */

import type { Range } from '../text/range';
import type { Document } from '../workspace/document';
import { listDefinitions } from '../workspace/definitions';
import { thingAt } from '../workspace/thing';
import { listUses } from '../workspace/uses';

/**
 * Where the thing at `offset` is referred to, in the order of the text, with the places that define it if they are
 * asked for; empty when nothing there can be referred to.
 */
export function listReferences(document: Document, offset: number, withDefinitions: boolean): readonly Range[] {
  const thing = thingAt(document, offset);
  if (!thing) return [];
  const places = [...(withDefinitions ? listDefinitions(document, thing) : []), ...listUses(document, thing)];
  return inOrderOnce(places.map((place) => place.nameRange));
}

function inOrderOnce(ranges: readonly Range[]): readonly Range[] {
  const byStart = new Map(ranges.map((range) => [range.start, range]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}
