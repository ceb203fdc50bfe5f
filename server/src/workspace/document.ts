/** One open document at one version: an immutable value. What is derived from it is computed on first use and kept. */

import type { LinkGraph } from '../links/graph';
import { linkReport } from '../links/link';
import { buildReport } from '../report/build';
import type { Family } from '../report/family';
import type { Report } from '../report/model';
import type { SourceText } from '../text/sourceText';
import { lazily } from './lazily';

export interface Document {
  readonly uri: string;
  readonly version: number;
  /**
   * The revision of the workspace at which this text came in or was tried on other families: unlike `version`, never
   * the same for two texts.
   */
  readonly revision: number;
  readonly languageId: string;
  readonly source: SourceText;
  /** The families that the text is tried on. */
  readonly families: readonly Family[];
}

/** The report that the document's text is; one that was not recognised where the text is no report. */
export const reportOf: (document: Document) => Report = lazily(({ source, families }) => buildReport(source, families));

/** The links between the findings and recommendations of the document. */
export const linksOf: (document: Document) => LinkGraph = lazily((document) => linkReport(reportOf(document)));
