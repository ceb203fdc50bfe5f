/** Compares what two readers said about a report: how far they agree beyond chance, and every place where they do not. */

import type { Report } from '../../report/model';
import { overlaps, type Range } from '../../text/range';
import { type Annotated, placesToday } from '../live/annotated';
import { compareText } from '../file/order';
import type { LinkDecision, Note } from '../model';
import { computeAlpha, computeKappa, type JudgedUnit } from './coefficients';
import { type LinkedUnit, listLinkedUnits } from './links';
import { type Pair, pairReaders, type Reader } from './readers';
import { listTaggedUnits, type TaggedUnits } from './tags';

/** Two readers on one report. */
export interface Comparison {
  readonly report: Report;
  readonly readers: Pair<string>;
  readonly tags: TaggedUnits;
  readonly links: readonly LinkedUnit[];
  /** In the order of the text. */
  readonly disagreements: readonly Disagreement[];
  /** How many annotations were left out: those that both have, and those without a certain place. */
  readonly shared: number;
  readonly unplaced: number;
}

interface Disputed {
  /** The paragraph, the marker or the finding. */
  readonly range: Range;
  /** The words that the readers' annotations stand on, or the marker or finding. */
  readonly words: Range;
  /** The ids of the annotations that are at odds. */
  readonly between: readonly string[];
}

/** The readers gave a paragraph other tags. */
interface TagDisagreement extends Disputed {
  readonly kind: 'tags';
  /** All the tags of each, by the alphabet. */
  readonly said: Pair<readonly string[]>;
  /** The decision between them; undefined while there is none. */
  readonly decision: Note | undefined;
}

/** The readers gave a marker or finding other recommendations, or only one of them gave it any. */
interface LinkDisagreement extends Disputed {
  readonly kind: 'link';
  readonly from: string;
  /** The ids of the recommendations, none where a reader says that it is none of them; undefined for nothing said. */
  readonly said: Pair<readonly string[] | undefined>;
  /** The decisions between them; empty while there are none. */
  readonly decisions: readonly LinkDecision[];
}

export type Disagreement = TagDisagreement | LinkDisagreement;

/** Whether somebody has decided between the readers. */
export function isSettled(disagreement: Disagreement): boolean {
  return disagreement.kind === 'tags' ? disagreement.decision !== undefined : disagreement.decisions.length > 0;
}

/** `kept` are the annotations of the report itself, among which decisions between the readers are looked for. */
export function compareReaders(report: Report, first: Reader, second: Reader, kept: Annotated): Comparison {
  const { readers, shared, unplaced } = pairReaders(first, second);
  const tags = listTaggedUnits(report, readers);
  const links = listLinkedUnits(report, readers);
  const disagreements = [...listTagDisagreements(tags, kept), ...listLinkDisagreements(report, links, kept)];
  disagreements.sort((a, b) => a.range.start - b.range.start);
  return { report, readers: [first.name, second.name], tags, links, disagreements, shared, unplaced };
}

function listTagDisagreements({ units }: TaggedUnits, kept: Annotated): readonly TagDisagreement[] {
  return units.flatMap(({ range, words, tags, notes }): TagDisagreement[] => {
    const said = [sorted(tags[0]), sorted(tags[1])] as const;
    if (said[0].join('\n') === said[1].join('\n')) return [];
    return [{ kind: 'tags', range, words, said, between: notes, decision: findNoteBetween(kept, notes, range) }];
  });
}

function sorted(tags: ReadonlySet<string>): readonly string[] {
  return [...tags].sort(compareText);
}

/** The latest note that decides between these on the words of the unit: a note may reach over several units. */
function findNoteBetween(kept: Annotated, between: readonly string[], range: Range): Note | undefined {
  const places = placesToday(kept);
  return kept.set.annotations
    .filter((each): each is Note => each.kind === 'note' && decidesBetween(each, between))
    .filter(({ id }) => overlaps(places.get(id)?.target ?? { start: 0, end: 0 }, range))
    .sort((a, b) => compareText(a.created ?? '', b.created ?? ''))
    .at(-1);
}

