/** What could tell a reader who a person is before a report goes out: names, and counts of very few people. */

import { lazily } from '../../base/lazily';
import type { Family } from '../../report/family';
import type { Report } from '../../report/model';
import { cueOf, hasCapitals, hasDigit } from '../../text/cues';
import type { Range } from '../../text/range';
import type { Check } from '../diagnostic';
import { messages } from '../messages';
import { matchesOf, type MatchesOf } from '../prose';

/** "Mr Smith", "Ms Jane Doe", "Dr A. Jones": a form of address with a name behind it. */
const addresses = cueOf('Mr Mrs Ms Miss Mx Dr date born DOB NHS');
const namesIn = matchesOf(
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s(?:\p{Lu}\.?\s){0,2}(?!(?:It|He|She|They|The|This|In|On|At|And|But|We|His|Her)\b)\p{Lu}[\p{Ll}’'](?:\p{Ll}|[-’']?\p{Lu})*(?:\s\p{Lu}\p{Ll}+)?|\b(?:date of birth|born on|DOB):?\s\d|\bNHS number:?\s\d|\b\p{Lu}{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gu,
  (passage) => addresses(passage) || (hasCapitals(passage) && hasDigit(passage)),
);

/** A report that names more people, such as that of an inquiry, names them on purpose. */
const MOST_NAMES = 5;

export const personNamed: Check = {
  code: 'person-named',
  severity: 'information',
  title: 'Person who is named',
  explain:
    'Reports a name behind “Mr”, “Mrs”, “Ms” or “Dr”, a date of birth or a personal number in a finding or recommendation.',
  run: (report) => {
    const names = new Set(report.paragraphs.flatMap(({ text }) => namesIn(text.passage).map(([name]) => name)));
    if (names.size > MOST_NAMES) return [];
    return listIn(report, namesIn).map(({ range, words }) => ({
      range,
      message: messages.personNamed(words),
    }));
  },
};

/** What a pattern finds in findings and recommendations; letterheads, lists of inspectors and signatures have names too. */
function listIn(report: Report, matches: MatchesOf): { readonly range: Range; readonly words: string }[] {
  const read = report.paragraphs.filter(({ kind }) => kind !== 'other');
  return read.flatMap(({ text }) =>
    matches(text.passage).map(({ 0: words, index }) => ({
      range: text.toSourceRange({ start: index, end: index + words.length }),
      words,
    })),
  );
}

/** People whom any report protects: those who are served, and single members of staff. */
const PEOPLE =
  'children|child|young (?:people|person|women|woman|men|man)|patients?|residents?|pupils?|students?|service users?|prisoners?|detainees?|tenants?|mothers?|fathers?|boys?|girls?|babies|baby|infants?|teenagers?|employees?|complainants?|whistle-?blowers?';

/** What stands between a count and the people that are counted: "young", "disabled", no other noun or part. */
const ADJECTIVE = String.raw`(?!(?:of|for|the|in|to|at|on|with|and|or|out|more|fewer|thirds?|quarters?|halves|families|family|groups?|attend|new|good|per)\b)\p{Ll}+\s`;

/** What shows that the words are no count of persons: a home, a service, somebody who only says something. */
const OTHERWISE = String.raw`(?!(?:’s|'s|s’|-|\s(?:told|said|says|saying|stated|describing|reflecting|described|spoke|spoken|commented|explained|reported|wrote|put it|who spoke|in (?:\p{Ll}+\s){1,2}(?:team|board|group)|protection|homes?|is too many|or more|or two)\b))`;

/** What the count is part of: "two of four children", "aged four", "at least one". */
const PART = String.raw`(?=(?:[Oo]nly|[Jj]ust|[1-4]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)\s)(?<![\p{L}\p{N}.,/–-]|\b(?:of|than|to|from|between|under|aged|and|or|for|in|at least|up to|over|every|already had|ages?|stage|year|section|table|paragraph|level|part) )`;

/**
 * Counts that offices for statistics suppress, because neighbours can tell who is meant, one to four:
 *
 *     At 31 March, four children lived with…     Only one young person in custody was seen.
 *     two of the children, ages of four children, One young person told us, two children’s homes    no count, or one that tells nothing
 */
const countsFew = cueOf('one two three four');
const countsOf: (family: Family) => MatchesOf = lazily(({ people = [] }) =>
  matchesOf(
    new RegExp(
      String.raw`${PART}(?:[Oo]nly\s|[Jj]ust\s)?(?:[1-4]|[Oo]ne(?!\schildren)|[Tt]wo|[Tt]hree|[Ff]our)\s(?:${ADJECTIVE}){0,2}(?:${[PEOPLE, ...people].join('|')})(?!\p{L})${OTHERWISE}`,
      'gu',
    ),
    (passage) => hasDigit(passage) || countsFew(passage),
  ),
);

export const numberIdentifying: Check = {
  code: 'number-identifying',
  severity: 'information',
  title: 'Count of very few people',
  explain:
    'Reports a count of one to four people who are served or employed, by which those who know them may tell who they are.',
  run: (report) =>
    listIn(report, countsOf(report.family)).map(({ range, words }) => ({
      range,
      message: messages.numberIdentifying(words),
    })),
};
