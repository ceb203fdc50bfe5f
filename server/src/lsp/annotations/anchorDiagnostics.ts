/** Annotations that have to be placed by a person, as diagnostics. */

import type { Diagnostic } from 'vscode-languageserver';

import type { CheckSettings } from '../../checks/check';
import type { Severity } from '../../checks/diagnostic';
import { addressOfDocument } from '../../checks/pages';
import { firstWords } from '../../checks/words';
import { type AnchorProblem, listAnchorProblems } from '../../features/anchorProblems';
import { anchorMessages } from '../../wording/annotationMessages';
import type { Document } from '../../workspace/document';
import { diagnosticSource, lspSeverities, toLspRange } from '../convert/convert';

/** How many of the annotated words a message quotes. */
const quoteLength = 60;

/** How loudly each is said unless `goldenThread.checks.severity` says otherwise. */
export const anchorSeverities = {
  'annotation-moved': 'information',
  'annotation-ambiguous': 'warning',
  'annotation-lost': 'warning',
} as const satisfies Record<`annotation-${AnchorProblem['state']}`, Severity>;

/** Those of them that `settings` does not switch off, in the order of the text. */
export function toLspAnchorProblems(document: Document, settings: CheckSettings): Diagnostic[] {
  return listAnchorProblems(document).flatMap((problem) => {
    const code = `annotation-${problem.state}` as const;
    const severity = settings[code] ?? anchorSeverities[code];
    return severity === 'off' ? [] : [toLspAnchorProblem(document, problem, code, severity)];
  });
}

function toLspAnchorProblem(
  document: Document,
  { annotation, state, quote, range }: AnchorProblem,
  code: keyof typeof anchorSeverities,
  severity: Severity,
): Diagnostic {
  const words = firstWords(quote.replace(/\s+/g, ' ').trim(), quoteLength);
  return {
    code,
    codeDescription: { href: `${addressOfDocument('annotations.md')}#${code}` },
    source: diagnosticSource,
    severity: lspSeverities[severity],
    message: anchorMessages[state](anchorMessages.names[annotation.kind], words),
    range: toLspRange(document, range),
    data: { annotation: annotation.id },
  };
}
