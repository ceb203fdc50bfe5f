/** The steps of the walkthrough: each is ticked when what it tells of was done, also before the walkthrough was opened. */

import * as vscode from 'vscode';

import type { ServerCommands } from '../../server/src/protocol';
import { onDidPerform } from './annotations';
import { findShown, onShownMayChange } from './sidebar/shownReport';
import type { Sidebar } from './sidebar/sidebar';

type Step = 'folder' | 'report' | 'sidebar' | 'thread' | 'note';

/** What a person has the server do about links and notes, and which step that is. */
const steps: Readonly<Partial<Record<keyof ServerCommands, Step>>> = {
  'goldenThread.server.acceptLink': 'thread',
  'goldenThread.server.detachLink': 'thread',
  'goldenThread.server.markFinding': 'thread',
  'goldenThread.server.justify': 'thread',
  'goldenThread.server.addNote': 'note',
};

/** As the manifest has it, with the step behind it. */
const keyPrefix = 'goldenThread.walked.';

/**
 * Ticks steps while the returned object lives.
 *
 * VS Code reads which steps there are when its page with walkthroughs is first opened, and ticks one when its context key
 * becomes true after that; what was true before is never ticked, and commands that were run before are forgotten. Which
 * page it is that opens is not told. So whenever one is, the keys of all that was done until then become true anew.
 */
export function followWalkthrough({ report }: Sidebar): vscode.Disposable {
  const done = new Set<Step>();
  const tell = () => {
    const isOpen = hasOwnPage();
    for (const step of done)
      for (const value of isOpen ? [false, true] : [false])
        void vscode.commands.executeCommand('setContext', keyPrefix + step, value);
  };
  const mark = (step: Step, isDone: boolean) => {
    if (!isDone || done.has(step)) return;
    done.add(step);
    tell();
  };
  const markFolder = () => mark('folder', (vscode.workspace.workspaceFolders ?? []).length > 0);
  const markReport = () => mark('report', findShown().kind === 'report');
  markFolder();
  markReport();
  return vscode.Disposable.from(
    vscode.window.tabGroups.onDidChangeTabs(tell),
    vscode.workspace.onDidChangeWorkspaceFolders(markFolder),
    onShownMayChange(markReport),
    report.view.onDidChangeVisibility(({ visible }) => mark('sidebar', visible)),
    onDidPerform((command) => {
      const step = steps[command];
      if (step) mark(step, true);
    }),
  );
}

/** Whether a tab shows a page of VS Code's own, which walkthroughs are among: extensions are not told what it shows. */
function hasOwnPage(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input === undefined));
}
