/** The findings of a report: finding sections, else the lists, tables and numbered paragraphs of findings, else their prose. */

import { wholeWords } from '../../../base/english';
import { lazily } from '../../../base/lazily';
import type { TextBlock } from '../sections/blocks';
import type { ItemCards } from './itemCards';
import { labelsRecommendation } from '../lines/itemLabel';
import { itemOfBlock, itemOfHeading, type GeneralItem } from './items';
import { isVerdict, openingGrade } from './ratings';
import { readList } from '../sections/lists';
import type { TextTable } from '../sections/tables';
import { asksBesideFinding, itemsOfTable, OPENING_TABLE } from '../sections/tables';
import type { Rows } from '../lines/rows';
import type { SectionNode, SectionTree } from '../sections/tree';
import { foldAll } from '../headings/contents';
import { asksFirmly, fieldKindOf, opensList, saysNone } from '../words';

export interface FindingSources {
  readonly sections: ReadonlyMap<SectionNode, string>;
  readonly tables: ReadonlyMap<SectionNode | undefined, readonly TextTable[]>;
  readonly cards: ItemCards;
  /** Items of lists that cite recommendations of another list. */
  readonly cited: readonly GeneralItem[];
  /** The rows on which recommendations were found. */
  readonly made: ReadonlySet<number>;
}

/** Fewer cards are an exception among listed findings. */
const FEWEST_CARDS = 2;

export function collectFindings(rows: Rows, tree: SectionTree, sources: FindingSources): GeneralItem[] {
  const cards = [...sources.sections].map(([node, how]) => itemOfHeading(rows, node, how));
  const weighed = tree.nodes.find(({ ownRole, heading }) => ownRole === 'analysis' && REASONS.test(heading.title));
  const listed = [
    ...cardsOf(rows, undefined, sources),
    ...(sources.tables.get(undefined) ?? [])
      .filter(asksBesideFinding)
      .flatMap((table) => itemsOfTable(rows, table, undefined, 'finding', OPENING_TABLE, undefined)),
    ...tree.nodes
      .flatMap((node) => listedUnder(rows, node, sources, cards))
      .filter(({ node }) => !isFraming(node, weighed)),
    ...conclusionBehind(rows, tree, weighed),
    ...countedOn(rows, tree, sources.made),
    ...sources.cited,
  ].filter(
    ({ node, row }) =>
      !sources.made.has(row) && (sources.cited.length === 0 || !(node && PRAISE.test(node.heading.title))),
  );
  const coded = new Set(cards.flatMap(({ label }) => (label ? [label.name.toLowerCase()] : [])));
  const own = listed.filter(({ label }) => !(label && label.kind === 'code' && coded.has(label.name.toLowerCase())));
  if (cards.length >= FEWEST_CARDS)
    return inOrder([...cards, ...own.filter(({ node }) => node?.severity !== undefined && !repeats(own, cards))]);
  const torn = tree.nodes.filter(
    (node) => isFindings(node) && hasTornNumbers(rows, node) && !own.some((item) => item.node === node),
  );
  const led = own.every(({ isLed }) => isLed) && cards.length === 0;
  const behindLeads = led ? tree.nodes.flatMap((node) => listBehindLead(rows, node)) : [];
  const causes = tree.nodes.filter((node) => namesCause(node) && !own.some((item) => item.node === node));
  const prose = [...torn, ...causes].flatMap((node) => proseUnder(rows, node, sources));
  const all = withoutSummed(
    withoutRepeats(inOrder([...cards, ...own, ...(own.length > 0 ? behindLeads : []), ...prose])),
  );
  const stated = statements(rows, tree);
  // Lists of a summary are not the findings where the main sections state them.
  const isSummary = stated.length > 0 && all.every(({ node }) => isInSummary(node));
  if (all.length > 0 && !isSummary) return all;
  const paragraphs = tree.nodes.flatMap((node) => proseUnder(rows, node, sources));
  const inSummary = paragraphs.every(({ node }) => isInSummary(node) || isClosing(node));
  if (inSummary && stated.length > 0) return stated;
  return paragraphs.length > 0 ? paragraphs : behindLeads;
}

