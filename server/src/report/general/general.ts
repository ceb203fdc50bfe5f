/**
 * The general reading: any report, whatever body wrote it, in text or Markdown. It goes from the habits of the
 * document itself (how its headings are set, what its lists look like) to what is common to all reports (what their
 * sections, fields and grades are called). No name of a body stands in it.
 */

import type { Flow } from '../reading/flow';
import type { Family, TaughtLine } from '../family';
import type { Wish } from '../reading/chosen';
import { teachItems } from './items/taught';
import type { FamilyMatch, Recognition, Report, SignResult } from '../model';
import { collectFindings } from './items/findings';
import { findFindingSections } from './items/findingSections';
import { findItemCards, type ItemCards } from './items/itemCards';
import { withoutCiting } from './items/citing';
import type { GeneralItem } from './items/items';
import { readOutline, type Outline } from './headings/outline';
import { collectRatings, type GeneralRating } from './items/ratings';
import { collectRecommendations, type FoundRecommendation } from './items/recommendations';
import { certaintyOf, ENOUGH, listSigns, SIGN_WORDS, SIGNS, type Sign } from './recognition/recognise';
import type { Range } from '../../text/range';
import { readRows, type Rows } from './lines/rows';
import { readTablesOf, type TextTable } from './sections/tables';
import { buildGeneralReport } from './model/report';
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
  const findings = teachItems(
    rows,
    tree,
    'finding',
    collectFindings(rows, tree, { sections: findingSections, tables, cards, cited }),
  ).filter(({ row, section }) => section !== undefined || !made.has(row));
  const ratings = collectRatings(rows, tree, { findings, tables, cards });
  return { rows, outline, tree, tables, findingSections, cards, findings, recommendations, ratings };
}

/** Who reads a text by general rules, and what a person said of it. */
export interface GeneralWish {
  readonly family: Family;
  readonly wish: Wish;
}

/**
 * The report that the general reading makes of a text; undefined where the text is none, and nobody said that it is one.
 * `known` says what families said.
 */
export function buildGeneral(
  flow: Flow,
  known: Recognition,
  { family, wish: { choice, taught } }: GeneralWish,
): Report | undefined {
  const reading = readGeneral(flow, taught);
  const signs = listSigns(reading);
  const certainty = certaintyOf(signs);
  if (certainty < ENOUGH && !choice && reading.rows.taught.size === 0) return undefined;
  const match: FamilyMatch = {
    family,
    score: certainty,
    signs: describeSigns(reading, signs),
    isBounded: false,
  };
  const others = known.candidates.filter(({ family: { id } }) => id !== family.id);
  const recognition = { ...known, recognised: true, candidates: [match, ...others] };
  return buildGeneralReport(reading, family, recognition, certainty);
}

function describeSigns(reading: GeneralReading, signs: Float64Array): SignResult[] {
  return SIGNS.flatMap((sign, i): SignResult[] => {
    const looksFor = SIGN_WORDS[sign];
    return looksFor ? [{ looksFor, found: signs[i]! > 0 ? placeOf(reading, sign) : undefined }] : [];
  });
}

/** Where a sign stands first; the first line where it stands nowhere in particular. */
function placeOf({ rows, tree, findings, recommendations, ratings }: GeneralReading, sign: Sign): Range {
  const role = { recommendationsHeading: 'recommendations', findingsHeading: 'findings', executiveSummary: 'summary' }[
    sign as string
  ];
  const node = role ? tree.nodes.find(({ ownRole }) => ownRole === role) : undefined;
  if (node) return rows.all[node.heading.first]!.line.content;
  if (/recommendation/i.test(sign)) return recommendations[0]?.range ?? start;
  if (/finding/i.test(sign)) return findings[0]?.range ?? start;
  return sign === 'ratings' ? (ratings[0]?.range ?? start) : start;
}

const start: Range = { start: 0, end: 0 };
