/** The checks of dates. */

import assert from 'node:assert/strict';

import { dateImpossible } from '../../server/src/checks/dates/dateImpossible';
import { datesOutOfOrder, inspectionDatesDiffer } from '../../server/src/checks/dates/titleDates';
import { listHits, pointedAt, printFindings } from './findingsReport';
import { expectHits, noLinks, reportOf } from './given';

describe('dates-out-of-order', () => {
  const dated = (start: string, end: string, published: string) =>
    reportOf('Inspected 6 to 30 March\nPublished 2 June', (place) => ({
      inspected: { start, end, range: place('6 to 30 March') },
      published: { date: published, range: place('2 June') },
    }));

  it('reports a publication before the end of the inspection', () => {
    expectHits(datesOutOfOrder, dated('2017-03-06', '2017-03-30', '2017-03-29'), noLinks, [
      '2 [2 June] The report is published on 29 March 2017, before the inspection ends on 30 March 2017. Correct the dates.',
      '  1 [6 to 30 March] The dates of the inspection.',
    ]);
  });

  it('reports an inspection that ends before it begins, and then nothing else', () => {
    expectHits(datesOutOfOrder, dated('2017-03-06', '2016-03-30', '2016-03-01'), noLinks, [
      '1 [6 to 30 March] The inspection ends on 30 March 2016, before it begins on 6 March 2017. Correct the dates.',
    ]);
  });

  it('is silent about dates in order, and where one is missing', () => {
    expectHits(datesOutOfOrder, dated('2017-03-06', '2017-03-30', '2017-03-30'), noLinks, []);
    expectHits(datesOutOfOrder, reportOf('Nothing'), noLinks, []);
  });
});

describe('date-impossible', () => {
  const expectations: readonly [finding: string, ...dates: string[]][] = [
    ['They met on Tuesday 6 March 2017.', 'Tuesday 6 March 2017'],
    ['They met on Friday, 3rd March\n2016 and on 31 June.', 'Friday, 3rd March\n2016', '31 June'],
    ['They met on 29 February 2015 and on 30 February.', '29 February 2015', '30 February'],
    ['They met on Monday 6 March 2017, on 29 February 2016 and on 29 February.'],
    ['They met on Monday 7 March, from 52 March to 0 May, and in 2014 32 March homes closed.'],
    ['They met on Monday 29\n\n7\n\nFebruary.'],
  ];
  for (const [finding, ...dates] of expectations)
    it(`finds ${dates.length} in “${finding}”`, () => assert.deepEqual(pointedAt(dateImpossible, finding), dates));

  it('says what is wrong', () => {
    assert.deepEqual(
      listHits(dateImpossible, printFindings('On Tuesday 6 March 2017, 29 February 2015 and 31 June.')).map(
        ({ message }) => message,
      ),
      [
        'This day was a Monday. Correct the weekday or the date.',
        'February 2015 has only 28 days. Correct the date.',
        'June has only 30 days. Correct the date.',
      ],
    );
  });
});

describe('inspection-dates-differ', () => {
  const expectations: readonly [finding: string, ...dates: string[]][] = [
    ['This inspection took place from 8 to 30 March 2017.', '8 to 30 March 2017'],
    ['The visit was carried out on 2 May 2017, as planned.', '2 May 2017'],
    ['This inspection was conducted between 6 March 2017 and 30 March 2017.'],
    ['The inspection took place on 8 March 2017 at school.'],
    ['The last inspection took place from 8 to 30 March 2012.'],
    ['This inspection took place from the beginning.'],
  ];
  for (const [finding, ...dates] of expectations)
    it(`finds ${dates.length} in “${finding}”`, () =>
      assert.deepEqual(pointedAt(inspectionDatesDiffer, finding), dates));

  it('points at the title page', () => {
    const text = printFindings('This inspection took place from 8 to 30 March 2017.');
    const [hit] = listHits(inspectionDatesDiffer, text);
    const range = hit!.related![0]!.range;
    assert.equal(text.slice(range.start, range.end), '6 March 2017 – 30 March 2017');
  });
});
