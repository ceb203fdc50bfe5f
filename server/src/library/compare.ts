/**
 * Two reports compared by what they say rather than by their lines: two drafts, or two years. Recommendations and
 * findings are paired first where their words are the same, then where most of them are, then, between years, where
 * they ask for the same; what finds no partner was added or dropped.
 */

import { listAcronymStems, listWords } from '../links/passages/words';
import { foldText, leastAlike, shareWords } from './alike';
import type { EntryJudgement, EntryRecommendation, EntryText, LibraryEntry } from './entry';
import { measureLikeness, nearnessAt, TermSpace } from './likeness';
import type { Range } from '../text/range';

export interface Comparison {
  readonly recommendations: readonly ItemChange[];
  readonly judgements: readonly JudgementChange[];
  readonly findings: readonly ItemChange[];
}

/**
 * What became of one item. *Renumbered* and *moved* keep their words; *reworded* may have another number or place too.
 * `same` items are listed as well, so that a reader sees what nothing happened to.
 */
export interface ItemChange {
  readonly kind: 'added' | 'dropped' | 'reworded' | 'renumbered' | 'moved' | 'same';
  readonly before: ComparedItem | undefined;
  readonly after: ComparedItem | undefined;
  /** How many of the words both have, from 0 to 1; undefined for added and dropped ones. */
  readonly alike: number | undefined;
}

export interface ComparedItem {
  readonly id: string;
  readonly number: number | undefined;
  readonly range: Range;
  readonly text: string;
  /** The title of the section that it stands in. */
  readonly section: string | undefined;
}

export interface JudgementChange {
  readonly kind: 'added' | 'dropped' | 'better' | 'worse' | 'changed' | 'same';
  readonly subject: string;
  readonly subjectName: string;
  readonly before: EntryJudgement | undefined;
  readonly after: EntryJudgement | undefined;
}

/** What became of `before` in `after`. In the order of `after`, with what was dropped behind. */
export function compareReports(before: LibraryEntry, after: LibraryEntry): Comparison {
  return {
    recommendations: compareItems(
      listRecommendations(before),
      listRecommendations(after),
      pairByRequest(before, after),
    ),
    judgements: compareJudgements(before, after),
    findings: compareItems(listFindings(before), listFindings(after), new Map()),
  };
}

interface Item extends ComparedItem, EntryText {}

function listRecommendations(entry: LibraryEntry): Item[] {
  return entry.recommendations.map((each) => ({ ...each, section: undefined }));
}

function listFindings(entry: LibraryEntry): Item[] {
  return entry.passages.flatMap(({ finding, number, section, range, text, pieces }) =>
    finding === undefined
      ? []
      : [{ id: finding, number, range, text, pieces, section: entry.sections[section]?.title }],
  );
}

/** As near as a later recommendation comes that more likely than not asks for the same, in a report of another year. */
const nearEnough = 12;

/** By place before, the place after of the recommendation that asks for the same in other words. */
function pairByRequest(before: LibraryEntry, after: LibraryEntry): ReadonlyMap<number, number> {
  const space = new TermSpace();
  const read = ({ recommendations, acronyms }: LibraryEntry) => {
    const stems = listAcronymStems(acronyms);
    return recommendations.map(({ text }: EntryRecommendation) => space.read(text, listWords(text, stems)));
  };
  const [rows, columns] = [read(after), read(before)];
  const likeness = measureLikeness(rows, columns, space);
  const pairs = columns.flatMap((_, b) => rows.map((__, a) => ({ a, b, near: nearnessAt(likeness, a, b) })));
  return pairGreedily(pairs.filter(({ near }) => near >= nearEnough));
}

interface Pair {
  readonly b: number;
  readonly a: number;
  readonly near: number;
}

/** The nearest pair first, each item once. */
function pairGreedily(pairs: readonly Pair[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { a, b } of [...pairs].sort((one, other) => other.near - one.near)) {
    if (found.has(b) || taken.has(a)) continue;
    found.set(b, a);
    taken.add(a);
  }
  return found;
}

