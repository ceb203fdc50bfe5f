/** Makes findings, recommendations and markers of the items that a reading gathered. */

import { addTo } from '../base/multimap';
import { partitionPoint } from '../base/search';
import type { MappedText } from '../text/mappedText';
import { encloses, type Range } from '../text/range';
import type { Flow } from './flow';
import type { Item } from './items';
import { fragmentsOfLines, joinLines, rangeOfLines } from './join';
import type { Citation, Finding, Marker, Recommendation, RecommendationList } from './model';
import type { Reading } from './reading';
import { findMarkers, findParagraphCitations } from './references';

/** All findings, in document order. */
export function buildFindings({ flow, body }: Reading): Finding[] {
  const name = namer('F');
  return body.flatMap(({ place, findings }) =>
    findings.map((item) => ({
      id: name(item.number),
      number: item.number,
      section: place.section.id,
      part: place.section.part,
      text: textOf(flow, item),
      range: rangeOfLines(item.lines),
      fragments: fragmentsOfLines(item.lines),
    })),
  );
}

/** All recommendations, in document order. */
export function buildRecommendations({ flow, body }: Reading): Recommendation[] {
  const name = namer('R');
  return body.flatMap(({ place, recommendations }) =>
    recommendations.map((item) => {
      const text = textOf(flow, item);
      return {
        id: name(item.number),
        number: item.number,
        list: place.rule!.list!,
        part: place.section.part,
        section: place.section.id,
        text,
        range: rangeOfLines(item.lines),
        cites: citationsOf(text),
      };
    }),
  );
}

function textOf(flow: Flow, item: Item): MappedText {
  return joinLines(flow.source, item.lines, !item.marked);
}

function citationsOf(text: MappedText): Citation[] {
  return findParagraphCitations(text).flatMap(({ cites }) => cites);
}

/** Ids by number, `F12`, with a count for numbers that come again, `F12.2`; by order where there is none, `F~3`. */
function namer(letter: string): (number: number | undefined) => string {
  const seen = new Map<string, number>();
  return (number) => {
    const base = number === undefined ? `${letter}~` : `${letter}${number}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    if (number === undefined) return `${base}${count}`;
    return count === 1 ? base : `${base}.${count}`;
  };
}

/** The lists in document order. A heading whose items all stand under its subheadings is no list of its own. */
export function buildLists({ body }: Reading, recommendations: readonly Recommendation[]): RecommendationList[] {
  const bySection = new Map<string, string[]>();
  for (const { section, id } of recommendations) addTo(bySection, section, id);
  return body.flatMap(({ place, recommendations: items }, i) => {
    const { rule, section } = place;
    if (!rule?.list) return [];
    const next = body[i + 1]?.place;
    if (items.length === 0 && next?.rule?.list && next.section.level > section.level) return [];
    return [
      {
        kind: rule.list,
        part: section.part,
        section: section.id,
        headingRange: section.headingRange,
        recommendations: recommendations
          .filter((recommendation) => recommendation.section === section.id)
          .map(({ id }) => id),
      },
    ];
  });
}

/** The markers of findings and of any other prose, in document order. */
export function buildMarkers({ flow, vocabulary, body }: Reading, findings: readonly Finding[]): Marker[] {
  const words = vocabulary.family.markers;
  const prose = body.flatMap(({ rest }) =>
    rest.map(({ lines, kind }) => joinLines(flow.source, lines, kind === 'paragraph')),
  );
  return [...findings.map(({ text }) => text), ...prose]
    .flatMap((text) => findMarkers(text, words))
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, cites }, i) => ({
      id: `M${i + 1}`,
      finding: findingAround(findings, range)?.id,
      range,
      cites,
    }));
}

/** The finding that encloses a range; findings are in document order. */
function findingAround(findings: readonly Finding[], range: Range): Finding | undefined {
  const finding = findings[partitionPoint(findings.length, (i) => findings[i]!.range.start <= range.start) - 1];
  return finding && encloses(finding.range, range) ? finding : undefined;
}
