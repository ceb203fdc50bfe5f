/**
 * Findings that are items of a list, each with the same labels below it, in audits that give them no headings:
 *
 *     1. Receipts are missing for a third of the payments.
 *        Risk: High
 *        Action: Keep a receipt for each payment.
 *        Owner: Office manager   Due: 31 October 2024
 *     2. The tin is counted once a year.
 *        Risk: Medium
 */

import type { TextBlock } from '../sections/blocks';
import type { FieldHit } from '../sections/fields';
import { readList } from '../sections/lists';
import type { SectionNode, SectionTree } from '../sections/tree';
import type { FieldKind } from '../words';

export interface ItemCard {
  /** The item without the rows of its fields. */
  readonly block: TextBlock;
  readonly fields: readonly FieldHit[];
}

/** By section, and undefined for what stands before the first heading. */
export type ItemCards = ReadonlyMap<SectionNode | undefined, readonly ItemCard[]>;

/** Parts that only findings have; an owner and a date stand below recommendations too. */
const TELLING = new Set<FieldKind>(['rating', 'recommendation', 'condition', 'criteria', 'cause', 'effect']);
/** So many items with the same label are no accident. */
const FEWEST = 2;
/** The share of the items of a list that have the label. */
const MOST_HAVE_IT = 2 / 3;

/** Words of labels that name what is judged, and not what was found of it: "Regulation 15: Staffing". */
const SUBJECTS = new Set(['regulation', 'standard', 'outcome', 'area', 'question', 'objective']);

export function findItemCards({ nodes, preamble }: SectionTree, sections: ReadonlyMap<SectionNode, string>): ItemCards {
  const places = nodes.filter((node) => mayHoldFindings(node) && !isWithin(node, sections));
  const all = new Map([undefined, ...places].map((node) => [node, readCards(node ?? preamble)]));
  const series = [...all].filter(([, cards]) => isSeries(cards));
  // "Minor comments" with one suggestion are findings as "Major comments" with three are.
  const labels = new Set(series.flatMap(([, cards]) => cards.flatMap(namesOf)));
  const like = [...all].filter(
    ([node, cards]) =>
      node?.role === 'findings' && cards.some((card) => namesOf(card).some((name) => labels.has(name))),
  );
  return new Map([...series, ...like]);
}

/** The names of the labels of one that only findings have. */
function namesOf({ fields }: ItemCard): readonly string[] {
  return fields.filter(({ kind }) => TELLING.has(kind)).map(({ name }) => name.toLowerCase());
}

function mayHoldFindings({ role }: SectionNode): boolean {
  return role === undefined || role === 'findings' || role === 'both' || role === 'summary' || role === 'analysis';
}

function isWithin(node: SectionNode | undefined, sections: ReadonlyMap<SectionNode, string>): boolean {
  return node !== undefined && (sections.has(node) || isWithin(node.parent, sections));
}

function readCards({ blocks, fields }: Pick<SectionNode, 'blocks' | 'fields'>): ItemCard[] {
  if (fields.length === 0) return [];
  const items = readList(blocks).items.filter(({ block: { label } }) => !SUBJECTS.has(label?.word ?? ''));
  const starts = items.map(({ block }) => block.rows[0]!.index);
  let at = 0;
  return items.map(({ block }, i): ItemCard => {
    const own: FieldHit[] = [];
    while (at < fields.length && fields[at]!.row <= starts[i]!) at++;
    while (at < fields.length && fields[at]!.row < (starts[i + 1] ?? Infinity)) own.push(fields[at++]!);
    const end = own[0]?.row ?? Infinity;
    return { block: { ...block, rows: block.rows.filter(({ index }) => index < end) }, fields: own };
  });
}

function isSeries(cards: readonly ItemCard[]): boolean {
  const counts = new Map<FieldKind, number>();
  for (const { fields } of cards)
    for (const kind of new Set(fields.map((field) => field.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].some(
    ([kind, count]) => TELLING.has(kind) && count >= FEWEST && count >= cards.length * MOST_HAVE_IT,
  );
}
