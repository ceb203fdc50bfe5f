/** What a command works with and what comes of it: plain values, so that commands are functions. */

import type { Annotation, AnnotationSet, Target } from '../../annotations/model';
import { describeTarget as quoteOf } from '../../annotations/anchoring/selectors';
import type { MarkerEdit } from '../../features/markerEdits';
import type { ImportAnnotationsResult } from '../../protocol';
import type { Stamp } from '../../annotations/edit';
import { describeFragment } from '../../documents/pdf/places';
import type { PdfText } from '../../documents/pdf/readPages';
import type { Range } from '../../text/range';
import type { KnownPlace } from '../../annotations/live/replacedSet';
import type { Document } from '../../workspace/document';

export interface Work {
  readonly document: Document;
  /** A new id, the time and the person, for what is added. */
  readonly stamp: Stamp;
  /** Whether accepting a link writes its number into the text. */
  readonly writesText: boolean;
  /** Where the text stands on the pages of a PDF; undefined for texts that are none of one. */
  readonly pages?: PdfText | undefined;
}

export type Outcome =
  | {
      readonly kind: 'annotations';
      readonly set: AnnotationSet;
      /** The places of what was added or put elsewhere. */
      readonly known?: ReadonlyMap<string, KnownPlace>;
      /** What the command answers with. */
      readonly answer?: string | ImportAnnotationsResult;
    }
  /** A marker is written into the text; `decides` is the recommendation that a marker without a number stands for. */
  | { readonly kind: 'marker'; readonly edit: MarkerEdit; readonly decides: string | undefined }
  /** It cannot be done; the message is a sentence for the person. */
  | { readonly kind: 'refused'; readonly message: string };

export function refused(message: string): Outcome {
  return { kind: 'refused', message };
}

/** The words at a place; the snapshot of the text is added when they are written. */
export function describeTarget({ document, pages }: Work, range: Range): Target {
  const { text } = document.source;
  const target = quoteOf(text, range);
  const page = pages?.text === text ? describeFragment(pages, range) : undefined;
  return page === undefined ? target : { ...target, selectors: { ...target.selectors, page } };
}

export function findAnnotation({ annotated }: Document, id: string): Annotation | undefined {
  return annotated.set.annotations.find((annotation) => annotation.id === id);
}
