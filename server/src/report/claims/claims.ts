/**
 * Says of every line what it was taken for. The claims tile the text, one for each line. A line is only claimed when a
 * pass knew what it is: text before the first heading that is neither title, date, grade nor prose stays unclaimed,
 * and so do stray words between paragraphs.
 */

import { partitionPoint } from '../../base/search';
import { isBlank, type Line, loneNumber } from '../../syntax/lines';
import { encloses, type Range } from '../../text/range';
import type { ClaimKind, Judgement, Marker, Report } from '../model';
import type { Flow } from '../reading/flow';
import type { Reading } from '../reading/reading';
import { findTableHeads } from '../reading/summaryTable';
import { ClaimList } from './claimList';
import { claimLetterhead, claimLines, claimRest, type LineKinds } from './claimProse';

/** The claims of all lines; those that no pass took are left to their own looks. */
export function buildClaims(flow: Flow, kinds: ReadonlyMap<number, ClaimKind>): ClaimList {
  return new ClaimList(flow.all.length, (at) => {
    const line = flow.all[at]!;
    return { kind: kinds.get(line.index) ?? kindByLooks(flow, line), range: line.range };
  });
}

function kindByLooks(flow: Flow, line: Line): ClaimKind {
  if (isBlank(line)) return 'blank';
  const furniture = flow.furniture.get(line.index);
  if (furniture) return furniture;
  return loneNumber(line) === undefined ? 'unclaimed' : 'page-number';
}

/** What the passes of a reading took each line for; lines that say nothing but a grade or a marker are that. */
export function claimReading(
  reading: Reading,
  { judgements, markers }: { readonly judgements: readonly Judgement[]; readonly markers: readonly Marker[] },
): LineKinds {
  const { flow, titlePage, contents, table, columns, headings, notes, body } = reading;
  const kinds: LineKinds = new Map();
  const claimSpan = (from: number, to: number, kind: ClaimKind): void =>
    claimLines(kinds, flow.lines.slice(from, to), kind);
  claimLetterhead(kinds, reading);
  if (titlePage.title) claimSpan(titlePage.title.from, titlePage.title.to, 'title');
  if (contents) claimSpan(contents.heading.to, contents.end, 'contents');
  if (table) claimSpan(table.from, table.to, 'summary-table');
  for (const at of findTableHeads(flow)) claimSpan(at, at + 1, 'summary-table');
  for (const { from, to } of headings) claimSpan(from, to, 'heading');
  const lastItems = body
    .map(({ recommendations, findings }) => recommendations.length + findings.length > 0)
    .lastIndexOf(true);
  for (const [i, content] of body.entries()) {
    for (const { lines } of content.recommendations) claimLines(kinds, lines, 'recommendation');
    for (const { lines } of content.findings) claimLines(kinds, lines, 'finding');
    claimRest(kinds, reading, content, i >= lastItems);
  }
  for (const at of columns) claimSpan(at, at + 1, 'column');
  for (const { lines } of notes) claimLines(kinds, lines, 'footnote');
  claimStatements(kinds, flow, judgements);
  claimWholeLines(kinds, flow, markers, 'marker');
  return kinds;
}

/** Grades on lines of their own, lines that only state one, and lines that state one if nothing else is known of them. */
function claimStatements(kinds: LineKinds, flow: Flow, judgements: readonly Judgement[]): void {
  const stated = judgements.filter(({ where }) => where !== 'summary-table' && where !== 'earlier');
  claimWholeLines(kinds, flow, stated, 'grade');
  for (const { range, statement } of stated) {
    const said = { start: statement.start, end: Math.max(range.end, statement.end) + CLOSING_MARK };
    for (const { index, content } of flow.all.slice(indexAt(flow, said.start), indexAt(flow, said.end) + 1)) {
      const kind = kinds.get(index);
      if (kind === 'unclaimed' || (kind === 'paragraph' && encloses(said, content))) kinds.set(index, 'grade');
    }
  }
}

function claimWholeLines(
  kinds: LineKinds,
  flow: Flow,
  things: readonly { readonly range: Range }[],
  kind: ClaimKind,
): void {
  for (const { range } of things) {
    const line = flow.all[indexAt(flow, range.start)];
    if (line && encloses({ start: range.start, end: range.end + CLOSING_MARK }, line.content))
      kinds.set(line.index, kind);
  }
}

/** A full stop may stand behind a marker or a grade. */
const CLOSING_MARK = 1;

/** The index among all lines of the one that holds `offset`. */
function indexAt({ all }: Flow, offset: number): number {
  return partitionPoint(all.length, (i) => all[i]!.start <= offset) - 1;
}

/** How much of a report was understood: the share of its lines that something claims, and those that nothing does. */
export interface Coverage {
  /** How many lines with text there are. */
  readonly lines: number;
  /** How many of them something claims. */
  readonly claimed: number;
  /** The others, by their numbers, counted from one. */
  readonly unclaimed: readonly number[];
}

/** The coverage of the report. A line that holds several paragraphs counts as that many. */
export function coverageOf({ claims, source }: Report): Coverage {
  const lines = [...claims].filter(({ kind }) => kind !== 'blank');
  const unclaimed = lines.filter(({ kind }) => kind === 'unclaimed');
  return {
    lines: lines.length,
    claimed: lines.length - unclaimed.length,
    unclaimed: unclaimed.map(({ range }) => source.lineAt(range.start) + 1),
  };
}

/** The share of lines that something claims, as "98.7 %"; never rounded up to the whole. */
export function renderShare({ lines, claimed }: Coverage): string {
  return claimed === lines ? '100 %' : `${(Math.floor((claimed / lines) * 1000) / 10).toFixed(1)} %`;
}
