/**
 * Where a thing is defined and where it is referred to. Definition, references and highlights are all made of these
 * two lists, so that a new kind of thing gets the three features from one pair of rows here.
 */

import type { Acronym, Citation, Finding, Footnote, Marker, Recommendation, Section } from '../report/model';
import type { Range } from '../text/range';
import { listAcronymUses } from './acronyms';
import { reportOf, type Document } from './document';
import { judgementsOn } from './judgements';
import { lookupOf } from './lookup';
import { leadOf, type Thing } from './thing';
import {
  listEvidencedBy,
  listFindings,
  listMarkers,
  listRecommendationsOfFinding,
  listRecommendationsOfMarker,
} from './thread';

/** A place to go to: `nameRange` is what gets the cursor, `fullRange` what is shown of it. */
export interface Place {
  readonly nameRange: Range;
  readonly fullRange: Range;
}

/** Where the thing is defined, likeliest first. A recommendation is its own definition; empty when nothing is known. */
export function listDefinitions(document: Document, thing: Thing): readonly Place[] {
  switch (thing.kind) {
    case 'marker':
      return placesOf(document, recommendationsOfMarker(document, thing.marker));
    case 'recommendation-citation':
      return placesOf(document, recommendationsCited(document, thing.marker, thing.citation));
    case 'paragraph-citation':
      return placesOf(document, findingsCited(document, thing.citation));
    case 'recommendation':
      return placesOf(document, [thing.recommendation]);
    case 'finding':
      return placesOf(document, recommendationsOfFinding(document, thing.finding));
    case 'section':
      return [placeOfSection(thing.section)];
    case 'judgement':
      return sectionsGraded(document, thing.judgement.subject).map(placeOfSection);
    case 'contents-entry':
      return sectionsById(document, thing.entry.section).map(placeOfSection);
    case 'acronym':
      return nearestFirst(thing.definitions, thing.nameRange).map(placeOfAcronym);
    case 'footnote-mark':
      return placesOfNote(document, thing.footnote);
    case 'footnote':
      return thing.footnote.references.map(placeOf);
  }
}

/** Where the thing is referred to, as places to go to, in the order of the text. */
export function listUses(document: Document, thing: Thing): readonly Place[] {
  switch (thing.kind) {
    case 'marker':
      return usesOfRecommendations(document, recommendationsOfMarker(document, thing.marker).slice(0, 1));
    case 'recommendation-citation':
      return usesOfRecommendations(document, recommendationsCited(document, thing.marker, thing.citation));
    case 'paragraph-citation':
      return findingsCited(document, thing.citation).flatMap((finding) => citationsOf(document, finding));
    case 'recommendation':
      return usesOfRecommendations(document, [thing.recommendation]);
    case 'finding':
      return citationsOf(document, thing.finding);
    case 'section':
      return entriesOf(document, thing.section.id);
    case 'contents-entry':
      return entriesOf(document, thing.entry.section);
    case 'judgement':
      return judgementPlaces(document, thing.judgement.subject);
    case 'acronym':
      return listAcronymUses(document.source.text, thing.key).map(placeOf);
    case 'footnote-mark':
    case 'footnote':
      return thing.footnote.references.map(placeOf);
  }
}

/** The marks in the text that stand for one of these recommendations: what is highlighted with it. */
export function listMarks(document: Document, recommendations: readonly Recommendation[]): readonly Range[] {
  return recommendations.flatMap((recommendation) =>
    listMarkers(document, recommendation).map((marker) => marker.range),
  );
}

/** The recommendations that a thing is about, likeliest first; empty for things that are about none. */
export function listRecommendations(document: Document, thing: Thing): readonly Recommendation[] {
  switch (thing.kind) {
    case 'marker':
      return recommendationsOfMarker(document, thing.marker);
    case 'recommendation-citation':
      return recommendationsCited(document, thing.marker, thing.citation);
    case 'recommendation':
      return [thing.recommendation];
    case 'finding':
      return recommendationsOfFinding(document, thing.finding);
    default:
      return [];
  }
}

