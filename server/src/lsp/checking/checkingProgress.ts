/** Shows how work on all files goes on: to any client as progress that can be cancelled, checking to ours also in numbers. */

import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

import { checkingMethod, type CheckingParams } from '../../protocol';
import { libraryMessages } from '../../wording/libraryMessages';
import { messages } from '../../wording/messages';
import type { Session } from '../session';
import type { Progress } from './fileQueue';

/** What is done to the files, in words. */
const wordings = {
  checking: { title: messages.checkingReports, soFar: messages.checkedSoFar },
  library: { title: libraryMessages.indexing, soFar: libraryMessages.indexed },
} as const;

/** Fewer files are checked before anybody could read a message about it. */
const worthTelling = 8;

/** Progress from the first of many files to the last; `cancel` is called when the person wants no more of it. */
export function createCheckingProgress(
  connection: Connection,
  session: Session,
  { work, cancel }: { readonly work: keyof typeof wordings; readonly cancel: () => void },
): Progress {
  let run: Run | undefined;
  return {
    report: (done, total) => {
      const { client } = session.read();
      if (client.hearsOfChecking && work === 'checking') tellOurs(connection, { done, total });
      if (!client.showsProgress) return;
      if (!run && total >= worthTelling && done < total) run = startRun(connection, work, cancel);
      run?.report(done, total);
      if (done >= total) run = undefined;
    },
  };
}

function tellOurs(connection: Connection, params: CheckingParams): void {
  void connection.sendNotification(checkingMethod, params);
}

interface Run {
  report(done: number, total: number): void;
}

/** A run that shows itself as soon as the client has agreed, and not at all when it does not or is too late. */
function startRun(connection: Connection, work: keyof typeof wordings, cancel: () => void): Run {
  const { title, soFar } = wordings[work];
  let shown: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  const begin = (reporter: WorkDoneProgressServerReporter) => {
    if (isOver) return;
    shown = reporter;
    reporter.begin(title(), 0, undefined, true);
    reporter.token.onCancellationRequested(cancel);
  };
  connection.window.createWorkDoneProgress().then(begin, () => undefined);
  return {
    report: (done, total) => {
      isOver = done >= total;
      if (isOver) shown?.done();
      else shown?.report(Math.floor((100 * done) / total), soFar(done, total));
    },
  };
}
