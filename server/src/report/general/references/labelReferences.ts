/**
 * What refers to recommendations, findings and places of a report by number or code: "(Recommendation 2)", "()",
 * "Finding 3", "from findings 2 to 5", "as set out at 3.2".
 */

import { listMatches } from '../../../base/matches';
import type { MappedText } from '../../../text/mappedText';
import type { Range } from '../../../text/range';
import { FINDING_WORDS, REQUEST_WORDS } from '../lines/itemLabel';
import { NO_NAMES, type ItemNames } from './itemNames';
import { pluralOf } from './plural';

export interface LabelReference {
  readonly kind: 'recommendation' | 'finding' | 'paragraph';
  /** The word before the labels in lower case, in the singular: `lesson`; undefined where only a code stands. */
  readonly word: string | undefined;
  /** The numbers and codes, as printed, each with its place. */
  readonly labels: readonly ReferenceLabel[];
  readonly range: Range;
  /** Whether it stands in brackets of its own, as markers do. */
  readonly bracketed: boolean;
}

export interface ReferenceLabel {
  readonly name: string;
  readonly range: Range;
  /** Where it ends a run, "2 to 5": the label that the run begins with, listed before it. */
  readonly from?: string;
}

/** A label in a text that is searched. */
interface FoundLabel {
  readonly name: string;
  readonly at: number;
  readonly from?: string;
}

type Meaning = Pick<LabelReference, 'kind' | 'word'>;

/** The words that stand before a number or code, in the singular. */
const WORDS: Readonly<Record<LabelReference['kind'], readonly string[]>> = {
  recommendation: [...REQUEST_WORDS, 'rec', 'action item', 'action point'],
  finding: [
    ...FINDING_WORDS,
    ...['key finding', 'key concern', 'area of concern', 'safety issue', 'cause', 'factor', 'fact'],
    ...['message', 'key message', 'non-conformity', 'nonconformity'],
  ],
  paragraph: ['paragraph', 'para', 'section'],
};

/** The words of references, those of all reports and the report's own, with patterns that find them. */
interface Words {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** One of them at the start of a text. */
  readonly atStart: RegExp;
  /**
   * One of them, with "No." or what says how they are meant, before a place of a text:
   *
   *     Finding 3     recommendation no. 4     lesson (b)     Findings addressed: 1, 2
   *     ^^^^^^^       ^^^^^^^^^^^^^^^^^^       ^^^^^^         ^^^^^^^^^^^^^^^^^^^
   */
  readonly behind: RegExp;
}

const wordsByNames = new WeakMap<ItemNames, Words>();

function wordsOf(names: ItemNames): Words {
  const known = wordsByNames.get(names) ?? makeWords(names);
  wordsByNames.set(names, known);
  return known;
}

function makeWords({ words }: ItemNames): Words {
  const standard = (Object.entries(WORDS) as [LabelReference['kind'], readonly string[]][]).flatMap(([kind, all]) =>
    all.map((word): Meaning & { word: string } => ({ kind, word })),
  );
  const own = [...words].map(([word, kind]) => ({ kind, word }));
  const meanings = new Map(
    [...own, ...standard].flatMap(({ kind, word }) => [word, pluralOf(word)].map((each) => [each, { kind, word }])),
  );
  // The longest first, so that "action item" is not read as "action".
  const any = [...meanings.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    meanings,
    atStart: new RegExp(`^(?:${any})(?![\\p{L}])`, 'iu'),
    behind: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])((${any})(?: (?:addressed|covered|concerned|affected))?(:?)\\s+(?:nos?\\.?\\s*|numbers? |#)?))`,
      'iuy',
    ),
  };
}

/** `2026-014`; `LVCU-01`, `DOV-01-003`, `R2`; `2`, `3.1.1`, `A4.1`, `12a`. */
const LABEL =
  /(?:(?:19|20)\d\d[-–/]\d{1,4}(?!\d)|[A-Z]{1,8}(?:[-_][A-Z0-9]{1,8}){0,3}[-–_]?\d{1,4}(?!\.?\d)[a-z]?|[A-Z]{0,4}\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?)(?![\p{L}\p{N}])/uy;
