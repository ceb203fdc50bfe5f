/** Where a thing is defined and where it is referred to, as places to go to: a row each for every kind of thing. */

import type { SubjectId } from '../report/family';
import type { Acronym, Finding, Footnote, Recommendation, Section } from '../report/model';
import type { Range } from '../text/range';
import { listAcronymUses } from '../report/facts/acronyms';
import { findLead } from './words';
import { type Document, reportOf } from './document';
import { judgementsOn } from './judgements';
import { lookupOf } from './lookup';
import { listCitedFindings, listRecommendations, listSections } from './referents';
import type { Thing } from './thing';
import { listFindings, listMarkers } from './thread';

/** Where the thing is defined, likeliest first. A recommendation is its own definition; empty when nothing is known. */
export function listDefinitions(document: Document, thing: Thing): readonly Place[] {
  switch (thing.kind) {
    case 'marker':
    case 'recommendation-citation':
    case 'recommendation':
    case 'finding':
      return placesOfParagraphs(document, listRecommendations(document, thing));
    case 'paragraph-citation':
      return placesOfParagraphs(document, listCitedFindings(document, thing.citation));
    case 'section':
      return [placeOf(thing.section.headingRange)];
    case 'judgement':
      return listSectionsGraded(document, thing.judgement.subject).map(({ headingRange }) => placeOf(headingRange));
    case 'contents-entry':
      return listSections(document, thing.entry.section).map(({ headingRange }) => placeOf(headingRange));
    case 'acronym':
      return nearestFirst(thing.definitions, thing.nameRange).map(placeOfAcronym);
    case 'footnote-mark':
      return placesOfNote(document, thing.footnote);
    case 'footnote':
      return thing.footnote.references.map(placeOf);
    case 'cross-reference':
      return thing.reference.target ? [placeOfTarget(document, thing.reference.target)] : [];
    case 'part':
      return [thing];
  }
}

/** A heading is all name; of a paragraph the first word is. */
function placeOfTarget({ source }: Document, target: Range): Place {
  return { nameRange: findLead(source.text, target), fullRange: target };
}

function listSectionsGraded(document: Document, subject: SubjectId): readonly Section[] {
  return reportOf(document).sections.filter((section) => section.subject === subject);
}

/** The definitions before the use, the closest first, then those after it. */
function nearestFirst(definitions: readonly Acronym[], use: Range): readonly Acronym[] {
  const before = definitions.filter(({ range }) => range.start <= use.start);
  return [...before.reverse(), ...definitions.filter(({ range }) => range.start > use.start)];
}

function placeOfAcronym({ range, longRange }: Acronym): Place {
  return {
    nameRange: range,
    fullRange: { start: Math.min(range.start, longRange.start), end: Math.max(range.end, longRange.end) },
  };
}

function placesOfNote(document: Document, { range }: Footnote): readonly Place[] {
  return range ? placesOfParagraphs(document, [{ range }]) : [];
}

/** Where the thing is referred to, in the order of the text; empty when nothing refers to it. */
export function listUses(document: Document, thing: Thing): readonly Place[] {
  const references = listReferencesTo(document, thing);
  const others = listOtherUses(document, thing);
  return references.length > 0 ? inOrder([...others, ...references]) : others;
}

/** The cross-references to what the thing is, or refers to. */
function listReferencesTo(document: Document, thing: Thing): readonly Place[] {
  const { referencesByTarget } = lookupOf(reportOf(document));
  const target = startOf(thing);
  return (target === undefined ? [] : (referencesByTarget.get(target) ?? [])).map(({ range }) => placeOf(range));
}

/** Where the part of the report begins that the thing is or refers to; undefined for what no number leads to. */
function startOf(thing: Thing): number | undefined {
  switch (thing.kind) {
    case 'cross-reference':
      return thing.reference.target?.start;
    case 'recommendation':
    case 'finding':
    case 'part':
      return thing.fullRange.start;
    case 'section':
      return thing.section.headingRange.start;
    default:
      return undefined;
  }
}

/** Where markers, citations, marks and entries refer to it, and where it is stated or used. */
function listOtherUses(document: Document, thing: Thing): readonly Place[] {
  switch (thing.kind) {
    case 'marker':
      return listUsesOfRecommendations(document, listRecommendations(document, thing).slice(0, 1));
    case 'recommendation-citation':
    case 'recommendation':
      return listUsesOfRecommendations(document, listRecommendations(document, thing));
    case 'paragraph-citation':
      return listCitationsOf(document, listCitedFindings(document, thing.citation));
    case 'finding':
      return listCitationsOf(document, [thing.finding]);
    case 'section':
      return listEntriesOf(document, thing.section.id);
    case 'contents-entry':
      return listEntriesOf(document, thing.entry.section);
    case 'judgement':
      return listJudgements(document, thing.judgement.subject);
    case 'acronym':
      return listAcronymUses(document.source.text, thing.key).map(placeOf);
    case 'footnote-mark':
    case 'footnote':
      return thing.footnote.references.map(placeOf);
    case 'cross-reference':
    case 'part':
      return [];
  }
}

/** The findings that they rest on, and the markers for them that stand outside every finding. */
function listUsesOfRecommendations(document: Document, recommendations: readonly Recommendation[]): readonly Place[] {
  const findings = recommendations.flatMap((each) => listFindings(document, each).map(({ finding }) => finding));
  const outside = recommendations.flatMap((each) => listMarkers(document, each).filter((marker) => !marker.finding));
  return inOrder([...placesOfParagraphs(document, findings), ...outside.map(({ range }) => placeOf(range))]);
}

/** Where recommendations cite one of the findings by its number. */
function listCitationsOf(document: Document, findings: readonly Finding[]): readonly Place[] {
  const numbers = new Set(findings.map(({ number }) => number));
  return reportOf(document)
    .recommendations.flatMap(({ cites }) => cites)
    .filter(({ number }) => numbers.has(number))
    .map(({ range }) => placeOf(range));
}

function listEntriesOf(document: Document, section: string | undefined): readonly Place[] {
  return reportOf(document)
    .contents.filter((entry) => section !== undefined && entry.section === section)
    .map(({ range }) => placeOf(range));
}

function listJudgements(document: Document, subject: SubjectId): readonly Place[] {
  const { current, earlier } = judgementsOn(document, subject);
  return inOrder([...current, ...earlier].map(({ range, statement }) => ({ nameRange: range, fullRange: statement })));
}

export interface Place {
  /** What gets the cursor: a number, a first word, a heading. */
  readonly nameRange: Range;
  /** What is shown of the place: the paragraph, the note. */
  readonly fullRange: Range;
}

/** A place that is all name, such as a marker. */
function placeOf(range: Range): Place {
  return { nameRange: range, fullRange: range };
}

/** The places of paragraphs, each named by its number or first word. */
function placesOfParagraphs({ source }: Document, paragraphs: readonly { readonly range: Range }[]): readonly Place[] {
  return paragraphs.map(({ range }) => ({ nameRange: findLead(source.text, range), fullRange: range }));
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return [...places].sort((a, b) => a.nameRange.start - b.nameRange.start);
}
