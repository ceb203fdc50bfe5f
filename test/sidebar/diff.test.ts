/** Only what a person would see changed is drawn anew. */

import assert from 'node:assert/strict';

import { emptyTree, type Entry } from '../../client/src/sidebar/tree/entry';
import { diffTrees, reconcile, type TreeChange } from '../../client/src/sidebar/tree/reconcile';
import { entry } from './given';

describe('what has to be drawn anew', () => {
  const report = [entry('section', 'A', entry('finding', 'One'), entry('finding', 'Two')), entry('section', 'B')];

  it('is nothing when the same comes again', () => {
    check(report, report, { kind: 'none' });
  });

  it('is nothing when only places in the text moved', () => {
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
    const moved = (line: number) => report.map((each) => ({ ...each, place: at(line), extent: at(line) }));
    check(moved(1), moved(7), { kind: 'none' });
  });

  it('is an entry whose words changed, and not what is around it', () => {
    const edited = [entry('section', 'A', entry('finding', 'One'), entry('finding', 'Two and more')), report[1]!];
    check(report, edited, some('r/section:A/finding:Two'));
  });

  it('is an entry that has other children, once for all that is below it', () => {
    const grown = [entry('section', 'A', entry('finding', 'One'), entry('finding', 'New', entry('marker', 'M')))];
    check(report, [...grown, report[1]!], some('r/section:A/finding:Two'));
    check(report, [entry('section', 'A', entry('finding', 'One')), report[1]!], some('r/section:A'));
  });

  it('is an entry whose look, hover, voice or actions changed', () => {
    const [first, second] = report as [Entry, Entry];
    const others: Partial<Entry>[] = [
      { icon: { name: 'pass' } },
      { icon: { name: 'dash', color: 'red' } },
      { detail: 'More' },
      { spoken: 'Said' },
      { description: 'Beside' },
      { traits: ['inferred'] },
    ];
    for (const other of others) check(report, [first, { ...second, ...other }], some('r/section:B'));
  });

  it('is everything when the outermost entries are others', () => {
    check(report, [report[0]!], { kind: 'all' });
    check([], report, { kind: 'all' });
  });
});

function some(...ids: readonly string[]): TreeChange {
  return { kind: 'some', ids };
}

function check(before: readonly Entry[], after: readonly Entry[], expected: TreeChange): void {
  const old = reconcile(before, emptyTree, 'r');
  assert.deepEqual(diffTrees(old, reconcile(after, old, 'r')), expected);
}
