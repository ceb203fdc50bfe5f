/** Answers what a marker, a finding or a recommendation may be linked to. `handlers.ts` lists the request. */

import { nameFinding, nameRecommendation, firstWords } from '../../checks/words';
import { findLinkChoices, type LinkChoice } from '../../features/linkChoices';
import type { LinkChoicesParams, LinkChoicesResult } from '../../protocol';
import type { Finding, Recommendation } from '../../report/model';
import { reportOf, type Document } from '../../workspace/document';
import { lookupOf } from '../../workspace/lookup';
import type { ThreadEnd } from '../../workspace/thing';
import { fromLspPosition, toLspRange } from '../convert/convert';

/** How many characters of a text a person chooses by. */
const previewLength = 200;

export function answerLinkChoices(document: Document, { position }: LinkChoicesParams): LinkChoicesResult | null {
  const found = findLinkChoices(document, fromLspPosition(document, position));
  if (!found) return null;
  return { name: nameEnd(document, found.end), choices: found.choices.map((choice) => toLspChoice(document, choice)) };
}

/** A marker is called by its finding, which is what people speak of. */
function nameEnd(document: Document, end: ThreadEnd): string {
  if (end.kind !== 'marker') return nameThing(end.kind === 'finding' ? end.finding : end.recommendation);
  const finding = lookupOf(reportOf(document)).findingById.get(end.marker.finding ?? '');
  return finding ? nameThing(finding) : document.source.slice(end.marker.range);
}

function nameThing(thing: Finding | Recommendation): string {
  const name = 'cites' in thing ? nameRecommendation(thing) : nameFinding(thing);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function toLspChoice(document: Document, { from, recommendation, other, ...known }: LinkChoice) {
  const { probability, source, sharedTerms } = known;
  return {
    from,
    recommendation: recommendation.id,
    label: nameThing(other),
    preview: firstWords(other.text.text.trim(), previewLength),
    ...{ probability, source, sharedTerms },
    range: toLspRange(document, other.range),
  };
}
