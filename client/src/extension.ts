/** The extension: starts and stops the language client, and hangs commands, notes and recognition on it. */

import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { showAgreement } from './agreement/commands';
import { detectReports } from './recognition/autodetect';
import { createClient, listenTo, startClient } from './client';
import { registerCommands } from './commands';
import { showDocuments } from './documents/documents';
import { PdfPages } from './documents/pdfPages';
import { provideExplanations } from './recognition/explanation';
import { showLibrary } from './library/commands';
import { MatrixPages } from './matrix/matrix';
import { markNotedWords, Notes } from './notes/notes';
import { followReports } from './recognition/reports';
import { registerSidebarCommands } from './sidebar/commands';
import { Sidebar } from './sidebar/sidebar';
import { showStatus } from './checking/status';
import { followWalkthrough } from './walkthrough';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  client = createClient(context);
  const news = listenTo(client);
  const notes = new Notes(client);
  const matrix = new MatrixPages(client, context.extensionUri, news);
  const pages = new PdfPages(client, context.extensionUri);
  context.subscriptions.push(
    ...registerCommands({ client, notes, matrix, pages, extension: context.extensionUri }),
    provideExplanations(client),
  );
  context.subscriptions.push(notes, matrix, pages);
  context.subscriptions.push(showDocuments(client));
  const sidebar = new Sidebar(client, context.workspaceState, news, notes);
  context.subscriptions.push(news, followReports(), sidebar, ...registerSidebarCommands(sidebar));
  context.subscriptions.push(
    showLibrary(client, news, context.extensionUri),
    showAgreement(client, news),
    followWalkthrough(sidebar),
  );
  await startClient(client);
  notes.follow(news);
  context.subscriptions.push(markNotedWords(notes));
  context.subscriptions.push(detectReports(client, context.workspaceState, news), showStatus(client));
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}
