/** Numbers as reports print them, in digits and in words. */

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** The source of a pattern with one group: "1,577", "20", "Four". */
export const NUMBER = String.raw`(\d[\d,]{0,9}|(?:${words.slice(1).join('|')})(?! (?:hundred|thousand)))`;

/** The source of a pattern with one group, the number before the sign: "83%", "24.4 per cent". */
export const PERCENTAGE = String.raw`(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b)`;

/** The number that a text of that form stands for; undefined for any other. */
export function countOf(printed: string): number | undefined {
  const word = words.indexOf(printed.toLowerCase());
  if (word >= 0) return word;
  const digits = printed.replaceAll(',', '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
