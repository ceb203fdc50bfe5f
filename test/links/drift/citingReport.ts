/** Prints small reports whose recommendations cite paragraphs, for tests of references that drift. */

import { buildReport } from '../../../server/src/report/build';
import type { Report } from '../../../server/src/report/model';
import { SourceText } from '../../../server/src/text/sourceText';
import { reportOf } from '../given';

/** What each paragraph is about and one recommendation asks for; no two share a telling word. */
const topics = [
  'initial health checks by nurses',
  'supervision of newly qualified staff',
  'pathway planning with care leavers',
  'return home interviews after going missing',
  'matching children with adopters',
  'strategy discussions with police',
  'chronologies on case records',
  'advocacy and independent visitors',
  'thresholds for early help',
  'private fostering arrangements',
  'letters before court proceedings',
  'virtual school education attainment',
  'complaints and compliments learning',
  'placement sufficiency and commissioning',
  'domestic abuse notifications',
  'audit and performance data',
];

/** How many paragraphs a report has, each cited once by its own recommendation. */
export const paragraphCount = topics.length;
/** The number of the first paragraph; the recommendations come before it. */
export const firstParagraph = topics.length + 1;

export interface Printing {
  /** The number that is printed for the paragraph on the topic with this place; its own when missing. */
  readonly cite?: (number: number, place: number) => string | number;
  /** How many paragraphs about nothing in particular stand before the one on the topic with this place. */
  readonly insert?: { readonly before: number; readonly count: number };
  /** How many of the recommendations cite a paragraph; all when missing. */
  readonly citing?: number;
}

/** A report that is recognised: title, a list of recommendations, findings. */
export function printCitingReport({
  cite = (number) => number,
  insert,
  citing = topics.length,
}: Printing = {}): string {
  const recommendations = topics.map((topic, place) => {
    const reference = place < citing ? ` (paragraph ${cite(firstParagraph + place, place)})` : '';
    return `${place + 1}. Improve ${topic}${reference}.`;
  });
  const paragraphs = topics.map((topic) => `The work on ${topic} is weak and has been so for long.`);
  const filler = Array.from({ length: insert?.count ?? 0 }, (_, i) => `Autumn brought visit ${'x'.repeat(i + 2)}.`);
  paragraphs.splice(insert?.before ?? 0, 0, ...filler);
  const findings = paragraphs.map((text, i) => `${firstParagraph + i}. ${text}`);
  return [...titlePage, 'Recommendations', ...recommendations, 'Inspection findings', ...findings, ''].join('\n\n');
}

const titlePage = [
  'Inspection of services for children in need of help and protection, children looked after and care leavers',
  'Inspection date: 6 March 2017 – 30 March 2017',
  'Report published: 2 June 2017',
];

/** The same, read. */
export function buildCitingReport(printing: Printing): Report {
  return buildReport(new SourceText(printCitingReport(printing)));
}

const subjects = 'nurse police school adoption advocacy fostering court audit abuse hostel'.split(' ');

/** Ten findings, each with a marker that states its recommendation's number and so many more; one has no finding. */
export function markersOff(by: number): Report {
  return reportOf({
    recommendations: [...subjects, 'garden'].map((subject, i) => ({ number: i + 1, text: `Better ${subject} work` })),
    findings: subjects.map((subject, i) => ({ text: `Poor ${subject} work (Recommendation ${i + 1 + by})` })),
  });
}
