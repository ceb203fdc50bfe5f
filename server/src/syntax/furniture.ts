/**
 * Page furniture: page numbers and the running headers and footers that stand beside them.
 * Page numbers are told from other lone numbers by their chain (each is one more than the last, about a page apart);
 * running headers by coming back next to page numbers.
 */

import { NUMBER } from '../base/characters';
import { addTo } from '../base/multimap';
import { isBlank, loneNumber, type Line } from './lines';

export type Furniture = 'page-number' | 'running-header';

/** By line index: the lines that belong to the page and not to the text. */
export function findFurniture(lines: readonly Line[]): ReadonlyMap<number, Furniture> {
  const furniture = new Map<number, Furniture>();
  const pages = findPageNumbers(lines);
  for (const page of pages) furniture.set(page, 'page-number');
  for (const header of [...findRunningHeaders(lines, pages), ...findDatedFooters(lines)])
    furniture.set(header, 'running-header');
  return furniture;
}

interface ChainLink {
  readonly line: number;
  readonly value: number;
  readonly length: number;
  readonly previous: ChainLink | undefined;
}

/** How many earlier lone numbers of one value are looked at; more cannot be told apart anyway. */
const REMEMBERED = 6;

/** The lines of the longest chain of page numbers. A report of one page has none. */
function findPageNumbers(lines: readonly Line[]): number[] {
  const byValue = new Map<number, ChainLink[]>();
  let best: ChainLink | undefined;
  for (const line of lines) {
    const value = loneNumber(line);
    if (value === undefined) continue;
    const link = extendChain(byValue, line.index, value);
    remember(byValue, link);
    if (!best || link.length > best.length) best = link;
  }
  return best && best.length >= 2 ? listChain(best) : [];
}

function remember(byValue: Map<number, ChainLink[]>, link: ChainLink): void {
  const same = addTo(byValue, link.value, link);
  if (same.length > REMEMBERED) same.shift();
}

/** A page holds some 15 to 90 lines with text around; a gap of one page may be a page without a number. */
function extendChain(byValue: ReadonlyMap<number, ChainLink[]>, line: number, value: number): ChainLink {
  let best: ChainLink = { line, value, length: 1, previous: undefined };
  for (const [step, worth] of [
    [1, 1],
    [2, 0.4],
  ] as const) {
    for (const previous of byValue.get(value - step) ?? []) {
      const gap = line - previous.line;
      const length = previous.length + worth + (gap >= 12 && gap <= 130 ? 0.5 : 0);
      if (gap > 2 && length > best.length) best = { line, value, length, previous };
    }
  }
  return best;
}

function listChain(last: ChainLink): number[] {
  const chain: number[] = [];
  for (let link: ChainLink | undefined = last; link; link = link.previous) chain.push(link.line);
  return chain.reverse();
}

/** Odd and even pages may differ, and title pages often have none: a header stands on a third of the pages or more. */
const SHARE_OF_PAGES = 0.34;
const LONGEST_HEADER = 140;
/** How many lines with text a header or footer may have on either side of the page number. */
const HEADER_LINES = 3;

function findRunningHeaders(lines: readonly Line[], pages: readonly number[]): number[] {
  const seen = new Map<string, number[]>();
  for (const page of pages) {
    for (const index of [...nearbyText(lines, page, -1), ...nearbyText(lines, page, 1)]) {
      const key = headerKey(lines[index]!);
      if (key) addTo(seen, key, index);
    }
  }
  const often = Math.max(2, Math.ceil(pages.length * SHARE_OF_PAGES));
  const headers = [...seen].filter(([, indexes]) => new Set(indexes).size >= often);
  return [...headers.flatMap(([, indexes]) => indexes), ...findStrays(lines, new Map(headers))];
}

/** Copies of a header away from its page number, as in a table of contents; the title page may print it as the title. */
function findStrays(lines: readonly Line[], headers: ReadonlyMap<string, readonly number[]>): number[] {
  if (headers.size === 0) return [];
  const mayBegin = beginningsOf(headers.keys());
  return lines.flatMap((line) => {
    const first = mayBegin(line.visible) ? headers.get(headerKey(line) ?? '')?.[0] : undefined;
    return first !== undefined && line.index > first ? [line.index] : [];
  });
}

/** Whether a line begins as one of the keys does: most begin otherwise than any header, and need no key. */
function beginningsOf(keys: Iterable<string>): (visible: string) => boolean {
  const beginnings = new Set(Array.from(keys, (key) => key.charAt(0)));
  const known = new Map<string, boolean>();
  return (visible) => {
    const first = visible.charAt(0);
    const mayBegin = known.get(first) ?? beginnings.has(keyOf(first).charAt(0));
    known.set(first, mayBegin);
    return mayBegin;
  };
}

/** A dated line that comes again so often, word for word, is no text; nor is what comes again beside it. */
const OFTEN = 3;

function findDatedFooters(lines: readonly Line[]): number[] {
  const seen = new Map<string, number[]>();
  for (const line of lines) {
    if (
      line.facts.classes & NUMBER &&
      line.mark?.kind !== 'bullet' &&
      /\b(?:19|20)\d\d$/.test(line.visible) &&
      headerKey(line)
    )
      addTo(seen, line.visible, line.index);
  }
  const dated = [...seen.values()].filter((indexes) => indexes.length >= OFTEN);
  return dated.flatMap((indexes) => [
    ...indexes,
    ...repeatedBeside(lines, indexes, -1),
    ...repeatedBeside(lines, indexes, 1),
  ]);
}

/** The lines next to each of `indexes`, when they are the same beside most of them. */
function repeatedBeside(lines: readonly Line[], indexes: readonly number[], step: 1 | -1): number[] {
  const beside = new Map<string, number[]>();
  for (const index of indexes) {
    const next = nearbyText(lines, index, step)[0];
    if (next !== undefined) addTo(beside, lines[next]!.visible, next);
  }
  return [...beside.values()].filter((same) => same.length >= OFTEN && same.length * 2 > indexes.length).flat();
}

function nearbyText(lines: readonly Line[], from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (
    let i = from + step;
    lines[i] && found.length < HEADER_LINES && Math.abs(i - from) <= 2 * HEADER_LINES + 2;
    i += step
  ) {
    if (!isBlank(lines[i]!)) found.push(i);
  }
  return found;
}

/** What two copies of a running header have in common; undefined for a line that cannot be one. */
function headerKey(line: Line): string | undefined {
  const { visible } = line;
  if (line.mark?.kind === 'bullet' || visible.startsWith('(') || visible.length > LONGEST_HEADER) return undefined;
  const key = keyOf(visible);
  return key.includes(' ') ? key : undefined;
}

/** Words without capitals, numbers that count on, and the width of the space between them. */
function keyOf(visible: string): string {
  return visible.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');
}
