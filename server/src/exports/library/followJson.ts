/** The life of recommendations as JSON: what `golden-thread follow --format json` prints. */

import type { Followed } from '../../library/follow/follow';
import type { Verdict } from '../../library/follow/verdict';
import { nameOfRecommendation, wordsRangeOf, type LibraryEntry } from '../../library/entry';
import { modelVersion, type JsonRange } from '../jsonModel';
import { rangeIn, rounded } from './ranges';

interface JsonFollow {
  readonly version: typeof modelVersion;
  readonly earlier: string;
  readonly recommendations: readonly JsonFollowedRecommendation[];
}

interface JsonFollowedRecommendation {
  readonly id: string;
  readonly number: number | null;
  readonly range: JsonRange;
  readonly text: string;
  /** One for each later report, in the order given. */
  readonly later: readonly JsonLater[];
}

interface JsonLater {
  readonly file: string;
  readonly verdict: Verdict;
  /** How likely the verdict is right. */
  readonly probability: number;
  readonly probabilities: Readonly<Record<Verdict, number>>;
  /** Whether a person said so. */
  readonly decided: boolean;
  /** Best first. */
  readonly passages: readonly JsonFollowedPassage[];
  readonly repeated: JsonRepeated | null;
}

interface JsonFollowedPassage {
  readonly range: JsonRange;
  readonly finding: string | null;
  readonly number: number | null;
  readonly probability: number;
  readonly sharedTerms: readonly string[];
}

interface JsonRepeated {
  readonly id: string;
  readonly name: string;
  readonly range: JsonRange;
  readonly probability: number;
  readonly decided: boolean;
}

/** A later report and what it says of each recommendation of the earlier one, in their order. */
export interface FollowedIn {
  readonly later: LibraryEntry;
  readonly followed: readonly Followed[];
}

export function toJsonFollow(earlier: LibraryEntry, reports: readonly FollowedIn[]): JsonFollow {
  return {
    version: modelVersion,
    earlier: earlier.file,
    recommendations: earlier.recommendations.map(({ id, number, range, text }, r) => ({
      id,
      number: number ?? null,
      range: rangeIn(earlier, range),
      text,
      later: reports.map(({ later, followed }) => toJsonLater(later, followed[r]!)),
    })),
  };
}

function toJsonLater(later: LibraryEntry, followed: Followed): JsonLater {
  const { verdict, probability, probabilities, passages, repeated, isVerdictDecided, isRepetitionDecided } = followed;
  return {
    file: later.file,
    verdict,
    probability: rounded(probability),
    probabilities: {
      met: rounded(probabilities.met),
      partly: rounded(probabilities.partly),
      'not-met': rounded(probabilities['not-met']),
      'not-mentioned': rounded(probabilities['not-mentioned']),
    },
    decided: isVerdictDecided,
    passages: passages.map(({ passage, probability: likely, sharedTerms }) => ({
      range: rangeIn(later, wordsRangeOf(passage)),
      finding: passage.finding ?? null,
      number: passage.number ?? null,
      probability: rounded(likely),
      sharedTerms,
    })),
    repeated: repeated
      ? {
          id: repeated.recommendation.id,
          name: nameOfRecommendation(later, repeated.recommendation.id),
          range: rangeIn(later, repeated.recommendation.range),
          probability: rounded(repeated.probability),
          decided: isRepetitionDecided,
        }
      : null,
  };
}
