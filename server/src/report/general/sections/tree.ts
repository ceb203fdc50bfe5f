/** The sections of a text as a tree: what each governs, what its title says of it, and what stands under it. */

import { partitionPoint } from '../../../base/search';
import { readTextBlocks, type TextBlock } from './blocks';
import { readFields, type FieldHit } from './fields';
import type { TableBlock } from '../lines/table';
import type { OutlineHeading } from '../headings/outline';
import type { Rows } from '../lines/rows';
import type { SectionRole } from '../headings/titles';
import { fieldKindOf, severityOfTitle } from '../words';

export interface SectionNode {
  readonly index: number;
  readonly heading: OutlineHeading;
  readonly parent: SectionNode | undefined;
  readonly children: SectionNode[];
  /** Its own rows, `[from, to)`, without those of its children; `end` is where they end too. */
  readonly from: number;
  readonly to: number;
  end: number;
  readonly blocks: readonly TextBlock[];
  readonly tables: readonly TableBlock[];
  readonly fields: readonly FieldHit[];
  /** What its title says; undefined where it says nothing. */
  readonly ownRole: SectionRole | undefined;
  /** What its title or that of a section around it says. */
  readonly role: SectionRole | undefined;
  /** The severity that its title gives to what stands under it. */
  readonly severity: string | undefined;
}

export interface SectionTree {
  readonly nodes: readonly SectionNode[];
  /** The rows before the first heading. */
  readonly preamble: Pick<SectionNode, 'blocks' | 'fields' | 'tables'>;
}

/** A section that holds more of the text than this gives its role to its own lines only. */
const SWALLOWS = 0.34;

export function buildTree(rows: Rows, headings: readonly OutlineHeading[]): SectionTree {
  const nodes: SectionNode[] = [];
  const open: SectionNode[] = [];
  headings.forEach((heading, index) => {
    while (open.length > 0 && open.at(-1)!.heading.level >= heading.level) open.pop()!.end = heading.first;
    const parent = open.at(-1);
    const [from, to] = [heading.last + 1, headings[index + 1]?.first ?? rows.all.length];
    const node = makeNode(rows, { index, heading, parent, from, to }, endOf(headings, index, rows.all.length));
    parent?.children.push(node);
    nodes.push(node);
    open.push(node);
  });
  const end = headings[0]?.first ?? rows.all.length;
  const tables = tablesWithin(rows.tables, 0, end);
  return { nodes, preamble: { blocks: readTextBlocks(rows, 0, end), fields: readFields(rows, 0, end), tables } };
}

const ends = new WeakMap<readonly OutlineHeading[], number[]>();

/** The row before which a section with all its children ends. */
function endOf(headings: readonly OutlineHeading[], at: number, last: number): number {
  const known = ends.get(headings) ?? listEnds(headings, last);
  ends.set(headings, known);
  return known[at]!;
}

function listEnds(headings: readonly OutlineHeading[], last: number): number[] {
  const found = new Array<number>(headings.length).fill(last);
  const open: number[] = [];
  headings.forEach(({ level, first }, i) => {
    while (open.length > 0 && headings[open.at(-1)!]!.level >= level) found[open.pop()!] = first;
    open.push(i);
  });
  return found;
}

type Place = Pick<SectionNode, 'index' | 'heading' | 'parent' | 'from' | 'to'>;

function makeNode(rows: Rows, place: Place, end: number): SectionNode {
  const { heading, parent, from, to } = place;
  const severity = heading.isTitle ? undefined : severityOfTitle(heading.title);
  const ownRole = heading.isTitle ? undefined : roleOf(heading, parent, severity);
  const inherited = parent?.role !== undefined && passesOn(parent, rows.all.length) ? parent.role : undefined;
  return {
    ...place,
    children: [],
    end,
    blocks: readTextBlocks(rows, from, to),
    tables: tablesWithin(rows.tables, from, to),
    fields: readFields(rows, from, to),
    ownRole,
    role: ownRole ?? inherited,
    severity,
  };
}

/** The tables that begin on rows `[from, to)`; tables are in order. */
function tablesWithin(tables: readonly TableBlock[], from: number, to: number): readonly TableBlock[] {
  const rowOf = ({ head, rows }: TableBlock): number => head?.row ?? rows[0]?.row ?? -1;
  const first = partitionPoint(tables.length, (i) => rowOf(tables[i]!) < from);
  let last = first;
  while (last < tables.length && rowOf(tables[last]!) < to) last++;
  return tables.slice(first, last);
}

function roleOf(
  { meaning, title }: OutlineHeading,
  parent: SectionNode | undefined,
  severity: string | undefined,
): SectionRole | undefined {
  if (severity !== undefined && !(parent && fieldKindOf(title)))
    return parent?.role === 'recommendations' || parent?.role === 'scale' || parent?.role === 'stop'
      ? parent.role
      : 'findings';
  if (meaning?.role === 'analysis' && parent?.role === 'stop') return undefined;
  // "Conditions" under "Conditions and recommendations" are what is asked for.
  if (/\bconditions$/i.test(title) && parent?.role === 'recommendations') return undefined;
  return meaning?.role;
}

/** Whether the sections below take over the role of a section. */
function passesOn({ role, from, end, heading }: SectionNode, all: number): boolean {
  if (heading.isTitle) return false;
  if (role === 'summary' || role === 'contents') return role === 'contents';
  return (
    role === 'stop' ||
    role === 'findings' ||
    role === 'both' ||
    role === 'analysis' ||
    end - from < Math.max(60, all * SWALLOWS)
  );
}
