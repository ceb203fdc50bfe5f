/** Takes the user's settings from the client: it sends them, or is asked for them. */

import { DidChangeConfigurationNotification } from 'vscode-languageserver';

import { settingsSection } from '../protocol';
import type { Part, Server } from './part';
import { parseSettings } from './settings';

export function followSettings({ connection, session }: Server): Part {
  const take = (sent: unknown) => session.change({ kind: 'settings', settings: parseSettings(sent) });
  const ask = async () => take(await connection.workspace.getConfiguration(settingsSection));
  connection.onDidChangeConfiguration(async (params) => {
    if (session.read().client.answersConfiguration) await ask();
    else take((params?.settings as Record<string, unknown> | null | undefined)?.[settingsSection]);
  });
  return {
    start: async () => {
      const { client } = session.read();
      if (client.registersConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
      if (client.answersConfiguration) await ask();
    },
  };
}
