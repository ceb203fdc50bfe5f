/** What the server says in labels stays text, also why a command failed, which VS Code shows in a message. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';

import type * as Labels from '../../client/src/editor/labels';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

/** The words that reports give, in whatever asks for them. */
type Provide = (...given: unknown[]) => Promise<unknown>;

type ExecuteCommand = (command: string, given: unknown[], next: () => Promise<unknown>) => Promise<unknown>;

/** What VS Code makes of words in Markdown: none of them is a sign. */
class MarkdownString {
  value = '';
  appendText(text: string): this {
    this.value += text.replace(/[[\]()!]/g, '\\$&');
    return this;
  }
}

const loader = Module as unknown as Loader;
const load = loader._load;
let labelling: typeof Labels.labelling;

before(() => {
  const editor = { EventEmitter: class {}, MarkdownString, SymbolKind: {}, SymbolInformation: class {} };
  loader._load = (name, ...others) => (name === 'vscode' ? editor : load.call(loader, name, ...others));
  ({ labelling } = createRequire(__filename)('../../client/src/editor/labels') as typeof Labels);
  loader._load = load;
});

describe('what the server found', () => {
  const given = (
    name: 'provideWorkspaceSymbols' | 'resolveWorkspaceSymbol' | 'provideDocumentLinks',
    answer: unknown,
  ) => (labelling[name] as unknown as Provide)({}, {}, () => Promise.resolve(answer));

  it('stays text in the list of all symbols', async () => {
    const symbol = () => ({ name: '1. $(bug) Plans', containerName: '[a](command:x)' });
    const shown = { name: '1. $\u200b(bug) Plans', containerName: '[a]\u200b(command:x)' };
    const listed = labelling.provideWorkspaceSymbols as unknown as Provide;
    assert.deepEqual(await listed('', {}, () => Promise.resolve([symbol()])), [shown]);
    assert.deepEqual(await given('resolveWorkspaceSymbol', symbol()), shown);
  });

  it('is no Markdown where a link says what it leads to', async () => {
    const links = [{ tooltip: 'Port ![x](https://a.example/x.png)' }, {}];
    assert.deepEqual(await given('provideDocumentLinks', links), [
      { tooltip: 'Port \\!\\[x\\]\u200b\\(https://a.example/x.png\\)' },
      {},
    ]);
  });
});

describe('a command that a lens or a quick fix runs', () => {
  let execute: ExecuteCommand;

  before(() => (execute = labelling.executeCommand as unknown as ExecuteCommand));

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
