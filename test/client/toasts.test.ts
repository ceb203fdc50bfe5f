/** Messages of the client: what they quote stays text, also in those that the server sends itself. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';

import type * as Toasts from '../../client/src/editor/toasts';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

describe('messages that the server sends', () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  const shown: string[] = [];
  let toasts: typeof Toasts;

  before(() => {
    const show = (kind: string) => (text: string) => void shown.push(`${kind}: ${text}`);
    const editor = {
      EventEmitter: class {},
      SymbolKind: {},
      SymbolInformation: class {},
      window: {
        showErrorMessage: show('error'),
        showWarningMessage: show('warning'),
        showInformationMessage: show('information'),
      },
    };
    const library = { MessageType: { Error: 1, Warning: 2, Info: 3 }, ShowMessageNotification: { type: 'message' } };
    loader._load = (name, ...others) =>
      name === 'vscode' ? editor : name === 'vscode-languageclient/node' ? library : load.call(loader, name, ...others);
    toasts = createRequire(__filename)('../../client/src/editor/toasts') as typeof toasts;
  });
  after(() => (loader._load = load));

  it('keep signs and links of file names as text, in a message of their own kind', () => {
    let tell: (message: { type: number; message: string }) => void = () => assert.fail('nobody listens');
    const client = { onNotification: (_: unknown, handler: typeof tell) => void (tell = handler) };
    toasts.showServerMessages(client as unknown as Parameters<typeof toasts.showServerMessages>[0]);
    for (const type of [1, 2, 3]) tell({ type, message: '$(bug) [b](command:x) is unreadable.' });
    const text = '$\u200b(bug) [b]\u200b(command:x) is unreadable.';
    assert.deepEqual(shown, [`error: ${text}`, `warning: ${text}`, `information: ${text}`]);
  });
});
