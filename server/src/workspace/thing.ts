/**
 * The one notion of a thing at a place of a report. Every feature that starts from the cursor asks `thingAt`, so that
 * hover, definition, references and highlights never disagree about what the cursor is on; what the thread runs through
 * and what a person can link are some kinds of the same.
 */

import type {
  Acronym,
  Citation,
  ContentsEntry,
  CrossReference,
  Finding,
  Footnote,
  Judgement,
  Marker,
  Recommendation,
  Section,
} from '../report/model';
import { range, touches, type Range } from '../text/range';
import { findWordAround, LETTERS_AND_DIGITS } from '../text/scanner';
import { acronymKey } from '../report/facts/acronyms';
import { findLead } from './words';
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
    /** "Table 2" in running text. */
    | { readonly kind: 'cross-reference'; readonly reference: CrossReference }
    /** The table itself, or another part of the report that cross-references lead to. */
    | { readonly kind: 'part' }
  );

/** A thing of one kind, or of some. */
type ThingOf<Kind extends Thing['kind']> = Extract<Thing, { readonly kind: Kind }>;

/** What the thread runs through. */
export type ThreadNode = ThingOf<'section' | 'finding' | 'recommendation'>;

/** What a person can link: a marker, a finding without one, or a recommendation. */
export type ThreadEnd = ThingOf<'marker' | 'finding' | 'recommendation'>;

/** What names a node of the thread between two questions about it. */
export interface ThreadKey {
  readonly kind: ThreadNode['kind'];
  readonly id: string;
}

export function keyOf(node: ThreadNode): ThreadKey {
  switch (node.kind) {
    case 'section':
      return { kind: node.kind, id: node.section.id };
    case 'finding':
      return { kind: node.kind, id: node.finding.id };
    case 'recommendation':
      return { kind: node.kind, id: node.recommendation.id };
  }
}

/** The node with this key; undefined when the report has none, or has it no more. */
export function findThreadNode(document: Document, { kind, id }: ThreadKey): ThreadNode | undefined {
  const { sectionById, findingById, recommendationById } = lookupOf(reportOf(document));
  const [section, finding] = [sectionById.get(id), findingById.get(id)];
  const recommendation = recommendationById.get(id);
  if (kind === 'section') return section && thingOfSection(section);
  if (kind === 'finding') return finding && thingOfFinding(document, finding);
  return recommendation && thingOfRecommendation(document, recommendation);
}

export function thingOfSection(section: Section): ThingOf<'section'> {
  const { headingRange: nameRange, range: whole } = section;
  return { kind: 'section', section, nameRange, fullRange: range(whole.start, Math.max(whole.end, nameRange.end)) };
}

export function thingOfFinding(document: Document, finding: Finding): ThingOf<'finding'> {
  return { kind: 'finding', finding, nameRange: leadOf(document, finding.range), fullRange: finding.range };
}

export function thingOfRecommendation(document: Document, recommendation: Recommendation): ThingOf<'recommendation'> {
  const { range: fullRange } = recommendation;
  return { kind: 'recommendation', recommendation, nameRange: leadOf(document, fullRange), fullRange };
}

export function thingOfMarker(marker: Marker): ThingOf<'marker'> {
  return { kind: 'marker', marker, nameRange: marker.range, fullRange: marker.range };
}

type Finder = (document: Document, lookup: Lookup, offset: number) => Thing | undefined;

/** The first that finds something wins: what is small and meant to be pointed at comes before what contains it. */
const finders: readonly Finder[] = [
  findCitation,
  findMarker,
  findFootnoteMark,
  findCrossReference,
  findContentsEntry,
  findGrade,
  findAcronym,
  findNote,
  findHeading,
  findNamedPart,
  findStatement,
  findRecommendation,
  findFinding,
  findPart,
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
  return span && thingOfMarker(span.value);
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
  const word = findWordAround(document.source.text, offset, LETTERS_AND_DIGITS);
  if (!word) return undefined;
  const key = acronymKey(document.source.slice(word));
  const definitions = acronymsByKey.get(key);
  return definitions && { kind: 'acronym', key, definitions, nameRange: word, fullRange: word };
}

function findNote(document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.notes, offset);
  return (
    span && { kind: 'footnote', footnote: span.value, nameRange: leadOf(document, span.range), fullRange: span.range }
  );
}

function findHeading(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.headings, offset);
  return span && thingOfSection(span.value);
}

function findRecommendation(document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.recommendations, offset);
  return span && thingOfRecommendation(document, span.value);
}

function findFinding(document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.findings, offset);
  return span && thingOfFinding(document, span.value);
}

function findCrossReference(_document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.references, offset);
  return span && { kind: 'cross-reference', reference: span.value, ...wholly(span) };
}

/** On a caption, or on the number of a paragraph, also within a finding; the words of a paragraph are the finding's. */
function findNamedPart(document: Document, lookup: Lookup, offset: number): Thing | undefined {
  const part = findPart(document, lookup, offset);
  if (!part) return undefined;
  const isCaption = !/^\d/.test(document.source.slice(part.nameRange));
  return isCaption || touches(part.nameRange, offset) ? part : undefined;
}

function findPart(document: Document, { places }: Lookup, offset: number): Thing | undefined {
  const span = findSpan(places.targets, offset);
  return span && { kind: 'part', nameRange: leadOf(document, span.range), fullRange: span.range };
}

function judgementOf(span: Span<Judgement> | undefined): Thing | undefined {
  if (!span) return undefined;
  const { range: nameRange, statement: fullRange } = span.value;
  return { kind: 'judgement', judgement: span.value, nameRange, fullRange };
}

function wholly({ range }: Span<unknown>): ThingRanges {
  return { nameRange: range, fullRange: range };
}
