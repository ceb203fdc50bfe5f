/** Makes a text or Markdown file that is recognised as a report an `inspection-report`, unless the user decides otherwise. */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { languageId, settingsSection } from '../../server/src/protocol';
import { type News, recognise } from './client';
import { explanationScheme } from './explanation';

/** The pages that explain a recognition, and what is typed into comments: VS Code opens both as documents. */
const ownSchemes = new Set([explanationScheme, 'comment']);

const settingName = 'autoDetect';

/** Where the addresses of the files are kept whose language the user changed back. */
const declinedKey = 'declined';

/** How many such addresses are kept; the oldest go first. */
const declinedLimit = 200;

/** Watches the documents that are opened while the returned object lives; those already open are examined at once. */
export function detectReports(
  client: LanguageClient,
  memory: vscode.Memento,
  { onFamiliesChanged }: News,
): vscode.Disposable {
  const detector = new Detector(client, memory);
  void detector.examineAll();
  return vscode.Disposable.from(
    onFamiliesChanged(() => void detector.examineAgain()),
    vscode.workspace.onDidOpenTextDocument((document) => detector.opened(document)),
    vscode.workspace.onDidCloseTextDocument((document) => detector.closed(document)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${settingsSection}.${settingName}`)) void detector.examineAll();
    }),
  );
}

/**
 * Stateful object that remembers which open files it has examined. A change of language arrives as a closing and an
 * opening of a document that is not really closed; a file examined before that opens again as plain text was changed
 * back by the user, and stays as it is.
 */
class Detector {
  readonly #examined = new Set<string>();
  readonly #converted = new Set<string>();

  constructor(
    private readonly client: LanguageClient,
    private readonly memory: vscode.Memento,
  ) {}

  async examineAll(): Promise<void> {
    await Promise.all(vscode.workspace.textDocuments.map((document) => this.#examine(document)));
  }

  /** Also those that were no report when they were examined; they may be one now. */
  async examineAgain(): Promise<void> {
    this.#examined.clear();
    renewStructure();
    await this.examineAll();
  }

  opened(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (document.languageId === languageId) void this.#forgive(key);
    else if (this.#converted.has(key)) void this.#decline(key);
    else void this.#examine(document);
  }

  closed(document: vscode.TextDocument): void {
    if (!document.isClosed) return;
    this.#examined.delete(document.uri.toString());
    this.#converted.delete(document.uri.toString());
  }

  async #examine(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!isCandidate(document) || this.#examined.has(key) || this.#declined().includes(key)) return;
    this.#examined.add(key);
    if (!(await this.#isReport(document)) || document.isClosed || !isCandidate(document)) return;
    this.#converted.add(key);
    await vscode.languages.setTextDocumentLanguage(document, languageId);
    renewStructure();
  }

  /** A server that does not answer recognises nothing: the file is left alone, and examined when it is opened again. */
  async #isReport(document: vscode.TextDocument): Promise<boolean> {
    try {
      return (await recognise(this.client, document.getText())).recognised;
    } catch {
      return false;
    }
  }

  #declined(): readonly string[] {
    return this.memory.get<readonly string[]>(declinedKey, []);
  }

  async #decline(key: string): Promise<void> {
    this.#converted.delete(key);
    await this.memory.update(declinedKey, [...this.#declined(), key].slice(-declinedLimit));
  }

  async #forgive(key: string): Promise<void> {
    if (this.#converted.has(key) || !this.#declined().includes(key)) return;
    await this.memory.update(
      declinedKey,
      this.#declined().filter((declined) => declined !== key),
    );
  }
}

function isCandidate({ uri, languageId: language }: vscode.TextDocument): boolean {
  if (ownSchemes.has(uri.scheme) || !/\.(txt|md)$/i.test(uri.path)) return false;
  if (language !== 'plaintext' && language !== 'markdown') return false;
  return vscode.workspace.getConfiguration(settingsSection, uri).get<boolean>(settingName, true);
}

/**
 * Outline, breadcrumbs and sticky scroll keep the structure that they were given until the text changes. The protocol
 * has no word for "ask again", but VS Code asks all providers again when one comes or goes; this one says nothing.
 */
function renewStructure(): void {
  vscode.languages
    .registerDocumentSymbolProvider({ language: languageId }, { provideDocumentSymbols: () => [] })
    .dispose();
}
