/**
 * Gathers blocks into items: a numbered paragraph with all that follows it up to the next, a bullet with its inner
 * bullets, or a paragraph with what a page break cut off it. Findings and recommendations are both such items.
 */

import type { Block } from '../../syntax/blocks';
import type { Line } from '../../syntax/lines';
import { beginsInside, endsSentence } from '../../syntax/prose';

export interface Item {
  readonly number: number | undefined;
  /** The number of a labelled item as printed, such as `1.2`. */
  readonly label: string | undefined;
  readonly lines: readonly Line[];
  /** How many visible characters of the first line stand before its words. */
  readonly bodyStart: number;
}

export interface GatheredItems {
  readonly items: readonly Item[];
  /** Blocks that belong to no item: lead-ins, theme headings, closing lines. */
  readonly rest: readonly Block[];
}

type Opens = (block: Block) => boolean;
type Continues = (block: Block, item: readonly Block[]) => boolean;

/** Numbered paragraphs; what stands before the first is left over, and so is all after a block that closes. */
export function gatherNumbered(blocks: readonly Block[], closes: Opens): GatheredItems {
  return gather(
    blocks,
    (block) => block.kind === 'numbered',
    () => true,
    closes,
  );
}

/** The items of a list of recommendations; what only leads in to it, or says that there are none, is left over. */
export function gatherList(blocks: readonly Block[], closes: Opens): GatheredItems {
  const leadIns = blocks.filter((block) => leadsToActions(block) || saysNone(block));
  const { items, rest } = gatherListed(
    blocks.filter((block) => !leadIns.includes(block)),
    closes,
  );
  return { items, rest: [...leadIns, ...rest] };
}

/** Bullets of the outermost depth, or, in a list that lost its bullets, paragraphs. */
function gatherListed(blocks: readonly Block[], closes: Opens): GatheredItems {
  if (blocks.some(({ kind }) => kind === 'numbered')) {
    return gather(blocks, (block) => block.kind === 'numbered', goesOn, closes);
  }
  if (blocks.some(({ kind }) => kind === 'bullet') && !leadsByParagraphs(blocks)) {
    return gather(blocks, (block) => block.kind === 'bullet' && block.depth === 0, goesOn, closes);
  }
  return gatherParagraphs(blocks, closes);
}

/** Whether the items are paragraphs, and the bullets among them only divide one of them. */
function leadsByParagraphs(blocks: readonly Block[]): boolean {
  const whole = blocks.filter((block) => block.kind === 'paragraph' && !isLabel(block) && !isLeadIn(block));
  return whole.length >= 2 && whole[0] === blocks[0];
}

/** Whether a paragraph only leads in to what follows; one that says something before its last sentence is an item. */
function isLeadIn({ lines }: Block): boolean {
  if (!lines.at(-1)!.visible.endsWith(':')) return false;
  return !/[.!?] \p{Lu}/u.test(lines.map(({ visible }) => visible).join(' '));
}

/** "…the local authority should take the following action." stands before the list and asks for nothing itself. */
function leadsToActions(block: Block): boolean {
  return /\bfollowing (?:actions?|areas|improvements|points|recommendations|steps)[.:]$/i.test(wordsOf(block));
}

/** "None.", "Not applicable" */
const NONE_AT_ALL = /^(?:none|nil|n\/a|not applicable)\.?$/i;
/**
 * How a sentence says that a list is empty:
 *
 *     There are no                       areas for priority and immediate action.
 *     The inspection did not find any    areas for priority action.
 *     This report does not contain       recommendations.
 *     We make no                         recommendations.
 */
const NONE_OF_THEM = new RegExp(
  [
    '^(?:(?:there (?:are|were)|we (?:make|made|have|have made)) no',
    '(?:this|the|our) \\p{L}+ (?:contains|makes|made|has|includes) no',
    '(?:this|the|our) \\p{L}+ (?:does|did|do) not (?:contain|find|identify|include|make)(?: any)?',
    'no)(?: [\\p{L}-]+){0,3}? (?:recommendations?|areas?|actions?|improvements?|requirements?)\\b',
  ].join('|'),
  'iu',
);
const LONGEST_NONE = 160;

/** Whether a block says of the list in which it stands that there is nothing in it. */
export function saysNone(block: Block): boolean {
  const words = wordsOf(block);
  if (words.length > LONGEST_NONE || /[.!?] \p{Lu}/u.test(words) || /\b(?:should|must|shall)\b/.test(words))
    return false;
  return NONE_AT_ALL.test(words) || NONE_OF_THEM.test(words);
}

/** The words of a block without its number, bullet or label; of a long one only the first lines and the last. */
function wordsOf({ lines, bodyStart }: Block): string {
  const shown = lines.length > 4 ? [...lines.slice(0, 3), lines.at(-1)!] : lines;
  return shown.map(({ visible }, i) => (i === 0 ? visible.slice(bodyStart) : visible)).join(' ');
}

/**
 * Every paragraph; bullets belong to the paragraph that leads in to them, or stand for themselves. Words that lead in
 * to what stands under the next heading say nothing by themselves and are left over.
 */
export function gatherParagraphs(blocks: readonly Block[], closes: Opens): GatheredItems {
  const opens = (block: Block): boolean => block.kind !== 'note' && !isLabel(block);
  const { items, rest } = gatherBlocks(blocks, opens, goesOnInProse, closes);
  const leadsNowhere = (item: readonly Block[]): boolean => item.length === 1 && isLeadIn(item[0]!);
  return {
    items: items.filter((item) => !leadsNowhere(item)).map(makeItem),
    rest: [...items.filter(leadsNowhere).flat(), ...rest],
  };
}

