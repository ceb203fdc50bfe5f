/** The outline of a text: which candidates are headings, which is the title, and how deep each stands. */

import type { Candidate } from './candidates';
import { findCandidates, hasMarkedHeadings, isTitleCase } from './candidates';
import { findContentsList, type ContentsList } from './contents';
import { scoreHeadings } from './score';
import { findLevels, isWorded, markedLevels, type AcceptedHeading } from './levels';
import type { Rows } from '../lines/rows';
import { meaningOfTitle } from './titles';

export interface OutlineHeading extends AcceptedHeading {
  readonly level: number;
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
    (scores[i]! >= ENOUGH && !isAboveTitle(candidates, title, i)) || i === title
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
  const kept = withoutRunning(rows, accepted);
  const levels = hasMarkedHeadings(rows) ? markedLevels(kept) : findLevels(rows, kept, contents);

  return { headings: kept.map((heading, i) => ({ ...heading, level: levels[i]! })), contents };
}

/** A chapter's title that comes again inside the chapter is a running header, and becomes furniture. */
function withoutRunning(rows: Rows, headings: readonly AcceptedHeading[]): readonly AcceptedHeading[] {
  let open: AcceptedHeading | undefined;
  return headings.filter((heading) => {
    const { depth, label, title, first, last } = heading;
    if (depth > 0 || label?.kind !== 'word') return true;
    const isRunning = open !== undefined && open.title === title && title.length > label.length;
    for (let i = first; isRunning && i <= last; i++) rows.kinds[i] = 'furniture';
    if (!isRunning && isWorded(heading)) open = heading;
    return !isRunning;
  });
}

/** Whether a heading stands above the title, on the cover, and is no section: who publishes the report. */
function isAboveTitle(candidates: readonly Candidate[], title: number | undefined, i: number): boolean {
  return title !== undefined && i < title && candidates[i]!.depth === 0 && PUBLISHERS.test(candidates[i]!.title);
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
  const end = endOfCover(rows, candidates, scores, contents, first);
  let best: number | undefined;
  let most = 0.02;
  for (let i = 0; i < candidates.length && candidates[i]!.first < end; i++) {
    const { title } = candidates[i]!;
    if (!isFree(i) || !looksLikeTitle(candidates[i]!)) continue;
    const worth =
      scores[i]! +
      (TITLE_WORDS.test(title) && !SERIES_OF_REPORTS.test(title) ? 0.5 : 0) +
      (isTitleCase(title) ? 0.05 : 0) +
      Math.min(0.1, title.length / 500) -
      (PUBLISHERS.test(title) && !TITLE_WORDS.test(title) ? 0.8 : 0);
    if (worth > most) [best, most] = [i, worth];
  }
  return best;
}

/** The row where the cover ends: at the list of contents, at the first section, at the first line of prose. */
function endOfCover(
  rows: Rows,
  candidates: readonly Candidate[],
  scores: Float64Array,
  contents: ContentsList | undefined,
  first: number,
): number {
  const opening = first < 0 ? undefined : candidates[first]!;
  const isPublisher = opening !== undefined && PUBLISHERS.test(opening.title) && !TITLE_WORDS.test(opening.title);
  const section = candidates.find(
    ({ entry, label, title, first: row }, i) =>
      scores[i]! >= ENOUGH &&
      (row > (opening?.first ?? 0) || !isPublisher) &&
      (entry !== undefined || label !== undefined || meaningOfTitle(title)?.exact === true || !isPublisher),
  );
  const free =
    section && section === opening && section.entry === undefined && meaningOfTitle(section.title)?.exact !== true;
  return Math.min(contents?.from ?? Infinity, section ? section.first + (free ? 1 : 0) : rows.all.length, COVER);
}

/** What stands above the title on a cover: who publishes it. */
const PUBLISHERS =
  /^(?:(?:his|her) majesty|office of|house of|department (?:of|for)|ministry of|united states)|\b(?:committee|commission|ombudsman|inspectorate|agency|authority|council|office|ministry|department|parliament|assembly|government accountability office|bureau)$/i;
/** "Second Report of Session 2023–24", which says which of a series it is. */
const SERIES_OF_REPORTS = /^(?:\S+ (?:special )?report of session\b|report to\b)/i;

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
