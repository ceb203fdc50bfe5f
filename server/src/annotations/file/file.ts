/**
 * The annotation file of a report, `<report file>.annotations.json`: a collection of the W3C Web Annotation Data Model
 * (§5) in a layout that Git merges line by line.
 *
 *     {"@context":[…],"id":"#annotations","type":"AnnotationCollection","first":{…,"items":[
 *     {"id":"urn:uuid:1b…","type":"Annotation",…}
 *     ,{"id":"urn:uuid:7c…","type":"Annotation",…}
 *     ]},"goldenThread:snapshots":[
 *     {"id":"90…","words":"…"}
 *     ]}
 *
 * Every annotation and every snapshot has a line of its own, in the order of the ids. The comma stands before each line
 * but the first, so that a line put in between two others or at the end, or taken out there, leaves its neighbours as
 * they are; JSON allows no more than that, and a new first line gives the one that was first its comma. There is no
 * `total`, which the standard recommends, because two people who each add a note would always have changed it.
 */

import { uniteDuplicates } from '../merge/merge';
import { messages } from '../messages';
import { type AnnotationSet, emptyAnnotationSet } from '../model';
import { readCollection, writeCollectionHead, writePageHead, writeSnapshots } from '../w3c/collection';
import { formatVersion, reportItself, terms } from '../w3c/terms';
import { writeAnnotation } from '../w3c/write';
import { isRecord } from '../../base/json';
import { type JsonObject, renderLine } from './json';
import { sortById } from './order';
import { type FileProblem, parseJson } from './syntax';

export type { FileProblem } from './syntax';

export type ParsedAnnotationFile =
  | { readonly kind: 'read'; readonly set: AnnotationSet }
  /** The file is not to be written over; `problems` is never empty. */
  | { readonly kind: 'broken'; readonly problems: readonly FileProblem[] };

/**
 * The annotations in a file's text. A plain W3C collection, page, list of annotations or single annotation is read as
 * well, and an empty file as one without annotations. What is not understood is kept in the set.
 */
export function parseAnnotationFile(text: string): ParsedAnnotationFile {
  if (text.trim() === '') return { kind: 'read', set: emptyAnnotationSet };
  const parsed = parseJson(text);
  if (parsed.kind === 'broken') return parsed;
  const isNewer = isRecord(parsed.value) && Number(parsed.value[terms.version]) > formatVersion;
  if (isNewer) return { kind: 'broken', problems: [{ message: messages.newerFile(), range: { start: 0, end: 1 } }] };
  const set = readCollection(parsed.value);
  if (set) return { kind: 'read', set: uniteDuplicates(set) };
  return { kind: 'broken', problems: [{ message: messages.noAnnotations(), range: { start: 0, end: text.length } }] };
}

/** The text of the annotation file: the same for equal sets, whatever order they come in, and as read but for layout. */
export function renderAnnotationFile(set: AnnotationSet): string {
  const annotations = sortById(set.annotations).map((annotation) => writeAnnotation(annotation, reportItself));
  const snapshots = writeSnapshots({ ...set, snapshots: sortById(set.snapshots) });
  return [
    `${openObject({ ...writeCollectionHead(set), [terms.version]: formatVersion })},"first":${openObject(writePageHead(set))},"items":[`,
    ...renderItems(annotations),
    `]},"${terms.snapshots}":[`,
    ...renderItems(snapshots),
    ']}\n',
  ].join('\n');
}

/** The object without its closing brace. */
function openObject(value: JsonObject): string {
  return renderLine(value).slice(0, -1);
}

function renderItems(items: readonly unknown[]): string[] {
  return items.map((item, i) => (i === 0 ? '' : ',') + renderLine(item));
}
