/**
 * Which recommendation each bare marker stands for, inferred from the words, with a probability.
 *
 * Candidates are the recommendations of the marker's own part. A pair's log odds are its likeness, plus how much the
 * finding stands out among all marked findings for that recommendation; one constant stands for "none of them". The
 * assignment of all markers together then decides (see `coverage`), and the probabilities are the softmax of how
 * far each choice falls short of the best assignment.
 */

import { bestAssignments } from './coverage';
import { measureLikeness } from './likeness';
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
/** The log odds of a marker that stands for no recommendation. */
const noneScore = 1.5;

export interface InferenceInput {
  readonly findings: readonly Passage[];
  readonly recommendations: readonly Passage[];
  /** The markers whose recommendation is not known. */
  readonly marked: readonly MarkedPassage[];
  /** The recommendations that stated or accepted links cover already. */
  readonly covered: ReadonlySet<string>;
  /** Whether a person has said that this marker does not stand for this recommendation. */
  readonly isExcluded: (marker: string, recommendation: string) => boolean;
  readonly workspace: WorkspaceStatistics | undefined;
}

export interface Candidate {
  readonly recommendation: Passage;
  readonly probability: number;
}

/** By marker id, the candidates, likeliest first; none for a marker that more likely stands for no recommendation. */
export function inferLinks(input: InferenceInput): ReadonlyMap<string, readonly Candidate[]> {
  const { recommendations, marked } = input;
  const rows = listRows(input);
  const parts = new Set(recommendations.map(({ part }) => part));
  const isCandidate = ({ part }: Passage, c: number) => !parts.has(part) || recommendations[c]!.part === part;
  const { tables, weights } = measureLikeness(rows, recommendations, (r, c) => isCandidate(rows[r]!, c), input.workspace);
  const rowByWords = new Map(rows.map(({ words }, r) => [words, r]));
  return new Map(
    groupByPart(marked, parts).flatMap((group) => {
      const columns = recommendations.flatMap((_, c) => (isCandidate(group[0]!, c) ? [c] : []));
      const cut = tables.map((table) => cutOut(table, group.map(({ words }) => rowByWords.get(words)!), columns));
      return linkTogether(input, group, columns.map((c) => recommendations[c]!), cut, weights);
    }),
  );
}

/** The findings, and the markers that have words of their own. */
function listRows({ findings, marked }: InferenceInput): Passage[] {
  const known = new Set(findings.map(({ words }) => words));
  return [...findings, ...marked.filter(({ words }) => !known.has(words))];
}

/** Markers with the same candidates: those of one part, and those whose part has no list. */
function groupByPart(marked: readonly MarkedPassage[], parts: ReadonlySet<string | undefined>): MarkedPassage[][] {
  const groups = new Map<string | undefined, MarkedPassage[]>();
  for (const passage of marked) {
    const key = parts.has(passage.part) ? passage.part : 'any';
    groups.set(key, [...(groups.get(key) ?? []), passage]);
  }
  return [...groups.values()];
}

function cutOut(table: Table, rows: readonly number[], columns: readonly number[]): Table {
  return rows.map((r) => Float64Array.from(columns, (c) => table[r]![c]!));
}

function linkTogether(
  input: InferenceInput,
  group: readonly MarkedPassage[],
  candidates: readonly Passage[],
  tables: readonly Table[],
  weights: readonly number[],
): [string, Candidate[]][] {
  const scores = scoreGroup(tables, weights, candidates.length).map((row, m) =>
    Float64Array.from([...row, noneScore], (score, c) =>
      c < candidates.length && input.isExcluded(group[m]!.marker.id, candidates[c]!.id) ? -Infinity : score,
    ),
  );
  const bonuses = [...candidates.map(({ id }) => (input.covered.has(id) ? 0 : coverageBonus)), 0];
  return bestAssignments({ scores, bonuses }).map((marginals, m) => [
    group[m]!.marker.id,
    rank(softmax(marginals), candidates),
  ]);
}

/** The log odds of every marker and candidate, before the coverage of the list is considered. */
function scoreGroup(tables: readonly Table[], weights: readonly number[], columns: number): Float64Array[] {
  const outstanding = tables.map((table) => standOut(table, columns));
  return tables[0]!.map((row, r) =>
    row.map((_, c) => {
      const likeness = mean2(tables, weights, r, c);
      return likenessWeight * likeness + standingOutWeight * mean2(outstanding, weights, r, c);
    }),
  );
}
function mean2(tables: readonly Table[], weights: readonly number[], r: number, c: number): number {
  return tables.reduce((sum, table, t) => sum + weights[t]! * table[r]![c]!, 0);
}

/** How far each value stands above its column's mean, in standard deviations of the column. */
function standOut(table: Table, columns: number): Table {
  const steadying = 1e-3 * mean(table.flatMap((row) => [...row]));
  const centres = Array.from({ length: columns }, (_, c) => table.map((row) => row[c]!));
  const scales = centres.map((column) => ({ centre: mean(column), scale: standardDeviation(column) + steadying }));
  return table.map((row) => row.map((v, c) => scales[c]!.scale > 0 ? (v - scales[c]!.centre) / scales[c]!.scale : 0));
}

function rank(probabilities: readonly number[], candidates: readonly Passage[]): Candidate[] {
  const none = probabilities[candidates.length]!;
  const ranked = candidates
    .map((recommendation, c) => ({ recommendation, probability: probabilities[c]! }))
    .sort((a, b) => b.probability - a.probability);
  return ranked.length > 0 && ranked[0]!.probability >= none ? ranked : [];
}
