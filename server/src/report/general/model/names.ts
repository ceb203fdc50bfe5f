/** The ids of findings and recommendations, the labels and numbers that references go by, and what is printed twice. */

import { addTo } from '../../../base/multimap';
import type { GeneralReading } from '../reading';
import { foldAll } from '../headings/contents';
import type { GeneralItem } from '../items/items';
import type { FoundRecommendation } from '../items/recommendations';
import type { SectionNode } from '../sections/tree';

/** The items with their ids, and ways to find them. */
export interface Named {
  readonly findings: ReadonlyMap<GeneralItem, string>;
  readonly recommendations: ReadonlyMap<FoundRecommendation, string>;
  /** By finding section, or row of an item: the finding. */
  readonly bySection: ReadonlyMap<SectionNode, GeneralItem>;
  readonly restates: ReadonlyMap<FoundRecommendation, FoundRecommendation>;
  /** The sections of parts that have recommendations of their own, numbered anew in each. */
  readonly parts: ReadonlySet<SectionNode>;
}

export function nameItems({ findings, recommendations }: GeneralReading): Named {
  const name = namer();
  const bySection = new Map(
    findings.flatMap((finding) => (finding.section ? [[finding.section, finding] as const] : [])),
  );
  return {
    findings: new Map(findings.map((item) => [item, name('F', item)])),
    recommendations: new Map(recommendations.map((item) => [item, name('R', item)])),
    bySection,
    restates: findRestated(recommendations),
    parts: findParts(recommendations),
  };
}

/** `F3`, `R2`, `H-01`, `F~1` where nothing is printed, with a count where a name comes again: `R2.2`. */
function namer(): (letter: string, item: GeneralItem) => string {
  const seen = new Map<string, number>();
  return (letter, item) => {
    const own = labelOf(item);
    const { label } = item;
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

/** The label of an item as printed; undefined where it has none but a bullet. */
export function labelOf({ label, printed }: GeneralItem): string | undefined {
  return printed ?? (label && label.kind !== 'bullet' ? label.name : undefined);
}

/** The number that markers may state for an item: of a label with one number, or of a short code such as `R-2`. */
export function numberOf({ label, printed }: GeneralItem): number | undefined {
  if (printed !== undefined) return /^\d+$/.test(printed) ? Number(printed) : undefined;
  if (!label || label.kind === 'bullet' || label.kind === 'letter' || label.kind === 'roman') return undefined;
  if (label.path.length === 1) return label.path[0];
  return label.kind === 'code' && /^(?:R|F|REC|A)[-–_]?\d{1,3}$/.test(label.name)
    ? Number(/\d+$/.exec(label.name)![0])
    : undefined;
}

export function sectionId(node: SectionNode | undefined): string {
  return node ? `S${node.index + 1}` : '';
}

/** The part that a section belongs to, where several parts have recommendations of their own; else undefined. */
export function partOf({ parts }: Named, node: SectionNode | undefined): string | undefined {
  for (let at = node; at; at = at.parent) if (parts.has(at)) return at.heading.title;
  return undefined;
}

/** The sections that hold a list whose first number another list under another section has too. */
function findParts(recommendations: readonly FoundRecommendation[]): ReadonlySet<SectionNode> {
  const owners = new Map<number, Set<SectionNode>>();
  for (const item of recommendations) {
    const number = numberOf(item);
    const owner = item.node?.parent;
    if (number === undefined || !owner || owner.heading.isTitle) continue;
    const known = owners.get(number) ?? new Set();
    known.add(owner);
    owners.set(number, known);
  }
  return new Set([...owners.values()].filter((each) => each.size > 1).flatMap((each) => [...each]));
}
