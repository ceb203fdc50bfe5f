/**
 * Whether a text is a report at all: a logistic regression over the signs of `signs.ts`. The weights are learnt by
 * `npm run learn:recognition`.
 */

import { growing, SIGNS, type Sign } from './signs';
import { recognitionWeights } from './weights';

/** How likely it is that the text is a report, 0 to 1. */
export function certaintyOf(signs: Float64Array, weights: readonly number[] = recognitionWeights): number {
  let sum = 0;
  for (let i = 0; i < signs.length; i++) sum += signs[i]! * (weights[i] ?? 0);
  const learnt = 1 / (1 + Math.exp(-sum));
  return isDraft(signs) ? Math.max(learnt, CERTAINTY_OF_DRAFT) : learnt;
}

/** Little more than even: a short text has few signs, but what makes a report is there. */
const CERTAINTY_OF_DRAFT = 0.55;
/** Items of lists may end in semicolons, as lines of programs do. */
const LITTLE_CODE = 0.2;
/** What a sign that grows with a count is for two. */
const TWO = growing(2);
/** In a manual of the same length more words are those of manuals. */
const FEW_MANUAL_WORDS = 0.3;

/**
 * Something found under a heading for it and something asked under another or behind the word for it, or both rated in a
 * text that calls itself a report, as in a table of one row each, or the former leading to the latter by a marker, or
 * each with its severity, or several findings each with what is asked inside or in their row; and nothing of a manual or program.
 */
function isDraft(signs: Float64Array): boolean {
  const sign = (name: Sign): number => signs[SIGNS.indexOf(name)]!;
  const isHeaded = sign('findingsHeading') > 0 && sign('recommendationsHeading') > 0;
  const isRated = sign('reportTitle') > 0 && sign('ratings') > 0;
  const isCited = sign('markers') > 0;
  const isSevere = sign('findingSections') > 0 && sign('ratings') > 0;
  const isLabelled = sign('labelledRecommendations') > 0 && sign('askingRecommendations') > 0;
  const isPaired = sign('findingsHeading') > 0 && sign('links') >= TWO;
  const holdsThread =
    (isHeaded || isRated || isLabelled || isCited || isSevere || isPaired) &&
    sign('findingItems') > 0 &&
    sign('recommendationItems') > 0;
  const isOther = sign('manualHeadings') || sign('versions') || sign('licence') || sign('minutes');
  const isProgram = sign('code') > LITTLE_CODE;
  const isManual = !isHeaded && sign('manualWords') >= FEW_MANUAL_WORDS;
  return sign('short') > 0 && holdsThread && isOther === 0 && !isProgram && !isManual;
}

/** Where the line is drawn: two in a hundred reports less are worth far fewer other texts taken for one. */
export const ENOUGH = 0.5;
