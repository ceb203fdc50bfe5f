/** What two readers said of one place, and how far they agree, in words that the editor and the command line share. */

import type { Comparison, Disagreement, LinkMeasure, Measure } from '../annotations/agreement/compare';
import type { Pair } from '../annotations/agreement/readers';
import { firstWords, nameRecommendation } from '../checks/words';
import { describeWho } from './threadMessages';

/** What each of them said: "leadership, oversight", "Recommendation 3", "none of them", "nothing". */
export function describeSaid({ report }: Comparison, disagreement: Disagreement): Pair<string> {
  const { kind, said } = disagreement;
  const describe = (one: readonly string[] | undefined): string => {
    if (kind === 'tags' || one === undefined) return one && one.length > 0 ? one.join(', ') : 'nothing';
    return one.length === 0 ? 'none of them' : nameRecommendations(report, one);
  };
  return [describe(said[0]), describe(said[1])];
}

/** "Ann on 2026-03-01: leadership"; empty while nobody has decided. */
export function describeDecision({ report }: Comparison, disagreement: Disagreement): string {
  if (disagreement.kind === 'tags') {
    const { decision } = disagreement;
    return decision ? `${describeWho(decision)}: ${decision.tags.join(', ') || 'nothing'}` : '';
  }
  const [first] = disagreement.decisions;
  if (!first) return '';
  const accepted = disagreement.decisions.filter(({ decision }) => decision === 'accepted');
  const named = accepted.flatMap(({ recommendation: { quote } }) => {
    const found = report.recommendations.find(({ text }) => text.text.trim().startsWith(quote));
    return found ? nameRecommendation(found) : `“${firstWords(quote)}”`;
  });
  return `${describeWho(first)}: ${[...new Set(named)].join(' and ') || 'none of them'}`;
}

function nameRecommendations(report: Comparison['report'], ids: readonly string[]): string {
  const names = report.recommendations.flatMap((each) => (ids.includes(each.id) ? nameRecommendation(each) : []));
  return names.join(' and ');
}

/** "Both 12, only Ann 3, only Bob 1, neither 140 paragraphs." */
export function describeTagMeasure([first, second]: Pair<string>, measure: Measure): string {
  const { both, onlyFirst, onlySecond, neither } = measure;
  return `Both ${both}, only ${first} ${onlyFirst}, only ${second} ${onlySecond}, neither ${neither} paragraphs.`;
}

/** "Of 12 that both decided on 10 alike; 4 that only one decided on." */
export function describeLinkMeasure({ judged, alike, open }: LinkMeasure): string {
  return `Of ${judged} that both decided on ${alike} alike; ${open} that only one decided on.`;
}

/** A coefficient with two digits, "–" where it is not defined. */
export function showCoefficient(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2).replace('-', '−');
}

/** What was left out of a comparison, in sentences. */
export function describeLeftOut({ shared, unplaced }: Pick<Comparison, 'shared' | 'unplaced'>): readonly string[] {
  const annotations = (count: number) => `${count} ${count === 1 ? 'annotation' : 'annotations'}`;
  return [
    ...(shared > 0
      ? [`${annotations(shared)} that both files have, and so were not given independently, left out.`]
      : []),
    ...(unplaced > 0 ? [`${annotations(unplaced)} whose words have no certain place in the report left out.`] : []),
  ];
}