/** Behind a word also a letter or roman number, in brackets or without: "(Recommendation b)", "(finding (iv))". */
const LETTER = /(?:[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?![\p{L}\p{N}])/uy;
const LETTER_IN_BRACKETS = /\(([a-z]|[ivx]{2,5}|\d{1,2})\)/y;
const LONGEST = 120;

/** All references in a text, in order. Without `names`, those whose words all reports share. */
export function findLabelReferences(text: MappedText, names: ItemNames = NO_NAMES): LabelReference[] {
  const bracketed = inBrackets(text, names);
  const free = [...inProse(text, names), ...codesInProse(text, names), ...placesInProse(text)];
  // What stands in brackets that are a reference is part of that; the brackets come before what they hold.
  let closed = -1;
  return [...bracketed, ...free]
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .filter(({ bracketed: isWhole, range: { end } }) => {
      const isKept = isWhole || end > closed;
      if (isWhole) closed = Math.max(closed, end);
      return isKept;
    });
}

/** The labels that a cell or a field consists of, "R-2, R-3", "Findings 1 and 3", "B"; none where it says more. */
export function readReferenceCell(text: string): readonly Omit<ReferenceLabel, 'range'>[] {
  if (text.length > LONGEST) return [];
  const bare = text.replace(/[[\]()*]/g, ' ');
  const lead = LEAD.exec(bare)![0].length;
  const word = wordsOf(NO_NAMES).atStart.exec(bare.slice(lead))?.[0].length ?? 0;
  return readLabels(bare, lead + word, !/\p{Ll}{2}/u.test(bare.slice(lead + word))) ?? [];
}

/**
 *     (Recommendation)   (see Recommendation R2)   (Recommendations 2 and 3)     (Conclusion, Paragraph 25)
 */
function inBrackets(text: MappedText, names: ItemNames): LabelReference[] {
  const found: LabelReference[] = [];
  const source = text.text;
  for (let open = 0; open < source.length; open++) {
    const close = source[open] === '(' ? ')' : source[open] === '[' ? ']' : undefined;
    if (!close) continue;
    const inside = source.slice(open + 1, open + LONGEST);
    const end = endOfBrackets(inside, source[open]!, close);
    if (end !== undefined) found.push(...readParts(text, { start: open, end: open + end + 2 }, names));
  }
  return found;
}

/** What brackets refer to: one thing, or several between semicolons, "(Conclusion 2; Finding 4)". */
function readParts(text: MappedText, brackets: Range, names: ItemNames): LabelReference[] {
  const parts = text.text.slice(brackets.start + 1, brackets.end - 1).split(';');
  let from = brackets.start + 1;
  return parts.flatMap((part): LabelReference[] => {
    const start = from;
    from += part.length + 1;
    const whole = parts.length === 1 ? brackets : { start, end: start + part.length };
    return readInside(part, names).map(({ kind, word, labels }) => ({
      kind,
      word,
      labels: placeLabels(text, labels, start),
      range: text.toSourceRange(whole),
      bracketed: true,
    }));
  });
}

function placeLabels(text: MappedText, labels: readonly FoundLabel[], start: number): ReferenceLabel[] {
  return labels.map(({ name, at, from }) => ({
    name,
    range: text.toSourceRange({ start: start + at, end: start + at + name.length }),
    ...(from === undefined ? {} : { from }),
  }));
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

interface ReadInside extends Meaning {
  readonly labels: readonly FoundLabel[];
}

/** What may stand before the word or code in brackets: "see also", "arising from", "in response to". */
const LEAD =
  /^[\s*_]*(?:(?:see|cf\.?|refer to|also|for|from|under|linked (?:to|with)|links? to|ref\.?|safety|relat(?:es|ed|ing) to|address(?:es|ing)|answers|based on|follow(?:s|ing)(?: from)?|aris(?:es|ing) from|in response to|supported by|the)\s+)*/i;

function readInside(inside: string, names: ItemNames): ReadInside[] {
  const lead = LEAD.exec(inside)![0];
  const { atStart, meanings } = wordsOf(names);
  const word = atStart.exec(inside.slice(lead.length))?.[0] ?? '';
  const meaning = meanings.get(word.toLowerCase());
  if (meaning) {
    const from = lead.length + word.length + (/^[.:]/.test(inside.slice(lead.length + word.length)) ? 1 : 0);
    const labels = readLabels(inside, from, /^\s+\S/.test(inside.slice(from)));
    return labels && (labels.length > 0 || meaning.kind === 'recommendation')
      ? [{ ...meaning, labels }]
      : paragraphAtEnd(inside);
  }
  const labels = readLabels(inside, lead.length) ?? [];
  if (labels.length === 0) return paragraphAtEnd(inside);
  const kindOf = ({ name }: FoundLabel) =>
    names.codes.get(name.toLowerCase()) ?? names.initials.get(name.toLowerCase());
  if (labels.every((label) => kindOf(label) !== undefined))
    return (['recommendation', 'finding'] as const)
      .map((kind) => ({ kind, word: undefined, labels: labels.filter((label) => kindOf(label) === kind) }))
      .filter((each) => each.labels.length > 0);
  // "(see 3.2)": a number of several parts is that of a place.
  if (lead.trim() !== '' && labels.every(({ name }) => /^\d+\.\d/.test(name)))
    return [{ kind: 'paragraph', word: undefined, labels }];
  return paragraphAtEnd(inside);
}

/** "Conclusion, Paragraph 25" and "Recommendation, Paragraphs 25 and 26". */
function paragraphAtEnd(inside: string): ReadInside[] {
  const match = /\b(?:paragraphs?|paras?)\b\.?/i.exec(inside);
  const labels = match && readLabels(inside, match.index + match[0].length);
  return labels && labels.length > 0 ? [{ kind: 'paragraph', word: 'paragraph', labels }] : [];
}

/** What stands between labels and beside them: ", ", " and ", " to ", "nos.", "above". */
const BESIDE = /^(?:[\s,;.&:–—/*_-]+|and\b|to\b|or\b|nos?\b\.?|above\b|below\b|#)/i;
/** Between the ends of a run: "2 to 5", "2–5", "2 - 5". */
const RUN = /^\s*(?:to|–|—|-)\s*$/;

/** The list of labels that takes up the rest of a text; undefined where something else stands there too. */
function readLabels(text: string, from: number, letters = false): FoundLabel[] | undefined {
  const labels: FoundLabel[] = [];
  let at = from;
  let end = from;
  while (at < text.length) {
    const bracketed = letters ? labelInBrackets(text, at) : undefined;
    const name = bracketed?.name ?? labelAt(text, at, letters);
    if (name !== undefined) {
      const last = labels.at(-1);
      const isRun = last !== undefined && RUN.test(text.slice(end, at));
      const start = bracketed?.at ?? at;
      labels.push({ name, at: start, ...(isRun && { from: last.name }) });
      end = at = start + name.length + (bracketed ? 1 : 0);
      continue;
    }
    const between = BESIDE.exec(text.slice(at, at + 12))?.[0];
    if (!between) return undefined;
    at += between.length;
  }
  return labels;
}

function labelAt(text: string, at: number, letters: boolean): string | undefined {
  LABEL.lastIndex = LETTER.lastIndex = at;
  return LABEL.exec(text)?.[0] ?? (letters ? LETTER.exec(text)?.[0] : undefined);
}

/** "(b)", "(iv)", "(2)" at a place of a text, behind the word of what is referred to. */
function labelInBrackets(text: string, at: number): FoundLabel | undefined {
  LETTER_IN_BRACKETS.lastIndex = at;
  const match = LETTER_IN_BRACKETS.exec(text);
  return match ? { name: match[1]!, at: at + 1 } : undefined;
}

/**
 *     recommendation b.      recommendations i and ii.
 *                    ^^                      ^^^^^^^^
 */
const SMALL_LETTER = String.raw`(?:[a-z]|[ivx]{2,5})(?=[.,;)]|$|\s(?:and|or|to)\s(?:[a-z]|[ivx]{2,5})(?!\p{L}))`;
const LONE_LETTER = new RegExp(`^(?:[A-Z]|${SMALL_LETTER})`, 'u');
/** What stands between two labels: ", ", " and ", " to ", "–". */
const BETWEEN =
  /^(?:,\s*(?:and\s+)?|\s*(?:and|to|or|&|–|-)\s*)(?=[A-Z]{0,8}[-–]?\d|[A-Z](?!\p{L})|\(|(?:[a-z]|[ivx]{2,5})(?!\p{L}))/u;
const MOST_LABELS = 20;

/** The labels that follow each other from a place of a text on. */
function labelsFrom(text: string, from: number): { readonly labels: readonly FoundLabel[]; readonly end: number } {
  const labels: FoundLabel[] = [];
  let at = from;
  let end = from;
  while (labels.length < MOST_LABELS) {
    const bracketed = labelInBrackets(text, at);
    const name = bracketed?.name ?? labelAt(text, at, LONE_LETTER.test(text.slice(at, at + 12)));
    if (name === undefined) break;
    const start = bracketed?.at ?? at;
    const last = labels.at(-1);
    labels.push({ name, at: start, ...(last && RUN.test(text.slice(end, at)) && { from: last.name }) });
    end = start + name.length + (bracketed ? 1 : 0);
    const between = BETWEEN.exec(text.slice(end, end + 10))?.[0];
    if (!between) break;
    at = end + between.length;
  }
  return { labels, end };
}

/** Behind "Finding: 2" nothing but what ends it, or the next label: "Finding: 3 of 12 files" is none. */
const BEHIND_COLON = /^\s*(?:[.;)\]]|$|\p{Lu}[\p{L} ]{2,30}:)/u;

/** Behind a reference to a place of another text: "section 47 of the Act", "paragraph 3 of its letter". */
const ELSEWHERE =
  /^\s(?:of|to|in|from)\s(?!this\b|our\b|the\s(?:present\s|main\s)?report\b)(?:the|that|its|their|his|her|an?|[A-Z])/;

/** The character before what begins like a number, code or letter: there are far fewer of these than of words. */
const BEFORE_LABEL = new RegExp(
  String.raw`[\s#.os](?=[A-Z]{0,8}[-–]?\d|[A-Z](?!\p{L})|(?<=\s)${SMALL_LETTER}|\((?:[a-z]|[ivx]{2,5})\))`,
  'gu',
);

/** "as Finding 3 shows", "see recommendation 3.1.1", "paragraphs 4.12 and 4.13", "finding (b)". */
function inProse(text: MappedText, names: ItemNames): LabelReference[] {
  const { behind, meanings } = wordsOf(names);
  return listMatches(text.text, BEFORE_LABEL).flatMap(({ index }): LabelReference[] => {
    const from = (behind.lastIndex = index + 1);
    const [, lead, word, colon] = behind.exec(text.text) ?? [];
    if (lead === undefined) return [];
    const meaning = meanings.get(word!.toLowerCase())!;
    const { labels, end } = labelsFrom(text.text, from);
    const rest = text.text.slice(end, end + 40);
    if (labels.length === 0 || (colon === ':' && !BEHIND_COLON.test(rest))) return [];
    if (meaning.kind === 'paragraph' && ELSEWHERE.test(rest)) return [];
    return [referenceAt(text, meaning, labels, { start: from - lead.length, end })];
  });
}

function referenceAt(text: MappedText, meaning: Meaning, labels: readonly FoundLabel[], at: Range): LabelReference {
  return { ...meaning, labels: placeLabels(text, labels, 0), range: text.toSourceRange(at), bracketed: false };
}

/** Words in capitals, with numbers and dashes in them, that may be codes: `R-2`, `DOV-01-003`, `H.1`. */
const CODE = /(?<![\p{L}\p{N}_–-])[A-Z][A-Z0-9]{0,15}(?:[-–_.][A-Z0-9]{1,8}){0,4}[a-z]?(?![\p{L}\p{N}])/gu;

/** The codes of items where nothing says what they are: "this follows from F-1", "O1 to O3". */
function codesInProse(text: MappedText, { codes }: ItemNames): LabelReference[] {
  if (codes.size === 0) return [];
  let last: { readonly name: string; readonly end: number } | undefined;
  return listMatches(text.text, CODE).flatMap((match): LabelReference[] => {
    const name = match[0];
    const kind = codes.get(name.toLowerCase());
    const end = match.index + name.length;
    if (!kind) return [];
    const isRun = last !== undefined && RUN.test(text.text.slice(last.end, match.index));
    const label = { name, at: match.index, ...(isRun && { from: last!.name }) };
    last = { name, end };
    return [referenceAt(text, { kind, word: undefined }, [label], { start: match.index, end })];
  });
}

/** "as set out at 3.2", "described in 4.1 to 4.3": places by number, without their word. */
const PLACE =
  /\b(?:set out|described|explained|noted|reported|discussed|shown|identified|found|recorded|raised|covered|outlined|see)(?: also)?(?: above| below)? (?:at |in |under )?(?=\d{1,3}\.\d)/gi;

function placesInProse(text: MappedText): LabelReference[] {
  return listMatches(text.text, PLACE).flatMap((match): LabelReference[] => {
    const { labels, end } = labelsFrom(text.text, match.index + match[0].length);
    if (labels.length === 0 || !labels.every(({ name }) => /^\d+\.\d/.test(name))) return [];
    return [referenceAt(text, { kind: 'paragraph', word: undefined }, labels, { start: match.index, end })];
  });
}
