/** What can be folded away: sections, paragraphs of several lines, and lists. */

import type { Claim, Report } from '../report/model';
import { range, type Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { reportOf, type Document } from '../workspace/document';
import { trimEnd } from '../workspace/words';

/** The ranges to fold, in the order of the text; each begins and ends on different lines. */
export function listFoldingRanges(document: Document): readonly Range[] {
  const { source } = document;
  const report = reportOf(document);
  const ranges = [
    ...report.sections.map((section) => section.range),
    ...report.findings.map((finding) => finding.range),
    ...report.recommendations.map((recommendation) => recommendation.range),
    ...listRuns(report),
  ];
  return ranges
    .map((each) => trimEnd(source.text, each))
    .filter((each) => source.lineAt(each.start) < source.lineAt(each.end))
    .filter(startsNewLine(source))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An editor folds at a line once: of the ranges that begin on one line, the first given is kept. */
function startsNewLine(source: SourceText): (range: Range) => boolean {
  const taken = new Set<number>();
  return ({ start }) => {
    const line = source.lineAt(start);
    if (taken.has(line)) return false;
    taken.add(line);
    return true;
  };
}

/** Bulleted lists, the contents, the summary table and the letterhead, each from its first line to its last. */
function listRuns(report: Report): readonly Range[] {
  const runs: Range[] = [];
  let open: Claim | undefined;
  for (const claim of report.claims) {
    if (claim.kind === 'blank') continue;
    if (open?.kind === claim.kind) runs[runs.length - 1] = range(runs.at(-1)!.start, claim.range.end);
    else if (runKinds.has(claim.kind)) runs.push(claim.range);
    open = runKinds.has(claim.kind) ? claim : undefined;
  }
  return runs;
}

const runKinds: ReadonlySet<string> = new Set(['list-item', 'contents', 'summary-table', 'letterhead']);
