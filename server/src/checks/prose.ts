/** The running text of a report as the checks of wording read it, without letterheads, cells of tables and closing words. */

import { listMatches } from '../base/matches';
import type { ClaimKind, Paragraph, Recommendation, Report } from '../report/model';
import { beginsInside, endsSentence } from '../syntax/prose';
import type { Look } from '../text/cues';
import { ofPassage, type PassageText } from '../text/passageText';
import { lazily } from '../base/lazily';

const read: ReadonlySet<ClaimKind> = new Set(['finding', 'recommendation', 'list-item', 'paragraph', 'heading']);

/** The paragraphs that read as sentences, in document order; computed once for each report. */
export const proseOf: (report: Report) => readonly Paragraph[] = lazily((report) =>
  report.paragraphs.filter(({ kind, range }) => kind !== 'other' || read.has(claimAt(report, range.start))),
);

/**
 * All matches of a pattern in a passage. They are looked for once, as long as the passage has these words; a check then
 * puts them to where the passage stands. Where `look`, which is quicker, finds nothing, the pattern must have no match.
 */
export function matchesOf(pattern: RegExp, look?: Look): MatchesOf {
  const list = ofPassage((text) => listMatches(text, pattern));
  return (passage) => (look && !look(passage) ? [] : list(passage));
}

export type MatchesOf = (passage: PassageText) => readonly RegExpExecArray[];

/** Whether a passage holds something that a quick pattern finds. */
export function holds(pattern: RegExp): Look {
  return ofPassage((text) => pattern.test(text));
}

/** Whether nothing of the paragraph seems to be cut off: it begins as a sentence does and, if it is no item, ends as one. */
export function isWhole({ kind, text }: Paragraph): boolean {
  return !beginsInside(text.text) && (kind !== 'other' || endsSentence(text.text));
}

/**
 * Whether the text lost what its author wrote: a family that numbers its findings, and not one number left. What drops
 * numbers when a report is copied drops lines that begin with a figure, so that sentences are torn at line breaks.
 */
export const isLossy: (report: Report) => boolean = lazily(
  ({ family, findings }) =>
    family.findings === 'numbered' && findings.length > 0 && findings.every(({ number }) => number === undefined),
);

/** The last recommendation while somebody may be writing the list: the text ends in it, and not in a line break. */
function findLastWritten({ source: { text }, recommendations }: Report): Recommendation | undefined {
  const last = recommendations.at(-1);
  const isOpen = last !== undefined && !text.endsWith('\n') && text.slice(last.range.end).trim() === '';
  return isOpen ? last : undefined;
}

/** Where the sentence begins that somebody is writing, of which nothing can be said yet; infinity if none is. */
export function unfinishedFrom(report: Report): number {
  const last = findLastWritten(report);
  return last && !endsSentence(last.text.text.trimEnd()) ? last.range.start : Infinity;
}

/**
 * Whether recommendations that a report refers to and does not have are only to come: somebody writes the list, and they
 * count on from its last. One alone is rather a slip, unless a sentence is still unfinished.
 */
export function areToCome(report: Report, numbers: readonly number[]): boolean {
  const last = findLastWritten(report)?.number;
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const isMany = sorted.length > 1 || unfinishedFrom(report) < Infinity;
  return last !== undefined && isMany && sorted.every((number, i) => number === last + 1 + i);
}

/** What the line that holds an offset was taken for. */
function claimAt({ claims }: Report, offset: number): ClaimKind {
  return claims.at(claims.indexAt(offset))?.kind ?? 'unclaimed';
}
