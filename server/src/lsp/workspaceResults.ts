/**
 * What was found in the files of the workspace that are not open, and who still has to hear of it. The protocol's
 * `workspace/diagnostic` is answered late rather than often: a client that knows everything waits until there is news.
 */

import type {
  Diagnostic,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';

interface Result {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Stateful object that holds one result for each file, and wakes those who wait for news. */
export interface WorkspaceResults {
  /** Takes what was found; the same as before is no news. */
  set(uri: string, items: readonly Diagnostic[]): void;
  /** Nothing is found in the file any more; those who know otherwise are told. */
  remove(uri: string): void;
  /** Whoever knows the file's result has to hear it again, since something else was shown in between. */
  repeat(uri: string): void;
  listFiles(): readonly string[];
  /** What differs from what somebody knows; `known` afterwards holds what it will know. */
  takeNews(known: Map<string, string>): WorkspaceDocumentDiagnosticReport[];
  /** Resolves when something happens. */
  untilChange(): Promise<void>;
  /** Wakes those who wait, because there may be news or nothing is left to wait for. */
  wake(): void;
}

/** What a client says that it knows, by address. */
export function readKnown(previous: readonly PreviousResultId[]): Map<string, string> {
  return new Map(previous.map(({ uri, value }) => [uri, value]));
}

export function createWorkspaceResults(): WorkspaceResults {
  const results = new Map<string, Result>();
  let serial = 0;
  let sleepers: (() => void)[] = [];
  const wake = () => {
    const woken = sleepers;
    sleepers = [];
    woken.forEach((resolve) => resolve());
  };
  const put = (uri: string, items: readonly Diagnostic[]) => {
    results.set(uri, { resultId: `workspace.${++serial}`, items });
    wake();
  };
  return {
    set: (uri, items) => {
      const before = results.get(uri);
      if (!before || JSON.stringify(before.items) !== JSON.stringify(items)) put(uri, items);
    },
    remove: (uri) => {
      results.delete(uri);
      wake();
    },
    repeat: (uri) => put(uri, results.get(uri)?.items ?? []),
    listFiles: () => [...results.keys()],
    takeNews: (known) => takeNews(results, known),
    untilChange: () => new Promise((resolve) => sleepers.push(resolve)),
    wake,
  };
}

function takeNews(results: ReadonlyMap<string, Result>, known: Map<string, string>) {
  const gone = [...known.keys()].filter((uri) => !results.has(uri) && known.get(uri) !== nothing);
  const news = [...results].filter(([uri, { resultId }]) => known.get(uri) !== resultId);
  for (const uri of gone) known.set(uri, nothing);
  for (const [uri, { resultId }] of news) known.set(uri, resultId);
  return [
    ...gone.map((uri) => toReport(uri, { resultId: nothing, items: [] })),
    ...news.map(([uri, result]) => toReport(uri, result)),
  ];
}

/** What somebody knows of a file in which nothing is found any more. */
const nothing = 'workspace.none';

function toReport(uri: string, { resultId, items }: Result): WorkspaceDocumentDiagnosticReport {
  return { kind: 'full', uri, version: null, resultId, items: [...items] };
}
