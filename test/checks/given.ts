/** Hand-made reports for the checks' tests: a text, and what stands in it, found by its words. */

import assert from 'node:assert/strict';

import type { Check } from '../../server/src/checks/diagnostic';
import type { LinkGraph, RecommendationStatus } from '../../server/src/links/graph';
import type * as model from '../../server/src/report/model';
import { MappedText } from '../../server/src/text/mappedText';
import type { Range } from '../../server/src/text/range';
import { SourceText } from '../../server/src/text/sourceText';
import { familyOf } from '../report/given';
import { emptyReport } from '../support/emptyReport';

/** Finds words in the text; the `nth` time they stand there, counted from one. Words that are absent are an error. */
export type Place = (words: string, nth?: number) => Range;

/** A recognised report of `text` with nothing in it but what `parts` puts there. */
export function reportOf(text: string, parts: (place: Place) => Partial<model.Report> = () => ({})): model.Report {
  return { ...emptyReport(new SourceText(text), family), ...parts(placeIn(text)) };
}

export function placeIn(text: string): Place {
  return (words, nth = 1) => {
    let start = -1;
    for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
    assert.ok(start >= 0, `the fixture does not hold “${words}” ${nth} times`);
    return { start, end: start + words.length };
  };
}

export const noLinks: LinkGraph = { links: new Map(), evidence: new Map(), support: new Map() };

/** That the recommendations `r1`, `r2`… have these statuses, surely, and no finding that is named. */
export function withStatus(...status: RecommendationStatus[]): LinkGraph {
  const support = status.map(
    (each, i) => [`r${i + 1}`, { status: each, isSure: true, links: [], sure: [], unsure: [] }] as const,
  );
  return { ...noLinks, support: new Map(support) };
}

export function recommendation(
  number: number | undefined,
  range: Range,
  more: Partial<model.Recommendation> = {},
): model.Recommendation {
  const text = new MappedText('Ensure that plans are clear', []);
  const id = `r${number ?? range.start}`;
  return { id, number, list: 'local-authority', part: undefined, section: 's1', text, range, cites: [], ...more };
}

export function finding(number: number | undefined, range: Range): model.Finding {
  const text = new MappedText('Plans are not clear', []);
  return { id: `f${number}`, number, section: 's2', part: undefined, text, range, fragments: [range] };
}

export function marker(range: Range, ...numbers: number[]): model.Marker {
  return { id: `m${range.start}`, finding: undefined, range, cites: numbers.map((number) => ({ number, range })) };
}

export function list(headingRange: Range, recommendations: readonly string[]): model.RecommendationList {
  return { kind: 'local-authority', part: undefined, section: 's1', headingRange, recommendations };
}

export function section(title: string, level: number, range: Range, more: Partial<model.Section> = {}): model.Section {
  return {
    id: title,
    title,
    level,
    kind: 'other',
    range,
    headingRange: range,
    part: undefined,
    subject: undefined,
    grade: undefined,
    gradeRange: undefined,
    ...more,
  };
}

/**
 * Runs one check and compares what it says, a line each: where, the words it points at, the message; then, set in,
 * the related places in the same form.
 */
export function expectHits(check: Check, report: model.Report, links: LinkGraph, expected: readonly string[]): void {
  const found = check
    .run(report, links)
    .flatMap(({ range, message, related = [] }) => [
      renderPlace(report, range, message),
      ...related.map((place) => `  ${renderPlace(report, place.range, place.message)}`),
    ]);
  assert.deepEqual(found, expected);
}

function renderPlace({ source }: model.Report, range: Range, message: string): string {
  return `${source.lineAt(range.start) + 1} [${source.slice(range)}] ${message}`;
}

/** A family with grades; none of its other rules speaks of these texts. */
const family = { ...familyOf('sif-2015'), id: 'made-up', name: 'Made-up family' };
