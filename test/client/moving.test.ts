/** Moving from note to note says what is missing. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';

import type * as Moving from '../../client/src/writing/moving';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

describe('going to the next note', () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  let goToNote: typeof Moving.goToNote;

  before(() => {
    const doubles: Readonly<Record<string, unknown>> = {
      vscode: { window: { activeTextEditor: undefined }, EventEmitter: class {} },
      '../messages': { messages: { noReport: () => 'Not recognised as an inspection report' } },
      '../notes/messages': { messages: { noReport: () => 'Open a report first: notes belong to its words.' } },
      '../editor/plain': {},
      '../editor/reportEditor': { findReportEditor: () => undefined },
    };
    loader._load = (name, ...others) => doubles[name] ?? load.call(loader, name, ...others);
    ({ goToNote } = createRequire(__filename)('../../client/src/writing/moving') as typeof Moving);
    loader._load = load;
  });

  it('tells who has no report in front to open one', () => {
    const notes = {} as Parameters<typeof goToNote>[0];
    assert.throws(() => goToNote(notes, 'next'), { message: /^Open a report first/ });
  });
});
