/** What a person does to links from the sidebar: accept, choose, detach, mark, justify, and drag a finding. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  type ChooseLinkArgument,
  chooseLinkCommand,
  type JustifyArgument,
  justifyCommand,
} from '../../../server/src/protocol';
import { perform } from '../annotations';
import { attempt } from '../editor/attempt';
import { toPlainRange } from '../editor/plain';
import type { LiveView } from './liveView';
import { messages } from './messages';
import type { Element } from './provider';
import type { Entry, Node } from './tree/entry';

/** Confirms what an entry stands for. */
export async function acceptLink(client: LanguageClient, { report }: LiveView, { link }: Entry): Promise<void> {
  if (!report || link?.from === undefined || link.recommendation === undefined) return;
  const { from, recommendation } = link;
  await perform(client, 'goldenThread.server.acceptLink', { uri: uriOf(report), from, recommendation });
}

/** Says that an entry does not stand for its recommendation. */
export async function detachLink(client: LanguageClient, { report }: LiveView, { link }: Entry): Promise<void> {
  if (!report || link?.from === undefined || link.recommendation === undefined) return;
  const { from, recommendation } = link;
  await perform(client, 'goldenThread.server.detachLink', { uri: uriOf(report), from, recommendation });
}

/** Writes a marker behind an unmarked finding. */
export async function markFinding(client: LanguageClient, { report }: LiveView, { link }: Entry): Promise<void> {
  if (!report || link?.finding === undefined || link.recommendation === undefined) return;
  const { finding, recommendation } = link;
  await perform(client, 'goldenThread.server.markFinding', { uri: uriOf(report), finding, recommendation });
}

/** Lets a person choose what an entry is linked to. */
export async function chooseLink({ report }: LiveView, { place }: Entry): Promise<void> {
  if (!report || !place) return;
  const argument: ChooseLinkArgument = { uri: uriOf(report), position: place.start };
  await vscode.commands.executeCommand(chooseLinkCommand, argument);
}

/** The checks that report a recommendation without a finding. */
const holeChecks: ReadonlySet<unknown> = new Set(['recommendation-unsupported', 'recommendation-evidenced']);

/** Asks why a recommendation needs no finding, for what a check reports there. */
export async function justify({ report }: LiveView, { extent }: Entry): Promise<void> {
  if (!report || !extent) return;
  const hole = vscode.languages
    .getDiagnostics(report.uri)
    .find(({ code, range }) => holeChecks.has(codeOf(code)) && range.start.line === extent.start.line);
  if (!hole) throw new Error(messages.noHole());
  const { range, message, code } = hole;
  const argument = { uri: uriOf(report), check: String(codeOf(code)), range: toPlainRange(range), message };
  await vscode.commands.executeCommand(justifyCommand, argument satisfies JustifyArgument);
}

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}

function uriOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}

/** The views that findings are dragged out of, by the types of what VS Code carries from them. */
const dragTypes = ['goldenThread.report', 'goldenThread.thread'].map(typeOf);

/** The type that VS Code gives to what is dragged out of a view. */
function typeOf(view: string): string {
  return `application/vnd.code.tree.${view.toLowerCase()}`;
}

interface Dragged {
  readonly uri: string;
  /** Markers, or findings that have none. */
  readonly from: readonly string[];
}

/** Lets findings be dragged out of a view, and, if it has recommendations to take them, into it. */
export function createDragging(
  client: LanguageClient,
  live: LiveView,
  { takes }: { readonly takes: boolean },
): vscode.TreeDragAndDropController<Element> {
  return {
    dragMimeTypes: [typeOf(live.id)],
    dropMimeTypes: takes ? dragTypes : [],
    handleDrag: (elements, transfer) => {
      const from = [...new Set(elements.flatMap((element) => listEnds(live, live.find(element))))];
      if (!live.report || from.length === 0) return;
      const dragged: Dragged = { uri: uriOf(live.report), from };
      transfer.set(typeOf(live.id), new vscode.DataTransferItem(JSON.stringify(dragged)));
    },
    handleDrop: async (target, transfer) => {
      const item = dragTypes.flatMap((type) => transfer.get(type) ?? []).at(0);
      if (!item) return;
      const dragged = JSON.parse(await item.asString()) as Dragged;
      await attempt(() => drop(client, live, target, dragged));
    },
  };
}

/** What of an entry can be linked: a marker, a finding that has none, or else the markers of a finding. */
function listEnds({ provider }: LiveView, node: Node | undefined): readonly string[] {
  if (node?.entry.link?.from !== undefined) return [node.entry.link.from];
  if (node?.entry.kind !== 'marked-finding') return [];
  return node.children.flatMap((child) => provider.tree.nodes.get(child)?.entry.link?.from ?? []);
}

async function drop(
  client: LanguageClient,
  live: LiveView,
  target: Element | undefined,
  { uri, from }: Dragged,
): Promise<void> {
  const recommendation = live.find(target)?.entry.link?.recommendation;
  if (recommendation === undefined || !live.report || uri !== uriOf(live.report)) {
    throw new Error(messages.dropElsewhere());
  }
  for (const each of from) {
    const argument = { uri, from: each, recommendation };
    if (!(await perform(client, 'goldenThread.server.acceptLink', argument))) return;
  }
  void vscode.window.setStatusBarMessage(messages.accepted(from.length), 5000);
}
