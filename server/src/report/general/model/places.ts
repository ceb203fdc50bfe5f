/** In which finding or recommendation a place of a report stands: by offset, and by the number of a paragraph or section. */

import { addTo } from '../../../base/multimap';
import { partitionPoint } from '../../../base/search';
import type { Range } from '../../../text/range';
import type { GeneralItem } from '../items/items';
import type { FoundRecommendation } from '../items/recommendations';
import type { GeneralReading } from '../reading';
import { listFieldsBelow } from './items';
import type { Named } from './names';

export interface Owner {
  readonly finding: GeneralItem | undefined;
  readonly recommendation: FoundRecommendation | undefined;
}

type Owners = ReadonlyMap<number, Owner>;

/** By row: the items that it belongs to. The labelled lines below a recommendation, or its heading, belong to it. */
function ownersOfRows(reading: GeneralReading, { bySection }: Named): Owners {
  const { findings, recommendations, tree } = reading;
  const owners = new Map<number, { finding?: GeneralItem; recommendation?: FoundRecommendation }>();
  const own = (row: number) => {
    const known = owners.get(row) ?? {};
    owners.set(row, known);
    return known;
  };
  for (const node of tree.nodes) {
    const finding = bySection.get(node);
    if (finding) for (let i = node.heading.first; i < node.end; i++) own(i).finding = finding;
  }
  for (const item of findings) if (!item.section) for (const { index } of item.rows) own(index).finding = item;
  for (const item of recommendations) {
    if (item.cells) continue;
    for (const { index } of item.rows) own(index).recommendation = item;
    for (const { row, end } of listFieldsBelow(reading, item))
      for (let i = row; i < end; i++) own(i).recommendation ??= item;
    if (item.section) for (let i = item.section.from; i < item.section.to; i++) own(i).recommendation ??= item;
  }
  return owners as Owners;
}

/** The items in which an offset of the source stands. */
export function ownersByOffset(reading: GeneralReading, named: Named): (offset: number) => Owner {
  const owners = ownersOfRows(reading, named);
  const { all } = reading.rows;
  const inCells = recommendationsByRow(reading);
  return (offset) => {
    const row = partitionPoint(all.length, (i) => all[i]!.line.range.start <= offset) - 1;
    const owner = owners.get(row);
    const inCell = inCells.get(row)?.find((item) => standsIn(item, offset));
    return { finding: owner?.finding, recommendation: owner?.recommendation ?? inCell };
  };
}

/** The recommendations that are cells, by the rows of the text that they stand on. */
function recommendationsByRow({
  recommendations,
}: GeneralReading): ReadonlyMap<number, readonly FoundRecommendation[]> {
  const byRow = new Map<number, FoundRecommendation[]>();
  for (const item of recommendations) if (item.cells) for (const { index } of item.rows) addTo(byRow, index, item);
  return byRow;
}

/** Whether an offset stands in the cell of an item, and in none of the others of its row. */
function standsIn({ text, cells }: GeneralItem, offset: number): boolean {
  const holds = ({ start, end }: Range): boolean => start <= offset && offset < end;
  return (
    holds(text.toSourceRange({ start: 0, end: text.text.length })) &&
    !cells!.some(({ cell }) => cell.pieces.some(holds))
  );
}

/** `4.1` for `4.1`, `8` for `08`: numbers are compared without zeros before them. */
export function foldNumber(name: string): string {
  return name.toLowerCase().replace(/(^|\.)0+(?=\d)/g, '$1');
}

/**
 * The findings by the numbers of the paragraphs and sections that they are or hold: "(paragraph 3.1)" and "as set out
 * at 3.2" lead to them. A number that stands at several paragraphs leads nowhere.
 */
export function findingsByPlace(reading: GeneralReading, named: Named): (name: string) => GeneralItem | undefined {
  const owners = ownersOfRows(reading, named);
  const places = new Map<string, (GeneralItem | undefined)[]>();
  const { tree, findings } = reading;
  for (const { blocks } of [tree.preamble, ...tree.nodes]) {
    for (const { label, rows } of blocks) {
      const owner = owners.get(rows[0]!.index);
      if (label?.kind === 'number' && !owner?.recommendation) addTo(places, foldNumber(label.name), owner?.finding);
    }
  }
  for (const node of tree.nodes) {
    const { label } = node.heading;
    if (label?.kind === 'number')
      addTo(places, foldNumber(label.name), owners.get(node.heading.first)?.finding ?? onlyIn(node));
  }
  for (const item of findings)
    if (item.cells && item.label?.kind === 'number') addTo(places, foldNumber(item.label.name), item);
  return (name) => {
    const found = new Set(places.get(foldNumber(name)));
    return found.size === 1 ? [...found][0] : undefined;
  };

  /** The finding of a section that holds no other. */
  function onlyIn({ heading, end }: GeneralReading['tree']['nodes'][number]): GeneralItem | undefined {
    const first = partitionPoint(findings.length, (i) => findings[i]!.row < heading.first);
    const next = findings[first + 1];
    return findings[first] && findings[first].row < end && (!next || next.row >= end) ? findings[first] : undefined;
  }
}
