/**
 * Which recommendation each bare marker stands for, inferred from the words, with a probability.
 *
 * Candidates are the recommendations of the marker's own part. A pair's log odds are its likeness, plus how far the
 * finding stands out among all marked findings for that recommendation; a constant stands for "none of them". The
 * assignment of all markers together then decides (see `coverage`), and the probabilities are the softmax of how far
 * each choice falls short of the best assignment.
 *
 * The two weights come from a logistic regression on 329 markers of sixteen reports, fitted with each report left out
 * in turn: they lay between 0.9 and 1.2, and between 1.4 and 1.6. The bonus is where the likelihood of the labels was
 * greatest. All are rounded, and none moves the share of right links by more than the two points that are noise.
 */

import { bestAssignments } from './coverage';
import { combineTables, measureLikeness, type Likeness } from './likeness';
import type { MarkedPassage, Passage } from './passages';
import { softmax } from './probability';
import { mean, standardDeviation } from './statistics';
import type { Table } from './vectors';
import type { WorkspaceStatistics } from './workspaceStatistics';

/** What one unit of likeness adds to the log odds, absolute and by how far it stands out. */
const likenessWeight = 1;
const standingOutWeight = 1.5;
/** What a recommendation without any finding loses, in log odds. */
const coverageBonus = 1.5;
/**
 * The log odds of a marker that stands for no recommendation. One right link in a hundred scores less, and a quarter
 * of the nearest others do when the right recommendation is taken away.
 */
const noneScore = 1.5;

export interface InferenceInput {
  readonly findings: readonly Passage[];
  readonly recommendations: readonly Passage[];
  /** The markers whose recommendation is not known. */
  readonly marked: readonly MarkedPassage[];
  /** The recommendations that known links cover already. */
  readonly covered: ReadonlySet<string>;
  /** Whether a person has said that this marker does not stand for this recommendation. */
  readonly isDetached: (marker: string, recommendation: string) => boolean;
  readonly workspace: WorkspaceStatistics | undefined;
}

export interface Candidate {
  readonly recommendation: Passage;
  readonly probability: number;
}

/** By marker id, the candidates, likeliest first; none for a marker that more likely stands for no recommendation. */
export function inferLinks(input: InferenceInput): ReadonlyMap<string, readonly Candidate[]> {
  const { recommendations, marked } = input;
  if (marked.length === 0 || recommendations.length === 0) return new Map();
  const rows = listRows(input);
  const parts = new Set(recommendations.map(({ part }) => part));
  const isCandidate = ({ part }: Passage, c: number) => !parts.has(part) || recommendations[c]!.part === part;
  const likeness = measureLikeness(rows, recommendations, (r, c) => isCandidate(rows[r]!, c), input.workspace);
  const rowByWords = new Map(rows.map(({ words }, r) => [words, r]));
  return new Map(
    groupByCandidates(marked, parts).flatMap((group) => {
      const columns = recommendations.flatMap((_, c) => (isCandidate(group[0]!, c) ? [c] : []));
      const inGroup = group.map(({ words }) => rowByWords.get(words)!);
      return linkTogether(input, group, columns, cutOut(likeness, inGroup, columns));
    }),
  );
}

/** The findings, and the markers that have words of their own. */
function listRows({ findings, marked }: InferenceInput): Passage[] {
  const known = new Set(findings.map(({ words }) => words));
  return [...findings, ...marked.filter(({ words }) => !known.has(words))];
}

/** The markers of each part; those whose part has no list may stand for any recommendation. */
function groupByCandidates(
  marked: readonly MarkedPassage[],
  parts: ReadonlySet<string | undefined>,
): MarkedPassage[][] {
  const ofParts = [...parts].map((part) => marked.filter((passage) => passage.part === part));
  return [...ofParts, marked.filter(({ part }) => !parts.has(part))].filter((group) => group.length > 0);
}

function cutOut({ tables, weights }: Likeness, rows: readonly number[], columns: readonly number[]): Likeness {
  return { tables: tables.map((table) => rows.map((r) => Float64Array.from(columns, (c) => table[r]![c]!))), weights };
}

function linkTogether(
  { recommendations, covered, isDetached }: InferenceInput,
  group: readonly MarkedPassage[],
  columns: readonly number[],
  likeness: Likeness,
): [string, Candidate[]][] {
  const candidates = columns.map((c) => recommendations[c]!);
  const scores = scorePairs(likeness).map((row, m) => {
    const allowed = row.map((score, c) => (isDetached(group[m]!.marker.id, candidates[c]!.id) ? -Infinity : score));
    return Float64Array.from([...allowed, noneScore]);
  });
  const bonuses = [...candidates.map(({ id }) => (covered.has(id) ? 0 : coverageBonus)), 0];
  const shortfalls = bestAssignments({ scores, bonuses });
  return group.map(({ marker }, m) => [marker.id, rankCandidates(softmax(shortfalls[m]!), candidates)]);
}

/** The log odds of every marker and candidate, before the coverage of the list is considered. */
function scorePairs(likeness: Likeness): Table {
  const absolute = combineTables(likeness);
  const outstanding = combineTables({ ...likeness, tables: likeness.tables.map(standOut) });
  return absolute.map((row, r) =>
    row.map((value, c) => likenessWeight * value + standingOutWeight * outstanding[r]![c]!),
  );
}

/** How far each value stands above its column's mean, in standard deviations of the column. */
function standOut(table: Table): Table {
  // A thousandth of a usual value keeps columns without any difference from dividing by nothing.
  const steadying = 1e-3 * mean(table.map((row) => mean([...row])));
  const scales = [...table[0]!].map((_, c) => {
    const column = table.map((row) => row[c]!);
    return { centre: mean(column), deviation: standardDeviation(column) + steadying };
  });
  return table.map((row) =>
    row.map((value, c) => (scales[c]!.deviation > 0 ? (value - scales[c]!.centre) / scales[c]!.deviation : 0)),
  );
}

/** The last probability is that of no candidate. */
function rankCandidates(probabilities: readonly number[], candidates: readonly Passage[]): Candidate[] {
  const none = probabilities[candidates.length]!;
  const ranked = candidates
    .map((recommendation, c) => ({ recommendation, probability: probabilities[c]! }))
    .filter(({ probability }) => probability > 0)
    .sort((a, b) => b.probability - a.probability);
  return ranked.length > 0 && ranked[0]!.probability >= none ? ranked : [];
}
