/** What refers to recommendations and findings by number or code: "(Recommendation 2)", "()", "Finding 3". */

import type { MappedText } from '../../../text/mappedText';
import type { Range } from '../../../text/range';
import { REQUEST_WORDS } from '../lines/itemLabel';

export interface LabelReference {
  readonly kind: 'recommendation' | 'finding' | 'paragraph';
  /** The word before the labels in lower case, in the singular: `lesson`; undefined where only a code stands. */
  readonly word: string | undefined;
  /** The numbers and codes, as printed, each with its place. */
  readonly labels: readonly { readonly name: string; readonly range: Range }[];
  readonly range: Range;
  /** Whether it stands in brackets of its own, as markers do. */
  readonly bracketed: boolean;
}

/** The words that stand before a number or code, in the singular. */
const WORDS: Readonly<Record<LabelReference['kind'], readonly string[]>> = {
  recommendation: [...REQUEST_WORDS, 'rec', 'action item', 'action point'],
  finding: [
    ...['finding', 'issue', 'observation', 'lesson', 'conclusion', 'concern', 'key concern', 'key finding', 'weakness'],
    ...[
      'deficiency',
      'problem',
      'barrier',
      'vulnerability',
      'safety issue',
      'contravention',
      'cause',
      'factor',
      'fact',
    ],
  ],
  paragraph: ['paragraph', 'para'],
};

function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /ss$/.test(word) ? `${word}es` : `${word}s`;
}

const KINDS: ReadonlyMap<string, Pick<LabelReference, 'kind' | 'word'>> = new Map(
  (Object.entries(WORDS) as [LabelReference['kind'], readonly string[]][]).flatMap(([kind, words]) =>
    words.flatMap((word) => [word, pluralOf(word)].map((each) => [each, { kind, word }] as const)),
  ),
);

/** All words, the longest first, so that "action item" is not read as "action". */
const ANY_WORD = [...KINDS.keys()].sort((a, b) => b.length - a.length).join('|');
/** A word at the start of a text. */
const WORD = new RegExp(`^(?:${ANY_WORD})(?![\\p{L}])`, 'iu');

/** One number or code: `2`, `3.1.1`, `R-2`, `H-01`, `2026-014`. */
const LABEL = /(?:(?:19|20)\d\d[-–/]\d{1,4}(?!\d)|[A-Z]{0,4}[-–]?\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)/y;
/** Behind a word also a letter or roman number, in brackets or without: "(Recommendation b)", "(finding (iv))". */
const LETTER = /(?:[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?![\p{L}\p{N}])/uy;
const LETTER_IN_BRACKETS = /\(([a-z]|[ivx]{2,5}|\d{1,2})\)/y;
const LONGEST = 120;

/** All references in a text, in order. `known` are the codes that items of the report have. */
export function findLabelReferences(text: MappedText, known: ReadonlySet<string>): LabelReference[] {
  return [...inBrackets(text, known), ...inProse(text)].sort((a, b) => a.range.start - b.range.start);
}

/**
 *     (Recommendation)   (see Recommendation R2)   (Recommendations 2 and 3)     (Conclusion, Paragraph 25)
 */
function inBrackets(text: MappedText, known: ReadonlySet<string>): LabelReference[] {
  const found: LabelReference[] = [];
  const source = text.text;
  for (let open = 0; open < source.length; open++) {
    const close = source[open] === '(' ? ')' : source[open] === '[' ? ']' : undefined;
    if (!close) continue;
    const inside = source.slice(open + 1, open + LONGEST);
    const end = endOfBrackets(inside, source[open]!, close);
    if (end !== undefined) found.push(...readParts(text, { start: open, end: open + end + 2 }, known));
  }
  return found;
}

/** What brackets refer to: one thing, or several between semicolons, "(Conclusion 2; Finding 4)". */
function readParts(text: MappedText, brackets: Range, known: ReadonlySet<string>): LabelReference[] {
  const parts = text.text.slice(brackets.start + 1, brackets.end - 1).split(';');
  let from = brackets.start + 1;
  return parts.flatMap((part): LabelReference[] => {
    const start = from;
    from += part.length + 1;
    const read = readInside(part, known);
    if (!read) return [];
    const whole = parts.length === 1 ? brackets : { start, end: start + part.length };
    return [
      {
        kind: read.kind,
        word: read.word,
        labels: read.labels.map(({ name, at }) => ({
          name,
          range: text.toSourceRange({ start: start + at, end: start + at + name.length }),
        })),
        range: text.toSourceRange(whole),
        bracketed: true,
      },
    ];
  });
}

/** Where brackets close, those in them left out: "finding (b))" closes at the second. */
function endOfBrackets(inside: string, open: string, close: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === open) depth++;
    else if (inside[i] === close && depth-- === 0) return i;
  }
  return undefined;
}

interface ReadInside extends Pick<LabelReference, 'kind' | 'word'> {
  readonly labels: readonly { readonly name: string; readonly at: number }[];
}

