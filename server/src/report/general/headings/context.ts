/** What is the same for all candidates of a text, worked out once, and what a candidate is beside the others. */

import { endsSentence } from '../../../syntax/prose';
import { countWords, type Rows } from '../lines/rows';
import { fieldKindOf, type FieldKind } from '../words';
import type { Candidate } from './candidates';

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

/** Whether the number before or behind it also opens a candidate. */
export function hasSibling({ paths }: HeadingContext, { label }: Candidate): boolean {
  const { style, path } = label!;
  const at = (step: number): string => pathKey(style, [...path.slice(0, -1), path.at(-1)! + step]);
  return paths.has(at(-1)) || paths.has(at(1));
}

/** "Recommendation" above paragraph "1.4", which counts on through the chapter: a heading, over and over again. */
export function opensNumbered({ all, kinds }: Rows, { next }: Candidate): boolean {
  const label = kinds[next] === 'text' ? all[next]!.label : undefined;
  return label?.kind === 'number' && label.path.length > 1;
}

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
  return (
    opens && below !== undefined && (below.label !== undefined || countWords(below.text, 6) >= 6 || isRated(below.text))
  );
}

/** "Severity: High", "Judgement: Substantially compliant": a part of a finding that is no heading. */
export function isRated(text: string): boolean {
  const name = /^([^:]{2,30}):\s+\S/.exec(text)?.[1];
  const kind = name === undefined ? undefined : fieldKindOf(name);
  return kind !== undefined && VALUES.has(kind);
}

/** Fields whose value stands behind a colon; what is found and asked for may be a heading as well. */
const VALUES: ReadonlySet<FieldKind> = new Set(['rating', 'status', 'owner', 'due', 'response', 'criteria']);

/** Labels with values, addresses, dates and people: "Owner: HR", "www.gov.uk", "May 2024", "Dr Anna Lee", "Jo Ash MP". */
const NO_TOPIC =
  /^(?!(?:annexe?|appendix|exhibit|attachment):)[^:]{2,40}:\s+\S|@|https?:|www\.|\b(?:19|20)\d\d\b|^(?:mr|mrs|ms|dr|sir|dame|dear|yours|cc|by|from|to|date)\b|\b(?:MP|QC|KC|OBE|CBE|MBE|BA|MSc)\b/i;