function recommendationsOfMarker(document: Document, marker: Marker): readonly Recommendation[] {
  return listRecommendationsOfMarker(document, marker).map((linked) => linked.recommendation);
}

function recommendationsOfFinding(document: Document, finding: Finding): readonly Recommendation[] {
  const marked = listRecommendationsOfFinding(document, finding).map((linked) => linked.recommendation);
  return marked.length > 0 ? marked : listEvidencedBy(document, finding).map(({ recommendation }) => recommendation);
}

/** The cited recommendation as the links understand it; where they do not say, any with the number. */
function recommendationsCited(document: Document, marker: Marker, citation: Citation): readonly Recommendation[] {
  const all = lookupOf(reportOf(document)).recommendationsByNumber.get(citation.number) ?? [];
  const linked = recommendationsOfMarker(document, marker).filter(({ number }) => number === citation.number);
  return linked.length > 0 ? linked : all;
}

function findingsCited(document: Document, citation: Citation): readonly Finding[] {
  return lookupOf(reportOf(document)).findingsByNumber.get(citation.number) ?? [];
}

function usesOfRecommendations(document: Document, recommendations: readonly Recommendation[]): readonly Place[] {
  const findings = recommendations.flatMap((each) => listFindings(document, each).map(({ finding }) => finding));
  const outside = recommendations.flatMap((each) => listMarkers(document, each).filter((marker) => !marker.finding));
  return inOrder([...placesOf(document, findings), ...outside.map((marker) => placeOf(marker.range))]);
}

/** Where recommendations cite the finding by its number. */
function citationsOf(document: Document, finding: Finding): readonly Place[] {
  return reportOf(document)
    .recommendations.flatMap((recommendation) => recommendation.cites)
    .filter((citation) => finding.number !== undefined && citation.number === finding.number)
    .map((citation) => placeOf(citation.range));
}

function sectionsGraded(document: Document, subject: string): readonly Section[] {
  return reportOf(document).sections.filter((section) => section.subject === subject);
}

function sectionsById(document: Document, id: string | undefined): readonly Section[] {
  const section = id === undefined ? undefined : lookupOf(reportOf(document)).sectionById.get(id);
  return section ? [section] : [];
}

function entriesOf(document: Document, section: string | undefined): readonly Place[] {
  return reportOf(document)
    .contents.filter((entry) => section !== undefined && entry.section === section)
    .map((entry) => placeOf(entry.range));
}

function judgementPlaces(document: Document, subject: string): readonly Place[] {
  const { current, earlier } = judgementsOn(document, subject);
  return inOrder([...current, ...earlier].map(({ range, statement }) => ({ nameRange: range, fullRange: statement })));
}

/** The definitions before the use, the closest first, then those after it. */
function nearestFirst(definitions: readonly Acronym[], use: Range): readonly Acronym[] {
  const before = definitions.filter(({ range }) => range.start <= use.start);
  return [...before.reverse(), ...definitions.filter(({ range }) => range.start > use.start)];
}

function placesOf(document: Document, things: readonly { readonly range: Range }[]): readonly Place[] {
  return things.map(({ range }) => ({ nameRange: leadOf(document, range), fullRange: range }));
}

function placesOfNote(document: Document, { range }: Footnote): readonly Place[] {
  return range ? placesOf(document, [{ range }]) : [];
}

function placeOfSection(section: Section): Place {
  return { nameRange: section.headingRange, fullRange: section.headingRange };
}

function placeOfAcronym({ range, longRange }: Acronym): Place {
  return {
    nameRange: range,
    fullRange: { start: Math.min(range.start, longRange.start), end: Math.max(range.end, longRange.end) },
  };
}

function placeOf(range: Range): Place {
  return { nameRange: range, fullRange: range };
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => a.nameRange.start - b.nameRange.start);
}
