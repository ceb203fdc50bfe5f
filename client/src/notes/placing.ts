/** Where an annotation belongs whose words moved, fit several places, or are gone: a person decides. */

import * as vscode from 'vscode';

import type { AnchorCandidate, AnnotationView, PlainRange } from '../../../server/src/protocol';
import { type AnnotationReference, perform } from '../annotations';
import { toText } from '../documents/addresses';
import { asPickItem } from '../editor/labels';
import { pickPlace, type PlaceItem } from '../editor/pickPlace';
import { fromPlainRange, toPlainRange } from '../editor/plain';
import { findReportEditor } from '../editor/reportEditor';
import { confirm, showInformation } from '../editor/toasts';
import { findReference, type Given } from './given';
import { messages } from './messages';
import { quote } from './noteThread';
import type { Notes } from './notes';
import type { ReportNotes } from './reportNotes';

/** Says that the place where the annotation is shown is right; where none is shown, the person chooses one. */
export async function acceptPlace(notes: Notes, given: Given): Promise<void> {
  const found = await findUnsure(notes, given);
  if (!found) return;
  const { range, candidates, state } = found.view;
  const likeliest = state === 'lost' ? undefined : (range ?? candidates[0]?.range);
  await (likeliest ? place(notes, found, likeliest) : chooseFor(notes, found));
}

/** Says that the annotation is about the words that stand at its place now. */
export async function acceptWords(notes: Notes, given: Given): Promise<void> {
  const found = await findUnsure(notes, given, isChanged);
  if (found?.view.range) await place(notes, found, found.view.range);
}

/** Offers the places where the annotation may belong, and the words that are selected. */
export async function choosePlace(notes: Notes, given: Given): Promise<void> {
  const found = await findUnsure(notes, given);
  if (found) await chooseFor(notes, found);
}

async function chooseFor(notes: Notes, found: Unsure): Promise<void> {
  const editor = await vscode.window.showTextDocument(found.report.document);
  const items = [...found.view.candidates.map(toItem), ...listSelected(editor)];
  if (items.length === 0) return waitForSelection(notes, found);
  const [title, placeholder] = [messages.choosePlace(quote(found.view.quote)), messages.choosePlaceHint()];
  const picked = await pickPlace(editor, { title, placeholder, items });
  if (picked) await place(notes, found, toPlainRange(picked.range));
}

/** Where nothing is known and nothing selected, the person selects the words while the question waits. */
async function waitForSelection(notes: Notes, found: Unsure): Promise<void> {
  const [question, here] = [messages.selectPlace(quote(found.view.quote)), messages.placeHere()];
  if ((await showInformation(question, here)) !== here) return;
  const editor = await vscode.window.showTextDocument(found.report.document);
  const [selected] = listSelected(editor);
  if (selected) await place(notes, found, toPlainRange(selected.range));
  else await waitForSelection(notes, found);
}

/** Takes the annotation off its words: a note goes to the title of the report, anything else is deleted. */
export async function detachNote(notes: Notes, given: Given): Promise<void> {
  const found = await findUnsure(notes, given);
  if (!found || !(await confirmDetaching(found.view))) return;
  const command = found.view.kind === 'note' ? 'placeAnnotation' : 'removeAnnotation';
  await perform(notes.client, `goldenThread.server.${command}`, found.reference);
  await found.report.refresh();
}

interface Unsure {
  readonly view: AnnotationView;
  readonly report: ReportNotes;
  readonly reference: AnnotationReference;
}

/** The annotation given, else one that the person picks among those of the active report that need a word of theirs. */
async function findUnsure(notes: Notes, given: Given, isOpen = isUnsure): Promise<Unsure | undefined> {
  const reference = findReference(notes, given);
  const report = reference ? await openReport(notes, reference.uri) : findActive(notes);
  if (!report) throw new Error(messages.noReport());
  await report.refresh();
  const view = reference
    ? report.annotations.find(({ id }) => id === reference.id)
    : await pickUnsure(report.annotations.filter(isOpen));
  return view && { view, report, reference: { uri: report.document.uri.toString(), id: view.id } };
}

