/** The findings and recommendations of the model with their fields, and the lists that recommendations stand in. */

import { addTo } from '../../../base/multimap';
import { partitionPoint } from '../../../base/search';
import type { Citation, Field, Finding, Recommendation, RecommendationList } from '../../model';
import { fragmentsOfLines } from '../../reading/join';
import type { GeneralReading } from '../reading';
import type { GeneralItem } from '../items/items';
import type { FoundRecommendation } from '../items/recommendations';
import { findLabelReferences } from '../references/labelReferences';
import { labelsBetween } from '../references/runs';
import type { FieldHit } from '../sections/fields';
import type { SectionNode } from '../sections/tree';
import { fieldKindOf, type FieldKind } from '../words';
import { labelOf, numberOf, partOf, sectionId, type Named } from './names';
import { headingRangeOf } from './sections';

export function buildFinding(reading: GeneralReading, named: Named, item: GeneralItem): Finding {
  const fields = fieldsOf(reading, item);
  const range = item.section ? { start: item.range.start, end: endOfFinding(reading, item) } : item.range;
  return {
    id: named.findings.get(item)!,
    number: numberOf(item),
    section: sectionId(item.section ?? item.node),
    part: partOf(named, item.node),
    text: item.text,
    range,
    fragments: item.section ? [range] : fragmentsOfLines(item.rows.map(({ line }) => line)),
    ...detailsOf(item, fields),
  };
}

const firstRows = new WeakMap<readonly FoundRecommendation[], ReadonlyMap<SectionNode, number>>();

/** By finding section: the row of its first recommendation below its heading. */
function firstInside(recommendations: readonly FoundRecommendation[]): ReadonlyMap<SectionNode, number> {
  const known = firstRows.get(recommendations);
  if (known) return known;
  const found = new Map<SectionNode, number>();
  for (const { inside, row } of recommendations)
    if (inside && row > inside.heading.last && !found.has(inside)) found.set(inside, row);
  firstRows.set(recommendations, found);
  return found;
}

/** A finding section reaches to its first recommendation, or to its end. */
function endOfFinding({ rows, recommendations }: GeneralReading, { section, range }: GeneralItem): number {
  const end = firstInside(recommendations).get(section!) ?? section!.end;
  for (let i = end - 1; i > section!.heading.last; i--)
    if (rows.kinds[i] === 'text' || rows.kinds[i] === 'table')
      return Math.max(range.end, rows.all[i]!.line.content.end);
  return range.end;
}

function detailsOf(item: GeneralItem, fields: readonly Field[]) {
  const label = labelOf(item);
  return {
    how: item.how,
    ...(label === undefined ? {} : { label }),
    ...(fields.length > 0 ? { fields } : {}),
    ...(item.quoted ? { quoted: true } : {}),
  };
}

const BELOW_ITEMS = new Set<FieldKind>(['owner', 'due', 'response', 'status', 'rating']);

const rowsByReading = new WeakMap<readonly GeneralItem[], ReadonlyMap<SectionNode, readonly number[]>>();

/** By section: the rows of the items in it, in order. */
function itemRows({ findings, recommendations }: Pick<GeneralReading, 'findings' | 'recommendations'>) {
  const known = rowsByReading.get(findings);
  if (known) return known;
  const found = new Map<SectionNode, number[]>();
  for (const { node, section, row } of [...findings, ...recommendations]) if (node && !section) addTo(found, node, row);
  for (const own of found.values()) own.sort((a, b) => a - b);
  rowsByReading.set(findings, found);
  return found;
}

/** The labelled lines between an item and the next one of its section: "Owner: Head of Finance". */
export function listFieldsBelow(reading: GeneralReading, item: GeneralItem): readonly FieldHit[] {
  if (!item.node || item.cells) return [];
  const own = itemRows(reading).get(item.node) ?? [];
  const next = own[partitionPoint(own.length, (i) => own[i]! <= item.row)] ?? Infinity;
  const { fields } = item.node;
  const from = partitionPoint(fields.length, (i) => fields[i]!.row <= item.row);
  const to = partitionPoint(fields.length, (i) => fields[i]!.row < next);
  return fields.slice(from, Math.max(from, to));
}

