/**
 * Which unmarked findings state the shortfall that a recommendation answers. Likeness alone can rank praise in the
 * same words above the fault, so the clauses that state a shortfall are compared by themselves too.
 */

import type { Likeness } from './likeness';
import { listsCandidates } from './markerLinks';
import type { Passage } from '../passages/passages';
import { logistic } from '../numbers/statistics';
import { addTables, cutOut, standardise, type Comparable, type Table } from '../numbers/tables';

/**
 * What one unit of each measure adds to the log odds that a finding states the shortfall, from a start that says how
 * few do. The weights are from a conditional logistic regression on 43 improvement points of six reports, rounded; the
 * start makes the probabilities true there: of all pairs at 0.8 and more 93 in a hundred were right, between 0.2 and 0.4
 * one in three. The second row is for reports whose words are foreign to what was learnt.
 */
const weights = {
  learnt: { start: -8.8, words: 1, associations: 0.75, faults: 0.9 },
  foreign: { start: -5, words: 1, topics: 0.7 },
};
/** Findings less likely than this are not worth showing. */
const leastProbability = 0.05;
/** Umbrella points are answered by five findings and more; the reader wants the first few. */
const mostFindings = 5;

export interface EvidenceInput {
  /** The findings without a marker. */
  readonly findings: readonly Passage[];
  /** By place in `findings`: the row of `likeness` with its words. */
  readonly rows: readonly number[];
  readonly recommendations: readonly Passage[];
  readonly likeness: Likeness;
}

export interface FittingFinding {
  readonly finding: Passage;
  readonly probability: number;
}

/** By recommendation id, the findings that fit it, best first; empty where none does. */
export function findEvidence(input: EvidenceInput): ReadonlyMap<string, readonly FittingFinding[]> {
  const { findings, recommendations } = input;
  const isCandidate = listsCandidates(findings);
  const isComparable = (r: number, c: number) => isCandidate(recommendations[c]!, findings[r]!);
  const scores = scorePairs(input, isComparable);
  return new Map(
    recommendations.map(({ id }, c) => {
      const fitting = findings.flatMap((finding, r) =>
        isComparable(r, c) ? [{ finding, probability: logistic(scores[r]![c]!) }] : [],
      );
      return [id, chooseBest(fitting)];
    }),
  );
}

/** The log odds of every finding and recommendation; each measure at a deviation of one over the unmarked findings. */
function scorePairs({ rows, recommendations, likeness }: EvidenceInput, isComparable: Comparable): Table {
  const columns = [...recommendations.keys()];
  const scale = (table: Table) => standardise(cutOut(table, rows, columns), isComparable);
  const { words, topics, learnt } = likeness;
  const { start } = learnt ? weights.learnt : weights.foreign;
  const scores = learnt
    ? addTables(
        { table: scale(words), weight: weights.learnt.words },
        { table: scale(learnt.associations), weight: weights.learnt.associations },
        { table: scale(learnt.faults), weight: weights.learnt.faults },
      )
    : addTables(
        { table: scale(words), weight: weights.foreign.words },
        { table: scale(topics), weight: weights.foreign.topics },
      );
  return scores.map((row) => row.map((score) => score + start));
}

function chooseBest(fitting: readonly FittingFinding[]): FittingFinding[] {
  return fitting
    .filter(({ probability }) => probability >= leastProbability)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostFindings);
}
