/** Clauses that state a shortfall, from real turns of phrase. */

import assert from 'node:assert/strict';
import { isShortfall, listClauses, listShortfalls } from '../../../server/src/links/passages/shortfalls';

const shortfalls = [
  'However, the recording of supervision is poor',
  'Visits are not consistently timely',
  'Too many children wait for a placement',
  'but this is not yet embedded',
  'Leaders accept that more needs to be done',
  'There is a lack of management oversight',
  'Plans are variable in quality',
  'leading to drift and delay for some children',
  'The quality of practice requires improvement',
  'A small number of children experience delays',
];

const praise = [
  'Supervision is regular and reflective',
  'Children benefit from enhanced management oversight',
  'Children achieve permanence without delay',
  'The authority has reduced delay',
  'Care leavers live in suitable accommodation',
  'Partners share information well',
];

describe('isShortfall', () => {
  for (const clause of shortfalls) it(`hears a fault in “${clause}”`, () => assert.ok(isShortfall(clause)));
  for (const clause of praise) it(`hears none in “${clause}”`, () => assert.ok(!isShortfall(clause)));
});

describe('listShortfalls', () => {
  it('finds the one clause of a positive paragraph', () => {
    const text = 'Supervision takes place monthly, although records are incomplete. Staff value it.';
    assert.deepEqual(
      listShortfalls(text).map(({ start, end }) => text.slice(start, end)),
      ['although records are incomplete. '],
    );
  });

  it('finds nothing in praise, and nothing in nothing', () => {
    assert.deepEqual(listShortfalls('All is well.'), []);
    assert.deepEqual(listShortfalls(''), []);
  });

  it('takes a run of white space as one, however long', () => {
    const blanks = ' '.repeat(80_000);
    assert.equal(listClauses(`Visits${blanks}are regular${blanks}however late.`).length, 2);
    assert.equal(listClauses(`Visits${blanks}are regular.`).length, 1);
  });

  it('has clauses that tile the text', () => {
    const text = 'One; two, but three. Four however five';
    assert.equal(
      listClauses(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('|'),
      'One; |two, |but three. |Four |however five',
    );
  });
});
