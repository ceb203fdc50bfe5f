/**
 * The list of contents and where its entries lead: found by its name or by its leaders, and matched to the body by
 * the longest chain of entries and lines that are both in order. An entry that leads to a line is the strongest sign
 * of a heading there is.
 */

import { findLongestRise } from '../../../base/search';
import { sourceRange } from '../../../syntax/lines';
import type { Range } from '../../../text/range';
import { parseItemLabel } from '../lines/itemLabel';
import { plainInline } from '../lines/inline';
import type { Row } from '../lines/row';
import type { Rows } from '../lines/rows';

export interface ContentsList {
  /** The rows of the entries, `[from, to)`; `heading` is the row with the name of the list. */
  readonly heading: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
  /** By the first row of a heading in the body: its last row and the entry. */
  readonly targets: ReadonlyMap<number, Target>;
}

export interface Entry {
  readonly title: string;
  readonly page: number | undefined;
  readonly indent: number;
  readonly row: number;
  readonly range: Range;
  readonly folded: string;
}

export interface Target {
  readonly last: number;
  readonly entry: number;
}

const NAMES = new Set([
  'contents',
  'tableofcontents',
  'contentspage',
  'index',
  'listofcontents',
  'contentsandintroduction',
  'contentspageno',
  'contentspagenumber',
  'inthisreport',
]);
const FEWEST = 3;
/** Where the entries have no pages but come again, so many are enough. */
const FEWEST_BARE = 2;
const MOST = 600;

/** The list of contents, whose rows become `contents` in `rows.kinds`; undefined where there is none. */
export function findContentsList(rows: Rows): ContentsList | undefined {
  const found = findByName(rows) ?? findByLeaders(rows);
  if (!found) return undefined;
  for (let i = found.from; i < found.to; i++)
    if (rows.kinds[i] === 'text' || rows.kinds[i] === 'table') rows.kinds[i] = 'contents';
  return { ...found, targets: matchEntries(rows, found.entries, found.to) };
}

type Found = Omit<ContentsList, 'targets'>;

function findByName(rows: Rows): Found | undefined {
  const limit = Math.max(250, rows.all.length * 0.2);
  for (const row of rows.all) {
    if (row.index > limit) return undefined;
    if (rows.kinds[row.index] !== 'text' || row.text.length > 30 || !NAMES.has(foldTitle(row.text))) continue;
    const found = readEntries(rows, row.index);
    if (found) return found;
  }
  return undefined;
}

/** `The gate ........ 14`; the end of a line tells, so that a long one costs no more than another. */
function endsInLeaders(text: string): boolean {
  return /\.{4,}\s*\d{1,4}$/.test(text.slice(-60));
}

/** Runs of lines that end in dots and a page number, where no name stands above. */
function findByLeaders(rows: Rows): Found | undefined {
  const limit = Math.max(250, rows.all.length * 0.2);
  for (const row of rows.all) {
    if (row.index > limit) return undefined;
    if (rows.kinds[row.index] !== 'text' || !endsInLeaders(row.text)) continue;
    const found = readEntries(rows, row.index - 1);
    return found && { ...found, heading: undefined };
  }
  return undefined;
}

function readEntries(rows: Rows, heading: number): Found | undefined {
  const list = new OpenList(heading);
  for (let i = heading + 1; i < Math.min(rows.all.length, heading + MOST); i++) {
    if (rows.kinds[i] !== 'text' && rows.kinds[i] !== 'table') continue;
    const row = rows.all[i]!;
    // In Markdown the list ends at the next heading, whatever its entries look like.
    if (rows.isMarkdown && row.depth > 0) return list.close(list.entries.every(({ row: at }) => rows.all[at]!.label));
    const entry = readEntry(row, rows.isMarkdown);
    if (!entry) list.addPage(row);
    else if (list.holdsTwice(entry)) return list.close(true);
    else if (list.endsBefore(entry, row)) break;
    else list.add(entry);
  }
  return list.close(false);
}

/** So many entries without pages may stand on end in a list that has pages, and in one that has none. */
const MOST_BARE = 8;
const MOST_BARE_IN_ALL = 68;
/** A longer sentence is prose below the list. */
const LONGEST_SENTENCE = 100;

