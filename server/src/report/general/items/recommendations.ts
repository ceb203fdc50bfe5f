/**
 * The recommendations of a report, each where it is made: headings with the label, parts of findings, lists and tables
 * under headings of recommendations, paragraphs that say so.
 */

import { readTextBlocks, type TextBlock } from '../sections/blocks';
import { kindOfBoth, labelledFinding } from './findings';
import { mayAsk } from '../headings/titles';
import { type ItemLabel, labelsRecommendation } from '../lines/itemLabel';
import type { ItemCards } from './itemCards';
import { itemOfBlock, itemOfHeading, partOfItem, type GeneralItem } from './items';
import { readList, type ListItem } from '../sections/lists';
import { countWords, QUOTE_MARK, type Rows } from '../lines/rows';
import { asksBesideFinding, itemsOfTable, isReferenceOnly, OPENING_TABLE, type TextTable } from '../sections/tables';
import type { SectionNode, SectionTree } from '../sections/tree';
import { asks, asksFirmly, fieldKindOf, opensList, opensWithRequest, saysNone } from '../words';
import type { FieldHit } from '../sections/fields';
import { wholeWords } from '../../../base/english';
import { joinLines, rangeOfLines } from '../../reading/join';

/** A recommendation, with the finding that it is part of. */
export interface FoundRecommendation extends GeneralItem {
  readonly inside?: SectionNode;
  /** Where the finding is an item of a list or table: the row of it. */
  readonly insideRow?: number;
  /** Whether it is one sentence inside a paragraph. */
  readonly inline?: boolean;
}

export interface RecommendationSources {
  readonly findingSections: ReadonlyMap<SectionNode, string>;
  readonly tables: ReadonlyMap<SectionNode | undefined, readonly TextTable[]>;
  readonly cards: ItemCards;
}

export function collectRecommendations(
  rows: Rows,
  tree: SectionTree,
  sources: RecommendationSources,
): FoundRecommendation[] {
  const found: FoundRecommendation[] = [];
  const taken = new Set<number>();
  const add = (items: readonly FoundRecommendation[]): void => {
    for (const item of items) if (!taken.has(item.row)) found.push(item);
    for (const { rows: own } of items) for (const { index } of own) taken.add(index);
  };
  for (const node of tree.nodes) {
    const inside = findingAround(node, sources.findingSections);
    add(inside ? recommendationsInFinding(rows, node, inside, sources) : recommendationsUnder(rows, node, sources));
  }
  add(inCards(rows, undefined, sources));
  for (const table of (sources.tables.get(undefined) ?? []).filter(asksBesideFinding))
    add(itemsOfTable(rows, table, undefined, 'recommendation', OPENING_TABLE, undefined));
  add(tree.preamble.blocks.flatMap((block) => labelledRecommendation(rows, block, undefined)));
  add(askedBehind(rows, tree));
  const answered = new Set(found.map(({ inside }) => inside));
  // Where a list says what is asked, a "should" in a finding does not.
  const hasList = found.some(({ inside, insideRow }) => !inside && insideRow === undefined);
  for (const finding of sources.findingSections.keys()) {
    if (!answered.has(finding)) add(inlineIn(rows, finding, hasList));
  }
  if (found.length === 0) add(askingLists(rows, tree, sources));
  if (found.length === 0) add(requestsBehindFindings(rows, tree));
  if (found.length === 0) add([tree.preamble, ...tree.nodes].flatMap((place) => ledLists(rows, place, sources)));
  if (found.length === 0) add(tree.nodes.flatMap((node) => askingParagraphs(rows, node)));
  if (found.length === 0) add(tree.nodes.flatMap((node) => askingConcerns(rows, node)));
  return found.sort((a, b) => a.row - b.row || a.range.start - b.range.start);
}

/**
 * "Next steps": where a report has no other list, one under such a title, if most of its items ask for something; and
 * those under the same title in other chapters.
 */
function askingLists(rows: Rows, { nodes }: SectionTree, sources: RecommendationSources): FoundRecommendation[] {
  const lists = nodes
    .filter(({ heading }) => mayAsk(heading.title))
    .map((node) => ({ title: node.heading.title.toLowerCase(), items: askedUnder(rows, node, sources) }));
  const asking = new Set(
    lists.flatMap(({ title, items }) =>
      items.filter(({ text }) => asksFirmly(text.text)).length > items.length * MOST_STATE ? [title] : [],
    ),
  );
  return lists.flatMap(({ title, items }) => (asking.has(title) ? items : []));
}

