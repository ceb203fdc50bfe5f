/**
 * How alike findings and recommendations are, measured three ways on the words of the report itself:
 *
 * - the cosine of weighted stems and pairs of stems, where a term weighs by how rare it is in the report and among
 *   the recommendations: a word in every recommendation tells none of them apart;
 * - BM25 both ways, the recommendation as the query and the finding as the query;
 * - the cosine in a space of topics, learnt from the report, or from all reports of the workspace.
 *
 * Each is divided by its standard deviation, so that they can be added.
 */

import { bm25Table, transpose } from './bm25';
import type { Passage } from './passages';
import { standardDeviation } from './statistics';
import { countPairs, countStems, inverseFrequencies, Vocabulary, type TermCounts } from './terms';
import { cosineTable, joinVectors, toUnit, weigh, type SparseVector, type Table } from './vectors';
import { learnTopics, topicTable } from './topics';
import { projectStems, type WorkspaceStatistics } from './workspaceStatistics';

/** A pair says more than its words, which are counted already; half the weight of a word is what it adds. */
const pairWeight = 0.5;

/** The measures, each at a standard deviation of one over the pairs that `comparable` admits. */
export interface Likeness {
  readonly tables: readonly Table[];
  /** How much each table counts; they sum to one. */
  readonly weights: readonly number[];
}

/** The weighted sum of the measures. */
export function combineTables({ tables, weights }: Likeness): Table {
  return tables[0]!.map((row, r) =>
    row.map((_, c) => tables.reduce((sum, table, t) => sum + weights[t]! * table[r]![c]!, 0)),
  );
}

/** The topics count as much as the two measures of shared words together, which agree with each other. */
const weights = [0.25, 0.25, 0.5];

/**
 * Compares every row with every recommendation. `comparable` says whether a row and a column may be linked at all,
 * which decides what counts as a usual likeness.
 */
export function measureLikeness(
  rows: readonly Passage[],
  recommendations: readonly Passage[],
  comparable: (row: number, column: number) => boolean,
  workspace: WorkspaceStatistics | undefined,
): Likeness {
  const stems = new Vocabulary();
  const rowStems = rows.map(({ words }) => countStems(words, stems));
  const columnStems = recommendations.map(({ words }) => countStems(words, stems));
  const inverse = inverseFrequencies([...rowStems, ...columnStems], stems.size);
  const tables = [
    wordTable(rows, recommendations, rowStems, columnStems, inverse),
    bothWays(rowStems, columnStems, inverse),
    workspace
      ? topicTable(projectStems(rows, workspace), projectStems(recommendations, workspace), workspace.topics)
      : ownTopicTable(rowStems, columnStems, inverse),
  ];
  return { tables: tables.map((table) => standardise(table, comparable)), weights };
}

function wordTable(
  rows: readonly Passage[],
  columns: readonly Passage[],
  rowStems: readonly TermCounts[],
  columnStems: readonly TermCounts[],
  inverse: Float64Array,
): Table {
  const pairs = new Vocabulary();
  const rowPairs = rows.map(({ words }) => countPairs(words, pairs));
  const columnPairs = columns.map(({ words }) => countPairs(words, pairs));
  const weightOfStem = telling(inverse, columnStems);
  const weightOfPair = telling(inverseFrequencies([...rowPairs, ...columnPairs], pairs.size), columnPairs);
  const offset = inverse.length;
  const toVector = (stems: TermCounts, ofPairs: TermCounts): SparseVector => {
    const { terms, weights } = weigh(ofPairs, (term) => pairWeight * weightOfPair(term));
    return joinVectors(weigh(stems, weightOfStem), { terms: terms.map((term) => term + offset), weights });
  };
  return cosineTable(
    rowStems.map((stems, r) => toVector(stems, rowPairs[r]!)),
    columnStems.map((stems, c) => toVector(stems, columnPairs[c]!)),
    offset + pairs.size,
  );
}

/** The geometric mean of how rare a term is in the report and among its recommendations. */
function telling(inverse: Float64Array, columns: readonly TermCounts[]): (term: number) => number {
  const amongColumns = inverseFrequencies(columns, inverse.length);
  return (term) => Math.sqrt(inverse[term]! * amongColumns[term]!);
}

/** The two directions differ in size, hence each at its own standard deviation. */
function bothWays(rows: readonly TermCounts[], columns: readonly TermCounts[], inverse: Float64Array): Table {
  const forward = standardise(bm25Table(rows, columns, inverse), () => true);
  const back = standardise(transpose(bm25Table(columns, rows, inverse), rows.length), () => true);
  return forward.map((row, r) => row.map((value, c) => value + back[r]![c]!));
}

function ownTopicTable(rows: readonly TermCounts[], columns: readonly TermCounts[], inverse: Float64Array): Table {
  const toVectors = (counts: readonly TermCounts[]) =>
    counts.map((each) => toUnit(weigh(each, (term) => inverse[term]!)));
  const [left, right] = [toVectors(rows), toVectors(columns)];
  return topicTable(left, right, learnTopics([...left, ...right], inverse.length));
}

function standardise(table: Table, comparable: (row: number, column: number) => boolean): Table {
  const deviation = standardDeviation(table.flatMap((row, r) => [...row].filter((_, c) => comparable(r, c))));
  return deviation > 0 ? table.map((row) => row.map((value) => value / deviation)) : table;
}
