/** A report's things by id, by number and by place, so that no feature searches a list for them. */

import { addTo } from '../base/multimap';
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
  Report,
  Section,
} from '../report/model';
import { referencesOf } from '../report/facts/crossReferences';
import type { Range } from '../text/range';
import { acronymKey } from '../report/facts/acronyms';
import { trimEnd } from './words';
import { lazily } from '../base/lazily';
import { sortSpans, type Span } from './spans';

/** A citation with who makes it: a marker cites recommendations, a recommendation cites findings. */
type PlacedCitation =
  | { readonly kind: 'by-marker'; readonly citation: Citation; readonly marker: Marker }
  | { readonly kind: 'by-recommendation'; readonly citation: Citation; readonly recommendation: Recommendation };

export interface Lookup {
  readonly sectionById: ReadonlyMap<string, Section>;
  readonly findingById: ReadonlyMap<string, Finding>;
  readonly recommendationById: ReadonlyMap<string, Recommendation>;
  readonly markerById: ReadonlyMap<string, Marker>;
  readonly markersByFinding: ReadonlyMap<string, readonly Marker[]>;
  readonly findingsByNumber: ReadonlyMap<number, readonly Finding[]>;
  readonly recommendationsByNumber: ReadonlyMap<number, readonly Recommendation[]>;
  readonly acronymsByKey: ReadonlyMap<string, readonly Acronym[]>;
  /** The cross-references to a part of the report, by where that part begins. */
  readonly referencesByTarget: ReadonlyMap<number, readonly CrossReference[]>;
  readonly places: Places;
}

/** Where the things stand, each list sorted for `findSpan`. */
interface Places {
  readonly citations: readonly Span<PlacedCitation>[];
  readonly markers: readonly Span<Marker>[];
  readonly footnoteMarks: readonly Span<Footnote>[];
  readonly notes: readonly Span<Footnote>[];
  readonly contents: readonly Span<ContentsEntry>[];
  readonly grades: readonly Span<Judgement>[];
  readonly statements: readonly Span<Judgement>[];
  readonly headings: readonly Span<Section>[];
  readonly recommendations: readonly Span<Recommendation>[];
  readonly findings: readonly Span<Finding>[];
  /** Cross-references besides markers and citations, by their label and by all that they print. */
  readonly references: readonly Span<CrossReference>[];
  /** What cross-references lead to that is no section, finding or recommendation: tables, figures, paragraphs. */
  readonly targets: readonly Span<Range>[];
}

/** The lookup of a report, built on first use. */
export const lookupOf: (report: Report) => Lookup = lazily((report) => buildLookup(report, listOwnReferences(report)));

function buildLookup(report: Report, references: readonly CrossReference[]): Lookup {
  return {
    sectionById: byId(report.sections),
    findingById: byId(report.findings),
    recommendationById: byId(report.recommendations),
    markerById: byId(report.markers),
    markersByFinding: groupBy(report.markers, (marker) => marker.finding),
    findingsByNumber: groupBy(report.findings, (finding) => finding.number),
    recommendationsByNumber: groupBy(report.recommendations, (recommendation) => recommendation.number),
    acronymsByKey: groupBy(report.acronyms, (acronym) => acronymKey(acronym.short)),
    referencesByTarget: groupBy(references, ({ target }) => target?.start),
    places: placesOf(report, references),
  };
}

/** The cross-references that are not said by a marker or a citation already. */
function listOwnReferences(report: Report): readonly CrossReference[] {
  const cited = new Set(listCitations(report).map(({ citation }) => citation.range.start));
  return referencesOf(report).filter(({ label }) => !cited.has(label.start));
}

function placesOf(report: Report, references: readonly CrossReference[]): Places {
  return {
    citations: sortSpans(listCitations(report), ({ citation }) => [citation.range]),
    markers: sortSpans(report.markers, (marker) => [marker.range]),
    footnoteMarks: sortSpans(report.footnotes, (footnote) => footnote.references),
    notes: sortSpans(report.footnotes, ({ range }) => (range ? [range] : [])),
    contents: sortSpans(report.contents, (entry) => [entry.range]),
    grades: sortSpans(report.judgements, (judgement) => [judgement.range]),
    statements: sortSpans(report.judgements, (judgement) => [judgement.statement]),
    headings: sortSpans(report.sections, (section) => [section.headingRange]),
    recommendations: sortSpans(report.recommendations, (recommendation) => [recommendation.range]),
    findings: sortSpans(report.findings, (finding) => finding.fragments),
    references: sortSpans(references, ({ range }) => [range]),
    targets: sortSpans(listOtherTargets(report, references), (target) => [target]),
  };
}

/** The sections whose headings are not themselves findings or recommendations, which stand for theirs. */
export function listOwnSections({ sections, findings, recommendations }: Report): readonly Section[] {
  const items = new Set([...findings, ...recommendations].map(({ range }) => range.start));
  return sections.filter(({ headingRange, kind }) => kind === 'title' || !items.has(headingRange.start));
}

/** All of a section, without white space at its end, and never less than its heading. */
export function extentOfSection({ source }: Report, { range, headingRange }: Section): Range {
  const { start, end } = trimEnd(source.text, range);
  return { start, end: Math.max(end, headingRange.end) };
}

/** All that stands under an item, without white space at its end: of one that is a heading the whole section. */
export function extentOf(report: Report, { section, range }: Finding | Recommendation): Range {
  const own = lookupOf(report).sectionById.get(section);
  const isHeaded = own?.headingRange.start === range.start;
  const whole = isHeaded ? trimEnd(report.source.text, own.range) : range;
  return whole.end > range.end ? whole : range;
}

/** Each once. */
function listOtherTargets(report: Report, references: readonly CrossReference[]): readonly Range[] {
  const known = new Set([
    ...report.sections.map(({ headingRange }) => headingRange.start),
    ...[...report.findings, ...report.recommendations].map(({ range }) => range.start),
  ]);
  const others = references.flatMap(({ target }) => (target && !known.has(target.start) ? [target] : []));
  return [...new Map(others.map((target) => [target.start, target])).values()];
}

function listCitations(report: Report): PlacedCitation[] {
  return [
    ...report.markers.flatMap((marker) =>
      marker.cites.map((citation) => ({ kind: 'by-marker', citation, marker }) as const),
    ),
    ...report.recommendations.flatMap((recommendation) =>
      recommendation.cites.map((citation) => ({ kind: 'by-recommendation', citation, recommendation }) as const),
    ),
  ];
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** The things by their key, each group in the order of `things`; those without a key are left out. */
function groupBy<Thing, Key>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => Key | undefined,
): ReadonlyMap<Key, readonly Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key !== undefined) addTo(groups, key, thing);
  }
  return groups;
}
