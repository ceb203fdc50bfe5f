/** Moving through a report without the mouse: from finding to finding, marker to marker, note to note. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type OverviewItem,
  overviewMethod,
  type OverviewParams,
  type OverviewResult,
  type ShowReferencesArguments,
} from '../../../server/src/protocol';
import { messages, type Stop } from '../messages';
import { messages as noteMessages } from '../notes/messages';
import type { Notes } from '../notes/notes';
import { fromPlainRange } from '../editor/plain';
import { findReportEditor } from '../editor/reportEditor';

type Direction = 'next' | 'previous';

/** Puts the cursor on the next such thing, or the one before; after the last comes the first. Throws a sentence. */
export async function goTo(client: LanguageClient, stop: Stop, direction: Direction): Promise<void> {
  const editor = findReportEditor();
  if (!editor) throw new Error(messages.noReportToMoveIn());
  const { uri } = editor.document;
  const places = stop === 'problem' ? listProblems(uri) : await requestPlaces(client, uri, stop);
  const place = findNext(places, (range) => range.start, editor.selection.active, direction);
  if (!place) throw new Error(messages.nothingToGoTo(stop));
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Of things in the order of the text the next behind the cursor, or the last before it, and round the ends. */
export function findNext<Thing>(
  things: readonly Thing[],
  positionOf: (thing: Thing) => vscode.Position,
  cursor: vscode.Position,
  direction: Direction,
): Thing | undefined {
  if (direction === 'next') return things.find((thing) => positionOf(thing).isAfter(cursor)) ?? things[0];
  return things.filter((thing) => positionOf(thing).isBefore(cursor)).at(-1) ?? things.at(-1);
}

/** The checks of the thread, by how their codes begin. */
const threadCodes = /^(?:recommendations?|marker|citation|cross-reference)-/;

function listProblems(uri: vscode.Uri): readonly vscode.Range[] {
  return inOrder(
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ code }) => threadCodes.test(String(typeof code === 'object' ? code.value : code)))
      .map(({ range }) => range),
  );
}

const isStop: Readonly<Record<Exclude<Stop, 'problem'>, (item: OverviewItem) => boolean>> = {
  finding: ({ kind }) => kind === 'finding' || kind === 'marked-finding',
  marker: ({ kind }) => kind === 'marker',
  hole: ({ hole }) => hole === true,
};

async function requestPlaces(
  client: LanguageClient,
  uri: vscode.Uri,
  stop: Exclude<Stop, 'problem'>,
): Promise<readonly vscode.Range[]> {
  const params: OverviewParams = { textDocument: { uri: uri.toString() }, view: 'report' };
  const result = await client.sendRequest<OverviewResult | null>(overviewMethod, params);
  const items = result?.kind === 'items' ? listAll(result.items).filter(isStop[stop]) : [];
  return inOrder(items.flatMap(({ place }) => (place ? [fromPlainRange(place)] : [])));
}

function listAll(items: readonly OverviewItem[]): readonly OverviewItem[] {
  return items.flatMap((item) => [item, ...listAll(item.children)]);
}

function inOrder(ranges: readonly vscode.Range[]): readonly vscode.Range[] {
  return [...ranges].sort((left, right) => left.start.compareTo(right.start));
}

/** Opens Peek with the locations. What a lens carries is plain data; the editor wants its own kinds. */
export async function showReferences(client: LanguageClient, ...given: ShowReferencesArguments): Promise<void> {
  const [uri, position, locations] = given;
  const { protocol2CodeConverter: convert } = client;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations.map((location) => convert.asLocation(location)),
  );
}

/** Puts the cursor on the next note, or the one before, and opens it; after the last comes the first. */
export function goToNote(notes: Notes, direction: Direction): void {
  const editor = findReportEditor();
  const report = editor && notes.find(editor.document.uri);
  if (!report) throw new Error(noteMessages.noReport());
  const found = findNext(report.board.shown, ({ thread }) => thread.range.start, editor.selection.active, direction);
  if (!found) throw new Error(noteMessages.noNotes());
  const { thread } = found;
  editor.selection = new vscode.Selection(thread.range.start, thread.range.start);
  editor.revealRange(thread.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
}
