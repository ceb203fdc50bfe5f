/**
 * Diagnostics on request and unasked. A client that can ask does; only to one that cannot are they sent, after a pause
 * in the typing. Never both: a client would show everything twice.
 */

import type { Connection, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';

import type { Document } from '../../workspace/document';
import { toLspAnchorProblems } from '../annotations/anchorProblems';
import { fitDiagnostics, toLspDiagnostics } from '../convert/convert';
import { filterProblems } from './baselines';
import { listProblems } from '../../checks/problems';
import type { Part, Server } from '../part';
import { judgesOtherwise, type State } from '../session';

/** Long enough to end between two words typed without haste, short enough to seem at once. */
const pause = 250;

/**
 * What the checks find in the document and nobody justified, and annotations to be placed; or that nothing changed
 * since the result with `previousResultId`.
 */
export function reportDiagnostics(
  state: State,
  document: Document,
  previousResultId: string | undefined,
): DocumentDiagnosticReport {
  const resultId = `${state.id}.${state.settingsRevision}.${state.libraryRevision}.${document.revision}`;
  if (previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: listDiagnostics(state, document) };
}

function listDiagnostics(state: State, document: Document): Diagnostic[] {
  const problems = filterProblems(state, document, listProblems(document, state.settings.checks, state.library), false);
  const found = problems.map(({ diagnostic }) => diagnostic);
  const all = [...toLspDiagnostics(document, found), ...toLspAnchorProblems(document, state.settings.checks)];
  return fitDiagnostics(all, state.client);
}

/** Has diagnostics asked for again, or sends them, whenever they may be others than before. */
export function followDiagnostics({ connection, session }: Server): Part {
  const send = (uri: string) => {
    const state = session.read();
    const document = state.workspace.documents.get(uri);
    if (document)
      void connection.sendDiagnostics({
        uri,
        version: document.version,
        diagnostics: listDiagnostics(state, document),
      });
  };
  session.watch((now, before) => {
    if (now.client.pullsDiagnostics) {
      if (isOtherAround(now, before)) refreshDiagnostics(connection, now);
      return;
    }
    for (const [uri, document] of now.workspace.documents) {
      const isOther = document !== before.workspace.documents.get(uri) || isOtherAround(now, before);
      if (isOther) session.underway.pause(nameOfPause(uri), pause, () => send(uri));
    }
    for (const uri of before.workspace.documents.keys()) {
      if (now.workspace.documents.has(uri)) continue;
      session.underway.cancel(nameOfPause(uri));
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  });
  return {};
}

/** Whether the same text may have other problems: judged otherwise, or among other reports. */
function isOtherAround(now: State, before: State): boolean {
  return judgesOtherwise(now, before) || now.libraryRevision !== before.libraryRevision;
}

function nameOfPause(uri: string): string {
  return `diagnostics of ${uri}`;
}

/** Has the diagnostics of open documents asked for again by a client that asks for them. */
export function refreshDiagnostics(connection: Connection, { client }: State): void {
  if (client.pullsDiagnostics && client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
}
