/**
 * Which unmarked findings state the shortfall that a recommendation answers. Likeness alone can rank praise in the
 * same words above the fault, so a finding counts for less when none of its clauses that state a shortfall shares a
 * word with the recommendation.
 */

import type { Likeness } from './likeness';
import type { Passage } from '../passages/passages';
import { logistic } from '../numbers/statistics';
import { addTables, cutOut, standardise, type Comparable, type Table } from '../numbers/tables';

/**
 * The log odds that a finding states the shortfall: so much for each standard deviation of likeness, from a start that
 * says how few do. Fitted by hand, to round numbers, on 43 improvement points of six reports, then held: of findings
 * at 0.9 and more nine in ten were right.
 */
const likenessWeight = 1.7;
const startingScore = -5;
/** Letters of twenty paragraphs teach few topics, so that words count for more. */
const wordsShare = 0.6;
/** What praise loses: a decoy needs half a standard deviation more. */
const praisePenalty = 1;
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
  const parts = new Set(findings.map(({ part }) => part));
  const isComparable = (r: number, c: number) => {
    const { part } = recommendations[c]!;
    return !parts.has(part) || findings[r]!.part === part;
  };
  const likeness = compareBoth(input, isComparable);
  const faults = findings.map(({ terms }) => new Set(terms.faults.terms));
  return new Map(
    recommendations.map(({ id, terms: { stems } }, c) => {
      const fitting = findings.flatMap((finding, r) => {
        if (!isComparable(r, c)) return [];
        const penalty = stems.terms.some((term) => faults[r]!.has(term)) ? 0 : praisePenalty;
        return [{ finding, probability: logistic(startingScore + likenessWeight * likeness[r]![c]! - penalty) }];
      });
      return [id, chooseBest(fitting)];
    }),
  );
}

/** Words and topics, each at a standard deviation of one over the unmarked findings. */
function compareBoth({ rows, recommendations, likeness }: EvidenceInput, isComparable: Comparable): Table {
  const columns = [...recommendations.keys()];
  const scale = (table: Table) => standardise(cutOut(table, rows, columns), isComparable);
  return addTables(
    { table: scale(likeness.words), weight: wordsShare },
    { table: scale(likeness.topics), weight: 1 - wordsShare },
  );
}

function chooseBest(fitting: readonly FittingFinding[]): FittingFinding[] {
  return fitting
    .filter(({ probability }) => probability >= leastProbability)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostFindings);
}
