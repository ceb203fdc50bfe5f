/** What people taught of single lines, applied to the items: it goes before what the general rules say. */

import type { Rows } from '../lines/rows';
import type { TextBlock } from '../sections/blocks';
import type { SectionNode, SectionTree } from '../sections/tree';
import { itemOfBlock, itemOfHeading, type GeneralItem } from './items';

/** How an item was found that a person taught. */
const HOW = 'taught by a person';

/** The items without those that were taught to be something else, and with those that were taught to be one. */
export function teachItems<Item extends GeneralItem>(
  rows: Rows,
  tree: SectionTree,
  role: 'finding' | 'recommendation',
  items: readonly Item[],
): (Item | GeneralItem)[] {
  if (rows.taught.size === 0) return [...items];
  const kept = items.filter(({ row }) => (rows.taught.get(row) ?? role) === role);
  const known = new Set(kept.map(({ row }) => row));
  const headed = tree.nodes.filter(({ heading: { first } }) => rows.taught.get(first) === role && !known.has(first));
  const blocks = [
    ...tree.preamble.blocks.map((block): [TextBlock, SectionNode | undefined] => [block, undefined]),
    ...tree.nodes.flatMap((node) => node.blocks.map((block): [TextBlock, SectionNode] => [block, node])),
  ].filter(([{ rows: own }]) => own.some(({ index }) => rows.taught.get(index) === role && !known.has(index)));
  return [
    ...kept,
    ...headed.map((node) => itemOfHeading(rows, node, HOW)),
    ...blocks.map(([block, node]) => itemOfBlock(rows, block, node, HOW)),
  ].sort((a, b) => a.row - b.row || a.range.start - b.range.start);
}
