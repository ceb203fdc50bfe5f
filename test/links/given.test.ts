/** The helper that makes reports for the tests of links. */

import assert from 'node:assert/strict';
import { reportOf } from './given';

describe('reportOf', () => {
  const report = reportOf({
    recommendations: [
      { text: 'Improve plans', part: 'a' },
      { text: 'Improve visits', part: 'b', cites: [7] },
    ],
    findings: [{ text: 'Plans are late. (Recommendation) Visits too. (Recommendations 2, 3)', number: 7 }],
  });

  it('gives each marker its place in the source and its numbers', () => {
    assert.deepEqual(
      report.markers.map(({ id, finding, range, cites }) => [
        id,
        finding,
        report.source.slice(range),
        cites.map(({ number }) => number),
      ]),
      [
        ['m1', 'f1', '(Recommendation)', []],
        ['m2', 'f1', '(Recommendations 2, 3)', [2, 3]],
      ],
    );
  });

  it('makes one list of each part', () => {
    assert.deepEqual(
      report.lists.map(({ part, recommendations }) => [part, recommendations]),
      [
        ['a', ['r1']],
        ['b', ['r2']],
      ],
    );
    assert.deepEqual(
      report.recommendations[1]!.cites.map(({ number }) => number),
      [7],
    );
  });

  it('maps texts to the source', () => {
    const { text } = report.findings[0]!;
    assert.equal(report.source.slice(text.toSourceRange({ start: 0, end: 5 })), 'Plans');
  });
});
