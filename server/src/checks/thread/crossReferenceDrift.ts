/** References by number that no longer fit because paragraphs or recommendations were put in or taken out. */

import type { DriftedCitation, DriftedPassage } from '../../links/drift/drift';
import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import { driftedPassagesOf } from '../../workspace/drifted';
import type { Check, Hit, RelatedPlace } from '../diagnostic';
import { messages } from '../messages';
import { firstLine, nameNumbers, nameRecommendation } from '../words';

/** So many examples let a reader judge the whole; more would bury them. */
const mostExamples = 3;

export const crossReferenceDrift: Check = {
  code: 'cross-reference-drift',
  severity: 'warning',
  title: 'References that have drifted',
  explain: 'Reports references by number that fit far better when all of them are moved by the same amount.',
  run: (report) => driftedPassagesOf(report).map((passage) => hitFor(report, passage)),
};

function hitFor(report: Report, passage: DriftedPassage): Hit {
  return { range: passage.range, message: describe(report, passage), related: listExamples(report, passage) };
}

function describe(report: Report, { citing, segment, citations }: DriftedPassage): string {
  const { of, fromNumber, toNumber, shift } = segment;
  const recommendation = report.recommendations.find(({ id }) => id === citing);
  const numbers = citations.map(({ citation }) => citation.number);
  return messages.crossReferenceDrift({
    citing: recommendation ? nameRecommendation(recommendation) : 'This marker',
    of,
    printed: nameNumbers(numbers),
    fitting: nameNumbers(citations.map(({ fitting }) => fitting)),
    isOne: new Set(numbers).size === 1,
    fromNumber,
    toNumber,
    shift,
    total: segment.citations.length,
    better: segment.citations.filter(({ gain }) => gain > 0).length,
  });
}

/** What is reached as printed and when corrected, for the references that speak most clearly. */
function listExamples(report: Report, { segment, citations }: DriftedPassage): RelatedPlace[] {
  const places = new Map(report[segment.of].map(({ number, range }) => [number, firstLine(report, range)]));
  const ranked = [...citations].sort((a, b) => b.gain - a.gain).slice(0, mostExamples);
  const telling = ranked.filter(({ gain }, i) => i === 0 || gain > 0);
  return telling.flatMap(({ citation, fitting }: DriftedCitation) => [
    ...pointTo(places.get(citation.number), messages.reachedAsPrinted(citation.number)),
    ...pointTo(places.get(fitting), messages.reachedWhenCorrected(fitting)),
  ]);
}

function pointTo(range: Range | undefined, message: string): RelatedPlace[] {
  return range ? [{ range, message }] : [];
}
