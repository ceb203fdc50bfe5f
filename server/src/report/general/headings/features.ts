/**
 * What speaks for and against a candidate being a heading, of itself: named measures between -1 and 1. The weights of
 * `weights.ts` are learnt from labelled reports by `npm run learn:headings`; nothing here knows a body.
 */

import { endsSentence } from '../../../syntax/prose';
import type { Row } from '../lines/row';
import { countWords, type Rows } from '../lines/rows';
import { isTitleCase, type Candidate } from './candidates';
import { hasSibling, isTopical, type HeadingContext } from './context';
import { meaningOfTitle, type TitleMeaning } from './titles';

/** A candidate with what stands around it. */
interface Setting extends Candidate {
  readonly context: HeadingContext;
  /** Its place among the candidates. */
  readonly at: number;
  readonly row: Row;
  readonly meaning: TitleMeaning | undefined;
  /** The title without its label, how many words it has, and whether they are set in capitals. */
  readonly bare: string;
  readonly words: number;
  readonly isCapitals: boolean;
  /** Whether it has several words, and capitals only where titles have them. */
  readonly isTitle: boolean;
  /** How wide running text is set. */
  readonly width: number;
  /** The share of that width that its longest row takes. */
  readonly share: number;
  /** How far it stands in from the full lines around it. */
  readonly indent: number;
  /** How many blank rows stand above and below it. */
  readonly gapAbove: number;
  readonly gapBelow: number;
  /** The words right above and below the gaps; empty where no text stands there. */
  readonly above: string;
  readonly below: string;
  readonly rowBelow: Row | undefined;
}

/** The width of running text where each paragraph is one line. */
const USUAL_WIDTH = 90;

function settingOf(context: HeadingContext, at: number): Setting {
  const { rows, candidates, indents } = context;
  const candidate = candidates[at]!;
  const { first, last, title, label, next } = candidate;
  const width = Number.isFinite(rows.width) ? rows.width : USUAL_WIDTH;
  const bare = label ? title.slice(label.length) : title;
  const letters = bare.replace(/[^\p{L}]/gu, '');
  const words = countWords(bare, 40);
  const isCapitals = letters.length > 2 && letters === letters.toUpperCase();
  const row = rows.all[first]!;
  const gapAbove = rows.gaps[first]!;
  const above = first - 1 - gapAbove;
  const isTextBelow = rows.kinds[next] === 'text';
  return {
    ...candidate,
    context,
    at,
    row,
    meaning: meaningOfTitle(title),
    bare,
    words,
    isCapitals,
    isTitle: !isCapitals && words > 1 && isTitleCase(bare),
    width,
    share: Math.max(...rows.all.slice(first, last + 1).map(({ text }) => text.length)) / width,
    indent: indents[first]! < 0 ? 0 : row.indent - indents[first]!,
    gapAbove,
    gapBelow: next - last - 1,
    above: rows.kinds[above] === 'text' ? rows.all[above]!.text : '',
    below: isTextBelow ? rows.all[next]!.text : '',
    rowBelow: rows.all[next],
  };
}

