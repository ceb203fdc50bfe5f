/** Takes annotations to other programs and in from them, as plain collections of the W3C Web Annotation Data Model. */

import { parseAnnotationFile, type ParsedAnnotationFile } from '../file/file';
import { isSame, toList } from '../file/json';
import { sortById } from '../file/order';
import { keyOf } from '../merge/merge';
import { mergeAnnotation } from '../merge/mergeAnnotation';
import type { Annotation, AnnotationSet, Target } from '../model';
import { writeCollectionHead, writePageHead } from './collection';
import { writeAnnotation } from './write';

/**
 * The annotations as a W3C collection of one page, for programs that know nothing of ours: every target names the
 * report in full, `total` is given, and the snapshots, which only we understand, are left out. `reportUri` may be any
 * IRI; it is written as it is.
 */
export function exportCollection(set: AnnotationSet, reportUri: string): string {
  const others = Object.fromEntries(Object.entries(set.others).filter(([key]) => !key.startsWith('goldenThread:')));
  const named = { ...set, others, report: reportUri };
  const items = sortById(set.annotations).map((each) => writeAnnotation(absolute(each, reportUri), reportUri));
  const { id: collectionId, ...collectionHead } = writeCollectionHead(named);
  const { id: pageId, ...pageHead } = writePageHead(named);
  const collection = {
    ...collectionHead,
    id: resolve(String(collectionId), reportUri),
    total: items.length,
    first: { ...pageHead, id: resolve(String(pageId), reportUri), startIndex: 0, items },
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}

/** Names that we make up within a file, such as `#annotations`, with the address of the report before them. */
function resolve(id: string, reportUri: string): string {
  return id.startsWith('#') ? reportUri + id : id;
}

function absolute(annotation: Annotation, reportUri: string): Annotation {
  if (annotation.kind === 'foreign') return annotation;
  const named = { ...withoutSnapshots(annotation), id: resolve(annotation.id, reportUri) };
  if (named.kind === 'reply') return { ...named, to: resolve(named.to, reportUri) };
  if (!('adjudicates' in named)) return named;
  return { ...named, adjudicates: named.adjudicates?.map((id) => resolve(id, reportUri)) };
}

function withoutSnapshots<Kind extends Annotation>(annotation: Kind): Annotation {
  const strip = ({ quote, selectors }: Target): Target => ({
    quote,
    selectors: { ...selectors, words: undefined },
    snapshot: undefined,
  });
  switch (annotation.kind) {
    case 'note':
    case 'justification':
      return { ...annotation, target: strip(annotation.target) };
    case 'link':
      return { ...annotation, target: strip(annotation.target), recommendation: strip(annotation.recommendation) };
    case 'reply':
    case 'foreign':
      return annotation;
  }
}

/** The annotations that another program, or another report's file, holds, for `addImported`. */
export function importCollection(text: string): ParsedAnnotationFile {
  return parseAnnotationFile(text);
}

interface Imported {
  readonly set: AnnotationSet;
  /** How many annotations the set did not have, and how many of those it had now say something else. */
  readonly added: number;
  readonly changed: number;
  /** How many of those added quote no words, so that they are kept and not shown. */
  readonly hidden: number;
}

/**
 * The set with what was imported. An annotation that is there already, by its id, keeps its place; if it says something
 * else, both texts are kept as in a merge.
 */
export function addImported(set: AnnotationSet, imported: AnnotationSet): Imported {
  const annotations = new Map(set.annotations.map((annotation) => [keyOf(annotation), annotation]));
  let [added, changed, hidden] = [0, 0, 0];
  for (const theirs of imported.annotations) {
    const key = keyOf(theirs);
    const ours = annotations.get(key);
    const { annotation, otherText } = ours
      ? mergeAnnotation({ base: undefined, ours, theirs: placeLike(theirs, ours) })
      : { annotation: theirs, otherText: undefined };
    annotations.set(key, annotation);
    if (otherText && !annotations.has(keyOf(otherText))) annotations.set(keyOf(otherText), otherText);
    if (!ours && theirs.kind === 'foreign') hidden++;
    if (!ours) added++;
    else if (!isSame(ours, annotation)) changed++;
  }
  return {
    set: { ...joinHeads(set, imported), annotations: sortById([...annotations.values()]) },
    added,
    changed,
    hidden,
  };
}

/** What was said, where our version of the annotation stands. */
function placeLike(theirs: Annotation, ours: Annotation): Annotation {
  const { others } = ours;
  if (theirs.kind === 'note' && ours.kind === 'note') return { ...theirs, others, target: ours.target };
  if (theirs.kind === 'justification' && ours.kind === 'justification')
    return { ...theirs, others, target: ours.target };
  if (theirs.kind === 'link' && ours.kind === 'link')
    return { ...theirs, others, target: ours.target, recommendation: ours.recommendation };
  return { ...theirs, others };
}

/** Prefixes that the imported annotations use stay declared, and snapshots that they name stay with them. */
function joinHeads(
  set: AnnotationSet,
  imported: AnnotationSet,
): Pick<AnnotationSet, 'snapshots' | 'others' | 'report'> {
  const known = new Set(set.snapshots.map(({ id }) => id));
  const contexts = toList(set.others['@context']);
  const further = toList(imported.others['@context']).filter((each) => !contexts.some((one) => isSame(one, each)));
  return {
    ...set,
    snapshots: sortById([...set.snapshots, ...imported.snapshots.filter(({ id }) => !known.has(id))]),
    others: further.length > 0 ? { ...set.others, '@context': [...contexts, ...further] } : set.others,
  };
}