/** A list of what happens anyway asks in fewer of its items; no list of verbs is whole. */
const MOST_STATE = 0.5;

/** Fewer requests under a title of its own may be one step of what was done. */
const FEWEST_REQUESTS = 2;

/**
 * A list of requests under a title that says nothing of them, "Fixes", behind the findings of a report that asks for
 * nothing else: each of its items opens with what is to be done.
 */
function requestsBehindFindings(rows: Rows, { nodes }: SectionTree): GeneralItem[] {
  const findings = nodes.find(({ role }) => role === 'findings');
  if (!findings) return [];
  const lists = nodes
    .filter(({ index, role }) => index > findings.index && (role === undefined || role === 'stop'))
    .map((node) => listed(rows, node))
    .filter((items) => items.length >= FEWEST_REQUESTS && items.every(({ text }) => opensWithRequest(text.text)));
  return lists[0] ?? [];
}

/** What a section asks if it asks for anything: its labelled paragraphs, tables and lists, and those of its parts. */
function askedUnder(rows: Rows, node: SectionNode, sources: RecommendationSources): FoundRecommendation[] {
  const how = `row of the table under “${node.heading.title}”`;
  const parts = node.children.filter(({ ownRole }) => ownRole === undefined || ownRole === 'recommendations');
  const below = parts.flatMap((part) => askedUnder(rows, part, sources));
  if (labelsRecommendation(node.heading.label)) return [itemOfHeading(rows, node, 'heading with the label'), ...below];
  const named = [
    ...(sources.tables.get(node) ?? []).flatMap((table) =>
      itemsOfTable(rows, table, node, 'recommendation', how, 'recommendations'),
    ),
    ...labelledUnder(rows, node),
  ];
  return [...(named.length > 0 ? named : underHeading(rows, node)), ...below];
}

/**
 * Behind a section of findings and recommendations, paragraphs that count on from it and ask for something:
 *
 *     C. Concerns and recommendations               D. Follow-up
 *     8. The State party should train judges.       9. The State party should publish this report.
 */
function askedBehind(rows: Rows, { nodes }: SectionTree): GeneralItem[] {
  const both = nodes.filter(({ role }) => role === 'both').at(-1);
  const last = both?.blocks.filter(({ label }) => label?.kind === 'number').at(-1)?.label;
  return nodes
    .filter(({ index, role }) => both !== undefined && index > both.index && role === undefined)
    .flatMap((node) => listed(rows, node))
    .filter((item) => countsBehind(item.label, last) && kindOfBoth(item) === 'recommendation');
}

function countsBehind(label: ItemLabel | undefined, last: ItemLabel | undefined): boolean {
  return label !== undefined && label.style === last?.style && label.path.at(-1)! > last.path.at(-1)!;
}

/** "We ask that you:", "I recommend that the board:", "The depot should:" */
const LEADS_ASKING =
  /(?:\b(?:we|i) (?:\w+ )?(?:ask|recommend|request|urge|propose|suggest|advise|require|call on)\b[^.]{0,80}|\b(?:should|must)):$/i;

/** The list behind a sentence that asks, where no heading says so and nothing else is asked. */
function ledLists(
  rows: Rows,
  place: SectionNode | SectionTree['preamble'],
  { findingSections }: RecommendationSources,
): GeneralItem[] {
  const { blocks } = place;
  // Behind the last finding of a letter it is about all of them.
  const node = 'heading' in place && !findingAround(place, findingSections) ? place : undefined;
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && LEADS_ASKING.test(textOf(block)));
  const lead = blocks[at];
  if (!lead) return [];
  const behind = blocks.slice(at + 1);
  const end = behind.findIndex(({ label, indent }) => label === undefined && indent <= lead.indent);
  return readList(end < 0 ? behind : behind.slice(0, end)).items.map(({ block, more }) =>
    itemOfBlock(rows, block, node, 'list behind a sentence that asks', more),
  );
}

