/** The grades that have colours of their own, whatever the family calls them. */

import type { Grade } from '../report/family';

/** In the order in which the protocol numbers them. */
export const gradeValues = ['outstanding', 'good', 'requiresImprovement', 'inadequate'] as const;

export type GradeValue = (typeof gradeValues)[number];

const values: Readonly<Record<Grade, GradeValue>> = {
  outstanding: 'outstanding',
  good: 'good',
  'requires-improvement': 'requiresImprovement',
  adequate: 'requiresImprovement',
  inadequate: 'inadequate',
};

/** The value of a grade; undefined for one without a colour of its own. */
export function findGradeValue(grade: Grade): GradeValue | undefined {
  return Object.hasOwn(values, grade) ? values[grade] : undefined;
}
