/** Headings that no family knows are found by the entries of the contents that name them. */

import assert from 'node:assert/strict';

import { printWords } from '../../../server/src/report/reading/sections';
import { read } from '../given';

/** The headings of a report whose contents name a chapter that its family does not know, printed on these lines. */
function headingsOf(...chapter: string[]): string[] {
  const text = [
    ...['Contents', '', 'The local authority', '', '5', '', chapter.join(' '), '', '6', '', 'Recommendations', '', '9'],
    ...['', 'The local authority', '', 'Leaders know their services well.', '', ...chapter, ''],
    ...['Visits were made to four offices.', '', 'Recommendations', '', '1. Visit more often.'],
  ].join('\n');
  const { headings, flow } = read('sif-2015', text);
  return headings.map(({ title }) => printWords(flow, title));
}

const threeLines = ['Where we went and whom we met there', 'on the days of our four visits to', 'offices in the north'];

describe('a heading that only the contents know', () => {
  it('is found by its words', () => {
    assert.deepEqual(headingsOf('Where we went'), ['Contents', 'Where we went', 'Recommendations']);
  });

  it('goes over three lines at the most', () => {
    assert.ok(headingsOf(...threeLines).includes(threeLines.join(' ')));
    assert.ok(!headingsOf(...threeLines, 'and in the south').includes([...threeLines, 'and in the south'].join(' ')));
  });
});
