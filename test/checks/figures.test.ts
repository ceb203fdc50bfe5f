/** The checks of figures: percentages against their base, and one quantity against itself. */

import assert from 'node:assert/strict';

import { countOf } from '../../server/src/checks/figures/figures';
import { figuresDisagree } from '../../server/src/checks/figures/figuresDisagree';
import { percentageWrong } from '../../server/src/checks/figures/percentageWrong';
import { listHits, pointedAt, printFindings } from './findingsReport';

describe('countOf', () => {
  it('reads digits and small numbers in words, and nothing else', () => {
    assert.deepEqual(['1,577', '20', 'Four', 'twelve', 'many', '', '1.5'].map(countOf), [
      1577,
      20,
      4,
      12,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('percentage-wrong', () => {
  const expectations: readonly [finding: string, ...words: string[]][] = [
    ['Of these, 12 of 40 care leavers (25%) work.', '12 of 40 care leavers (25%)'],
    ['This is 60 out of 136 young people (44%) or 74% (101 of 136).'],
    ['This is 50% (101 of 136).', '50% (101 of 136)'],
    ['20 live in homes, of whom 83% live elsewhere.', '20 live in homes, of whom 83%'],
    ['Four live in schools, of whom 75.0 per cent live elsewhere.'],
    ['Four hundred and ten live with families, of whom 61% live elsewhere.'],
    ['36 live with families, of whom 86% live elsewhere.'],
    ['There are 354 children looked after. Of this number, 174 (or 51%) live elsewhere.', '174 (or 51%)'],
    ['There are 354 children looked after. Of this number, 174 (or 49%) live elsewhere.'],
    ['There are 1,577 children being looked after. Of this number, 277 (or 17.6%) live elsewhere.'],
    ['There are 955 children being looked after. Of the 835 children in inspected homes, 202 (or 24%) live elsewhere.'],
    ['Last year 174 (or 51%) lived elsewhere, and 2 of 0 homes (10%) closed.'],
  ];
  for (const [finding, ...words] of expectations)
    it(`finds ${words.length} in “${finding}”`, () => assert.deepEqual(pointedAt(percentageWrong, finding), words));

  it('looks a few items back for the whole, and no further', () => {
    const whole = 'At 31 March 2015, 354 children are being looked after by the local authority. Of this number:';
    assert.deepEqual(pointedAt(percentageWrong, whole, '174 (or 51%) live elsewhere.'), ['174 (or 51%)']);
    const between = ['Plans.', 'Visits.', 'Homes.'].map((word) => `${word} They are good.`);
    assert.deepEqual(pointedAt(percentageWrong, whole, ...between, '174 (or 51%) live elsewhere.'), []);
  });

  it('says what the percentage would be', () => {
    assert.deepEqual(
      listHits(
        percentageWrong,
        printFindings('12 of 40 care leavers (25%) work. 20 live in homes, of whom 83% do.'),
      ).map(({ message }) => message),
      [
        '12 of 40 is 30.0 %, not 25 %. Correct the number that is wrong.',
        'No whole number out of 20 makes 83 %. Correct the number that is wrong.',
      ],
    );
  });
});

describe('figures-disagree', () => {
  const at = (day: string, count: string) =>
    `At ${day} 2017, ${count} children are being looked after by the local authority.`;

  const silent: readonly [name: string, ...findings: string[]][] = [
    ['the same figure', at('31 March', '575'), at('31 March', '575')],
    ['another day', at('31 March', '575'), at('1 April', '586')],
    ['another day of the inspection', at('7 March', '575'), at('8 March', '586')],
    [
      'another quantity',
      at('31 March', '575'),
      'At 31 March 2017, 60 children were the subject of a child protection plan.',
    ],
    ['a part', at('31 March', '575'), 'At 31 March 2017, of these 20 children are looked after by the council.'],
    ['an inexact figure', at('31 March', '575'), at('31 March', 'about 600')],
    ['a figure without a day', at('31 March', '575'), 'They say 586 children are looked after by the council.'],
    [
      'now, where the day is not one of the inspection',
      at('1 February', '575'),
      'Currently 586 children are looked after by the council.',
    ],
  ];
  for (const [name, ...findings] of silent)
    it(`is silent about ${name}`, () => assert.deepEqual(pointedAt(figuresDisagree, ...findings), []));

  it('reports another figure for the same day', () => {
    assert.deepEqual(pointedAt(figuresDisagree, at('31 March', '1,575'), at('31 March', '586')), ['586']);
  });

  it('takes any day of the inspection for now, both ways', () => {
    const now = 'There are currently 586 children and young people looked after by Northmoor City Council.';
    assert.deepEqual(pointedAt(figuresDisagree, at('7 March', '575'), now), ['586']);
    assert.deepEqual(pointedAt(figuresDisagree, now, at('7 March', '575')), ['575']);
  });

  it('names the quantity and points at the other figure', () => {
    const text = printFindings(at('31 March', '575'), at('31 March', '586'));
    const [{ message, related }] = listHits(figuresDisagree, text) as [ReturnType<typeof listHits>[number]];
    assert.equal(
      message,
      'The number of children looked after is 586 here, but 575 on line 13 as of the same time. Make the two agree.',
    );
    assert.deepEqual(
      related!.map(({ range }) => text.slice(range.start, range.end)),
      ['575'],
    );
  });
});