/** "We recommend the provider reviews its procedures.": where a report has no list, the paragraphs that ask for something. */
const OPENS_ASKING = /^(?:we|i) (?:strongly |also |therefore |further )?recommend\b/i;

function askingParagraphs(rows: Rows, node: SectionNode): GeneralItem[] {
  return node.blocks
    .filter((block) => block.kind !== 'quote' && OPENS_ASKING.test(textOf(block)))
    .map((block) => itemOfBlock(rows, block, node, 'paragraph that recommends'));
}

/**
 * A list of concerns of which each asks for something, where a report has no list of its own for what it asks:
 *
 *     1. Reception was slow. The governor should halve the time.
 *     2. Violence was too high. A plan to reduce it should be made.
 */
function askingConcerns(rows: Rows, node: SectionNode): GeneralItem[] {
  if (node.role !== 'findings') return [];
  const items = listed(rows, node);
  return items.length > 1 && items.every(({ text }) => asksFirmly(text.text)) ? items : [];
}

function findingAround(
  node: SectionNode | undefined,
  sections: ReadonlyMap<SectionNode, string>,
): SectionNode | undefined {
  if (!node) return undefined;
  return sections.has(node) ? node : findingAround(node.parent, sections);
}

/** What stands under "Recommendation" in a finding is one recommendation, with all its parts. */
function recommendationsInFinding(
  rows: Rows,
  node: SectionNode,
  inside: SectionNode,
  { tables }: RecommendationSources,
): FoundRecommendation[] {
  if (labelsRecommendation(node.heading.label))
    return [{ ...itemOfHeading(rows, node, 'heading with the label'), inside }];
  const isHeaded =
    node !== inside &&
    (node.heading.meaning?.role === 'recommendations' || fieldKindOf(node.heading.title) === 'recommendation');
  if (isHeaded) return wholeOf(rows, node).map((item) => ({ ...item, inside }));
  const fields = askingFields(node.fields).flatMap((field) => itemOfField(rows, field, node));
  const labelled = node.blocks.flatMap((block) => labelledRecommendation(rows, block, node));
  if (labelled.length > 0) return labelled.map((item) => ({ ...item, inside }));
  if (fields.length > 0) return fields.map((item) => ({ ...item, inside }));
  return (tables.get(node) ?? [])
    .flatMap((table) =>
      itemsOfTable(rows, table, node, 'recommendation', `row of the table under “${node.heading.title}”`, node.role),
    )
    .map((item) => ({ ...item, inside }));
}

function wholeOf(rows: Rows, node: SectionNode): GeneralItem[] {
  const [first, ...more] = node.blocks;
  if (!first || saysNone(textOf(first))) return [];
  const how = `list under “${node.heading.title}”`;
  const asked = askedInList(node.blocks).map(({ block, more: parts }) => itemOfBlock(rows, block, node, how, parts));
  if (asked.length > 0) return asked;
  return [itemOfBlock(rows, first, node, `part of a finding under “${node.heading.title}”`, more)];
}

/**
 * The numbered items of a list in a finding whose lead says that each is recommended; their numbers often count on from
 * finding to finding. Any other list is the parts of one recommendation.
 *
 *     We recommend that the Chief Financial Officer:
 *     3. Close accounts on the day an employee separates.
 */
function askedInList(blocks: readonly TextBlock[]): readonly ListItem[] {
  const lead = textOf(blocks[0]!);
  if (!/\brecommend\b.*:$/i.test(lead)) return [];
  return readList(blocks.slice(1)).items.filter(({ block: { label } }) => label?.kind === 'number');
}

function itemOfField(rows: Rows, field: FieldHit, node: SectionNode | undefined): GeneralItem[] {
  if (saysNone(field.value) || isReferenceOnly(field.value) || !/\p{L}{2}/u.test(field.value)) return [];
  const own = rows.all.slice(field.valueRow, field.end).filter(({ text }) => text !== '');
  const [first] = own;
  if (!first) return [];
  const blocks = first.text.endsWith(':') ? readTextBlocks(rows, field.valueRow, field.end) : [];
  const asked = blocks.length > 1 ? askedInList(blocks) : [];
  if (asked.length > 0)
    return asked.map(({ block, more }) => itemOfBlock(rows, block, node, `list under “${field.name}”`, more));
  const lines = own.map(({ line }) => line);
  const bodyStart = field.valueRow === field.row ? first.text.length - field.value.length : (first.label?.length ?? 0);
  return [
    {
      row: first.index,
      rows: own,
      text: joinLines(rows.flow, lines, bodyStart),
      range: rangeOfLines(lines),
      label: undefined,
      node,
      how: `label “${field.name}”`,
      quoted: rows.kinds[field.row] === 'quote',
    },
  ];
}

