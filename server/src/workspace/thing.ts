/**
 * The one notion of "thing under the cursor". Every feature that starts from a place in a report asks `thingAt`, so
 * that hover, definition, references and highlights never disagree about what the cursor is on.
 */

import type {
  Acronym,
  Citation,
  ContentsEntry,
  Finding,
  Footnote,
  Judgement,
  Marker,
  Recommendation,
  Section,
} from '../report/model';
import type { Range } from '../text/range';
import { acronymKey, findLead, findPlainWordAt } from './words';
import { reportOf, type Document } from './document';
import { lookupOf, type Lookup } from './lookup';
import { findSpan, type Span } from './spans';

interface ThingRanges {
  /** What names the thing where the cursor is: a number, a mark, a grade, a heading. */
  readonly nameRange: Range;
  /** The whole of it: the paragraph, the note, the sentence that states the grade. */
  readonly fullRange: Range;
}

/** `12. Plans are not specific enough. (Recommendation 3)`: here are a finding, a marker and a citation. */
export type Thing = ThingRanges &
  (
    | { readonly kind: 'marker'; readonly marker: Marker }
    | { readonly kind: 'recommendation-citation'; readonly citation: Citation; readonly marker: Marker }
    | { readonly kind: 'paragraph-citation'; readonly citation: Citation; readonly recommendation: Recommendation }
    | { readonly kind: 'recommendation'; readonly recommendation: Recommendation }
    | { readonly kind: 'finding'; readonly finding: Finding }
    | { readonly kind: 'section'; readonly section: Section }
    | { readonly kind: 'judgement'; readonly judgement: Judgement }
    | { readonly kind: 'contents-entry'; readonly entry: ContentsEntry }
    | { readonly kind: 'acronym'; readonly key: string; readonly definitions: readonly Acronym[] }
    | { readonly kind: 'footnote-mark'; readonly footnote: Footnote }
    | { readonly kind: 'footnote'; readonly footnote: Footnote }
  );

type Finder = (document: Document, lookup: Lookup, offset: number) => Thing | undefined;

/** The first that finds something wins: what is small and meant to be pointed at comes before what contains it. */
const finders: readonly Finder[] = [
  findCitation,
  findMarker,
  findFootnoteMark,
  findContentsEntry,
  findGrade,
  findAcronym,
  findNote,
  findHeading,
  findStatement,
  findRecommendation,
  findFinding,
];

/** The thing that `offset` is on, its end included; undefined where the report says nothing that can be followed. */
export function thingAt(document: Document, offset: number): Thing | undefined {
  const lookup = lookupOf(reportOf(document));
  for (const find of finders) {
    const thing = find(document, lookup, offset);
    if (thing) return thing;
  }
  return undefined;
}

/** The number or first word of a paragraph, list item or note, for showing where it stands without all of it. */
export function leadOf(document: Document, within: Range): Range {
  return findLead(document.source.text, within);
}

function findCitation(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.citations, offset);
  if (!span) return undefined;
  const { citation } = span.value;
  const ranges = { nameRange: citation.range, fullRange: citation.range };
  return span.value.kind === 'by-marker'
    ? { kind: 'recommendation-citation', citation, marker: span.value.marker, ...ranges }
    : { kind: 'paragraph-citation', citation, recommendation: span.value.recommendation, ...ranges };
}

function findMarker(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.markers, offset);
  return span && { kind: 'marker', marker: span.value, ...wholly(span) };
}

function findFootnoteMark(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.footnoteMarks, offset);
  return span && { kind: 'footnote-mark', footnote: span.value, ...wholly(span) };
}

function findContentsEntry(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.contents, offset);
  return span && { kind: 'contents-entry', entry: span.value, ...wholly(span) };
}

function findGrade(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  return judgementOf(findSpan(places.grades, offset));
}

function findStatement(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  return judgementOf(findSpan(places.statements, offset));
}

function findAcronym(document: Document, { acronymsByKey }: Lookup, offset: number): Thing | undefined {
  if (acronymsByKey.size === 0) return undefined;
  const word = findPlainWordAt(document.source.text, offset);
  if (!word) return undefined;
  const key = acronymKey(document.source.slice(word));
  const definitions = acronymsByKey.get(key);
  return definitions && { kind: 'acronym', key, definitions, nameRange: word, fullRange: word };
}

function findNote(document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.notes, offset);
  return span && { kind: 'footnote', footnote: span.value, ...ledBy(document, span) };
}

function findHeading(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.headings, offset);
  return span && { kind: 'section', section: span.value, nameRange: span.range, fullRange: span.value.range };
}

function findRecommendation(document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.recommendations, offset);
  return span && { kind: 'recommendation', recommendation: span.value, ...ledBy(document, span) };
}

function findFinding(document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.findings, offset);
  if (!span) return undefined;
  const fullRange = span.value.range;
  return { kind: 'finding', finding: span.value, nameRange: leadOf(document, fullRange), fullRange };
}

function judgementOf(span: Span<Judgement> | undefined): Thing | undefined {
  if (!span) return undefined;
  const { range: nameRange, statement: fullRange } = span.value;
  return { kind: 'judgement', judgement: span.value, nameRange, fullRange };
}

function wholly({ range }: Span<unknown>): ThingRanges {
  return { nameRange: range, fullRange: range };
}

function ledBy(document: Document, { range }: Span<unknown>): ThingRanges {
  return { nameRange: leadOf(document, range), fullRange: range };
}
