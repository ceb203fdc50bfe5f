/**
 * How alike findings and recommendations are, measured on the words of the report itself:
 *
 * - *words*: the cosine of weighted stems and pairs of stems, where a term weighs by how rare it is in the report and
 *   among the recommendations, since a word in every recommendation tells none of them apart; and BM25 both ways, the
 *   recommendation as the query and the finding as the query;
 * - *topics*: the cosine in a space of topics, learnt from the report;
 * - *opening*: the words that a recommendation opens with, which name its object, "return home interviews", while for
 *   whom it is, "children who go missing", follows and is shared by its siblings;
 * - *faults*: the words of the finding that stand in a clause that states a shortfall;
 * - *neighbours*: the topics of the findings before and after, as neighbours are often about the same matter.
 */

import type { LinkMemory } from '../passages/memory';
import type { Passage } from '../passages/passages';
import { addTables, standardise, type Comparable, type Table } from '../numbers/tables';
import type { TermCounts } from '../passages/terms';
import { placeInTopics, topicTable } from './topics';
import { cosineTable, productTable, toUnit, type VectorSpace } from '../numbers/vectors';
import { countPassages, inverseFrequencies, listGains, listQueries, weigh } from '../numbers/weights';

/** A pair says more than its words, which are counted already; half the weight of a word is what it adds. */
const pairWeight = 0.5;

/** The measures, each at a standard deviation of one over the comparable pairs. */
export interface Likeness {
  readonly words: Table;
  readonly topics: Table;
  readonly opening: Table;
  readonly faults: Table;
  readonly neighbours: Table;
}

export interface LikenessInput {
  /** The findings in the order of the text, then stretches of them that are compared by themselves. */
  readonly rows: readonly Passage[];
  readonly findingCount: number;
  readonly recommendations: readonly Passage[];
  readonly comparable: Comparable;
  readonly memory: LinkMemory;
}

/** Compares every row with every recommendation. */
export function measureLikeness(input: LikenessInput): Likeness {
  const { rows, recommendations, comparable, memory } = input;
  const counts: Counts = { rows: rows.map(stemsOf), columns: recommendations.map(stemsOf) };
  const inverse = inverseFrequencies([...counts.rows, ...counts.columns], memory.sizes.stems);
  const telling = weighTelling(inverse, counts.columns);
  const weighAll = (group: readonly TermCounts[]) => group.map((each) => weigh(each, telling));
  const stems: VectorSpace = {
    rows: weighAll(counts.rows),
    columns: weighAll(counts.columns),
    size: inverse.length,
  };
  const topics = compareTopics(input, counts, inverse);
  return {
    words: compareWords(input, counts, inverse, stems),
    topics,
    opening: standardise(cosineTable({ ...stems, columns: weighAll(recommendations.map(openingOf)) }), comparable),
    faults: standardise(cosineTable({ ...stems, rows: weighAll(rows.map(faultsOf)) }), comparable),
    neighbours: standardise(lookAround(topics, input), comparable),
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

function openingOf({ terms }: Passage): TermCounts {
  return terms.opening;
}

function faultsOf({ terms }: Passage): TermCounts {
  return terms.faults;
}

function compareWords(input: LikenessInput, counts: Counts, inverse: Float64Array, stems: VectorSpace): Table {
  const { comparable } = input;
  const cosines = cosineTable(stems, weighPairs(input));
  const bothWays = askBothWays(counts, inverse);
  const sum = addTables(
    { table: standardise(cosines, comparable), weight: 1 },
    { table: standardise(bothWays, comparable), weight: 1 },
  );
  return standardise(sum, comparable);
}

function weighPairs({ rows, recommendations, memory }: LikenessInput): VectorSpace {
  const pairs: Counts = { rows: rows.map(pairsOf), columns: recommendations.map(pairsOf) };
  const inverse = inverseFrequencies([...pairs.rows, ...pairs.columns], memory.sizes.pairs);
  const telling = weighTelling(inverse, pairs.columns).map((weight) => pairWeight * weight);
  const weighAll = (group: readonly TermCounts[]) => group.map((each) => weigh(each, telling));
  return { rows: weighAll(pairs.rows), columns: weighAll(pairs.columns), size: telling.length };
}

/** By term number, the geometric mean of how rare it is in the report and among its recommendations. */
function weighTelling(inverse: Float64Array, columns: readonly TermCounts[]): Float64Array {
  return inverseFrequencies(columns, inverse.length).map((among, term) => Math.sqrt(inverse[term]! * among));
}

/** BM25, with the recommendation as the query and with the finding; each at its own deviation, as they differ in size. */
function askBothWays({ rows, columns }: Counts, inverse: Float64Array): Table {
  const forward = productTable(listGains(rows, inverse), listQueries(columns), inverse.length);
  const back = productTable(listQueries(rows), listGains(columns, inverse), inverse.length);
  return addTables(
    { table: standardise(forward, () => true), weight: 1 },
    { table: standardise(back, () => true), weight: 1 },
  );
}

/** A term of one passage keeps no company that others share, and counts for nothing. */
function compareTopics({ comparable }: LikenessInput, { rows, columns }: Counts, inverse: Float64Array): Table {
  const passages = [...rows, ...columns];
  const shared = countPassages(passages, inverse.length);
  const weights = inverse.map((weight, term) => (shared[term]! > 1 ? weight : 0));
  const vectors = passages.map((each) => toUnit(weigh(each, weights)));
  return standardise(topicTable(placeInTopics(vectors, inverse.length), rows.length), comparable);
}

/** For each finding the mean of the one before and the one after, as far as they belong to its part. */
function lookAround(topics: Table, { rows, findingCount }: LikenessInput): Table {
  return topics.map((row, r) => {
    const around = [r - 1, r + 1].filter((n) => n >= 0 && n < findingCount && rows[n]!.part === rows[r]!.part);
    const near = r < findingCount ? around.map((n) => topics[n]!) : [];
    return row.map((_, c) => (near.length > 0 ? near.reduce((sum, other) => sum + other[c]!, 0) / near.length : 0));
  });
}
