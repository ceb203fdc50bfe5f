/**
 * What only the whole report can tell about its words, for colouring: headings, the numbers of its own paragraphs,
 * grades by value, markers and the numbers they state, its dates, where acronyms are defined, what belongs to the page.
 */

import type { Grade } from '../report/family';
import type { ClaimKind, Finding, Marker, Recommendation, Report } from '../report/model';
import { range, type Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { reportOf, type Document } from '../workspace/document';
import { findGradeValue, type GradeValue } from '../workspace/judgements';
import { trimEnd } from '../workspace/words';

/** The kinds of tokens, in the order in which the protocol numbers them. */
export const tokenKinds = [
  'reportHeading',
  'paragraphNumber',
  'reportGrade',
  'reportMarker',
  'statedReference',
  'reportDate',
  'acronymDefinition',
  'pageFurniture',
] as const;

type TokenKind = (typeof tokenKinds)[number];

/** A stretch of one line. */
export interface Token {
  readonly kind: TokenKind;
  readonly range: Range;
  /** Of a grade, where it is one of those with a colour of its own. */
  readonly value?: GradeValue;
}

/** The tokens in the order of the text, each on one line, none over another; empty when the text is no report. */
export function listTokens(document: Document): readonly Token[] {
  const { source } = document;
  const report = reportOf(document);
  const tokens = [
    ...report.sections.map(({ headingRange }) => token('reportHeading', headingRange)),
    ...[...report.findings, ...report.recommendations].flatMap((item) => listNumbers(source, item)),
    ...report.judgements.map(({ grade, range: at }) => gradeToken(grade, at)),
    ...report.markers.flatMap(listMarkerTokens),
    ...report.recommendations.flatMap(({ cites }) => cites.map((cite) => token('statedReference', cite.range))),
    ...listDates(report).map((at) => token('reportDate', at)),
    ...report.acronyms.map((acronym) => token('acronymDefinition', acronym.range)),
    ...[...report.claims].filter(({ kind }) => furniture.has(kind)).map((claim) => token('pageFurniture', claim.range)),
  ];
  const lines = tokens.flatMap((each) => splitAtLines(source, each.range).map((line) => ({ ...each, range: line })));
  return withoutOverlaps(lines);
}

const furniture: ReadonlySet<ClaimKind> = new Set(['page-number', 'running-header']);

function token(kind: TokenKind, at: Range): Token {
  return { kind, range: at };
}

/** The number that opens a finding or recommendation, with its dot or label. */
function listNumbers(
  { text: whole }: SourceText,
  { number, range: at, text }: Finding | Recommendation,
): readonly Token[] {
  const end = text.toSource(0);
  if (number === undefined || end <= at.start) return [];
  return [token('paragraphNumber', trimEnd(whole, range(at.start, end)))];
}

function gradeToken(grade: Grade, at: Range): Token {
  const value = findGradeValue(grade);
  return value ? { kind: 'reportGrade', range: at, value } : token('reportGrade', at);
}

/** A marker around the numbers that it states. */
function listMarkerTokens({ range: at, cites }: Marker): readonly Token[] {
  const tokens: Token[] = [];
  let from = at.start;
  for (const cite of cites) {
    if (cite.range.start < from) continue;
    tokens.push(token('reportMarker', range(from, cite.range.start)), token('statedReference', cite.range));
    from = cite.range.end;
  }
  return [...tokens, token('reportMarker', range(from, at.end))];
}

function listDates({ inspected, published }: Report): readonly Range[] {
  return [inspected?.range, published?.range].filter((at) => at !== undefined);
}

function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return [...tokens]
    .sort((a, b) => a.range.start - b.range.start)
    .filter(({ range: at }) => {
      if (at.start < end) return false;
      end = at.end;
      return true;
    });
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
