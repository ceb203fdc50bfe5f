/** Hand-made reports for the tests of links: findings and recommendations as texts, with their markers in place. */

import type {
  Acronym,
  Citation,
  Finding,
  Marker,
  Recommendation,
  RecommendationList,
  Report,
} from '../../server/src/report/model';
import { builtInFamilies } from '../../server/src/report/families';
import { MappedTextBuilder } from '../../server/src/text/mappedText';
import { SourceText } from '../../server/src/text/sourceText';
import { emptyReport } from '../support/emptyReport';
import { linkReport, type LinkOptions } from '../../server/src/links/link';
import { isCertain } from '../../server/src/links/policy';

export interface GivenRecommendation {
  readonly text: string;
  readonly number?: number;
  readonly part?: string;
  readonly cites?: readonly number[];
}

export interface GivenFinding {
  /** Markers stand in it as in print: "(Recommendation)" or "(Recommendations 3, 7)". */
  readonly text: string;
  readonly number?: number;
  readonly part?: string;
}

export interface Given {
  readonly recommendations: readonly GivenRecommendation[];
  readonly findings: readonly GivenFinding[];
  readonly acronyms?: Readonly<Record<string, string>>;
}

/**
 * A report of these passages, a line each, recommendations first. Ids are `r1`, `r2`… and `f1`, `f2`… in order, and
 * `m1`, `m2`… for the markers found in the findings. Recommendations of one part are one list.
 */
export function reportOf({ recommendations, findings, acronyms = {} }: Given): Report {
  const source = new SourceText([...recommendations, ...findings].map(({ text }) => text).join('\n'));
  const passage = (line: number) => {
    const range = source.lineContentRange(line);
    return { range, text: new MappedTextBuilder(source.text).keep(range).build() };
  };
  const builtRecommendations = recommendations.map((given, i): Recommendation => {
    const { range, text } = passage(i);
    const list = given.part ?? 'improvement-points';
    const cites = (given.cites ?? []).map((number) => ({ number, range }));
    return { id: `r${i + 1}`, number: given.number, list, part: given.part, section: 's', text, range, cites };
  });
  const builtFindings = findings.map((given, i): Finding => {
    const { range, text } = passage(recommendations.length + i);
    return { id: `f${i + 1}`, number: given.number, section: 's', part: given.part, text, range, fragments: [range] };
  });
  return {
    ...emptyReport(source, builtInFamilies[0]!),
    recommendations: builtRecommendations,
    lists: listsOf(builtRecommendations),
    findings: builtFindings,
    markers: builtFindings.flatMap(findMarkers).map((marker, i) => ({ ...marker, id: `m${i + 1}` })),
    acronyms: Object.entries(acronyms).map(([short, long]): Acronym => ({
      short,
      long,
      range: nowhere,
      longRange: nowhere,
    })),
  };
}

const nowhere = { start: 0, end: 0 };

function findMarkers({ id, range, text }: Finding): Omit<Marker, 'id'>[] {
  return [...text.text.matchAll(/\(Recommendations?([\d, ]*)\)/g)].map((match) => {
    const start = range.start + match.index;
    const numbers = (match[1]!.match(/\d+/g) ?? []).map(Number);
    const cites = numbers.map((number): Citation => ({ number, range: nowhere }));
    return { finding: id, range: { start, end: start + match[0].length }, cites };
  });
}

function listsOf(recommendations: readonly Recommendation[]): RecommendationList[] {
  return [...new Set(recommendations.map(({ part }) => part))].map((part) => {
    const members = recommendations.filter((recommendation) => recommendation.part === part);
    const ids = members.map(({ id }) => id);
    return { kind: part ?? 'improvement-points', part, section: 's', headingRange: nowhere, recommendations: ids };
  });
}

/**
 * What the linker says, a line for each marker, then one for each recommendation with its status and evidence:
 * `m1 → r2 inferred`, `r1 supported`, `r2 evidenced by f3`. Only the best link of a marker is shown.
 */
export function renderThread(given: Given, options: LinkOptions = {}): string[] {
  const report = reportOf(given);
  const { links, evidence, support } = linkReport(report, options);
  const markers = report.markers.map(({ id }) => {
    const certain = links.get(id)!.filter(isCertain);
    const shown = certain.length > 0 ? certain : links.get(id)!.slice(0, 1);
    return `${id} → ${shown.map(({ recommendation, source }) => `${recommendation} ${source}`).join(', ') || 'nothing'}`;
  });
  const recommendations = report.recommendations.map(({ id }) => {
    const findings = evidence
      .get(id)!
      .map(({ finding, source }) => (source === 'inferred' ? finding : `${finding} ${source}`));
    return `${id} ${support.get(id)!.status}${findings.length > 0 ? ` by ${findings.join(', ')}` : ''}`;
  });
  return [...markers, ...recommendations];
}
