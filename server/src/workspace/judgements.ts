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

const values: Readonly<Record<Grade, GradeValue>> = {
  outstanding: 'outstanding',
  good: 'good',
  'requires-improvement': 'requiresImprovement',
  adequate: 'requiresImprovement',
  inadequate: 'inadequate',
  // Severities have the colours of the grades that weigh as much.
  critical: 'inadequate',
  severe: 'inadequate',
  high: 'inadequate',
  'very-high': 'inadequate',
  major: 'inadequate',
  medium: 'requiresImprovement',
  moderate: 'requiresImprovement',
};

/** The value of a grade; undefined for one without a colour of its own. */
export function findGradeValue(grade: Grade): GradeValue | undefined {
  return Object.hasOwn(values, grade) ? values[grade] : undefined;
}
