/** Markers and links: what the text states by codes and numbers, by nesting, by rows of tables, by paragraphs that both cite. */

import { addTo } from '../../../base/multimap';
import { partitionPoint } from '../../../base/search';
import type { Citation, Marker, Paragraph, ReportLink } from '../../model';
import type { GeneralReading } from '../reading';
import type { GeneralItem } from '../items/items';
import type { FoundRecommendation } from '../items/recommendations';
import { findLabelReferences, type LabelReference } from '../references/labelReferences';
import { foldAll } from '../headings/contents';
import { titleWords } from '../headings/titles';
import type { SectionNode } from '../sections/tree';
import { isGrade } from '../words';
import { labelOf, numberOf, partOf, type Named } from './names';

interface PlacedReference extends LabelReference {
  readonly finding: GeneralItem | undefined;
  readonly recommendation: FoundRecommendation | undefined;
}

/** The references in all running text, with the item in which each stands. */
export function listReferences(
  reading: GeneralReading,
  named: Named,
  paragraphs: readonly Paragraph[],
): PlacedReference[] {
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
  const rowAt = (offset: number): number =>
    partitionPoint(rows.all.length, (i) => rows.all[i]!.line.range.start <= offset) - 1;
  return (offset: number) => ({
    finding: finding.get(rowAt(offset)),
    recommendation: recommendation.get(rowAt(offset)),
  });
}

/** The bracketed references to recommendations that do not stand in recommendations themselves. */
export function buildMarkers(reading: GeneralReading, named: Named, references: readonly PlacedReference[]): Marker[] {
  const find = byLabel(reading.recommendations, named);
  return references
    .filter(
      ({ kind, bracketed, recommendation, finding }) =>
        kind === 'recommendation' &&
        bracketed &&
        (!recommendation || (finding !== undefined && recommendation.inline === true)),
    )
    .map(({ range, labels, finding, word }, i) => {
      const cites = labels.flatMap(({ name, range: at }): Citation[] =>
        /^[A-Z]{0,4}[-–]?\d+$/.test(name) ? [{ number: Number(/\d+$/.exec(name)![0]), range: at }] : [],
      );
      const isNamed = labels.length > 0 && cites.length === 0;
      const names = labels.flatMap(({ name }) => {
        const item = find(name, finding, word);
        return (item && named.recommendations.get(item)) ?? [];
      });
      const at = { id: `M${i + 1}`, finding: finding && named.findings.get(finding), range };
      return { ...at, cites, ...(isNamed && { names }) };
    });
}

type AddLink = (
  finding: GeneralItem | undefined,
  recommendation: FoundRecommendation | undefined,
  source: ReportLink['source'],
) => void;

/** The links by nesting, by the row of a table, and by codes and numbers that the text prints. */
export function listLinks(reading: GeneralReading, named: Named, references: readonly PlacedReference[]): ReportLink[] {
  const links = new Map<string, ReportLink>();
  const add: AddLink = (finding, recommendation, source) => {
    const from = finding && named.findings.get(finding);
    const to = recommendation && named.recommendations.get(recommendation);
    if (from === undefined || to === undefined || links.has(`${from}\n${to}`)) return;
    links.set(`${from}\n${to}`, { finding: from, recommendation: to, source });
  };
  const find = { finding: byLabel(reading.findings, named), recommendation: byLabel(reading.recommendations, named) };
  for (const { kind, word, labels, finding, recommendation } of references) {
    for (const { name } of labels) {
      if (kind === 'recommendation' && !recommendation)
        add(finding, find.recommendation(name, finding, word), 'stated');
      if (kind === 'finding' && recommendation) add(find.finding(name, recommendation, word), recommendation, 'stated');
    }
  }
  linkCells(reading, find, add);
  const byRow = new Map(reading.findings.map((item) => [item.row, item]));
  for (const item of reading.recommendations) {
    if (item.inside) add(named.bySection.get(item.inside), item, 'structural');
    else if (item.cells || item.insideRow !== undefined) add(byRow.get(item.insideRow ?? item.row), item, 'structural');
    else add(around(item.node, named), item, 'structural');
  }
  linkByParagraph(references, add);
  return [...links.values()];
}

