/** Two places of one report that state different grades for one subject. What was judged earlier does not count. */

import type { Judgement, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameGrade, namePlace } from '../words';

export const gradesDisagree: Check = {
  code: 'grades-disagree',
  severity: 'error',
  title: 'Two grades for one subject',
  explain: 'Reports a place that states another grade for a subject than the place before it.',
  run: (report) => {
    const first = new Map<string, Judgement>();
    return listCurrent(report).flatMap((judgement) => {
      const earlier = first.get(judgement.subject);
      if (!earlier) first.set(judgement.subject, judgement);
      return earlier && earlier.grade !== judgement.grade ? [hitFor(report, judgement, earlier)] : [];
    });
  },
};

function listCurrent({ judgements }: Report): Judgement[] {
  return judgements.filter(({ where }) => where !== 'earlier').sort((a, b) => a.range.start - b.range.start);
}

function hitFor(report: Report, judgement: Judgement, other: Judgement): Hit {
  const otherGrade = nameGrade(report, other.grade);
  return {
    range: judgement.range,
    message: messages.gradesDisagree(
      judgement.subjectName,
      nameGrade(report, judgement.grade),
      namePlace(report, other),
      otherGrade,
    ),
    related: [{ range: other.range, message: messages.otherGrade(otherGrade) }],
  };
}
