/**
 * What people attach to the words of a report: notes, replies, decisions about links, justifications. These are the
 * terms of the product; `w3c/` turns them into the W3C Web Annotation Data Model and back. Offsets are UTF-16
 * offsets of the report's text, ranges half-open.
 */

import type { Range } from '../text/range';

/**
 * How the words were described when somebody pointed at them, so that they can be found again: the selectors of the
 * W3C Web Annotation Data Model (TextQuoteSelector and TextPositionSelector).
 */
export interface Selectors {
  /** The words themselves, exactly as they stood in the text that was described. */
  readonly exact: string;
  /** Up to 64 characters before and after them. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where they stood; undefined in files of other programs that give the quotation only. */
  readonly position: Range | undefined;
  /**
   * `position` counted in Unicode code points, as the standard counts; left out where the numbers are the same, which
   * is wherever no character outside the Basic Multilingual Plane, such as an emoji, stands before the end.
   */
  readonly codePoints?: Range;
  /**
   * Where they stand on the pages of a PDF, as a fragment of its address: `page=3&highlight=72,300,500,520` (RFC 3778);
   * left out where the report is none.
   */
  readonly page?: string | undefined;
  /** Which words of the target's snapshot they are, counted from 0, half-open; left out where there is no snapshot. */
  readonly words?: Range | undefined;
}

/**
 * A passage of the report that the annotation is about. What was written about and where that stands are told apart:
 * editing the report moves the place and may change the words there, but never the quotation.
 */
export interface Target {
  /** The words that a person wrote about, to the letter; only a person gives the annotation others. */
  readonly quote: string;
  /** The place as it was when the text was saved last; its `exact` differs from `quote` once the words were edited. */
  readonly selectors: Selectors;
  /** The id of the snapshot of the text in which `selectors` was taken; undefined when there is none. */
  readonly snapshot: string | undefined;
}

interface Common {
  /** `urn:uuid:…`, or whatever another program gave. Never changes. */
  readonly id: string;
  /** Times in UTC as ISO 8601, such as `2026-03-01T09:30:00Z`. */
  readonly created: string | undefined;
  readonly modified: string | undefined;
  /** The name of the person. */
  readonly creator: string | undefined;
  /**
   * Fields that we do not know, as they were read; they are written back unchanged. Those of bodies and targets are
   * under `body` and `target`, in the form that `w3c/` gives them.
   */
  readonly others: Readonly<Record<string, unknown>>;
}

/** What a person wrote, and may write otherwise. */
interface Written extends Common {
  /** When the words were changed last, in UTC as ISO 8601; left out while it is as it was written. */
  readonly rewritten?: string | undefined;
}

/** What a person may say to decide between others. */
interface Deciding {
  /** The ids of the annotations of two readers between which this one decides; left out for what decides nothing. */
  readonly adjudicates?: readonly string[];
}

/** A person's words on a passage. */
export interface Note extends Written, Deciding {
  readonly kind: 'note';
  readonly target: Target;
  /** Markdown, or what its format says: see `isMarkdownText`. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly resolved: boolean;
}

/** An answer to a note, by the note's id; replies to replies name the note as well. */
export interface Reply extends Written {
  readonly kind: 'reply';
  readonly to: string;
  /** Markdown, or what its format says: see `isMarkdownText`. */
  readonly text: string;
}

/** A person's word that a marker, or an unmarked finding, stands for a recommendation, or that it does not. */
export interface LinkDecision extends Common, Deciding {
  readonly kind: 'link';
  readonly decision: 'accepted' | 'detached';
  /** The marker with its brackets, or the first words of the unmarked finding. */
  readonly target: Target;
  /** The first words of the recommendation. */
  readonly recommendation: Target;
}

/** A person's reason why something that a check reports is fine: one hit of one check. */
export interface Justification extends Written {
  readonly kind: 'justification';
  /** The code of the check, such as `recommendation-unsupported`. */
  readonly check: string;
  /** The place that the check points at. */
  readonly target: Target;
  /** Plain text. */
  readonly reason: string;
}

/** What we cannot read as one of ours, such as an annotation of another program; kept and written back unchanged. */
export interface ForeignAnnotation extends Common {
  readonly kind: 'foreign';
}

export type Annotation = Note | Reply | LinkDecision | Justification | ForeignAnnotation;

/** An annotation that points at a passage of its own. */
export type AnchoredKind = Note | LinkDecision | Justification;

/**
 * A text as it was when annotations pointed into it: not the words but a few bits of a hash of each, which is all that
 * aligning an old text with a new one needs. `anchoring/snapshot.ts` makes and reads it.
 */
export interface Snapshot {
  /** A salted hash of the whole text; the same text with the same salt has the same id. */
  readonly id: string;
  /** Goes into all hashes, so that those of one file say nothing about another; left out by the first form. */
  readonly salt?: string;
  /** What `anchoring/snapshot.ts` wrote: opaque here. */
  readonly words: string;
  /** Fields that we do not know, as they were read. */
  readonly others?: Readonly<Record<string, unknown>>;
}

/** All that is said about one report, as its annotation file keeps it. */
export interface AnnotationSet {
  /**
   * The report as an IRI reference relative to the annotation file, such as `draft%20two.txt`; undefined when the file
   * does not say. `nameReport` sets it.
   */
  readonly report?: string | undefined;
  /** In the order of their ids, which is the order of the lines in the file. */
  readonly annotations: readonly Annotation[];
  /** The snapshots that targets name, in the order of their ids. */
  readonly snapshots: readonly Snapshot[];
  /** Fields of the file that we do not know, as they were read. */
  readonly others: Readonly<Record<string, unknown>>;
}

export const emptyAnnotationSet: AnnotationSet = { annotations: [], snapshots: [], others: {} };
