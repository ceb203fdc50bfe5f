/**
 * What each measure of likeness adds to a link's log odds, and from where on there is one: by tables made by hand, since
 * in a report many measures say the same and hide each other.
 */

import assert from 'node:assert/strict';

import { shippedAssociations } from '../../../server/src/links/associations/associations';
import { findEvidence } from '../../../server/src/links/inference/evidence';
import type { Likeness } from '../../../server/src/links/inference/likeness';
import { inferLinks } from '../../../server/src/links/inference/markerLinks';
import { KeptTable } from '../../../server/src/links/numbers/tables';
import type { MarkedPassage, Passage } from '../../../server/src/links/passages/passages';

const nothing = { terms: [], counts: [] };
const terms = { words: [], shortfalls: [], stems: nothing, pairs: nothing, opening: nothing, faults: [] };

function passages(letter: string, count: number): Passage[] {
  return Array.from({ length: count }, (_, i) => {
    return { id: `${letter}${i + 1}`, part: undefined, text: '', words: [], terms };
  });
}

/** The measures of the first finding with each recommendation; the other findings have nothing in common with any. */
interface Measures {
  readonly words?: readonly number[];
  readonly opening?: readonly number[];
  readonly topics?: readonly number[];
  readonly associations?: readonly number[];
  readonly faults?: readonly number[];
}

function likenessOf(measures: Measures, rows: number, columns: number, isForeign: boolean): Likeness {
  const table = (first: readonly number[] = []): KeptTable => {
    const measured = new KeptTable(rows, columns);
    measured.row(0).set(first);
    return measured;
  };
  const learnt = {
    table: shippedAssociations(),
    associations: table(measures.associations),
    faults: table(measures.faults),
  };
  return {
    words: table(measures.words),
    opening: table(measures.opening),
    topics: table(measures.topics),
    learnt: isForeign ? undefined : learnt,
  };
}

/** The probabilities of the first of ten markers, whose neighbours are all decided; the list has so many items. */
function inferFirst(
  measures: Measures,
  { columns = 4, isForeign = false, isCovered = true }: { columns?: number; isForeign?: boolean; isCovered?: boolean },
): Map<string, number> {
  const recommendations = passages('r', columns);
  const marked = passages('f', 10).map((passage, i): MarkedPassage => {
    return { ...passage, marker: { id: `m${i + 1}`, finding: passage.id, range: { start: i, end: i }, cites: [] } };
  });
  const links = inferLinks({
    recommendations,
    marked,
    rows: [...marked.keys()],
    likeness: likenessOf(measures, marked.length, columns, isForeign),
    isKnown: (marker) => marker !== 'm1',
    covered: new Set(isCovered ? recommendations.map(({ id }) => id) : []),
    isDetached: () => false,
  });
  return new Map(links.get('m1')!.map(({ recommendation, probability }) => [recommendation.id, probability]));
}

describe('the log odds of a marker', () => {
  // All four recommendations are near by meaning, so that there is a link whatever else is alike; of ten values one
  // that is not zero stands three deviations out.
  const near = { associations: [1, 1, 1, 1] };
  const nearForeign = { topics: [1, 1, 1, 1] };
  const gained = (measures: Measures, isForeign = false): string => {
    const found = inferFirst({ ...(isForeign ? nearForeign : near), ...measures }, { isForeign });
    return Math.log(found.get('r1')! / found.get('r2')!).toFixed(1);
  };

  it('gain by words and openings that stand out, and by meaning', () => {
    assert.equal(gained({ words: [1] }), '2.1');
    assert.equal(gained({ opening: [1] }), '1.3');
    assert.equal(gained({ topics: [0.5] }), '1.7');
    assert.equal(gained({ associations: [1, 0.8, 0.8, 0.8] }), '1.9');
  });

  it('gain otherwise where the words are foreign to what was learnt', () => {
    assert.equal(gained({ words: [1] }, true), '2.7');
    assert.equal(gained({ opening: [1] }, true), '1.2');
    assert.equal(gained({ topics: [1, 0.7, 0.7, 0.7] }, true), '1.8');
  });

  it('must pass 2.2 for a link, and 1.6 in a list of fewer than five', () => {
    const isLinked = (logOdds: number, columns: number) =>
      inferFirst({ topics: [logOdds / 3.4] }, { columns }).has('r1');
    assert.deepEqual([isLinked(2.3, 5), isLinked(2.1, 5)], [true, false]);
    assert.deepEqual([isLinked(1.7, 4), isLinked(1.5, 4)], [true, false]);
  });

  it('gain 1.5 for a recommendation that no finding supports yet', () => {
    const isLinked = (logOdds: number) => inferFirst({ topics: [logOdds / 3.4] }, { isCovered: false }).has('r1');
    assert.deepEqual([isLinked(0.2), isLinked(0)], [true, false]);
  });
});

/** The probabilities of the findings that are offered for one recommendation, likeliest first, to two digits. */
function offer(measures: Measures, { isForeign = false } = {}): string[] {
  const rows = passages('f', 3);
  const likeness = likenessOf(measures, rows.length, 1, isForeign);
  const found = findEvidence({ findings: rows, rows: [0, 1, 2], recommendations: passages('r', 1), likeness });
  return found.get('r1')!.map(({ finding, probability }) => `${finding.id} ${probability.toFixed(2)}`);
}

describe('the findings that are offered for a recommendation', () => {
  it('are as likely as their words, their meaning and their shortfalls say', () => {
    assert.deepEqual(offer({ words: [0.4] }), ['f1 0.52']);
    assert.deepEqual(offer({ words: [0.2], associations: [0.8] }), ['f1 0.47']);
    assert.deepEqual(offer({ words: [0.2], faults: [0.9] }), ['f1 0.39']);
  });

  it('are as likely as their words and topics say where the words are foreign', () => {
    assert.deepEqual(offer({ words: [0.2] }, { isForeign: true }), ['f1 0.35']);
    assert.deepEqual(offer({ words: [0.1], topics: [0.8] }, { isForeign: true }), ['f1 0.40']);
  });

  it('are none below one in twenty', () => {
    assert.deepEqual(offer({ words: [0.269] }), ['f1 0.06']);
    assert.deepEqual(offer({ words: [0.255] }), []);
  });

  it('are the five likeliest', () => {
    const findings = passages('f', 7);
    const same = (value: number): KeptTable => {
      const table = new KeptTable(findings.length, 1);
      for (let r = 0; r < table.rowCount; r++) table.row(r)[0] = value;
      return table;
    };
    const likeness = { words: same(0.4), opening: same(0), topics: same(0), learnt: undefined };
    const rows = [...findings.keys()];
    assert.equal(findEvidence({ findings, rows, recommendations: passages('r', 1), likeness }).get('r1')!.length, 5);
  });
});
