/** Corrects stated numbers that have drifted: the edits for one recommendation or marker, or for the whole report. */

import type { DriftKind } from '../links/drift';
import type { Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { driftedPassagesOf } from '../workspace/drifted';

export interface CitationFix {
  /** The numbers in the first brackets of the recommendation or marker that states them. */
  readonly range: Range;
  /** What the numbers count. */
  readonly of: DriftKind;
  /** In the order of the text; no two overlap, and there is at least one. */
  readonly edits: readonly NumberEdit[];
}

/** A number to be printed instead of another. */
export interface NumberEdit {
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

/** The fixes of all passages, in the order of the text; empty when nothing has drifted. */
export function listCitationFixes(document: Document): readonly CitationFix[] {
  return driftedPassagesOf(reportOf(document))
    .map(({ range, segment, citations }) => ({
      range,
      of: segment.of,
      edits: citations
        .map(({ citation, fitting }) => ({ range: citation.range, from: citation.number, to: fitting }))
        .filter((edit) => edit.to > 0 && isPrinted(document, edit)),
    }))
    .filter(({ edits }) => edits.length > 0);
}

/** The numbers within "46–48" are cited too, but only the first and the last of them are printed. */
function isPrinted({ source }: Document, { range, from }: NumberEdit): boolean {
  return Number(source.slice(range)) === from;
}
