/** Where a thing is referred to. */

import type { SubjectId } from '../report/family';
import type { Finding, Recommendation } from '../report/model';
import { listAcronymUses } from './acronyms';
import { reportOf, type Document } from './document';
import { judgementsOn } from './judgements';
import { inOrder, placeOf, placesOfParagraphs, type Place } from './place';
import { listCitedFindings, listRecommendations } from './referents';
import type { Thing } from './thing';
import { listFindings, listMarkers } from './thread';

/** Where the thing is referred to, in the order of the text; empty when nothing refers to it. */
export function listUses(document: Document, thing: Thing): readonly Place[] {
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
