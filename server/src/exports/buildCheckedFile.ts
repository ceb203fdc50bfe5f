/** Makes of a report what `golden-thread check` says about it: its problems as plain data. */

import { makeHarmless } from '../base/printable';
import { checkReport, type CheckSettings } from '../checks/check';
import type { Diagnostic } from '../checks/diagnostic';
import { listFingerprints } from '../checks/fingerprint';
import type { Surroundings } from '../library/library';
import type { LinkGraph } from '../links/graph';
import type { Report } from '../report/model';
import type { Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import type { CheckedFile, Excerpt, Problem, ProblemState } from './checkedFile';
import type { JsonRange } from './jsonModel';
import { rangeIn } from './library/ranges';

/** Says of a problem whether a person justified it; undefined when nobody did. */
export type FindJustification = (diagnostic: Diagnostic) => (ProblemState & { readonly kind: 'justified' }) | undefined;

/** How much of a line is shown on each side of what is marked, and how much of that. */
const sideWidth = 40;
const markedWidth = 60;

/** What the checks find in the report. A text that was not recognised has no family and no problems. */
export function buildCheckedFile(
  file: string,
  report: Report,
  links: LinkGraph,
  settings: CheckSettings,
  findJustification: FindJustification,
  around?: Surroundings,
): CheckedFile {
  const diagnostics = checkReport(report, links, settings, around);
  const fingerprints = listFingerprints(report, diagnostics);
  return {
    file,
    family: report.recognition.recognised ? report.family.id : undefined,
    problems: diagnostics.map((diagnostic, index) => ({
      ...buildProblem(report.source, diagnostic, fingerprints[index]!),
      state: findJustification(diagnostic) ?? { kind: 'new' },
    })),
    failure: undefined,
  };
}

function buildProblem(source: SourceText, diagnostic: Diagnostic, fingerprint: string): Problem {
  const { code, severity, message, range, related } = diagnostic;
  return {
    code,
    severity,
    message,
    fingerprint,
    range: toJsonRange(source, range),
    related: related.map((place) =>
      place.in
        ? { file: place.in.file, message: place.message, range: rangeIn(place.in, place.range) }
        : { message: place.message, range: toJsonRange(source, place.range) },
    ),
    state: { kind: 'new' },
    excerpt: cutExcerpt(source, range),
  };
}

/** The first line of the range, with what does not fit left out on either side. Nothing in it commands a terminal. */
function cutExcerpt(source: SourceText, { start, end }: Range): Excerpt {
  const line = source.lineContentRange(source.lineAt(start));
  const markedEnd = Math.max(start, Math.min(end, line.end, start + markedWidth));
  const before = source.text.slice(Math.max(line.start, start - sideWidth), start);
  const after = source.text.slice(markedEnd, Math.min(line.end, markedEnd + sideWidth));
  return {
    before: (start - sideWidth > line.start ? '…' : '') + makeHarmless(before),
    marked: makeHarmless(source.text.slice(start, markedEnd)),
    after: makeHarmless(after) + (markedEnd + sideWidth < line.end ? '…' : ''),
  };
}

function toJsonRange(source: SourceText, { start, end }: Range): JsonRange {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}