/** Where a decision gives its reasons. */
const REASONS = /^(?:\S+ )?(?:reasons|assessment|considerations|analysis)$/i;

/** Whether a section before the reasons says what was decided and what is at issue: "Decision", "Main issues". */
function isFraming(node: SectionNode | undefined, weighed: SectionNode | undefined): boolean {
  const isBefore = node !== undefined && weighed !== undefined && node.index < weighed.index;
  return isBefore && /^(?:(?:the )?decision|(?:the )?main issues?)$/i.test(node.heading.title);
}

/** The numbered paragraphs under "Conclusion" that count on from the reasons. */
function conclusionBehind(rows: Rows, { nodes }: SectionTree, weighed: SectionNode | undefined): GeneralItem[] {
  const node =
    weighed && nodes.find(({ index, heading }) => index > weighed.index && /^conclusions?$/i.test(heading.title));
  if (!node || node.role !== 'stop') return [];
  const how = `numbered paragraph under “${node.heading.title}”`;
  return node.blocks
    .filter(({ label }) => label?.kind === 'number')
    .map((block) => itemOfBlock(rows, block, node, how));
}

/**
 * The numbered paragraphs of topics from which recommendations under headings of their own count on, where no section
 * says that it holds findings:
 *
 *     Early days in custody
 *     1.3  In the previous month 22 men had missed the induction.
 *
 *     Recommendation
 *     1.4  All new arrivals should complete the induction.
 */
function countedOn(rows: Rows, { nodes }: SectionTree, made: ReadonlySet<number>): GeneralItem[] {
  const isSaid = (node: SectionNode): boolean =>
    isFindings(node) && node.role === node.ownRole && !isInSummary(node) && !PRAISE.test(node.heading.title);
  if (nodes.some(isSaid)) return [];
  const numbered = nodes.flatMap((node) =>
    node.blocks.flatMap((block) => (block.label?.kind === 'number' ? { node, block, label: block.label } : [])),
  );
  const series = new Set<string>();
  numbered.forEach(({ block, label }, i) => {
    const above = numbered[i - 1];
    const isNext = above?.label.style === label.style && above.label.path.at(-1) === label.path.at(-1)! - 1;
    if (isNext && isMade(block, made) && !isMade(above.block, made)) series.add(label.style);
  });
  return numbered.flatMap(({ node, block, label }) =>
    node.role === undefined && series.has(label.style)
      ? itemOfBlock(rows, block, node, `numbered paragraph under “${node.heading.title}”`)
      : [],
  );
}

function isMade({ rows: [first] }: TextBlock, made: ReadonlySet<number>): boolean {
  return made.has(first!.index);
}

/** "Strengths", "Examples of good practice": what is well stands beside the findings that lead to recommendations, and is none where those say so themselves. */
const PRAISE = /^(?:strengths|positive (?:findings|observations|aspects))$|\bgood practice$/i;

/** How a finding was found that its label tells. */

/**
 * The list behind a sentence that says what was found, in a section of its own topic:
 *
 *     We listened to 80 calls and found that:
 *     - repeat callers were not noticed.
 */
function listBehindLead(rows: Rows, node: SectionNode): GeneralItem[] {
  if (node.role !== undefined) return [];
  const lead = node.blocks.findIndex(
    (block) =>
      block.kind === 'paragraph' && /\b(?:found|saw|observed|noted|identified)(?: that)?:$/.test(textOf(block)),
  );
  if (lead < 0) return [];
  const list = readList(node.blocks.slice(lead + 1).filter(({ kind }) => kind !== 'paragraph'));
  const how = `list behind “${textOf(node.blocks[lead]!).slice(-LONGEST_LEAD)}”`;
  return list.items
    .filter(({ block }) => block.label?.kind === 'bullet')
    .map(({ block, more }) => itemOfBlock(rows, block, node, how, more));
}

/** So much of a sentence says how its list was found. */
const LONGEST_LEAD = 40;

