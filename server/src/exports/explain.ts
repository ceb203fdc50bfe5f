/** A report line by line for a terminal: the number of each line, what it was taken for, and how it begins. */

import { makeHarmless } from '../base/printable';
import { coverageOf, renderShare } from '../report/claims/claims';
import type { Claim, Report } from '../report/model';

/** How much of a line is shown. */
const width = 100;

/** Room for the longest kind, "running-header", and two spaces. */
const kindWidth = 16;

/**
 * All lines, the last one ended. `file` heads them; how much of the report was understood closes them. A physical line
 * that holds several paragraphs is shown once for each. A text that is no report gives one line that says so.
 */
export function renderExplanation(file: string, report: Report): string {
  if (!report.recognition.recognised) return `${makeHarmless(file)}: not recognised as an inspection report\n`;
  const digits = String(report.source.lineCount).length;
  const lines = Array.from(report.claims, (claim) => renderClaim(report, claim, digits).trimEnd());
  return [makeHarmless(`${file}: ${report.family.name}`), ...lines, renderCoverage(report), ''].join('\n');
}

function renderClaim({ source }: Report, { kind, range }: Claim, digits: number): string {
  const number = String(source.lineAt(range.start) + 1).padStart(digits);
  const text = source.text.slice(range.start, Math.min(range.end, range.start + 4 * width));
  return `${number}  ${kind.padEnd(kindWidth)}${shorten(makeHarmless(text.replace(/\s+/g, ' ').trim()))}`;
}

function shorten(text: string): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

function renderCoverage(report: Report): string {
  const coverage = coverageOf(report);
  return `${renderShare(coverage)} of ${coverage.lines} lines with text were taken for something.`;
}
