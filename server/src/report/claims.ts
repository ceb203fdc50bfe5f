/** Says of every line what it was taken for. The claims tile the text, one for each line. */

import { isBlank, loneNumber, type Line } from '../syntax/lines';
import { wordsOfLine, type Flow } from './flow';
import { readDates } from './dates';
import type { Item } from './items';
import type { Claim, ClaimKind } from './model';
import type { Reading } from './reading';
import { findFirst } from './vocabulary';

/** The claims of all lines; those that no pass took are left to their own looks. */
export function buildClaims(flow: Flow, kinds: ReadonlyMap<number, ClaimKind>): Claim[] {
  return flow.all.map((line) => ({ kind: kinds.get(line.index) ?? kindByLooks(flow, line), range: line.range }));
}

function kindByLooks(flow: Flow, line: Line): ClaimKind {
  if (isBlank(line)) return 'blank';
  const furniture = flow.furniture.get(line.index);
  if (furniture) return furniture;
  return loneNumber(line) === undefined ? 'unclaimed' : 'page-number';
}

/** What the passes of a reading took each line for, by the index of the line. */
export function claimReading(reading: Reading): Map<number, ClaimKind> {
  const { flow, titlePage, contents, table, columns, headings, notes, body } = reading;
  const kinds = new Map<number, ClaimKind>();
  const claimSpan = (from: number, to: number, kind: ClaimKind): void => {
    for (const line of flow.lines.slice(from, to)) kinds.set(line.index, kind);
  };
  claimTitlePage(reading, claimSpan);
  if (titlePage.title) claimSpan(titlePage.title.from, titlePage.title.to, 'title');
  if (contents) claimSpan(contents.heading.to, contents.end, 'contents');
  if (table) claimSpan(table.from, table.to, 'summary-table');
  for (const { from, to } of headings) claimSpan(from, to, 'heading');
  for (const { recommendations, findings, rest } of body) {
    for (const item of recommendations) claimLines(kinds, item.lines, 'recommendation');
    for (const item of findings) claimFinding(kinds, item);
    for (const { lines, kind } of rest) claimLines(kinds, lines, kind === 'bullet' ? 'list-item' : 'paragraph');
  }
  for (const at of columns) claimSpan(at, at + 1, 'column');
  for (const { lines } of notes) claimLines(kinds, lines, 'footnote');
  return kinds;
}

/** Lines before the first section: dates where they state one, else letterhead; statements of grades. */
function claimTitlePage(
  { flow, vocabulary, places, titlePage }: Reading,
  claim: (from: number, to: number, kind: ClaimKind) => void,
): void {
  const end = places.find(({ section }) => section.level > 1)?.from ?? titlePage.title?.to ?? 0;
  for (let at = 0; at < end && at < flow.lines.length; at++) {
    const words = wordsOfLine(flow.lines[at]!, 40);
    const dated =
      findFirst([...vocabulary.inspected, ...vocabulary.published], words, vocabulary.slots) ?? readDates(words, 0);
    claim(at, at + 1, dated ? 'date' : 'letterhead');
  }
}

function claimFinding(kinds: Map<number, ClaimKind>, { lines }: Item): void {
  for (const line of lines)
    kinds.set(line.index, /^\(\s*recommendations?\b[^()]*\)\.?$/i.test(line.visible) ? 'marker' : 'finding');
}

function claimLines(kinds: Map<number, ClaimKind>, lines: readonly Line[], kind: ClaimKind): void {
  for (const { index } of lines) kinds.set(index, kind);
}
