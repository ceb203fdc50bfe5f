/** A view that follows the cursor waits until the editor has taken in its tree, and never comes back by itself. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';
import { mock } from 'node:test';

import type * as Following from '../../client/src/sidebar/following';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

type Listener = (event?: unknown) => void;

describe('a view that follows the cursor', () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  const document = {};
  let followCursor: typeof Following.followCursor;
  let select: Listener;

  before(() => {
    const editor = {
      Disposable: {
        from: (...all: { dispose: () => void }[]) => ({ dispose: () => all.forEach((each) => each.dispose()) }),
      },
      workspace: { getConfiguration: () => ({ get: (_: string, otherwise: boolean): boolean => otherwise }) },
      window: {
        activeTextEditor: { document, selection: { active: { line: 3, character: 0 } } },
        onDidChangeTextEditorSelection: (listener: Listener) => {
          select = listener;
          return { dispose: () => undefined };
        },
      },
    };
    loader._load = (name, ...others) => (name === 'vscode' ? editor : load.call(loader, name, ...others));
    ({ followCursor } = createRequire(__filename)('../../client/src/sidebar/following') as typeof Following);
  });
  after(() => (loader._load = load));
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  /** A view whose whole text is one entry; tells what it was asked to reveal. */
  function openView() {
    const extent = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const node = { id: 'entry', parent: undefined, children: [], entry: { extent, place: extent } };
    const revealed: unknown[] = [];
    let show: Listener = () => undefined;
    const view = {
      visible: true,
      selection: [],
      reveal: (element: unknown) => Promise.resolve(revealed.push(element)),
    };
    const provider = {
      tree: { roots: ['entry'], nodes: new Map([['entry', node]]) },
      find: (id: string): string => id,
    };
    const live = {
      ...{ view, provider, report: document },
      onDidShow: (listener: Listener) => {
        show = listener;
        return { dispose: () => undefined };
      },
    };
    const following = followCursor(live as unknown as Parameters<typeof followCursor>[0]);
    return { view, revealed, show: (): void => show(), dispose: (): void => void following.dispose() };
  }

  it('reveals the place of the cursor once the editor has taken in the tree', () => {
    const { revealed, show } = openView();
    show();
    select({ textEditor: { document } });
    mock.timers.tick(200);
    assert.deepEqual(revealed, []);
    mock.timers.tick(50);
    assert.deepEqual(revealed, ['entry']);
  });

  it('follows at once where nothing is to be taken in', () => {
    const { revealed } = openView();
    select({ textEditor: { document } });
    assert.deepEqual(revealed, ['entry']);
  });

  it('does not come back where a person left it in between, or when it is gone', () => {
    const left = openView();
    left.show();
    left.view.visible = false;
    const gone = openView();
    gone.show();
    gone.dispose();
    mock.timers.tick(1000);
    assert.deepEqual([left.revealed, gone.revealed], [[], []]);
  });
});