export interface LabelledItems {
  readonly findings: readonly Item[];
  readonly recommendations: readonly Item[];
  readonly rest: readonly Block[];
}

/** Items that open with a label: a finding holds all that follows it, a recommendation only what finishes it. */
export function gatherLabelled(blocks: readonly Block[], closes: Opens): LabelledItems {
  const { items, rest } = gatherBlocks(blocks, ({ label }) => label !== undefined, goesOnFromLabel, closes);
  const ofKind = (kind: 'finding' | 'recommendation'): Item[] =>
    items.filter(([first]) => first!.label!.kind === kind).map(makeItem);
  return { findings: ofKind('finding'), recommendations: ofKind('recommendation'), rest };
}

function goesOnFromLabel(block: Block, item: readonly Block[]): boolean {
  if (block.label) return false;
  return item[0]!.label!.kind === 'finding' || isLabelAlone(item) || goesOn(block, item);
}

/** Whether an item is so far nothing but its label, so that its words stand below. */
function isLabelAlone(item: readonly Block[]): boolean {
  const { lines, bodyStart } = item[0]!;
  return item.length === 1 && lines.length === 1 && bodyStart >= lines[0]!.visible.length;
}

function gather(blocks: readonly Block[], opens: Opens, continues: Continues, closes: Opens): GatheredItems {
  const { items, rest } = gatherBlocks(blocks, opens, continues, closes);
  return { items: items.map(makeItem), rest };
}

function gatherBlocks(
  blocks: readonly Block[],
  opens: Opens,
  continues: Continues,
  closes: Opens,
): { readonly items: readonly (readonly Block[])[]; readonly rest: readonly Block[] } {
  const items: Block[][] = [];
  const rest: Block[] = [];
  let closed = false;
  for (const block of blocks) {
    closed ||= closes(block);
    const open = items.at(-1);
    if (closed) rest.push(block);
    else if (open && !startsAnew(block, open, opens, continues)) open.push(block);
    else if (opens(block)) items.push([block]);
    else rest.push(block);
  }
  const full: Block[][] = [];
  const empty: Block[][] = [];
  for (const item of items) (hasWords(item) ? full : empty).push(item);
  return { items: full, rest: [...rest, ...empty.flat()] };
}

/** A bullet or number with nothing behind it is no item; a label says something by itself. */
function hasWords(item: readonly Block[]): boolean {
  return item.some(
    ({ label, lines, bodyStart }) =>
      label !== undefined ||
      lines.some(({ visible }, i) => /[\p{L}\p{N}]/u.test(i === 0 ? visible.slice(bodyStart) : visible)),
  );
}

function startsAnew(block: Block, open: readonly Block[], opens: Opens, continues: Continues): boolean {
  if (block.kind === 'numbered') return opens(block);
  return opens(block) && block.kind === 'bullet' && open[0]!.kind === 'bullet' ? true : !continues(block, open);
}

function makeItem(blocks: readonly Block[]): Item {
  const first = blocks[0]!;
  return {
    number: first.label ? wholeNumber(first.label.number) : first.number,
    label: first.label?.number,
    lines: blocks.flatMap(({ lines }) => lines),
    bodyStart: first.bodyStart,
  };
}

function wholeNumber(label: string): number | undefined {
  return /^\d+$/.test(label) ? Number(label) : undefined;
}

/** In a list: inner bullets, and paragraphs that finish a sentence. */
function goesOn(block: Block, item: readonly Block[]): boolean {
  if (block.kind === 'bullet') return block.depth > 0 || item[0]!.kind === 'numbered';
  return block.kind === 'paragraph' && isCutOff(block, item);
}

/** In prose: the rest of a cut sentence, a marker on its own line, and bullets behind a colon. */
function goesOnInProse(block: Block, item: readonly Block[]): boolean {
  if (block.kind === 'bullet')
    return item.at(-1)!.kind === 'bullet' ? item[0]!.kind === 'paragraph' : lastText(item).endsWith(':');
  return block.kind === 'paragraph' && (isCutOff(block, item) || isMarkerAlone(block));
}

/** Blocks of prose, with the paragraphs that a page break cut in two put together; nothing goes on from a label. */
export function gatherCutBlocks(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const open = groups.at(-1);
    if (open && goesOnOverPage(block, open)) open.push(block);
    else groups.push([block]);
  }
  return groups;
}

function goesOnOverPage(block: Block, open: readonly Block[]): boolean {
  const before = open.at(-1)!;
  if (block.kind !== 'paragraph' || !follows(block, before)) return false;
  return isLabel(before) ? beginsInside(block.lines[0]!.visible) : isCutOff(block, open);
}

/** Blank lines, a page number, a header and a footer: what stands between two pages; a table is longer. */
const PAGE_BREAK = 8;

/** Whether no other block, and no more than a page break, stands between two blocks. */
function follows(block: Block, before: Block): boolean {
  return block.gap <= PAGE_BREAK && block.lines[0]!.index - before.lines.at(-1)!.index - 1 === block.gap;
}

function isCutOff(block: Block, item: readonly Block[]): boolean {
  return !endsSentence(lastText(item)) || beginsInside(block.lines[0]!.visible);
}

function lastText(item: readonly Block[]): string {
  return item.at(-1)!.lines.at(-1)!.visible;
}

function isMarkerAlone({ lines }: Block): boolean {
  return lines.length === 1 && /^\(\s*recommendations?[^()]{0,40}\)\.?$/i.test(lines[0]!.visible);
}

/** A short line that ends no sentence is a label or theme heading, not a paragraph. */
function isLabel({ lines, kind }: Block): boolean {
  return (
    kind === 'paragraph' && lines.length === 1 && lines[0]!.visible.length <= 60 && !endsSentence(lines[0]!.visible)
  );
}
