/** The items of a list: its outermost entries, each with all that hangs under it. */

import type { TextBlock } from './blocks';
import { endsSentence } from '../../../syntax/prose';
import type { ItemLabel } from '../lines/itemLabel';
import { countWords } from '../lines/rows';

export interface ListItem {
  readonly block: TextBlock;
  /** Sub-items and paragraphs that belong to it. */
  readonly more: readonly TextBlock[];
}

export interface ReadList {
  readonly items: readonly ListItem[];
  /** What belongs to no item: lead-ins, and paragraphs between and behind. */
  readonly rest: readonly TextBlock[];
}

/** The outermost list of some blocks; without items where none is labelled. */
export function readList(blocks: readonly TextBlock[]): ReadList {
  const outer = outerStyle(blocks);
  if (!outer) return { items: [], rest: blocks };
  const items: { block: TextBlock; more: TextBlock[] }[] = [];
  const rest: TextBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    const item = items.at(-1);
    if (leadsToList(block, blocks[at + 1])) rest.push(block);
    else if (isOuter(block, outer)) items.push({ block, more: [] });
    else if (item && belongsTo(block, item.block)) item.more.push(block);
    else rest.push(block);
  }
  return isGrouped(items) ? readList(items.flatMap(({ more }) => more)) : { items, rest };
}

/** "- **Drivers**" above the items on drivers: where every entry is a title with a list below it, those are the items. */
function isGrouped(items: readonly ListItem[]): boolean {
  return items.every(
    ({ block: { label, rows }, more }) =>
      label?.kind === 'bullet' &&
      rows.length === 1 &&
      countWords(rows[0]!.text, LONGEST_TITLE + 2) <= LONGEST_TITLE + 1 &&
      !endsSentence(rows[0]!.text) &&
      more.length > 0 &&
      more.every(({ label: inner }) => inner !== undefined),
  );
}

/** A title of a group has at most so many words; what is longer states something. */
const LONGEST_TITLE = 4;

/**
 * Whether a numbered paragraph leads to a list that begins its own count:
 *
 *     18  The following recommendations are made:
 *     1   The operator should fit a lock to the controls.
 */
function leadsToList({ label, rows }: TextBlock, next: TextBlock | undefined): boolean {
  return (
    label !== undefined &&
    next?.label?.style === label.style &&
    next.label.path.at(-1) === 1 &&
    label.path.at(-1) !== undefined &&
    rows.at(-1)!.text.endsWith(':')
  );
}

interface OuterStyle {
  readonly styles: ReadonlySet<string>;
  readonly indent: number;
}

/** Worded labels and codes come before numbers and letters, and those before bullets. */
const RANK: Readonly<Record<ItemLabel['kind'], number>> = {
  word: 3,
  code: 3,
  number: 2,
  letter: 1.5,
  roman: 1.4,
  bullet: 1,
};

function outerStyle(blocks: readonly TextBlock[]): OuterStyle | undefined {
  const counts = new Map<string, { count: number; indent: number; rank: number; first: number }>();
  blocks.forEach(({ label, indent, kind }, at) => {
    if (!label || kind === 'quote') return;
    const style = styleOf(label);
    const known = counts.get(style);
    if (known) {
      known.count++;
      known.indent = Math.min(known.indent, indent);
    } else counts.set(style, { count: 1, indent, rank: rankOf(label), first: at });
  });
  if (counts.size === 0) return undefined;
  const lead = leadOf(blocks, counts);
  if (lead) return { styles: new Set([styleOf(lead.label!)]), indent: lead.indent };
  const least = Math.min(...[...counts.values()].map(({ indent }) => indent));
  const candidates = [...counts].filter(([, { indent }]) => indent <= least + NESTED);
  const [style, best] = (candidates.filter(([, { count, rank }]) => count > 1 || rank >= 3).sort(byRank)[0] ??
    candidates.sort(byRank)[0])!;
  return { styles: new Set([style]), indent: best.indent };
}

/**
 * "9. Within four weeks the Council will:", one number whose parts are the bullets below it; but "9. We make these
 * recommendations:" has no parts of its own.
 */
function leadOf(blocks: readonly TextBlock[], counts: ReadonlyMap<string, unknown>): TextBlock | undefined {
  const lead = blocks.find(({ label }) => label !== undefined);
  const words = lead?.rows.at(-1)!.text ?? '';
  const isLead = lead?.label?.kind === 'number' && words.endsWith(':') && !/\brecommendations?\b/i.test(words);
  const others = blocks.filter((block) => block !== lead && block.label);
  const holdsBullets = others.length > 0 && others.every(({ label }) => label!.kind === 'bullet');
  return isLead && holdsBullets && counts.size > 1 ? lead : undefined;
}

function byRank(
  [, a]: readonly [string, { rank: number; first: number }],
  [, b]: readonly [string, { rank: number; first: number }],
): number {
  return b.rank - a.rank || a.first - b.first;
}

function rankOf({ kind, path }: ItemLabel): number {
  return RANK[kind] - (kind === 'number' ? 0.01 * path.length : 0);
}

/** Codes of one list may have several prefixes, and bullets several glyphs where the depth is the same. */
function styleOf({ kind, style }: ItemLabel): string {
  return kind === 'code' ? 'code' : style;
}

/** So many columns more are a sub-list. */
const NESTED = 1;

function isOuter({ label, indent, kind }: TextBlock, { styles, indent: least }: OuterStyle): boolean {
  return (
    label !== undefined &&
    kind !== 'quote' &&
    styles.has(styleOf(label)) &&
    (indent <= least + NESTED || label.kind === 'number' || label.kind === 'word' || label.kind === 'code')
  );
}

/** A block belongs to the item above it where it is a sub-item, or a paragraph that stands in from it. */
function belongsTo(block: TextBlock, item: TextBlock): boolean {
  if (block.kind === 'quote') return true;
  if (block.label) return block.label.kind !== 'word';
  return block.indent >= item.indent + 2 || (!block.apart && block.indent > item.indent);
}
