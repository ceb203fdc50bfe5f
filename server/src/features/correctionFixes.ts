/** The corrections that checks know by themselves: of one complaint, of all of one check, or of the whole report. */

import { catalogue, findCheck } from '../checks/catalogue';
import type { Check, Correction, TextEdit } from '../checks/diagnostic';
import type { Range } from '../text/range';
import { linksOf, reportOf, type Document } from '../workspace/document';

export interface CorrectionFix {
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
