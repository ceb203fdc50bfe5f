/**
 * The problems of a document with their names, found once for a text, its decisions and the severities: several
 * requests ask after each keystroke, and a note changes none of the three.
 */

import { lazily } from '../base/lazily';
import { alone, surroundingsOf, type Library, type Surroundings } from '../library/library';
import type { LinkGraph } from '../links/graph';
import type { Report } from '../report/model';
import { isJustified } from '../workspace/decided';
import { linksOf, reportOf, type Document } from '../workspace/document';
import { checkReport, type CheckSettings } from './check';
import type { Diagnostic } from './diagnostic';
import { listFingerprints } from './fingerprint';

/** A problem with the name that a baseline has for it. */
export interface NamedProblem {
  readonly diagnostic: Diagnostic;
  readonly fingerprint: string;
}

/** All problems of a document that nobody justified, also against other reports of a library, in the order of the text. */
export function listProblems(document: Document, settings: CheckSettings, library?: Library): readonly NamedProblem[] {
  return unjustifiedOf(document)(settings)(library ? surroundingsOf(library, document.uri) : alone);
}

const unjustifiedOf = lazily((document: Document) =>
  lazily((settings: CheckSettings) =>
    lazily((around: Surroundings) =>
      problemsOf(reportOf(document))(linksOf(document))(settings)(around).filter(
        ({ diagnostic }) => !isJustified(document, diagnostic),
      ),
    ),
  ),
);

const problemsOf = lazily((report: Report) =>
  lazily((links: LinkGraph) =>
    lazily((settings: CheckSettings) =>
      lazily((around: Surroundings): readonly NamedProblem[] => {
        const diagnostics = checkReport(report, links, settings, around);
        const fingerprints = listFingerprints(report, diagnostics);
        return diagnostics.map((diagnostic, index) => ({ diagnostic, fingerprint: fingerprints[index]! }));
      }),
    ),
  ),
);
