/** What stands around the annotations of a file: the collection and its only page, without what they hold. */

import { omit, type JsonObject } from '../file/json';
import type { AnnotationSet } from '../model';
import { toList } from '../file/json';
import { ownPrefix, standardContext, terms } from './terms';

/** The usual fields of the collection; its id is a reference relative to the report. */
export const collectionHead: JsonObject = { id: '#annotations', type: 'AnnotationCollection' };

/** The usual fields of its page. */
export const pageHead: JsonObject = { id: '#annotations-page', type: 'AnnotationPage' };

const keysBelow = new Set(['@context', 'first', terms.snapshots]);

/** The collection without its page and its snapshots. */
export function writeCollectionHead({ report, others }: AnnotationSet): JsonObject {
  const own = { ...ownPrefix, ...(report !== undefined && { '@base': report }) };
  return {
    '@context': [standardContext, ...toList(others['@context']), own],
    ...collectionHead,
    ...omit(others, keysBelow),
  };
}

/** The page without its annotations. */
export function writePageHead({ others }: AnnotationSet): JsonObject {
  return { ...pageHead, ...(others['first'] as JsonObject | undefined) };
}

/** The snapshots, and what stood among them and is none. */
export function writeSnapshots({ snapshots, others }: AnnotationSet): readonly unknown[] {
  return [
    ...snapshots.map(({ id, salt, words, others: further }) => ({ id, salt, words, ...further })),
    ...toList(others[terms.snapshots]),
  ];
}