/** "Root cause", "Probable cause": a section in a sentence or two, beside lists of what went wrong. */
function namesCause({ ownRole, heading }: SectionNode): boolean {
  return ownRole === 'findings' && /\bcauses?$/i.test(heading.title);
}

/**
 * Conclusions that repeat paragraphs of the analysis in the same words are not found anew; and where they repeat some
 * paragraphs of a section, the others explain those.
 *
 *     Identification of causal factors
 *     14  The crossing keeper lost track of the second train.
 *     15  She had been on duty for eleven hours.
 *
 *     Summary of conclusions
 *     17  The crossing keeper lost track of the second train (paragraph 14).
 */
function withoutRepeats(items: readonly GeneralItem[]): GeneralItem[] {
  const first = new Map<string, GeneralItem>();
  const repeated = new Set<GeneralItem>();
  const again = new Set<GeneralItem>();
  for (const item of items) {
    if (item.section || item.cells) continue;
    const words = foldAll(item.text.text.slice(0, MOST_COMPARED).replace(/\s*\(paragraphs? [^()]*\)/i, ''));
    const before = first.get(words);
    if (!before || before.node === item.node) first.set(words, item);
    else {
      repeated.add(before);
      again.add(item);
    }
  }
  const explained = new Set([...repeated].map(({ node }) => node));
  return items.filter((item) => !again.has(item) && (!explained.has(item.node) || repeated.has(item)));
}

/** Without the list of a summary, where at least as many are told in the report itself; what asks for something stays. */
function withoutSummed(items: GeneralItem[]): GeneralItem[] {
  const told = items.filter(({ node, isLed, fields, cells }) => isLed || fields || cells || !isInSummary(node));
  return told.length * 2 >= items.length ? told : items;
}

/** So many letters tell that two findings are the same. */
const MOST_COMPARED = 200;

function inOrder(items: readonly GeneralItem[]): GeneralItem[] {
  return [...items].sort((a, b) => a.row - b.row);
}

/** Whether the items of a summary are the cards once more: about as many, and before them. */
function repeats(items: readonly GeneralItem[], cards: readonly GeneralItem[]): boolean {
  return items.length > 0 && items.every(({ row }) => row < cards[0]!.row) && items.length >= cards.length * 0.5;
}

function isFindings({ role }: SectionNode): boolean {
  return role === 'findings' || role === 'both' || role === 'analysis';
}

function isWithin(node: SectionNode | undefined, sections: ReadonlyMap<SectionNode, string>): boolean {
  return node !== undefined && (sections.has(node) || isWithin(node.parent, sections));
}

function isInSummary(node: SectionNode | undefined): boolean {
  return node !== undefined && (node.role === 'summary' || node.ownRole === 'summary' || isInSummary(node.parent));
}

/** "Conclusions" in running text, which sum up what the main sections state. */
function isClosing(node: SectionNode | undefined): boolean {
  return node !== undefined && /^(?:\S+ )?conclusions?$/i.test(node.heading.title);
}

/** Items of lists, rows of tables, and labelled paragraphs under a heading of findings. */
function listedUnder(
  rows: Rows,
  node: SectionNode,
  sources: FindingSources,
  cards: readonly GeneralItem[],
): GeneralItem[] {
  const { sections, tables } = sources;
  if (isWithin(node, sections)) return [];
  const itemCards = cardsOf(rows, node, sources);
  if (itemCards.length > 0) return itemCards;
  const labelled = node.blocks.flatMap((block) => labelledFinding(rows, block, node));
  if (labelled.length > 0) return labelled;
  const title = node.heading.title;
  const ofTable = (table: TextTable): GeneralItem[] =>
    itemsOfTable(rows, table, node, 'finding', `row of the table under “${title}”`, node.role);
  const fromTables = (tables.get(node) ?? []).flatMap(ofTable);
  if (!isFindings(node)) {
    // A table of what was found beside what is asked speaks for itself, as do rows with codes.
    const speaking = (tables.get(node) ?? []).filter(asksBesideFinding).flatMap(ofTable);
    const others = fromTables.filter(({ label }) => label?.kind === 'code');
    return cards.length > 0 ? [] : speaking.length > 0 ? speaking : others;
  }
  if (fieldKindOf(title) && node.parent && isWithin(node.parent, sections)) return [];
  const { items } = readList(node.blocks);
  const kept = items.filter(
    ({ block }) =>
      (node.role !== 'analysis' || (block.label?.kind === 'number' && block.label.style !== 'number ()')) &&
      isStatement(block),
  );
  const listed = kept.map(({ block, more }) =>
    itemOfBlock(
      rows,
      block,
      node,
      `${node.role === 'analysis' || block.label?.kind === 'number' ? 'numbered paragraph' : 'list'} under “${title}”`,
      more,
    ),
  );
  return [...fromTables, ...(node.role === 'both' ? listed.filter((item) => kindOfBoth(item) === 'finding') : listed)];
}

