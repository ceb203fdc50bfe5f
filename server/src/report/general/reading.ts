/** All that the general reading finds in a text, pass by pass, before it becomes the model. */

import type { Flow } from '../reading/flow';
import type { TaughtLine } from '../family';
import { readOutline, type Outline } from './headings/outline';
import { collectCitedParagraphs, collectCiting, collectPaired, withoutCiting } from './items/citing';
import { collectFindings } from './items/findings';
import { findFindingSections } from './items/findingSections';
import { findItemCards, type ItemCards } from './items/itemCards';
import type { GeneralItem } from './items/items';
import { collectRatings, type GeneralRating } from './items/ratings';
import { collectRecommendations, type FoundRecommendation } from './items/recommendations';
import { teachItems } from './items/taught';
import { readRows, type Rows } from './lines/rows';
import { readTablesOf, type TextTable } from './sections/tables';
import { buildTree, type SectionNode, type SectionTree } from './sections/tree';

/** What the general reading found in a text, before it becomes the model. */
export interface GeneralReading {
  readonly rows: Rows;
  readonly outline: Outline;
  readonly tree: SectionTree;
  readonly tables: ReadonlyMap<SectionNode | undefined, readonly TextTable[]>;
  readonly findingSections: ReadonlyMap<SectionNode, string>;
  readonly cards: ItemCards;
  readonly findings: readonly GeneralItem[];
  readonly recommendations: readonly FoundRecommendation[];
  readonly ratings: readonly GeneralRating[];
}

/** Reads any text. A text without headings or items gives empty lists. What people taught of its lines holds. */
export function readGeneral(flow: Flow, taught: readonly TaughtLine[] = []): GeneralReading {
  const rows = readRows(flow, taught);
  const outline = readOutline(rows);
  const tree = buildTree(rows, outline.headings);
  const tables = readTablesOf(tree);
  const findingSections = findFindingSections(tree);
  const cards = findItemCards(tree, findingSections);
  const { recommendations: asked, cited } = withoutCiting(
    collectRecommendations(rows, tree, { findingSections, tables, cards }),
  );
  const recommendations = teachItems(rows, tree, 'recommendation', asked);
  const made = new Set(
    recommendations.filter((item) => !('inline' in item && item.inline) && !item.cells).map(({ row }) => row),
  );
  const found = firstOf(
    () => collectPaired(rows, tree, recommendations),
    () => collectFindings(rows, tree, { sections: findingSections, tables, cards, cited, made }),
    () => collectCiting(rows, tree, recommendations),
    () => collectCitedParagraphs(rows, tree, recommendations),
  );
  const findings = teachItems(rows, tree, 'finding', found).filter(
    ({ row, section }) => section !== undefined || !made.has(row),
  );
  const ratings = collectRatings(rows, tree, { findings, tables, cards });
  return { rows, outline, tree, tables, findingSections, cards, findings, recommendations, ratings };
}

/** The findings that the first way gives that gives any. */
function firstOf(...ways: readonly (() => GeneralItem[])[]): GeneralItem[] {
  for (const collect of ways) {
    const found = collect();
    if (found.length > 0) return found;
  }
  return [];
}