function decidesBetween({ adjudicates }: Note | LinkDecision, between: readonly string[]): boolean {
  return adjudicates !== undefined && between.every((id) => adjudicates.includes(id));
}

function listLinkDisagreements(report: Report, links: readonly LinkedUnit[], kept: Annotated): LinkDisagreement[] {
  const ranges = new Map([...report.markers, ...report.findings].map(({ id, range }) => [id, range]));
  return links.flatMap(({ from, given, decisions: between }): LinkDisagreement[] => {
    if (given[0] && given[1] && valueOf(given[0]) === valueOf(given[1])) return [];
    const range = ranges.get(from)!;
    const decisions = kept.set.annotations.filter(
      (each): each is LinkDecision => each.kind === 'link' && decidesBetween(each, between),
    );
    return [{ kind: 'link', range, words: range, from, said: given, between, decisions }];
  });
}

function valueOf(recommendations: readonly string[]): string {
  return recommendations.join(' ');
}

/** How far two readers agree on one thing. */
export interface Measure {
  /** On how many units both said so, only the first, only the second, and neither. */
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
  /** Cohen's kappa and Krippendorff's alpha; undefined where chance explains all, as when neither ever said so. */
  readonly kappa: number | undefined;
  readonly alpha: number | undefined;
}

export interface Agreement {
  /** By tag, in the order of the alphabet: whether a paragraph has it. */
  readonly tags: ReadonlyMap<string, Measure>;
  /** Which recommendation a marker or finding belongs to; of one report or several. */
  readonly links: LinkMeasure;
}

export interface LinkMeasure {
  /** How many markers and findings both decided on, and on how many of them alike. */
  readonly judged: number;
  readonly alike: number;
  /** How many only one of them decided on. */
  readonly open: number;
  readonly kappa: number | undefined;
  readonly alpha: number | undefined;
}

/** How far two readers agree over one report or several. */
export function measureAgreement(comparisons: readonly Comparison[]): Agreement {
  const names = comparisons.flatMap(({ tags }) => tags.units.flatMap((unit) => [...unit.tags[0], ...unit.tags[1]]));
  const tags = [...new Set(names)].sort(compareText).map((tag) => [tag, measureTag(comparisons, tag)] as const);
  return { tags: new Map(tags), links: measureLinks(comparisons) };
}

function measureTag(comparisons: readonly Comparison[], tag: string): Measure {
  let [both, onlyFirst, onlySecond, neither] = [0, 0, 0, 0];
  for (const { tags } of comparisons) {
    neither += tags.untagged;
    for (const { tags: said } of tags.units) {
      const [first, second] = [said[0].has(tag), said[1].has(tag)];
      if (first && second) both++;
      else if (first) onlyFirst++;
      else if (second) onlySecond++;
      else neither++;
    }
  }
  const units: readonly JudgedUnit[] = [
    { values: ['yes', 'yes'], times: both },
    { values: ['yes', 'no'], times: onlyFirst },
    { values: ['no', 'yes'], times: onlySecond },
    { values: ['no', 'no'], times: neither },
  ];
  return { both, onlyFirst, onlySecond, neither, kappa: computeKappa(units), alpha: computeAlpha(units) };
}

/** Recommendations of different reports are different values, whatever their numbers. */
function measureLinks(comparisons: readonly Comparison[]): LinkMeasure {
  const units: readonly JudgedUnit[] = comparisons.flatMap(({ links }, report) =>
    links.map(({ given }) => ({ values: given.map((each) => each && `${report} ${valueOf(each)}`) })),
  );
  const judged = units.filter(({ values }) => values.every((value) => value !== undefined));
  const alike = judged.filter(({ values: [first, second] }) => first === second).length;
  return {
    judged: judged.length,
    alike,
    open: units.length - judged.length,
    kappa: computeKappa(units),
    alpha: computeAlpha(units),
  };
}
