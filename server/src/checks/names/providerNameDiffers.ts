/**
 * The provider's name spelt otherwise in the text, or another provider's name in a sentence that states a judgement of
 * this one, as when a sentence was carried over from another report.
 */

import type { Judgement, Paragraph, Report } from '../../report/model';
import { vocabularyOf } from '../../report/reading/vocabulary';
import { matchPattern } from '../../syntax/pattern';
import { readWords } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { matchesOf, proseOf } from '../prose';
import { isNearMiss, providerWords, tellingWords } from './provider';

export const providerNameDiffers: Check = {
  code: 'provider-name-differs',
  severity: 'warning',
  title: 'Another name for the provider',
  explain:
    'Reports the name of the provider where it is spelt otherwise, and another name where a judgement is stated.',
  run: (report) => {
    const words = providerWords(report);
    return words.length === 0 ? [] : [...listMisspelt(report, words), ...listCarriedOver(report, words)];
  },
};

/** Shorter names have neighbours that are names too. */
const shortestName = 6;

function listMisspelt(report: Report, words: readonly string[]): Hit[] {
  const long = words.filter((word) => word.length >= shortestName);
  const before = listWordsBefore(report.provider!);
  return long.length === 0
    ? []
    : proseOf(report).flatMap((paragraph) => listNearMisses(paragraph, long, { provider: report.provider!, before }));
}

const namesIn = matchesOf(/\p{Lu}(?<![\p{L}-].)\p{L}{4,}(?![\p{L}-])/gu);

function listNearMisses(
  { text }: Paragraph,
  words: readonly string[],
  { provider, before }: { readonly provider: string; readonly before: ReadonlyMap<string, string> },
): Hit[] {
  return namesIn(text.passage).flatMap(({ 0: printed, index }) => {
    const folded = printed.toLowerCase();
    const meant = words.find((word) => isNearMiss(folded, word) && !isInflected(folded, word));
    if (meant === undefined || words.includes(folded)) return [];
    if (!endsWith(text.text.slice(Math.max(0, index - reach), index), before.get(meant))) return [];
    const range = text.toSourceRange({ start: index, end: index + printed.length });
    return [{ range, message: messages.providerMisspelt(printed, provider) }];
  });
}

/** By word of the name: the word that it always stands behind, as Helens behind St. */
function listWordsBefore(provider: string): ReadonlyMap<string, string> {
  const words = readWords(provider).map(({ folded }) => folded);
  return new Map(words.slice(1).map((word, i) => [word, words[i]!]));
}

/** How far back the word before is looked for. */
const reach = 30;

function endsWith(text: string, word: string | undefined): boolean {
  return word === undefined || readWords(text).at(-1)?.folded === word;
}

/** "Sunderlands" lost its apostrophe; that is no other name. */
function isInflected(printed: string, name: string): boolean {
  return printed === `${name}s`;
}

function listCarriedOver(report: Report, words: readonly string[]): Hit[] {
  return report.judgements
    .filter(({ where, inProse }) => where === 'overall' || (where === 'sentence' && !inProse))
    .flatMap((judgement) => {
      const name = findPlace(report, judgement);
      if (!name) return [];
      const printed = report.source.slice(name);
      const telling = tellingWords(report.family, printed);
      if (telling.length === 0 || telling.some((word) => words.some((own) => own === word || isNearMiss(own, word))))
        return [];
      return [{ range: name, message: messages.providerCarriedOver(printed, report.provider!) }];
    });
}

/** The name in a sentence that states a judgement; undefined when its pattern has none. */
function findPlace(report: Report, { statement }: Judgement): Range | undefined {
  const { statements, slots } = vocabularyOf(report.family);
  const words = readWords(report.source.slice(statement), statement.start);
  for (const { pattern } of statements.startingWith(words[0]?.folded, words[1]?.folded)) {
    const place = matchPattern(pattern, words, 0, slots)?.captures.get('place');
    if (place) return { start: words[place.from]!.start, end: words[place.to - 1]!.end };
  }
  return undefined;
}
