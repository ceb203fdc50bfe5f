/** Enter at the end of a numbered paragraph or list item begins the next one; on an empty item it ends the list. */

import * as vscode from 'vscode';

import { settingsSection } from '../../../server/src/protocol';
import { nextLabel, parseItem } from './items';
import { renumberBelow } from './renumbering';

const settingName = 'continueItems';

/** Begins the next item at the cursor, or a new line as always. */
export async function continueItem(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const isWanted = vscode.workspace.getConfiguration(settingsSection, editor?.document).get<boolean>(settingName, true);
  const change = editor && isWanted ? findChange(editor) : undefined;
  if (!editor || !change) return void (await vscode.commands.executeCommand('type', { text: '\n' }));
  const { range, text, like } = change;
  // What is renumbered for this item is undone together with it.
  const undo = { undoStopBefore: true, undoStopAfter: false };
  let isDone = await editor.edit((edit) => edit.replace(range, text), undo);
  // Who types fast has written more meanwhile, and VS Code refuses the edit: the item begins before those words.
  for (let i = 0; i < MOST_TRIES && !isDone; i++)
    isDone = await editor.edit((edit) => edit.insert(range.start, text), undo);
  editor.revealRange(editor.selection);
  if (isDone) await renumberBelow(editor, { line: range.start.line + text.split('\n').length - 1, like });
}

/** Each key that is typed meanwhile takes one. */
const MOST_TRIES = 20;

function findChange({ document, selection }: vscode.TextEditor) {
  const line = document.lineAt(selection.active.line);
  if (!selection.isEmpty || selection.active.character < line.text.trimEnd().length) return undefined;
  const like = parseItem(line.text);
  if (!like) return undefined;
  const label = nextLabel(like);
  if (label === '') return { range: line.range, text: '', like };
  const above = line.lineNumber > 0 ? document.lineAt(line.lineNumber - 1).text.trim() : '';
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  // Paragraphs that stand apart go on standing apart.
  const isApart = above === '' && line.text.length > SHORT && !/^[\s>]*[-*•]/.test(line.text);
  return { range: new vscode.Range(selection.active, line.range.end), text: eol + (isApart ? eol : '') + label, like };
}

/** Shorter items below a heading are a list without blank lines between them. */
const SHORT = 80;
