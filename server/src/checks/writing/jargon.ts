/**
 * Words of offices that readers outside do not use, each with a plainer one. A word that the report explains, in
 * brackets, by a footnote or in quotation marks, is left alone; terms of one field are not listed, because their
 * readers know them.
 */

import { lazily } from '../../base/lazily';
import type { Report } from '../../report/model';
import { cueOf } from '../../text/cues';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { matchesOf, proseOf } from '../prose';

/** By the word or words, in small letters, what to say instead. */
const plainer: ReadonlyMap<string, string> = new Map([
  ['going forward', 'from now on'],
  ['direction of travel', 'what is planned'],
  ['deep dive', 'close look'],
  ['deep dives', 'close looks'],
  ['drill down', 'look closely'],
  ['step change', 'great improvement'],
  ['step-change', 'great improvement'],
  ['low-hanging fruit', 'what is easily done'],
  ['quick wins', 'what is soon done'],
  ['quick win', 'what is soon done'],
  ['key learnings', 'lessons'],
  ['learnings', 'lessons'],
  ['buy-in', 'agreement'],
  ['granular', 'detailed'],
  ['granularity', 'detail'],
  ['synergy', 'working together'],
  ['synergies', 'working together'],
  ['utilise', 'use'],
  ['utilises', 'uses'],
  ['utilised', 'used'],
  ['utilising', 'using'],
  ['utilisation of', 'use of'],
  ['operationalise', 'carry out'],
  ['operationalised', 'carried out'],
  ['actioned', 'done'],
  ['incentivise', 'encourage'],
  ['incentivised', 'encouraged'],
  ['ring-fenced', 'kept for this alone'],
  ['upskill', 'train'],
  ['upskilled', 'trained'],
  ['upskilling', 'training'],
  ['impactful', 'effective'],
  ['silo working', 'working apart'],
  ['siloed', 'apart'],
  ['in silos', 'apart'],
  ['touchpoint', 'contact'],
  ['touchpoints', 'contacts'],
  ['touch points', 'contacts'],
  ['horizon scanning', 'looking ahead'],
  ['inter alia', 'among others'],
  ['to leverage', 'to use'],
  ['leveraging', 'using'],
  ['best-in-class', 'best'],
  ['key deliverables', 'what is to be done'],
  ['workstream', 'part of the work'],
  ['workstreams', 'parts of the work'],
  ['pain points', 'difficulties'],
]);

const words = [...plainer.keys()].sort((a, b) => b.length - a.length).join('|');

/** Words that stand everywhere, and tell nothing. */
const common: ReadonlySet<string> = new Set(
  'going direction of down step change key to in best class points working'.split(' '),
);

/** The first word of what is looked for that does not stand everywhere. */
function tellingWord(printed: string): string {
  const words = printed.split(/[ -]/);
  return words.find((word) => !common.has(word)) ?? words[0]!;
}

const jargonIn = matchesOf(
  new RegExp(String.raw`(?<![\p{L}-])(?:${words})(?![\p{L}-])`, 'giu'),
  cueOf([...plainer.keys()].map(tellingWord).join(' ')),
);

export const jargon: Check = {
  code: 'jargon',
  severity: 'hint',
  title: 'Office jargon',
  explain: 'Reports the first use of a word of offices, such as “going forward”, that the report does not explain.',
  run: (report) => {
    const seen = new Set<string>();
    return proseOf(report).flatMap(({ text }) =>
      jargonIn(text.passage).flatMap(({ 0: printed, index }): Hit[] => {
        const word = printed.toLowerCase();
        const range = text.toSourceRange({ start: index, end: index + printed.length });
        const isNamed = /^\p{Lu}.* \p{Lu}/u.test(printed) || isQuoted(text.text, index, printed.length);
        if (seen.has(word) || isNamed || explainedIn(report).has(word)) return [];
        seen.add(word);
        return [{ range, message: messages.jargon(printed, plainer.get(word)!) }];
      }),
    );
  },
};

/** Whether somebody else's words are printed. */
function isQuoted(text: string, start: number, length: number): boolean {
  return /[“‘"'«]/.test(text.charAt(start - 1)) || /[”’"»]/.test(text.charAt(start + length));
}

/** The words that are explained: in brackets right behind, by "means" or "that is", or with a footnote. */
const explainedIn: (report: Report) => ReadonlySet<string> = lazily((report) => {
  const explained = new RegExp(
    String.raw`(?<![\p{L}-])(${words})(?:\s\(\p{Ll}|\d{1,2}\b|[’”"']?,?\s(?:means|that is|which means|i\.e\.|in other words)\b)`,
    'giu',
  );
  return new Set([...report.source.text.matchAll(explained)].map(([, word]) => word!.toLowerCase()));
});
