/** Items as their lines begin: which label follows on Enter, which lines are none that go on, and which are alike. */

import assert from 'node:assert/strict';

import type { TextDocument } from 'vscode';

import { labelOf, listAlike, nextLabel, parseItem } from '../../client/src/writing/items';

describe('the label that Enter writes', () => {
  for (const [line, next] of [
    ['12. Plans are clear.', '13. '],
    ['3.4 Plans are clear.', '3.5 '],
    ['3.4. Plans are clear.', '3.5. '],
    ['9) Plans', '10) '],
    ['R-09 Plans', 'R-10 '],
    ['H2: Plans', 'H3: '],
    ['  - Plans', '  - '],
    ['> 1. Plans', '> 2. '],
    ['• Plans', '• '],
  ] as const)
    it(`is “${next}” behind “${line}”`, () => assert.equal(nextLabel(parseItem(line)!), next));

  for (const line of ['Plans are clear.', '2017 was a good year', 'A plan', '', '12.Plans'])
    it(`is none behind “${line}”`, () => assert.equal(parseItem(line), undefined));

  it('is taken away from an item without words', () => {
    for (const line of ['13. ', '- ', 'R-10 ']) assert.equal(nextLabel(parseItem(line)!), '');
  });
});

describe('items that are labelled alike', () => {
  const lines = [
    '1. Plans',
    '   1. Old plans',
    '2) Visits',
    '- Homes',
    'in 2017',
    '2. Visits',
    '2.1. First',
    'R-2 Ask',
  ];
  const document = { lineCount: lines.length, lineAt: (i: number) => ({ text: lines[i] }) } as unknown as TextDocument;
  const list = (like: string, from = 0) =>
    [...listAlike(document, parseItem(like)!, from, 99)].map(({ line, number }) => [line, number]);

  it('have the same indentation, the same before their number and the same behind it', () => {
    assert.deepEqual(list('7. x'), [
      [0, 1],
      [5, 2],
    ]);
    assert.deepEqual(list('   3. x'), [[1, 1]]);
    assert.deepEqual(list('3) x'), [[2, 2]]);
    assert.deepEqual(list('2.9. x'), [[6, 1]]);
    assert.deepEqual(list('R-9 x'), [[7, 2]]);
  });

  it('are looked for from a line on, and bullets have no numbers', () => {
    assert.deepEqual(list('7. x', 1), [[5, 2]]);
    assert.deepEqual(list('- x'), []);
  });

  it('get another number, as many digits wide where noughts fill it', () => {
    assert.equal(labelOf(parseItem('R-09 x')!, 10), 'R-10');
    assert.equal(labelOf(parseItem('R-010 x')!, 9), 'R-009');
    assert.equal(labelOf(parseItem('F-10 x')!, 9), 'F-9');
    assert.equal(labelOf(parseItem('10. x')!, 9), '9');
    assert.equal(labelOf(parseItem('100) x')!, 99), '99');
    assert.equal(labelOf(parseItem('3.4 x')!, 5), '3.5');
  });
});
