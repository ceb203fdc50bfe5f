/**
 * What a later report shows of one recommendation, as a few numbers: how near its passages come, how much is spoken of
 * at all, what the clauses that matter say, and whether its own recommendations ask for the same. `verdict.ts` makes
 * probabilities of them.
 */

import { dotProduct } from '../../links/associations/associations';
import type { TermCounts } from '../../links/passages/terms';
import { toUnit, type SparseVector } from '../../links/numbers/vectors';
import { weigh } from '../../links/numbers/weights';
import type { Clause, Likeness, ReadText, TermSpace } from '../likeness';
import { readCues, type Cues } from './cues';

/**
 * How near a text comes to a recommendation: so much for a unit of each measure, fitted as a conditional logit of which
 * passages readers named. Words alone put a right one first for 69 %, both for 80 to 84 %.
 */
export const nearness = { words: 16, meaning: 18 };

export interface Signs {
  /** By passage: how near it comes. */
  readonly scores: readonly number[];
  /** How much of the request any passage speaks of. */
  readonly asked: number;
  /** The cosine in meaning of the request with the clause that comes nearest. */
  readonly told: number;
  /** The natural logarithm of how many words the request has: one of few words can be spoken of in few. */
  readonly length: number;
  /** What the clauses say that matter, from 0 to 1 each. */
  readonly cues: Cues;
}

/** So many passages are read for what they say of the matter. */
const mostRead = 4;
/** A clause counts e times as much for each eighth of likeness more; of a passage that tells of several things few count. */
const sharpness = 8;

export interface SignsInput {
  readonly passages: readonly ReadText[];
  readonly requests: readonly ReadText[];
  readonly likeness: Likeness;
  readonly space: TermSpace;
}

/** The signs of each request. Without passages there are no scores and all else is 0. */
export function readSigns(input: SignsInput): Signs[] {
  const { passages, requests, likeness, space } = input;
  const meanings = passages.map(({ clauses }) =>
    clauses.map(({ stems }) => space.meaningOf(stems, likeness.passageWeights)),
  );
  return requests.map((request, r) => {
    const scores = passages.map(
      (_, p) => nearness.words * likeness.words[p]![r]! + nearness.meaning * likeness.meaning[p]![r]!,
    );
    const told = meanings.map((own) => own.map((vector) => dotProduct(vector, likeness.requestMeanings[r]!)));
    return {
      scores,
      asked: greatest(likeness.asked.map((row) => row[r]!)),
      told: greatest(told.flat()),
      length: Math.log(Math.max(1, request.words.length)),
      cues: weighCues(passages, request, scores, told, likeness.wordWeights),
    };
  });
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** The cues of the nearest passages' clauses, by how near passage and clause come. */
function weighCues(
  passages: readonly ReadText[],
  request: ReadText,
  scores: readonly number[],
  told: readonly (readonly number[])[],
  weights: Float64Array,
): Cues {
  const sum = { all: 0, shortfall: 0, praise: 0, progress: 0 };
  const best = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, mostRead);
  const asked = unitOf(request.stems, weights);
  for (const p of best) {
    const near = Math.exp(scores[p]! - scores[best[0]!]!);
    const likes = passages[p]!.clauses.map(
      ({ stems }, c) => (Math.max(0, told[p]![c]!) + cosine(unitOf(stems, weights), asked)) / 2,
    );
    passages[p]!.clauses.forEach((clause, c) => {
      const weight = near * Math.exp(sharpness * likes[c]!);
      const cues = cuesOf(passages[p]!, clause);
      sum.all += weight;
      sum.shortfall += weight * cues.shortfall;
      sum.praise += weight * cues.praise;
      sum.progress += weight * cues.progress;
    });
  }
  const all = Math.max(sum.all, Number.MIN_VALUE);
  return { shortfall: sum.shortfall / all, praise: sum.praise / all, progress: sum.progress / all };
}

const knownCues = new WeakMap<Clause, Cues>();

/** Reading a clause for its cues takes longer than all else, and several requests ask for the same passages. */
function cuesOf({ text }: ReadText, clause: Clause): Cues {
  const known = knownCues.get(clause) ?? readCues(text.slice(clause.range.start, clause.range.end));
  knownCues.set(clause, known);
  return known;
}

function unitOf(stems: TermCounts, weights: Float64Array): SparseVector {
  return toUnit(weigh(stems, weights));
}

function cosine(a: SparseVector, b: SparseVector): number {
  const weights = new Map<number, number>();
  b.terms.forEach((term, i) => weights.set(term, b.weights[i]!));
  return a.terms.reduce((sum, term, i) => sum + a.weights[i]! * (weights.get(term) ?? 0), 0);
}
