/** Counting on from an item that Enter put in or took away: those below it get their numbers, with all references. */

import * as vscode from 'vscode';

import { settingsSection } from '../../../server/src/protocol';
import { attempt } from '../editor/attempt';
import { showInformation } from '../editor/toasts';
import { messages } from '../messages';
import { type Item, labelOf, listAlike, type Numbered } from './items';

const settingName = 'renumberItems';

type Wish = 'ask' | 'always' | 'never';

/** Near this line a number may not follow the one before it, among items labelled like this one. */
interface Place {
  readonly line: number;
  readonly like: Item;
}

/** An item whose number does not follow, and the one that it should have. */
interface Misnumbered {
  readonly item: Numbered;
  readonly wanted: number;
}

/** By address, where the person was asked last; it stays when no answer is given, and then nothing is asked again. */
const asked = new Map<string, Place>();

/**
 * Has the items below a line count on from it, if they do not. Where the person wants that always it is done at once, and
 * undone in one step with what was done last; else a question at the corner waits for the answer, without holding this up.
 */
export async function renumberBelow(editor: vscode.TextEditor, place: Place): Promise<void> {
  const { document } = editor;
  const wish = vscode.workspace.getConfiguration(settingsSection, document).get<Wish>(settingName, 'ask');
  const found = wish === 'never' ? undefined : findBelow(document, place);
  if (!found) return;
  if (wish === 'always') return renumber(editor, () => findBelow(document, place), { undoStopBefore: false });
  const address = document.uri.toString();
  const isAsked = asked.has(address);
  asked.set(address, place);
  if (!isAsked) void attempt(() => ask(document, found));
}

async function ask(document: vscode.TextDocument, { item, wanted }: Misnumbered): Promise<void> {
  const [once, always, never] = [messages.renumber(), messages.renumberAlways(), messages.renumberNever()];
  const choice = await showInformation(messages.askRenumber(labelOf(item, wanted)), once, always, never);
  if (choice === undefined) return;
  const place = asked.get(document.uri.toString())!;
  asked.delete(document.uri.toString());
  if (choice !== once) await keep(choice === always ? 'always' : 'never');
  if (choice !== never)
    await renumber(await vscode.window.showTextDocument(document), () => findNear(document, place), {
      undoStopBefore: true,
    });
}

async function keep(wish: Wish): Promise<void> {
  await vscode.workspace.getConfiguration(settingsSection).update(settingName, wish, vscode.ConfigurationTarget.Global);
}

/** Items further apart are not one list: a paragraph is seldom longer than a page of so many lines. */
const REACH = 400;

/** What stands below the item at the line, or the last one above it. */
function findBelow(document: vscode.TextDocument, { line, like }: Place): Misnumbered | undefined {
  const above = [...listAlike(document, like, Math.max(0, line - REACH), line + 1)].at(-1);
  const [below] = listAlike(document, like, line + 1, line + 1 + REACH);
  return below && misnumbered(above?.number ?? 0, below);
}

/** The one nearest to where the person was asked about it: text may have been written above it meanwhile. */
function findNear(document: vscode.TextDocument, { line, like }: Place): Misnumbered | undefined {
  const items = [...listAlike(document, like, 0, document.lineCount)];
  const found = items.flatMap((item, i) => (i > 0 ? (misnumbered(items[i - 1]!.number, item) ?? []) : []));
  const distance = ({ item }: Misnumbered) => Math.abs(item.line - line);
  return found.sort((a, b) => distance(a) - distance(b))[0];
}

/** A 1 begins another list, and so does what is more than one number too high. */
function misnumbered(above: number, item: Numbered): Misnumbered | undefined {
  const wanted = above + 1;
  return item.number === wanted || item.number === 1 || item.number > wanted + 1 ? undefined : { item, wanted };
}

/** Changes the numbers; what is typed while the server is asked makes its answer stale, so it is asked again then. */
async function renumber(
  editor: vscode.TextEditor,
  find: () => Misnumbered | undefined,
  { undoStopBefore }: { readonly undoStopBefore: boolean },
): Promise<void> {
  const { document } = editor;
  for (let i = 0; i < MOST_TRIES; i++) {
    const { version } = document;
    const found = find();
    if (!found) return;
    const edits = await listEdits(document, found);
    if (document.version !== version) continue;
    const apply = (edit: vscode.TextEditorEdit) =>
      edits.forEach(({ range, newText }) => void edit.replace(range, newText));
    if (await editor.edit(apply, { undoStopBefore, undoStopAfter: true })) return;
  }
}

/** Each key that is typed meanwhile takes one. */
const MOST_TRIES = 20;

/** As renaming the number does (F2), which knows all that refers to it; where it cannot, the numbers alone. */
async function listEdits(document: vscode.TextDocument, found: Misnumbered): Promise<readonly vscode.TextEdit[]> {
  const { item, wanted } = found;
  const place = new vscode.Position(item.line, item.lead.length + item.stem.length);
  try {
    const { uri } = document;
    const name = await vscode.commands.executeCommand<{ placeholder: string }>('vscode.prepareRename', uri, place);
    const newName = /^\d+$/.test(name.placeholder) ? String(wanted) : labelOf(item, wanted);
    const all = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      ...[uri, place, newName],
    );
    return all.get(uri);
  } catch {
    return listPlainEdits(document, found);
  }
}

/** The numbers of the item and of those below it that count on from it. */
function listPlainEdits(document: vscode.TextDocument, { item, wanted }: Misnumbered): readonly vscode.TextEdit[] {
  const edits: vscode.TextEdit[] = [];
  for (const each of listAlike(document, item, item.line, document.lineCount)) {
    if (each.number !== item.number + edits.length) break;
    const start = each.lead.length + each.stem.length;
    const range = new vscode.Range(each.line, start, each.line, start + each.digits.length);
    edits.push(vscode.TextEdit.replace(range, labelOf({ ...each, stem: '' }, wanted + edits.length)));
  }
  return edits;
}
