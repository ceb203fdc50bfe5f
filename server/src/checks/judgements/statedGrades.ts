/** What grades one report states: two for one subject, or an overall grade beside another that rules it out. */

import type { LimitRule } from '../../report/family';
import type { Judgement, Report } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameGrade, namePlace } from '../words';

/** Two places of one report. What was judged earlier does not count. */
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
      return earlier && earlier.grade !== judgement.grade ? [disagreement(report, judgement, earlier)] : [];
    });
  },
};

/** What tables, headings and formal sentences state now; running text may praise loosely and is checked by itself. */
function listCurrent({ judgements }: Report): Judgement[] {
  return judgements
    .filter(({ where, inProse }) => where !== 'earlier' && !inProse)
    .sort((a, b) => a.range.start - b.range.start);
}

/** A judgement that states another grade than an earlier place of the report. */
export function disagreement(report: Report, judgement: Judgement, other: Judgement): Hit {
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

export const overallGradeNotAllowed: Check = {
  code: 'overall-grade-not-allowed',
  severity: 'error',
  title: 'Overall grade that another judgement rules out',
  explain: 'Reports an overall grade that the framework does not allow beside another judgement of the report.',
  run: (report) => (report.family.limits ?? []).flatMap((limit) => checkLimit(report, limit)),
};

function checkLimit(report: Report, limit: LimitRule): Hit[] {
  const current = listCurrent(report);
  const cause = current.find(({ subject, grade }) => limit.anyOf.includes(subject) && grade === limit.grade);
  const overall = current.find(({ subject }) => subject === limit.subject);
  return cause && overall && !limit.allowed.includes(overall.grade) ? [ruledOut(report, overall, cause)] : [];
}

function ruledOut(report: Report, overall: Judgement, cause: Judgement): Hit {
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
