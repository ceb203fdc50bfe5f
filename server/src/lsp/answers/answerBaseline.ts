/** What an editor offers and shows about the baseline in an open document. */

import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';

import { findCheck } from '../../checks/catalogue';
import { changeBaselineCommand, type BaselineParams, type ReportStatusResult } from '../../protocol';
import { coverageOf } from '../../report/claims/claims';
import { overlaps } from '../../text/range';
import { reportOf, type Document } from '../../workspace/document';
import { diagnosticSource, fromLspRange, toLspDiagnostics } from '../convert/convert';
import { messages } from '../../wording/messages';
import { filterProblems } from '../checking/baselines';
import { findFolder } from '../folders';
import { listProblems, type NamedProblem } from '../../checks/problems';
import { commandAction, wants } from '../codeActions';
import type { State } from '../session';

/**
 * Quick fixes: to let the baseline know a problem that shows, and to show again one that it knows at this place. They do
 * not name the problem, because editors would put them among those that mend it.
 */
export function listBaselineActions(document: Document, params: CodeActionParams, state: State): CodeAction[] {
  const { only, diagnostics } = params.context;
  if (!state.client.changesBaseline || findFolder(state.folders, document.uri) === undefined) return [];
  if (!wants(only, CodeActionKind.QuickFix)) return [];
  const place = fromLspRange(document, params.range);
  const problems = listProblems(document, state.settings.checks, state.library);
  const touching = ({ diagnostic: { range } }: NamedProblem) =>
    overlaps(range, place) || (range.start <= place.start && place.end <= range.end);
  const knownHere = filterProblems(state, document, problems, true).filter(touching);
  const offered = filterProblems(state, document, problems, false).flatMap((problem) => {
    const shown = diagnostics.filter((each) => each.source === diagnosticSource && isAbout(document, problem, each));
    return shown.length > 0 ? [toAction(document, 'add', problem)] : [];
  });
  return [...offered, ...knownHere.map((problem) => toAction(document, 'remove', problem))];
}

function isAbout(
  document: Document,
  { diagnostic }: NamedProblem,
  shown: CodeActionParams['context']['diagnostics'][0],
) {
  const [ours] = toLspDiagnostics(document, [diagnostic]);
  const [a, b] = [ours!.range, shown.range];
  return (
    ours!.code === shown.code &&
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function toAction(
  { uri }: Document,
  kind: 'add' | 'remove',
  { diagnostic: { code }, fingerprint }: NamedProblem,
): CodeAction {
  const change: BaselineParams = { kind, uri, code, fingerprint };
  const check = findCheck(code)?.title ?? code;
  const title = kind === 'add' ? messages.addToBaseline() : messages.removeFromBaseline(check);
  return commandAction(title, changeBaselineCommand, change);
}

/** What a status line says of the document besides what it shows by itself. */
export function answerReportStatus(state: State, document: Document): ReportStatusResult {
  const report = reportOf(document);
  const { recognition, family, certainty } = report;
  if (!recognition.recognised) return { family: undefined, known: 0 };
  const known = filterProblems(state, document, listProblems(document, state.settings.checks, state.library), true);
  const { lines, claimed } = coverageOf(report);
  return {
    family: recognition.chosen?.name ?? family.name,
    known: known.length,
    certainty,
    coverage: lines > 0 ? claimed / lines : 1,
    chosen: recognition.chosen !== undefined,
  };
}
