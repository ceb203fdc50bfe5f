/** The view of two readers shows one comparison, with the result that belongs to it. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';

import type * as Views from '../../client/src/agreement/agreementView';
import type { Comparing } from '../../client/src/agreement/comparison';
import type { AgreementResult } from '../../server/src/protocol';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

const comparing = (name: string) => ({ name }) as unknown as Comparing;

const resultOf = (reader: string): AgreementResult =>
  ({ readers: [reader, 'Bob'], disagreements: [], measures: [], leftOut: [] }) as unknown as AgreementResult;

describe('the view of two readers', () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  /** What the server answers next. */
  let answer: () => Promise<AgreementResult | null>;
  let view: Views.AgreementView;

  before(() => {
    const disposable = { dispose: () => undefined };
    const doubles: Readonly<Record<string, unknown>> = {
      vscode: {
        EventEmitter: class {
          event = () => disposable;
          fire = () => undefined;
        },
        commands: { executeCommand: () => Promise.resolve() },
        window: { createTreeView: () => ({ visible: false }) },
        workspace: { onDidChangeTextDocument: () => disposable },
      },
      '../editor/attempt': {},
      '../editor/labels': { asLabel: (text: string) => text },
      './messages': { messages: { compared: (...readers: string[]) => readers.join(' and ') } },
      './comparison': { requestAgreement: () => answer() },
    };
    loader._load = (name, ...others) => doubles[name] ?? load.call(loader, name, ...others);
    const { AgreementView } = createRequire(__filename)('../../client/src/agreement/agreementView') as typeof Views;
    loader._load = load;
    const [client, news] = [{}, { onAnnotationsChanged: () => disposable }];
    view = new AgreementView(...([client, news] as unknown as ConstructorParameters<typeof AgreementView>));
  });

  it('keeps what it shows when another comparison fails, and never mixes the two', async () => {
    const first = comparing('first');
    answer = () => Promise.resolve(resultOf('Ann'));
    await view.compare(first);
    answer = () => Promise.reject(new Error('That file cannot be read.'));
    await assert.rejects(view.compare(comparing('second')));
    assert.equal(view.current?.comparing, first);
    assert.deepEqual(view.current.result.readers, ['Ann', 'Bob']);
  });

  it('shows nothing any more when it ends while the server is asked anew', async () => {
    answer = () => Promise.resolve(resultOf('Ann'));
    await view.compare(comparing('first'));
    let settle: (result: AgreementResult) => void = () => assert.fail('nothing was asked');
    answer = () => new Promise((resolve) => (settle = resolve));
    const asked = view.refresh();
    await view.end();
    settle(resultOf('Eve'));
    await asked;
    assert.equal(view.current, undefined);
    assert.deepEqual(view.getChildren(), []);
  });
});
