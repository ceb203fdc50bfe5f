/** Enter at the end of a numbered paragraph or list item begins the next one; on an empty item it ends the list. */

import * as vscode from 'vscode';

import { settingsSection } from '../../../server/src/protocol';

const settingName = 'continueItems';

/** `12. `, `3.4 `, `R-2 `, `(b) `, `- `, with the white space or quotation before it. */
const ITEM = /^([ \t>]*)(?:(\d{1,4}(?:\.\d{1,3})*)([.)]?)|([A-Z]{1,6}[-–]?)(\d{1,4})([.:]?)|([-*•]))([ \t]+)(.*)$/;

/** What comes before the words of the next item; undefined for a line that is none, and empty for one without words. */
export function nextLabel(line: string): string | undefined {
  const match = ITEM.exec(line.slice(0, 400));
  if (!match) return undefined;
  const [, lead = '', number, mark = '', code, count, close = '', bullet, space = '', words = ''] = match;
  if (words.trim() === '') return '';
  if (number !== undefined && mark === '' && !number.includes('.')) return undefined;
  const label = bullet ?? (number === undefined ? `${code}${addOne(count!)}${close}` : `${addOne(number)}${mark}`);
  return lead + label + space;
}

/** The last number of a label and one: `3.4` is followed by `3.5`, `R-09` by `R-10`. */
function addOne(label: string): string {
  const digits = /\d+$/.exec(label)![0];
  return label.slice(0, -digits.length) + String(Number(digits) + 1).padStart(digits.length, '0');
}

/** Begins the next item at the cursor, or a new line as always. */
export async function continueItem(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const isWanted = vscode.workspace.getConfiguration(settingsSection, editor?.document).get<boolean>(settingName, true);
  const change = editor && isWanted ? findChange(editor) : undefined;
  if (!editor || !change) return void (await vscode.commands.executeCommand('type', { text: '\n' }));
  const { range, text } = change;
  let isDone = await editor.edit((edit) => edit.replace(range, text));
  // Who types fast has written more meanwhile, and VS Code refuses the edit: the item begins before those words.
  for (let i = 0; i < MOST_TRIES && !isDone; i++) isDone = await editor.edit((edit) => edit.insert(range.start, text));
  editor.revealRange(editor.selection);
}

/** Each key that is typed meanwhile takes one. */
const MOST_TRIES = 20;

function findChange({ document, selection }: vscode.TextEditor) {
  const line = document.lineAt(selection.active.line);
  if (!selection.isEmpty || selection.active.character < line.text.trimEnd().length) return undefined;
  const label = nextLabel(line.text);
  if (label === undefined) return undefined;
  if (label === '') return { range: line.range, text: '' };
  const above = line.lineNumber > 0 ? document.lineAt(line.lineNumber - 1).text.trim() : '';
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  // Paragraphs that stand apart go on standing apart.
  const isApart = above === '' && line.text.length > SHORT && !/^[\s>]*[-*•]/.test(line.text);
  return { range: new vscode.Range(selection.active, line.range.end), text: eol + (isApart ? eol : '') + label };
}

/** Shorter items below a heading are a list without blank lines between them. */
const SHORT = 80;