/** The labelled lines of items with labels that ask for something. */
function inCards(rows: Rows, node: SectionNode | undefined, { cards }: RecommendationSources): FoundRecommendation[] {
  return (cards.get(node) ?? []).flatMap(({ block, fields }) =>
    askingFields(fields).flatMap((field) =>
      itemOfField(rows, field, node).map((item) => ({ ...item, insideRow: block.rows[0]!.index })),
    ),
  );
}

/**
 * The fields of one finding that are its recommendations. Where one is called so, "Agreed action" beside it answers;
 * where none is, "Management action" is what is to be done.
 */
function askingFields(fields: readonly FieldHit[]): readonly FieldHit[] {
  const asking = fields.filter(({ kind }) => kind === 'recommendation');
  const called = asking.filter(({ name }) => /recommend|required|needed/i.test(name));
  if (called.length > 0) return called;
  return asking.length > 0
    ? asking
    : fields.filter(({ kind, name }) => kind === 'response' && /\bactions?$/i.test(name));
}

function recommendationsUnder(rows: Rows, node: SectionNode, sources: RecommendationSources): FoundRecommendation[] {
  const { tables, cards } = sources;
  if (cards.has(node)) return inCards(rows, node, sources);
  if (labelsRecommendation(node.heading.label) && node.role !== 'response')
    return [itemOfHeading(rows, node, 'heading with the label')];
  if (node.parent && labelsRecommendation(node.parent.heading.label)) return [];
  if (asksInHeading(node)) return [itemOfHeading(rows, node, 'heading that asks for something')];
  const title = node.heading.title;
  const fromTables = (tables.get(node) ?? []).flatMap((table) =>
    itemsOfTable(rows, table, node, 'recommendation', `row of the table under “${title}”`, node.role),
  );
  const labelled = labelledUnder(rows, node);
  if (fromTables.length + labelled.length > 0) return [...fromTables, ...labelled];
  if (node.role === 'both') return listed(rows, node).filter((item) => kindOfBoth(item) === 'recommendation');
  const numbered = numberedBehind(rows, node);
  if (numbered.length > 0) return numbered;
  if (node.role !== 'recommendations') return [];
  const found = underHeading(rows, node);
  // Where the recommendations are headings, a paragraph above them introduces them.
  return headsLabelled(node) ? found.filter(({ text }) => asksFirmly(text.text)) : found;
}

function headsLabelled({ children }: SectionNode): boolean {
  return children.some((child) => labelsRecommendation(child.heading.label) || headsLabelled(child));
}

/** "Recover funds for meals that were not served", one of several such headings under recommendations. */
function asksInHeading({ heading, parent, ownRole }: SectionNode): boolean {
  if (!parent || parent.ownRole !== 'recommendations' || ownRole !== undefined) return false;
  const asking = ({ title, label }: SectionNode['heading']): boolean =>
    countWords(title, FEWEST_WORDS) >= FEWEST_WORDS && opensWithRequest(label ? title.slice(label.length) : title);
  return asking(heading) && parent.children.every((child) => child.ownRole !== undefined || asking(child.heading));
}

/** A heading of fewer words names a topic: "Review process". */
const FEWEST_WORDS = 4;

/** The labelled paragraphs of a section, each with the finding that a labelled paragraph above it states. */
function labelledUnder(rows: Rows, node: SectionNode): FoundRecommendation[] {
  if (node.role === 'response') return [];
  const asked = node.blocks.map((block) => labelledRecommendation(rows, block, node));
  // In a section of findings, each may have its own behind it: then no two recommendations stand together.
  const alternate =
    node.role === 'findings' && asked.every((items, i) => items.length === 0 || asked[i + 1]?.length !== 1);
  let insideRow: number | undefined;
  return node.blocks.flatMap((block, i) => {
    const isFinding = alternate && asked[i]!.length === 0;
    insideRow = labelledFinding(rows, block, node)[0]?.row ?? (isFinding ? block.rows[0]!.index : insideRow);
    return asked[i]!.map((item) => ({ ...item, ...(insideRow === undefined ? {} : { insideRow }) }));
  });
}

