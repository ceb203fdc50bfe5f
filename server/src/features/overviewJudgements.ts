/** What the sidebar shows of the judgements: each subject with the places that state it, and whether they agree. */

import type { Grade, SubjectId } from '../report/family';
import { reportOf, type Document } from '../workspace/document';
import { type JudgementsOfSubject, judgementsOn } from '../workspace/judgements';

export interface JudgedSubject extends JudgementsOfSubject {
  readonly subject: SubjectId;
  /** In the words of the report's family. */
  readonly name: string;
  /** The grades that the current places state, each once, in the order of the text; empty when only earlier inspections judged it. */
  readonly grades: readonly Grade[];
}

/** The subjects in the order in which the text judges them first; empty when it judges none. */
export function listJudgedSubjects(document: Document): readonly JudgedSubject[] {
  const first = [...reportOf(document).judgements].sort((a, b) => a.range.start - b.range.start);
  const names = new Map<SubjectId, string>();
  for (const { subject, subjectName } of first) if (!names.has(subject)) names.set(subject, subjectName);
  return [...names].map(([subject, name]) => {
    const stated = judgementsOn(document, subject);
    return { subject, name, ...stated, grades: [...new Set(stated.current.map(({ grade }) => grade))] };
  });
}
