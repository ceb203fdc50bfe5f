/** One open document at one version: an immutable value. What is derived from it is computed on first use and kept. */

import { listDecisions } from '../annotations/decisions';
import type { WordTable } from '../links/associations/associations';
import type { LinkGraph } from '../links/graph';
import { linkReport } from '../links/link';
import type { LinkMemory } from '../links/passages/memory';
import { buildReport } from '../report/build';
import type { Family } from '../report/family';
import type { Recommendation, Report } from '../report/model';
import type { ReadingMemory } from '../report/reading/memory';
import { touches } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { type Annotated, placesToday } from '../annotations/live/annotated';
import { Latest, lazily } from '../base/lazily';

export interface Document {
  readonly uri: string;
  readonly version: number;
  /**
   * The revision of the workspace at which this text came in, was tried on other families, or got other annotations:
   * unlike `version`, never the same for two states of a document.
   */
  readonly revision: number;
  readonly languageId: string;
  readonly source: SourceText;
  /** The families that the text is tried on. */
  readonly families: readonly Family[];
  /** What the user's own reports taught of words that are foreign to what is shipped; it helps to link the report. */
  readonly ownWords: WordTable | undefined;
  /** What people attached to the text. */
  readonly annotated: Annotated;
  /** What reading and linking an earlier text of the document left behind: it makes them quick, and changes nothing. */
  readonly memory: { readonly reading: ReadingMemory; readonly links: LinkMemory };
}

/** The reports of a text, by the families that it is tried on: other annotations leave the report as it is. */
const reportsOf = lazily((_: SourceText) => new Map<readonly Family[], Report>());

/** The report that the document's text is; one that was not recognised where the text is no report. */
export function reportOf({ uri, source, families, memory }: Document): Report {
  const reports = reportsOf(source);
  const report = reports.get(families) ?? buildReport(source, families, memory.reading, uri);
  reports.set(families, report);
  return report;
}

/** The recommendation of the document that an offset touches; undefined where there is none. */
export function findRecommendationUnder(document: Document, offset: number): Recommendation | undefined {
  return reportOf(document).recommendations.find(({ range }) => touches(range, offset));
}

/** The links of a report with the decisions and the words that were asked for last. */
const graphsOf = lazily((_: Report) => new Latest<LinkGraph>());

/**
 * The links between the findings and recommendations of the document, with what people decided about them. A note
 * decides nothing, so that the links stay the same object.
 */
export const linksOf: (document: Document) => LinkGraph = lazily((document) => {
  const report = reportOf(document);
  const decisions = listDecisions(document.annotated.set, placesToday(document.annotated), report);
  const { ownWords, memory } = document;
  const link = () => linkReport(report, { decisions, memory: memory.links, ownWords });
  return graphsOf(report).get(`${ownWords?.lines ?? ''}\n${JSON.stringify(decisions)}`, link);
});
