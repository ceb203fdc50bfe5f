/** Entries keep their ids while the text around and inside them changes. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { emptyTree, type Entry, type Tree } from '../../client/src/sidebar/tree/entry';
import { reconcile } from '../../client/src/sidebar/tree/reconcile';
import { entry, show } from './given';

describe('the ids of entries', () => {
  it('are made of the words, and of a count where words repeat', () => {
    const entries = [entry('section', 'Findings', entry('finding', 'One')), entry('section', 'Findings')];
    assert.deepEqual(show(build(entries)), [
      'Findings = r/section:Findings',
      '  One = r/section:Findings/finding:One',
      'Findings = r/section:Findings#2',
    ]);
  });

  it('stay when an entry is edited in place', () => {
    check(['One', 'Two', 'Three'], ['One', 'Two and more', 'Three'], ['One', 'Two', 'Three']);
  });

  it('stay when entries come in before, between and behind', () => {
    check(
      ['One', 'Two'],
      ['Zero', 'One', 'One and a half', 'Two', 'Three'],
      ['Zero', 'One', 'One and a half', 'Two', 'Three'],
    );
  });

  it('stay when others go', () => {
    check(['One', 'Two', 'Three'], ['Three'], ['Three']);
  });

  it('stay when entries change places', () => {
    check(['One', 'Two', 'Three'], ['Three', 'One', 'Two'], ['Three', 'One', 'Two']);
  });

  it('are not taken over by an entry of another kind', () => {
    const before = build([entry('finding', 'One')]);
    assert.deepEqual(show(build([entry('section', 'Two')], before)), ['Two = r/section:Two']);
  });

  it('are not given again to new words that are like old ones', () => {
    const before = build([entry('finding', 'One'), entry('finding', 'Two')]);
    const edited = build([entry('finding', 'Two')], build([entry('finding', 'New'), entry('finding', 'Two')], before));
    const again = build([entry('finding', 'Two'), entry('finding', 'One')], edited);
    assert.deepEqual(show(again), ['Two = r/finding:Two', 'One = r/finding:One']);
  });

  it('are unique whatever the words, and those of equal entries stay', () => {
    const words = fc.constantFrom('a', 'a#2', 'b', 'a/b', '');
    const leaf = words.map((word) => entry('x', word));
    const list = fc.array(fc.tuple(words, fc.array(leaf, { maxLength: 4 })), { maxLength: 6 });
    const trees = list.map((rows) => rows.map(([word, children]) => entry('x', word, ...children)));
    fc.assert(
      fc.property(trees, trees, (first, second) => {
        const before = build(first);
        const after = build(second, before);
        assert.equal(after.nodes.size, count(second));
        assert.deepEqual(show(build(second, after)), show(after));
      }),
    );
  });

  it('take no more than linear time for many that are alike', () => {
    const many = Array.from({ length: 20_000 }, () => entry('marker', '(Recommendation)'));
    assert.equal(build(many, build(many)).nodes.size, 20_000);
  });
});

function build(entries: readonly Entry[], before: Tree = emptyTree): Tree {
  return reconcile(entries, before, 'r');
}

function count(entries: readonly Entry[]): number {
  return entries.reduce((sum, { children }) => sum + 1 + count(children), 0);
}

/** The entries of `after` have the ids of these words, which they got in `before` or get now. */
function check(before: readonly string[], after: readonly string[], ids: readonly string[]): void {
  const findings = (words: readonly string[]) => words.map((word) => entry('finding', word));
  const tree = build(findings(after), build(findings(before)));
  assert.deepEqual(
    tree.roots,
    ids.map((word) => `r/finding:${word}`),
  );
}
