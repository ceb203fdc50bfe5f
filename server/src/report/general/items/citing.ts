/** Items that point to recommendations are findings, also where their title does not say so. */

import { addTo } from '../../../base/multimap';
import { listItemNames, type ItemNames } from '../references/itemNames';
import { findLabelReferences } from '../references/labelReferences';
import type { Rows } from '../lines/rows';
import { readList } from '../sections/lists';
import type { SectionNode, SectionTree } from '../sections/tree';
import { itemOfBlock, type GeneralItem } from './items';
import type { FoundRecommendation } from './recommendations';

/** The share of the items of a list that point to another list. */
const MOST_POINT = 0.5;

/**
 * The recommendations without the lists that cite those of another list, which are findings:
 *
 *     Areas for development
 *     1. Plans of lessons say nothing of additional needs. (see R1)
 *
 *     What should happen next
 *     R1. Write into each plan what pupils with additional needs do.
 */
export function withoutCiting(asked: readonly FoundRecommendation[]): {
  readonly recommendations: readonly FoundRecommendation[];
  readonly cited: readonly GeneralItem[];
} {
  const lists = new Map<SectionNode, FoundRecommendation[]>();
  const owners = new Map<string, SectionNode>();
  for (const item of asked) {
    if (!item.node || item.inside || item.cells || item.section) continue;
    addTo(lists, item.node, item);
    const name = (item.printed ?? item.label?.name ?? '').toLowerCase();
    if (name !== '') owners.set(name, item.node);
  }
  const names = listItemNames([], asked);
  const citing = new Set<SectionNode>();
  for (const [node, items] of lists) {
    const pointing = items.filter(({ text }) => pointsElsewhere(text, names, owners, node)).length;
    if (lists.size > 1 && pointing > 0 && pointing >= items.length * MOST_POINT) citing.add(node);
  }
  if (citing.size === 0) return { recommendations: asked, cited: [] };
  const isCiting = ({ node }: GeneralItem): boolean => node !== undefined && citing.has(node);
  return {
    recommendations: asked.filter((item) => !isCiting(item)),
    cited: asked
      .filter(isCiting)
      .map((item) => ({ ...item, how: `item under “${item.node!.heading.title}” that points to a recommendation` })),
  };
}

/**
 * The items that cite recommendations of the report in brackets, whatever their section is called, with the others of
 * their list where most of it cites. For a report in which no title says where the findings are:
 *
 *     Discussion
 *     - Drivers were not briefed. (Recommendation 1)
 */
export function collectCiting(
  rows: Rows,
  { nodes }: SectionTree,
  recommendations: readonly FoundRecommendation[],
): GeneralItem[] {
  const known = new Set(recommendations.map((item) => (item.printed ?? item.label?.name ?? '').toLowerCase()));
  known.delete('');
  const names = listItemNames([], recommendations);
  const asking = new Set(recommendations.map(({ node }) => node));
  const cites = ({ text }: GeneralItem): boolean =>
    findLabelReferences(text, names).some(
      ({ kind, bracketed, labels }) =>
        kind === 'recommendation' && bracketed && labels.some(({ name }) => known.has(name.toLowerCase())),
    );
  return nodes.flatMap((node) => {
    if (known.size === 0 || asking.has(node) || node.role === 'contents' || node.role === 'response') return [];
    const how = `item under “${node.heading.title}” that points to a recommendation`;
    const list = readList(node.blocks).items.map(({ block, more }) => itemOfBlock(rows, block, node, how, more));
    const citing = list.filter(cites);
    if (list.length > 0) return citing.length > 0 && citing.length >= list.length * MOST_POINT ? list : citing;
    return node.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map((block) => itemOfBlock(rows, block, node, how))
      .filter(cites);
  });
}

/** A single pair may be chance. */
const FEWEST_PAIRS = 2;

/**
 * The items that have the code of a recommendation, which says so beside it; none where not all have their finding:
 *
 *     A1. There is no policy.
 *     Recommendation A1: Write one.
 */
export function collectPaired(
  rows: Rows,
  { nodes }: SectionTree,
  recommendations: readonly FoundRecommendation[],
): GeneralItem[] {
  const worded = recommendations.filter(({ label }) => label?.kind === 'word' && /^[A-Z]+\d/.test(label.name));
  const wanted = new Set(worded.map(({ label }) => label!.name));
  if (wanted.size < FEWEST_PAIRS) return [];
  const found = nodes.flatMap((node) =>
    node.blocks
      .filter(({ label }) => label?.kind === 'code' && wanted.has(label.name))
      .map((block) => itemOfBlock(rows, block, node, 'item with the code of a recommendation')),
  );
  return new Set(found.map(({ label }) => label!.name)).size === wanted.size ? found : [];
}

/**
 * The numbered paragraphs of the sections that recommendations cite, "(paragraph 2.1)", for a report in which no title
 * says where the findings are.
 */
export function collectCitedParagraphs(
  rows: Rows,
  { nodes }: SectionTree,
  recommendations: readonly FoundRecommendation[],
): GeneralItem[] {
  const names = listItemNames([], recommendations);
  const cited = new Set(
    recommendations.flatMap(({ text }) =>
      findLabelReferences(text, names).flatMap(({ kind, labels }) =>
        kind === 'paragraph' ? labels.map(({ name }) => name) : [],
      ),
    ),
  );
  const asking = new Set(recommendations.map(({ node }) => node));
  return nodes.flatMap((node) => {
    if (cited.size === 0 || asking.has(node)) return [];
    const how = `paragraph under “${node.heading.title}”, which recommendations cite`;
    const list = readList(node.blocks).items.map(({ block, more }) => itemOfBlock(rows, block, node, how, more));
    const isCited = ({ label }: GeneralItem): boolean => label?.kind === 'number' && cited.has(label.name);
    return list.filter(isCited).length >= Math.max(1, list.length * MOST_POINT) ? list : [];
  });
}

/** Whether a text names in brackets a recommendation that another section than `node` holds. */
function pointsElsewhere(
  text: GeneralItem['text'],
  names: ItemNames,
  owners: ReadonlyMap<string, SectionNode>,
  node: SectionNode,
): boolean {
  return findLabelReferences(text, names).some(
    ({ kind, bracketed, labels }) =>
      kind === 'recommendation' &&
      bracketed &&
      labels.some(({ name }) => {
        const owner = owners.get(name.toLowerCase());
        return owner !== undefined && owner !== node;
      }),
  );
}
