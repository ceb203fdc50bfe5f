/**
 * One reading of a text with a family's vocabulary: what each pass found, before it becomes the model. The passes run
 * in this order: title page, contents, summary table, headings, footnotes, numbers, sections, body.
 */

import { readBody, type PlaceContent } from './body';
import { findContents, type Contents } from './contents';
import type { Flow } from './flow';
import { findNotes, type Note } from './footnotes';
import { findHeadings, type Heading } from './headings';
import { acceptNumbers } from './numbering';
import { buildSections, type Place } from './sections';
import { findSummaryTable, type SummaryTable } from './summaryTable';
import { readTitlePage, type TitlePage } from './titlePage';
import type { Vocabulary } from './vocabulary';

export interface Reading {
  readonly flow: Flow;
  readonly vocabulary: Vocabulary;
  readonly titlePage: TitlePage;
  readonly contents: Contents | undefined;
  readonly table: SummaryTable | undefined;
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
  const headings = withContents(findHeadings(flow, vocabulary, taken), contents);
  const numbers = numbersByLine(flow, acceptNumbers(flow, new Set([...taken, ...indexesOf(headings)])));
  const notes = findNotes(flow, new Set(numbers.keys()));
  const places = buildSections(flow, titlePage.title, headings);
  const skip = new Set([
    ...notes.flatMap(({ lines }) => lines.map(({ index }) => index)),
    ...[...taken].map((at) => flow.lines[at]!.index),
  ]);
  return {
    flow,
    vocabulary,
    titlePage,
    contents,
    table,
    headings,
    notes,
    places,
    body: readBody(flow, vocabulary, places, { numbers, skip }),
  };
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

/** The contents heading is a heading too, with its entries under it. */
function withContents(headings: readonly Heading[], contents: Contents | undefined): Heading[] {
  return contents ? [...headings, contents.heading].sort((a, b) => a.from - b.from) : [...headings];
}

function numbersByLine(flow: Flow, numbers: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...numbers].map(([at, value]) => [flow.lines[at]!.index, value]));
}
