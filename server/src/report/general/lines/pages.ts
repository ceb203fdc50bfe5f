/**
 * What belongs to the page and not to the text: page numbers, told by counting up about a page apart; running headers
 * and footers, told by coming again beside page numbers or in mid-sentence; footnotes at the foot of a page.
 */

import { listMatches } from '../../../base/matches';
import { addTo } from '../../../base/multimap';
import { endsSentence } from '../../../syntax/prose';
import { fieldKindOf } from '../words';
import type { Row, RowKind } from './row';

/** What is known of the pages of a text before its lines are looked at. */
interface PageSigns {
  readonly isMarkdown: boolean;
  /** Before which rows a page ends, as form feeds tell. */
  readonly breaks: readonly number[];
}

/** Marks page furniture and footnotes in `kinds`. Markdown has no pages, except where it was made of printed ones. */
export function findPageRows(rows: readonly Row[], kinds: RowKind[], { isMarkdown, breaks }: PageSigns): void {
  const texts = rows.filter(({ index }) => kinds[index] === 'text');
  const byKey = groupByKey(texts);
  const pages = findPageNumbers(byKey);
  for (const page of pages) kinds[page] = 'furniture';
  if (isMarkdown && pages.size < FEWEST_PAGES) return;
  for (const row of findRunningLines(rows, kinds, byKey, { pages, breaks })) kinds[row] = 'furniture';
  markFootnotes(rows, kinds, new Set([...pages, ...breaks]));
}

const FEWEST_PAGES = 4;
const LONGEST_RUNNING_LINE = 140;

/** Lines that are the same but for their numbers. */
function groupByKey(rows: readonly Row[]): Map<string, Row[]> {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.text.length > LONGEST_RUNNING_LINE || row.depth > 0 || isPartOfText(row) || isPartOfItem(row)) continue;
    // "Chapter 2: The system" above each page of the chapter; with its own number, for "Finding 1" is no "Finding 2".
    addTo(byKey, row.label?.kind === 'word' ? row.text : keyOf(row.text), row);
  }
  return byKey;
}

/** A sentence with a number in it, or a numbered item, may come again with the next number and is no footer. */
function isPartOfText({ text, label }: Row): boolean {
  return (
    /\d/.test(text) &&
    (/^\d+[.)]$/.test(text) ||
      (/[.!?:;]$/.test(text) && /\p{L}{3}/u.test(text)) ||
      (label !== undefined && label.length < text.length && label.style !== 'number '))
  );
}

/** "ID : LVC-02" and "Severity : High" come again below each finding; "Classification: Confidential" on each page. */
function isPartOfItem({ text }: Row): boolean {
  const name = /^([\p{L} ]{2,30}?)\s*:\s/u.exec(text)?.[1]?.toLowerCase();
  if (name === undefined || name === 'classification') return false;
  return name === 'id' || fieldKindOf(name) === 'rating';
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/#/g, '').replace(/\d+/g, '#').replace(/\s+/g, ' ');
}

/** A page has between so many lines. */
const SHORTEST_PAGE = 8;
const LONGEST_PAGE = 170;

