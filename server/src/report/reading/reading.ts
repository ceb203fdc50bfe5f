/**
 * One reading of a text with a family's vocabulary: what each pass found, before it becomes the model. The passes run
 * in this order: title page, contents, summary table, headings of the vocabulary, columns, headings that the contents
 * list, themes, headings by shape, numbers, footnotes, sections, body.
 */

import { readBody, type PlaceContent } from './body';
import { findColumns } from './columns';
import { findContents, type Contents } from './contents';
import type { Flow } from './flow';
import { findFreeHeadings } from './freeHeadings';
import { findNotes, type Note } from './footnotes';
import { findHeadings, type Heading } from './headings';
import { findListedHeadings } from './listedHeadings';
import { acceptNumbers } from './numbering';
import { buildSections, type Place } from './sections';
import { findSummaryTable, findTableHeads, type SummaryTable } from './summaryTable';
import { demoteUngraded, findThemes, mergeRepeated } from './themes';
import { readTitlePage, type TitlePage } from './titlePage';
import type { Vocabulary } from './vocabulary';

export interface Reading {
  readonly flow: Flow;
  readonly vocabulary: Vocabulary;
  readonly titlePage: TitlePage;
  readonly contents: Contents | undefined;
  readonly table: SummaryTable | undefined;
  /** The indexes in the flow of column heads and neighbouring columns. */
  readonly columns: ReadonlySet<number>;
  readonly headings: readonly Heading[];
  readonly notes: readonly Note[];
  readonly places: readonly Place[];
  readonly body: readonly PlaceContent[];
}

/** Runs all passes. */
export function readParts(flow: Flow, vocabulary: Vocabulary): Reading {
  const titlePage = readTitlePage(flow, vocabulary);
  const contents = findContents(flow, vocabulary);
  const table = findSummaryTable(flow, vocabulary);
  const taken = indexesOf([titlePage.title, table, contents && { from: contents.heading.from, to: contents.end }]);
  const tableHeads = findTableHeads(flow);
  for (const head of tableHeads) taken.add(head);
  const { headings, lines: columns } = findColumns(
    flow,
    demoteUngraded(mergeRepeated(findHeadings(flow, vocabulary, taken), tableHeads)),
  );
  const listed = findListedHeadings(flow, contents, headings, new Set([...taken, ...columns, ...indexesOf(headings)]));
  const themes = findThemes(flow, inOrder(headings, listed), new Set([...taken, ...indexesOf(listed)]));
  const known = inOrder(headings, themes, contents ? [contents.heading] : []);
  const free = findFreeHeadings(flow, vocabulary, {
    from: titlePage.title?.to ?? 0,
    known,
    taken: new Set([...taken, ...columns, ...indexesOf(known)]),
  });
  const shaped = indexesOf(free);
  const all = inOrder(
    known,
    free,
    listed.filter(({ from }) => !shaped.has(from)),
  );
  const noText = new Set([...taken, ...columns, ...indexesOf(all)]);
  const numbers = numbersByLine(flow, acceptNumbers(flow, noText));
  const notes = findNotes(flow, vocabulary, new Set(numbers.keys()), linesAt(flow, noText));
  const places = buildSections(flow, titlePage.title, all);
  const skip = new Set([...linesAt(flow, noText), ...notes.flatMap(({ lines }) => lines.map(({ index }) => index))]);
  const body = readBody(flow, vocabulary, places, { numbers, skip });
  return { flow, vocabulary, titlePage, contents, table, columns, headings: all, notes, places, body };
}

function inOrder(...headings: readonly (readonly Heading[])[]): Heading[] {
  return headings.flat().sort((a, b) => a.from - b.from);
}

/** The indexes of lines in the text for indexes in the flow. */
function linesAt(flow: Flow, indexes: ReadonlySet<number>): Set<number> {
  return new Set([...indexes].map((at) => flow.lines[at]!.index));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function indexesOf(spans: readonly (Span | undefined)[]): Set<number> {
  const indexes = new Set<number>();
  for (const span of spans) for (let at = span?.from ?? 0; at < (span?.to ?? 0); at++) indexes.add(at);
  return indexes;
}

function numbersByLine(flow: Flow, numbers: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...numbers].map(([at, value]) => [flow.lines[at]!.index, value]));
}
