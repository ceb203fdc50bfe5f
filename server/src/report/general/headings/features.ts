/**
 * What speaks for and against a candidate being a heading, as numbers with names between -1 and 1. The weights of
 * `weights.ts` are learnt from labelled reports by `npm run learn:headings`; nothing here knows a body.
 */

import { endsSentence } from '../../../syntax/prose';
import { isTitleCase, type Candidate } from './candidates';
import { countWords, type Rows } from '../lines/rows';
import { meaningOfTitle } from './titles';

/** The names of the features, in order: those of a candidate alone, and those of its neighbours and fellows. */
export const OWN_FEATURES = [
  'always',
  'blankAbove',
  'twoBlanksAbove',
  'blankBelow',
  'noBlankAround',
  'atPageTop',
  'inContents',
  'notInContents',
  'knownTitle',
  'exactTitle',
  'wordedLabel',
  'chapter',
  'code',
  'number',
  'decimal',
  'letter',
  'roman',
  'numberNoDot',
  'fellowsAreProse',
  'sequence',
  'capitals',
  'titleCase',
  'sentenceCase',
  'bold',
  'underlined',
  'endsSentence',
  'endsColon',
  'endsQuestion',
  'endsComma',
  'oneWord',
  'manyWords',
  'veryManyWords',
  'veryShort',
  'short',
  'wide',
  'centred',
  'indented',
  'outdented',
  'columns',
  'labelAndValue',
  'digits',
  'address',
  'date',
  'severalRows',
  'atStart',
  'first',
  'repeated',
  'fullLineBelow',
  'paragraphBelow',
  'itemBelow',
  'endBelow',
  'tableBelow',
  'lowerBelow',
  'fullLineAbove',
  'sentenceAbove',
  'shortAbove',
  'quoted',
  'personOrPlace',
  'opensProse',
  'brackets',
  'topical',
  'labelAlone',
] as const;

export const ROUND_FEATURES = [
  'styleShare',
  'looseStyleShare',
  'styleKnown',
  'siblingShare',
  'headingAbove',
  'headingBelow',
  'headingFarAbove',
  'sameLineAbove',
  'runOfShort',
] as const;

export type FeatureName = (typeof OWN_FEATURES)[number] | (typeof ROUND_FEATURES)[number];

/** What is the same for all candidates of a text. */
export interface HeadingContext {
  readonly rows: Rows;
  readonly candidates: readonly Candidate[];
  readonly hasContents: boolean;
  readonly proseShare: ReadonlyMap<string, number>;
  readonly repeats: ReadonlyMap<string, number>;
  readonly paths: ReadonlySet<string>;
  /** By row: the indent of the full line nearest above, and below. */
  readonly indents: readonly number[];
  readonly bodyStart: number;
  /** The last rows of the candidates. */
  readonly ends: ReadonlySet<number>;
}

export function buildContext(rows: Rows, candidates: readonly Candidate[], hasContents: boolean): HeadingContext {
  const repeats = new Map<string, number>();
  for (const { folded } of candidates) repeats.set(folded, (repeats.get(folded) ?? 0) + 1);
  const paths = new Set(
    candidates.flatMap(({ label }) => (label && label.path.length > 0 ? [pathKey(label.style, label.path)] : [])),
  );
  const indents = localIndents(rows);
  return {
    rows,
    candidates,
    hasContents,
    proseShare: proseShares(rows),
    repeats,
    paths,
    indents,
    bodyStart: findBodyStart(rows),
    ends: new Set(candidates.map(({ last }) => last)),
  };
}

function pathKey(style: string, path: readonly number[]): string {
  return `${style}|${path.join('.')}`;
}

/** By style of label: how many of its rows open a paragraph of several lines. */
function proseShares(rows: Rows): Map<string, number> {
  const counts = new Map<string, [number, number]>();
  for (const { index, label, text } of rows.all) {
    if (!label || label.kind === 'bullet' || rows.kinds[index] !== 'text') continue;
    const count = counts.get(label.style) ?? [0, 0];
    const below = rows.all[index + 1];
    const runsOn =
      text.length > rows.width * 0.75 && below !== undefined && rows.kinds[index + 1] === 'text' && !below.label;
    const isSentence = text.length > 60 && endsSentence(text);
    counts.set(label.style, [count[0] + (runsOn || isSentence ? 1 : 0), count[1] + 1]);
  }
  return new Map([...counts].map(([style, [prose, all]]) => [style, prose / all]));
}

