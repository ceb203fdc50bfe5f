/** Makes findings, recommendations and markers of the items that a reading gathered. */

import { addTo } from '../../base/multimap';
import { partitionPoint } from '../../base/search';
import type { MappedText } from '../../text/mappedText';
import { encloses, type Range } from '../../text/range';
import { sourceRange } from '../../syntax/lines';
import type { ListKind } from '../family';
import type { Flow } from '../reading/flow';
import { saysNone, type Item } from '../reading/items';
import { fragmentsOfLines, joinLines, rangeOfLines } from '../reading/join';
import type { Citation, Finding, Marker, Recommendation, RecommendationList } from '../model';
import { findingOfLabel } from '../reading/labels';
import type { Reading } from '../reading/reading';
import type { Place } from '../reading/sections';
import { findMarkers, findParagraphCitations } from './references';

/** All findings, in document order. */
export function buildFindings({ flow, body }: Reading): Finding[] {
  const name = namer('F');
  return body.flatMap(({ place, findings }) =>
    findings.map((item) => ({
      id: name(item.label ?? item.number),
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
export function buildRecommendations(reading: Reading): Recommendation[] {
  const { flow, body } = reading;
  const name = namer('R');
  return body.flatMap(({ place, recommendations }) =>
    recommendations.map((item) => {
      const text = textOf(flow, item);
      return {
        id: name(item.label ?? item.number),
        number: item.number,
        list: listOf(reading, place),
        part: place.section.part,
        section: place.section.id,
        text,
        range: rangeOfLines(item.lines),
        cites: [...citationsOfLabel(flow, item), ...citationsOf(text)],
      };
    }),
  );
}

function textOf(flow: Flow, item: Item): MappedText {
  return joinLines(flow, item.lines, item.bodyStart);
}

function citationsOf(text: MappedText): Citation[] {
  return findParagraphCitations(text).flatMap(({ cites }) => cites);
}

/** The kind of list that recommendations at a place belong to. */
function listOf({ vocabulary }: Reading, { rule }: Place): ListKind {
  return rule?.list ?? vocabulary.family.labels?.list ?? 'recommendations';
}

/** A recommendation labelled 1.2 belongs to finding 1, and says so as plainly as a citation does. */
function citationsOfLabel(flow: Flow, { label, lines, bodyStart }: Item): Citation[] {
  const number = findingOfLabel(label);
  const first = lines[0];
  if (number === undefined || !first) return [];
  const at = flow.source.text.indexOf(label!, first.content.start);
  return [{ number, range: at >= 0 ? { start: at, end: at + label!.length } : sourceRange(first, 0, bodyStart) }];
}

/** Ids by number, `F12`, with a count for numbers that come again, `F12.2`; by order where there is none, `F~3`. */
function namer(letter: string): (number: number | string | undefined) => string {
  const seen = new Map<string, number>();
  return (number) => {
    const base = number === undefined ? `${letter}~` : `${letter}${number}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    if (number === undefined) return `${base}${count}`;
    return count === 1 ? base : `${base}.${count}`;
  };
}

/**
 * The lists in document order. A heading whose items all stand under its subheadings is no list of its own, and one
 * whose text says that there are none has none.
 */
export function buildLists(reading: Reading, recommendations: readonly Recommendation[]): RecommendationList[] {
  const bySection = new Map<string, string[]>();
  for (const { section, id } of recommendations) addTo(bySection, section, id);
  return reading.body.flatMap(({ place, recommendations: items, rest }, i) => {
    const { rule, section } = place;
    if (!rule?.list && items.length === 0) return [];
    if (items.length === 0 && rest.some(saysNone)) return [];
    const next = reading.body[i + 1]?.place;
    if (items.length === 0 && next?.rule?.list && next.section.level > section.level) return [];
    return [
      {
        kind: listOf(reading, place),
        part: section.part,
        section: section.id,
        headingRange: section.headingRange,
        recommendations: bySection.get(section.id) ?? [],
      },
    ];
  });
}

/** The markers of findings and of any other prose, in document order. */
export function buildMarkers({ flow, vocabulary, body }: Reading, findings: readonly Finding[]): Marker[] {
  const words = vocabulary.family.markers;
  const prose = body.flatMap(({ rest }) => rest.map(({ lines, bodyStart }) => joinLines(flow, lines, bodyStart)));
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
