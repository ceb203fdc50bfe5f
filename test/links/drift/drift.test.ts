/** References that no longer fit because paragraphs moved: which runs of them are found, and that no others are. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { findDrift } from '../../../server/src/links/drift/drift';
import type { Report } from '../../../server/src/report/model';
import { buildCitingReport as build, firstParagraph, markersOff, paragraphCount } from './citingReport';

const lastParagraph = firstParagraph + paragraphCount - 1;

/** The runs, a line each: `17 to 32 by 2 (16 findings)`. */
function renderDrift(report: Report): string[] {
  return findDrift(report).map(
    ({ of, fromNumber, toNumber, shift, citations }) =>
      `${fromNumber} to ${toNumber} by ${shift} (${citations.length} ${of})`,
  );
}

describe('findDrift', () => {
  it('finds nothing where every reference fits', () => {
    const report = build({});
    assert.equal(report.recommendations.flatMap(({ cites }) => cites).length, paragraphCount);
    assert.deepEqual(findDrift(report), []);
  });

  it('finds one shift of all references', () => {
    assert.deepEqual(renderDrift(build({ insert: { before: 0, count: 2 } })), [
      `${firstParagraph} to ${lastParagraph} by 2 (${paragraphCount} findings)`,
    ]);
  });

  it('finds where a shift begins', () => {
    assert.deepEqual(renderDrift(build({ insert: { before: 6, count: 1 } })), [
      `${firstParagraph + 6} to ${lastParagraph} by 1 (${paragraphCount - 6} findings)`,
    ]);
  });

  it('finds a second shift after a first', () => {
    const cite = (number: number, place: number) => number + (place < 8 ? 1 : 3);
    assert.deepEqual(renderDrift(build({ cite })), [
      `${firstParagraph + 1} to ${firstParagraph + 8} by -1 (8 findings)`,
      `${firstParagraph + 11} to ${lastParagraph + 3} by -3 (8 findings)`,
    ]);
  });

  it('gives each reference the number that fits, and adds up the gains', () => {
    const [segment] = findDrift(build({ insert: { before: 0, count: 3 } }));
    for (const { citation, fitting } of segment!.citations) assert.equal(fitting, citation.number + 3);
    const sum = segment!.citations.reduce((total, { gain }) => total + gain, 0);
    assert.ok(sum > 10 && Math.abs(segment!.gain - sum) < 1e-9);
  });

  it('says nothing when too few references speak for it', () => {
    assert.deepEqual(renderDrift(build({ insert: { before: 0, count: 2 }, citing: 2 })), []);
  });

  it('says nothing when the references are wrong in no order', () => {
    const cite = (_: number, place: number) => firstParagraph + ((place * 7 + 3) % paragraphCount);
    assert.deepEqual(renderDrift(build({ cite })), []);
  });

  it('takes single wrong references for slips', () => {
    const cite = (number: number, place: number) => (place % 5 === 2 ? number - 3 : number);
    assert.deepEqual(renderDrift(build({ cite })), []);
  });

  it('reads every number of a range', () => {
    const cite = (number: number, place: number) => (place === 4 ? `${number + 1}–${number + 3}` : number + 1);
    const [segment] = findDrift(build({ cite }));
    assert.equal(segment?.shift, -1);
    assert.equal(segment.citations.length, paragraphCount + 2);
  });

  it('finds numbered markers that have drifted', () => {
    assert.deepEqual(renderDrift(markersOff(0)), []);
    assert.deepEqual(renderDrift(markersOff(1)), ['2 to 11 by -1 (10 recommendations)']);
  });

  it('finds any shift of one to four paragraphs at any place with ten references behind it', () => {
    const moves = fc.record({
      before: fc.integer({ min: 0, max: paragraphCount - 10 }),
      count: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(moves, (insert) => {
        const from = firstParagraph + insert.before;
        assert.deepEqual(renderDrift(build({ insert })), [
          `${from} to ${lastParagraph} by ${insert.count} (${paragraphCount - insert.before} findings)`,
        ]);
      }),
      { numRuns: 20 },
    );
  });
});
