/** An overall grade that the framework rules out because of another judgement: the family's `limits` say which. */

import type { LimitRule } from '../../report/family';
import type { Judgement, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameGrade, namePlace } from '../words';

export const overallGradeNotAllowed: Check = {
  code: 'overall-grade-not-allowed',
  severity: 'error',
  title: 'Overall grade that another judgement rules out',
  explain: 'Reports an overall grade that the framework does not allow beside another judgement of the report.',
  run: (report) => (report.family.limits ?? []).flatMap((limit) => checkLimit(report, limit)),
};

function checkLimit(report: Report, limit: LimitRule): Hit[] {
  const current = report.judgements.filter(({ where }) => where !== 'earlier');
  const cause = current.find(({ subject, grade }) => limit.anyOf.includes(subject) && grade === limit.grade);
  const overall = current.find(({ subject }) => subject === limit.subject);
  return cause && overall && !limit.allowed.includes(overall.grade) ? [hitFor(report, overall, cause)] : [];
}

function hitFor(report: Report, overall: Judgement, cause: Judgement): Hit {
  const grade = nameGrade(report, cause.grade);
  return {
    range: overall.range,
    message: messages.overallGradeNotAllowed({
      grade: nameGrade(report, overall.grade),
      cause: cause.subjectName,
      causeGrade: grade,
      causePlace: namePlace(report, cause),
    }),
    related: [{ range: cause.range, message: messages.otherGrade(grade) }],
  };
}
