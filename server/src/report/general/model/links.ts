/** Markers and links: what the text states by codes and numbers, by nesting, by rows of tables, by paragraphs that both cite. */

import { addTo } from '../../../base/multimap';
import type { Citation, Marker, Paragraph, ReportLink } from '../../model';
import type { GeneralReading } from '../reading';
import type { GeneralItem } from '../items/items';
import type { FoundRecommendation } from '../items/recommendations';
import { listItemNames } from '../references/itemNames';
import { findLabelReferences, type LabelReference, readReferenceCell } from '../references/labelReferences';
import { labelsBetween } from '../references/runs';
import { itemFinder, type AddLink, type Finders, type ItemFinder } from './itemFinder';
import { linkTables } from './tableLinks';
import type { Named } from './names';
import { findingsByPlace, foldNumber, ownersByOffset, type Owner } from './places';

/** A reference with the items in which it stands. */
interface PlacedReference extends LabelReference, Owner {
  /** The offset at which its paragraph begins. */
  readonly paragraph: number;
}

/** The references in all running text, with the items in which each stands. */
export function listReferences(
  reading: GeneralReading,
  named: Named,
  paragraphs: readonly Paragraph[],
): PlacedReference[] {
  const names = listItemNames(reading.findings, reading.recommendations);
  const ownersAt = ownersByOffset(reading, named);
  return paragraphs.flatMap(({ text, range }) =>
    findLabelReferences(text, names).map((reference): PlacedReference => ({
      ...reference,
      ...ownersAt(reference.range.start),
      paragraph: range.start,
    })),
  );
}

