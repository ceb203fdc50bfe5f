/**
 * Finds stated numbers that no longer fit because what they count has moved: "(paragraphs 33, 34)" in recommendations,
 * "(Recommendation 4)" in findings. Text that was put in or taken out moves all later numbers alike, so the evidence
 * of all citations is taken together: `driftFit` weighs each, `driftPath` finds what moved.
 */

import { addTo } from '../../base/multimap';
import type { Citation, Report } from '../../report/model';
import type { Range } from '../../text/range';
import { type FitInput, fitCitations, furthestShift, type FittedCitation } from './fits';
import {
  listCitingMarkers,
  listCitingRecommendations,
  listNumberedFindings,
  listNumberedRecommendations,
  type NumberedPassage,
} from './citing';
import { findShifts, type Step } from './shifts';
import { listPassages } from '../passages/passages';

/** What stated numbers count: the paragraphs that recommendations cite, or the recommendations that markers state. */
export type DriftKind = 'findings' | 'recommendations';

/** A run of stated numbers that are off by the same amount. */
export interface DriftSegment {
  readonly of: DriftKind;
  /** The first and the last number of the run, as printed. */
  readonly fromNumber: number;
  readonly toNumber: number;
  /** What is to be added to the numbers as printed. */
  readonly shift: number;
  readonly citations: readonly DriftedCitation[];
  /** How much better the run fits when it is moved: the natural logarithm of the ratio of likelihoods. */
  readonly gain: number;
}

export interface DriftedCitation {
  /** The id of the recommendation or marker that states the number. */
  readonly citing: string;
  readonly citation: Citation;
  /** The number that fits. */
  readonly fitting: number;
  /** Its own part of the run's gain; negative where the number as printed fits better. */
  readonly gain: number;
}

/**
 * What the citations of a run must gain on average, so that the margin grows with their number: a neighbouring
 * paragraph often fits a little better by chance. In the drifted reports that were tried they gain 1.3 to 2.4.
 */
const leastMeanGain = 0.5;
/** Beyond these sizes a text is no report, and nothing is said about it, so that no text makes this slow. */
const mostPairs = 1_000_000;
const mostCharacters = 5_000_000;
/** Markers on one paragraph share its words; thousands of them on a long one would count these again and again. */
const mostCitingWords = 200_000;

/** The runs of drifted numbers, in order; empty when the numbers fit as printed or too little speaks against them. */
export function findDrift(report: Report): readonly DriftSegment[] {
  if (![...report.recommendations, ...report.markers].some(({ cites }) => cites.length > 0)) return [];
  if (!isOfReportSize(report)) return [];
  const passages = listPassages(report);
  const { memory } = passages;
  const recommendations = listCitingRecommendations(report, passages);
  const markers = listCitingMarkers(passages);
  return [
    ...findSegments({
      of: 'findings',
      citing: recommendations,
      numbered: listNumberedFindings(report, passages),
      memory,
    }),
    ...findSegments({
      of: 'recommendations',
      citing: markers,
      numbered: listNumberedRecommendations(report, passages),
      memory,
    }),
  ];
}

function isOfReportSize({ findings, recommendations }: Report): boolean {
  return [...findings, ...recommendations].reduce((sum, { text }) => sum + text.text.length, 0) <= mostCharacters;
}

/** A step with the citations that it stands for. */
interface CitedNumber extends Step {
  readonly fitted: readonly FittedCitation[];
}

function findSegments(input: FitInput): DriftSegment[] {
  const { of, citing, numbered } = input;
  if (citing.length === 0 || numbered.length === 0 || citing.length * numbered.length > mostPairs) return [];
  if (citing.reduce((sum, { words }) => sum + words.length, 0) > mostCitingWords) return [];
  const cited = groupByNumber(fitCitations(input), numbered);
  const shifts = findShifts(cited);
  const starts = [...cited.keys()].filter((i) => shifts[i] !== shifts[i - 1]);
  return starts
    .map((start, s) => toSegment(of, shifts[start]!, cited.slice(start, starts[s + 1])))
    .filter(({ shift, citations, gain }) => shift !== 0 && gain >= leastMeanGain * citations.length);
}

/** The citations of each number together, part by part in the order of the text, by number. */
function groupByNumber(fitted: readonly FittedCitation[], numbered: readonly NumberedPassage[]): CitedNumber[] {
  const parts = [...new Set(numbered.map(({ part }) => part))];
  const groups = new Map<string, FittedCitation[]>();
  for (const each of fitted) addTo(groups, `${parts.indexOf(each.part)} ${each.citation.number}`, each);
  return [...groups.values()]
    .map((group) => ({
      numbering: parts.indexOf(group[0]!.part),
      number: group[0]!.citation.number,
      fits: group.map(({ fits }) => fits).reduce((sum, fits) => sum.map((value, i) => value + fits[i]!)),
      fitted: group,
    }))
    .sort((a, b) => a.numbering - b.numbering || a.number - b.number);
}

function toSegment(of: DriftKind, shift: number, cited: readonly CitedNumber[]): DriftSegment {
  const citations = cited
    .flatMap(({ fitted }) => fitted)
    .map(({ citing, citation, fits }) => ({
      citing,
      citation,
      fitting: citation.number + shift,
      gain: fits[furthestShift + shift]! - fits[furthestShift]!,
    }));
  return {
    of,
    fromNumber: cited[0]!.number,
    toNumber: cited.at(-1)!.number,
    shift,
    citations,
    gain: citations.reduce((sum, { gain }) => sum + gain, 0),
  };
}

/** The numbers of one recommendation or marker that belong to one run. */
export interface DriftedPassage {
  /** The id of the recommendation or marker. */
  readonly citing: string;
  readonly segment: DriftSegment;
  /** In the order of the text; never empty. */
  readonly citations: readonly DriftedCitation[];
  /** The first of the numbers, up to the last that stands in the same brackets. */
  readonly range: Range;
}

/** The passages of all runs, in the order of the text; empty when nothing has drifted. */
export function listDriftedPassages(report: Report): readonly DriftedPassage[] {
  return findDrift(report)
    .flatMap((segment) => groupByCiting(report, segment))
    .sort((a, b) => a.range.start - b.range.start);
}

function groupByCiting({ source }: Report, segment: DriftSegment): DriftedPassage[] {
  const groups = new Map<string, DriftedCitation[]>();
  for (const citation of segment.citations) addTo(groups, citation.citing, citation);
  return [...groups].map(([citing, group]) => {
    const citations = group.sort((a, b) => a.citation.range.start - b.citation.range.start);
    const ranges = citations.map(({ citation }) => citation.range);
    const { start } = ranges[0]!;
    const apart = ranges.findIndex((range) => source.slice({ start, end: range.start }).includes(')'));
    const { end } = ranges.at(apart < 0 ? -1 : apart - 1)!;
    return { citing, segment, citations, range: { start, end } };
  });
}