function compareItems(
  before: readonly Item[],
  after: readonly Item[],
  inOtherWords: ReadonlyMap<number, number>,
): ItemChange[] {
  const pairs = pairItems(before, after, inOtherWords);
  const partner = new Map([...pairs].map(([b, a]) => [a, b]));
  const moved = findMoved(pairs);
  const changes = after.map((item, a): ItemChange => {
    const b = partner.get(a);
    const old = b === undefined ? undefined : before[b];
    if (!old) return { kind: 'added', before: undefined, after: item, alike: undefined };
    const alike = shareWords(old, item);
    return { kind: kindOf(old, item, moved.has(b!)), before: old, after: item, alike };
  });
  const dropped = before.filter((_, b) => !pairs.has(b));
  return [
    ...changes,
    ...dropped.map((item): ItemChange => ({ kind: 'dropped', before: item, after: undefined, alike: undefined })),
  ];
}

function kindOf(before: Item, after: Item, isMoved: boolean): ItemChange['kind'] {
  if (foldText(before.text) !== foldText(after.text)) return 'reworded';
  if (isMoved || before.section !== after.section) return 'moved';
  return before.number === after.number ? 'same' : 'renumbered';
}

function pairItems(
  before: readonly Item[],
  after: readonly Item[],
  inOtherWords: ReadonlyMap<number, number>,
): Map<number, number> {
  const pairs = pairSame(before, after);
  const taken = new Set(pairs.values());
  const open = { before: listOpen(before, (b) => pairs.has(b)), after: listOpen(after, (a) => taken.has(a)) };
  for (const [b, a] of pairGreedily(listAlike(open.before, open.after))) add(b, a);
  for (const [b, a] of inOtherWords) add(b, a);
  return pairs;

  function add(b: number, a: number): void {
    if (pairs.has(b) || taken.has(a)) return;
    pairs.set(b, a);
    taken.add(a);
  }
}

/** Items with the same words; of several with the same, the first with the first. */
function pairSame(before: readonly Item[], after: readonly Item[]): Map<number, number> {
  const places = new Map<string, number[]>();
  after.forEach(({ text }, a) => {
    const key = foldText(text);
    places.set(key, [...(places.get(key) ?? []), a]);
  });
  const pairs = new Map<number, number>();
  before.forEach(({ text }, b) => {
    const a = places.get(foldText(text))?.shift();
    if (a !== undefined) pairs.set(b, a);
  });
  return pairs;
}

interface OpenItem {
  readonly at: number;
  readonly item: Item;
}

function listOpen(items: readonly Item[], isPaired: (at: number) => boolean): OpenItem[] {
  return items.flatMap((item, at) => (isPaired(at) ? [] : [{ at, item }]));
}

/** Two reports of a hundred findings have ten thousand pairs; beyond so many only equal words are paired. */
const mostPairs = 1_000_000;

function listAlike(before: readonly OpenItem[], after: readonly OpenItem[]): Pair[] {
  if (before.length * after.length > mostPairs) return [];
  return before.flatMap(({ at: b, item }) =>
    after.flatMap(({ at: a, item: other }) => {
      const near = shareWords(item, other);
      return near >= leastAlike ? [{ a, b, near }] : [];
    }),
  );
}

/** The places before of those that must move so that the rest keep their order: all but a longest rising sequence. */
function findMoved(pairs: ReadonlyMap<number, number>): ReadonlySet<number> {
  const ordered = [...pairs].sort(([b1], [b2]) => b1 - b2);
  const tails: number[] = [];
  const previous = ordered.map(() => -1);
  ordered.forEach(([, a], i) => {
    let low = tails.findIndex((tail) => ordered[tail]![1] >= a);
    if (low < 0) low = tails.length;
    previous[i] = tails[low - 1] ?? -1;
    tails[low] = i;
  });
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) kept.add(ordered[i]![0]);
  return new Set(ordered.map(([b]) => b).filter((b) => !kept.has(b)));
}

function compareJudgements(before: LibraryEntry, after: LibraryEntry): JudgementChange[] {
  const [old, now] = [before, after].map(
    ({ judgements }) => new Map(judgements.map((judgement) => [judgement.subject, judgement])),
  );
  const subjects = new Set([...now!.keys(), ...old!.keys()]);
  return [...subjects].map((subject) => {
    const [was, is] = [old!.get(subject), now!.get(subject)];
    const { subjectName } = (is ?? was)!;
    return { kind: changeOf(was, is), subject, subjectName, before: was, after: is };
  });
}

function changeOf(was: EntryJudgement | undefined, is: EntryJudgement | undefined): JudgementChange['kind'] {
  if (!was) return 'added';
  if (!is) return 'dropped';
  if (was.grade === is.grade) return 'same';
  if (was.rank === undefined || is.rank === undefined) return 'changed';
  return is.rank > was.rank ? 'better' : 'worse';
}
