/** The judgements of the model: what a grade is about, and the grade as the model writes it. */

import type { MappedText } from '../../../text/mappedText';
import type { Judgement } from '../../model';
import type { GeneralRating } from '../items/ratings';
import type { Named } from './names';

/** A grade as the model writes it: `very-low`. */
export function gradeOf(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

export function buildJudgement(named: Named, { value, range, statement, of, scale, where }: GeneralRating): Judgement {
  const finding = of && named.findings.get(of);
  const base = { grade: gradeOf(value), where, range, statement, when: undefined, scale };
  if (!of || finding === undefined) return { ...base, subject: `overall ${scale.toLowerCase()}`, subjectName: scale };
  return { ...base, subject: `${finding} ${scale.toLowerCase()}`, subjectName: shorten(of.text), of: finding };
}

function shorten({ text }: MappedText): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
