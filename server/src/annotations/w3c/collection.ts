/**
 * A collection or page of annotations (Web Annotation Data Model, §5), a plain list of them, or a single one, as a set.
 * What surrounds the annotations and is not ours is kept under the set's `others`.
 */

import { isRecord } from '../../base/json';
import { type JsonObject, omit, omitEmpty, omitUsual, stringOf, toList } from '../file/json';
import { sortById } from '../file/order';
import type { AnnotationSet, Snapshot } from '../model';
import { readAnnotation } from './read';
import { ownPrefix, standardContext, terms } from './terms';

/**
 * The set; undefined when the value is none of these, or lists what is neither an annotation nor the address of one.
 * Annotations with one id are all in it.
 */
export function readCollection(value: unknown): AnnotationSet | undefined {
  if (Array.isArray(value)) return readItems(value, {}, undefined);
  if (!isRecord(value)) return undefined;
  const { contexts, base } = readContext(value['@context']);
  const types = toList(value['type']);
  const kept = omitEmpty({ '@context': contexts });
  if (types.includes('AnnotationPage')) {
    return readItems(
      toList(value['items']),
      { ...kept, ...omitEmpty({ first: omitUsual(omit(value, pageKeys), pageHead) }) },
      base,
    );
  }
  if (types.includes('AnnotationCollection') || hasItems(value)) return readWhole(value, kept, base);
  const isAnnotation = types.includes('Annotation') || value['target'] !== undefined;
  return isAnnotation ? readItems([omit(value, contextKey)], kept, base) : undefined;
}

function hasItems({ items, first, '@graph': graph }: JsonObject): boolean {
  return Array.isArray(items) || Array.isArray(graph) || (isRecord(first) && Array.isArray(first['items']));
}

const baseKey = new Set(['@base']);
const contextKey = new Set(['@context']);
const pageKeys = new Set(['@context', 'items']);
const collectionKeys = new Set(['@context', 'items', '@graph', 'first', 'total', terms.version, terms.snapshots]);

/** A collection may hold its first page, or only name it, and some programs put the annotations into it directly. */
function readWhole(collection: JsonObject, kept: JsonObject, base: string | undefined): AnnotationSet | undefined {
  const { first } = collection;
  const page = isRecord(first) ? first : omitEmpty({ next: first });
  const items = [...toList(collection['items']), ...toList(collection['@graph']), ...toList(page['items'])];
  const snapshots = toList(collection[terms.snapshots]);
  const others = {
    ...omitUsual(omit(collection, collectionKeys), collectionHead),
    ...kept,
    ...omitEmpty({
      first: omitUsual(omit(page, pageKeys), pageHead),
      [terms.snapshots]: snapshots.filter((snapshot) => !readSnapshot(snapshot)),
    }),
  };
  const set = readItems(items, others, base);
  return (
    set && {
      ...set,
      snapshots: sortById(firstOfEach(snapshots.flatMap((each) => readSnapshot(each) ?? []))),
    }
  );
}

function readItems(items: readonly unknown[], others: JsonObject, base: string | undefined): AnnotationSet | undefined {
  if (!items.every((item) => isRecord(item) || typeof item === 'string')) return undefined;
  return {
    ...(base !== undefined && { report: base }),
    annotations: sortById(items.map((item) => readAnnotation(item, base))),
    snapshots: [],
    others,
  };
}

/** The contexts besides the standard's and ours, and the base against which the file's references are read. */
function readContext(context: unknown): { readonly contexts: readonly unknown[]; readonly base: string | undefined } {
  const all = toList(context);
  const bases = all.flatMap((each) => (isRecord(each) ? (stringOf(each['@base']) ?? []) : []));
  const contexts = all.flatMap((each) => {
    if (each === standardContext) return [];
    if (!isRecord(each)) return [each];
    const rest = omitUsual(typeof each['@base'] === 'string' ? omit(each, baseKey) : each, ownPrefix);
    return Object.keys(rest).length > 0 ? [rest] : [];
  });
  return { contexts, base: bases.at(-1) };
}

function readSnapshot(value: unknown): Snapshot | undefined {
  if (!isRecord(value)) return undefined;
  const { id, words } = value;
  const salt = stringOf(value['salt']);
  if (typeof id !== 'string' || typeof words !== 'string') return undefined;
  const others = omit(value, new Set(['id', 'words', ...(salt === undefined ? [] : ['salt'])]));
  return { id, ...(salt !== undefined && { salt }), words, ...omitEmpty({ others }) };
}

/** Snapshots with one id are of one text. */
function firstOfEach(snapshots: readonly Snapshot[]): Snapshot[] {
  return [...new Map([...snapshots].reverse().map((snapshot) => [snapshot.id, snapshot])).values()].reverse();
}

/** The usual fields of the collection; its id is a reference relative to the report. */
const collectionHead: JsonObject = { id: '#annotations', type: 'AnnotationCollection' };

/** The usual fields of its page. */
const pageHead: JsonObject = { id: '#annotations-page', type: 'AnnotationPage' };

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
