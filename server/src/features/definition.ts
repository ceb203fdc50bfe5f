/** Go to definition: from what refers to something, to that thing. */

import type { Range } from '../text/range';
import type { Document } from '../workspace/document';
import { listDefinitions } from '../workspace/definitions';
import type { Place } from '../workspace/place';
import { thingAt } from '../workspace/thing';
import { findWordAt } from '../workspace/words';

export interface Definition {
  /** What the jump starts from: the reference under the cursor. */
  readonly origin: Range;
  /** Where it may lead, likeliest first; never empty. */
  readonly targets: readonly Place[];
}

/** Where the thing at `offset` is defined; undefined when nothing there refers to anything. */
export function findDefinition(document: Document, offset: number): Definition | undefined {
  const thing = thingAt(document, offset);
  if (!thing) return undefined;
  const targets = listDefinitions(document, thing);
  if (targets.length === 0) return undefined;
  return { origin: originOf(document, thing.nameRange, offset), targets };
}

/** The name where the cursor is on it; else, in the middle of a paragraph, the word under the cursor. */
function originOf(document: Document, name: Range, offset: number): Range {
  if (name.start <= offset && offset <= name.end) return name;
  return findWordAt(document.source.text, offset) ?? { start: offset, end: offset };
}
