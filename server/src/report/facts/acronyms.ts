/**
 * Acronyms: where they are defined, what their spellings share, and where they are used. They are defined as in
 * "multi-agency safeguarding hub (MASH)" or "MASH (multi-agency safeguarding hub)". The method is Schwartz and Hearst,
 * *A simple algorithm for identifying abbreviation definitions in biomedical text* (2003): the letters of the short
 * form are matched from right to left against the words before it, and its first letter must begin a word.
 */

import { classOf, codeAt, codeBefore, LETTER, NUMBER } from '../../base/characters';
import { smallWords } from '../../base/english';
import type { MappedText } from '../../text/mappedText';
import { ofPassage } from '../../text/passageText';
import type { Range } from '../../text/range';
import type { Acronym } from '../model';
import { closingBracket } from './references';

const LONGEST_SHORT = 12;
const LONGEST_LONG = 160;

/** The definitions in a text, in order. Ranges are of the source. */
export function findAcronyms(text: MappedText): Acronym[] {
  return acronymsOf(text.passage).map(({ short, long, range, longRange }) => ({
    short,
    long,
    range: text.toSourceRange(range),
    longRange: text.toSourceRange(longRange),
  }));
}

/** The definitions in a passage, in its offsets. */
const acronymsOf = ofPassage((text): Acronym[] => {
  const found: Acronym[] = [];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
    const close = closingBracket(text, open, LONGEST_LONG);
    if (close === undefined) continue;
    const acronym =
      definedInside(text, open, close) ?? definedAtEnd(text, open, close) ?? definedBefore(text, open, close);
    if (acronym) found.push(acronym);
  }
  return found;
});

/** `long form (SHORT)` */
function definedInside(text: string, open: number, close: number): Acronym | undefined {
  const short = text.slice(open + 1, close).trim();
  if (!isShortForm(short)) return undefined;
  const letters = lettersOf(short);
  const before = textBefore(text, open);
  const long = matchLongForm(letters, lastWords(before, Math.min(letters.length + 5, letters.length * 2)));
  if (long === undefined) return undefined;
  return makeAcronym(short, long, text.indexOf(short, open), endOf(before, open) - long.length);
}

/** The words that may stand for an acronym in brackets that open at `open`, without blanks at the end. */
function textBefore(text: string, open: number): string {
  return text.slice(Math.max(0, open - LONGEST_LONG), open).trimEnd();
}

/** Where such words end in the text. */
function endOf(before: string, open: number): number {
  return Math.max(0, open - LONGEST_LONG) + before.length;
}

/**
 * `long form (referred to as the SHORT)`, `long form (Name of the SHORT)`: the last of the words in the brackets, where
 * each of its letters begins a word before them.
 */
function definedAtEnd(text: string, open: number, close: number): Acronym | undefined {
  const inside = text.slice(open + 1, close).trimEnd();
  const short = /\s(\S+)$/.exec(inside)?.[1];
  if (short === undefined || !isShortForm(short)) return undefined;
  const before = textBefore(text, open);
  const long = matchInitials(lettersOf(short), before);
  if (long === undefined || /[()]/.test(long)) return undefined;
  const at = open + 1 + inside.length - short.length;
  return makeAcronym(short, long, at, endOf(before, open) - long.length);
}

/** `SHORT (long form)` */
function definedBefore(text: string, open: number, close: number): Acronym | undefined {
  const before = /(?:^|[\s‘“'"(])([A-Z][A-Za-z&-]{1,11})\s*$/.exec(
    text.slice(Math.max(0, open - LONGEST_SHORT - 3), open),
  );
  const short = before?.[1];
  const inside = text.slice(open + 1, close).trim();
  if (!short || !isShortForm(short) || !/^\p{L}/u.test(inside) || inside.split(/\s+/).length < 2) return undefined;
  const long = matchLongForm(lettersOf(short), inside);
  if (long === undefined || long.length !== inside.length) return undefined;
  return makeAcronym(short, long, text.lastIndexOf(short, open), text.indexOf(inside, open));
}

function makeAcronym(printed: string, possessive: string, at: number, longStart: number): Acronym {
  const short = printed.replace(/[’']?s$/, '');
  const long = possessive.includes('‘') ? possessive : possessive.replace(/[’']s?$/, '');
  return {
    short,
    long: long.replace(/\s+/g, ' '),
    range: { start: at, end: at + short.length },
    longRange: { start: longStart, end: longStart + long.length },
  };
}

/** Two to ten characters, mostly capitals, as in MASH, CiCC, IROs or R&D. */
function isShortForm(text: string): boolean {
  if (!/^[A-Z][A-Za-z0-9&-]{1,10}(?:[’']?s)?$/.test(text)) return false;
  const capitals = text.replace(/[^A-Z]/g, '').length;
  return capitals >= 2 && capitals * 2 >= text.replace(/s$/, '').length;
}

function lettersOf(short: string): string {
  return short
    .replace(/[’']?s$/, '')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

function lastWords(text: string, count: number): string {
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  return text.slice(starts[Math.max(0, starts.length - count)] ?? 0);
}

/** The words that an acronym stands for at the end of `text`; undefined when its letters do not fit. */
function matchLongForm(letters: string, text: string): string | undefined {
  const long = matchInitials(letters, text) ?? matchLetters(letters, text);
  return long !== undefined && long.trim().includes(' ') && !/[()]/.test(long) ? long : undefined;
}

/**
 * The ending of `text` in which each letter begins a word of its own, small words aside: the surest reading. In
 * "Assessed and Supported Year of Employment (ASYE)" the A is the word before "and".
 */
function matchInitials(letters: string, text: string): string | undefined {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let i = letters.length - 1;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]![0].toLowerCase();
    const isPassedOver = smallWords.has(word) && words[at - 1]?.[0][0]!.toLowerCase() === letters[i];
    if (word[0] === letters[i] && !isPassedOver) i--;
    else if (!smallWords.has(word)) return undefined;
    if (i < 0) return text.slice(words[at]!.index);
  }
  return undefined;
}

/** The shortest ending of `text` that holds the letters in order, the first of them at the start of a word. */
function matchLetters(letters: string, text: string): string | undefined {
  const lower = text.toLowerCase();
  let at = lower.length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    while (at >= 0 && (lower[at] !== letters[i] || (i === 0 && !beginsWord(lower, at)))) at--;
    if (at < 0) return undefined;
    at--;
  }
  return text.slice(at + 1);
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || /[^\p{L}\p{N}’']/u.test(text[at - 1]!);
}

/** What two spellings of one acronym share: "IROs" and "IRO" are both "IRO". */
export function acronymKey(short: string): string {
  return /^.*[\p{Lu}\p{N}]s$/u.test(short) ? short.slice(0, -1) : short;
}

/** Every use of the acronym with this key, its definitions included, in one pass over the text. */
export function listAcronymUses(text: string, key: string): readonly Range[] {
  if (key === '') return [];
  const uses: Range[] = [];
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
    const end = at + key.length + (text.charAt(at + key.length) === 's' ? 1 : 0);
    if (!isWordPart(codeBefore(text, at)) && !isWordPart(codeAt(text, end))) uses.push({ start: at, end });
  }
  return uses;
}

function isWordPart(code: number): boolean {
  return (classOf(code) & (LETTER | NUMBER)) !== 0;
}
