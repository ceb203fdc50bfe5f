/** What people attached to a report. */

import type { PlainRange } from './places';

/** Asks for what people attached to a document: notes, decisions about links, justifications. */
export const annotationsMethod = 'goldenThread/annotations';

export interface AnnotationsParams {
  readonly uri: string;
}

export interface AnnotationsResult {
  /** Grows with each change of the annotations or of their places. */
  readonly revision: number;
  /** In the order of the text; those without a place come last. */
  readonly annotations: readonly AnnotationView[];
  /**
   * Where they are kept: in the annotation file, in a side file because the annotation file cannot be read as it is,
   * or only until the editor closes, because the report has no file or the file cannot be written.
   */
  readonly kept: 'file' | 'side-file' | 'memory';
  /** A sentence for the person where they are not kept in the annotation file. */
  readonly notice: string | undefined;
}

/**
 * Tells that the annotations of a document, or where they stand, are others than before. It is sent to clients that
 * name it with `true` among their experimental capabilities.
 */
export const annotationsChangedMethod = 'goldenThread/annotationsChanged';

export type AnchorStateName = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

interface AnnotationViewBase {
  readonly id: string;
  readonly creator: string | undefined;
  /** Times in UTC as ISO 8601. */
  readonly created: string | undefined;
  readonly modified: string | undefined;
  readonly state: AnchorStateName;
  /** Where the words stand now; undefined when they are lost or ambiguous. */
  readonly range: PlainRange | undefined;
  /** The words that were annotated. */
  readonly quote: string;
  /** For what is moved, ambiguous or lost: where it may belong, likeliest first. */
  readonly candidates: readonly AnchorCandidate[];
}

export interface AnchorCandidate {
  readonly range: PlainRange;
  /** The line around it, for a person to choose by. */
  readonly preview: string;
}

export interface NoteView extends AnnotationViewBase {
  readonly kind: 'note';
  /** When its words were changed last; undefined while they are as they were written. */
  readonly rewritten: string | undefined;
  /** As it was typed: Markdown by a person, which is not to be trusted. */
  readonly text: string;
  /** The same made safe to show as Markdown: it fetches nothing, runs nothing, and links only to the web and mailboxes. */
  readonly markdown: string;
  /** The same as plain text on one line, for a label. */
  readonly words: string;
  readonly tags: readonly string[];
  readonly resolved: boolean;
  readonly replies: readonly ReplyView[];
}

export interface ReplyView {
  readonly id: string;
  readonly creator: string | undefined;
  readonly created: string | undefined;
  readonly modified: string | undefined;
  /** When its words were changed last; undefined while they are as they were written. */
  readonly rewritten: string | undefined;
  readonly text: string;
  readonly markdown: string;
}

export interface LinkDecisionView extends AnnotationViewBase {
  readonly kind: 'link';
  readonly decision: 'accepted' | 'detached';
  /** How the recommendation is called, such as "Recommendation 3". */
  readonly recommendation: string;
  /** Where the recommendation stands; undefined when its words are lost or ambiguous. */
  readonly recommendationRange: PlainRange | undefined;
}

export interface JustificationView extends AnnotationViewBase {
  readonly kind: 'justification';
  readonly check: string;
  readonly reason: string;
}

export type AnnotationView = NoteView | LinkDecisionView | JustificationView;

/**
 * Asks for the annotations of a document as a plain W3C annotation collection (JSON-LD), for other programs; null when
 * the server does not have the document.
 */
export const exportAnnotationsMethod = 'goldenThread/exportAnnotations';

export interface ExportAnnotationsResult {
  /** The text of the file. */
  readonly text: string;
  readonly count: number;
}

/** What became of the annotations of an imported collection. */
export interface ImportAnnotationsResult {
  /** How many the document did not have. */
  readonly added: number;
  /** How many of those that it had say something else now. */
  readonly changed: number;
  /** How many of those added quote no words of a text: they are kept, and cannot be shown. */
  readonly hidden: number;
}
