/** The outline of a text: which candidates are headings, which is the title, and how deep each stands. */

import type { Candidate } from './candidates';
import { findCandidates, hasMarkedHeadings, isTitleCase } from './candidates';
import { findContentsList, type ContentsList } from './contents';
import { scoreHeadings } from './score';
import { parseItemLabel } from '../lines/itemLabel';
import type { Rows } from '../lines/rows';
import { meaningOfTitle, type TitleMeaning } from './titles';

export interface OutlineHeading extends Candidate {
  readonly level: number;
  readonly isTitle: boolean;
  readonly meaning: TitleMeaning | undefined;
  /** How sure it is that this is a heading. */
  readonly probability: number;
}

export interface Outline {
  readonly headings: readonly OutlineHeading[];
  readonly contents: ContentsList | undefined;
}

const ENOUGH = 0.5;

export function readOutline(rows: Rows): Outline {
  const contents = findContentsList(rows);
  const candidates = findCandidates(rows, contents);
  const scores = scoreHeadings(rows, candidates, contents !== undefined && contents.targets.size > 2);
  teachScores(rows, candidates, scores);
  const title = findTitle(rows, candidates, scores, contents);
  const accepted = candidates.flatMap((candidate, i) =>
    scores[i]! >= ENOUGH || i === title
      ? [
          {
            ...candidate,
            probability: Math.max(scores[i]!, ENOUGH),
            isTitle: i === title,
            meaning: meaningOfTitle(candidate.title),
          },
        ]
      : [],
  );
  const levels = hasMarkedHeadings(rows) ? accepted.map(({ depth }) => depth) : findLevels(rows, accepted, contents);

  return { headings: accepted.map((heading, i) => ({ ...heading, level: levels[i]! })), contents };
}

/** What a person taught goes before what the weights say: a heading is one, and an item only where Markdown marks it. */
function teachScores({ taught }: Rows, candidates: readonly Candidate[], scores: Float64Array): void {
  if (taught.size === 0) return;
  candidates.forEach(({ first, depth }, i) => {
    const role = taught.get(first);
    if (role === 'heading') scores[i] = 1;
    else if (role === 'nothing' || (role && depth === 0)) scores[i] = 0;
  });
}

/** How far down a title stands at the most. */
const COVER = 80;

/** The index of the candidate that is the title: the first heading where it is no section's, or the likeliest before. */
function findTitle(
  rows: Rows,
  candidates: readonly Candidate[],
  scores: Float64Array,
  contents: ContentsList | undefined,
): number | undefined {
  const first = candidates.findIndex((_, i) => scores[i]! >= ENOUGH);
  const isFree = (i: number): boolean => {
    const { title, depth, entry, label, folded } = candidates[i]!;
    return (
      depth <= 1 &&
      entry === undefined &&
      meaningOfTitle(title)?.exact !== true &&
      (label === undefined || label.kind === 'word') &&
      folded.length > 2 &&
      folded !== 'contents'
    );
  };
  if (hasMarkedHeadings(rows)) {
    const marked = candidates.findIndex(({ depth }) => depth > 0);
    return marked >= 0 && candidates[marked]!.depth === 1 && isFree(marked) ? marked : undefined;
  }
  const end = Math.min(
    contents?.from ?? Infinity,
    first >= 0 ? candidates[first]!.first + (isFree(first) ? 1 : 0) : rows.all.length,
    COVER,
  );
  let best: number | undefined;
  let most = 0.02;
  for (let i = 0; i < candidates.length && candidates[i]!.first < end; i++) {
    if (!isFree(i) || !looksLikeTitle(candidates[i]!)) continue;
    const worth =
      scores[i]! +
      (TITLE_WORDS.test(candidates[i]!.title) ? 0.5 : 0) +
      (isTitleCase(candidates[i]!.title) ? 0.05 : 0) +
      Math.min(0.1, candidates[i]!.title.length / 500);
    if (worth > most) [best, most] = [i, worth];
  }
  return best;
}

const TITLE_WORDS =
  /\b(?:report|review|audit|inspection|investigation|inquiry|evaluation|assessment|response|decision|post-?mortem|pentest|analysis|examination|survey|study|visit|accident|collision|incident|recommendations|findings|act)\b/i;