/** The items that have labels below them. */
function cardsOf(rows: Rows, node: SectionNode | undefined, { cards }: FindingSources): GeneralItem[] {
  return (cards.get(node) ?? []).map(({ block, fields }) => ({
    ...itemOfBlock(rows, block, node, 'item with the same labels below it as its fellows'),
    fields,
  }));
}

/** What an item of a list of conclusions and recommendations is: as printed behind it, else by its words. */
export function kindOfBoth({ text, label }: GeneralItem): 'finding' | 'recommendation' {
  const tail = text.text.slice(-80).toLowerCase();
  const printed =
    /\((recommendation|conclusion|finding)s?\b[^()]*\)\.?\s*$/.exec(tail)?.[1] ??
    /\b(recommendation|conclusion)s?\s*$/.exec(tail)?.[1];
  if (printed) return printed === 'recommendation' ? 'recommendation' : 'finding';
  if (labelsRecommendation(label)) return 'recommendation';
  return asksFirmly(text.text) && !saysConcern(text.text) ? 'recommendation' : 'finding';
}

/** "The panel remains concerned that families must pay": what must be done is part of what is wrong. */
function saysConcern(text: string): boolean {
  const [first] = text.split(/(?<=\p{Ll})\. /u);
  return CONCERN.test(first!.slice(0, LONGEST_CONCERN)) && !asksFirmly(text.slice(first!.length + 2));
}

/** So far into a sentence it says so. */
const LONGEST_CONCERN = 400;
/** "The panel is deeply concerned that", "It regrets", some words into a sentence. */
const CONCERN = /^(?:\S+ ){0,30}?(?:(?:is|are|remains?) (?:\w+ )?(?:concerned|alarmed|dismayed)|regrets?|deplores?)\b/i;

/** "Finding 3: The gate was open.", "Finding: The gate was open.", "Cause of concern: Nobody shuts the gate." */
export function labelledFinding(rows: Rows, block: TextBlock, node: SectionNode): GeneralItem[] {
  const first = block.rows[0]!.text;
  const isWorded =
    block.label?.kind === 'word' &&
    /^(?:finding|observation|concern|weakness|deficiency|issue)$/.test(block.label.word!) &&
    /^\w+\s+\S+\s*[:.–—-]/.test(first);
  const named =
    /^(?:key |main |serious )?(?:finding|concern|(?:cause|area|matter) (?:of|for) concern|weakness|deficiency|breach|contravention|non-?conformity)(?: \d{1,2})?\s*[:–—-]\s*(?=\S)/i.exec(
      first,
    );
  if ((!isWorded && !named) || node.role === 'stop') return [];
  const item = itemOfBlock(rows, block, node, `paragraph with the label “${/^[^:.–—]{0,30}/.exec(first)![0].trim()}”`);
  const text = named && !isWorded ? item.text.slice(named[0].length - (block.label?.length ?? 0)) : item.text;
  return [{ ...item, text, isLed: true }];
}

/** A list item that states something, and is no bare value or name of a field. */
function isStatement({ rows, label }: TextBlock): boolean {
  const text = rows
    .map((row) => row.text)
    .join(' ')
    .slice(label?.length ?? 0)
    .trim();
  return text.length > 2 && !saysNone(text);
}

