/** Where a thing is defined. With `uses.ts` it makes definition, references and highlights: one row there, one here. */

import type { SubjectId } from '../report/family';
import type { Acronym, Footnote, Section } from '../report/model';
import type { Range } from '../text/range';
import { reportOf, type Document } from './document';
import { placeOf, placesOfParagraphs, type Place } from './place';
import { listCitedFindings, listRecommendations, listSections } from './referents';
import type { Thing } from './thing';

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
  }
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
