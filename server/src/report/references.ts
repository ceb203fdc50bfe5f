/**
 * Finds what a text refers to by number: markers such as "(Recommendation)" and "(Recommendations 2 and 3)", and the
 * paragraphs that a recommendation cites, "(paragraphs 17, 25, 46–48 and 80)".
 */

import type { MappedText } from '../text/mappedText';
import type { Range } from '../text/range';
import type { Citation } from './model';

export interface Reference {
  /** The brackets and what is between them. */
  readonly range: Range;
  readonly cites: readonly Citation[];
}

/** The longest list of numbers that a reference may hold, in characters. */
const LONGEST = 120;

/** The markers in a text: round brackets round one of the words, alone or with numbers. Ranges are of the source. */
export function findMarkers(text: MappedText, words: readonly string[]): Reference[] {
  return words.length === 0 ? [] : findBracketed(text, words);
}

/** The paragraph citations in a text. */
export function findParagraphCitations(text: MappedText): Reference[] {
  return findBracketed(text, ['paragraphs', 'paragraph', 'paras', 'para']).filter(({ cites }) => cites.length > 0);
}

function findBracketed(text: MappedText, words: readonly string[]): Reference[] {
  const found: Reference[] = [];
  for (let open = text.text.indexOf('('); open >= 0; open = text.text.indexOf('(', open + 1)) {
    const close = closingBracket(text.text, open, LONGEST);
    if (close === undefined) continue;
    const reference = readReference(text, { start: open, end: close + 1 }, words);
    if (reference) found.push(reference);
  }
  return found;
}

/** The next closing bracket within `longest` characters; looking further would make many open brackets costly. */
export function closingBracket(text: string, open: number, longest: number): number | undefined {
  const close = text.slice(open, open + longest + 1).indexOf(')');
  return close < 0 ? undefined : open + close;
}

function readReference(text: MappedText, bracket: Range, words: readonly string[]): Reference | undefined {
  const inside = text.text.slice(bracket.start + 1, bracket.end - 1);
  const word = /^\s*(\p{L}+)\.?\s*/u.exec(inside);
  if (!word || !words.includes(word[1]!.toLowerCase())) return undefined;
  const rest = inside.slice(word[0].length);
  if (!/^(?:[\s\d,;.&–—-]|and\b|to\b)*$/.test(rest)) return undefined;
  const at = bracket.start + 1 + word[0].length;
  return { range: text.toSourceRange(bracket), cites: readNumbers(text, rest, at) };
}

/** A range of numbers spans so many at the most; a longer one is a slip of the pen. */
const LONGEST_SPAN = 60;

function readNumbers(text: MappedText, list: string, at: number): Citation[] {
  const citations: Citation[] = [];
  let before: { readonly value: number; readonly end: number } | undefined;
  for (const match of list.matchAll(/\d{1,4}/g)) {
    const value = Number(match[0]);
    const range = text.toSourceRange({ start: at + match.index, end: at + match.index + match[0].length });
    const spans = before && /^\s*(?:[–—-]|to)\s*$/.test(list.slice(before.end, match.index));
    if (before && spans && value > before.value && value - before.value <= LONGEST_SPAN) {
      for (let between = before.value + 1; between < value; between++) citations.push({ number: between, range });
    }
    citations.push({ number: value, range });
    before = { value, end: match.index + match[0].length };
  }
  return citations;
}
