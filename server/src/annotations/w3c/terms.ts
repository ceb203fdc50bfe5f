/**
 * The words of the annotation file: those of the W3C Web Annotation Data Model (Recommendation of 23 February 2017,
 * https://www.w3.org/TR/annotation-model/) and our own, which all begin with one prefix.
 */

import type { JsonObject } from '../file/json';

/** The context that gives the standard's terms their meaning. */
export const standardContext = 'http://www.w3.org/ns/anno.jsonld';

/** Our prefix, and what the names stand for that do not begin with it; names, not addresses that anything asks. */
export const ownPrefix = {
  goldenThread: 'https://github.com/golden-thread/golden-thread/ns#',
  'goldenThread:snapshot': { '@type': '@id' },
  salt: 'goldenThread:salt',
  words: 'goldenThread:keys',
} as const;

/** The form of the file. One that gives a higher number is not read, because it may mean what we do not understand. */
export const formatVersion = 1;

/** Our own terms. */
export const terms = {
  /** On a note: whether it is resolved. */
  resolved: 'goldenThread:resolved',
  /** On a decision about a link: `accepted` or `detached`. */
  decision: 'goldenThread:decision',
  /** On a note or decision about a link: the annotations of two readers between which it decides, as `{ "id": … }`. */
  adjudicates: 'goldenThread:adjudicates',
  /** On a justification: the code of the check. */
  check: 'goldenThread:check',
  /** On a target: the id of the snapshot of the text that it was taken from. */
  snapshot: 'goldenThread:snapshot',
  /** On a quotation: the words that stand in its place now, where they were edited. */
  now: 'goldenThread:now',
  /** On a position: start and end in UTF-16 units, where they differ from the standard's code points. */
  utf16: 'goldenThread:utf16',
  /** On a position: which words of the snapshot it means, from the first to the one behind the last. */
  words: 'goldenThread:words',
  /** On the collection: the form of the file. */
  version: 'goldenThread:version',
  /** On the collection: the snapshots. */
  snapshots: 'goldenThread:snapshots',
} as const;

/**
 * The report, wherever a source must be named: the empty reference, which means the base, and the base is given once at
 * the head of the file. So a report that is renamed changes one line and not all.
 */
export const reportItself = '';

/**
 * Why an annotation was made (§3.3.5). A link that somebody rejects is an assessment and not a link, so that a program
 * that knows only the standard does not take it for one.
 */
export const motivations = {
  note: 'commenting',
  reply: 'replying',
  accepted: 'linking',
  detached: 'assessing',
  justification: 'assessing',
} as const;

/** How an annotation uses its text. */
export interface TextUse {
  readonly purpose: 'commenting' | 'replying' | 'assessing';
  readonly format: 'text/markdown' | 'text/plain';
}

/** Why and in what format the texts are written; what differs from it in other programs' files is kept when reading. */
export const textUses = {
  note: { purpose: 'commenting', format: 'text/markdown' },
  reply: { purpose: 'replying', format: 'text/markdown' },
  justification: { purpose: 'assessing', format: 'text/plain' },
} as const satisfies Readonly<Record<string, TextUse>>;

/** A person by name (§3.3.2). */
export function usualCreator(name: string | undefined): JsonObject | undefined {
  return name === undefined ? undefined : { type: 'Person', name };
}
