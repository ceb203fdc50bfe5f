/** What holds of the linker for any texts: it answers, it repeats itself, and the order of a list does not matter. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Link } from '../../server/src/links/graph';
import { linkReport } from '../../server/src/links/link';
import type { Report } from '../../server/src/report/model';
import { reportOf, type Given } from './given';

const word = fc.constantFrom(
  'plans',
  'children',
  'visits',
  'timely',
  'supervision',
  'health',
  'missing',
  'interviews',
  'care leavers',
  'not',
  'too few',
  'However,',
);
const sentence = fc.array(word, { maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const marker = fc.constantFrom(
  '',
  '',
  ' (Recommendation)',
  ' (Recommendation 1)',
  ' (Recommendation) (Recommendation)',
);
const oneLine = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\r\n]/g, ' '));
const part = fc.constantFrom('a', 'b');

const given: fc.Arbitrary<Given> = fc.record({
  recommendations: fc.array(
    fc.record({ text: fc.oneof(sentence, oneLine), part, cites: fc.array(fc.nat(5), { maxLength: 1 }) }),
    { maxLength: 6 },
  ),
  findings: fc.array(
    fc.record({
      text: fc.tuple(fc.oneof(sentence, oneLine), marker).map((pieces) => pieces.join('')),
      part,
      number: fc.nat(5),
    }),
    { maxLength: 10 },
  ),
});

const settings = { numRuns: 150 };

describe('linkReport, on any report', () => {
  it('answers for every marker and recommendation, with probabilities, best first', () => {
    fc.assert(
      fc.property(given, (each) => {
        const report = reportOf(each);
        const { links, evidence, support } = linkReport(report);
        assert.deepEqual(
          [...links.keys()],
          report.markers.map(({ id }) => id),
        );
        assert.deepEqual(
          [...evidence.keys()],
          report.recommendations.map(({ id }) => id),
        );
        assert.deepEqual(
          [...support.keys()],
          report.recommendations.map(({ id }) => id),
        );
        for (const list of [...links.values(), ...evidence.values()]) {
          const probabilities = list.map(({ probability }) => probability);
          assert.ok(probabilities.every((probability) => probability > 0 && probability <= 1));
          assert.deepEqual(
            probabilities,
            [...probabilities].sort((x, y) => y - x),
          );
        }
        for (const list of links.values()) {
          const inferred = list.filter(({ source }) => source === 'inferred');
          assert.ok(inferred.reduce((sum, { probability }) => sum + probability, 0) <= 1 + 1e-9);
        }
      }),
      settings,
    );
  });

  it('says the same when asked again', () => {
    fc.assert(
      fc.property(given, (each) => assert.deepEqual(linkReport(reportOf(each)), linkReport(reportOf(each)))),
      settings,
    );
  });

  it('does not depend on the order of the recommendations', () => {
    // Places of bullets and equal texts do depend on it, so each has a number and a text of its own.
    const distinct = given
      .filter(({ recommendations }) => new Set(recommendations.map(({ text }) => text)).size === recommendations.length)
      .map((each) => ({ ...each, recommendations: each.recommendations.map((one, i) => ({ ...one, number: i + 1 })) }));
    fc.assert(
      fc.property(distinct, (each) => {
        const report = reportOf(each);
        const reversed = { ...report, recommendations: [...report.recommendations].reverse() };
        assert.deepEqual(sorted(reversed), sorted(report));
      }),
      settings,
    );
  });

  it('shares only words that the finding prints', () => {
    fc.assert(
      fc.property(given, (each) => {
        const report = reportOf(each);
        const squeezed = report.source.text.replace(/\s+/g, ' ');
        const terms = [...linkReport(report).links.values()].flat().flatMap(({ sharedTerms }) => sharedTerms);
        for (const term of terms) assert.ok(squeezed.includes(term), term);
      }),
      settings,
    );
  });
});

describe('linkReport, on a text that is no report', () => {
  it('gives what is stated and infers nothing, so that it stays quick', () => {
    const plans = { text: 'Plans are late. (Recommendation)' };
    const report = reportOf({
      recommendations: Array.from({ length: 1001 }, (_, i) => ({ text: `Plan ${i}.` })),
      findings: [{ text: 'Late. (Recommendation 7)' }, ...Array.from({ length: 999 }, () => plans)],
    });
    const { links, support } = linkReport(report);
    assert.equal(links.get('m1')![0]!.recommendation, 'r7');
    assert.deepEqual(links.get('m2'), []);
    assert.equal(support.get('r7')!.status, 'supported');
  });
});

/** The graph in an order of its own: keys sorted, and links of equal probability by recommendation. */
function sorted(report: Report): unknown {
  const { links, evidence, support } = linkReport(report);
  const byKey = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const ranked = [...links].map(([id, list]): [string, Link[]] => [id, [...list].sort(byProbability)]);
  return { links: byKey(new Map(ranked)), evidence: byKey(evidence), support: byKey(support) };
}

function byProbability(a: Link, b: Link): number {
  return b.probability - a.probability || (a.recommendation < b.recommendation ? -1 : 1);
}