/** The paragraphs under headings of findings. */
function proseUnder(rows: Rows, node: SectionNode, { sections }: FindingSources): GeneralItem[] {
  const isTorn = node.role === 'analysis' && hasTornNumbers(rows, node);
  const isOpen = node.role === 'findings' || node.role === 'both' || isTorn || isJudged(node);
  if (!isOpen || isWithin(node, sections)) return [];
  const grade = openingGrade(node);
  const numbered = isJudged(node) ? node.blocks.filter(({ label }) => label?.kind === 'number') : [];
  if (numbered.length > 0)
    return numbered.map((block) => itemOfBlock(rows, block, node, `numbered paragraph under “${node.heading.title}”`));
  return node.blocks
    .filter(
      (block) =>
        block.kind === 'paragraph' &&
        lengthOf(block) > 15 &&
        block.rows[0]!.index !== node.fields[0]?.row &&
        block.rows[0] !== grade?.row &&
        !opensList(textOf(block)) &&
        !saysNone(textOf(block)) &&
        !isVerdict(textOf(block)),
    )
    .map((block) => itemOfBlock(rows, block, node, `paragraph under “${node.heading.title}”`))
    .filter((item) => node.role !== 'both' || kindOfBoth(item) === 'finding');
}

/** "Is the service safe?", one of several sections that open with a grade of their own, or a topic in one. */
function isJudged(node: SectionNode): boolean {
  const graded = node.parent && gradedAmong(node.parent.children);
  if (graded?.has(node) && graded.size > 1) return true;
  return node.role === undefined && node.parent !== undefined && isJudged(node.parent);
}

/** The sections that open with a grade. */
const gradedAmong = lazily(
  (siblings: readonly SectionNode[]) =>
    new Set(
      siblings.filter((section) => {
        const { role, heading, fields, from } = section;
        if (role !== undefined || heading.isTitle) return false;
        return (fields[0]?.kind === 'rating' && fields[0].row <= from + 1) || openingGrade(section) !== undefined;
      }),
    ),
);

/** Whether the numbers of its paragraphs were torn from them. */
function hasTornNumbers({ tornNumbers }: Rows, node: SectionNode): boolean {
  for (let i = node.from; i < node.to; i++) if (tornNumbers.has(i)) return true;
  return node.parent !== undefined && isFindings(node.parent) && hasTornNumbers({ tornNumbers } as Rows, node.parent);
}

function textOf({ rows }: TextBlock): string {
  return rows.map(({ text }) => text).join(' ');
}

function lengthOf({ rows }: TextBlock): number {
  return rows.reduce((sum, { text }) => sum + text.length, 0);
}

/** Verbs by which a title states something: "Staff Cuts Have Led to Less Oversight", "Records Were Late". */
const VERBS = wholeWords(
  [
    'is|are|was|were|has|have|had|did|does|do|should|could|can|cannot|may|might|will|needs?',
    'lacks?|fails?|failed|faces?|remains?|exists?|continues?|limits?|shows?|met|meets|made|makes',
    'increased|decreased|reduces?|improves?|led|leads|lead|varied|varies',
  ],
  'i',
);
const FEWEST_WORDS = 5;

/** Headings of the main sections that state something, "Staff Cuts Have Led to Less Oversight". */
function statements(rows: Rows, { nodes }: SectionTree): GeneralItem[] {
  const stating = nodes.filter(({ heading, ownRole, role, parent }) => {
    if (heading.isTitle || ownRole !== undefined || role === 'stop' || role === 'summary' || isInSummary(parent))
      return false;
    return heading.title.split(/\s+/).length >= FEWEST_WORDS && VERBS.test(heading.title) && !/\?$/.test(heading.title);
  });
  const known = new Set<SectionNode | undefined>(stating);
  return stating
    .filter(({ parent }) => !known.has(parent))
    .map((node) => itemOfHeading(rows, node, 'heading that states what was found'));
}
