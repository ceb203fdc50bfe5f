/**
 * Finds what running text says of judgements at earlier inspections, sentence by sentence:
 *
 *     The last inspection of services for children looked after was in March 2013.    topic and date
 *     The local authority was judged to be adequate.                                  grade
 *
 * Present judgements, other people's (a children's home's) and the quality of work (an audit's) are left alone.
 */

import { monthNames, numberWords } from '../../base/english';
import { listMatches } from '../../base/matches';
import { lazily } from '../../base/lazily';
import { partitionPoint } from '../../base/search';
import { matchPattern, type Capture } from '../../syntax/pattern';
import { cueOf } from '../../text/cues';
import { ofPassage, type PassageText } from '../../text/passageText';
import { sentencesOf } from '../../text/sentences';
import { readWords, type Word } from '../../syntax/words';
import type { MappedText } from '../../text/mappedText';
import { overlaps, type Range } from '../../text/range';
import type { Family, SubjectId } from '../family';
import { attempt, takeTried, type Tried } from '../reading/effort';
import { rangeOfWords } from '../reading/flow';
import { makeJudgement } from './judgements';
import type { Judgement } from '../model';
import { findFirst, type Topic, type Vocabulary } from '../reading/vocabulary';

/** The words that begin a telling, "was judged good", "overall effectiveness"; most passages and sentences have none. */
const mayTell = cueOf('judged graded rated found judgement judgment overall');
const TELLS = /(?=[fgjor])\b(?:judged|graded|rated|found|judge?ment of|overall effectiveness)\b/gi;

/** What a paragraph says of judgements at earlier inspections. Ranges are of the source. */
export function findEarlierJudgements(vocabulary: Vocabulary, text: MappedText): Judgement[] {
  const told = takeTried(
    vocabulary,
    (bounded) => listTold(bounded, text.passage),
    () => text.passage.tell(toldIn(vocabulary.family)),
  );
  return told.map((judgement) => ({
    ...judgement,
    range: text.toSourceRange(judgement.range),
    statement: text.toSourceRange(judgement.statement),
  }));
}

/** What a passage tells, in its offsets; kept with it. */
const toldIn: (family: Family) => (passage: PassageText) => Tried<readonly Judgement[]> | undefined = lazily(
  (family) => (passage) => attempt(family, (vocabulary) => listTold(vocabulary, passage)),
);

function listTold(vocabulary: Vocabulary, passage: PassageText): readonly Judgement[] {
  const found: Judgement[] = [];
  for (const index of tellsOf(passage)) {
    const telling = readTelling(vocabulary, passage.text, sentencesOf(passage), index);
    const judgement =
      telling && isEarlier(vocabulary, passage.text, telling) && buildJudgement(vocabulary, passage.text, telling);
    if (judgement && !found.some(({ range }) => overlaps(range, judgement.range))) found.push(judgement);
  }
  return found;
}

/** Where something may be told, in offsets of the passage. */
const tellsOf = ofPassage((text, passage) =>
  mayTell(passage) ? listMatches(text, TELLS).map(({ index }) => index) : [],
);

/** A verb with its grade, `words[from]` up to `words[to]`, in the words around it in its sentence. */
interface Telling {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  readonly grade: Capture;
  /** The sentence, and the same with the sentences before it that say what "it" or "both" was. */
  readonly sentence: Range;
  readonly withOneBefore: Range;
  readonly withTwoBefore: Range;
}

function readTelling(
  { earlier, slots }: Vocabulary,
  text: string,
  sentences: readonly Range[],
  verb: number,
): Telling | undefined {
  const at = partitionPoint(sentences.length, (i) => sentences[i]!.start <= verb) - 1;
  const since = (first: number): Range =>
    near({ start: sentences[Math.max(0, first)]!.start, end: sentences[at]!.end }, verb);
  const sentence = since(at);
  const words = wordsIn(text, sentence);
  const from = words.findIndex(({ start }) => start === verb);
  for (const pattern of from < 0 ? [] : earlier.patterns) {
    const match = matchPattern(pattern, words, from, slots);
    const grade = match?.captures.get('grade');
    if (match && grade)
      return {
        words,
        from,
        to: match.end,
        grade,
        sentence,
        withOneBefore: since(at - 1),
        withTwoBefore: since(at - 2),
      };
  }
  return undefined;
}

/** How far from its verb a text is read for what was judged, and when. */
const REACH = 400;

function near({ start, end }: Range, verb: number): Range {
  return { start: Math.max(start, verb - REACH), end: Math.min(end, verb + REACH) };
}

function wordsIn(text: string, { start, end }: Range): Word[] {
  return readWords(text.slice(start, end), start);
}

/** "was inspected", "the last inspection", "previously", "in 2014": what tells that it was another time. */
const INSPECTED = /\b(?:inspected|re-?inspections?|inspections?|previously|(?:19|20)\d\d)\b/i;
/** "is judged", "before it can be judged", "now judged": no earlier judgement. */
const PRESENT = new Set(['is', 'are', 'be', 'being', 'now', 'not']);
/** "Both were judged…", "Two were judged…": what was judged stands in the sentences before. */
const SUBJECTLESS = new RegExp(
  `^(?:it|they|this|these|its|both|all|most|some|none|${numberWords.slice(1).join('|')}|\\d+|others?)$`,
);

