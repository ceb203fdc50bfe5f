/** Annotations for and from other programs: a plain W3C annotation collection in a file of its own. */

import * as vscode from 'vscode';

import {
  exportAnnotationsMethod,
  type AnnotationsParams,
  type ExportAnnotationsResult,
  type ImportAnnotationsResult,
} from '../../../server/src/protocol';
import { perform } from '../annotations';
import { attempt } from '../editor/attempt';
import { findReportEditor } from '../editor/reportEditor';
import { showInformation } from '../editor/toasts';
import { messages } from './messages';
import type { Notes } from './notes';

const ending = '.annotations.jsonld';

/** Writes all annotations of the active report into a file that the person names. */
export async function exportAnnotations({ client }: Notes): Promise<void> {
  const { uri } = needReport();
  const params: AnnotationsParams = { uri: uri.toString() };
  const collection = await client.sendRequest<ExportAnnotationsResult | null>(exportAnnotationsMethod, params);
  if (!collection || collection.count === 0) throw new Error(messages.nothingToExport());
  const file = await vscode.window.showSaveDialog({ defaultUri: fileFor(uri), filters: collectionFiles() });
  if (!file) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(collection.text));
  void showInformation(messages.exported(collection.count));
}

/** Adds the annotations of a file that the person names to the active report. */
export async function importAnnotations(notes: Notes): Promise<void> {
  const { uri } = needReport();
  const [file] =
    (await vscode.window.showOpenDialog({
      defaultUri: folderOf(uri),
      filters: collectionFiles(),
      canSelectMany: false,
    })) ?? [];
  if (file) await importFile(notes, uri, file);
}

async function importFile(notes: Notes, report: vscode.Uri, file: vscode.Uri): Promise<void> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const argument = { uri: report.toString(), text };
  const answer = await perform(notes.client, 'goldenThread.server.importAnnotations', argument);
  await notes.find(report)?.refresh();
  void showInformation(messages.imported(answer as ImportAnnotationsResult));
}

/** The type under which VS Code carries files, from its Explorer and from elsewhere: an address a line. */
const filesType = 'text/uri-list';

/** Lets files of annotations be dropped on a view, which adds them to the report that it is about. */
export function takeFiles(
  notes: Notes,
  findReport: () => vscode.TextDocument | undefined,
): vscode.TreeDragAndDropController<never> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [filesType],
    handleDrop: (_target, transfer) =>
      attempt(async () => {
        const report = findReport();
        if (!report) throw new Error(messages.noReport());
        const list = (await transfer.get(filesType)?.asString()) ?? '';
        for (const address of list.split(/[\r\n]+/).filter((each) => each !== ''))
          await importFile(notes, report.uri, vscode.Uri.parse(address));
      }),
  };
}

function needReport(): vscode.TextDocument {
  const document = findReportEditor()?.document;
  if (!document) throw new Error(messages.noReport());
  return document;
}

/** Beside the report, under its name. */
function fileFor(report: vscode.Uri): vscode.Uri {
  return report.with({ scheme: report.scheme === 'untitled' ? 'file' : report.scheme, path: report.path + ending });
}

function folderOf(report: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(fileFor(report), '..');
}

function collectionFiles(): Record<string, string[]> {
  return { [messages.collections()]: ['jsonld', 'json'] };
}
