/** Annotations that have to be placed by a person, as diagnostics. */

import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';

import { firstWords } from '../../checks/words';
import { listAnchorProblems, type AnchorProblem } from '../../features/anchorProblems';
import type { Document } from '../../workspace/document';
import { diagnosticSource, toLspRange } from '../convert';
import { anchorMessages } from './anchorMessages';

/** How many of the annotated words a message quotes. */
const quoteLength = 60;

const severities = {
  moved: DiagnosticSeverity.Information,
  ambiguous: DiagnosticSeverity.Warning,
  lost: DiagnosticSeverity.Warning,
} as const;

export function toLspAnchorProblems(document: Document): Diagnostic[] {
  return listAnchorProblems(document).map((problem) => ({
    code: codeOf(problem),
    source: diagnosticSource,
    severity: severities[problem.state],
    message: anchorMessages[problem.state](
      anchorMessages.names[problem.annotation.kind],
      firstWords(problem.quote.replace(/\s+/g, ' ').trim(), quoteLength),
    ),
    range: toLspRange(document, problem.range),
    data: { annotation: problem.annotation.id },
  }));
}

export function codeOf({ state }: AnchorProblem): string {
  return `annotation-${state}`;
}
