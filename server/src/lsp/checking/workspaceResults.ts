/**
 * What was found in the files of the workspace that are not open, and who still has to hear of it. The protocol's
 * `workspace/diagnostic` is answered late rather than often: a client that knows everything waits until there is news.
 */

import type { Diagnostic, PreviousResultId, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';

interface Result {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Stateful object that holds one result for each file, and wakes those who wait for news. */
export interface WorkspaceResults {
  /** Takes what was found; the same as before is no news. */
  set(uri: string, items: readonly Diagnostic[]): void;
  /** The next result of the file is news, whatever it is, since something else was shown in between. */
  forget(uri: string): void;
  listFiles(): readonly string[];
  /** What differs from what somebody knows; `known` afterwards holds what it will know. */
  takeNews(known: Map<string, string>): WorkspaceDocumentDiagnosticReport[];
  /** Everything, for who does not take news by and by: what is as it is known is said to be so. */
  takeAll(known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[];
  /** Whether there is something that nobody was told of yet, if only that there is nothing; from now on there is not. */
  tell(): boolean;
  /** Resolves when something happens. */
  untilChange(): Promise<void>;
  /** Wakes those who wait, because there may be news or nothing is left to wait for. */
  wake(): void;
}

/** What a client says that it knows, by address. */
export function readKnown(previous: readonly PreviousResultId[]): Map<string, string> {
  return new Map(previous.map(({ uri, value }) => [uri, value]));
}

/** `session` tells the results of this session from those of any other. */
export function createWorkspaceResults(session: string): WorkspaceResults {
  const results = new Map<string, Result>();
  let serial = 0;
  let told: number | undefined;
  let sleepers: (() => void)[] = [];
  const wake = () => {
    const woken = sleepers;
    sleepers = [];
    woken.forEach((resolve) => resolve());
  };
  return {
    set: (uri, items) => {
      const before = results.get(uri);
      if (before && JSON.stringify(before.items) === JSON.stringify(items)) return;
      results.set(uri, { resultId: `${session}.workspace.${++serial}`, items });
      wake();
    },
    forget: (uri) => void results.delete(uri),
    listFiles: () => [...results.keys()],
    takeNews: (known) => takeNews(results, known),
    takeAll: (known) =>
      [...results].map(([uri, result]) =>
        known.get(uri) === result.resultId
          ? { kind: 'unchanged', uri, version: null, resultId: result.resultId }
          : toLspReport(uri, result),
      ),
    tell: () => {
      const isNews = told !== serial;
      told = serial;
      return isNews;
    },
    untilChange: () => new Promise((resolve) => sleepers.push(resolve)),
    wake,
  };
}

function takeNews(results: ReadonlyMap<string, Result>, known: Map<string, string>) {
  const news = [...results].filter(([uri, { resultId }]) => known.get(uri) !== resultId);
  for (const [uri, { resultId }] of news) known.set(uri, resultId);
  return news.map(([uri, result]) => toLspReport(uri, result));
}

function toLspReport(uri: string, { resultId, items }: Result): WorkspaceDocumentDiagnosticReport {
  return { kind: 'full', uri, version: null, resultId, items: [...items] };
}