function fieldsBelow(reading: GeneralReading, item: GeneralItem): Field[] {
  return listFieldsBelow(reading, item)
    .filter(({ kind }) => BELOW_ITEMS.has(kind))
    .map(({ name, value, valueRange }) => ({ name, text: value, range: valueRange }));
}

/** Cells of the row, and labelled lines and sub-headings of the section. */
function fieldsOf(reading: GeneralReading, item: GeneralItem): Field[] {
  const { rows } = reading;
  const { cells, section } = item;
  if (item.fields) return item.fields.map(({ name, value, valueRange }) => ({ name, text: value, range: valueRange }));
  const fromCells = (cells ?? []).map(({ name, cell }): Field => ({ name, text: cell.text, range: cell.range }));
  if (!section) return [...fromCells, ...fieldsBelow(reading, item)];
  const lines = section.fields.map(({ name, value, valueRange, valueRow, end }): Field => {
    const ending = rows.all[end - 1]?.line.content.end ?? valueRange.end;
    const range = {
      start: valueRange.start,
      end: Math.max(valueRange.end, end - 1 > valueRow ? ending : valueRange.end),
    };
    return {
      name,
      text: range.end > valueRange.end ? rows.flow.source.slice(range).replace(/\s+/g, ' ') : value,
      range,
    };
  });
  const headed = section.children.flatMap((child): Field[] => {
    if (!fieldKindOf(child.heading.title) || child.blocks.length === 0) return [];
    const all = child.blocks.flatMap((block) => block.rows);
    const range = { start: all[0]!.line.content.start, end: all.at(-1)!.line.content.end };
    return [{ name: child.heading.title, text: all.map(({ text }) => text).join(' '), range }];
  });
  return [...fromCells, ...lines, ...headed];
}

export function buildRecommendation(reading: GeneralReading, named: Named, item: FoundRecommendation): Recommendation {
  const original = named.restates.get(item);
  return {
    id: named.recommendations.get(item)!,
    number: numberOf(item),
    list: 'recommendations',
    part: partOf(named, item.node),
    section: sectionId(item.section ?? item.node),
    text: item.text,
    range: item.range,
    cites: citesOf(item),
    ...detailsOf(item, fieldsOf(reading, item)),
    ...(original ? { restates: named.recommendations.get(original)! } : {}),
  };
}

/** The paragraphs that a recommendation cites in brackets, as far as they are findings by number. */
function citesOf({ text }: GeneralItem): Citation[] {
  return findLabelReferences(text)
    .filter(({ word, bracketed }) => (word === 'paragraph' || word === 'para') && bracketed)
    .flatMap(({ labels }) =>
      labels.flatMap((label) =>
        labelsBetween(label).flatMap((name) =>
          /^\d+$/.test(name) ? [{ number: Number(name), range: label.range }] : [],
        ),
      ),
    );
}

export function buildLists(
  { rows, tree, recommendations: items }: GeneralReading,
  recommendations: readonly Recommendation[],
): RecommendationList[] {
  const byNode = new Map<SectionNode, { ids: string[]; part: string | undefined }>();
  const inFindings = items.find(({ inside }) => inside)?.inside;
  items.forEach((item, i) => {
    const node = item.inside ? inFindings! : (item.node ?? item.section);
    if (!node) return;
    const list = byNode.get(node) ?? { ids: [], part: recommendations[i]!.part };
    list.ids.push(recommendations[i]!.id);
    byNode.set(node, list);
  });
  return tree.nodes.flatMap((node): RecommendationList[] => {
    const list = byNode.get(node);
    if (!list) return [];
    return [
      {
        kind: 'recommendations',
        part: list.part,
        section: sectionId(node),
        headingRange: headingRangeOf(rows, node),
        recommendations: list.ids,
      },
    ];
  });
}
