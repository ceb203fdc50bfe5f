/**
 * A sentence that states a grade of a whole area other than the one the report gives it: "Services for care leavers are
 * good" where the table says that they require improvement. Praise or blame of one aspect contradicts nothing, so only
 * a sentence counts that begins with the name of the area and goes on to the grade, in the present tense.
 */

import { lazily } from '../../base/lazily';
import type { Family, SubjectId } from '../../report/family';
import type { Judgement, Paragraph, Report } from '../../report/model';
import { vocabularyOf } from '../../report/reading/vocabulary';
import { compilePattern, matchPattern, PatternIndex, type CompiledPattern } from '../../syntax/pattern';
import { ofPassage, type PassageText } from '../../text/passageText';
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
    return stated.size === 0 ? [] : proseOf(report).flatMap((paragraph) => listHits(report, paragraph, stated));
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
const rulesOf: (family: Family) => PatternIndex<Rule> = lazily((family) => {
  const rules = family.subjects.flatMap(({ id, rows }) =>
    rows.map((row) => ({
      subject: id,
      pattern: compilePattern(`${before} ${row} [(is|are|remain|remains)] ${between} {grade}`),
    })),
  );
  return new PatternIndex(rules);
});

/** Any word with which a grade of the family may begin; a quick look for one spares most sentences. */
const gradeWordOf: (family: Family) => RegExp = lazily(({ grades }) => {
  const words = grades.flatMap(({ patterns }) =>
    patterns.flatMap((pattern) => [...(compilePattern(pattern).firstWords ?? [])]),
  );
  return new RegExp(words.length > 0 ? words.join('|') : '(?!)', 'i');
});

/** The words up to the grade fit in so many characters. */
const reach = 200;

/** A sentence of a passage that may say a grade of an area: its first words, and the rules that begin so. */
interface Opening {
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
}

/** The sentences of a passage that may say a grade of an area of the family. */
const openingsOf: (family: Family) => (passage: PassageText) => readonly Opening[] = lazily((family) => {
  const gradeWord = gradeWordOf(family);
  const index = rulesOf(family);
  const list = ofPassage((text): Opening[] =>
    listSentences(text).flatMap(({ start, end }) => {
      const opening = text.slice(start, Math.min(end, start + reach));
      const [first, second] = readWords(opening, start, 2);
      const rules = index.startingWith(first?.folded, second?.folded);
      return rules.length > 0 && gradeWord.test(opening) ? [{ words: readWords(opening, start), rules }] : [];
    }),
  );
  return list;
});

function listHits(report: Report, { text }: Paragraph, stated: ReadonlyMap<SubjectId, Judgement>): Hit[] {
  const { slots } = vocabularyOf(report.family);
  return openingsOf(report.family)(text.passage).flatMap(({ words, rules }) => {
    for (const { subject, pattern } of rules) {
      const other = stated.get(subject);
      const match = other && matchPattern(pattern, words, 0, slots);
      const grade = match?.captures.get('grade');
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
