/** The judgements of the model: what a grade is about, and the grade as the model writes it. */

import type { Judgement } from '../../model';
import type { GeneralItem } from '../items/items';
import type { GeneralRating } from '../items/ratings';
import { wordsOfScore } from '../scores';
import { isGrade } from '../words';
import type { Named } from './names';

/** The letters of a traffic light. */
const LIGHTS: Readonly<Record<string, string>> = { R: 'red', A: 'amber', G: 'green' };

/** A grade as the model writes it: `very-low`, `2-out-of-5` for stars, `red` for "R" on a scale that is called RAG. */
export function gradeOf(value: string, scale = ''): string {
  const words = /\brag\b/i.test(scale) ? value.replace(/\b[RAG]\b/g, (letter) => LIGHTS[letter]!) : value;
  return wordsOfScore(words)
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
  const base = { grade: gradeOf(value, scale), where: place, range, statement, when, scale };
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
