/** The report view is narrowed to what contains the words that a person gives. */

import assert from 'node:assert/strict';

import { type Entry, filterEntries } from '../../client/src/sidebar/tree/entry';
import { entry } from './given';

const report = [
  entry('section', 'Care leavers', entry('finding', '1. Plans for care leavers'), entry('finding', '2. Homes')),
  entry('section', 'Leadership', { ...entry('finding', '3. Leaders'), detail: 'They know the children’s homes.' }),
];

describe('the filter of the report view', () => {
  it('keeps what contains the words, with what is around it', () => {
    check('plans', ['Care leavers', '1. Plans for care leavers']);
  });

  it('takes the words in any order and case, and each of them', () => {
    check('LEAVERS plans', ['Care leavers', '1. Plans for care leavers']);
    check('plans homes', []);
  });

  it('finds words that the entry has no room to show, whatever their apostrophes', () => {
    check("children's homes", ['Leadership', '3. Leaders']);
  });

  it('keeps all that is below an entry that contains them while nothing below does', () => {
    check('leadership', ['Leadership', '3. Leaders']);
  });

  it('opens what leads to a hit', () => {
    assert.deepEqual(
      filterEntries(report, 'plans').map(({ open }) => open),
      [true],
    );
  });

  it('leaves everything as it is when there are no words', () => {
    assert.equal(filterEntries(report, '  '), report);
  });
});

function check(words: string, labels: readonly string[]): void {
  const list = (entries: readonly Entry[]): string[] =>
    entries.flatMap(({ label, children }) => [label, ...list(children)]);
  assert.deepEqual(list(filterEntries(report, words)), labels);
}
