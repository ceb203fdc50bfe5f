/** What a person says of how a file is to be read: its family or genre, and what single lines are. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  familyChoicesMethod,
  teachMethod,
  type FamilyChoice,
  type FamilyChoicesResult,
  type LineRole,
  type RecogniseParams,
  type TeachArgument,
  type TeachParams,
  type TeachResult,
} from '../../../server/src/protocol';
import { asLabel, asPickItem } from '../editor/labels';
import { showInformation } from '../editor/toasts';
import { messages } from './messages';

/** Asks which family or genre the active file is, keeps the answer, and has the file read so at once. */
export async function changeFamily(client: LanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return void showInformation(messages.noFile());
  const text = document.getText();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params: RecogniseParams = { text, uri };
  const { choices, chosen } = await client.sendRequest<FamilyChoicesResult>(familyChoicesMethod, params);
  const picked = await pickFamily(choices, { title: messages.changeFamily(), chosen });
  if (picked === undefined) return;
  const family = picked?.id;
  const { languageId } = document;
  await teach(client, document, { kind: 'family', uri, text, languageId, ...(family !== undefined && { family }) });
}

/** The family or genre that the person picks; null to let it be recognised, undefined when the list is left. */
export async function pickFamily(
  choices: readonly FamilyChoice[],
  { title, chosen }: { readonly title: string; readonly chosen: string | undefined },
): Promise<FamilyChoice | null | undefined> {
  const items = choices.map((choice) => toItem(choice, choice.id === chosen));
  const picked = await vscode.window.showQuickPick(withHeadings(items, chosen !== undefined), {
    title,
    placeHolder: messages.chooseFamily(),
    matchOnDescription: true,
  });
  return picked && (picked.choice ?? null);
}

interface FamilyItem extends vscode.QuickPickItem {
  /** Undefined for the entry that lets recognition decide. */
  readonly choice?: FamilyChoice | undefined;
}

function toItem(choice: FamilyChoice, isChosen: boolean): FamilyItem {
  const score = choice.score === undefined ? '' : messages.signsFound(Math.round(choice.score * 100));
  const label = choice.kind === 'none' ? messages.noReport() : choice.name;
  return asPickItem({
    label,
    description: [isChosen ? messages.chosen() : '', score].filter(Boolean).join(' · '),
    choice,
  });
}

function withHeadings(items: readonly FamilyItem[], isChosen: boolean): readonly FamilyItem[] {
  const heading = (label: string): FamilyItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const of = (kind: FamilyChoice['kind']) => items.filter(({ choice }) => choice?.kind === kind);
  return [
    ...(isChosen ? [{ label: messages.recogniseAgain(), choice: undefined }] : []),
    heading(messages.genres()),
    ...of('genre'),
    heading(messages.families()),
    ...of('family'),
    ...(of('none').length > 0 ? [heading(messages.otherwise()), ...of('none')] : []),
  ];
}

/** Asks what the line at the cursor is, unless that is given, and for which lines that holds. */
export async function teachLine(client: LanguageClient, given?: Partial<TeachArgument>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return void showInformation(messages.noFile());
  const number = given?.line ?? editor.selection.active.line;
  const line = editor.document.lineAt(number).text.trim();
  if (line === '') return void showInformation(messages.emptyLine());
  const role = given?.as ?? (await pickRole(line));
  if (!role) return;
  const scope = await pickScope(line);
  if (!scope) return;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const { like, everywhere } = scope;
  const as: LineRole | undefined = role === 'forget' ? undefined : role;
  await teach(client, editor.document, { kind: 'line', uri, line, like, everywhere, ...(as && { as }) });
}

async function pickRole(line: string): Promise<LineRole | 'forget' | undefined> {
  const roles: readonly (LineRole | 'forget')[] = ['heading', 'finding', 'recommendation', 'nothing', 'forget'];
  const items = roles.map((role) => ({ label: messages.role(role), role }));
  const picked = await vscode.window.showQuickPick(items, {
    title: asLabel(messages.lineIs(line)),
    placeHolder: messages.whatIsIt(),
  });
  return picked?.role;
}

/** Lines with a label, `R-2 Plans`, `3.`, `Finding 4`, may be taught together; others only by their words. */
async function pickScope(line: string): Promise<{ readonly like: boolean; readonly everywhere: boolean } | undefined> {
  const isLabelled = /^[#>*_\s]*(?:[[(]?[A-Z]{1,8}[-–_ ]?\d|\d+[.)]|[A-Z][a-z]+ \d)/.test(line);
  const items = [
    { label: messages.thisLine(), like: false, everywhere: false },
    ...(isLabelled ? [{ label: messages.linesLikeIt(), like: true, everywhere: false }] : []),
    { label: messages.sameWords(), like: false, everywhere: true },
    ...(isLabelled ? [{ label: messages.likeItEverywhere(), like: true, everywhere: true }] : []),
  ];
  return vscode.window.showQuickPick(items, {
    title: asLabel(messages.lineIs(line)),
    placeHolder: messages.whichLines(),
  });
}

/** Where the text itself is to say it, it is changed; the person can undo that like any other edit. */
async function teach(client: LanguageClient, document: vscode.TextDocument, params: TeachParams): Promise<void> {
  const { edit } = await client.sendRequest<TeachResult>(teachMethod, params);
  if (!edit) return;
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, client.protocol2CodeConverter.asRange(edit.range), edit.newText);
  await vscode.workspace.applyEdit(change);
}
