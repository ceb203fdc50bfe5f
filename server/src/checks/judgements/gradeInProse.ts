/**
 * A sentence that states a grade of a whole area other than the one the report gives it: "Services for care leavers are
 * good" where the table says that they require improvement. Praise or blame of one aspect contradicts nothing, so only
 * a sentence counts that begins with the name of the area and goes on to the grade, in the present tense.
 */

import { lazily } from '../../base/lazily';
import type { Family, SubjectId } from '../../report/family';
import type { Judgement, Paragraph, Report } from '../../report/model';
import { vocabularyOf } from '../../report/reading/vocabulary';
import { compilePattern, matchPattern, type CompiledPattern, type Slots } from '../../syntax/pattern';
import { listSentences } from '../../text/sentences';
import { readWords, type Word } from '../../syntax/words';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { proseOf } from '../prose';
import { nameGrade, namePlace } from '../words';

export const gradeInProse: Check = {
  code: 'grade-in-prose',
  severity: 'warning',
  title: 'Sentence that contradicts a grade',
  explain: 'Reports a sentence that gives a whole area another grade than the report does.',
  run: (report) => {
    const stated = firstBySubject(report);
    const rules = rulesOf(report.family).filter(({ subject }) => stated.has(subject));
    const { slots } = vocabularyOf(report.family);
    if (rules.length === 0) return [];
    return proseOf(report).flatMap((paragraph) => listHits(report, paragraph, { rules, slots, stated }));
  },
};

/** The first place that grades each subject. */
function firstBySubject({ judgements }: Report): ReadonlyMap<SubjectId, Judgement> {
  const current = judgements.filter(({ where }) => where !== 'earlier');
  return new Map([...current].reverse().map((judgement) => [judgement.subject, judgement]));
}

interface Rule {
  readonly subject: SubjectId;
  readonly pattern: CompiledPattern;
}

/** What stands before the name of an area, and what may stand between the verb and the grade. */
const before = '[overall] [the] [(quality|effectiveness) of] [(services|help|support) (for|to)]';
const between = '[(now|overall|currently|therefore)] [judged] [to be]';

/** Sentences that say a grade of a subject, which they name as the rows of the summary table do. */
const rulesOf: (family: Family) => readonly Rule[] = lazily((family) =>
  family.subjects.flatMap(({ id, rows }) =>
    rows.map((row) => ({
      subject: id,
      pattern: compilePattern(`${before} ${row} [(is|are|remain|remains)] ${between} {grade}`),
    })),
  ),
);

interface Known {
  readonly rules: readonly Rule[];
  readonly slots: Slots;
  readonly stated: ReadonlyMap<SubjectId, Judgement>;
}

/** Any word with which a grade of the family may begin; a quick look for one spares most sentences. */
const gradeWordOf: (family: Family) => RegExp = lazily(({ grades }) => {
  const words = grades.flatMap(({ patterns }) =>
    patterns.flatMap((pattern) => [...(compilePattern(pattern).firstWords ?? [])]),
  );
  return new RegExp(words.length > 0 ? words.join('|') : '(?!)', 'i');
});

/** The words up to the grade fit in so many characters. */
const reach = 200;

function listHits(report: Report, { text }: Paragraph, { rules, slots, stated }: Known): Hit[] {
  const gradeWord = gradeWordOf(report.family);
  return listSentences(text.text).flatMap(({ start, end }) => {
    const opening = text.text.slice(start, Math.min(end, start + reach));
    if (!gradeWord.test(opening)) return [];
    const words = readWords(opening, start);
    for (const { subject, pattern } of rules) {
      const match = matchPattern(pattern, words, 0, slots);
      const grade = match?.captures.get('grade');
      const other = stated.get(subject)!;
      if (
        !match ||
        !grade ||
        grade.value === other.grade ||
        !hasVerb(words, grade.from) ||
        !endsThere(text.text, words[match.end - 1]!.end)
      )
        continue;
      const range = text.toSourceRange({ start: words[grade.from]!.start, end: words[grade.to - 1]!.end });
      return [hitFor(report, range, grade.value!, other)];
    }
    return [];
  });
}

/** "Adoption: good" is a line of a list, often about an earlier inspection; "requires" is a verb itself. */
function hasVerb(words: readonly Word[], grade: number): boolean {
  return (
    !words.slice(0, grade).some(({ closes }) => closes) &&
    words.slice(0, grade + 1).some(({ folded }) => verbs.has(folded))
  );
}

const verbs: ReadonlySet<string> = new Set(['is', 'are', 'remain', 'remains', 'require', 'requires']);

/** "…are good." and "…are good, because" grade the area; "…are good at keeping in touch" does not. */
function endsThere(text: string, end: number): boolean {
  return /^\s*(?:[.,;:–]|and\b|but\b|because\b|overall\b|$)/.test(text.slice(end, end + 12));
}

function hitFor(report: Report, range: Hit['range'], grade: string, other: Judgement): Hit {
  const otherGrade = nameGrade(report, other.grade);
  return {
    range,
    message: messages.gradesDisagree(other.subjectName, nameGrade(report, grade), namePlace(report, other), otherGrade),
    related: [{ range: other.range, message: messages.otherGrade(otherGrade) }],
  };
}
