/** Table of command id → what it does. The manifest lists the same ids. */

import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

import { restartClient } from './client';
import { showExplanation } from './explanation';
import { draftFamily } from './families';
import { showReferences } from './references';

const handlers: Readonly<Record<string, (client: LanguageClient, ...given: never[]) => unknown>> = {
  'goldenThread.whyRecognised': () => showExplanation(),
  'goldenThread.draftFamily': (client) => draftFamily(client),
  'goldenThread.showReferences': showReferences,
  'goldenThread.restartServer': (client) => restartClient(client),
  'goldenThread.showOutput': (client) => client.outputChannel.show(),
};

/** Registers every command of the table. */
export function registerCommands(client: LanguageClient): readonly Disposable[] {
  return Object.entries(handlers).map(([id, run]) =>
    commands.registerCommand(id, (...given: never[]) => run(client, ...given)),
  );
}
