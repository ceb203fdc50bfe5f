/** What only the whole report can tell about its words: which lines are headings, and which belong to the page. */

import type { ClaimKind } from '../report/model';
import { range, type Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { reportOf, type Document } from '../workspace/document';
import { trimEnd } from '../workspace/words';

/** The kinds of tokens, in the order in which the protocol numbers them. */
export const tokenKinds = ['reportHeading', 'pageFurniture'] as const;

export type TokenKind = (typeof tokenKinds)[number];

/** A stretch of one line. */
export interface Token {
  readonly kind: TokenKind;
  readonly range: Range;
}

const furniture: ReadonlySet<ClaimKind> = new Set(['page-number', 'running-header']);

/** The tokens in the order of the text, each on one line; empty when the text is no report. */
export function listTokens(document: Document): readonly Token[] {
  const { source } = document;
  const { sections, claims } = reportOf(document);
  const headings = sections.map(({ headingRange }) => ({ kind: 'reportHeading', range: headingRange }) as const);
  const page = claims
    .filter((claim) => furniture.has(claim.kind))
    .map((claim) => ({ kind: 'pageFurniture', range: claim.range }) as const);
  return [...headings, ...page]
    .sort((a, b) => a.range.start - b.range.start)
    .flatMap((token) => splitAtLines(source, token.range).map((line) => ({ kind: token.kind, range: line })));
}

/** The visible part of each line of `within`. */
function splitAtLines(source: SourceText, within: Range): readonly Range[] {
  const lines: Range[] = [];
  const last = source.lineAt(Math.max(within.start, within.end - 1));
  for (let line = source.lineAt(within.start); line <= last; line++) {
    const whole = source.lineContentRange(line);
    const part = range(Math.max(whole.start, within.start), Math.min(whole.end, within.end));
    const visible = trimEnd(source.text, part);
    if (visible.end > visible.start) lines.push(visible);
  }
  return lines;
}