/** By row: the indent of the nearest full line above it, or below where none stands above. */
function localIndents(rows: Rows): number[] {
  const { all, kinds, width } = rows;
  const isFull = (i: number): boolean => kinds[i] === 'text' && all[i]!.text.length > width * 0.75;
  const indents = new Array<number>(all.length).fill(-1);
  let last = -1;
  for (let i = all.length - 1; i >= 0; i--) {
    if (isFull(i)) last = all[i]!.indent;
    indents[i] = last;
  }
  return indents;
}

/** The first row of a full line of prose: what stands before it is the cover. */
function findBodyStart({ all, kinds, width }: Rows): number {
  const full = Number.isFinite(width) ? width * 0.8 : 80;
  const found = all.findIndex(
    ({ index, text }) => kinds[index] === 'text' && text.length >= full && countWords(text, 8) >= 8,
  );
  return found < 0 ? all.length : found;
}

const FULL = 0.78;

/** The features of one candidate, by place in `OWN_FEATURES`. */
export function ownFeatures(context: HeadingContext, at: number): Float64Array {
  const { rows, candidates } = context;
  const candidate = candidates[at]!;
  const { first, last, title, label, entry, next } = candidate;
  const values = new Float64Array(OWN_FEATURES.length);
  const set = (name: (typeof OWN_FEATURES)[number], value: boolean | number): void => {
    values[indexOf.get(name)!] = Number(value);
  };
  const row = rows.all[first]!;
  const width = Number.isFinite(rows.width) ? rows.width : 90;
  const bare = label ? title.slice(label.length) : title;
  const words = countWords(bare, 40);
  const gapAbove = rows.gaps[first]!;
  const gapBelow = next - last - 1;
  const above = first - 1 - (gapAbove > 0 ? gapAbove : 0);
  const aboveText = rows.kinds[above] === 'text' ? rows.all[above]!.text : '';
  const below = rows.all[next];
  const belowText = below && rows.kinds[next] === 'text' ? below.text : '';
  const meaning = meaningOfTitle(title);
  set('always', 1);
  set('blankAbove', gapAbove > 0);
  set('twoBlanksAbove', gapAbove > 1);
  set('blankBelow', gapBelow > 0);
  set('noBlankAround', gapAbove === 0 && gapBelow === 0);
  set('atPageTop', first > 0 && ['furniture', 'footnote'].includes(rows.kinds[lastNonBlank(rows, first - 1)] ?? ''));
  set('inContents', entry !== undefined);
  set('notInContents', context.hasContents && entry === undefined);
  set('knownTitle', meaning !== undefined);
  set('exactTitle', meaning?.exact === true);
  set('wordedLabel', label?.kind === 'word');
  set('chapter', label?.kind === 'word' && /^(?:chapter|appendix|annex|annexe|part)$/.test(label.word!));
  set('code', label?.kind === 'code');
  set('number', label?.kind === 'number' && label.path.length === 1);
  set('decimal', label?.kind === 'number' && label.path.length > 1);
  set('letter', label?.kind === 'letter');
  set('roman', label?.kind === 'roman');
  set('numberNoDot', label?.style === 'number ');
  set('fellowsAreProse', label ? (context.proseShare.get(label.style) ?? 0) : 0);
  set('sequence', label !== undefined && label.path.length > 0 && hasSibling(context, candidate));
  const letters = bare.replace(/[^\p{L}]/gu, '');
  const isCapitals = letters.length > 2 && letters === letters.toUpperCase();
  set('capitals', isCapitals);
  set('titleCase', !isCapitals && words > 1 && isTitleCase(bare));
  set('sentenceCase', !isCapitals && words > 1 && !isTitleCase(bare));
  set('bold', row.bold);
  set('underlined', rows.kinds[last + 1] === 'rule');
  set('endsSentence', /[.!]$/.test(title) && words > 1);
  set('endsColon', title.endsWith(':'));
  set('endsQuestion', title.endsWith('?'));
  set('endsComma', /[,;]$/.test(title));
  set('oneWord', words === 1);
  set('manyWords', words > 9);
  set('veryManyWords', words > 15);
  const share = Math.max(...rowsOf(rows, first, last).map(({ text }) => text.length)) / width;
  set('veryShort', share < 0.3);
  set('short', share < 0.6);
  set('wide', share > 0.85);
  const indent = context.indents[first]! < 0 ? 0 : row.indent - context.indents[first]!;
  set('centred', indent >= 12);
  set('indented', indent >= 3 && indent < 12);
  set('outdented', indent <= -2);
  set('columns', /\S(?: {3,}|\t)\S/.test(row.text.slice(label?.length ?? 0)));
  set('labelAndValue', /^[^:]{2,40}:\s+\S/.test(bare) && label?.kind !== 'word' && label?.kind !== 'code');
  set('digits', countDigits(bare) > bare.length * 0.2);
  set('address', /@|https?:|www\.|\b\d{5,}\b|[A-Z]{1,2}\d{1,2} \d[A-Z]{2}\b/.test(title));
  set('date', /\b(?:19|20)\d\d\b/.test(bare) && words < 6);
  set('severalRows', last > first);
  set('atStart', first < context.bodyStart);
  set('first', at === 0);
  set('repeated', Math.min(1, ((context.repeats.get(candidate.folded) ?? 1) - 1) / 4));
  set('fullLineBelow', belowText.length > width * FULL);
  set('paragraphBelow', belowText.length > width * 0.5 && /^[\p{Lu}“"‘']/u.test(belowText) && !below?.label);
  set('itemBelow', below?.label !== undefined && below.label.length < below.text.length);
  set('endBelow', next >= rows.all.length);
  set('tableBelow', rows.kinds[next] === 'table' || /\S(?: {3,}|\t)\S/.test(belowText));
  set('lowerBelow', gapBelow === 0 && /^\p{Ll}/u.test(belowText));
  set('fullLineAbove', aboveText.length > width * FULL);
  set('sentenceAbove', aboveText !== '' && endsSentence(aboveText));
  set('shortAbove', aboveText !== '' && aboveText.length < width * 0.5 && !endsSentence(aboveText));
  set('quoted', /^[“"]/.test(title));
  set(
    'personOrPlace',
    /^(?:mr|mrs|ms|dr|sir|dame|the rt hon|dear|yours|cc)\b/i.test(bare) || /\b(?:MP|QC|KC|OBE|CBE|MBE)\b/.test(title),
  );
  set(
    'opensProse',
    /^(?:the|this|it|we|in|a|an|there|he|she|they|i|at|on|as|for|if|when|while|however|these|our|by|to)\s/i.test(
      bare,
    ) && words > 5,
  );
  set('brackets', /[([]/.test(bare));
  set('topical', isTopical(context, candidate));
  set('labelAlone', label !== undefined && bare.trim() === '');
  return values;
}

const indexOf = new Map<string, number>(OWN_FEATURES.map((name, i) => [name, i]));

/** So many words at the most make a topical sub-heading. */
const MOST_TOPICAL = 9;

/**
 * A few words between a sentence that has ended and an item or sentence that begins:
 *
 *     3. Few farmers get advice. (Paragraph 21)
 *     Grants
 *     4. Grants should go to farms that follow the rules.
 */
export function isTopical({ rows, ends }: HeadingContext, { first, last, title, label, next }: Candidate): boolean {
  const bare = label ? title.slice(label.length) : title;
  if (!/^[\p{Lu}\d“"‘']/u.test(bare) || /[.,;:]$/.test(bare) || countWords(bare, MOST_TOPICAL + 1) > MOST_TOPICAL)
    return false;
  if (NO_TOPIC.test(bare) || /\S(?: {3,}|\t)\S/.test(rows.all[last]!.text.slice(label?.length ?? 0))) return false;
  const above = rows.all[first - 1];
  const opens = rows.gaps[first]! > 0 || above === undefined || /[.!?)”"]$/.test(above.text) || ends.has(first - 1);
  const below = rows.kinds[next] === 'text' ? rows.all[next] : undefined;
  return opens && below !== undefined && (below.label !== undefined || countWords(below.text, 6) >= 6);
}

/** Labels with values, addresses, dates and people. */
const NO_TOPIC =
  /^[^:]{2,40}:\s+\S|@|https?:|www\.|\b(?:19|20)\d\d\b|^(?:mr|mrs|ms|dr|sir|dame|dear|yours|cc|by|from|to|date)\b|\b(?:MP|QC|KC|OBE|CBE|MBE|BA|MSc)\b/i;

function rowsOf(rows: Rows, first: number, last: number) {
  return rows.all.slice(first, last + 1);
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

/** Whether the number before or behind it also opens a candidate. */
export function hasSibling({ paths }: HeadingContext, { label }: Candidate): boolean {
  const { style, path } = label!;
  const at = (step: number): string => pathKey(style, [...path.slice(0, -1), path.at(-1)! + step]);
  return paths.has(at(-1)) || paths.has(at(1));
}

/** How a candidate is set: fellows of one style are headings together or not at all. */
export function styleKeys(
  { rows, indents }: HeadingContext,
  { first, last, title, label, next }: Candidate,
): readonly [string, string] {
  const letters = title.replace(/[^\p{L}]/gu, '');
  const case_ = letters === letters.toUpperCase() ? 'capitals' : isTitleCase(title) ? 'title' : 'sentence';
  const row = rows.all[first]!;
  const indent = row.indent - Math.max(0, indents[first]!);
  const shift = indent > 11 ? 'centre' : indent > 2 ? 'in' : indent < -1 ? 'out' : 'flush';
  const close = /:$/.test(title) ? ':' : /[.!]$/.test(title) ? '.' : /[,;]$/.test(title) ? ',' : '';
  const loose = `${case_}|${label ? label.style : ''}|${row.bold}|${close}`;
  return [`${loose}|${Math.min(2, rows.gaps[first]!)}|${Math.min(1, next - last - 1)}|${shift}`, loose];
}

/** How a candidate's neighbours and fellows stand, by the probabilities of the round before. */
export function roundFeatures(
  context: HeadingContext,
  keys: readonly (readonly [string, string])[],
  before: Float64Array,
): Float64Array[] {
  const { candidates, rows } = context;
  const shares = [0, 1].map((which) =>
    sumBy(
      keys.map((pair) => pair[which]!),
      before,
    ),
  );
  const siblings = sumBy(
    candidates.map(({ label }) => label?.style ?? ''),
    before,
  );
  return candidates.map((candidate, i) => {
    const { first, label } = candidate;
    const shareOf = (which: number): number => shareWithout(shares[which]!, keys[i]![which]!, before[i]!);
    const [above, below] = [candidates[i - 1], candidates[i + 1]];
    const touchesAbove = above !== undefined && above.next === first;
    const touchesBelow = below !== undefined && candidate.next === below.first;
    const count = shares[0]!.get(keys[i]![0])![1];
    return Float64Array.of(
      shareOf(0) - 0.5,
      shareOf(1) - 0.5,
      Math.min(1, (count - 1) / 5),
      label ? shareWithout(siblings, label.style, before[i]!) - 0.5 : 0,
      touchesAbove ? before[i - 1]! : 0,
      touchesBelow ? before[i + 1]! : 0,
      above && !touchesAbove && first - above.last < 12 ? before[i - 1]! : 0,
      touchesAbove && rows.gaps[first] === 0 ? 1 : 0,
      touchesAbove && touchesBelow ? 1 : 0,
    );
  });
}

function sumBy(keys: readonly string[], values: Float64Array): Map<string, [number, number]> {
  const sums = new Map<string, [number, number]>();
  keys.forEach((key, i) => {
    const sum = sums.get(key) ?? [0, 0];
    sums.set(key, [sum[0] + values[i]!, sum[1] + 1]);
  });
  return sums;
}

/** The mean of the others, drawn to one half where there are few. */
function shareWithout(sums: ReadonlyMap<string, readonly [number, number]>, key: string, own: number): number {
  const [sum, count] = sums.get(key)!;
  return (sum - own + 0.5) / (count - 1 + 1);
}
