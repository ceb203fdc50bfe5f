/** The judgements of the model: what a grade is about, and the grade as the model writes it. */

import type { Judgement } from '../../model';
import type { GeneralItem } from '../items/items';
import type { GeneralRating } from '../items/ratings';
import { isGrade } from '../words';
import type { Named } from './names';

/** A grade as the model writes it: `very-low`. */
export function gradeOf(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The id of what a grade of the report is about, by its words: the same for a heading, a table and a sentence. */
export function subjectOf(about: string): string {
  return about.toLowerCase().replace(/\s+/g, ' ');
}

export function buildJudgement(named: Named, rating: GeneralRating): Judgement {
  const { value, range, statement, of, about, scale, where, when } = rating;
  const finding = of && named.findings.get(of);
  const place = when === undefined ? where : ('earlier' as const);
  const base = { grade: gradeOf(value), where: place, range, statement, when, scale };
  if (of && finding !== undefined)
    return { ...base, subject: `${finding} ${scale.toLowerCase()}`, subjectName: nameOf(of), of: finding };
  if (about !== undefined) return { ...base, subject: subjectOf(about), subjectName: shorten(about) };
  return { ...base, subject: `overall ${scale.toLowerCase()}`, subjectName: scale };
}

/** The title of a finding without the grade that stands before it: "(Major) – Clause 8.4.1". */
function nameOf({ text: { text } }: GeneralItem): string {
  const [lead, grade] = /^[[(]([\p{L} ]{3,20})[\])]\s*[–—:-]?\s*/u.exec(text) ?? ['', ''];
  return shorten(isGrade(grade) && lead.length < text.length ? text.slice(lead.length) : text);
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
