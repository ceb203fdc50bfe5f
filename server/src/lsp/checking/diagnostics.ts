/**
 * Diagnostics on request and unasked. A client that can ask does; only to one that cannot are they sent, after a pause
 * in the typing. Never both: a client would show everything twice.
 */

import type { Diagnostic, DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver';

import type { Document } from '../../workspace/document';
import { toLspAnchorProblems } from '../annotations/anchorDiagnostics';
import { toLspDiagnostics } from '../convert/convert';
import { filterProblems, listProblems } from './problems';
import type { State } from '../session';

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
  const resultId = `${state.settingsRevision}.${document.revision}`;
  if (previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: listDiagnostics(state, document) };
}

function listDiagnostics(state: State, document: Document): Diagnostic[] {
  const problems = filterProblems(state, document, listProblems(state, document), false);
  const found = problems.map(({ diagnostic }) => diagnostic);
  return [...toLspDiagnostics(document, found), ...toLspAnchorProblems(document, state.settings.checks)];
}

/** Runs something once after a pause; the function that comes back calls it off. */
export type Timer = (run: () => void, milliseconds: number) => () => void;

/** Stateful object that sends diagnostics unasked, one pause per document. */
export interface Publisher {
  /** The document changed: its diagnostics follow after the pause, however often it changes before. */
  schedule(uri: string): void;
  /** The document was closed: its diagnostics go away. */
  clear(uri: string): void;
}

export function createPublisher(
  read: () => State,
  publish: (params: PublishDiagnosticsParams) => void,
  timer: Timer,
): Publisher {
  const waiting = new Map<string, () => void>();
  const cancel = (uri: string) => {
    waiting.get(uri)?.();
    waiting.delete(uri);
  };
  const run = (uri: string) => {
    waiting.delete(uri);
    const state = read();
    const document = state.workspace.documents.get(uri);
    if (document) publish({ uri, version: document.version, diagnostics: listDiagnostics(state, document) });
  };
  return {
    schedule: (uri) => {
      cancel(uri);
      waiting.set(
        uri,
        timer(() => run(uri), pause),
      );
    },
    clear: (uri) => {
      cancel(uri);
      publish({ uri, diagnostics: [] });
    },
  };
}
