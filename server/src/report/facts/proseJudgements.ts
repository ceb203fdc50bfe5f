/**
 * Finds sentences of running text that give something judged its grade: "Adoption services are outstanding." Praise or
 * blame of one aspect is no judgement ("accommodation is good"), so only a sentence counts that begins with the name of
 * what is judged, as the family knows it, and goes on to the grade in the present tense.
 */

import { lazily } from '../../base/lazily';
import { compilePattern, matchPattern, PatternIndex, type CompiledPattern } from '../../syntax/pattern';
import { FoldedWords, readWords, type Word } from '../../syntax/words';
import type { MappedText } from '../../text/mappedText';
import { ofPassage, type PassageText } from '../../text/passageText';
import { sentencesOf } from '../../text/sentences';
import type { Family, Grade, SubjectId } from '../family';
import type { Judgement } from '../model';
import { rangeOfWords } from '../reading/flow';
import { vocabularyOf } from '../reading/vocabulary';
import { makeJudgement } from './judgements';
import type { Range } from '../../text/range';

/** What running text says of grades, in the order of the text; ranges are of the source. */
export function findProseJudgements(family: Family, text: MappedText): Judgement[] {
  const vocabulary = vocabularyOf(family);
  return statementsOf(family)(text.passage).map(({ subject, grade, range, statement }) => ({
    ...makeJudgement(vocabulary, subject, grade, 'sentence', text.toSourceRange(range), text.toSourceRange(statement)),
    inProse: true,
  }));
}

/** A sentence that states a grade, in offsets of its passage. */
interface Statement {
  readonly subject: SubjectId;
  readonly grade: Grade;
  readonly range: Range;
  readonly statement: Range;
}

interface Rule {
  readonly subject: SubjectId;
  readonly pattern: CompiledPattern;
}

/** What stands before the name of what is judged, and what may stand between the verb and the grade. */
const before = '[overall] [the] [(quality|effectiveness) of] [(services|help|support) (for|to)]';
const behind = '[in {place}]';
const verb = '[(is|are|remain|remains)]';
const between = '[(now|overall|currently|therefore)] [judged] [to be]';

/** Sentences that say a grade of a subject, which they name as the summary table or the family's prose does. */
const rulesOf: (family: Family) => PatternIndex<Rule> = lazily((family) => {
  const rules = family.subjects.flatMap(({ id, rows, prose = [] }) => [
    ...prose.map((name) => ({
      subject: id,
      pattern: compilePattern(`[the] ${name} ${behind} ${verb} ${between} {grade}`),
    })),
    ...rows.map((row) => ({
      subject: id,
      pattern: compilePattern(`${before} ${row} ${behind} ${verb} ${between} {grade}`),
    })),
  ]);
  return new PatternIndex(rules);
});

/** Any word with which a grade of the family may begin; a look for one spares sentences that begin as patterns do. */
const gradeWordOf: (family: Family) => RegExp = lazily(({ grades }) => {
  const words = grades.flatMap(({ patterns }) =>
    patterns.flatMap((pattern) => [...(compilePattern(pattern).firstWords ?? [])]),
  );
  return new RegExp(words.length > 0 ? words.join('|') : '(?!)', 'i');
});

/** The words up to the grade fit in so many characters. */
const reach = 200;

const statementsOf: (family: Family) => (passage: PassageText) => readonly Statement[] = lazily((family) => {
  const gradeWord = gradeWordOf(family);
  const index = rulesOf(family);
  return ofPassage((text, passage) => {
    const statements: Statement[] = [];
    for (const { start, end } of sentencesOf(passage)) {
      const opening = text.slice(start, Math.min(end, start + reach));
      const words = new FoldedWords(opening);
      const rules = index.startingWith(words.next(), words.next());
      if (rules.length > 0 && gradeWord.test(opening)) statements.push(...readStatement(family, text, start, rules));
    }
    return statements;
  });
});

function readStatement(family: Family, text: string, start: number, rules: readonly Rule[]): Statement[] {
  const words = readWords(text.slice(start, start + reach), start);
  for (const { subject, pattern } of rules) {
    const match = matchPattern(pattern, words, 0, vocabularyOf(family).slots);
    const grade = match?.captures.get('grade');
    if (!match || !grade || !hasVerb(words, grade.from) || !endsThere(text, words[match.end - 1]!.end)) continue;
    const range = rangeOfWords(words, grade.from, grade.to);
    return [{ subject, grade: grade.value!, range, statement: rangeOfWords(words, 0, match.end) }];
  }
  return [];
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
