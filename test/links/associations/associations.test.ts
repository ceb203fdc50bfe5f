/** The learnt vectors of words: how they are read, what they say, and what linking makes of them. */

import assert from 'node:assert/strict';
import {
  cosineOfStems,
  parseAssociations,
  placeStems,
  shareOfKnown,
  shippedAssociations,
  sumVectors,
} from '../../../server/src/links/associations/associations';
import { linkReport } from '../../../server/src/links/link';
import { stemOf } from '../../../server/src/links/passages/words';
import { Vocabulary } from '../../../server/src/links/passages/terms';
import { reportOf } from '../given';

describe('a table of associations', () => {
  const table = parseAssociations({ dimensions: 2, lines: '\nplan ff e7\nvisit 80 7e\nreview ff 07\n' });

  it('gives each stem its coordinates, in steps either way of zero', () => {
    assert.deepEqual([...table.places.keys()], ['plan', 'visit', 'review']);
    assert.deepEqual([...table.coordinates], [255, 0, 0, 128, -255, 0]);
  });

  it('says how alike two stems are, and nothing of stems that it lacks', () => {
    assert.deepEqual(
      [
        ['plan', 'plan'],
        ['plan', 'visit'],
        ['plan', 'review'],
        ['plan', 'kerb'],
      ].map(([a, b]) => cosineOfStems(table, a!, b!)),
      [1, 0, -1, 0],
    );
  });

  it('adds up the vectors of a passage to length one, and to zero where it knows no word', () => {
    const vocabulary = new Vocabulary();
    const terms = ['kerb', 'plan', 'visit'].map((stem) => vocabulary.numberOf(stem));
    const places = placeStems(table, vocabulary);
    const sum = sumVectors(table, places, { terms, weights: Float64Array.of(9, 1, 255 / 128) });
    assert.deepEqual(
      [...sum].map((value) => value.toFixed(3)),
      ['0.707', '0.707'],
    );
    assert.deepEqual([...sumVectors(table, places, { terms: terms.slice(0, 1), weights: Float64Array.of(1) })], [0, 0]);
    assert.equal(shareOfKnown([{ terms, counts: [1, 2, 1] }], places), 0.75);
  });
});

describe('the shipped associations', () => {
  const alike = (a: string, b: string): number => cosineOfStems(shippedAssociations(), stemOf(a), stemOf(b));

  it('bring words together that mean something alike', () => {
    for (const [word, near, far] of [
      ['oversight', 'supervision', 'adoption'],
      ['hostel', 'accommodation', 'thresholds'],
      ['complaints', 'advocacy', 'court'],
    ] as const)
      assert.ok(alike(word, near) > alike(word, far) + 0.2, `${word}: ${alike(word, near)}, ${alike(word, far)}`);
  });

  it('lead to a recommendation in other words, and name them', () => {
    const report = reportOf({
      recommendations: [
        { text: 'Strengthen the oversight of social work practice.' },
        { text: 'Ensure that young people have suitable accommodation when they leave care.' },
        { text: 'Increase the number of adopters for sibling groups.' },
      ],
      findings: [
        { text: 'Supervision does not happen often enough and is not recorded. (Recommendation)' },
        { text: 'Too many care leavers live in hostels and bed and breakfast. (Recommendation)' },
        { text: 'Adopters are well prepared.' },
        { text: 'Health assessments of children in care are completed in time.' },
      ],
    });
    const { links } = linkReport(report);
    assert.deepEqual(
      ['m1', 'm2'].map((marker) => links.get(marker)![0]?.recommendation),
      ['r1', 'r2'],
    );
    assert.deepEqual(links.get('m1')![0]!.relatedTerms[0], { ofFinding: 'Supervision', ofRecommendation: 'oversight' });
  });

  it('say nothing of a report in words that were not learnt', () => {
    const report = reportOf({
      recommendations: [{ text: 'Validate calldata in the router contract.' }, { text: 'Emit events on withdrawal.' }],
      findings: [
        { text: 'Calldata is forwarded without bounds checks by the router. (Recommendation)' },
        { text: 'Withdrawals emit no event. (Recommendation)' },
      ],
    });
    const { links } = linkReport(report);
    assert.deepEqual(
      ['m1', 'm2'].map((marker) => links.get(marker)![0]?.recommendation),
      ['r1', 'r2'],
    );
  });
});
