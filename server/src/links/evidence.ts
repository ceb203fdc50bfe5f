/**
 * Which unmarked findings state the shortfall that a recommendation answers. Likeness alone can rank praise in the
 * same words above the fault, so a finding counts for less when none of its clauses that state a shortfall shares a
 * word with the recommendation.
 */

import { combineTables, measureLikeness } from './likeness';
import type { Passage } from './passages';
import { listShortfalls } from './polarity';
import { logistic } from './probability';
import type { WorkspaceStatistics } from './workspaceStatistics';

/**
 * The log odds that a finding states the shortfall: so much for each standard deviation of likeness, from a start that
 * says how few do. Fitted by hand, to round numbers, on 43 improvement points of six reports, then held: of findings
 * at 0.9 and more nine in ten were right.
 */
const likenessWeight = 1.7;
const startingScore = -4.5;
/** What praise loses: a decoy needs half a standard deviation more. */
const praisePenalty = 1;
/** Findings less likely than this are not worth showing. */
const leastProbability = 0.05;
/** Umbrella points are answered by five findings and more; the reader wants the first few. */
const mostFindings = 5;

export interface EvidenceInput {
  /** The findings without a marker. */
  readonly findings: readonly Passage[];
  readonly recommendations: readonly Passage[];
  readonly workspace: WorkspaceStatistics | undefined;
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
  const likeness = combineTables(measureLikeness(findings, recommendations, isComparable, input.workspace));
  const faults = findings.map(listShortfallStems);
  return new Map(
    recommendations.map(({ id, words }, c) => {
      const fitting = findings.flatMap((finding, r) => {
        if (!isComparable(r, c)) return [];
        const penalty = words.some(({ stem }) => faults[r]!.has(stem)) ? 0 : praisePenalty;
        return [{ finding, probability: logistic(startingScore + likenessWeight * likeness[r]![c]! - penalty) }];
      });
      return [id, chooseBest(fitting)];
    }),
  );
}

/** The stems that stand in a clause of the finding that states a shortfall. */
function listShortfallStems({ text, words }: Passage): ReadonlySet<string> {
  const ranges = listShortfalls(text);
  const inShortfall = words.filter((word) => ranges.some(({ start, end }) => start <= word.start && word.end <= end));
  return new Set(inShortfall.map(({ stem }) => stem));
}

function chooseBest(fitting: readonly FittingFinding[]): FittingFinding[] {
  return fitting
    .filter(({ probability }) => probability >= leastProbability)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, mostFindings);
}
