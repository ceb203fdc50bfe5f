/**
 * Finds what a text refers to by number: markers such as "(Recommendation)" and "(Recommendations 2 and 3)", and the
 * paragraphs that a recommendation cites, "(paragraphs 17, 25, 46–48 and 80)".
 */

import type { MappedText } from '../../text/mappedText';
import { ofPassage } from '../../text/passageText';
import type { Range } from '../../text/range';
import type { Citation } from '../model';

export interface Reference {
  /** The brackets and what is between them. */
  readonly range: Range;
  readonly cites: readonly Citation[];
}

/** The longest list of numbers that a reference may hold, in characters. */
const LONGEST = 120;

/** The markers in a text: brackets round one of the words, alone or with numbers. Ranges are of the source. */
export function findMarkers(text: MappedText, words: readonly string[]): Reference[] {
  return words.length === 0 ? [] : findBracketed(text, words);
}

/** The words that cite a paragraph. */
export const paragraphWords: readonly string[] = ['paragraphs', 'paragraph', 'paras', 'para'];

/** The paragraph citations in a text. */
export function findParagraphCitations(text: MappedText): Reference[] {
  return findBracketed(text, paragraphWords).filter(({ cites }) => cites.length > 0);
}

function findBracketed(text: MappedText, words: readonly string[]): Reference[] {
  return bracketsOf(text.passage).flatMap((bracket) => readReference(text, bracket, words) ?? []);
}

interface Bracket extends Range {
  /** What stands in it, token by token, with the offset of each. */
  readonly tokens: readonly { readonly token: string; readonly at: number }[];
}

/** The brackets of a passage that hold no others of their kind and are not too long, in its offsets. */
const bracketsOf = ofPassage((text): Bracket[] => {
  const found = [...listBrackets(text, '(', ')'), ...listBrackets(text, '[', ']')];
  return found.sort((a, b) => a.start - b.start);
});

function* listBrackets(text: string, opening: string, closing: string): Generator<Bracket> {
  for (let open = text.indexOf(opening); open >= 0; open = text.indexOf(opening, open + 1)) {
    const close = closingBracket(text, open, LONGEST, closing);
    if (close === undefined || text.lastIndexOf(opening, close) > open) continue;
    const inside = text.slice(open + 1, close).matchAll(/\p{L}+|\d+|[^\s\p{L}\d]/gu);
    const tokens = Array.from(inside, ({ 0: token, index }) => ({ token, at: open + 1 + index }));
    yield { start: open, end: close + 1, tokens };
  }
}

/** The next closing bracket within `longest` characters; looking further would make many open brackets costly. */
export function closingBracket(text: string, open: number, longest: number, closing = ')'): number | undefined {
  const close = text.slice(open, open + longest + 1).indexOf(closing);
  return close < 0 ? undefined : open + close;
}

function readReference(text: MappedText, bracket: Bracket, words: readonly string[]): Reference | undefined {
  const cites = readNumbers(text, bracket, words);
  return cites && { range: text.toSourceRange(bracket), cites };
}

/** A range of numbers spans so many at the most; a longer one is a slip of the pen. */
export const LONGEST_SPAN = 60;
/** What numbers may be of besides what is sought: "(page 33, paragraph 126)", "(Recommendation, paragraph 6)". */
const OTHERS = new Set(['page', 'pages', 'p', 'pp', 'recommendation', 'conclusion', 'finding', ...paragraphWords]);
/** What may stand before: "(see Recommendation 2)", "(ref. Recommendation 2)", "(linked to Recommendation 2)". */
const LEADS = new Set(['see', 'also', 'cf', 'ref', 'refer', 'link', 'linked', 'links', 'for']);
/** What may stand between: "(Recommendations 2 and 3)", "(Recommendation No. 2)", "(Recommendation R2)". */
const BETWEEN = new Set(['and', 'to', 'no', 'nos', 'r']);

/**
 * The numbers that follow one of the words, in "recommendations 2 and 3" or "page 33, paragraphs 126–128"; numbers of
 * other things are passed over. Undefined when the text holds anything else, or none of the words.
 */
function readNumbers(text: MappedText, { tokens }: Bracket, words: readonly string[]): Citation[] | undefined {
  const citations: Citation[] = [];
  let reading: 'nothing' | 'others' | 'numbers' = 'nothing';
  let said = false;
  let spans = false;
  for (const { token, at } of tokens) {
    const word = token.toLowerCase();
    if (words.includes(word)) {
      reading = 'numbers';
      said = true;
    } else if (OTHERS.has(word)) reading = 'others';
    else if (/^\d{1,4}$/.test(token) && reading !== 'nothing') {
      const range = text.toSourceRange({ start: at, end: at + token.length });
      if (reading === 'numbers') addCitation(citations, Number(token), range, spans);
    } else if (!BETWEEN.has(word) && !(LEADS.has(word) && reading === 'nothing') && !/^[,;.&–—-]$/.test(token))
      return undefined;
    spans = word === 'to' || /^[–—-]$/.test(token);
  }
  return said ? citations : undefined;
}

function addCitation(citations: Citation[], number: number, range: Range, spans: boolean): void {
  const from = citations.at(-1)?.number ?? number;
  if (spans && number > from && number - from <= LONGEST_SPAN) {
    for (let between = from + 1; between < number; between++) citations.push({ number: between, range });
  }
  citations.push({ number, range });
}