/** "Recommendation 3: Close the gate.", "Recommendation: Close the gate.", "Area for improvement 1: Close the gate." */
function labelledRecommendation(rows: Rows, block: TextBlock, node: SectionNode | undefined): GeneralItem[] {
  const isTorn = block.label?.kind === 'number' && block.label.length >= block.rows[0]!.text.length;
  const first = (isTorn ? (block.rows[1] ?? block.rows[0]!) : block.rows[0]!).text.replace(QUOTE_MARK, '');
  const isWorded =
    block.label?.kind === 'word' &&
    labelsRecommendation(block.label) &&
    (/^\w+\s+\S+\s*[:.–—-]/.test(first) ||
      (block.label.word === 'recommendation' &&
        (block.label.length >= first.length || asksFirmly(block.rows[0]!.text.slice(block.label.length)))));
  const named =
    /^(?:[^\p{L}]{0,4})((?:key |safety |our )?recommend(?:ation|ed action)s?|(?:area|point)s? for (?:improvement|development)(?: \d{1,2})?|requirement \d{1,2})(?:\s*(?:[:–—]|\.(?=\s+\p{Lu}))\s*|(?<=\d)(?:\s{3,}|\t))/iu.exec(
      first.slice(block.label?.kind === 'number' && !isTorn ? block.label.length : 0),
    );
  if (!isWorded && !(named && first.length > named[0].length)) return [];
  // "Recommendation – should be considered within a year" says what the word means.
  if (named && /[–—]\s*$/.test(named[0]) && /^\p{Ll}/u.test(first.slice(named.index + named[0].length))) return [];
  const how = `paragraph with the label “${/^[^:.–—]{0,30}/.exec(first)![0].trim()}”`;
  const item = itemOfBlock(rows, block, node, how);
  if (saysNone(item.text.text) || (named && saysNone(first.slice(named[0].length)))) return [];
  return [named && !isWorded ? { ...item, text: item.text.slice(named[0].length - (block.label?.length ?? 0)) } : item];
}

function listed(rows: Rows, node: SectionNode): GeneralItem[] {
  return readList(node.blocks).items.map(({ block, more }) =>
    itemOfBlock(rows, block, node, `list under “${node.heading.title}”`, more),
  );
}

/** "The Secretary should ensure accuracy. (Recommendation 1)": the number stands behind, and is given there. */
function numberedBehind(rows: Rows, node: SectionNode): GeneralItem[] {
  if (node.role === 'findings' || node.role === 'analysis') return [];
  return node.blocks.flatMap((block) => {
    const printed = /\((?:safety )?recommendation\s+(?:no\.?\s*)?([\w.-]{1,12})\)\.?$/i.exec(
      block.rows
        .map(({ text }) => text)
        .join(' ')
        .slice(-60),
    )?.[1];
    const item =
      printed && block.kind !== 'quote'
        ? itemOfBlock(rows, block, node, 'paragraph with its number behind it')
        : undefined;
    return item && asksFirmly(item.text.text) ? [{ ...item, printed: printed! }] : [];
  });
}

/** The items of a list under a heading of recommendations; without a list, the paragraphs that ask for something. */
function underHeading(rows: Rows, node: SectionNode): GeneralItem[] {
  const list = readList(node.blocks);
  if (list.items.length > 0) {
    const how = `list under “${node.heading.title}”`;
    const items = list.items
      .filter(({ block }) => isItem(block))
      .map(({ block, more }) => itemOfBlock(rows, block, node, how, more));
    return items.flatMap((item) => (items.length === 1 ? enumerated(item) : [item]));
  }
  const paragraphs = node.blocks.filter((block) => !saysNone(textOf(block)));
  const leads = paragraphs.findIndex((block) => /:$/.test(textOf(block)));
  const how = `paragraph under “${node.heading.title}”`;
  return paragraphs
    .filter(
      (block, i) =>
        countedIn(textOf(block)) > 1 ||
        (!opensList(textOf(block)) &&
          ((leads >= 0 && i > leads) || asks(textOf(block)) || /^that\b/i.test(textOf(block)))),
    )
    .flatMap((block) => enumerated(itemOfBlock(rows, block, node, how)));
}

