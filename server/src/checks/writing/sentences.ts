/** Sentences that lose their reader: too long, or with a negation of a negation in place of the judgement. */

import type { Paragraph, Report } from '../../report/model';
import { cueOf } from '../../text/cues';
import { ofPassage, type PassageText } from '../../text/passageText';
import type { Range } from '../../text/range';
import { PRINTED, WordScanner } from '../../text/scanner';
import { sentencesOf } from '../../text/sentences';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { isLossy, isWhole, matchesOf, proseOf } from '../prose';
import { firstLine } from '../words';

/** What style guides of public bodies let pass at most; they advise 15 to 25 words. */
const MOST_WORDS = 40;

export const sentenceLong: Check = {
  code: 'sentence-long',
  severity: 'hint',
  title: 'Sentence of more than 40 words',
  explain: 'Reports a sentence of more than 40 words.',
  run: (report) =>
    isLossy(report)
      ? []
      : proseOf(report)
          .filter(isWhole)
          .flatMap((each) => listLong(report, each)),
};

function listLong(report: Report, { text }: Paragraph): Hit[] {
  return longIn(text.passage).map(({ range, words }) => ({
    range: firstLine(report, text.toSourceRange(range)),
    message: messages.sentenceLong(words),
  }));
}

/** The long sentences of a passage, in its offsets, with their words. */
const longIn: (passage: PassageText) => readonly { readonly range: Range; readonly words: number }[] = ofPassage(
  (text, passage) =>
    sentencesOf(passage)
      .map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
      .filter(({ start, end }) => !isList(text.slice(start, end)))
      .map((range) => ({ range, words: countWords(text, range) }))
      .filter(({ words }) => words > MOST_WORDS),
);

/** Whether it is a list, or words that are no sentence: with two semicolons, or a colon or bullets inside. */
function isList(text: string): boolean {
  return /;[^;]*;|:\s|[•▪◼■●–-]\s[^•▪◼■●]*[•▪◼■●]\s|\|/.test(text) || !/[.?!][”’'")\]]*$/.test(text);
}

function countWords(text: string, { start, end }: Range): number {
  const words = new WordScanner(text, PRINTED, start, end);
  let count = 0;
  while (words.next()) count++;
  return count;
}

/**
 * Two negations of which a reader has to work out what is left:
 *
 *     not uncommon, not without, did not fail to, no evidence that … not, rarely fail, unlikely not to
 */
const DOUBLE = new RegExp(
  `(?=[cfhnrsu])\\b(?:${[
    String.raw`(?:not|never|hardly|rarely|seldom)\s(?:entirely\s|wholly\s|always\s)?(?:un(?:common|usual|reasonable|likely|satisfactory|able|acceptable|aware|clear|safe|successful|necessary|helpful|known|important)|in(?:effective|adequate|appropriate|significant|consistent|sufficient|considerable|frequent(?:ly)?)|dis(?:similar|satisfied)|without|lacking|impossible|irrelevant)\b`,
    String.raw`(?:not|never|n[o’']t|cannot|hardly|rarely|seldom|no(?:body|ne)?)\s(?:\p{L}+\s)?(?:fail(?:s|ed)?|deny|denies|denied|neglect(?:s|ed)?)\s(?:to|that)\b`,
    String.raw`no\s(?:evidence|indication|reason|sign|suggestion|doubt)\s(?:to\s(?:suggest|believe|think)\s)?that\s(?:\p{L}+\s){1,6}(?:not|no|never|un\p{L}{4,}|inadequate|ineffective|insufficient)\b`,
    String.raw`(?:unlikely|unable|fail(?:s|ed)?)\s(?:to\s)?not\s(?:to\b)?`,
  ].join('|')})`,
  'giu',
);

const denies = cueOf('not never hardly rarely seldom cannot n no nobody none unlikely unable fail fails failed');
/** What the first negation denies, or what it is denied by: "not". */
const isDenied = cueOf(
  `uncommon unusual unreasonable unlikely unsatisfactory unable unacceptable unaware unclear unsafe unsuccessful
  unnecessary unhelpful unknown unimportant ineffective inadequate inappropriate insignificant inconsistent insufficient
  inconsiderable infrequent infrequently dissimilar dissatisfied without lacking impossible irrelevant fail fails failed deny denies
  denied neglect neglects neglected evidence indication reason sign suggestion doubt`,
);

const doublesIn = matchesOf(DOUBLE, (passage) => denies(passage) && isDenied(passage));

export const negationDoubled: Check = {
  code: 'negation-doubled',
  severity: 'hint',
  title: 'Negation of a negation',
  explain: 'Reports words that deny a negation, such as “not uncommon”, and so hide what was found.',
  run: (report) =>
    proseOf(report).flatMap(({ text }) =>
      doublesIn(text.passage).map(({ 0: words, index }) => ({
        range: text.toSourceRange({ start: index, end: index + words.length }),
        message: messages.negationDoubled(words.trim()),
      })),
    ),
};
