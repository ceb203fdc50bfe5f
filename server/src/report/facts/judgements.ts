/** Gathers the judgements of a report from every place that states one. */

import { matchPattern } from '../../syntax/pattern';
import type { Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { SubjectId } from '../family';
import { rangeOfWords, wordsOfLine, type Flow } from '../reading/flow';
import type { Judgement, JudgementPlace, Section } from '../model';
import type { SummaryTable } from '../reading/summaryTable';
import type { Vocabulary } from '../reading/vocabulary';

/** The judgements that the summary table states. */
export function judgementsOfTable(vocabulary: Vocabulary, table: SummaryTable | undefined): Judgement[] {
  return (table?.rows ?? []).map(({ subject, grade, gradeRange, range }) =>
    makeJudgement(vocabulary, subject, grade, 'summary-table', gradeRange, range),
  );
}

/** The judgements that headings carry; a graded sentence is a sentence. */
export function judgementsOfSections(vocabulary: Vocabulary, sections: readonly Section[]): Judgement[] {
  return sections.flatMap(({ subject, grade, gradeRange, headingRange, kind }) => {
    if (!subject || !grade || !gradeRange) return [];
    const statement = {
      start: Math.min(headingRange.start, gradeRange.start),
      end: Math.max(headingRange.end, gradeRange.end),
    };
    return [
      makeJudgement(
        vocabulary,
        subject,
        grade,
        kind === 'graded-sentence' ? 'sentence' : 'section-heading',
        gradeRange,
        statement,
      ),
    ];
  });
}

/** A sentence of the title page wraps over up to this many lines. */
const SENTENCE_LINES = 4;

/** The sentences in lines `[from, to)` of the flow that state a judgement, such as "The overall judgement is good". */
export function judgementsOfLines(
  flow: Flow,
  vocabulary: Vocabulary,
  from: number,
  to: number,
  taken: ReadonlySet<number>,
): Judgement[] {
  const found: Judgement[] = [];
  for (let at = from; at < to; at++) {
    if (taken.has(at)) continue;
    const words: Word[] = flow.lines
      .slice(at, Math.min(at + SENTENCE_LINES, to))
      .flatMap((line) => wordsOfLine(line, 40));
    const judgement = statementAt(vocabulary, words);
    if (judgement && judgement.range.start !== found.at(-1)?.range.start) found.push(judgement);
  }
  return found;
}

function statementAt(vocabulary: Vocabulary, words: readonly Word[]): Judgement | undefined {
  for (const { rule, pattern } of vocabulary.statements.startingWith(words[0]?.folded, words[1]?.folded)) {
    const match = matchPattern(pattern, words, 0, vocabulary.slots);
    const grade = match?.captures.get('grade');
    if (!match || !grade) continue;
    return makeJudgement(
      vocabulary,
      rule.subject,
      grade.value!,
      rule.where,
      rangeOfWords(words, grade.from, grade.to),
      rangeOfWords(words, 0, match.end),
    );
  }
  return undefined;
}

/** A judgement with its subject in the family's words. */
export function makeJudgement(
  vocabulary: Vocabulary,
  subject: SubjectId,
  grade: string,
  where: JudgementPlace,
  range: Range,
  statement: Range,
): Judgement {
  const { subjects, earlier } = vocabulary.family;
  const known =
    subjects.find(({ id }) => id === subject) ??
    earlier.topics.find((topic) => topic.name && topic.subject === subject);
  const subjectName = known?.name ?? subject;
  return { subject, subjectName, grade, where, range, statement, when: undefined };
}