/** The rows whose number counts up by one or, on facing pages, by two. */
function findPageNumbers(byKey: ReadonlyMap<string, readonly Row[]>): Set<number> {
  const pages = new Set<number>();
  for (const [key, rows] of byKey) {
    if (!key.includes('#') || rows.length < 2 || rows[0]!.label?.kind === 'word') continue;
    if (rows.length < 3 && !/^\W*(?:page )?#(?: of #| ?\/ ?#)?\W*$/.test(key) && !isLongFooter(key)) continue;
    const columns = rows.map(({ text }) => text.match(/\d+/g)!.map(Number));
    for (let column = 0; column < Math.min(columns[0]!.length, 6); column++) {
      const chain = longestChain(
        rows,
        columns.map((numbers) => numbers[column]!),
      );
      if (chain.length >= Math.min(rows.length, 3)) for (const at of chain) pages.add(rows[at]!.index);
    }
  }
  return pages;
}

/** Words with a number at one end, as footers that name the report have it. */
function isLongFooter(key: string): boolean {
  return key.length > 20 && (/\s\W*#$/.test(key) || /^#\W*\s/.test(key)) && !/[.:;]$/.test(key) && !/^#\. /.test(key);
}

interface Link {
  readonly length: number;
  readonly before: number;
}

/** The longest run of rows whose numbers count up by one or two, about a page apart. */
function longestChain(rows: readonly Row[], numbers: readonly number[]): number[] {
  const best: Link[] = [];
  const lastOf = new Map<number, number[]>();
  let top = -1;
  rows.forEach((row, i) => {
    const number = numbers[i]!;
    let link: Link = { length: 1, before: -1 };
    for (const step of [1, 2]) {
      for (const before of lastOf.get(number - step) ?? []) {
        const gap = row.index - rows[before]!.index;
        if (gap < SHORTEST_PAGE || gap > LONGEST_PAGE * step) continue;
        const length = best[before]!.length + (step === 1 ? 1 : 0.9);
        if (length > link.length) link = { length, before };
      }
    }
    best.push(link);
    const same = addTo(lastOf, number, i);
    if (same.length > 6) same.shift();
    if (top < 0 || link.length > best[top]!.length) top = i;
  });
  const chain: number[] = [];
  for (let i = top; i >= 0; i = best[i]!.before) chain.push(i);
  return chain.reverse();
}

/** A header or footer comes again so often. */
const OFTEN = 3;
/** How many lines with text may stand between it and the page number. */
const NEAR = 3;
/** The first lines hold the title that a running header repeats. */
const TITLE_LINES = 60;

function findRunningLines(
  rows: readonly Row[],
  kinds: readonly RowKind[],
  byKey: ReadonlyMap<string, readonly Row[]>,
  { pages, breaks }: { readonly pages: ReadonlySet<number>; readonly breaks: readonly number[] },
): number[] {
  const near = nearPages(rows, kinds, pages);
  const edges = nearBreaks(rows, kinds, breaks);
  const found: number[] = [];
  for (const [key, same] of byKey) {
    const isWorded = same[0]!.label?.kind === 'word';
    if (same.length < (isWorded ? OFTEN : 2) || !/[a-z]{2}/i.test(key) || same[0]!.label?.kind === 'bullet') continue;
    const beside = same.filter(({ index }) => near.has(index)).length;
    const breaking = same.filter(({ index }) => breaksSentence(rows, kinds, index)).length;
    if (same.filter((row) => isLabelOfPart(rows, kinds, row)).length * 2 > same.length) continue;
    const isRunning =
      (same.length >= OFTEN && beside >= Math.max(2, same.length * 0.5)) ||
      (same.length === 2 && beside === 2 && pages.size <= 4) ||
      (isOnEachPage(same, edges) && (same.length * 2 > breaks.length || (!isWorded && key.includes('#')))) ||
      (same.length >= OFTEN + 1 && breaking >= 2 && breaking >= same.length * 0.25 && !/^\W*[a-z ]{3,30}:/.test(key));
    if (!isRunning) continue;
    const [first, ...rest] = same as [Row, ...Row[]];
    // Numbers count pages also where some are left out, and titles have none.
    const isCounted = key.includes('#') && edges.has(first.index);
    const keepsFirst =
      first.index < TITLE_LINES ? !near.has(first.index) : !isBesidePage(rows, kinds, pages, first.index);
    found.push(...(keepsFirst && !isCounted ? rest : same).map(({ index }) => index));
  }
  return found;
}

/** "Recommendation" right above its words: with a finding on each page it comes again beside each page number. */
function isLabelOfPart(rows: readonly Row[], kinds: readonly RowKind[], { index, text }: Row): boolean {
  return fieldKindOf(text) !== undefined && kinds[index + 1] === 'text' && rows[index + 1]!.text.length > text.length;
}

/** The rows with at most `NEAR` lines of text between them and a page number. */
function nearPages(rows: readonly Row[], kinds: readonly RowKind[], pages: ReadonlySet<number>): Set<number> {
  const near = new Set<number>();
  for (const page of pages) {
    for (const step of [-1, 1]) {
      let seen = 0;
      for (let i = page + step; i >= 0 && i < rows.length && seen < NEAR && Math.abs(i - page) < 12; i += step) {
        if (kinds[i] === 'blank') continue;
        seen++;
        near.add(i);
      }
    }
  }
  return near;
}

/** How many lines of a page stand in its header, and in its footer. */
const EDGE = 3;

/** Headers and footers of facing pages may differ: they come again on every second page at least. */
const FACING = 2;

/** Whether lines stand at the edge of one page after the other, or of every second one; the first may be a title. */
function isOnEachPage([, ...again]: readonly Row[], edges: ReadonlyMap<number, number>): boolean {
  const pages = again.map(({ index }) => edges.get(index));
  return pages.every((page, i) => page !== undefined && (i === 0 || page - pages[i - 1]! <= FACING));
}

/** The page of each row with text that stands at the head or the foot of one, as form feeds tell. */
function nearBreaks(rows: readonly Row[], kinds: readonly RowKind[], breaks: readonly number[]): Map<number, number> {
  const edges = new Map<number, number>();
  for (const [page, at] of breaks.entries()) {
    for (const step of [-1, 1]) {
      let seen = 0;
      for (let i = step < 0 ? at - 1 : at; rows[i] && seen < EDGE && Math.abs(i - at) < SHORTEST_PAGE; i += step) {
        if (kinds[i] === 'blank') continue;
        seen++;
        edges.set(i, step < 0 ? page : page + 1);
      }
    }
  }
  return edges;
}

function isBesidePage(
  rows: readonly Row[],
  kinds: readonly RowKind[],
  pages: ReadonlySet<number>,
  at: number,
): boolean {
  for (const step of [-1, 1]) {
    let i = at + step;
    while (i >= 0 && i < rows.length && kinds[i] === 'blank') i += step;
    if (pages.has(i)) return true;
  }
  return false;
}

/** Whether the line stands between two halves of a sentence. */
function breaksSentence(rows: readonly Row[], kinds: readonly RowKind[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 8 && kinds[before] !== 'text') before--;
  let after = at + 1;
  while (after < rows.length && after - at < 8 && kinds[after] !== 'text') after++;
  const [above, below] = [rows[before]?.text ?? '', rows[after]?.text ?? ''];
  return above.length > 30 && !endsSentence(above) && /^[a-z]/.test(below);
}

/** How far up from the page number footnotes reach at the most. */
const FOOT = 40;

/** Lines above a page number from the first of a run that counts up, `9 Q2 [Chief Constable]`, `10 Q4`. */
function markFootnotes(rows: readonly Row[], kinds: RowKind[], pages: ReadonlySet<number>): void {
  for (const page of pages) {
    let top = -1;
    const numbers: number[] = [];
    let crossed = 0;
    // A number with a blank line and a paragraph below it is a heading: notes hold no blank lines.
    let isApart = false;
    for (let i = page - 1; i > 0 && page - i < FOOT && !pages.has(i); i--) {
      if (kinds[i] === 'blank' && crossed > 0) isApart = true;
      if (kinds[i] !== 'text') continue;
      const number = footnoteNumber(rows[i]!.text);
      if (number === undefined) {
        if (++crossed > 12) break;
        continue;
      }
      if (isApart) break;
      if (numbers.length > 0 && number !== numbers.at(-1)! - 1) break;
      numbers.push(number);
      crossed = 0;
      top = i;
    }
    if (top < 0 || !standsApart(kinds, top) || !areReferredTo(rows, kinds, top, numbers)) continue;
    for (let i = top; i < page; i++) if (kinds[i] === 'text') kinds[i] = 'footnote';
  }
}

/** The number that opens a footnote: alone on its line, or followed by text; no entry of contents, `1 Aims ..... 4`. */
function footnoteNumber(text: string): number | undefined {
  if (/\.{4,} *\d{1,4}$/.test(text.slice(-LONGEST_LEADERS))) return undefined;
  const match = /^(\d{1,3})(?:\s{1,12}\S|$)/.exec(text.slice(0, 20));
  return match ? Number(match[1]) : undefined;
}

/** How far up from a footnote the page reaches on which it is referred to. */
const PAGE_ABOVE = 90;

/** A number right behind a word or mark, "recipient once.1", or one blank behind the end of a sentence, "once. 1 The". */
const BEHIND_WORD = /(?<=[\p{L}.,;:)”"’\]])\d{1,3}(?![\d.,]*\d|\p{L})|(?<=[.)”"’] )\d{1,3}(?= \p{Lu}|$)/gu;

/**
 * Whether the text above notes refers to one of them: its number stands right behind a word or mark, or alone on its
 * line. Numbered paragraphs and recommendations at the foot of a page count up too, and nothing refers to them so.
 *
 *     Each office visits every recipient once.1
 *
 *     1    Grants Manual, chapter 9, March 2017.
 */
function areReferredTo(
  rows: readonly Row[],
  kinds: readonly RowKind[],
  top: number,
  numbers: readonly number[],
): boolean {
  const printed = new Set(numbers.map(String));
  for (let i = top - 1; i >= 0 && top - i < PAGE_ABOVE; i--) {
    if (kinds[i] === 'blank' || kinds[i] === 'furniture') continue;
    const { text } = rows[i]!;
    const isSearched = text.length < LONGEST_SEARCHED;
    if (printed.has(text) || (isSearched && listMatches(text, BEHIND_WORD).some(([each]) => printed.has(each))))
      return true;
  }
  return false;
}

/** So much of the end of a line shows the dots that lead to a page. */
const LONGEST_LEADERS = 40;

/** A longer line is no printed one. */
const LONGEST_SEARCHED = 400;

/** Whether a blank line stands above. */
function standsApart(kinds: readonly RowKind[], at: number): boolean {
  return at > 0 && kinds[at - 1] === 'blank';
}
