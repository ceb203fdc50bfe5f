/** Which shared and related words are told as reasons for a link. */

import assert from 'node:assert/strict';
import { cosineOfStems, shippedAssociations } from '../../../server/src/links/associations/associations';
import { createReasons } from '../../../server/src/links/inference/reasons';
import { listPassages } from '../../../server/src/links/passages/passages';
import { stemOf } from '../../../server/src/links/passages/words';
import { reportOf } from '../given';

/** The reasons for a link between the first finding and the first recommendation. */
function explain(findings: readonly string[], recommendations: readonly string[]) {
  const report = reportOf({
    recommendations: recommendations.map((text) => ({ text })),
    findings: findings.map((text) => ({ text })),
  });
  const passages = listPassages(report);
  const first = passages.recommendations.find(({ id }) => id === 'r1')!;
  return createReasons(passages, shippedAssociations())(passages.findings[0]!, first);
}

describe('the reasons for a link', () => {
  it('are shared words that weigh a fifth of the most telling one, or more', () => {
    // Of twenty passages ten are recommendations. What a word weighs against "kerbs", which only the two passages have,
    // by how many recommendations and findings have it: "lamps" 0.212 (8 and 2), "benches" 0.173 (8 and 6).
    const others = (word: string, count: number) => Array.from({ length: 9 }, (_, i) => (i < count - 1 ? word : ''));
    const join = (lamps: readonly string[], benches: readonly string[]) =>
      lamps.map((lamp, i) => `${lamp}. ${benches[i]!}.`);
    const { sharedTerms } = explain(
      ['Kerbs. Lamps. Benches.', ...join(others('Lamps', 2), others('Benches', 6))],
      ['Kerbs; lamps; benches.', ...join(others('Lamps', 8), others('Benches', 8))],
    );
    assert.deepEqual(sharedTerms, ['Kerbs', 'Lamps']);
  });

  it('are words as alike as 0.55', () => {
    const table = shippedAssociations();
    const stems = [...table.places.keys()].filter((stem) => /^[a-z]{4,}$/.test(stem) && stemOf(stem) === stem);
    const findPair = (from: number, to: number): [string, string] => {
      for (const a of stems) {
        const b = stems.find((each) => {
          const cosine = cosineOfStems(table, a, each);
          return cosine >= from && cosine < to;
        });
        if (b !== undefined) return [a, b];
      }
      throw new Error(`No two words are alike between ${from} and ${to}.`);
    };
    const relate = ([a, b]: readonly [string, string]) => explain([`${a}.`], [`${b}.`]).relatedTerms;
    const [ofFinding, ofRecommendation] = findPair(0.56, 0.6);
    assert.deepEqual(relate([ofFinding, ofRecommendation]), [{ ofFinding, ofRecommendation }]);
    assert.deepEqual(relate(findPair(0.5, 0.54)), []);
  });
});
