/** What is known of English whatever a text is about: small words, months, weekdays, abbreviations. */

/** Articles, conjunctions and prepositions that acronyms and titles pass over. */
export const smallWords: ReadonlySet<string> = new Set(words('a an and for in of on or the to with'));

/** From January, as printed. */
export const monthNames: readonly string[] = words(
  'January February March April May June July August September October November December',
);

/** From zero: the numbers that reports write out. */
export const numberWords: readonly string[] = words(
  'zero one two three four five six seven eight nine ten eleven twelve',
);

/** From Sunday, as printed; so `Date` counts them. */
export const weekdayNames: readonly string[] = words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday');

const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((name, i): [string, number][] => [
    [name.toLowerCase(), i + 1],
    [name.slice(0, 3).toLowerCase(), i + 1],
  ]),
);

/** The month, from 1, that a word in small letters names whole or by its first three letters. */
export function findMonth(word: string): number | undefined {
  return monthNumbers.get(word);
}

/** What is written with a full stop that ends no sentence, without that full stop. */
const abbreviations: ReadonlySet<string> = new Set(
  words('Mr Mrs Ms Dr Prof Rev St No Nos para paras e.g i.e cf approx vs'),
);

/** Whether a full stop behind this word, as printed, ends no sentence: "St. Helens", "e.g. Ofsted", "A. Smith". */
export function isAbbreviation(word: string): boolean {
  return abbreviations.has(word) || /^\p{Lu}$/u.test(word);
}

/**
 * A pattern for any of these words where they stand whole, an idea a line, in the syntax of regular expressions:
 *
 *     wholeWords(['delays?|drift', 'too late'], 'i')      matches "Delay", "too late"; not "delaying"
 */
export function wholeWords(ideas: readonly string[], flags: string): RegExp {
  return new RegExp(`\\b(?:${ideas.join('|')})\\b`, flags);
}

function words(list: string): string[] {
  return list.split(' ');
}
