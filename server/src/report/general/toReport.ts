/** Makes the model of a general reading: ids, sections, items with fields, markers, links, judgements, claims. */

import { addTo } from '../../base/multimap';
import { partitionPoint } from '../../base/search';
import { endsSentence } from '../../syntax/prose';
import type { MappedText } from '../../text/mappedText';
import type { Range } from '../../text/range';
import { buildClaims } from '../claims/claims';
import { findAcronyms } from '../facts/acronyms';
import type { Family, SectionKind } from '../family';
import type {
  Citation,
  ClaimKind,
  ContentsEntry,
  Field,
  Finding,
  Judgement,
  Marker,
  Paragraph,
  Recognition,
  Recommendation,
  RecommendationList,
  Report,
  ReportLink,
  Section,
} from '../model';
import { fragmentsOfLines, joinLines } from '../reading/join';
import { foldAll, foldTitle } from './contents';
import { labelsRecommendation } from './findingSections';
import type { GeneralReading } from './general';
import { itemOfBlock, type GeneralItem } from './items';
import type { ItemLabel } from './itemLabel';
import { findLabelReferences, type LabelReference } from './markers';
import type { GeneralRating } from './ratings';
import type { FoundRecommendation } from './recommendations';
import { findCrossReferences } from './references';
import type { SectionNode } from './tree';
import { fieldKindOf, type FieldKind } from './words';

/** The items with their ids, and ways to find them. */
interface Named {
  readonly findings: ReadonlyMap<GeneralItem, string>;
  readonly recommendations: ReadonlyMap<FoundRecommendation, string>;
  /** By finding section, or row of an item: the finding. */
  readonly bySection: ReadonlyMap<SectionNode, GeneralItem>;
  readonly restates: ReadonlyMap<FoundRecommendation, FoundRecommendation>;
}

export function buildGeneralReport(
  reading: GeneralReading,
  family: Family,
  recognition: Recognition,
  certainty: number,
): Report {
  const { rows, tree } = reading;
  const { flow } = rows;
  const named = nameItems(reading);
  const sections = buildSections(reading);
  const findings = reading.findings.map((item) => buildFinding(reading, named, item));
  const recommendations = reading.recommendations.map((item) => buildRecommendation(reading, named, item));
  const paragraphs = buildParagraphs(reading, findings, recommendations);
  const references = listReferences(reading, named, paragraphs);
  const markers = buildMarkers(named, references);
  const title = tree.nodes.find(({ heading }) => heading.isTitle)?.heading.title ?? rows.frontMatter.get('title');
  return {
    source: flow.source,
    recognition,
    family,
    provider: rows.frontMatter.get('provider') ?? rows.frontMatter.get('subject'),
    title,
    inspected: undefined,
    published: undefined,
    sections,
    judgements: reading.ratings.map((rating) => buildJudgement(named, rating)),
    lists: buildLists(reading, recommendations),
    recommendations,
    findings,
    paragraphs,
    markers,
    contents: buildContents(reading),
    footnotes: [],
    acronyms: paragraphs.flatMap(({ text }) => findAcronyms(text)),
    claims: buildClaims(flow, claimRows(reading)),
    links: listLinks(reading, named, references),
    references: findCrossReferences(reading, paragraphs),
    certainty,
  };
}

function nameItems({ findings, recommendations }: GeneralReading): Named {
  const name = namer();
  const bySection = new Map(
    findings.flatMap((finding) => (finding.section ? [[finding.section, finding] as const] : [])),
  );
  return {
    findings: new Map(findings.map((item) => [item, name('F', item.label, undefined)])),
    recommendations: new Map(recommendations.map((item) => [item, name('R', item.label, item.printed)])),
    bySection,
    restates: findRestated(recommendations),
  };
}

