/** A response lined up with its report, as JSON and as text for a terminal. */

import { nameOfRecommendation, type LibraryEntry } from '../../library/entry';
import type { AnsweredRecommendation } from '../../library/responses/answers';
import { modelVersion } from '../jsonModel';
import { excerpt, percent, placeOf } from './libraryText';
import { rangeIn, rounded } from './ranges';

export function toJsonResponses(
  report: LibraryEntry,
  response: LibraryEntry,
  answered: readonly AnsweredRecommendation[],
) {
  return {
    version: modelVersion,
    report: report.file,
    response: response.file,
    recommendations: answered.map(({ recommendation: { id, number, range, text }, answer, isDecided }) => ({
      id,
      number: number ?? null,
      range: rangeIn(report, range),
      text,
      response: answer
        ? {
            stance: answer.stance,
            probability: rounded(answer.probability),
            range: rangeIn(response, answer.range),
            text: answer.text,
            by: answer.by,
            owner: answer.owner ?? null,
            due: answer.due ?? null,
          }
        : null,
      decided: isDecided,
    })),
    unanswered: answered.flatMap(({ recommendation, answer }) => (answer ? [] : [recommendation.id])),
  };
}

const stances = {
  accepted: 'accepted',
  partly: 'accepted in part',
  'not-accepted': 'not accepted',
  'not-said': 'answered',
} as const;

/** Each recommendation with its answer, and at the end those that have none. */
export function renderResponses(
  report: LibraryEntry,
  response: LibraryEntry,
  answered: readonly AnsweredRecommendation[],
): string {
  const blocks = answered.map(({ recommendation: { id, text, range }, answer, isDecided }) => {
    const head = `${nameOfRecommendation(report, id)}. ${excerpt(text)}  (${placeOf(report, range.start)})`;
    const decided = isDecided ? 'decided by a person' : undefined;
    if (!answer) return `${head}\n   no answer${decided ? ` (${decided})` : ''}`;
    const known = decided ?? (answer.stance === 'not-said' ? undefined : percent(answer.probability));
    const stance = `${stances[answer.stance]}${known ? ` (${known})` : ''}`;
    return `${head}\n   ${stance}  ${placeOf(response, answer.range.start)}  ${excerpt(answer.text)}`;
  });
  const open = answered
    .filter(({ answer }) => !answer)
    .map(({ recommendation: { id } }) => nameOfRecommendation(report, id));
  const end = open.length === 0 ? 'Every recommendation is answered.' : `Not answered: ${open.join(', ')}.`;
  return answered.length > 0 ? `${blocks.join('\n\n')}\n\n${end}\n` : 'The report makes no recommendation.\n';
}
