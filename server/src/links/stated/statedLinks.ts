/**
 * The links that the text itself states: markers that give a number, "(Recommendation 3)", and recommendations that
 * cite paragraphs, "(paragraphs 33, 34)". A number that nothing has gives no link; a check reports it.
 */

import { addTo } from '../../base/multimap';
import type { Part } from '../../report/family';
import type { RecommendationList, Report } from '../../report/model';

export interface StatedLinks {
  /** By marker id: the recommendations that it stands for by number, letter or code, or that cite its finding. */
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
  const lists = report.lists.map((list) => ({ part: list.part, byNumber: numberMembers(list, report) }));
  const byMarker = report.markers.map(({ id, finding = '', cites, names = [] }): [string, string[]] => {
    const numbered = cites.flatMap(({ number }) => findByNumber(lists, partByFinding.get(finding), number) ?? []);
    return [id, [...new Set([...numbered, ...names, ...(citing.get(finding) ?? [])])]];
  });
  return { byMarker: new Map(byMarker), cited };
}

interface NumberedList {
  readonly part: Part | undefined;
  readonly byNumber: ReadonlyMap<number, string>;
}

/** The recommendation with this number in the list of this part, or else in the first list that has the number. */
function findByNumber(lists: readonly NumberedList[], part: Part | undefined, number: number): string | undefined {
  const having = lists.filter(({ byNumber }) => byNumber.has(number));
  return (having.find((list) => list.part === part) ?? having[0])?.byNumber.get(number);
}

/** The ids of the members of a list by number; in a list of bullets, by their places, counted from one. */
export function numberMembers({ recommendations }: RecommendationList, report: Report): ReadonlyMap<number, string> {
  const ids = new Set(recommendations);
  const members = report.recommendations.filter(({ id }) => ids.has(id));
  const isBulleted = members.every(({ number }) => number === undefined);
  return new Map(
    members.flatMap(({ id, number }, i): [number, string][] =>
      isBulleted ? [[i + 1, id]] : number === undefined ? [] : [[number, id]],
    ),
  );
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
