/** Edits that mend what checks find: their own corrections, and stated numbers that have drifted. */

import { catalogue, findCheck } from '../checks/catalogue';
import type { Check, Correction } from '../checks/diagnostic';
import type { DriftKind } from '../links/drift/drift';
import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';
import { linksOf, reportOf, type Document } from '../workspace/document';
import { driftedPassagesOf } from '../workspace/drifted';
import { isPrinted, type NumberEdit } from '../workspace/numberEdits';

interface CorrectionFix {
  /** What the check complains of. */
  readonly range: Range;
  readonly correction: Correction;
}

/** The corrections of one check, in the order of the text; none where it finds nothing that is safe to correct. */
export function listCorrections(document: Document, code: string): readonly CorrectionFix[] {
  const check = findCheck(code);
  return check ? runCheck(document, check) : [];
}

/** The edits of all checks but those that `isOff`, for a correction of the whole report. */
export function listAllEdits(document: Document, isOff: (code: string) => boolean): readonly TextEdit[] {
  const checks = catalogue.filter(({ code }) => !isOff(code));
  return joinEdits(checks.flatMap((check) => runCheck(document, check)));
}

/** The edits of several corrections in the order of the text; of two that overlap only the first. */
export function joinEdits(fixes: readonly CorrectionFix[]): readonly TextEdit[] {
  const edits = fixes.flatMap(({ correction }) => correction.edits);
  const joined: TextEdit[] = [];
  for (const edit of edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    if (edit.range.start >= (joined.at(-1)?.range.end ?? 0)) joined.push(edit);
  }
  return joined;
}

function runCheck(document: Document, check: Check): CorrectionFix[] {
  const report = reportOf(document);
  if (!report.recognition.recognised) return [];
  return check
    .run(report, linksOf(document))
    .flatMap(({ range, correction }) => (correction ? [{ range, correction }] : []))
    .sort((a, b) => a.range.start - b.range.start);
}

export interface CitationFix {
  /** The numbers in the first brackets of the recommendation or marker that states them. */
  readonly range: Range;
  /** What the numbers count. */
  readonly of: DriftKind;
  /** In the order of the text; no two overlap, and there is at least one. */
  readonly edits: readonly NumberEdit[];
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
