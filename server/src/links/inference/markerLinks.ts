/**
 * Which recommendation each bare marker stands for, inferred from the words, with a probability.
 *
 * Candidates are the recommendations of the marker's own part. A pair's log odds are the weighted sum of its measures
 * of likeness; of words and openings it counts how far the finding stands out among all marked findings for that
 * recommendation, so that one that resembles everything wins nothing. A constant stands for "none of them". The
 * assignment of all markers together then decides (see `coverage`), and the probabilities are the softmax of how far
 * each choice falls short of the best assignment.
 */

import { lazily } from '../../base/lazily';
import { bestAssignments } from './coverage';
import type { Likeness } from './likeness';
import type { MarkedPassage, Passage } from '../passages/passages';
import { softmax } from '../numbers/statistics';
import { addTables, cutOut, type KeptTable, standOut, type Table } from '../numbers/tables';

/**
 * What each measure adds to the log odds: words and openings by the standard deviations that a pair stands out,
 * associations and topics by the cosine. From a conditional logistic regression on 425 markers of eighteen reports,
 * fitted with each report left out in turn, and rounded; the fitted weights varied by a tenth. The second row is for
 * reports whose words are foreign to what was learnt.
 */
const weights = {
  learnt: { words: 0.7, opening: 0.45, associations: 9.5, topics: 3.4 },
  foreign: { words: 0.9, opening: 0.4, topics: 6 },
};
/** What a recommendation without any finding loses, in log odds. */
const coverageBonus = 1.5;
/**
 * How far a recommendation must stand above what is usual in the report for a marker to stand for it, in log odds. When
 * the right recommendation is taken away, one in five of the nearest others scores less; at 2.5 it is one in four, and
 * one right link in 425 fewer.
 */
const noneScore = 2.2;
/** The same for a list so short that its measures have little to be scaled by, which leaves them smaller. */
const noneScoreOfShortList = 1.6;
const shortList = 5;

interface InferenceInput {
  readonly recommendations: readonly Passage[];
  /** All markers: those whose recommendation is known say what is usual. */
  readonly marked: readonly MarkedPassage[];
  /** By place in `marked`: the row of `likeness` with its words. */
  readonly rows: readonly number[];
  readonly likeness: Likeness;
  /** Whether the recommendation of a marker is known already, so that none is to be inferred. */
  readonly isKnown: (marker: string) => boolean;
  /** The recommendations that known links cover already. */
  readonly covered: ReadonlySet<string>;
  /** Whether a person has said that this marker does not stand for this recommendation. */
  readonly isDetached: (marker: string, recommendation: string) => boolean;
}

interface Candidate {
  readonly recommendation: Passage;
  readonly probability: number;
}

/** By marker id, the candidates, likeliest first; none for a marker that more likely stands for no recommendation. */
export function inferLinks(input: InferenceInput): ReadonlyMap<string, readonly Candidate[]> {
  const isCandidate = listsCandidates(input.recommendations);
  const columnsOf = (m: number) =>
    [...input.recommendations.keys()].filter((c) => isCandidate(input.marked[m]!, input.recommendations[c]!));
  return new Map(groupByCandidates(input).flatMap((group) => linkTogether(input, group, columnsOf(group[0]!))));
}

/** Whether a passage may be linked with one of the others: one of its own part, or any if its part has none. */
export function listsCandidates(others: readonly Passage[]): (passage: Passage, other: Passage) => boolean {
  const parts = new Set(others.map(({ part }) => part));
  return (passage, other) => !parts.has(passage.part) || other.part === passage.part;
}

/** The markers of each part, by place; those whose part has no list may stand for any recommendation. */
function groupByCandidates({ marked, recommendations }: InferenceInput): number[][] {
  const parts = new Set(recommendations.map(({ part }) => part));
  const places = [...marked.keys()];
  const ofParts = [...parts].map((part) => places.filter((m) => marked[m]!.part === part));
  return [...ofParts, places.filter((m) => !parts.has(marked[m]!.part))].filter((group) => group.length > 0);
}

function linkTogether(
  { recommendations, marked, rows, likeness, isKnown, covered, isDetached }: InferenceInput,
  group: readonly number[],
  columns: readonly number[],
): [string, Candidate[]][] {
  const candidates = columns.map((c) => recommendations[c]!);
  const inGroup = group.map((m) => rows[m]!);
  const key = JSON.stringify([inGroup, columns]);
  const all = scoresOf(likeness).get(key) ?? scorePairs(likeness, inGroup, columns);
  scoresOf(likeness).set(key, all);
  const open = [...group.keys()].filter((i) => !isKnown(marked[group[i]!]!.marker.id));
  const scores = open.map((i) => {
    const { marker } = marked[group[i]!]!;
    const allowed = [...all[i]!].map((score, c) => (isDetached(marker.id, candidates[c]!.id) ? -Infinity : score));
    return Float64Array.from([...allowed, columns.length < shortList ? noneScoreOfShortList : noneScore]);
  });
  const bonuses = [...candidates.map(({ id }) => (covered.has(id) ? 0 : coverageBonus)), 0];
  const shortfalls = bestAssignments({ scores, bonuses });
  return open.map((i, o) => [marked[group[i]!]!.marker.id, rankCandidates(softmax(shortfalls[o]!), candidates)]);
}

/** By rows and columns: as long as passages are as alike, so are their log odds. */
const scoresOf = lazily((_: Likeness) => new Map<string, Table>());

/** The log odds of some rows and columns, before the coverage of the list is considered; 0 is what is usual. */
function scorePairs(likeness: Likeness, rows: readonly number[], columns: readonly number[]): Table {
  const meaning = meaningOf(likeness, columns);
  const weight = likeness.learnt ? weights.learnt : weights.foreign;
  const scores = addTables(
    { table: standOut(cutOut(likeness.words, rows, columns)), weight: weight.words },
    { table: standOut(cutOut(likeness.opening, rows, columns)), weight: weight.opening },
    { table: rows.map((r) => meaning[r]!), weight: 1 },
  );
  const usual = usualMeaning(meaning, new Map(rows.map((r, i) => [r, scores[i]!])));
  return scores.map((row) => row.map((score) => score - usual));
}

/** What every row and the given columns have in common by meaning, which no column stands out by. */
function meaningOf({ topics, learnt }: Likeness, columns: readonly number[]): Table {
  const rows = Array.from({ length: topics.rowCount }, (_, r) => r);
  const cut = (table: KeptTable): Table => cutOut(table, rows, columns);
  if (!learnt) return addTables({ table: cut(topics), weight: weights.foreign.topics });
  return addTables(
    { table: cut(topics), weight: weights.learnt.topics },
    { table: cut(learnt.associations), weight: weights.learnt.associations },
  );
}

/**
 * The mean of all pairs; of those of a marker without its best one, which may well be a link and so says nothing of what
 * is usual. 0 where no other pair is. `scores` has the rows of markers.
 */
function usualMeaning(meaning: Table, scores: ReadonlyMap<number, Float64Array>): number {
  let sum = 0;
  let count = 0;
  for (let r = 0; r < meaning.length; r++) {
    const ofMarker = scores.get(r);
    const best = ofMarker ? ofMarker.indexOf(ofMarker.reduce((most, score) => Math.max(most, score), -Infinity)) : -1;
    const row = meaning[r]!;
    for (let c = 0; c < row.length; c++) {
      if (c === best) continue;
      sum += row[c]!;
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
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
