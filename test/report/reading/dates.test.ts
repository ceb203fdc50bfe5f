/** Dates and ranges of dates in the words that reports have for them. */

import assert from 'node:assert/strict';

import { readDates } from '../../../server/src/report/reading/dates';
import { readWords } from '../../../server/src/syntax/words';

function check(text: string, expected: string | undefined): void {
  const dates = readDates(readWords(text), 0);
  const told = dates && (dates.start === dates.end ? dates.start : `${dates.start} to ${dates.end}`);
  assert.equal(told, expected, text);
}

describe('dates', () => {
  it('are single days', () => {
    check('5 August 2016', '2016-08-05');
    check('16th May 2024', '2024-05-16');
    check('Friday 2 June 2017', '2017-06-02');
    check('1 Sept 2015', undefined);
    check('1 Sep 2015', '2015-09-01');
  });

  it('are ranges, where each leaves out what the next one has', () => {
    check('11 September 2017 – 5 October 2017', '2017-09-11 to 2017-10-05');
    check('12 September to 6 October 2016', '2016-09-12 to 2016-10-06');
    check('4 to 15 December 2023', '2023-12-04 to 2023-12-15');
    check('15-19 July 2013', '2013-07-15 to 2013-07-19');
    check('2 and 3 March 2022', '2022-03-02 to 2022-03-03');
    check('6 March 2017–30 March 2017', '2017-03-06 to 2017-03-30');
    check('Monday 8 to Friday 19 July 2019', '2019-07-08 to 2019-07-19');
    check('8 December to 12 January 2026', '2025-12-08 to 2026-01-12');
  });

  it('end before a number that belongs to what follows', () => {
    check('14 April 2025 1. Executive summary', '2025-04-14');
    check('3 to 21 March 2025 2 Scope', '2025-03-03 to 2025-03-21');
  });

  it('are numbers', () => {
    check('18/01/2016', '2016-01-18');
    check('12/09/2016 to 06/10/2016', '2016-09-12 to 2016-10-06');
    check('25.11.2016', '2016-11-25');
  });

  it('are none without a year, on days that no month has, or in other numbers', () => {
    for (const text of [
      '5 August',
      '31 February 2017',
      '31/02/2017',
      'September 2017',
      '2017',
      '12/13/2016',
      'Good',
      '',
    ])
      check(text, undefined);
  });

  it('tell where they end', () => {
    assert.equal(readDates(readWords('2 and 3 March 2022. This was'), 0)?.endWord, 5);
    assert.equal(readDates(readWords('12/09/2016 to 06/10/2016 Report'), 0)?.endWord, 7);
  });
});