/** A page stands right below its entry; a number farther down is that of the page itself. */
const FARTHEST_PAGE = 2;

/** A list of contents while its entries are read. */
class OpenList {
  readonly entries: Entry[] = [];
  private readonly seen = new Map<string, number>();
  private to: number;
  private bare = 0;
  private lastPage = 0;

  constructor(private readonly heading: number) {
    this.to = heading + 1;
  }

  add(entry: Entry): void {
    const { folded, page, title, row } = entry;
    if (page && !isCaption(title)) this.lastPage = page;
    this.bare = page === undefined ? this.bare + 1 : 0;
    if (folded !== '') this.seen.set(folded, this.entries.length);
    this.entries.push(entry);
    if (page !== undefined) this.to = row + 1;
  }

  /** A number alone on its line is the page of the entry above. */
  addPage({ text, index }: Row): void {
    const last = this.entries.at(-1);
    if (!last || !/^\d{1,4}$/.test(text) || (last.page === undefined && index - last.row > FARTHEST_PAGE)) return;
    this.entries[this.entries.length - 1] = { ...last, page: last.page ?? Number(text) };
    this.to = index + 1;
    this.bare = 0;
  }

  /** Whether an entry without a page came before: it is the heading in the body. */
  holdsTwice({ page, folded }: Entry): boolean {
    const before = page === undefined ? this.seen.get(folded) : undefined;
    return before !== undefined && this.entries.length - before >= 2;
  }

  /** Whether a line is none of the list: prose, a footer with a page before that of the entry above, too many bare lines. */
  endsBefore({ page, title }: Entry, { text }: Row): boolean {
    if (page !== undefined) return page > 0 && page < this.lastPage && !isCaption(title);
    const isProse = text.length > LONGEST_SENTENCE && /[.!?]$/.test(text);
    const most = this.entries.some((entry) => entry.page !== undefined) ? MOST_BARE : MOST_BARE_IN_ALL;
    return isProse || this.bare >= most;
  }

  close(recurs: boolean): Found | undefined {
    return closeEntries(this.entries, this.heading, this.to, recurs && this.entries.length > 0);
  }
}

/** The list ends behind the last entry with a page or, where none has one, where the first entry recurs. */
function closeEntries(entries: readonly Entry[], heading: number, to: number, recurs: boolean): Found | undefined {
  const paged = entries.filter(({ page }) => page !== undefined).length;
  if (paged >= FEWEST)
    return { heading, from: heading + 1, to, entries: joinWrapped(entries.filter(({ row }) => row < to)) };
  if (!recurs || entries.length < FEWEST_BARE) return undefined;
  return { heading, from: heading + 1, to: entries.at(-1)!.row + 1, entries };
}

/** An entry that wraps over two lines has its page on the second. */
function joinWrapped(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    if (
      last &&
      last.page === undefined &&
      entry.row - last.row <= 1 &&
      entry.indent >= last.indent &&
      !parseItemLabel(entry.title)
    ) {
      joined[joined.length - 1] = {
        ...last,
        title: `${last.title} ${entry.title}`,
        page: entry.page,
        folded: last.folded + foldAll(entry.title),
        range: { start: last.range.start, end: entry.range.end },
      };
    } else joined.push(entry);
  }
  return joined;
}

/** `1.2 The gate ........ 14`, `The gate    14`, `The gate`; undefined for a line without words. */
function readEntry(row: Row, isMarkdown: boolean): Entry | undefined {
  const visible = row.text.slice(0, 300);
  const text = isMarkdown ? plainInline(visible) : visible;
  const leaders = /\s*(?:\.{2,}|…+|(?:\s\.){2,})[\s.…]*/.exec(text);
  const tail = leaders ? text.slice(leaders.index + leaders[0].length) : undefined;
  let title = leaders && leaders.index > 0 ? text.slice(0, leaders.index) : text;
  let page = tail !== undefined && /^\d{1,4}\b|^[ivxl]{1,6}$/.test(tail.trim()) ? pageOf(tail.trim()) : undefined;
  if (leaders && page === undefined && leaders[0].length > 4) page = 0;
  const spaced =
    /(?:\s{2,}|\t)(\d{1,4}|[ivxl]{1,6})\s*$/.exec(title) ??
    (leaders ? null : (/\s(\d{1,3})$/.exec(title) ?? GLUED.exec(title)));
  if (page === undefined && spaced) {
    page = pageOf(spaced[1]!);
    title = title.slice(0, spaced.index);
  }
  title = title.trim();
  if (!/\p{L}{2}/u.test(title) || /^[ivxl]+$/.test(title)) return undefined;
  return {
    title,
    page,
    indent: row.indent,
    row: row.index,
    range: sourceRange(row.line, 0, title.length),
    folded: foldTitle(title),
  };
}

