/** Stated numbers that seem to have moved since they were written. The links that they state hold; this is said with them. */

import { listDriftedPassages, type DriftedPassage } from '../links/drift/drift';
import type { Citation, Report } from '../report/model';
import { reportOf, type Document } from './document';
import { lazily } from '../base/lazily';

/** Numbers of one recommendation or marker that seem to have moved by the same amount. */
export interface MovedNumbers {
  /** What is to be added to the numbers as printed. */
  readonly shift: number;
  readonly printed: readonly number[];
  /** The numbers that fit, in the same order. */
  readonly fitting: readonly number[];
}

/** The passages whose numbers have drifted, in the order of the text; found once for each report. */
export const driftedPassagesOf: (report: Report) => readonly DriftedPassage[] = lazily(listDriftedPassages);

/**
 * The moved numbers that a recommendation or marker states, by its id; with `number`, those runs that have this number.
 * Empty when its numbers fit.
 */
export function listMovedNumbers(document: Document, citing: string, number?: number): readonly MovedNumbers[] {
  return driftedPassagesOf(reportOf(document))
    .filter((passage) => passage.citing === citing)
    .filter(({ citations }) => number === undefined || citations.some(({ citation }) => citation.number === number))
    .map(toMovedNumbers);
}

/** The number that is printed at one place, where it seems to have moved; undefined when it fits. */
export function findMovedNumber(document: Document, { range }: Citation): MovedNumbers | undefined {
  const passages = driftedPassagesOf(reportOf(document)).map((passage) => ({
    ...passage,
    citations: passage.citations.filter(({ citation }) => citation.range.start === range.start),
  }));
  const own = passages.find(({ citations }) => citations.length > 0);
  return own && toMovedNumbers({ ...own, citations: own.citations.slice(0, 1) });
}

function toMovedNumbers({ segment, citations }: DriftedPassage): MovedNumbers {
  return {
    shift: segment.shift,
    printed: citations.map(({ citation }) => citation.number),
    fitting: citations.map(({ fitting }) => fitting),
  };
}
