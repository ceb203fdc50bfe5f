/**
 * What a reader sees of a line: the text without tags, Markdown emphasis, heading marks and invisible characters,
 * mapped back to the source.
 */

import { classOf, INVISIBLE } from '../base/characters';
import { MappedTextBuilder, type MappedText } from '../text/mappedText';
import type { Range } from '../text/range';

/** Characters that print nothing: controls but the tab, which divides cells, and what is `INVISIBLE`. */
function isUnprinted(code: number): boolean {
  return (code < 32 && code !== 9) || (code >= 0x80 && code < 0xa0) || (classOf(code) & INVISIBLE) !== 0;
}

/** The visible text of a range of one line; without any `MARKUP` it is the range as it stands. */
export function readVisible(text: string, range: Range): MappedText {
  const builder = new MappedTextBuilder(text);
  let kept = range.start;
  for (let i = range.start; i < range.end;) {
    const skipped = lengthOfMarkup(text, i, range);
    if (skipped === 0) {
      i++;
      continue;
    }
    builder.keep({ start: kept, end: i });
    const stand = standsFor(text, i);
    if (stand) builder.insert(stand);
    i += skipped;
    kept = i;
  }
  builder.keep({ start: kept, end: range.end });
  return builder.build().trim();
}

/** How many characters of markup begin at `i`; 0 for visible text. */
function lengthOfMarkup(text: string, i: number, { start, end }: Range): number {
  const code = text.charCodeAt(i);
  if (code === 0xa0 || isUnprinted(code)) return 1;
  switch (text[i]) {
    case '<':
      return tagLength(text, i, end);
    case '*':
    case '_':
      return emphasisLength(text, i, start, end);
    case '|':
      return isTableRow(text, start, end) ? 1 : 0;
    case '\\':
      return i + 1 < end && '\\`*_{}[]()#+-.!|'.includes(text[i + 1]!) ? 1 : 0;
    default:
      return 0;
  }
}

/** What is put in place of what is left out: a space for a no-break space or a break, a tab for a bar between cells. */
function standsFor(text: string, i: number): string {
  const code = text.charCodeAt(i);
  if (code === 0xa0 || (code >= 10 && code <= 13)) return ' ';
  if (text[i] === '|') return '\t';
  return '';
}

const LONGEST_TAG = 60;

/** The length of the HTML tag that begins at `i`, at most to `end`; 0 when what stands there is no tag that we know. */
export function tagLength(text: string, i: number, end: number): number {
  if (!/[a-zA-Z/]/.test(text[i + 1] ?? '')) return 0;
  for (let j = i + 1; j < Math.min(end, i + LONGEST_TAG); j++) {
    if (text[j] === '>') return isKnownTag(text.slice(i + 1, j)) ? j + 1 - i : 0;
    if (text[j] === '<') return 0;
  }
  return 0;
}

const TAGS = new Set([
  'p',
  'b',
  'i',
  'u',
  'em',
  'strong',
  'br',
  'hr',
  'span',
  'div',
  'sup',
  'sub',
  'ul',
  'ol',
  'li',
  'td',
  'tr',
  'th',
  'table',
  'a',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

function isKnownTag(inside: string): boolean {
  const name = /^\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(inside)?.[1];
  return name !== undefined && TAGS.has(name.toLowerCase());
}

/** Runs of two or more stars or underscores, and single ones that hug a word. */
function emphasisLength(text: string, i: number, start: number, end: number): number {
  let length = 1;
  while (i + length < end && text[i + length] === text[i]) length++;
  if (length >= 2) return length <= 3 ? length : 0;
  const before = i > start ? text[i - 1]! : ' ';
  const after = i + 1 < end ? text[i + 1]! : ' ';
  if (i === start && after === ' ') return 0;
  return isWordLike(before) !== isWordLike(after) && after !== before ? (text[i] === '*' ? 1 : 0) : 0;
}

function isWordLike(character: string): boolean {
  return /[\p{L}\p{N}.,;:!?)”’'"]/u.test(character);
}

function isTableRow(text: string, start: number, end: number): boolean {
  return text[start] === '|' && text[end - 1] === '|';
}