/** The bracketed references to recommendations that do not stand in recommendations themselves. */
export function buildMarkers(reading: GeneralReading, named: Named, references: readonly PlacedReference[]): Marker[] {
  const find = itemFinder(reading.recommendations, named);
  return references
    .filter(
      ({ kind, bracketed, recommendation, finding }) =>
        kind === 'recommendation' &&
        bracketed &&
        (!recommendation || (finding !== undefined && recommendation.inline === true)),
    )
    .map(({ range, labels, finding, word }, i) => {
      const cites = labels.flatMap((label): Citation[] =>
        labelsBetween(label).flatMap((name) =>
          /^[A-Z]{0,4}[-–]?\d+$/.test(name) ? [{ number: Number(/\d+$/.exec(name)![0]), range: label.range }] : [],
        ),
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

/** The links by nesting, by the row of a table, and by codes and numbers that the text prints. */
export function listLinks(reading: GeneralReading, named: Named, references: readonly PlacedReference[]): ReportLink[] {
  const links = new Map<string, ReportLink>();
  const add: AddLink = (finding, recommendation, source) => {
    const from = finding && named.findings.get(finding);
    const to = recommendation && named.recommendations.get(recommendation);
    if (from === undefined || to === undefined || links.has(`${from}\n${to}`)) return;
    links.set(`${from}\n${to}`, { finding: from, recommendation: to, source });
  };
  const find: Finders = {
    finding: itemFinder(reading.findings, named),
    recommendation: itemFinder(reading.recommendations, named),
  };
  linkReferences(references, find, add);
  linkTables(reading, find, add);
  linkByNesting(reading, named, add);
  linkByCode(reading, add);
  linkByParagraph(references, add);
  linkByPlace(reading, named, references, add);
  linkByTail(reading, add);
  return [...links.values()];
}

/** What a finding says of recommendations, a recommendation of findings, and a sentence elsewhere of both. */
function linkReferences(references: readonly PlacedReference[], find: Finders, add: AddLink): void {
  const free = new Map<number, PlacedReference[]>();
  for (const reference of references) {
    const { kind, finding, recommendation } = reference;
    if (kind === 'recommendation' && finding && !recommendation)
      for (const item of itemsNamed(reference, find.recommendation, finding)) add(finding, item, 'stated');
    if (kind === 'finding' && recommendation)
      for (const item of itemsNamed(reference, find.finding, recommendation)) add(item, recommendation, 'stated');
    if (kind !== 'paragraph' && !finding && !recommendation) addTo(free, reference.paragraph, reference);
  }
  for (const all of free.values()) {
    const recommendations = all.filter(({ kind }) => kind === 'recommendation');
    const findings = all.filter(({ kind }) => kind === 'finding');
    if (recommendations.length !== 1 && findings.length !== 1) continue;
    for (const to of recommendations.flatMap((each) => itemsNamed(each, find.recommendation, undefined)))
      for (const from of findings.flatMap((each) => itemsNamed(each, find.finding, undefined))) add(from, to, 'stated');
  }
}

function itemsNamed<Item extends GeneralItem>(
  { labels, word }: LabelReference,
  find: ItemFinder<Item>,
  from: GeneralItem | undefined,
): Item[] {
  return labels.flatMap(labelsBetween).flatMap((name) => find(name, from, word) ?? []);
}

/** A recommendation inside a finding, in its row, or labelled below it. */
function linkByNesting(reading: GeneralReading, named: Named, add: AddLink): void {
  const byRow = new Map(reading.findings.map((item) => [item.row, item]));
  for (const item of reading.recommendations) {
    if (item.inside) add(named.bySection.get(item.inside), item, 'structural');
    else if (item.cells || item.insideRow !== undefined) add(byRow.get(item.insideRow ?? item.row), item, 'structural');
    else add(around(item.node, named), item, 'structural');
  }
}

function around(node: FoundRecommendation['node'], named: Named): GeneralItem | undefined {
  return node && (named.bySection.get(node) ?? around(node.parent, named));
}

/** "A1. There is no policy." and "Recommendation A1: Write one." */
function linkByCode({ findings, recommendations }: GeneralReading, add: AddLink): void {
  const byCode = new Map(findings.flatMap((item) => (item.label?.kind === 'code' ? [[item.label.name, item]] : [])));
  for (const item of recommendations) if (item.label?.kind === 'word') add(byCode.get(item.label.name), item, 'stated');
}

/** A finding and a recommendation of one list that name the same paragraph. */
function linkByParagraph(references: readonly PlacedReference[], add: AddLink): void {
  const findings = new Map<string, GeneralItem[]>();
  const cited = references.filter(({ kind, bracketed }) => kind === 'paragraph' && bracketed);
  for (const { labels, finding, recommendation } of cited) {
    if (!finding || recommendation) continue;
    for (const name of labels.flatMap(labelsBetween)) addTo(findings, foldNumber(name), finding);
  }
  for (const { labels, recommendation } of cited) {
    if (!recommendation) continue;
    for (const name of labels.flatMap(labelsBetween))
      for (const finding of findings.get(foldNumber(name)) ?? []) add(finding, recommendation, 'stated');
  }
}

/**
 * The numbers of findings alone in brackets behind a recommendation, or of recommendations behind "See" after a finding,
 * where all that are named are there; one character may be a priority or a grade, unless "see" stands before it.
 *
 *     18. The department should adopt a definition. (10 to 17)        2.2 Three kennels were wet. See 3.1.
 *                                                    ^^^^^^^^                                         ^^^
 */
function linkByTail({ findings, recommendations }: GeneralReading, add: AddLink): void {
  const findFinding = byPrintedName(findings);
  const findRecommendation = byPrintedName(recommendations);
  for (const item of recommendations)
    for (const finding of namedBehind(item, findFinding)) add(finding, item, 'stated');
  for (const item of findings)
    for (const recommendation of namedBehind(item, findRecommendation)) add(item, recommendation, 'stated');
}

function byPrintedName<Item extends GeneralItem>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(
    items.flatMap((item) =>
      item.label?.kind === 'number' || item.label?.kind === 'letter' ? [[item.label.name, item]] : [],
    ),
  );
}

/** The items that the tail of another names; none where it names something else as well. */
function namedBehind<Item extends GeneralItem>(item: GeneralItem, named: ReadonlyMap<string, Item>): readonly Item[] {
  const [, ...groups] = TAIL.exec(item.text.text.slice(-LONGEST_TAIL)) ?? [];
  const names = namesIn(groups.find((group) => group !== undefined) ?? '').map((name) => named.get(name));
  return names.flatMap((each) => each ?? []).length === names.length ? names.flatMap((each) => each ?? []) : [];
}

function namesIn(words: string): readonly string[] {
  const letters = /^[A-Z](?:(?:,| and|, and) [A-Z])*$/.test(words);
  return letters ? words.match(/[A-Z]/g)! : readReferenceCell(words).flatMap(labelsBetween);
}

/** `(10 to 17)`, `(see A and C)`, `See 3.1.` at the end of a text. */
const TAIL =
  /\((?:[Ss]ee ([\dA-Z][\dA-Z.,\s–-]*?(?: and [\dA-Z.]+)?)|((?:[\dA-Z.,;\s–-]|to|and){2,40}))\)\.?$|\b[Ss]ee (\d[\d.,\s–-]*\d)\.?$/;
/** So many characters hold it. */
const LONGEST_TAIL = 50;

/** More findings than this that cite paragraphs are no paragraphs themselves, but a list with numbers of its own. */
const FEW_CITE = 0.5;

/** A recommendation that names the paragraph or section which a finding is, or stands in. */
function linkByPlace(
  reading: GeneralReading,
  named: Named,
  references: readonly PlacedReference[],
  add: AddLink,
): void {
  const places = references.filter(({ kind }) => kind === 'paragraph');
  const citing = new Set(
    places.flatMap(({ finding, recommendation, bracketed }) =>
      finding && !recommendation && bracketed ? [finding] : [],
    ),
  );
  if (citing.size > reading.findings.length * FEW_CITE) return;
  const findAt = findingsByPlace(reading, named);
  for (const { labels, recommendation } of places) {
    if (!recommendation) continue;
    for (const name of labels.flatMap(labelsBetween)) add(findAt(name), recommendation, 'stated');
  }
}
