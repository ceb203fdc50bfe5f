/** The checks of numbers: paragraphs that repeat or are left out, and references to paragraphs. */

import { numberingRepeats, numberingSkips } from '../../server/src/checks/numbers/numbering';
import { citationMissing } from '../../server/src/checks/thread/citations';
import type { Report } from '../../server/src/report/model';
import { MappedText } from '../../server/src/text/mappedText';
import { expectHits, finding, noLinks, recommendation, reportOf } from './given';

/** A report of findings with these numbers, one a line. */
function numbered(...numbers: number[]): Report {
  const lines = numbers.map((number) => `${number}. Plans.\n`);
  const start = (index: number) => lines.slice(0, index).join('').length;
  return reportOf(lines.join(''), () => ({
    findings: numbers.map((number, i) => finding(number, { start: start(i), end: start(i + 1) - 1 })),
  }));
}

describe('numbering-repeats', () => {
  it('reports the second of two equal numbers', () => {
    expectHits(numberingRepeats, numbered(56, 57, 57, 58), noLinks, [
      '3 [57.] Number 57 was used before, on line 2. Number this paragraph and those after it anew.',
      '  2 [57.] Number 57 stands here first.',
    ]);
  });

  it('lets a second part or list begin again at 1', () => {
    expectHits(numberingRepeats, numbered(1, 2, 3, 1, 2), noLinks, []);
  });
});

describe('numbering-skips', () => {
  it('reports a gap of one or two after which the numbers go on', () => {
    expectHits(numberingSkips, numbered(13, 14, 16, 17), noLinks, [
      '3 [16.] The numbering jumps from 14 to 16. Restore what is missing, or number the paragraphs anew.',
      '  2 [14.] Number 14 stands here.',
    ]);
    expectHits(numberingSkips, numbered(14, 17, 18), noLinks, [
      '2 [17.] The numbering jumps from 14 to 17. Restore what is missing, or number the paragraphs anew.',
      '  1 [14.] Number 14 stands here.',
    ]);
  });

  it('passes over a wider gap, a gap at the end, and one that the next number does not confirm', () => {
    expectHits(numberingSkips, numbered(14, 18, 19), noLinks, []);
    expectHits(numberingSkips, numbered(14, 16), noLinks, []);
    expectHits(numberingSkips, numbered(14, 16, 15), noLinks, []);
  });

  it('counts a numbered paragraph that is neither finding nor recommendation', () => {
    const report = numbered(31, 32, 34, 35);
    const range = { start: 21, end: 22 };
    const none = { kind: 'other' as const, number: 33, text: new MappedText('There are no areas.', []), range };
    expectHits(numberingSkips, { ...report, paragraphs: [none] }, noLinks, []);
    expectHits(numberingSkips, report, noLinks, [
      '3 [34.] The numbering jumps from 32 to 34. Restore what is missing, or number the paragraphs anew.',
      '  2 [32.] Number 32 stands here.',
    ]);
  });

  it('leaves a number that is used twice to numbering-repeats', () => {
    expectHits(numberingSkips, numbered(19, 20, 20, 22, 23), noLinks, []);
  });

  it('counts recommendations and findings together', () => {
    const mixed = reportOf('1. Plans\n2. Visits\n3. Homes', (place) => ({
      recommendations: [recommendation(2, place('2. Visits'))],
      findings: [finding(1, place('1. Plans')), finding(3, place('3. Homes'))],
    }));
    expectHits(numberingSkips, mixed, noLinks, []);
    expectHits(numberingRepeats, mixed, noLinks, []);
  });
});

describe('numbers of findings and of recommendations', () => {
  const apart = reportOf('Finding 1\nRecommendation 1\nFinding 2\nRecommendation 2\nFinding 4\nFinding 5', (place) => ({
    recommendations: [1, 2].map((number) => recommendation(number, place(`Recommendation ${number}`))),
    findings: [1, 2, 4, 5].map((number) => finding(number, place(`Finding ${number}`))),
  }));

  it('are counted apart where both begin at 1', () => {
    expectHits(numberingRepeats, apart, noLinks, []);
    expectHits(numberingSkips, apart, noLinks, [
      '5 [Finding 4] The numbering jumps from 2 to 4. Restore what is missing, or number the paragraphs anew.',
      '  3 [Finding 2] Number 2 stands here.',
    ]);
  });
});

describe('citation-missing', () => {
  const citing = (number: number) =>
    reportOf('1. Plans (paragraph 9)\n2. Visits', (place) => ({
      recommendations: [recommendation(1, place('1. Plans'), { cites: [{ number, range: place('9') }] })],
      findings: [finding(2, place('2. Visits'))],
    }));

  it('reports a paragraph that does not exist', () => {
    expectHits(citationMissing, citing(9), noLinks, [
      '1 [9] Recommendation 1 refers to paragraph 9, which does not exist. Correct the number.',
    ]);
  });

  it('reports a paragraph that is a recommendation', () => {
    expectHits(citationMissing, citing(1), noLinks, [
      '1 [9] Recommendation 1 refers to paragraph 1, which is a recommendation and no finding. Correct the number.',
      '  1 [1. Plans] Number 1 stands here.',
    ]);
  });

  it('is silent about a finding, and in a report whose findings have no numbers', () => {
    expectHits(citationMissing, citing(2), noLinks, []);
    expectHits(citationMissing, { ...citing(9), findings: [] }, noLinks, []);
  });
});
