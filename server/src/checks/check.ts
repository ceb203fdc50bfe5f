/** Runs the checks on one report. */

import { alone, type Surroundings } from '../library/library';
import type { LinkGraph } from '../links/graph';
import type { Report } from '../report/model';
import { catalogue } from './catalogue';
import type { Check, Diagnostic, Hit, Severity } from './diagnostic';
import { messages } from './messages';
import { unfinishedFrom } from './prose';

/** A severity for every code whose default does not suit the user; `off` silences the check. */
export type CheckSettings = Readonly<Record<string, Severity | 'off' | undefined>>;

/**
 * Everything that the checks of the catalogue find wrong, in the order of the text. A text that was not recognised
 * as a report gives nothing, nor does what is still being written, and a code in `settings` that no check has is ignored. `around` is what other reports the
 * report is held against.
 */
export function checkReport(
  report: Report,
  links: LinkGraph,
  settings: CheckSettings = {},
  around: Surroundings = alone,
): readonly Diagnostic[] {
  if (!report.recognition.recognised) return [];
  const unfinished = unfinishedFrom(report);
  const run = (check: Check) =>
    runCheck(check, settings, () => check.run(report, links, around).filter(({ range }) => range.start < unfinished));
  return catalogue.flatMap(run).sort(byPosition);
}

function runCheck(check: Check, settings: CheckSettings, run: () => readonly Hit[]): Diagnostic[] {
  const severity = severityOf(check, settings);
  if (severity === 'off') return [];
  const hits = run();
  const kept = hits.slice(0, mostHits).map((hit) => ({ code: check.code, severity, related: [], ...hit }));
  const more = hits.length - kept.length;
  return more > 0 ? [...kept.slice(0, -1), withMore(kept.at(-1)!, more)] : kept;
}

/** The last hit that is shown says how many follow it. */
function withMore(last: Diagnostic, more: number): Diagnostic {
  return { ...last, message: `${last.message} ${messages.moreLikeThis(more)}` };
}

/** No report has a tenth as many faults of one kind; a text with more is none, and would fill the memory with them. */
const mostHits = 1000;

function severityOf(check: Check, settings: CheckSettings): Severity | 'off' {
  return (Object.hasOwn(settings, check.code) ? settings[check.code] : undefined) ?? check.severity;
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || compareText(a.code, b.code);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
