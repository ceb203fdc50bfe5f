/** Two full stops in a row, a full stop between two spaces, one inside a word or at the beginning of a paragraph. */

import type { Paragraph } from '../../report/model';
import type { Range } from '../../text/range';
import type { Check, Correction, Hit } from '../diagnostic';
import { messages } from '../messages';
import { proseOf } from '../prose';

/** Two full stops or commas; three are an ellipsis. */
const TWICE = /(?<![.,…\s])(?:\.\s?\.|,\s?,|\.,(?=\s)|,\.)(?!\s?[.,…])/gu;
/** "b.eing": a full stop behind the first letter of a word. */
const INSIDE = /(?<=\s\p{Ll})\.(?=\p{Ll}{3})/gu;
/** "46. . Most": one before the first word. */
const LEADING = /^[.,;]\s+(?=\p{L})/gu;

/** Their own full stop comes before a comma or ends a sentence. */
const ABBREVIATED = /(?:\b(?:etc|e\.g|i\.e|p\.m|a\.m|al|ltd|inc|co|no|vs|viz|approx)|\b\p{L})$/iu;

export const punctuationSlip: Check = {
  code: 'punctuation-slip',
  severity: 'warning',
  title: 'Full stop out of place',
  explain: 'Reports a full stop or comma that is doubled, or stands inside a word or before the first one.',
  run: (report) => proseOf(report).flatMap(listSlips),
};

function listSlips(paragraph: Paragraph): Hit[] {
  const text = paragraph.text.text;
  const twice = [...text.matchAll(TWICE)].filter(
    ({ index }) => !ABBREVIATED.test(text.slice(Math.max(0, index - 8), index)),
  );
  return [
    ...twice.map(({ 0: printed, index }) => hitFor(paragraph, printed, index, printed.endsWith(',') ? ',' : '.')),
    ...[...text.matchAll(INSIDE), ...text.matchAll(LEADING)].map(({ 0: printed, index }) =>
      hitFor(paragraph, printed, index, ''),
    ),
  ];
}

function hitFor({ text }: Paragraph, printed: string, at: number, instead: string): Hit {
  const range = text.toSourceRange({ start: at, end: at + printed.length });
  const around = text.text.slice(Math.max(0, at - 12), at + printed.length + 12).trim();
  return { range, message: messages.punctuationSlip(around), related: [], ...correct(range, printed, instead) };
}

/** Nothing is corrected across a line break. */
function correct(range: Range, printed: string, newText: string): { readonly correction?: Correction } {
  if (range.end - range.start !== printed.length) return {};
  return { correction: { title: messages.correctPunctuation(), edits: [{ range, newText }] } };
}