/** `F3`, `R2`, `H-01`, `F~1` where nothing is printed, with a count where a name comes again: `R2.2`. */
function namer(): (letter: string, label: ItemLabel | undefined, printed: string | undefined) => string {
  const seen = new Map<string, number>();
  return (letter, label, printed) => {
    const own = printed ?? (label && label.kind !== 'bullet' ? label.name : undefined);
    const base =
      own === undefined
        ? `${letter}~`
        : /^[A-Z]{1,6}\d*[-–_]?\d|^[A-Z]+-/.test(own) && label?.kind === 'code'
          ? own
          : `${letter}${own}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    if (own === undefined) return `${base}${count}`;
    return count === 1 ? base : `${base}.${count}`;
  };
}

/** So many letters of two recommendations are compared. */
const COMPARED = 48;

/**
 * What is printed twice: the recommendation in the section that holds most is it, the others restate it. Two are the
 * same where they begin with the same words, or are headings with the same number.
 */
function findRestated(recommendations: readonly FoundRecommendation[]): Map<FoundRecommendation, FoundRecommendation> {
  const groups = new Map<string, FoundRecommendation[]>();
  for (const item of recommendations) {
    const folded = foldAll(item.text.text).slice(0, COMPARED);
    if (folded.length >= 16) addTo(groups, folded, item);
  }
  const size = new Map<SectionNode | undefined, number>();
  for (const { node } of recommendations) size.set(node, (size.get(node) ?? 0) + 1);
  const restates = new Map<FoundRecommendation, FoundRecommendation>();
  for (const same of groups.values()) {
    if (same.length < 2) continue;
    const best = same.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    for (const item of same) if (item !== best && item.node !== best.node) restates.set(item, best);
  }
  return restates;

  function worth(item: FoundRecommendation): number {
    return (size.get(item.node) ?? 0) * 1000 + Math.min(999, item.text.text.length);
  }
}

/** The number that markers may state for an item: of a label with one number, or of a short code such as `R-2`. */
function numberOf({ label, printed }: GeneralItem): number | undefined {
  if (printed !== undefined) return /^\d+$/.test(printed) ? Number(printed) : undefined;
  if (!label || label.kind === 'bullet' || label.kind === 'letter' || label.kind === 'roman') return undefined;
  if (label.path.length === 1) return label.path[0];
  return label.kind === 'code' && /^(?:R|F|REC|A)[-–_]?\d{1,3}$/.test(label.name)
    ? Number(/\d+$/.exec(label.name)![0])
    : undefined;
}

function sectionId(node: SectionNode | undefined): string {
  return node ? `S${node.index + 1}` : '';
}

function buildSections({ rows, tree, ratings }: GeneralReading): Section[] {
  const { source } = rows.flow;
  const headed = ratings.filter(({ where }) => where === 'section-heading');
  const byStatement = new Map(headed.map((rating) => [rating.statement.start, rating]));
  return tree.nodes.map((node) => {
    const { heading, end } = node;
    const headingRange = {
      start: rows.all[heading.first]!.line.content.start,
      end: rows.all[heading.last]!.line.content.end,
    };
    const rating = byStatement.get(rows.all[heading.last]!.line.content.start) ?? byStatement.get(headingRange.start);
    return {
      id: sectionId(node),
      title: heading.title,
      level: heading.level,
      kind: sectionKindOf(node),
      range: {
        start: headingRange.start,
        end: Math.max(headingRange.end, endBefore(rows.all, end, source.text.length)),
      },
      headingRange,
      part: undefined,
      subject: undefined,
      grade: rating && gradeOf(rating.value),
      gradeRange: rating?.range,
      how: howHeading(node),
    };
  });
}

function endBefore(all: GeneralReading['rows']['all'], end: number, length: number): number {
  return all[end - 1]?.line.content.end ?? length;
}

/** What kind of section the model says that it is. */
export function sectionKindOf({ heading, role }: SectionNode): SectionKind {
  if (heading.isTitle) return 'title';
  if (heading.meaning) return heading.meaning.kind;
  return role === 'recommendations' || role === 'both' ? 'recommendations' : role === 'findings' ? 'findings' : 'other';
}

function howHeading({ heading }: SectionNode): string {
  if (heading.depth > 0) return 'heading in Markdown';
  if (heading.entry !== undefined) return 'in the list of contents';
  if (heading.meaning?.exact) return 'a title that many reports have';
  if (heading.label && heading.label.kind !== 'bullet')
    return `set like a heading, with the label “${heading.title.slice(0, heading.label.length).trim()}”`;
  return `set like the other headings (${Math.round(heading.probability * 100)} % sure)`;
}

function buildFinding(reading: GeneralReading, named: Named, item: GeneralItem): Finding {
  const number = numberOf(item);
  const fields = fieldsOf(reading, item);
  const range = item.section ? { start: item.range.start, end: endOfFinding(reading, item) } : item.range;
  return {
    id: named.findings.get(item)!,
    number,
    section: sectionId(item.section ?? item.node),
    part: partOf(reading, item.node),
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
  const label = item.printed ?? (item.label && item.label.kind !== 'bullet' ? item.label.name : undefined);
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
function fieldsBelow({ findings, recommendations }: GeneralReading, item: GeneralItem): Field[] {
  if (!item.node || item.cells) return [];
  const own = itemRows({ findings, recommendations }).get(item.node) ?? [];
  const next = own[partitionPoint(own.length, (i) => own[i]! <= item.row)] ?? Infinity;
  return item.node.fields
    .filter(({ row, kind }) => row > item.row && row < next && BELOW_ITEMS.has(kind))
    .map(({ name, value, valueRange }) => ({ name, text: value, range: valueRange }));
}

/** Cells of the row, and labelled lines and sub-headings of the section. */
function fieldsOf(reading: GeneralReading, item: GeneralItem): Field[] {
  const { rows } = reading;
  const { cells, section } = item;
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

function buildRecommendation(reading: GeneralReading, named: Named, item: FoundRecommendation): Recommendation {
  const original = named.restates.get(item);
  return {
    id: named.recommendations.get(item)!,
    number: numberOf(item),
    list: 'recommendations',
    part: partOf(reading, item.node),
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
  return findLabelReferences(text, new Set())
    .filter(({ kind, bracketed }) => kind === 'paragraph' && bracketed)
    .flatMap(({ labels }) =>
      labels.flatMap(({ name, range }) => (/^\d+$/.test(name) ? [{ number: Number(name), range }] : [])),
    );
}

const repeatedTitles = new WeakMap<GeneralReading, ReadonlySet<string>>();

/** Where several parts have recommendations of their own, numbered anew, the part; else undefined. */
function partOf(reading: GeneralReading, node: SectionNode | undefined): string | undefined {
  const parents = repeatedTitles.get(reading) ?? listParts(reading);
  repeatedTitles.set(reading, parents);
  for (let at = node; at; at = at.parent) if (parents.has(sectionId(at))) return at.heading.title;
  return undefined;
}

/** The sections that hold a list whose first number another list under another section has too. */
function listParts({ recommendations }: GeneralReading): ReadonlySet<string> {
  const owners = new Map<number, Set<SectionNode>>();
  for (const item of recommendations) {
    const number = numberOf(item);
    const owner = item.node?.parent;
    if (number === undefined || !owner || owner.heading.isTitle) continue;
    const known = owners.get(number) ?? new Set();
    known.add(owner);
    owners.set(number, known);
  }
  return new Set([...owners.values()].filter((each) => each.size > 1).flatMap((each) => [...each].map(sectionId)));
}

function buildLists(
  { tree, recommendations: items }: GeneralReading,
  recommendations: readonly Recommendation[],
): RecommendationList[] {
  const byNode = new Map<SectionNode, { ids: string[]; part: string | undefined }>();
  const byId = new Map(recommendations.map((item) => [item.id, item]));
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
    const { range } = byId.get(list.ids[0]!)!;
    return [
      {
        kind: 'recommendations',
        part: list.part,
        section: sectionId(node),
        headingRange: headingRangeOf(node) ?? range,
        recommendations: list.ids,
      },
    ];
  });
}

const headingRanges = new WeakMap<SectionNode, Range>();

function headingRangeOf(node: SectionNode): Range | undefined {
  return headingRanges.get(node);
}

function buildParagraphs(
  { rows, tree, findings: foundFindings, recommendations: foundRecommendations }: GeneralReading,
  findings: readonly Finding[],
  recommendations: readonly Recommendation[],
): Paragraph[] {
  const taken = new Set(
    [...foundFindings, ...foundRecommendations].flatMap((item) => item.rows.map(({ index }) => index)),
  );
  for (const node of tree.nodes) {
    const { first, last } = node.heading;
    headingRanges.set(node, { start: rows.all[first]!.line.content.start, end: rows.all[last]!.line.content.end });
  }
  const blocks = [tree.preamble.blocks, ...tree.nodes.map((node) => node.blocks)].flat();
  const rest = blocks
    .filter((block) => !block.rows.some(({ index }) => taken.has(index)))
    .map((block): Paragraph => {
      const { text, range } = itemOfBlock(rows, block, undefined, '');
      return {
        kind: 'other',
        number: block.label?.path.length === 1 && block.label.kind === 'number' ? block.label.path[0] : undefined,
        text,
        range,
      };
    });
  return [
    ...findings.map(({ number, text, range }): Paragraph => ({ kind: 'finding', number, text, range })),
    ...recommendations.map(({ number, text, range }): Paragraph => ({ kind: 'recommendation', number, text, range })),
    ...rest,
  ].sort((a, b) => a.range.start - b.range.start);
}

interface PlacedReference extends LabelReference {
  readonly finding: GeneralItem | undefined;
  readonly recommendation: FoundRecommendation | undefined;
}

/** The references in all running text, with the item in which each stands. */
function listReferences(reading: GeneralReading, named: Named, paragraphs: readonly Paragraph[]): PlacedReference[] {
  const known = new Set(
    [...reading.findings, ...reading.recommendations].flatMap(({ label, printed }) => [
      ...(label?.kind === 'code' ? [label.name.toLowerCase()] : []),
      ...(printed ? [printed.toLowerCase()] : []),
    ]),
  );
  const owners = ownersByRow(reading, named);
  return paragraphs.flatMap(({ text }) =>
    findLabelReferences(text, known).map((reference): PlacedReference => {
      const owner = owners(reference.range.start);
      return { ...reference, finding: owner.finding, recommendation: owner.recommendation };
    }),
  );
}

function ownersByRow({ rows, findings, recommendations, tree }: GeneralReading, { bySection }: Named) {
  const finding = new Map<number, GeneralItem>();
  const recommendation = new Map<number, FoundRecommendation>();
  for (const node of tree.nodes) {
    const owner = bySection.get(node);
    if (owner) for (let i = node.heading.first; i < node.end; i++) finding.set(i, owner);
  }
  for (const item of findings) if (!item.section) for (const { index } of item.rows) finding.set(index, item);
  for (const item of recommendations)
    if (!item.cells) for (const { index } of item.rows) recommendation.set(index, item);
  const rowAt = (offset: number): number => {
    let [low, high] = [0, rows.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows.all[middle]!.line.range.start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return (offset: number) => ({
    finding: finding.get(rowAt(offset)),
    recommendation: recommendation.get(rowAt(offset)),
  });
}

/** The bracketed references to recommendations that do not stand in recommendations themselves. */
function buildMarkers(named: Named, references: readonly PlacedReference[]): Marker[] {
  return references
    .filter(
      ({ kind, bracketed, recommendation, finding }) =>
        kind === 'recommendation' &&
        bracketed &&
        (!recommendation || (finding !== undefined && recommendation.inline === true)),
    )
    .map(({ range, labels, finding }, i) => ({
      id: `M${i + 1}`,
      finding: finding && named.findings.get(finding),
      range,
      cites: labels.flatMap(({ name, range: at }): Citation[] =>
        /^[A-Z]{0,4}[-–]?\d+$/.test(name) ? [{ number: Number(/\d+$/.exec(name)![0]), range: at }] : [],
      ),
    }));
}

/** The links by nesting, by the row of a table, and by codes and numbers that the text prints. */
function listLinks(reading: GeneralReading, named: Named, references: readonly PlacedReference[]): ReportLink[] {
  const links = new Map<string, ReportLink>();
  const add = (
    finding: GeneralItem | undefined,
    recommendation: FoundRecommendation | undefined,
    source: ReportLink['source'],
  ): void => {
    const from = finding && named.findings.get(finding);
    const to = recommendation && named.recommendations.get(recommendation);
    if (from === undefined || to === undefined || links.has(`${from}\n${to}`)) return;
    links.set(`${from}\n${to}`, { finding: from, recommendation: to, source });
  };
  const find = { finding: byLabel(reading.findings), recommendation: byLabel(reading.recommendations) };
  for (const { kind, labels, finding, recommendation } of references) {
    for (const { name } of labels) {
      if (kind === 'recommendation' && !recommendation)
        add(finding, find.recommendation(name, reading, finding), 'stated');
      if (kind === 'finding' && recommendation)
        add(find.finding(name, reading, recommendation), recommendation, 'stated');
    }
  }
  linkCells(reading, find, add);
  const byRow = new Map(reading.findings.map((item) => [item.row, item]));
  for (const item of reading.recommendations) {
    if (item.inside) add(named.bySection.get(item.inside), item, 'structural');
    else if (item.cells) add(byRow.get(item.row), item, 'structural');
    else add(around(item.node, named), item, 'structural');
  }
  linkByParagraph(references, add);
  return [...links.values()];
}

function around(node: SectionNode | undefined, named: Named): GeneralItem | undefined {
  return node && (named.bySection.get(node) ?? around(node.parent, named));
}

type FindByLabel<Item> = (name: string, reading: GeneralReading, from: GeneralItem | undefined) => Item | undefined;

/** An item by its label, or by the number in it; the nearest of the same part where several have it. */
function byLabel<Item extends GeneralItem>(items: readonly Item[]): FindByLabel<Item> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const name = item.printed ?? (item.label && item.label.kind !== 'bullet' ? item.label.name : undefined);
    if (name !== undefined) addTo(byName, name.toLowerCase(), item);
    const number = numberOf(item);
    if (number !== undefined && String(number) !== name) addTo(byName, String(number), item);
  }
  return (name, reading, from) => {
    const bare = name.replace(/^[A-Z]+[-–]?0*/i, '');
    const same = byName.get(name.toLowerCase()) ?? byName.get(bare) ?? [];
    const part = partOf(reading, from?.node);
    return same.find((item) => partOf(reading, item.node) === part) ?? same[0];
  };
}

/** "R-2, R-3" in a column of recommendations, "F-1" in a column of findings. */
function linkCells(
  reading: GeneralReading,
  find: { finding: FindByLabel<GeneralItem>; recommendation: FindByLabel<FoundRecommendation> },
  add: (
    finding: GeneralItem | undefined,
    recommendation: FoundRecommendation | undefined,
    source: ReportLink['source'],
  ) => void,
): void {
  const codes = (text: string): string[] => text.match(/[A-Z]{0,4}[-–]?\d{1,3}(?:\.\d{1,3})*/g) ?? [];
  for (const item of reading.findings) {
    for (const { name, cell } of item.cells ?? [])
      if (/recommend|\brec\b|action/i.test(name))
        for (const code of codes(cell.text)) add(item, find.recommendation(code, reading, item), 'stated');
    for (const { name, value } of item.section?.fields ?? [])
      if (
        /recommend|\brec\b/i.test(name) &&
        /^\W*(?:recommendations?\s*)?[A-Z]{0,4}[-–]?\d/i.test(value) &&
        value.length < 40
      )
        for (const code of codes(value)) add(item, find.recommendation(code, reading, item), 'stated');
  }
  for (const item of reading.recommendations) {
    for (const { name, cell } of item.cells ?? [])
      if (/finding|issue|observation|related|addresses/i.test(name))
        for (const code of codes(cell.text)) add(find.finding(code, reading, item), item, 'stated');
  }
}

/** A finding and a recommendation of one list that name the same paragraph. */
function linkByParagraph(
  references: readonly PlacedReference[],
  add: (
    finding: GeneralItem | undefined,
    recommendation: FoundRecommendation | undefined,
    source: ReportLink['source'],
  ) => void,
): void {
  const findings = new Map<string, GeneralItem[]>();
  for (const { kind, bracketed, labels, finding, recommendation } of references) {
    if (kind === 'paragraph' && bracketed && finding && !recommendation)
      for (const { name } of labels) addTo(findings, name, finding);
  }
  for (const { kind, bracketed, labels, recommendation } of references) {
    if (kind !== 'paragraph' || !bracketed || !recommendation) continue;
    for (const { name } of labels)
      for (const finding of findings.get(name) ?? []) add(finding, recommendation, 'stated');
  }
}

/** A grade as the model writes it: `very-low`. */
export function gradeOf(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function buildJudgement(named: Named, { value, range, statement, of, scale, where }: GeneralRating): Judgement {
  const finding = of && named.findings.get(of);
  const base = { grade: gradeOf(value), where, range, statement, when: undefined, scale };
  if (!of || finding === undefined) return { ...base, subject: `overall ${scale.toLowerCase()}`, subjectName: scale };
  return { ...base, subject: `${finding} ${scale.toLowerCase()}`, subjectName: shorten(of.text), of: finding };
}

function shorten({ text }: MappedText): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function buildContents({ outline, tree }: GeneralReading): ContentsEntry[] {
  const byEntry = new Map(
    tree.nodes.flatMap((node) => (node.heading.entry === undefined ? [] : [[node.heading.entry, node] as const])),
  );
  const byTitle = new Map(tree.nodes.map((node) => [node.heading.folded, node]));
  return (outline.contents?.entries ?? []).map(({ title, page, range }, i) => ({
    title,
    page: page === 0 ? undefined : page,
    section: sectionId(byEntry.get(i) ?? byTitle.get(foldTitle(title))) || undefined,
    range,
  }));
}

/** What each row was taken for. */
function claimRows({ rows, tree, findings, recommendations, outline }: GeneralReading): Map<number, ClaimKind> {
  const claims = new Map<number, ClaimKind>();
  const fixed: Partial<Record<string, ClaimKind>> = {
    furniture: 'running-header',
    footnote: 'footnote',
    contents: 'contents',
    table: 'column',
    code: 'paragraph',
    quote: 'paragraph',
    comment: 'boilerplate',
    'front-matter': 'letterhead',
    rule: 'running-header',
  };
  for (const { index, text } of rows.all) {
    const kind = fixed[rows.kinds[index]!];
    if (kind) claims.set(index, kind === 'running-header' && /^\d+$/.test(text) ? 'page-number' : kind);
  }
  for (const block of [tree.preamble.blocks, ...tree.nodes.map(({ blocks }) => blocks)].flat()) {
    const kind = kindOfRow(block.label !== undefined, block.rows.length, block.rows.at(-1)!.text);
    for (const { index } of block.rows) claims.set(index, kind);
  }
  for (const { rows: own } of findings) for (const { index } of own) claims.set(index, 'finding');
  for (const { rows: own } of recommendations) for (const { index } of own) claims.set(index, 'recommendation');
  for (const { heading } of tree.nodes)
    for (let i = heading.first; i <= heading.last; i++)
      if (claims.get(i) !== 'blank') claims.set(i, heading.isTitle ? 'title' : 'heading');
  if (outline.contents?.heading !== undefined) claims.set(outline.contents.heading, 'contents');
  for (const { index, text } of rows.all) if (text === '') claims.delete(index);
  return claims;
}

function kindOfRow(isItem: boolean, count: number, text: string): ClaimKind {
  if (isItem) return 'list-item';
  return count > 1 || text.length > 60 || endsSentence(text) ? 'paragraph' : 'unclaimed';
}

void joinLines;
void labelsRecommendation;
