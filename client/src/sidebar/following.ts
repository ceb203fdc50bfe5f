/** Ties the text and a view together: the view shows where the cursor is, and an entry shows its place in the text. */

import * as vscode from 'vscode';

import { type PlainRange, settingsSection } from '../../../server/src/protocol';
import type { LiveView } from './liveView';
import type { Element } from './provider';
import { findEntryAt } from './tree/entry';

/** The setting that makes the view follow the cursor. */
const settingName = 'sidebar.followCursor';

/**
 * VS Code takes in a changed tree up to 200 ms late, and shows what is to be revealed only then, together with the view:
 * one that a person has left in between would come back and take the place of the other.
 */
const settlingMilliseconds = 250;

/** Makes a view follow the cursor while the returned object lives; the focus stays where it is. */
export function followCursor(live: LiveView): vscode.Disposable {
  let settling: NodeJS.Timeout | undefined;
  const follow = (): void => {
    settling = undefined;
    void revealCursor(live);
  };
  const settle = (): void => {
    clearTimeout(settling);
    settling = setTimeout(follow, settlingMilliseconds);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === live.report && !settling) follow();
    }),
    live.onDidShow(settle),
    { dispose: () => clearTimeout(settling) },
  );
}

async function revealCursor(live: LiveView): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!live.view.visible || !editor || editor.document !== live.report) return;
  if (!vscode.workspace.getConfiguration(settingsSection).get<boolean>(settingName, true)) return;
  const node = findEntryAt(live.provider.tree, editor.selection.active);
  const element = node && live.provider.find(node.id);
  if (!element || live.view.selection[0] === element) return;
  await live.view.reveal(element, { select: true, focus: false }).then(undefined, ignoreGone);
}

/** An entry that is gone before the editor could show it needs no showing. */
function ignoreGone(): void {}

/**
 * Shows the place of an entry in its report. The focus stays in the view, so that one can go on to the next entry;
 * choosing an entry whose place is shown already goes there.
 */
export async function showPlace(live: LiveView, element: Element): Promise<void> {
  const place = live.find(element)?.entry.place;
  if (!live.report || !place) return;
  const start = toPosition(place);
  const current = vscode.window.visibleTextEditors.find(({ document }) => document === live.report);
  const isThere = current?.selection.active.isEqual(start) === true;
  await vscode.window.showTextDocument(live.report, {
    preserveFocus: !isThere,
    selection: new vscode.Range(start, start),
    ...(current?.viewColumn === undefined ? {} : { viewColumn: current.viewColumn }),
  });
}

function toPosition({ start }: PlainRange): vscode.Position {
  return new vscode.Position(start.line, start.character);
}
