/**
 * Finds out which text and Markdown files are reports, when they are opened and while somebody writes in them: a text
 * file becomes an `inspection-report`, a Markdown file stays Markdown and is a report besides.
 */

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { languageId, settingsSection } from '../../../server/src/protocol';
import { type News, recognise } from '../client';
import { isDocument } from '../documents/addresses';
import { explanationScheme } from './explanation';
import { messages } from '../messages';
import { showInformation } from '../editor/toasts';
import { isExamined, isMarkdown, isReport, setReport } from './reports';

/** The pages that explain a recognition, and what is typed into comments: VS Code opens both as documents. */
const ownSchemes = new Set([explanationScheme, 'comment']);

const settingName = 'autoDetect';

/** Where the addresses of the files are kept whose language the user changed back. */
const declinedKey = 'declined';

/** How many such addresses are kept; the oldest go first. */
const declinedLimit = 200;

/** So long nobody types before a text is examined again, in milliseconds: as long as a person pauses between words. */
const pause = 400;

/** Longer texts are not sent to be examined at each pause; they are when they are opened and saved. */
const longestTyped = 500_000;

/** Watches the documents that are opened while the returned object lives; those already open are examined at once. */
export function detectReports(
  client: LanguageClient,
  memory: vscode.Memento,
  { onFamiliesChanged }: Pick<News, 'onFamiliesChanged'>,
): vscode.Disposable {
  const detector = new Detector(client, memory);
  void detector.examineAll();
  return vscode.Disposable.from(
    detector,
    onFamiliesChanged(() => void detector.examineAgain()),
    vscode.workspace.onDidOpenTextDocument((document) => detector.opened(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => detector.typed(document)),
    vscode.workspace.onDidSaveTextDocument((document) => detector.saved(document)),
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
class Detector implements vscode.Disposable {
  readonly #examined = new Set<string>();
  readonly #converted = new Set<string>();
  readonly #offered = new Set<string>();
  readonly #pauses = new Map<string, NodeJS.Timeout>();

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

  /** What is no report yet may become one while it is written; a Markdown file may also stop to be one. */
  typed(document: vscode.TextDocument): void {
    const isOpenQuestion = isMarkdown(document) || !isReport(document);
    if (!isOpenQuestion || !isCandidate(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#pauses.get(key));
    this.#pauses.set(
      key,
      setTimeout(() => {
        this.#pauses.delete(key);
        if (document.getText().length <= longestTyped) this.saved(document);
      }, pause),
    );
  }

  saved(document: vscode.TextDocument): void {
    this.#examined.delete(document.uri.toString());
    void this.#examine(document);
  }

  closed(document: vscode.TextDocument): void {
    if (!document.isClosed) return;
    const key = document.uri.toString();
    clearTimeout(this.#pauses.get(key));
    for (const known of [this.#examined, this.#converted, this.#offered]) known.delete(key);
  }

  dispose(): void {
    for (const waiting of this.#pauses.values()) clearTimeout(waiting);
  }

  async #examine(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (!isCandidate(document) || this.#examined.has(key)) return;
    if (this.#declined().includes(key)) return setReport(document, false);
    this.#examined.add(key);
    const isOne = await this.#isReport(document);
    if (document.isClosed || !isCandidate(document)) return;
    if (isOne && !isMarkdown(document) && !document.isUntitled) return this.#convert(document);
    setReport(document, isOne && isMarkdown(document));
    if (isOne && !isMarkdown(document)) await this.#offer(document);
  }

  async #convert(document: vscode.TextDocument): Promise<void> {
    this.#converted.add(document.uri.toString());
    await vscode.languages.setTextDocumentLanguage(document, languageId);
    renewStructure();
  }

  /** A text without a file is somebody's notes perhaps: it is asked about, once. */
  async #offer(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.#offered.has(key)) return;
    this.#offered.add(key);
    const yes = messages.readAsReport();
    const choice = await showInformation(messages.looksLikeReport(), yes, messages.notNow());
    if (choice === yes && !document.isClosed) await this.#convert(document);
  }

  /** A server that does not answer recognises nothing: the file is left alone, and examined when it is opened again. */
  async #isReport(document: vscode.TextDocument): Promise<boolean> {
    try {
      return (await recognise(this.client, document)).recognised;
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

/** Whether the document is one of those that are examined: a text or Markdown file, where the setting says so. */
function isCandidate(document: vscode.TextDocument): boolean {
  const { uri, languageId: language } = document;
  if (ownSchemes.has(uri.scheme) || !(document.isUntitled || /\.(txt|md)$/i.test(uri.path) || isDocument(uri)))
    return false;
  if (language !== 'plaintext' && language !== 'markdown') return false;
  return vscode.workspace.getConfiguration(settingsSection, uri).get<boolean>(settingName, true);
}

/** Whether the document may be recognised as a report, and nobody has said yet whether it is one. */
export function isUndecided(document: vscode.TextDocument): boolean {
  return isCandidate(document) && !isExamined(document);
}

/**
 * Outline, breadcrumbs and sticky scroll keep the structure that they were given until the text changes. The protocol
 * has no word for "ask again", but VS Code asks all providers again when one comes or goes; this one says nothing.
 */
function renewStructure(): void {
  vscode.languages
    .registerDocumentSymbolProvider([{ language: languageId }, { language: 'markdown' }], {
      provideDocumentSymbols: () => [],
    })
    .dispose();
}
