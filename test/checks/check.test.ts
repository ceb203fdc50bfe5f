/** Running the catalogue: order, severities, and texts that are no reports. */

import assert from 'node:assert/strict';

import { catalogue, findCheck } from '../../server/src/checks/catalogue';
import { checkReport } from '../../server/src/checks/check';
import { finding, marker, noLinks, reportOf } from './given';

const report = reportOf('1. Plans (Recommendation)\n2. Visits\n2. Homes (Recommendation)', (place) => ({
  findings: [finding(1, place('1. Plans')), finding(2, place('2. Visits')), finding(2, place('2. Homes'))],
  markers: [marker(place('(Recommendation)')), marker(place('(Recommendation)', 2))],
}));

describe('checkReport', () => {
  it('gives what the checks find in the order of the text, with default severities', () => {
    const found = checkReport(report, noLinks).map(({ code, severity, range }) => `${range.start} ${severity} ${code}`);
    assert.deepEqual(found, [
      '9 warning marker-without-list',
      '36 warning numbering-repeats',
      '45 warning marker-without-list',
    ]);
  });

  it('follows the settings', () => {
    const found = checkReport(report, noLinks, { 'marker-without-list': 'off', 'numbering-repeats': 'hint' });
    assert.deepEqual(
      found.map(({ code, severity }) => `${severity} ${code}`),
      ['hint numbering-repeats'],
    );
  });

  it('ignores codes that it does not know, and names that every object has', () => {
    assert.deepEqual(checkReport(report, noLinks, { 'no-such-check': 'off' }), checkReport(report, noLinks));
    assert.equal(findCheck('constructor'), undefined);
  });

  it('stops at a thousand of one kind, and says how many more there are', () => {
    const many = reportOf('(Recommendation)', (place) => ({
      markers: Array.from({ length: 1500 }, () => marker(place('(Recommendation)'))),
    }));
    const found = checkReport(many, noLinks);
    assert.equal(found.length, 1000);
    assert.equal(found.filter(({ message }) => message.endsWith('(There are 500 more like this.)')).length, 1);
  });

  it('says nothing about a text that is no report', () => {
    assert.deepEqual(checkReport({ ...report, recognition: { recognised: false, candidates: [] } }, noLinks), []);
  });
});

describe('the catalogue', () => {
  it('names every check once, in the form that settings use', () => {
    const codes = catalogue.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
    for (const code of codes) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  });

  it('explains every check in one sentence', () => {
    for (const { explain } of catalogue) assert.match(explain, /^Reports [^.]+\.$/);
  });

  it('finds a check by its code', () => {
    assert.equal(findCheck('grades-disagree')?.severity, 'error');
    assert.equal(findCheck('nothing'), undefined);
  });
});
