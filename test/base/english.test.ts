/** What is known of English: months by name, and full stops that end no sentence. */

import assert from 'node:assert/strict';

import { findMonth, isAbbreviation, monthNames, smallWords, weekdayNames } from '../../server/src/base/english';

describe('English', () => {
  it('counts months from one, by their names in small letters and by three letters', () => {
    assert.deepEqual(
      monthNames.map((name) => findMonth(name.toLowerCase())),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    assert.equal(findMonth('sep'), 9);
    assert.equal(findMonth('se'), undefined);
  });

  it('has weekdays as `Date` counts them', () => {
    assert.equal(weekdayNames[new Date(Date.UTC(2026, 2, 1)).getUTCDay()], 'Sunday');
  });

  it('knows abbreviations and initials', () => {
    for (const word of ['St', 'Mr', 'e.g', 'A']) assert.ok(isAbbreviation(word), word);
    for (const word of ['st', 'good', '', 'AB']) assert.ok(!isAbbreviation(word), word);
  });

  it('has small words', () => assert.ok(smallWords.has('of') && !smallWords.has('board')));
});
