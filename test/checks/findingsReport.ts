/** Reports printed from a few findings and read for real, for checks that look at wording. */

import type { Check, Hit } from '../../server/src/checks/diagnostic';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import type { Report } from '../../server/src/report/model';
import { SourceText } from '../../server/src/text/sourceText';

/** The inspection of Northmoor from 6 to 30 March 2017, with these numbered findings, each in lines as given. */
export function printFindings(...findings: readonly string[]): string {
  const numbered = findings.map((finding, i) => `${i + 1}. ${finding}\n`);
  return `Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 6 March 2017 – 30 March 2017

Report published: 2 June 2017

Children's services in Northmoor are good

The experiences and progress of children who need help and protection	Good

Inspection findings

${numbered.join('')}`;
}

/** The report of a text as the product reads it. */
export function read(text: string): Report {
  return buildReport(new SourceText(text));
}

/** What the check reports in a text. */
export function listHits(check: Check, text: string): readonly Hit[] {
  const report = read(text);
  return check.run(report, linkReport(report));
}

/** The words that the check points at in the report with these findings. */
export function pointedAt(check: Check, ...findings: readonly string[]): string[] {
  const text = printFindings(...findings);
  return listHits(check, text).map(({ range }) => text.slice(range.start, range.end));
}

/** The text after all corrections that the check offers. */
export function correct(check: Check, text: string): string {
  const edits = listHits(check, text).flatMap(({ correction }) => correction?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (corrected, { range, newText }) => corrected.slice(0, range.start) + newText + corrected.slice(range.end),
      text,
    );
}
