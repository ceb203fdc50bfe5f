/**
 * From signs to probabilities: whether a later report speaks of a recommendation, what it says, where, and whether it
 * asks for the same again. The weights were fitted to the 108 recommendations of seven hand-read pairs of reports, those of
 * what is mentioned to 21 of six other pairs besides (each pair left out in turn when figures are told), then rounded; they
 * are few enough and plain enough to be read.
 */

import { logistic } from '../../links/numbers/statistics';
import { nearness, type Signs } from './signs';

/** What a later report says of a recommendation. */
export type Verdict = 'met' | 'partly' | 'not-met' | 'not-mentioned';

/** From the best to the worst; what is not mentioned is neither. */
export const verdicts: readonly Verdict[] = ['met', 'partly', 'not-met', 'not-mentioned'];

export type VerdictProbabilities = Readonly<Record<Verdict, number>>;

/** What else matters besides the signs. */
export interface Circumstances {
  /** Whether the recommendation is to a part of the service that the later report has nothing on. */
  readonly isOutOfScope: boolean;
  /** How near the nearest recommendation of the later report comes; undefined where it has none. */
  readonly nearestRequest: RequestNearness | undefined;
}

export interface RequestNearness {
  readonly words: number;
  readonly meaning: number;
}

/**
 * Whether it is mentioned at all. Where it is, what is asked is spoken of more, and the best clause
 * means more nearly the same: a cosine of .1 more multiplies the odds by two and a half. A board that the
 * later report does not review is mentioned one time in twenty of those that read so. A request of few words, such as "The
 * quality of case audits", cannot be spoken of in many: without its length the six pairs of such reports had three
 * recommendations told as not mentioned, all wrongly.
 */
const mention = { base: -6.5, asked: 1.5, told: 9, length: -1.1, outOfScope: -3 };

/**
 * How well it went, on a scale from not met over partly to met: the share of shortfalls among the clauses that matter
 * tells most; what is asked for again was seldom met; praise and words of progress shift it a little.
 */
const outcome = { shortfall: -4, praise: 1.2, progress: -1.9, repeated: -0.25, partlyFrom: -6.9, metFrom: -3.75 };

/** Whether the nearest recommendation of the later report asks for the same again. */
const repetition = { base: -6, words: 12, meaning: 2.8, shortfall: 3.3, outOfScope: -2.7 };

/** As `nearness` of passages: one measure of how near a later recommendation comes. */
export function nearnessOfRequest({ words, meaning }: RequestNearness): number {
  return nearness.words * words + nearness.meaning * meaning;
}

/** The probabilities of the four verdicts, which add up to 1. */
export function weighVerdict(signs: Signs, { isOutOfScope, nearestRequest }: Circumstances): VerdictProbabilities {
  if (signs.scores.length === 0) return { met: 0, partly: 0, 'not-met': 0, 'not-mentioned': 1 };
  const mentioned = logistic(
    mention.base +
      mention.asked * signs.asked +
      mention.told * signs.told +
      mention.length * signs.length +
      (isOutOfScope ? mention.outOfScope : 0),
  );
  const { shortfall, praise, progress } = signs.cues;
  const went =
    outcome.shortfall * shortfall +
    outcome.praise * praise +
    outcome.progress * progress +
    outcome.repeated * (nearestRequest ? nearnessOfRequest(nearestRequest) : 0);
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
