/** What passages mean: for which reports that is known, and which words of a finding count. */

import assert from 'node:assert/strict';
import { parseAssociations, shippedAssociations } from '../../../server/src/links/associations/associations';
import { compareMeanings } from '../../../server/src/links/inference/meaning';
import type { Passage } from '../../../server/src/links/passages/passages';
import { type TermCounts, Vocabulary } from '../../../server/src/links/passages/terms';

const stems = new Vocabulary();

/** Stems with how often each stands there. */
function count(counts: Readonly<Record<string, number>>): TermCounts {
  return {
    terms: Object.keys(counts).map((stem) => stems.numberOf(stem)),
    counts: Object.values(counts),
  };
}

/** A passage of these stems, some of which may stand in a clause that states a shortfall. */
function passage(counts: Readonly<Record<string, number>>, fault?: Readonly<Record<string, number>>): Passage {
  const none = count({});
  const terms = { words: [], shortfalls: [], pairs: none, opening: none };
  return {
    ...{ id: 'p', part: undefined, text: '', words: [] },
    terms: { ...terms, stems: count(counts), faults: fault ? [count(fault)] : [] },
  };
}

function compare(rows: readonly Passage[], recommendations: readonly Passage[]) {
  return compareMeanings({ rows, recommendations, stems, telling: new Float64Array(stems.size).fill(1) });
}

const [one, other] = [...shippedAssociations().places.keys()] as [string, string];

describe('what passages mean', () => {
  it('is known where ninety-six words in a hundred are', () => {
    const isKnown = (foreign: number) =>
      compare([passage({ [one]: 100 - foreign, qqqqx: foreign })], [passage({})]) !== undefined;
    assert.deepEqual([isKnown(3), isKnown(5)], [true, false]);
  });

  it('is known of foreign words by a user’s own table that has four in five of them', () => {
    const own = parseAssociations({ dimensions: 2, lines: 'qqqqx ff e7' });
    const tableOf = (foreign: number) => {
      const [rows, recommendations] = [[passage({ qqqqx: 100 - foreign, qqqqz: foreign })], [passage({})]];
      return compareMeanings({ rows, recommendations, stems, telling: new Float64Array(stems.size).fill(1), own })
        ?.table;
    };
    assert.deepEqual([tableOf(19), tableOf(21)], [own, undefined]);
  });

  it('counts a word outside the shortfalls of a finding for a tenth', () => {
    const finding = passage({ [one]: 1, [other]: 1 }, { [other]: 1 });
    const same = passage({ [one]: 0.1, [other]: 1 });
    const { associations } = compare([finding, same], [passage({ [one]: 1 }), passage({ [other]: 1 })])!;
    assert.deepEqual(associations.row(0), associations.row(1));
  });
});
