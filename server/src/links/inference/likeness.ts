/**
 * How alike findings and recommendations are:
 *
 * - *words*: the cosine of weighted stems and pairs of stems, where a term weighs by how rare it is in the report and
 *   among the recommendations, since a word in every recommendation tells none of them apart;
 * - *opening*: the words that a recommendation opens with, which name its object, "return home interviews", while for
 *   whom it is, "children who go missing", follows and is shared by its siblings;
 * - *associations*: the cosine of what the words mean, after the company that they keep in published reports; in a
 *   finding, the clauses that state a shortfall count most;
 * - *topics*: the cosine in a space of topics, learnt from the report itself;
 * - *faults*: the best of a finding's clauses that state a shortfall, by associations.
 *
 * Where the learnt words are foreign to a report, it has no associations, and the rest counts alone.
 */

import { LatestOf, lazily } from '../../base/lazily';
import type { Associations } from '../associations/associations';
import type { LinkMemory } from '../passages/memory';
import type { Passage } from '../passages/passages';
import type { KeptTable } from '../numbers/tables';
import type { TermCounts } from '../passages/terms';
import { compareMeanings, type Meanings } from './meaning';
import { placeInTopics, topicTable } from './topics';
import { cosineTable, toUnit, type VectorSpace } from '../numbers/vectors';
import { countPassages, inverseFrequencies, weigh } from '../numbers/weights';

/** A pair says more than its words, which are counted already; half the weight of a word is what it adds. */
const pairWeight = 0.5;

/** The measures, as cosines, so that they mean the same in a draft of two findings and in a report of a hundred. */
export interface Likeness {
  readonly words: KeptTable;
  readonly opening: KeptTable;
  /** Found when they are first asked for: they take as long as the rest, and drift needs none. */
  readonly topics: KeptTable;
  /** Undefined for a report whose words the table of associations does not know. */
  readonly learnt: Meanings | undefined;
}

interface LikenessInput {
  /** The findings in the order of the text, then stretches of them that are compared by themselves. */
  readonly rows: readonly Passage[];
  readonly recommendations: readonly Passage[];
  readonly memory: LinkMemory;
  /** What the user's own reports taught; none when left out. */
  readonly own?: Associations | undefined;
}

/** Compares every row with every recommendation; what was compared last is not compared again. */
export function measureLikeness(input: LikenessInput): Likeness {
  const { rows, recommendations, memory, own } = input;
  const termsOf = ({ terms }: Passage) => terms;
  // between rows and recommendations stands what neither of them is
  const key = [...rows.map(termsOf), memory, ...recommendations.map(termsOf), ...(own ? [own] : [])];
  return latestOf(memory).get(key, () => compare(input));
}

/** What was compared last with a memory. */
const latestOf = lazily((_: LinkMemory) => new LatestOf<Likeness>());

function compare(input: LikenessInput): Likeness {
  const { rows, recommendations, memory, own } = input;
  const counts: Counts = { rows: rows.map(stemsOf), columns: recommendations.map(stemsOf) };
  const inverse = inverseFrequencies([...counts.rows, ...counts.columns], memory.vocabulary.size);
  const telling = weighTelling(inverse, counts.columns);
  const weighAll = (group: readonly TermCounts[]) => group.map((each) => weigh(each, telling));
  const stems: VectorSpace = { rows: weighAll(counts.rows), columns: weighAll(counts.columns), size: inverse.length };
  const openings = recommendations.map(({ terms }) => terms.opening);
  let topics: KeptTable | undefined;
  return {
    words: cosineTable(stems, weighPairs(input)),
    opening: cosineTable({ ...stems, columns: weighAll(openings) }),
    get topics() {
      return (topics ??= compareTopics(counts, inverse));
    },
    learnt: compareMeanings({ rows, recommendations, stems: memory.vocabulary, telling, own }),
  };
}

/** The stems of findings and recommendations. */
interface Counts {
  readonly rows: readonly TermCounts[];
  readonly columns: readonly TermCounts[];
}

function stemsOf({ terms }: Passage): TermCounts {
  return terms.stems;
}

function pairsOf({ terms }: Passage): TermCounts {
  return terms.pairs;
}

function weighPairs({ rows, recommendations, memory }: LikenessInput): VectorSpace {
  const pairs: Counts = { rows: rows.map(pairsOf), columns: recommendations.map(pairsOf) };
  const inverse = inverseFrequencies([...pairs.rows, ...pairs.columns], memory.vocabulary.pairCount);
  const telling = weighTelling(inverse, pairs.columns).map((weight) => pairWeight * weight);
  const weighAll = (group: readonly TermCounts[]) => group.map((each) => weigh(each, telling));
  return { rows: weighAll(pairs.rows), columns: weighAll(pairs.columns), size: telling.length };
}

/** By term number, the geometric mean of how rare it is in the report and among its recommendations. */
function weighTelling(inverse: Float64Array, columns: readonly TermCounts[]): Float64Array {
  return inverseFrequencies(columns, inverse.length).map((among, term) => Math.sqrt(inverse[term]! * among));
}

/** A term of one passage keeps no company that others share, and counts for nothing. */
function compareTopics({ rows, columns }: Counts, inverse: Float64Array): KeptTable {
  const passages = [...rows, ...columns];
  const shared = countPassages(passages, inverse.length);
  const weights = inverse.map((weight, term) => (shared[term]! > 1 ? weight : 0));
  const vectors = passages.map((each) => toUnit(weigh(each, weights)));
  return topicTable(placeInTopics(vectors, inverse.length), rows.length);
}
