/** Which label follows on Enter, and which lines are none that go on. */

import assert from 'node:assert/strict';
import Module, { createRequire } from 'node:module';

import type * as Continuing from '../../client/src/writing/continuing';

interface Loader {
  _load: (name: string, ...others: unknown[]) => unknown;
}

describe('the label that Enter writes', () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  let nextLabel: typeof Continuing.nextLabel;

  before(() => {
    loader._load = (name, ...others) => (name === 'vscode' ? {} : load.call(loader, name, ...others));
    ({ nextLabel } = createRequire(__filename)('../../client/src/writing/continuing') as typeof Continuing);
  });
  after(() => (loader._load = load));

  for (const [line, next] of [
    ['12. Plans are clear.', '13. '],
    ['3.4 Plans are clear.', '3.5 '],
    ['9) Plans', '10) '],
    ['R-09 Plans', 'R-10 '],
    ['H2: Plans', 'H3: '],
    ['  - Plans', '  - '],
    ['> 1. Plans', '> 2. '],
    ['• Plans', '• '],
  ] as const)
    it(`is “${next}” behind “${line}”`, () => assert.equal(nextLabel(line), next));

  for (const line of ['Plans are clear.', '2017 was a good year', 'A plan', '', '12.Plans'])
    it(`is none behind “${line}”`, () => assert.equal(nextLabel(line), undefined));

  it('is taken away from an item without words', () => {
    for (const line of ['13. ', '- ', 'R-10 ']) assert.equal(nextLabel(line), '');
  });
});
