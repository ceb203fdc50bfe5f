/** What the server says in labels stays text, also why a command failed, which VS Code shows in a message. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';

import type * as Labels from '../../client/src/labels';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

type ExecuteCommand = (command: string, given: unknown[], next: () => Promise<unknown>) => Promise<unknown>;

describe('a command that a lens or a quick fix runs', () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  let execute: ExecuteCommand;

  before(() => {
    const editor = { EventEmitter: class {}, SymbolKind: {}, SymbolInformation: class {} };
    loader._load = (name, ...others) => (name === 'vscode' ? editor : load.call(loader, name, ...others));
    const { labelling } = createRequire(__filename)('../../client/src/labels') as typeof Labels;
    execute = labelling.executeCommand as unknown as ExecuteCommand;
  });
  after(() => (loader._load = load));

  const fail = (error: unknown) => (): Promise<unknown> => {
    throw error;
  };

  it('says why it failed with signs and links as text, and stays the error that it was', async () => {
    const error = Object.assign(new Error('“$(bug) [b](command:x).txt” cannot be written.'), { code: -32803 });
    await assert.rejects(execute('x', [], fail(error)), (shown) => {
      assert.equal(shown, error);
      assert.deepEqual(
        [error.message, error.code],
        ['“$\u200b(bug) [b]\u200b(command:x).txt” cannot be written.', -32803],
      );
      return true;
    });
  });

  it('gives its answer as it is, and what is thrown and is no error', async () => {
    assert.equal(await execute('x', [], () => Promise.resolve('$(bug)')), '$(bug)');
    await assert.rejects(execute('x', [], fail('$(bug)')), (shown) => shown === '$(bug)');
  });
});
