/** From the thing under the cursor to its other places: go to definition, find references, highlights. */

import type { Range } from '../text/range';
import type { Document } from '../workspace/document';
import { listDefinitions, listUses, type Place } from '../workspace/places';
import { listMarks, listRecommendations } from '../workspace/referents';
import { thingAt, type Thing } from '../workspace/thing';
import { findWordAround, PRINTED } from '../text/scanner';

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
  const targets = listTargets(document, thing);
  if (targets.length === 0) return undefined;
  return { origin: originOf(document, thing.nameRange, offset), targets };
}

/** A recommendation is defined where the cursor is: what a person looks for from there are the findings it rests on. */
function listTargets(document: Document, thing: Thing): readonly Place[] {
  const findings = thing.kind === 'recommendation' ? listUses(document, thing) : [];
  return findings.length > 0 ? findings : listDefinitions(document, thing);
}

/** The name where the cursor is on it; else, in the middle of a paragraph, the word under the cursor. */
function originOf(document: Document, name: Range, offset: number): Range {
  if (name.start <= offset && offset <= name.end) return name;
  return findWordAround(document.source.text, offset, PRINTED) ?? { start: offset, end: offset };
}

/**
 * Where the thing at `offset` is referred to, in the order of the text, with the places that define it if they are
 * asked for; empty when nothing there can be referred to.
 */
export function listReferences(document: Document, offset: number, withDefinitions: boolean): readonly Range[] {
  const thing = thingAt(document, offset);
  if (!thing) return [];
  const places = [...(withDefinitions ? listDefinitions(document, thing) : []), ...listUses(document, thing)];
  return onceInOrder(places.map(({ nameRange }) => ({ range: nameRange }))).map(({ range }) => range);
}

export interface Highlight {
  /** *Definition*: the recommendation, note or heading itself; *use*: what refers to it. */
  readonly kind: 'definition' | 'use';
  readonly range: Range;
}

/** The thing at `offset` itself and what belongs to it, in the order of the text, each place once; empty without one. */
export function listDocumentHighlights(document: Document, offset: number): readonly Highlight[] {
  const thing = thingAt(document, offset);
  if (!thing) return [];
  const marks = listMarks(document, listRecommendations(document, thing).slice(0, 1));
  const others = [
    ...marks.map((range) => highlight('use', range)),
    ...listUses(document, thing).map(({ nameRange }) => highlight('use', nameRange)),
    ...listDefinitions(document, thing).map(({ nameRange }) => highlight('definition', nameRange)),
  ];
  return others.length > 0 ? onceInOrder([highlight('use', thing.nameRange), ...others]) : [];
}

function highlight(kind: Highlight['kind'], range: Range): Highlight {
  return { kind, range };
}

/** Of two that begin at one place the later in the list is kept. */
function onceInOrder<Placed extends { readonly range: Range }>(placed: readonly Placed[]): readonly Placed[] {
  const byStart = new Map(placed.map((each) => [each.range.start, each]));
  return [...byStart.values()].sort((a, b) => a.range.start - b.range.start);
}
