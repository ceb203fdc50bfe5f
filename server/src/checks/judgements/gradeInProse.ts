/**
 * A sentence that states a grade of a whole area other than the one the report gives it: "Services for care leavers are
 * good" where the table says that they require improvement.
 */

import type { SubjectId } from '../../report/family';
import type { Judgement, Report } from '../../report/model';
import type { Check } from '../diagnostic';
import { disagreement } from './statedGrades';

export const gradeInProse: Check = {
  code: 'grade-in-prose',
  severity: 'warning',
  title: 'Sentence that contradicts a grade',
  explain: 'Reports a sentence that gives a whole area another grade than the report does.',
  run: (report) => {
    const stated = firstBySubject(report);
    return report.judgements.flatMap((judgement) => {
      const other = judgement.inProse ? stated.get(judgement.subject) : undefined;
      return other && other.grade !== judgement.grade ? [disagreement(report, judgement, other)] : [];
    });
  },
};

/** The first place that grades each subject formally. */
function firstBySubject({ judgements }: Report): ReadonlyMap<SubjectId, Judgement> {
  const current = judgements.filter(({ where, inProse }) => where !== 'earlier' && !inProse);
  return new Map([...current].reverse().map((judgement) => [judgement.subject, judgement]));
}
