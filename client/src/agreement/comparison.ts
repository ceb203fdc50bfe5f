/** Two readers of one report as they are compared: who they are, and what the server says of them. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import {
  agreementMethod,
  type AgreementParams,
  type AgreementReader,
  type AgreementResult,
  type AnnotationView,
} from '../../../server/src/protocol';
import { requestAnnotations } from '../annotations';
import { asLabel } from '../editor/labels';
import { messages } from './messages';

/** A reader by name, all of the report's own file, or another annotation file, which is read whenever it is compared. */
type ChosenReader = Exclude<AgreementReader, { kind: 'file' }> | { readonly kind: 'file'; readonly file: vscode.Uri };

/** What a person wants compared. */
export interface Comparing {
  readonly report: vscode.Uri;
  readonly readers: readonly [ChosenReader, ChosenReader];
}

/** Asks whom to compare; undefined when the person leaves. */
export async function chooseReaders(client: LanguageClient, report: vscode.Uri): Promise<Comparing | undefined> {
  const uri = client.code2ProtocolConverter.asUri(report);
  const authors = listAuthors((await requestAnnotations(client, uri))?.annotations ?? []);
  const pairs = authors.flatMap((first, i) => authors.slice(i + 1).map((second) => [first, second] as const));
  const items = [
    ...pairs.map((names) => ({ label: asLabel(messages.compared(...names)), names })),
    { label: messages.otherFile(), names: undefined },
  ];
  const picked =
    items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder: messages.whichReaders() });
  if (!picked) return undefined;
  if (picked.names) {
    const [first, second] = picked.names;
    return {
      report,
      readers: [
        { kind: 'author', name: first },
        { kind: 'author', name: second },
      ],
    };
  }
  const file = await askFile(report);
  return file && { report, readers: [{ kind: 'own' }, { kind: 'file', file }] };
}

/** Those who gave tags or decided about links. */
function listAuthors(annotations: readonly AnnotationView[]): readonly string[] {
  const saying = annotations.filter((each) => each.kind === 'link' || (each.kind === 'note' && each.tags.length > 0));
  return [...new Set(saying.flatMap(({ creator }) => creator ?? []))].sort();
}

async function askFile(report: vscode.Uri): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    ...(report.scheme === 'file' ? { defaultUri: vscode.Uri.joinPath(report, '..') } : {}),
    filters: { [messages.annotationFiles()]: ['json', 'jsonld'] },
    canSelectMany: false,
  });
  return files?.[0];
}

/** What the server says of the two; null when it does not have the report. Rejects with a sentence for the person. */
export async function requestAgreement(
  client: LanguageClient,
  { report, readers: [one, other] }: Comparing,
): Promise<AgreementResult | null> {
  const uri = client.code2ProtocolConverter.asUri(report);
  const params: AgreementParams = { uri, readers: [await toReader(one), await toReader(other)] };
  return client.sendRequest<AgreementResult | null>(agreementMethod, params);
}

async function toReader(reader: ChosenReader): Promise<AgreementReader> {
  if (reader.kind !== 'file') return reader;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(reader.file));
  const name = reader.file.path.slice(reader.file.path.lastIndexOf('/') + 1);
  return { kind: 'file', name, text };
}
