/** The formats of numbers that Word has for lists and notes (ECMA-376, part 1, 17.18.59), as far as English texts use them. */

const roman: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

const ones = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const irregular: Readonly<Record<string, string>> = {
  ...{ one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' },
};

/** A number as shown in a format; in decimal digits for formats of other scripts, and where the format has none. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerRoman':
      return toRoman(value);
    case 'upperRoman':
      return toRoman(value).toUpperCase();
    case 'lowerLetter':
      return toLetters(value);
    case 'upperLetter':
      return toLetters(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'cardinalText':
      return capitalise(toWords(value));
    case 'ordinalText':
      return capitalise(toOrdinalWords(value));
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Beyond what Roman numbers reach, Word itself writes digits. */
function toRoman(value: number): string {
  if (value < 1 || value > 32767) return String(value);
  let rest = value;
  let text = '';
  for (const [size, letters] of roman) for (; rest >= size; rest -= size) text += letters;
  return text;
}

/** a … z, aa, bb … zz, aaa: the letter is repeated. Word goes round after thirty times, which no list reaches. */
function toLetters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinalEnding(value: number): string {
  const [last, lastTwo] = [value % 10, value % 100];
  if (lastTwo >= 11 && lastTwo <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][last] ?? 'th';
}

function toWords(value: number): string {
  if (value < 0 || value > 99) return String(value);
  if (value < 20) return ones[value]!;
  return tens[Math.floor(value / 10)]! + (value % 10 ? `-${ones[value % 10]!}` : '');
}

function toOrdinalWords(value: number): string {
  if (value < 1 || value > 99) return String(value);
  return toWords(value).replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