function around(node: SectionNode | undefined, named: Named): GeneralItem | undefined {
  return node && (named.bySection.get(node) ?? around(node.parent, named));
}

type FindByLabel<Item> = (name: string, from: GeneralItem | undefined, word?: string) => Item | undefined;

/**
 * An item by its label, or by the number in it: one that is called by the same word ("Conclusion 2" is no "Finding 2"),
 * else one of the same part where several have the label.
 */
function byLabel<Item extends GeneralItem>(items: readonly Item[], named: Named): FindByLabel<Item> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const name = labelOf(item);
    if (name !== undefined) addTo(byName, name.toLowerCase(), item);
    const number = numberOf(item);
    if (number !== undefined && String(number) !== name) addTo(byName, String(number), item);
  }
  return (name, from, word) => {
    const bare = name.replace(/^[A-Z]+[-–]?0*/i, '');
    const same = byName.get(name.toLowerCase()) ?? byName.get(bare) ?? [];
    const part = partOf(named, from?.node);
    const called = same.find((item) => word !== undefined && wordOf(item) === word);
    if (called) return called;
    return same.find((item) => partOf(named, item.node) === part) ?? same[0];
  };
}

/** The word by which an item is called: of its label, "Lesson 2", or of the section that lists it, "Conclusions". */
function wordOf({ label, node }: GeneralItem): string | undefined {
  if (label?.kind === 'word') return label.word;
  const last = node && titleWords(node.heading.title).find((word) => WORD_OF_SECTION.test(word));
  return last?.replace(/s$/, '');
}

const WORD_OF_SECTION = /^(?:conclusion|lesson|finding|observation|issue|concern|problem|barrier|cause|factor)s?$/;

/** "R-2, R-3" in a column of recommendations, "F-1" in a column of findings. */
function linkCells(
  reading: GeneralReading,
  find: { finding: FindByLabel<GeneralItem>; recommendation: FindByLabel<FoundRecommendation> },
  add: AddLink,
): void {
  const codes = (text: string): string[] => text.match(/[A-Z]{0,4}[-–]?\d{1,3}(?:\.\d{1,3})*/g) ?? [];
  for (const item of reading.findings) {
    for (const { name, cell } of item.cells ?? [])
      if (/recommend|\brec\b|action/i.test(name))
        for (const code of codes(cell.text)) add(item, find.recommendation(code, item), 'stated');
    for (const { name, value } of item.section?.fields ?? [])
      if (
        /recommend|\brec\b/i.test(name) &&
        /^\W*(?:recommendations?\s*)?[A-Z]{0,4}[-–]?\d/i.test(value) &&
        value.length < 40
      )
        for (const code of codes(value)) add(item, find.recommendation(code, item), 'stated');
  }
  const byWords = new Map(
    reading.findings.map((item) => [foldAll(withoutGrade(item.text.text)).slice(0, MOST_COMPARED), item]),
  );
  for (const item of reading.recommendations) {
    for (const { name, cell } of item.cells ?? []) {
      if (!/finding|issue|observation|related|addresses|problem|weakness|concern|lesson/i.test(name)) continue;
      const named = byWords.get(foldAll(cell.text).slice(0, MOST_COMPARED));
      if (named) add(named, item, 'stated');
      else for (const code of codes(cell.text)) add(find.finding(code, item), item, 'stated');
    }
  }
}

/** "High: Cards are shared" without the grade before it. */
function withoutGrade(text: string): string {
  const lead = /^([\p{L} ]{3,16})\s*[:–—-]\s+/u.exec(text);
  return lead && isGrade(lead[1]!) ? text.slice(lead[0].length) : text;
}

/** So many letters of a cell and a finding tell that they are the same. */
const MOST_COMPARED = 60;

/** A finding and a recommendation of one list that name the same paragraph. */
function linkByParagraph(references: readonly PlacedReference[], add: AddLink): void {
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
