/** The bundle for scripts: it is built as `dist/anchor.js` is, loaded with `require`, and used as a script would. */

import assert from 'node:assert/strict';
import Module from 'node:module';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type * as plain from '../../../server/src/annotations/anchoring/plain';
import { readText, root } from '../../support/repository';

const entry = 'server/src/annotations/anchoring/plain.ts';
const oldText = 'Summary. Plans are weak in most teams. Visits are frequent. Managers know this well.';
const newText =
  'Summary of findings. Plans are weak in nearly all teams. Visits are frequent. Managers know this well.';

describe('the bundle for scripts', () => {
  let bundle: typeof plain;
  before(() => (bundle = load()));

  it('is among the bundles of the build', () =>
    assert.ok(readText('esbuild.js').includes(`'${entry}'], outfile: 'dist/anchor.js'`)));

  it('finds ranges of an old text in a new one', () => {
    const visits = { start: oldText.indexOf('Visits'), end: oldText.indexOf(' Managers') };
    const plans = { start: oldText.indexOf('Plans'), end: oldText.indexOf(' Visits') };
    assert.deepEqual(bundle.anchor(oldText, newText, [visits, plans]), [
      place('Visits are frequent.', 'exact'),
      place('Plans are weak in nearly all teams.', 'changed'),
    ]);
  });

  it('gives null for what is lost', () =>
    assert.deepEqual(bundle.anchor(oldText, 'Nothing.', [{ start: 0, end: 8 }]), [
      { start: null, end: null, state: 'lost' },
    ]));

  it('finds quotations, as one selector or as the selectors of one annotation', () => {
    const quote = {
      type: 'TextQuoteSelector',
      exact: 'Visits are frequent.',
      prefix: ' teams. ',
      suffix: ' Managers know',
    };
    const position = { type: 'TextPositionSelector', start: 39, end: 59 };
    const anchors = bundle.anchorQuotes(newText, [quote, [quote, position], { ...quote, start: 39, end: 59 }]);
    assert.deepEqual(anchors, Array(3).fill(place('Visits are frequent.', 'exact')));
  });

  it('cannot tell where a mere position went', () => {
    const [anchor] = bundle.anchorQuotes(newText, [{ start: 1, end: 5 }]);
    assert.deepEqual(anchor, { start: null, end: null, state: 'lost' });
  });
});

function place(words: string, state: string) {
  const start = newText.indexOf(words);
  return { start, end: start + words.length, state };
}

function load(): typeof plain {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  const loaded = new Module(path.join(root, 'dist/anchor.js')) as Module & {
    _compile(code: string, file: string): void;
  };
  loaded._compile(outputFiles[0]!.text, loaded.id);
  assert.doesNotMatch(outputFiles[0]!.text, /require\(/);
  return loaded.exports as typeof plain;
}
