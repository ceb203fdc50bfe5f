/** The sections that are findings: headings with a code or the word, cards with the same labels, sub-headings of findings. */

import { labelsFinding, labelsRecommendation } from '../lines/itemLabel';
import type { SectionNode, SectionTree } from '../sections/tree';
import { fieldKindOf, severityOfTitle } from '../words';

/** The findings among the sections, with how each was told. */
export function findFindingSections({ nodes }: SectionTree): ReadonlyMap<SectionNode, string> {
  const found = new Map<SectionNode, string>();
  const counts = { codes: nodes.filter(isCoded).length, severe: nodes.filter(isSevere).length };
  for (const node of nodes) {
    if (node.heading.isTitle || hasFindingAbove(node, found)) continue;
    const how = howFinding(node, counts);
    if (how) found.set(node, how);
  }
  return found;
}

function hasFindingAbove({ parent }: SectionNode, found: ReadonlyMap<SectionNode, string>): boolean {
  return parent !== undefined && (found.has(parent) || hasFindingAbove(parent, found));
}

function isCoded({ heading, role }: SectionNode): boolean {
  return (
    heading.label?.kind === 'code' &&
    !labelsRecommendation(heading.label) &&
    role !== 'recommendations' &&
    heading.title.length > heading.label.length + 3 &&
    // "Q1. Is the roof sound?" asks, and finds nothing yet.
    !heading.title.endsWith('?')
  );
}

function howFinding(
  node: SectionNode,
  { codes, severe }: { readonly codes: number; readonly severe: number },
): string | undefined {
  const { heading, role, ownRole } = node;
  const { label } = heading;
  if (
    labelsRecommendation(label) ||
    role === 'recommendations' ||
    role === 'response' ||
    role === 'scale' ||
    role === 'contents'
  )
    return undefined;
  if (isCoded(node) && (codes > 1 || role === 'findings' || role === 'both'))
    return `heading with the code ${label!.name}`;
  if (label?.kind === 'word' && labelsFinding(label))
    return `heading with the label “${heading.title.slice(0, label.length).replace(/[\s:.–—-]+$/, '')}”`;
  if (ownRole === undefined && isSevere(node) && severe > 1) return 'heading with its severity';
  if (ownRole !== undefined && !(isCard(node) && ownRole === 'stop' && node.parent?.role === 'findings'))
    return undefined;
  if (isTopic(node) || (role === 'stop' && !isCard(node))) return undefined;
  if (isCard(node) && fellowsOf(node).cards > (role === 'findings' || role === 'both' ? 0 : 1))
    return 'card: the same labels stand under several headings';
  return howChild(node);
}

interface Fellows {
  readonly all: readonly SectionNode[];
  readonly cards: number;
  /** Those whose titles say nothing of their role, and how many of them hold lists, prose and labels. */
  readonly free: number;
  readonly lists: number;
  readonly prose: number;
  readonly labelled: number;
}

const known = new WeakMap<readonly SectionNode[], Map<number, Fellows>>();

/** What the sections of the same level under the same parent are like, the section itself included. */
function fellowsOf(node: SectionNode): Fellows {
  const siblings = node.parent?.children ?? [node];
  const byLevel = known.get(siblings) ?? new Map<number, Fellows>();
  known.set(siblings, byLevel);
  const fellows =
    byLevel.get(node.heading.level) ?? describe(siblings.filter(({ heading }) => heading.level === node.heading.level));
  byLevel.set(node.heading.level, fellows);
  return fellows;
}

function describe(all: readonly SectionNode[]): Fellows {
  const free = all.filter(({ ownRole }) => ownRole === undefined);
  return {
    all,
    cards: all.filter(isCard).length,
    free: free.length,
    lists: free.filter(holdsList).length,
    prose: free.filter(holdsProse).length,
    labelled: free.filter(({ heading }) => heading.label).length,
  };
}

/** "II. Press 7 (minor)", "The gate is open [High]", "High: the gate is open" */
function isSevere({ heading: { title, label } }: SectionNode): boolean {
  const printed =
    /[([]([^()[\]]{3,30})[)\]]$/.exec(title)?.[1] ??
    /^[^\p{L}\p{N}]{0,4}(\p{L}{3,14})\s*[:–—-]\s/u.exec(title.slice(label?.length ?? 0))?.[1];
  return printed !== undefined && severityOfTitle(printed) !== undefined;
}

/** Whether two and more fields of a finding stand under a heading, on lines or as sub-headings. */
function isCard({ fields, children, heading, ownRole }: SectionNode): boolean {
  if (fieldKindOf(heading.title) || (ownRole !== undefined && ownRole !== 'findings')) return false;
  if (children.some((child) => child.ownRole === 'findings')) return false;
  const names = new Set<string>();
  for (const { kind, name } of fields)
    if (kind !== 'other' && kind !== 'due' && kind !== 'owner') names.add(name.toLowerCase());
  for (const child of children) if (fieldKindOf(child.heading.title)) names.add(child.heading.title.toLowerCase());
  return names.size >= 2;
}

/** A sub-heading of findings is one where it is numbered, rated, or holds no numbered paragraphs of its own. */
function howChild(node: SectionNode): string | undefined {
  const { parent, heading } = node;
  if (!parent || !listsFindings(parent) || fieldKindOf(heading.title)) return undefined;
  const fellows = fellowsOf(node);
  if (fellows.lists * 2 >= fellows.free || (fellows.lists > 0 && !heading.label)) return undefined;
  if (parent.blocks.filter(({ label }) => label !== undefined && label.kind !== 'bullet').length > 1) return undefined;
  const title = parent.heading.title;
  if (parent.severity) return `heading under “${title}”`;
  if (heading.label && fellows.labelled > 1) return `numbered heading under “${title}”`;
  return fellows.free > 1 && fellows.prose * 3 >= fellows.free * 2 ? `heading under “${title}”` : undefined;
}

function listsFindings(node: SectionNode): boolean {
  if (node.ownRole === 'findings' || node.ownRole === 'both') return true;
  return node.parent !== undefined && isTopic(node) && listsFindings(node.parent);
}

/**
 * A heading of findings with nothing below it but numbered headings, which are the findings:
 *
 *     2 Findings
 *     2.1 Records
 *     2.1.1 Retention
 *     Nobody owns the deletion of old files.
 */
function isTopic({ blocks, tables, children, heading, ownRole }: SectionNode): boolean {
  if (ownRole !== undefined || blocks.length + tables.length > 0 || children.length < FEWEST_BELOW) return false;
  return (
    [heading, ...children.map((child) => child.heading)].every(({ label }) => label?.kind === 'number') &&
    children.every(
      (child) => child.ownRole === undefined && !fieldKindOf(child.heading.title) && child.blocks.length > 0,
    )
  );
}

/** One heading below another is a part of what that says. */
const FEWEST_BELOW = 2;

function holdsList({ blocks, children }: SectionNode): boolean {
  return (
    blocks.some(
      ({ label, kind }) =>
        label !== undefined && label.kind !== 'bullet' && kind !== 'quote' && !labelsRecommendation(label),
    ) ||
    (blocks.length > 0 && blocks.every(({ label }) => label !== undefined)) ||
    children.length > 3
  );
}

function holdsProse({ blocks }: SectionNode): boolean {
  return blocks.some(
    ({ label, rows }) => label === undefined && rows.reduce((sum, { text }) => sum + text.length, 0) > 40,
  );
}
