/** The steps of the walkthrough become true when its page is there, whoever did what they tell of. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';

import type * as Annotations from '../../client/src/annotations';
import type * as Walkthrough from '../../client/src/walkthrough';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

type Listener = (event?: unknown) => void;

/** As the editor's. */
class EventEmitter {
  readonly #listeners = new Set<Listener>();
  readonly event = (listener: Listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event?: unknown): void {
    this.#listeners.forEach((listener) => listener(event));
  }
}

describe('the walkthrough', () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  const method = 'workspace/executeCommand';
  const tabsChanged = new EventEmitter();
  /** The inputs of the tabs; a page of the editor's own has none that is told. */
  let inputs: unknown[] = [];
  const told: string[] = [];
  let annotations: typeof Annotations;
  let following: { dispose: () => unknown };

  before(() => {
    const { event } = new EventEmitter();
    const editor = {
      EventEmitter,
      Disposable: {
        from: (...all: { dispose: () => void }[]) => ({ dispose: () => all.forEach((each) => each.dispose()) }),
      },
      commands: {
        executeCommand: (_: string, key: string, value: boolean) => void told.push(`${key.split('.').at(-1)} ${value}`),
      },
      workspace: { workspaceFolders: [], onDidChangeWorkspaceFolders: event },
      window: {
        tabGroups: {
          get all() {
            return [{ tabs: inputs.map((input) => ({ input })) }];
          },
          onDidChangeTabs: tabsChanged.event,
        },
      },
    };
    const doubles: Readonly<Record<string, unknown>> = {
      vscode: editor,
      'vscode-languageclient/node': { CancellationToken: {}, ExecuteCommandRequest: { method, type: { method } } },
      './sidebar/shownReport': { findShown: () => ({ kind: 'nothing' }), onShownMayChange: event },
    };
    loader._load = (name, ...others) => doubles[name] ?? load.call(loader, name, ...others);
    const require = createRequire(__filename);
    annotations = require('../../client/src/annotations') as typeof Annotations;
    const { followWalkthrough } = require('../../client/src/walkthrough') as typeof Walkthrough;
    loader._load = load;
    following = followWalkthrough({ report: { view: { onDidChangeVisibility: event } } } as unknown as Parameters<
      typeof followWalkthrough
    >[0]);
  });

  after(() => following.dispose());
  beforeEach(() => (told.length = 0));

  const show = (...shown: unknown[]) => {
    inputs = shown;
    tabsChanged.fire();
  };
  const execute = (command: string, next: () => Promise<unknown>) =>
    annotations.hearPerformed(method, { command }, undefined, next);

  it('has a step done by what a quick fix has the server do, unless that fails', async () => {
    const refused = new Error('refused');
    await assert.rejects(
      execute('goldenThread.server.acceptLink', () => Promise.reject(refused)),
      refused,
    );
    await execute('goldenThread.server.editReply', () => Promise.resolve(null));
    assert.deepEqual(told, []);
    assert.equal(await execute('goldenThread.server.acceptLink', () => Promise.resolve('done')), 'done');
    assert.deepEqual(told, ['thread false']);
  });

  it('is told nothing of other requests', async () => {
    await annotations.hearPerformed(
      { method: 'textDocument/hover', numberOfParams: 1 } as Parameters<typeof annotations.hearPerformed>[0],
      { command: 'goldenThread.server.addNote' },
      undefined,
      () => Promise.resolve(null),
    );
    assert.deepEqual(told, []);
  });

  it('has what was done become true anew when its page opens beside another of the editor’s own', () => {
    show({}, undefined);
    assert.deepEqual(told, ['thread false', 'thread true']);
    told.length = 0;
    show({}, undefined, undefined);
    assert.deepEqual(told, ['thread false', 'thread true'], 'the settings were open before');
    told.length = 0;
    show({});
    assert.deepEqual(told, ['thread false']);
  });
});