/** A row that takes this share of the width is full. */
const FULL = 0.78;
/** Cells divided by a tab or three blanks. */
const COLUMNS = /\S(?: {3,}|\t)\S/;
/** "Mr Lee", "Dear all", "Anna Smith MP" */
const PERSON = /^(?:mr|mrs|ms|dr|sir|dame|the rt hon|dear|yours|cc)\b/i;
/** "P N Oakes", "R. J. Holt" */
const INITIALS = /^(?:\p{Lu}\.? ){2,3}\p{Lu}\p{Ll}[\p{L}’'-]+$/u;
const HONOURS = /\b(?:MP|QC|KC|OBE|CBE|MBE)\b/;
/** Words with which sentences of running text begin. */
const OPENS_PROSE =
  /^(?:the|this|it|we|in|a|an|there|he|she|they|i|at|on|as|for|if|when|while|however|these|our|by|to)\s/i;
/** Web and mail addresses, numbers of five digits, postcodes. */
const ADDRESS = /@|https?:|www\.|\b\d{5,}\b|[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/;
/** Words that open a chapter. */
const CHAPTERS = /^(?:chapter|appendix|annex|annexe|part)$/;

const MEASURES = {
  always: () => 1,
  blankAbove: ({ gapAbove }) => gapAbove > 0,
  twoBlanksAbove: ({ gapAbove }) => gapAbove > 1,
  blankBelow: ({ gapBelow }) => gapBelow > 0,
  noBlankAround: ({ gapAbove, gapBelow }) => gapAbove === 0 && gapBelow === 0,
  atPageTop: ({ context: { rows }, first }) =>
    first > 0 && ['furniture', 'footnote'].includes(rows.kinds[lastNonBlank(rows, first - 1)] ?? ''),
  inContents: ({ entry }) => entry !== undefined,
  notInContents: ({ context, entry }) => context.hasContents && entry === undefined,
  knownTitle: ({ meaning }) => meaning !== undefined,
  exactTitle: ({ meaning }) => meaning?.exact === true,
  wordedLabel: ({ label }) => label?.kind === 'word',
  chapter: ({ label }) => label?.kind === 'word' && CHAPTERS.test(label.word!),
  code: ({ label }) => label?.kind === 'code',
  number: ({ label }) => label?.kind === 'number' && label.path.length === 1,
  decimal: ({ label }) => label?.kind === 'number' && label.path.length > 1,
  letter: ({ label }) => label?.kind === 'letter',
  roman: ({ label }) => label?.kind === 'roman',
  numberNoDot: ({ label }) => label?.style === 'number ',
  fellowsAreProse: ({ context, label }) => (label ? (context.proseShare.get(label.style) ?? 0) : 0),
  sequence: ({ context, at, label }) =>
    label !== undefined && label.path.length > 0 && hasSibling(context, context.candidates[at]!),
  capitals: ({ isCapitals }) => isCapitals,
  titleCase: ({ isTitle }) => isTitle,
  sentenceCase: ({ isCapitals, words, isTitle }) => !isCapitals && words > 1 && !isTitle,
  bold: ({ row }) => row.bold,
  underlined: ({ context: { rows }, last }) => rows.kinds[last + 1] === 'rule',
  // Also with the mark of a footnote behind it: "Keys were left in the lock.1"
  endsSentence: ({ title, words }) => /(?:[.!]|\p{L}\.[”"’)]?\d{1,3})$/u.test(title) && words > 1,
  endsColon: ({ title }) => title.endsWith(':'),
  endsQuestion: ({ title }) => title.endsWith('?'),
  endsComma: ({ title }) => /[,;]$/.test(title),
  oneWord: ({ words }) => words === 1,
  manyWords: ({ words }) => words > 9,
  veryManyWords: ({ words }) => words > 15,
  veryShort: ({ share }) => share < 0.3,
  short: ({ share }) => share < 0.6,
  wide: ({ share }) => share > 0.85,
  centred: ({ indent }) => indent >= 12,
  indented: ({ indent }) => indent >= 3 && indent < 12,
  outdented: ({ indent }) => indent <= -2,
  columns: ({ row, label }) => COLUMNS.test(row.text.slice(label?.length ?? 0)),
  labelAndValue: ({ bare, label }) =>
    /^[^:]{2,40}:\s+\S/.test(bare) && label?.kind !== 'word' && label?.kind !== 'code',
  digits: ({ bare }) => countDigits(bare) > bare.length * 0.2,
  address: ({ title }) => ADDRESS.test(title),
  date: ({ bare, words }) => /\b(?:19|20)\d\d\b/.test(bare) && words < 6,
  severalRows: ({ first, last }) => last > first,
  atStart: ({ context, first }) => first < context.bodyStart,
  first: ({ at }) => at === 0,
  repeated: ({ context, folded }) => Math.min(1, ((context.repeats.get(folded) ?? 1) - 1) / 4),
  fullLineBelow: ({ below, width }) => below.length > width * FULL,
  paragraphBelow: ({ below, width, rowBelow }) =>
    below.length > width * 0.5 && /^[\p{Lu}“"‘']/u.test(below) && !rowBelow?.label,
  itemBelow: ({ rowBelow }) => rowBelow?.label !== undefined && rowBelow.label.length < rowBelow.text.length,
  endBelow: ({ rowBelow }) => rowBelow === undefined,
  tableBelow: ({ context: { rows }, next, below }) => rows.kinds[next] === 'table' || COLUMNS.test(below),
  lowerBelow: ({ gapBelow, below }) => gapBelow === 0 && /^\p{Ll}/u.test(below),
  fullLineAbove: ({ above, width }) => above.length > width * FULL,
  sentenceAbove: ({ above }) => above !== '' && endsSentence(above),
  shortAbove: ({ above, width }) => above !== '' && above.length < width * 0.5 && !endsSentence(above),
  quoted: ({ title }) => /^[“"]/.test(title),
  personOrPlace: ({ bare, title }) => PERSON.test(bare) || INITIALS.test(title) || HONOURS.test(title),
  opensProse: ({ bare, words }) => OPENS_PROSE.test(bare) && words > 5,
  brackets: ({ bare }) => /[([]/.test(bare),
  topical: ({ context, at }) => isTopical(context, context.candidates[at]!),
  labelAlone: ({ label, bare }) => label !== undefined && bare.trim() === '',
} as const satisfies Readonly<Record<string, (setting: Setting) => number | boolean>>;

/** The names of the features in the order of the weights. */
export const OWN_FEATURES = Object.keys(MEASURES) as readonly (keyof typeof MEASURES)[];

/** The features of one candidate, by place in `OWN_FEATURES`. */
export function ownFeatures(context: HeadingContext, at: number): Float64Array {
  const setting = settingOf(context, at);
  return Float64Array.from(OWN_FEATURES, (name) => Number(MEASURES[name](setting)));
}

function lastNonBlank({ kinds }: Rows, from: number): number {
  let i = from;
  while (i >= 0 && kinds[i] === 'blank') i--;
  return i;
}

function countDigits(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) count++;
  return count;
}