function isEarlier({ earlier, slots }: Vocabulary, text: string, telling: Telling): boolean {
  const { words, from, to, withOneBefore, withTwoBefore, sentence } = telling;
  if (PRESENT.has(words[from - 1]?.folded ?? '') || words[to]?.folded === 'or') return false;
  if (!INSPECTED.test(text.slice(withOneBefore.start, withOneBefore.end))) return false;
  const about = wordsIn(text, SUBJECTLESS.test(words[0]!.folded) ? withTwoBefore : sentence);
  return !findFirst(earlier.unless, about, slots);
}

function buildJudgement(vocabulary: Vocabulary, text: string, telling: Telling): Judgement {
  const { words, from, to, grade } = telling;
  const range = rangeOfWords(words, grade.from, grade.to);
  const statement = rangeOfWords(words, from, to);
  const topic = topicOf(vocabulary, text, telling);
  const judgement = makeJudgement(vocabulary, topic, grade.value!, 'earlier', range, statement);
  return { ...judgement, when: whenOf(text, telling) };
}

/** What was judged: "good for safeguarding", else what the sentence names last before its grade, else the one before. */
function topicOf(vocabulary: Vocabulary, text: string, telling: Telling): SubjectId {
  const { words, to, grade, sentence, withOneBefore } = telling;
  const behind = words.slice(to, to + 9);
  const named = ['for', 'in'].includes(behind[0]?.folded ?? '') ? behind.slice(0, endOfPhrase(behind)) : [];
  const before = wordsIn(text, { start: withOneBefore.start, end: sentence.start });
  return (
    listTopics(vocabulary, named)[0] ??
    listTopics(vocabulary, words.slice(0, grade.from)).at(-1) ??
    listTopics(vocabulary, before).at(-1) ??
    'overall'
  );
}

function endOfPhrase(words: readonly Word[]): number {
  const end = words.findIndex(({ folded, closes }) => folded === 'and' || closes);
  return end < 0 ? words.length : end + 1;
}

/** "All services, except adoption, were judged …": what stands behind these words was not. */
const EXCEPT = new Set(['except', 'excepting', 'excluding', 'besides', 'apart from', 'other than']);

function isExcepted(words: readonly Word[], at: number): boolean {
  const [before, last] = [words[at - 2]?.folded ?? '', words[at - 1]?.folded ?? ''];
  return EXCEPT.has(last) || EXCEPT.has(`${before} ${last}`);
}

/** The topics named, by where their names end; of two that end together only the one that the family lists first. */
function listTopics({ earlier, slots }: Vocabulary, words: readonly Word[]): SubjectId[] {
  const byEnd = new Map<number, Topic>();
  for (let at = 0; at < words.length; at++) {
    if (isExcepted(words, at)) continue;
    for (const topic of earlier.topics.startingWith(words[at]?.folded, words[at + 1]?.folded)) {
      const end = matchPattern(topic.pattern, words, at, slots)?.end;
      if (end !== undefined && !(topic.rank >= (byEnd.get(end)?.rank ?? Infinity))) byEnd.set(end, topic);
    }
  }
  return [...byEnd].sort(([a], [b]) => a - b).map(([, { subject }]) => subject);
}

/** "11 September 2017", "September 2017" or "2017" */
const DATE = new RegExp(String.raw`\b(?:(?:\d{1,2} )?(?:${monthNames.join('|')}) \d{4}|(?:19|20)\d\d)\b`, 'g');

/** A date may stand so many characters behind the grade that it dates: "good in March 2012". */
const RIGHT_BEHIND = 8;

/** "Improved from a previous judgement of inadequate": that was before whatever date the sentence begins with. */
const BEFORE_THAT = new Set(['previous', 'earlier', 'former', 'prior']);

/** The date right behind the grade, else the last before the verb, else any behind it, else one in the sentence before. */
function whenOf(text: string, { words, from, to, sentence, withOneBefore }: Telling): string | undefined {
  const verb = words[from]!.start;
  const graded = words[to - 1]!.end;
  const own = datesIn(text, sentence);
  const behind = own.find(({ at }) => at >= graded && at <= graded + RIGHT_BEHIND);
  if (BEFORE_THAT.has(words[from - 1]?.folded ?? '')) return behind?.date;
  const best =
    behind ??
    own.filter(({ at }) => at < verb).at(-1) ??
    own[0] ??
    datesIn(text, { start: withOneBefore.start, end: sentence.start }).at(-1);
  return best?.date;
}

function datesIn(text: string, { start, end }: Range): { readonly date: string; readonly at: number }[] {
  return [...text.slice(start, end).matchAll(DATE)].map(({ 0: date, index }) => ({ date, at: start + index }));
}
