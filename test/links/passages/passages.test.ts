/** Which words a marker closes: its finding, its stretch of one, or what stands before it outside all findings. */

import assert from 'node:assert/strict';

import { listPassages } from '../../../server/src/links/passages/passages';
import { reportOf } from '../given';

const bears = (count: number) => Array.from({ length: count }, (_, i) => `bear${'abcdefghijklmnop'[i]}`).join(' ');

/** The stems of the words that each marker closes, by their first. */
function wordsOf(text: string): string[] {
  const { marked } = listPassages(reportOf({ recommendations: [{ text: 'Plans.' }], findings: [{ text }] }));
  return marked.map(({ words }) => words.map(({ stem }) => stem).join(' '));
}

describe('the words of a marker', () => {
  it('are those since the marker before it, where they are eight or more', () => {
    const [first, second] = wordsOf(`${bears(8)} (Recommendation) ${bears(8)} zebras (Recommendation)`);
    assert.equal(first!.split(' ').length, 8);
    assert.equal(second!.split(' ').length, 9);
  });

  it('are the whole finding where fewer are between two', () => {
    const [first, second] = wordsOf(`${bears(8)} (Recommendation) ${bears(7)} (Recommendation)`);
    assert.equal(first!.split(' ').length, 8);
    assert.equal(second!.split(' ').length, 15);
  });

  it('are told apart however many markers a finding has', () => {
    const stretches = wordsOf(`${bears(9)} (Recommendation) `.repeat(40));
    assert.ok(stretches.every((words) => words.split(' ').length === 9));
  });

  it('outside every finding are the paragraph before it, as far as one reaches', () => {
    const outside = (filler: number, markers = 1) => {
      const report = reportOf({
        recommendations: [{ text: 'Plans.' }],
        findings: [{ text: `zebra ${'so '.repeat(filler)}${'(Recommendation) '.repeat(markers)}` }],
      });
      const markersOutside = report.markers.map((marker) => ({ ...marker, finding: undefined }));
      return listPassages({ ...report, findings: [], markers: markersOutside }).marked.map(({ words }) =>
        words.some(({ stem }) => stem === 'zebra'),
      );
    };
    assert.deepEqual(outside(450), [true]);
    assert.deepEqual(outside(550), [false]);
    const many = outside(0, 120);
    assert.ok(many.slice(0, 80).every(Boolean) && !many.slice(105).some(Boolean));
  });
});