function isItem(block: TextBlock): boolean {
  const text = textOf(block)
    .slice(block.label?.length ?? 0)
    .trim();
  return text.length > 2 && /\p{L}{2}/u.test(text) && !saysNone(text);
}

function textOf({ rows }: TextBlock): string {
  return rows.map(({ text }) => text).join(' ');
}

/** "First, …", "secondly, …", "(2) …" */
const COUNTED =
  /(?:^|[.;:,]\s+|\s)(?:(first|second|third|fourth|fifth|sixth|finally|lastly|firstly|secondly|thirdly)(?:,| we recommend)|\((\d{1,2})\))\s+/gi;

function countedIn(text: string): number {
  return [...text.matchAll(COUNTED)].length;
}

/** "First, … Second, …" and "(1) … (2) …" in one paragraph are several. */
function enumerated(item: GeneralItem): GeneralItem[] {
  const starts = [...item.text.text.matchAll(COUNTED)].map(
    (match) => match.index + (/^[.;:,]?\s/.test(match[0]) ? /^[.;:,]?\s*/.exec(match[0])![0].length : 0),
  );
  if (starts.length < 2) return alsoRecommended(item);
  return starts.map((start, i) => partOfItem(item, start, starts[i + 1] ?? item.text.text.length));
}

/** "We recommend … We also recommend …": a sentence each. */
function alsoRecommended(item: GeneralItem): GeneralItem[] {
  const starts = [
    ...item.text.text.matchAll(
      /(?:^|[.;]\s+)(?=(?:[^.;]{0,60}\b)?(?:we|I) (?:also |further |therefore |additionally )?recommend\b)/gi,
    ),
  ].map((match) => match.index + match[0].length);
  if (starts.length < 2) return [item];
  return starts.map((start, i) => partOfItem(item, i === 0 ? 0 : start, starts[i + 1] ?? item.text.text.length));
}

const ADVISES = '(?:it is|we|i) (?:strongly |highly |therefore |also |further )*(?:recommend|advise|suggest)';
/** "We strongly recommend", "It is advised" */
const SURE_REMEDY = new RegExp(`\\b${ADVISES}`, 'i');
/** Also "Consider adding a check", "The total should be checked" */
const REMEDY = wholeWords(
  [
    `${ADVISES}(?:s|d|ed)?|(?:it is|we|i) (?:strongly |highly |therefore |also |further )*advisable`,
    'consider (?:adding|using|removing|implementing|making|changing|introducing|setting|replacing|checking)',
    'should|recommendation(?!s? (?:\\d|[A-Z]+\\b))',
  ],
  'i',
);

/** One asking sentence in a finding without a recommendation of its own. */
function inlineIn(rows: Rows, finding: SectionNode, onlySure: boolean): FoundRecommendation[] {
  const blocks = [finding, ...finding.children].flatMap(({ blocks: own, heading }) =>
    fieldKindOf(heading.title) === 'response' ? [] : own,
  );
  for (const sure of onlySure ? [true] : [true, false]) {
    for (let i = blocks.length - 1; i >= 0; i--) {
      const block = blocks[i]!;
      if (block.kind === 'quote') continue;
      const item = itemOfBlock(rows, block, finding, 'sentence in a finding that asks for something');
      const match = (sure ? SURE_REMEDY : REMEDY).exec(item.text.text.slice(0, 3000));
      if (match) return [sentenceAt(item, match.index, finding)];
    }
  }
  return [];
}

function sentenceAt(item: GeneralItem, at: number, inside: SectionNode): FoundRecommendation {
  const text = item.text.text;
  const start = Math.max(text.lastIndexOf('. ', at) + 2, text.lastIndexOf('? ', at) + 2, 0);
  const begin = start >= 2 ? start : 0;
  const stop = text.indexOf('. ', at);
  const part = partOfItem(item, begin, stop < 0 ? text.length : stop + 1);
  const row = [...item.rows].reverse().find(({ line }) => line.content.start <= part.range.start) ?? item.rows[0]!;
  return { ...part, row: row.index, inside, inline: true };
}
