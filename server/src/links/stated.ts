/**
 * The links that the text itself states: markers that give a number, "(Recommendation 3)", and recommendations that
 * cite paragraphs, "(paragraphs 33, 34)". A number that nothing has gives no link; a check reports it.
 */

import { addTo } from '../base/multimap';
import type { Part } from '../report/family';
import type { Marker, Recommendation, RecommendationList, Report } from '../report/model';

export interface StatedLinks {
  /** By marker id: the recommendations that it stands for by number, or that cite its finding. */
  readonly byMarker: ReadonlyMap<string, readonly string[]>;
  /** By recommendation id: the findings that it cites. */
  readonly cited: ReadonlyMap<string, readonly string[]>;
}

export function listStatedLinks(report: Report): StatedLinks {
  const cited = listCitedFindings(report);
  const citing = new Map<string, string[]>();
  for (const [recommendation, findings] of cited) {
    for (const finding of findings) addTo(citing, finding, recommendation);
  }
  const partByFinding = new Map(report.findings.map(({ id, part }) => [id, part]));
  const byMarker = report.markers.map((marker): [string, string[]] => {
    const numbered = listNumbered(report, marker, partByFinding.get(marker.finding ?? ''));
    return [marker.id, [...new Set([...numbered, ...(citing.get(marker.finding ?? '') ?? [])])]];
  });
  return { byMarker: new Map(byMarker), cited };
}

/** The recommendations whose numbers a marker states, in the list of its own part before any other. */
function listNumbered(report: Report, { cites }: Marker, part: Part | undefined): string[] {
  const lists = [...report.lists].sort((a, b) => Number(b.part === part) - Number(a.part === part));
  const byId = new Map(report.recommendations.map((recommendation) => [recommendation.id, recommendation]));
  return cites.flatMap(({ number }) => lists.flatMap((list) => findByNumber(list, byId, number) ?? []).slice(0, 1));
}

/** The recommendation with this number; in a list of bullets, the one at this place, counted from one. */
function findByNumber(
  list: RecommendationList,
  byId: ReadonlyMap<string, Recommendation>,
  number: number,
): string | undefined {
  const members = list.recommendations.flatMap((id) => byId.get(id) ?? []);
  if (members.every((member) => member.number === undefined)) return members[number - 1]?.id;
  return members.find((member) => member.number === number)?.id;
}

function listCitedFindings({ recommendations, findings }: Report): Map<string, string[]> {
  const byNumber = new Map<number, (typeof findings)[number][]>();
  for (const finding of findings) if (finding.number !== undefined) addTo(byNumber, finding.number, finding);
  return new Map(
    recommendations.map(({ id, part, cites }) => {
      const cited = cites.flatMap(({ number }) => {
        const sameNumber = byNumber.get(number) ?? [];
        return (sameNumber.find((finding) => finding.part === part) ?? sameNumber[0])?.id ?? [];
      });
      return [id, [...new Set(cited)]];
    }),
  );
}
