/**
 * What a later report of a body says of the recommendations of an earlier one: for each a verdict with its probability,
 * the passages that speak of it, and the later recommendation that asks for the same again.
 */

import { lazily } from '../../base/lazily';
import { logistic, mean } from '../../links/numbers/statistics';
import { listAcronymStems, listWords, type Word } from '../../links/passages/words';
import type { EntryPassage, EntryRecommendation, LibraryEntry } from '../entry';
import { listSharedTerms } from '../sharedTerms';
import { measureLikeness, nearnessAt, TermSpace, type ReadText } from '../likeness';
import { readSigns, type Signs } from './signs';
import {
  verdicts,
  weighRepetition,
  weighVerdict,
  type RequestNearness,
  type Verdict,
  type VerdictProbabilities,
} from './verdict';

export interface Followed {
  readonly recommendation: EntryRecommendation;
  /** The likeliest verdict, or the one that a person decided. */
  readonly verdict: Verdict;
  /** How likely the verdict is right; 1 where a person decided. */
  readonly probability: number;
  readonly probabilities: VerdictProbabilities;
  /** What may speak of it, best first; also where the verdict is that nothing does. */
  readonly passages: readonly FollowedPassage[];
  /** The later recommendation that asks for the same; undefined where none likely does. */
  readonly repeated: Repeated | undefined;
  /** Whether a person said what became of it, and whether it is asked again. */
  readonly isVerdictDecided: boolean;
  readonly isRepetitionDecided: boolean;
}

export interface FollowedPassage {
  readonly passage: EntryPassage;
  readonly probability: number;
  /** What both say, as the passage prints it, the most telling first. */
  readonly sharedTerms: readonly string[];
}

export interface Repeated {
  readonly recommendation: EntryRecommendation;
  readonly probability: number;
}

/** More passages than this nobody reads, and less likely ones are noise. */
const mostPassages = 6;
const leastLikely = 0.1;
/** Of later recommendations that are likelier than this to repeat an earlier one, seven in ten do. */
const leastRepeated = 0.35;

/** For each recommendation of `earlier`, in its order, what `later` says of it. */
export function followReport(earlier: LibraryEntry, later: LibraryEntry): Followed[] {
  if (earlier.recommendations.length === 0) return [];
  const space = new TermSpace();
  const told = later.passages.filter(({ isAside }) => !isAside);
  const read = (texts: readonly { readonly text: string }[], words: readonly (readonly Word[])[]) =>
    texts.map(({ text }, i) => space.read(text, words[i]!));
  const requests = read(earlier.recommendations, wordsOf(earlier).recommendations);
  const passages = read(
    told,
    told.map((passage) => wordsOf(later).passages.get(passage)!),
  );
  const laterRequests = read(later.recommendations, wordsOf(later).recommendations);
  const likeness = measureLikeness(passages, requests, space);
  const signs = readSigns({
    ...{ passages, requests, likeness, space },
    nearRequestOf: compareWithRequests(passages, laterRequests, space),
  });
  const nearest = findNearestRequests(laterRequests, requests, space);
  const isOutOfScope = scopeOf(earlier, told);
  const grade = gradeOf(later);
  const isPartial = grade === undefined && gradeOf(earlier) !== undefined;
  return earlier.recommendations.map((recommendation, r): Followed => {
    const isOut = isOutOfScope(recommendation);
    const near = nearest[r];
    const probabilities = weighVerdict(signs[r]!, { isOutOfScope: isOut, isPartial, grade });
    const verdict = likeliest(probabilities);
    return {
      recommendation,
      verdict,
      probability: probabilities[verdict],
      probabilities,
      passages: choosePassages(signs[r]!, 1 - probabilities['not-mentioned']).map(({ at, probability }) => ({
        passage: told[at]!,
        probability,
        sharedTerms: listSharedTerms(passages[at]!, requests[r]!, likeness.wordWeights),
      })),
      repeated: near && chooseRepeated(later, near, weighRepetition(signs[r]!, near, isOut)),
      ...{ isVerdictDecided: false, isRepetitionDecided: false },
    };
  });
}

/** The words of an entry's texts: finding them takes longer than all that is done with them, and pairs share entries. */
const wordsOf = lazily(({ acronyms, passages, recommendations }: LibraryEntry) => {
  const stems = listAcronymStems(acronyms);
  return {
    passages: new Map(passages.map((passage) => [passage, listWords(passage.text, stems)])),
    recommendations: recommendations.map(({ text }) => listWords(text, stems)),
  };
});

function likeliest(probabilities: VerdictProbabilities): Verdict {
  return verdicts.reduce((best, verdict) => (probabilities[verdict] > probabilities[best] ? verdict : best));
}

/**
 * Whether a recommendation is to a part that the later report has nothing on: some reports review a safeguarding board
 * beside the authority, and later ones of the same body do not. What the first recommendation is to is always reviewed.
 */
function scopeOf({ recommendations }: LibraryEntry, told: readonly EntryPassage[]) {
  const main = recommendations[0]!.part;
  const reviewed = new Set(told.map(({ part }) => part));
  return ({ part }: EntryRecommendation) => part !== undefined && part !== main && !reviewed.has(part);
}

/** How good the grades are that a report gives, on average, from 0, the worst, to 1; undefined where it gives none. */
function gradeOf({ judgements }: LibraryEntry): number | undefined {
  const ranks = judgements.flatMap(({ rank }) => rank ?? []);
  return ranks.length > 0 ? mean(ranks) : undefined;
}

/** How near a passage comes to the nearest of its own report's recommendations; 0 where it has none. */
function compareWithRequests(passages: readonly ReadText[], requests: readonly ReadText[], space: TermSpace) {
  const likeness = measureLikeness(passages, requests, space);
  return (passage: number) => requests.reduce((most, _, r) => Math.max(most, nearnessAt(likeness, passage, r)), 0);
}

interface NearestRequest extends RequestNearness {
  /** Its place among the later recommendations. */
  readonly at: number;
}

function findNearestRequests(
  later: readonly ReadText[],
  requests: readonly ReadText[],
  space: TermSpace,
): (NearestRequest | undefined)[] {
  const likeness = measureLikeness(later, requests, space);
  return requests.map((_, r) => {
    const at = [...later.keys()].reduce<number | undefined>(
      (best, each) =>
        best !== undefined && nearnessAt(likeness, best, r) >= nearnessAt(likeness, each, r) ? best : each,
      undefined,
    );
    if (at === undefined) return undefined;
    return { at, words: likeness.words.at(at, r), meaning: likeness.meaning.at(at, r) };
  });
}

function chooseRepeated({ recommendations }: LibraryEntry, { at }: NearestRequest, probability: number) {
  return probability > leastRepeated ? { recommendation: recommendations[at]!, probability } : undefined;
}

/**
 * How likely a passage is one that a reader would name: fitted to the eight nearest passages of each recommendation.
 * Nearer by one is worth a third of a unit of log odds, and as much again is lost behind the nearest.
 */
const place = { base: -4.8, score: 0.32, behind: -0.38, mentioned: 0.32 };

function choosePassages({ scores }: Signs, mentioned: number): { at: number; probability: number }[] {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, mostPassages);
  const best = scores[order[0] ?? 0] ?? 0;
  const odds = Math.log(Math.max(mentioned, 1e-6) / Math.max(1 - mentioned, 1e-6));
  return order
    .map((at) => {
      const score = place.score * scores[at]! + place.behind * (best - scores[at]!);
      return { at, probability: logistic(place.base + score + place.mentioned * odds) };
    })
    .filter(({ probability }, i) => i === 0 || probability >= leastLikely);
}