async function openReport(notes: Notes, uri: string): Promise<ReportNotes | undefined> {
  await vscode.window.showTextDocument(toText(vscode.Uri.parse(uri)));
  return notes.find(toText(vscode.Uri.parse(uri)));
}

function findActive(notes: Notes): ReportNotes | undefined {
  const editor = findReportEditor();
  return editor && notes.find(editor.document.uri);
}

async function pickUnsure(unsure: readonly AnnotationView[]): Promise<AnnotationView | undefined> {
  if (unsure.length === 0) throw new Error(messages.noUnsureNotes());
  const items = unsure.map((view) =>
    asPickItem({ label: quote(view.quote), description: messages.state(view.state), detail: describe(view), view }),
  );
  return (await vscode.window.showQuickPick(items, { title: messages.chooseNote(), matchOnDetail: true }))?.view;
}

function isUnsure({ state }: AnnotationView): boolean {
  return state === 'moved' || state === 'ambiguous' || state === 'lost';
}

function isChanged({ state, kind }: AnnotationView): boolean {
  return state === 'changed' && kind !== 'link';
}

/** What the annotation says, on one line. */
function describe(view: AnnotationView): string {
  const text = view.kind === 'note' ? view.words : view.kind === 'link' ? view.recommendation : view.reason;
  return text.replace(/\s+/g, ' ').trim();
}

async function confirmDetaching(view: AnnotationView): Promise<boolean> {
  const isNote = view.kind === 'note';
  const question = isNote ? messages.detachNote(quote(view.quote)) : messages.removeDecision(quote(view.quote));
  const detail = isNote ? messages.detachedNoteStays() : messages.deletesForGood();
  const yes = isNote ? messages.detach() : messages.delete();
  return confirm(question, yes, detail);
}

async function place(notes: Notes, { reference, report }: Unsure, range: PlainRange): Promise<void> {
  await perform(notes.client, 'goldenThread.server.placeAnnotation', { ...reference, range });
  await report.refresh();
}

type Place = PlaceItem & { readonly range: vscode.Range };

function toItem({ range, preview }: AnchorCandidate): Place {
  return { label: preview.trim(), description: messages.line(range.start.line + 1), range: fromPlainRange(range) };
}

function listSelected({ document, selection }: vscode.TextEditor): readonly Place[] {
  if (selection.isEmpty) return [];
  const range = findPassage(document, selection) ?? selection;
  return [{ label: messages.selectedWords(), description: quote(document.getText(range)), range }];
}

/** The words in the range; for an empty one the text of its line, or of the nearest with text. Undefined without any. */
export function findPassage(document: vscode.TextDocument, range: vscode.Range): vscode.Range | undefined {
  const selected = trim(document, range);
  if (selected) return selected;
  const line = findTextLine(document, range.start.line);
  return line === undefined ? undefined : trim(document, document.lineAt(line).range);
}

function trim(document: vscode.TextDocument, range: vscode.Range): vscode.Range | undefined {
  const text = document.getText(range);
  const start = document.offsetAt(range.start) + text.length - text.trimStart().length;
  const end = document.offsetAt(range.start) + text.trimEnd().length;
  return start < end ? new vscode.Range(document.positionAt(start), document.positionAt(end)) : undefined;
}

/** The line itself, else the next below, else the nearest above. */
function findTextLine(document: vscode.TextDocument, line: number): number | undefined {
  const hasText = (each: number) => !document.lineAt(each).isEmptyOrWhitespace;
  for (let below = line; below < document.lineCount; below++) if (hasText(below)) return below;
  for (let above = line - 1; above >= 0; above--) if (hasText(above)) return above;
  return undefined;
}
