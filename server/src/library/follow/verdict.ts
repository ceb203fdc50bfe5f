/**
 * From signs to probabilities: whether a later report speaks of a recommendation, what it says, where, and whether it
 * asks for the same again. The weights were fitted to 188 recommendations of eighteen hand-read pairs of reports (each pair
 * left out in turn when figures are told), then rounded; they are few enough and plain enough to be read.
 */

import { logistic } from '../../links/numbers/statistics';
import type { Signs } from './signs';

/** What a later report says of a recommendation. */
export type Verdict = 'met' | 'partly' | 'not-met' | 'not-mentioned';

/** From the best to the worst; what is not mentioned is neither. */
export const verdicts: readonly Verdict[] = ['met', 'partly', 'not-met', 'not-mentioned'];

export type VerdictProbabilities = Readonly<Record<Verdict, number>>;

/** What else matters besides the signs. */
export interface Circumstances {
  /** Whether the recommendation is to a part of the service that the later report has nothing on. */
  readonly isOutOfScope: boolean;
  /** Whether the later report looks at a part of the service only, as a focused visit does. */
  readonly isPartial: boolean;
  /** How good the grades of the later report are on average, from 0, the worst, to 1; undefined where it gives none. */
  readonly grade: number | undefined;
}

/** How near the nearest recommendation of the later report comes. */
export interface RequestNearness {
  readonly words: number;
  readonly meaning: number;
}

/**
 * Whether it is mentioned at all: where it is, a passage and a clause mean more nearly the same, and the clause says more
 * of what is asked. A board that the later report does not review is mentioned one time in ten of those that read so, and
 * in a visit that looks at a part of the service one in five.
 */
const mention = { base: -13, meant: 9.5, told: 9.25, share: 4, outOfScope: -2.3, partial: -1.5 };

/**
 * How well it went, on a scale from not met over partly to met. The share of shortfalls and of praise among the clauses
 * that matter tells most; words of progress shift it a little. A report that grades well has more often what was asked for
 * (of what is mentioned, reports whose grades lie above the middle find nine in ten met, the others a quarter), and what a recommendation of the later report takes up is more often still open.
 */
const outcome = {
  ...{ shortfall: -3.2, praise: 2.6, progress: -1.1, grade: 1.6, nearRequest: -0.16 },
  ...{ partlyFrom: -4.75, metFrom: -1.8 },
};
/** What a report without grades counts as. */
const middleGrade = 0.5;

/** Whether the nearest recommendation of the later report asks for the same again. */
const repetition = { base: -7.5, words: 8.4, meaning: 6, shortfall: 3, outOfScope: -2.7 };

/** The probabilities of the four verdicts, which add up to 1. */
export function weighVerdict(
  signs: Signs,
  { isOutOfScope, isPartial, grade = middleGrade }: Circumstances,
): VerdictProbabilities {
  if (signs.scores.length === 0) return { met: 0, partly: 0, 'not-met': 0, 'not-mentioned': 1 };
  const mentioned = logistic(
    mention.base +
      mention.meant * signs.meant +
      mention.told * signs.told +
      mention.share * signs.share +
      (isOutOfScope ? mention.outOfScope : 0) +
      (isPartial ? mention.partial : 0),
  );
  const { shortfall, praise, progress } = signs.cues;
  const went =
    outcome.shortfall * shortfall +
    outcome.praise * praise +
    outcome.progress * progress +
    outcome.grade * (grade - middleGrade) +
    outcome.nearRequest * signs.nearRequest;
  const partlyOrMet = logistic(went - outcome.partlyFrom);
  const met = logistic(went - outcome.metFrom);
  return {
    met: mentioned * met,
    partly: mentioned * (partlyOrMet - met),
    'not-met': mentioned * (1 - partlyOrMet),
    'not-mentioned': 1 - mentioned,
  };
}

/** How likely the nearest recommendation of the later report repeats this one. */
export function weighRepetition({ cues }: Signs, { words, meaning }: RequestNearness, isOutOfScope: boolean): number {
  return logistic(
    repetition.base +
      repetition.words * words +
      repetition.meaning * meaning +
      repetition.shortfall * cues.shortfall +
      (isOutOfScope ? repetition.outOfScope : 0),
  );
}
