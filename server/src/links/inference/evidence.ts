/**
 * Which unmarked findings state the shortfall that a recommendation answers. Likeness alone can rank praise in the
 * same words above the fault, so the clauses that state a shortfall are compared by themselves too.
 */

import type { Likeness } from './likeness';
import { listsCandidates } from './markerLinks';
import type { Passage } from '../passages/passages';
import { logistic } from '../numbers/statistics';
import { addTables, cutOut, type KeptTable, type Table } from '../numbers/tables';

/**
 * What a cosine of one would add to the log odds that a finding states the shortfall, from a start that says how few
 * do. The weights are from a conditional logistic regression on 43 improvement points of six reports, rounded; scale and
 * start make the probabilities true there: of all pairs at 0.8 and more 93 in a hundred were right, between 0.2 and 0.4
 * one in three. The second row is for reports whose words are foreign to what was learnt.
 */
const weights = {
  learnt: { start: -8.7, words: 22, associations: 5.2, faults: 4.3 },
  foreign: { start: -5, words: 22, topics: 3 },
};
/** Findings less likely than this are not worth showing. */
const leastProbability = 0.05;
/** Umbrella points are answered by five findings and more; the reader wants the first few. */
const mostFindings = 5;

interface EvidenceInput {
  /** The findings without a marker. */
  readonly findings: readonly Passage[];
  /** By place in `findings`: the row of `likeness` with its words. */
  readonly rows: readonly number[];
  readonly recommendations: readonly Passage[];
  readonly likeness: Likeness;
}

interface FittingFinding {
  readonly finding: Passage;
  readonly probability: number;
}

/** By recommendation id, the findings that fit it, best first; empty where none does. */
export function findEvidence(input: EvidenceInput): ReadonlyMap<string, readonly FittingFinding[]> {
  const { findings, recommendations } = input;
  const isCandidate = listsCandidates(findings);
  const isComparable = (r: number, c: number) => isCandidate(recommendations[c]!, findings[r]!);
  const scores = scorePairs(input);
  return new Map(
    recommendations.map(({ id }, c) => {
      const fitting = findings.flatMap((finding, r) =>
        isComparable(r, c) ? [{ finding, probability: logistic(scores[r]![c]!) }] : [],
      );
      return [id, chooseBest(fitting)];
    }),
  );
}

/** The log odds of every unmarked finding and recommendation. */
function scorePairs({ rows, recommendations, likeness: { words, topics, learnt } }: EvidenceInput): Table {
  const columns = [...recommendations.keys()];
  const cut = (table: KeptTable): Table => cutOut(table, rows, columns);
  const { start } = learnt ? weights.learnt : weights.foreign;
  const scores = learnt
    ? addTables(
        { table: cut(words), weight: weights.learnt.words },
        { table: cut(learnt.associations), weight: weights.learnt.associations },
        { table: cut(learnt.faults), weight: weights.learnt.faults },
      )
    : addTables(
        { table: cut(words), weight: weights.foreign.words },
        { table: cut(topics), weight: weights.foreign.topics },
      );
  return scores.map((row) => row.map((score) => score + start));
}

function chooseBest(fitting: readonly FittingFinding[]): FittingFinding[] {
  return fitting
    .filter(({ probability }) => probability >= leastProbability)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostFindings);
}
