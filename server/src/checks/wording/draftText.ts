/**
 * What is left of a draft: "TBC", "XX", "[insert name]", "??". Square brackets alone are legitimate: they enclose what
 * an editor put into a quotation, and the numbers of notes.
 */

import { lazily } from '../../base/lazily';
import type { Family } from '../../report/family';
import type { Report } from '../../report/model';
import { matchesThroughout } from '../../text/stretches';
import type { Check } from '../diagnostic';
import { messages } from '../messages';

/** What opens a bracket that is to be filled in, and what stands there alone. */
const opening = [
  'insert',
  'add',
  'enter',
  'name of',
  'date of',
  'number of',
  'placeholder',
  'check',
  'note to',
  'tbc',
  'to be',
];
const alone = ['name', 'date', 'number', 'provider', 'organisation', 'authority', 'month', 'year', 'x', 'xx', 'xxx'];

/** The words in small letters, with a capital first, and in capitals. */
function inAnyCase(words: readonly string[]): string {
  return words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
}

/** What all of it has, and few other texts. */
const TELLING = /[[?]|<<|\{\{|T[BO]|FIXME|XX|xxx|orem ipsum/;

/** "TBC"; "??"; "[insert name of …]", "[name]" and "[council]" where the family reports on councils; "<<name>>". */
const leftOversOf = lazily(({ bodies }: Family) =>
  matchesThroughout(
    new RegExp(
      [
        String.raw`\b(?:TB[ACD]|TODO|FIXME|X{2,6}|x{3,6}|[Ll]orem ipsum)\b`,
        String.raw`\?{2,9}`,
        String.raw`\[(?:(?:${inAnyCase(opening)})\b[^\[\]\n\r]{0,80}|${inAnyCase([...alone, ...(bodies?.behind ?? [])])})\]`,
        String.raw`<<[^<>\n\r]{1,60}>>|\{\{[^{}\n\r]{1,60}\}\}`,
      ].join('|'),
      'g',
    ),
    TELLING,
  ),
);

export const draftText: Check = {
  code: 'draft-text',
  severity: 'information',
  title: 'Text left over from a draft',
  explain: 'Reports what a draft leaves to be filled in, such as TBC, XX, ?? and [insert name].',
  run: ({ family, source, stretches }: Report) =>
    leftOversOf(family)(stretches)
      .map(({ match: [printed], start }) => ({ printed, range: { start, end: start + printed.length } }))
      .filter(({ printed, range }) => !printed.startsWith('?') || standsAlone(source.text, range))
      .map(({ printed, range }) => ({ range, message: messages.draftText(printed) })),
};

/** Question marks behind a word ask something, if too loudly. */
function standsAlone(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return /^(?:$|[\s(])/.test(text.charAt(start - 1)) && /^(?:$|[\s).,])/.test(text.charAt(end));
}
