/**
 * Cuts the table of contents out of the flow, so that its entries are not taken for headings.
 *
 *     Contents
 *     Executive summary        2
 *     The local authority      5
 *
 * Entries wrap, their page numbers stand beside them, below them or in a heap at the end. The table ends where its
 * first entries come again as the headings of the body.
 */

import { loneNumber } from '../../syntax/lines';
import { beginsInside } from '../../syntax/prose';
import type { Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import { rangeOfWords, wordsOfLine, type Flow } from './flow';
import { headingAt, type Heading } from './headings';
import type { Vocabulary } from './vocabulary';

export interface Contents {
  readonly heading: Heading;
  readonly entries: readonly Entry[];
  /** The index in the flow of the first line after the table. */
  readonly end: number;
}

export interface Entry {
  readonly title: readonly Word[];
  readonly page: number | undefined;
  readonly range: Range;
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly title: readonly Word[];
  readonly page: number | undefined;
  /** Whether a number stands right below it, as the page of an entry does. */
  readonly isAboveNumber: boolean;
  readonly key: string;
}

const NONE: ReadonlySet<number> = new Set();

/** The table of contents; undefined when the report has none. */
export function findContents(flow: Flow, vocabulary: Vocabulary): Contents | undefined {
  for (let at = 0; at < flow.lines.length; at++) {
    const heading = headingAt(flow, vocabulary, at, NONE, (rule) => rule.kind === 'contents');
    if (heading) return readContents(flow, vocabulary, heading);
  }
  return undefined;
}

function readContents(flow: Flow, vocabulary: Vocabulary, heading: Heading): Contents {
  const candidates = readCandidates(flow, vocabulary, heading.to);
  const entries = candidates.slice(0, findBody(candidates));
  const end = entries.at(-1)?.to ?? heading.to;
  const pages = listPages(flow, heading, entries, end);
  return {
    heading,
    end,
    entries: entries.map((entry, i) => ({
      title: entry.title,
      page: entry.page ?? pages[i],
      range: rangeOfWords(entry.title),
    })),
  };
}

/** More entries than any report has; a longer run of short lines is no table of contents. */
const MOST_ENTRIES = 80;

/** Headings and short lines after the contents heading, into the body's first headings, up to running text. */
function readCandidates(flow: Flow, vocabulary: Vocabulary, from: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = from; at < flow.lines.length && candidates.length < MOST_ENTRIES;) {
    const heading = headingAt(flow, vocabulary, at, NONE, () => true, 'fewest-lines');
    const candidate = heading ? fromHeading(flow, heading) : fromLine(flow, at);
    if (!candidate) break;
    const before = candidates.at(-1);
    const isRest = !heading && before?.page === undefined && beginsInside(flow.lines[at]!.visible);
    if (before && isRest) candidates[candidates.length - 1] = wrapped(before, candidate);
    else candidates.push(candidate);
    at = candidate.to;
  }
  return candidates;
}

/** An entry whose title goes on in the next line, with a small letter. */
function wrapped(first: Candidate, second: Candidate): Candidate {
  const title = [...first.title, ...second.title];
  return { ...second, from: first.from, title, key: keyOf(title) };
}

function fromHeading(flow: Flow, { from, to, title }: Heading): Candidate {
  const page = pageAtEnd(title);
  const words = page === undefined ? title : title.slice(0, -1);
  return { from, to, title: words, page, isAboveNumber: isAboveNumber(flow, to), key: keyOf(words) };
}

function fromLine(flow: Flow, at: number): Candidate | undefined {
  const line = flow.lines[at]!;
  if (line.visible.length > 110 || line.mark?.kind === 'bullet' || /[.;,]$/.test(line.visible)) return undefined;
  const words = wordsOfLine(line);
  const page = pageAtEnd(words);
  const title = page === undefined ? words : words.slice(0, -1);
  if (title.length === 0) return undefined;
  return { from: at, to: at + 1, title, page, isAboveNumber: isAboveNumber(flow, at + 1), key: keyOf(title) };
}

/** Whether the first line with text behind the line before an index of the flow is a number alone. */
function isAboveNumber({ all, lines }: Flow, to: number): boolean {
  const end = lines[to]?.index ?? all.length;
  for (let at = lines[to - 1]!.index + 1; at < end; at++) if (loneNumber(all[at]!) !== undefined) return true;
  return false;
}

function pageAtEnd(words: readonly Word[]): number | undefined {
  const last = words.at(-1)?.folded ?? '';
  return words.length > 1 && /^\d{1,3}$/.test(last) ? Number(last) : undefined;
}

function keyOf(title: readonly Word[]): string {
  return title.map(({ folded }) => folded).join(' ');
}

/**
 * The index of the first candidate that belongs to the body: where one of the first two entries comes again followed
 * by its successor, or, when running text follows, comes again at all; else behind the last entry with a page. An
 * entry that has a page as the next one does is listed twice: "The local authority" as a part and among the meanings.
 */
function findBody(candidates: readonly Candidate[]): number {
  const keys = candidates.map(({ key }) => key);
  for (const entry of [0, 1]) {
    for (let i = entry + 2; i < keys.length; i++) {
      if (keys[i] === keys[entry] && keys[i + 1] === keys[entry + 1]) return i;
    }
  }
  const isListed = candidates.map(({ page, isAboveNumber: above }) => page !== undefined || above);
  const again = Math.max(keys.lastIndexOf(keys[0] ?? ''), keys.lastIndexOf(keys[1] ?? ''));
  if (again >= 2 && !(isListed[again] && isListed[again + 1])) return again;
  const lastWithPage = isListed.lastIndexOf(true);
  return lastWithPage >= 0 ? lastWithPage + 1 : keys.length;
}

/** The page numbers on lines of their own, in ascending order, when there is one for each entry; else none. */
function listPages(flow: Flow, heading: Heading, entries: readonly Candidate[], end: number): number[] {
  const first = flow.lines[heading.to - 1]!.index;
  const last = flow.lines[end]?.index ?? flow.all.length;
  const numbers = flow.all
    .slice(first, last)
    .filter((line) => flow.furniture.get(line.index) === undefined)
    .map(loneNumber)
    .filter((value) => value !== undefined);
  return numbers.length === entries.length ? numbers.sort((a, b) => a - b) : [];
}