function readInside(inside: string, known: ReadonlySet<string>): ReadInside | undefined {
  const lead = /^\s*(?:(?:see|cf\.?|refer to|also|for|linked to|links to|ref\.?|safety)\s+)*/i.exec(inside)![0].length;
  const word = WORD.exec(inside.slice(lead))?.[0] ?? '';
  const named = KINDS.get(word.toLowerCase());
  if (named) {
    const from = lead + word.length + (inside[lead + word.length] === '.' ? 1 : 0);
    const labels = readLabels(inside, from, /^\s+\S/.test(inside.slice(from)));
    return labels && (labels.length > 0 || named.kind === 'recommendation')
      ? { ...named, labels }
      : paragraphAtEnd(inside);
  }
  const labels = readLabels(inside, lead);
  if (
    !labels ||
    labels.length === 0 ||
    !labels.every(({ name }) => known.has(name.toLowerCase()) && /^(?:[A-Z]|\d{4}\D)/.test(name))
  )
    return paragraphAtEnd(inside);
  return { kind: /^R/i.test(labels[0]!.name) ? 'recommendation' : 'finding', word: undefined, labels };
}

/** "Conclusion, Paragraph 25" and "Recommendation, Paragraphs 25 and 26". */
function paragraphAtEnd(inside: string): ReadInside | undefined {
  const match = /\b(?:paragraphs?|paras?)\b\.?/i.exec(inside);
  const labels = match && readLabels(inside, match.index + match[0].length);
  return labels && labels.length > 0 ? { kind: 'paragraph', word: 'paragraph', labels } : undefined;
}

/** The list of labels that takes up the rest of a text; undefined where something else stands there too. */
function readLabels(text: string, from: number, letters = false): { name: string; at: number }[] | undefined {
  const labels: { name: string; at: number }[] = [];
  let at = from;
  while (at < text.length) {
    LABEL.lastIndex = at;
    const bracketed = letters ? labelInBrackets(text, at) : undefined;
    if (bracketed) {
      labels.push(bracketed);
      at = bracketed.at + bracketed.name.length + 1;
      continue;
    }
    LETTER.lastIndex = at;
    const match = LABEL.exec(text) ?? (letters && labels.length === 0 ? LETTER.exec(text) : null);
    if (match) {
      labels.push({ name: match[0], at });
      at += match[0].length;
      continue;
    }
    const between = /^(?:[\s,;.&:–—/-]+|and\b|to\b|or\b|no\.?\b|nos\.?\b|above\b|below\b|#)/i.exec(
      text.slice(at, at + 12),
    )?.[0];
    if (!between) return undefined;
    at += between.length;
  }
  return labels;
}

/** "(b)", "(iv)", "(2)" at a place of a text, behind the word of what is referred to. */
function labelInBrackets(text: string, at: number): { name: string; at: number } | undefined {
  LETTER_IN_BRACKETS.lastIndex = at;
  const match = LETTER_IN_BRACKETS.exec(text);
  return match ? { name: match[1]!, at: at + 1 } : undefined;
}

/** A word, "No." and what begins like a number or code: "Finding 3", "recommendation no. 4", "lesson (b)". */
const IN_PROSE = new RegExp(
  `\\b(${ANY_WORD})\\s+(?:no\\.?\\s*)?(?=[A-Z]{0,3}[-–]?\\d|\\((?:[a-z]|[ivx]{2,5})\\))`,
  'gi',
);
/** What stands between two labels: ", ", " and ", " to ", "–". */
const BETWEEN = /^(?:,\s*(?:and\s+)?|\s*(?:and|to|or|&|–|-)\s*)(?=[A-Z]{0,3}[-–]?\d|\()/;
const MOST_LABELS = 20;

/** "as Finding 3 shows", "see recommendation 3.1.1", "paragraphs 4.12 and 4.13", "finding (b)". */
function inProse(text: MappedText): LabelReference[] {
  return [...text.text.matchAll(IN_PROSE)].flatMap((match): LabelReference[] => {
    const named = KINDS.get(match[1]!.toLowerCase());
    const labels: { name: string; range: Range }[] = [];
    let at = match.index + match[0].length;
    while (labels.length < MOST_LABELS) {
      const bracketed = labelInBrackets(text.text, at);
      LABEL.lastIndex = at;
      const name = bracketed?.name ?? LABEL.exec(text.text)?.[0];
      if (name === undefined) break;
      const start = bracketed?.at ?? at;
      labels.push({ name, range: text.toSourceRange({ start, end: start + name.length }) });
      at = start + name.length + (bracketed ? 1 : 0);
      const between = BETWEEN.exec(text.text.slice(at, at + 8))?.[0];
      if (!between) break;
      at += between.length;
    }
    if (!named || labels.length === 0 || text.text[match.index - 1] === '(') return [];
    return [{ ...named, labels, range: text.toSourceRange({ start: match.index, end: at }), bracketed: false }];
  });
}