/** No address, date, salutation or label with a value. */
function looksLikeTitle({ title, label }: Candidate): boolean {
  return (
    label === undefined &&
    title.length >= 8 &&
    title.length < 200 &&
    !/[.;,]$/.test(title) &&
    !isLabelAndValue(title) &&
    !/@|https?:|www\.|^(?:dear|by|from|to|date|copyright|©|published|prepared)\b/i.test(title) &&
    !/^\W*(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.{0,20}$/i.test(
      title,
    ) &&
    /\p{L}{3}.*\p{L}{3}/u.test(title)
  );
}

/** "Reference: A/12": one or two words and a value; "Harbour visit note: Northmoor" is a title. */
function isLabelAndValue(title: string): boolean {
  return /^\S+(?: \S+)?:\s*\S{1,30}$/.test(title) && !TITLE_WORDS.test(title);
}

type Accepted = Omit<OutlineHeading, 'level'>;

/**
 * The levels: by the list of contents or the numbering where they say it; 2 for chapters, appendices and sections that
 * every report has; else the commonest level of headings that are set alike, and one below the heading it follows.
 */
function findLevels(rows: Rows, headings: readonly Accepted[], contents: ContentsList | undefined): number[] {
  const known = headings.map((heading) => knownLevel(heading, contents));
  const byStyle = levelsByStyle(rows, headings, known);
  const levels: number[] = [];
  let chapterOpen = false;
  let openMain: Accepted | undefined;
  let listedLevel: number | undefined;
  headings.forEach((heading, i) => {
    const style = byStyle.get(styleOf(rows, heading));
    const above = headings[i - 1];
    let level = known[i] ?? weighed(heading, openMain) ?? style;
    const listed = contents !== undefined && contents.targets.size >= FEWEST_TARGETS;
    if (listed && heading.entry !== undefined) listedLevel = level ?? 2;
    else if (listed && listedLevel !== undefined && !isWorded(heading) && !heading.isTitle)
      level = Math.max(level ?? 0, listedLevel + 1);
    if (level === undefined) {
      const touches = above !== undefined && above.next === heading.first && !above.isTitle;
      level = touches ? levels[i - 1]! + 1 : chapterOpen ? 3 : 2;
    }
    chapterOpen ||= level === 2 && !heading.isTitle;
    if (level === 2) openMain = heading;
    levels.push(Math.min(level, 6));
  });
  return levels;
}

/** With fewer, the list of contents was not understood. */
const FEWEST_TARGETS = 5;

const CHAPTERS = new Set([
  'chapter',
  'appendix',
  'annex',
  'annexe',
  'part',
  'schedule',
  'exhibit',
  'attachment',
  'volume',
  'module',
]);

function isWorded({ label }: Pick<Accepted, 'label'>): boolean {
  return label?.kind === 'word' && CHAPTERS.has(label.word!);
}

/** Sections of findings and of the weighing of a case are main ones, where no other such section is open. */
function weighed({ meaning, label }: Accepted, open: Accepted | undefined): number | undefined {
  if (!meaning?.exact || label || (meaning.role !== 'findings' && meaning.role !== 'analysis')) return undefined;
  const isInside =
    open?.meaning?.role === 'findings' || open?.meaning?.role === 'analysis' || open?.meaning?.role === 'summary';
  return isInside ? undefined : 2;
}

function knownLevel(
  { isTitle, entry, label, meaning, depth }: Accepted,
  contents: ContentsList | undefined,
): number | undefined {
  if (isTitle) return 1;
  if (depth > 0) return depth;
  if (isWorded({ label })) return 2;
  if (label?.kind === 'number' && label.path.length > 1) return 1 + label.path.length;
  const isMain = meaning?.exact === true && (meaning.role === 'recommendations' || meaning.role === 'both');
  if (isMain && label === undefined) return 2;
  if (entry !== undefined && contents)
    return meaning?.exact && meaning.role === 'stop' && !comesAgain(contents, entry)
      ? 2
      : 2 + contentsDepth(contents, entry);
  if (label?.kind === 'number' && label.path.length === 1) return 2;
  return meaning?.exact &&
    (meaning.role === 'stop' ||
      meaning.role === 'summary' ||
      meaning.role === 'recommendations' ||
      meaning.role === 'both' ||
      meaning.role === 'contents') &&
    meaning.kind !== 'other'
    ? 2
    : undefined;
}

/** Whether the list of contents has the same title twice: "Introduction" of each chapter. */
function comesAgain({ entries }: ContentsList, at: number): boolean {
  return entries.some(({ folded }, i) => i !== at && folded === entries[at]!.folded);
}

/** How many indents of entries are smaller than that of this one by two columns and more. */
function contentsDepth({ entries }: ContentsList, at: number): number {
  const entry = entries[at]!;
  const path = /^(\d+(?:\.\d+)+)/.exec(entry.title);
  if (path) return path[1]!.split('.').length - 1;
  const worded = entries.map(({ title }) => isWorded({ label: parseItemLabel(title) }));
  const below = worded[at] ? 0 : Number(worded.slice(0, at).includes(true));
  const indents = [...new Set(entries.map(({ indent }) => indent))]
    .sort((a, b) => a - b)
    .filter((indent, i, all) => i === 0 || indent - all[i - 1]! >= 2);
  return Math.min(3, Math.max(below, indents.filter((indent) => indent <= entry.indent - 2).length));
}

function styleOf(rows: Rows, { first, title, label }: Accepted): string {
  const letters = title.replace(/[^\p{L}]/gu, '');
  const row = rows.all[first]!;
  const case_ = letters === letters.toUpperCase() ? 'capitals' : isTitleCase(title) ? 'title' : 'sentence';
  return `${case_}|${label?.style ?? ''}|${row.bold}|${Math.min(2, rows.gaps[first]!)}|${row.indent > 20 ? 'centre' : Math.round(row.indent / 4)}`;
}

function levelsByStyle(
  rows: Rows,
  headings: readonly Accepted[],
  known: readonly (number | undefined)[],
): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  headings.forEach((heading, i) => {
    const level = known[i];
    if (level === undefined || heading.isTitle || heading.label) return;
    const style = styleOf(rows, heading);
    const ofStyle = counts.get(style) ?? new Map<number, number>();
    ofStyle.set(level, (ofStyle.get(level) ?? 0) + 1);
    counts.set(style, ofStyle);
  });
  const total = new Map<string, number>();
  for (const heading of headings) total.set(styleOf(rows, heading), (total.get(styleOf(rows, heading)) ?? 0) + 1);
  return new Map(
    [...counts].flatMap(([style, ofStyle]): [string, number][] => {
      const [level, count] = [...ofStyle].sort((a, b) => b[1] - a[1])[0]!;
      return count * 3 >= total.get(style)! ? [[style, level]] : [];
    }),
  );
}
