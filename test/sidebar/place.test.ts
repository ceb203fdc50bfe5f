/** The entry that the cursor is in is the innermost one around it. */

import assert from 'node:assert/strict';

import { emptyTree, type Entry, findEntryAt } from '../../client/src/sidebar/tree/entry';
import { reconcile } from '../../client/src/sidebar/tree/reconcile';
import { entry } from './given';

describe('the entry at the cursor', () => {
  const marker = at(entry('marker', 'Marker'), 4, 10, 4, 26);
  const tree = reconcile(
    [
      at(entry('title', 'Title'), 0, 0, 2, 0),
      at(entry('section', 'Section', at(entry('finding', 'Finding', marker), 3, 0, 4, 26)), 2, 0, 9, 0),
      entry('status', 'Group'),
    ],
    emptyTree,
    'r',
  );

  const cases: readonly (readonly [line: number, character: number, label: string | undefined])[] = [
    [0, 0, 'Title'],
    [0, 5, 'Title'],
    [1, 0, 'Title'],
    [2, 0, 'Section'],
    [2, 4, 'Section'],
    [3, 7, 'Finding'],
    [4, 9, 'Finding'],
    [4, 10, 'Marker'],
    [4, 26, 'Marker'],
    [5, 0, 'Section'],
    [9, 1, undefined],
  ];
  for (const [line, character, label] of cases) {
    it(`is ${label ?? 'none'} at ${line}:${character}`, () => {
      assert.equal(findEntryAt(tree, { line, character })?.entry.label, label);
    });
  }
});

function at(given: Entry, line: number, character: number, endLine: number, endCharacter: number): Entry {
  const extent = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  return { ...given, extent };
}
