/** The passages that state numbers, and the passages that these numbers lead to. */

import { lastIndexAtMost } from '../../base/search';
import type { Citation, Recommendation, Report } from '../../report/model';
import type { LinkMemory } from '../passages/memory';
import type { Passage, Passages } from '../passages/passages';
import { numberMembers } from '../stated/statedLinks';
import type { Word } from '../passages/words';

/** The words that numbers in one pair of brackets close; its id is that of the recommendation or marker. */
export interface CitingPassage extends Passage {
  readonly cites: readonly Citation[];
}

/** A passage that stated numbers may lead to. */
export interface NumberedPassage extends Passage {
  readonly number: number;
}

/** With fewer telling words than this, a stretch between two citations is a remnant, and the whole text counts. */
const fewestWords = 5;

/** The recommendations that cite paragraphs; one passage for each pair of brackets. */
export function listCitingRecommendations(report: Report, { recommendations, memory }: Passages): CitingPassage[] {
  const passages = new Map(recommendations.map((passage) => [passage.id, passage]));
  return report.recommendations
    .filter(({ cites }) => cites.length > 0)
    .flatMap((recommendation) => takeApart(report, recommendation, passages.get(recommendation.id)!, memory));
}

export function listNumberedFindings(report: Report, { findings }: Passages): NumberedPassage[] {
  return report.findings.flatMap(({ number }, i) => (number === undefined ? [] : [{ ...findings[i]!, number }]));
}

/** The markers that state recommendations by number. */
export function listCitingMarkers({ marked }: Passages): CitingPassage[] {
  return marked
    .filter(({ marker }) => marker.cites.length > 0)
    .map(({ marker, ...passage }) => ({ ...passage, id: marker.id, cites: marker.cites }));
}

export function listNumberedRecommendations(report: Report, { recommendations }: Passages): NumberedPassage[] {
  const passages = new Map(recommendations.map((passage) => [passage.id, passage]));
  return report.lists.flatMap((list) =>
    [...numberMembers(list, report)].map(([number, id]) => ({
      ...passages.get(id)!,
      number,
      part: list.part,
    })),
  );
}

/** Each pair of brackets with the words since the one before, as the items within a recommendation cite their own. */
function takeApart(
  report: Report,
  { text, cites }: Recommendation,
  passage: Passage,
  memory: LinkMemory,
): CitingPassage[] {
  const { words, terms } = passage;
  const groups = groupByBrackets(report, cites);
  if (groups.length === 1) return [{ ...passage, cites }];
  const starts = groups.map((group) => group[0]!.range.start);
  const stretches: Word[][] = groups.map(() => []);
  for (const word of words) stretches[lastIndexAtMost(starts, text.toSource(word.start)) + 1]?.push(word);
  return groups.map((group, i) => {
    const stretch = stretches[i]!;
    if (stretch.length < fewestWords) return { ...passage, cites: group };
    return { ...passage, words: stretch, terms: memory.listTermsOfRun(terms, stretch), cites: group };
  });
}

function groupByBrackets({ source }: Report, cites: readonly Citation[]): Citation[][] {
  const groups: Citation[][] = [];
  cites.forEach((citation, i) => {
    const between = { start: cites[i - 1]?.range.end ?? 0, end: citation.range.start };
    if (i > 0 && !source.slice(between).includes(')')) groups.at(-1)!.push(citation);
    else groups.push([citation]);
  });
  return groups;
}
