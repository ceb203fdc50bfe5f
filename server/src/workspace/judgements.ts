/** What a report says about one subject in different places, whether the places agree, and the values of grades. */

import { scaleOf, type ScaleStep } from '../report/facts/scale';
import type { Grade, GradeRule, SubjectId } from '../report/family';
import type { Judgement } from '../report/model';
import { type Document, reportOf } from './document';

/** All that a report says of one subject. */
export interface JudgementsOfSubject {
  /** What this inspection states, place by place, in the order of the text. */
  readonly current: readonly Judgement[];
  /** What the report says that earlier inspections found. */
  readonly earlier: readonly Judgement[];
  /** Whether all current places state one grade; true when there is none or only one. */
  readonly agree: boolean;
}

/** All judgements of the document on this subject; empty lists when there are none. */
export function judgementsOn(document: Document, subject: SubjectId): JudgementsOfSubject {
  const all = reportOf(document)
    .judgements.filter((judgement) => judgement.subject === subject)
    .sort((a, b) => a.range.start - b.range.start);
  const current = all.filter((judgement) => judgement.where !== 'earlier');
  return {
    current,
    earlier: all.filter((judgement) => judgement.where === 'earlier'),
    agree: new Set(current.map((judgement) => judgement.grade)).size <= 1,
  };
}

/** The rule of the report's family that explains `grade`; undefined for a grade that the family does not define. */
export function findGradeRule(document: Document, grade: Grade): GradeRule | undefined {
  return reportOf(document).family.grades.find((rule) => rule.grade === grade);
}

/** What the report itself says the grade means; undefined where it does not. */
export function findScaleStep(document: Document, grade: Grade): ScaleStep | undefined {
  return scaleOf(reportOf(document)).find((step) => step.grade === grade);
}

/** In the order in which the protocol numbers them. */
export const gradeValues = ['outstanding', 'good', 'requiresImprovement', 'inadequate'] as const;

export type GradeValue = (typeof gradeValues)[number];

/** The grades of many scales by what they weigh; severities have the colours of the grades that weigh as much. */
const weights: Readonly<Record<GradeValue, string>> = {
  outstanding: 'outstanding excellent exceptional highly-satisfactory very-good exceeds-the-standard',
  good:
    'good satisfactory reasonably-good effective generally-effective largely-effective mostly-effective fully-effective ' +
    'compliant fully-compliant conformant conforms met fully-met mostly-met achieved fully-achieved meets ' +
    'meets-the-standard pass passed substantial reasonable full green strong unqualified unmodified supports',
  requiresImprovement:
    'requires-improvement adequate needs-improvement some-improvement-needed improvement-required fair marginal ' +
    'moderately-satisfactory moderately-unsatisfactory not-sufficiently-good partially-effective partly-effective ' +
    'substantially-compliant partially-compliant partially-conformant partially-met partly-met partly-achieved ' +
    'partially-achieved partially-supports partial limited amber medium moderate qualified significant-deficiency',
  inadequate:
    'inadequate poor unsatisfactory highly-unsatisfactory unacceptable weak ineffective not-effective not-compliant ' +
    'non-compliant noncompliant not-conformant not-met not-achieved does-not-meet does-not-meet-the-standard ' +
    'does-not-support fail failed no-assurance adverse material-weakness red ' +
    'critical severe high very-high major blocker',
};

const values: ReadonlyMap<Grade, GradeValue> = new Map(
  gradeValues.flatMap((value) => weights[value].split(' ').map((grade): [Grade, GradeValue] => [grade, value])),
);

/** The number of a step before its name, and the noun behind a word that weighs alone: "4-good", "limited-assurance". */
const aroundGrade = /^\d+-(?=\p{L})|(?<!^no)-(?:assurance|risk|severity|priority)$/gu;

/** The value of a grade; undefined for one without a colour of its own. */
export function findGradeValue(grade: Grade): GradeValue | undefined {
  return values.get(grade.replace(aroundGrade, ''));
}
