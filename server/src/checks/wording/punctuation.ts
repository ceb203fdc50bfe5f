/** Full stops and commas out of place, and sentences that begin right behind a full stop, as in "embedded.The". */

import type { Paragraph } from '../../report/model';
import type { Range } from '../../text/range';
import type { Check, Correction, Hit } from '../diagnostic';
import { messages } from '../messages';
import { holds, matchesOf, proseOf } from '../prose';

/** A mark without white space behind it, or with another mark: most passages have none, and need no closer look. */
const holdsOdd = holds(/[.,?!](?:\s?[.,]|[^\s\d])/);

/** Two full stops or commas; three are an ellipsis. */
const twiceIn = matchesOf(/(?<![.,…\s])(?:\.\s?\.|,\s?,|\.,(?=\s)|,\.)(?!\s?[.,…])/gu, holdsOdd);
/** "b.eing": a full stop behind the first letter of a word. */
const insideWordsOf = matchesOf(/(?<=\s\p{Ll})\.(?=\p{Ll}{3})/gu, holdsOdd);
/** "46. . Most": one before the first word. */
const LEADING = /^[.,;]\s+(?=\p{L})/gu;

/** "etc.,", "p.m.", "J.": their own full stop comes before a comma or ends a sentence. */
const ABBREVIATED = /(?:\b(?:etc|e\.g|i\.e|p\.m|a\.m|al|ltd|inc|co|no|vs|viz|approx)|\b\p{L})$/iu;

/** Two in a row, one between two spaces, one inside a word or at the beginning of a paragraph. */
export const punctuationSlip: Check = {
  code: 'punctuation-slip',
  severity: 'warning',
  title: 'Full stop out of place',
  explain: 'Reports a full stop or comma that is doubled, or stands inside a word or before the first one.',
  run: (report) => proseOf(report).flatMap(listSlips),
};

function listSlips(paragraph: Paragraph): Hit[] {
  const { text, passage } = paragraph.text;
  const twice = twiceIn(passage).filter(({ index }) => !ABBREVIATED.test(text.slice(Math.max(0, index - 8), index)));
  return [
    ...twice.map(({ 0: printed, index }) => hitFor(paragraph, printed, index, printed.endsWith(',') ? ',' : '.')),
    ...[...insideWordsOf(passage), ...text.matchAll(LEADING)].map(({ 0: printed, index }) =>
      hitFor(paragraph, printed, index, ''),
    ),
  ];
}

function hitFor({ text }: Paragraph, printed: string, at: number, instead: string): Hit {
  const range = text.toSourceRange({ start: at, end: at + printed.length });
  const around = text.text.slice(Math.max(0, at - 12), at + printed.length + 12).trim();
  return { range, message: messages.punctuationSlip(around), ...correct(range, printed, instead) };
}

/** Nothing is corrected across a line break. */
function correct(range: Range, printed: string, newText: string): { readonly correction?: Correction } {
  if (range.end - range.start !== printed.length) return {};
  return { correction: { title: messages.correctPunctuation(), edits: [{ range, newText }] } };
}

/** Between two small letters and a capital with a small letter: no initials, no version numbers. */
const gluedIn = matchesOf(/(?<=\p{Ll}\p{Ll}[)’”]?)[.?!](?=\p{Lu}\p{Ll})/gu, holdsOdd);

export const spaceMissing: Check = {
  code: 'space-missing',
  severity: 'warning',
  title: 'Space missing after a sentence',
  explain: 'Reports a sentence that begins without a space behind the full stop of the one before it.',
  run: (report) => proseOf(report).flatMap(listGlued),
};

function listGlued({ text }: Paragraph): Hit[] {
  return gluedIn(text.passage)
    .filter(({ index }) => !isAddress(text.text, index))
    .map(({ index }) => {
      const [start, end] = wordsAround(text.text, index);
      const behind = text.toSourceRange({ start: index, end: index + 1 }).end;
      return {
        range: text.toSourceRange({ start, end }),
        message: messages.spaceMissing(text.text.slice(start, end)),
        correction: {
          title: messages.insertSpace(),
          edits: [{ range: { start: behind, end: behind }, newText: ' ' }],
        },
      };
    });
}

/** Longer runs without a space are no two words of a sentence. */
const reach = 40;

function wordsAround(text: string, at: number): [number, number] {
  const before = /[\p{L}'’-]*$/u.exec(text.slice(Math.max(0, at - reach), at))![0].length;
  const after = /^[\p{L}'’-]*/u.exec(text.slice(at + 1, at + 1 + reach))![0].length;
  return [at - before, at + 1 + after];
}

/** Whether the full stop belongs to the address of a page, a mailbox or a file. */
function isAddress(text: string, at: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - reach), at))![0];
  const after = /^\S*/.exec(text.slice(at, at + reach))![0];
  return /www|[@/\\_]|:\/\//i.test(before + after);
}