/** "Introduction14": extraction lost the space before the page. */
const GLUED = /(?<=\p{Ll}{3})(\d{1,3})$/u;

function pageOf(text: string): number {
  return /^\d/.test(text) ? Number.parseInt(text, 10) : 0;
}

/** Whether an entry leads to a figure or table, whose caption is no heading. */
export function isCaption(title: string): boolean {
  return /^(?:figure|table|box|chart|map|photo|image)\s*\d/i.test(title);
}

/** The letters and digits of a title in lower case, without the label before it; with it where nothing else is left. */
export function foldTitle(text: string): string {
  const label = parseItemLabel(text);
  const rest = label ? text.slice(label.length) : text;
  return foldAll(rest) || foldAll(text);
}

/** The letters and digits of a text, in lower case. */
export function foldAll(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** So many characters are compared before lines are joined. */
const KEY = 10;
/** A title of two letters ("IT") stands in too many places. */
const SHORTEST = 3;
const MOST_LINES = 4;
const MOST_PLACES = 24;

function matchEntries(rows: Rows, entries: readonly Entry[], from: number): Map<number, Target> {
  const byStart = new Map<string, number[]>();
  for (let i = from; i < rows.all.length; i++) {
    if (rows.kinds[i] !== 'text' || rows.all[i]!.text.length > 200) continue;
    const key = foldTitle(rows.all[i]!.text).slice(0, KEY);
    const places = byStart.get(key);
    if (!places) byStart.set(key, [i]);
    else if (places.length < MOST_PLACES) places.push(i);
  }
  // Of one entry the last row comes first, so that no order holds two of them.
  const pairs = entries.flatMap(({ folded, title }, entry) => {
    if (folded.length < SHORTEST || isCaption(title)) return [];
    const own = (byStart.get(folded.slice(0, KEY)) ?? []).flatMap((row) => {
      const last = lastRowOf(rows, row, folded);
      return last === undefined ? [] : [{ entry, row, last }];
    });
    const labelled = own.filter(({ row }) => isLabelledAs(rows, row, title));
    return (labelled.length > 0 ? labelled : own).reverse();
  });
  const inOrder = findLongestRise(pairs.map(({ row }) => row)).map((i) => pairs[i]!);
  return new Map(inOrder.map(({ row, last, entry }) => [row, { last, entry }]));
}

/**
 * Whether a row has the entry's own label, or stands below it: "Section 1. Safety" leads to that, and not to "Safety" in
 * the summary.
 */
function isLabelledAs({ all }: Rows, at: number, title: string): boolean {
  const listed = parseItemLabel(title);
  const printed = listed && foldAll(title.slice(0, listed.length));
  const above = all[at - 1];
  return (
    printed !== undefined && (foldLabel(all[at]!) === printed || (above && foldAll(above.text) === printed) === true)
  );
}

function foldLabel({ label, text }: Row): string | undefined {
  return label && foldAll(text.slice(0, label.length));
}

/** The row on which a title that begins on `row` ends; undefined where the rows say something else. */
function lastRowOf(rows: Rows, row: number, folded: string): number | undefined {
  let text = foldTitle(rows.all[row]!.text);
  for (let last = row; last < row + MOST_LINES; last++) {
    if (text === folded) return last;
    if (text.length >= folded.length || !folded.startsWith(text)) return undefined;
    const next = rows.all[last + 1];
    if (!next || rows.kinds[last + 1] !== 'text') return undefined;
    text += foldAll(next.text);
  }
  return undefined;
}
