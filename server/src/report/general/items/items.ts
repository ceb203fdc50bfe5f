/** Findings and recommendations as the general reading finds them, before they become the model. */

import { joinLines, rangeOfLines } from '../../reading/join';
import { MappedTextBuilder, type MappedText } from '../../../text/mappedText';
import type { Range } from '../../../text/range';
import type { TextBlock } from '../sections/blocks';
import type { FieldHit } from '../sections/fields';
import type { ItemLabel } from '../lines/itemLabel';
import type { TableCell, TableRow } from '../lines/table';
import { headingMark, type Row } from '../lines/row';
import type { Rows } from '../lines/rows';
import type { SectionNode } from '../sections/tree';

export interface GeneralItem {
  /** Its first row, and the row of the heading above it where one introduces it. */
  readonly row: number;
  readonly rows: readonly Row[];
  readonly text: MappedText;
  readonly range: Range;
  readonly label: ItemLabel | undefined;
  readonly node: SectionNode | undefined;
  /** How it was found, for people: "list under “Action items”". */
  readonly how: string;
  readonly quoted: boolean;
  /** Of a row of a table: its other cells by the names of their columns. */
  readonly cells?: readonly { readonly name: string; readonly cell: TableCell }[];
  /** Of an item with labels below it: its fields. */
  readonly fields?: readonly FieldHit[];
  /** The section that it is the heading of. */
  readonly section?: SectionNode;
  /** Of a finding: whether a word of its own opens it, "Finding: …", "Cause of concern: …". */
  readonly isLed?: boolean;
  /** The number or code printed behind it: "(Recommendation 3)". */
  readonly printed?: string;
}

/** Where the text of a row begins in its line: behind the marks of a Markdown heading. */
export function textStart({ line, depth }: Row): number {
  return depth > 0 ? headingMark(line) : 0;
}

export function itemOfBlock(
  rows: Rows,
  block: TextBlock,
  node: SectionNode | undefined,
  how: string,
  more: readonly TextBlock[] = [],
): GeneralItem {
  const all = [...block.rows, ...more.flatMap((each) => each.rows)];
  const lines = all.map(({ line }) => line);
  return {
    row: block.rows[0]!.index,
    rows: all,
    text: joinLines(rows.flow, lines, block.label?.length ?? 0),
    range: rangeOfLines(lines),
    label: block.label,
    node,
    how,
    quoted: block.kind === 'quote',
  };
}

/** A heading that is itself the item; its text goes on with the first paragraph where the heading is only a label. */
export function itemOfHeading(rows: Rows, section: SectionNode, how: string): GeneralItem {
  const { heading, blocks } = section;
  const own = rows.all.slice(heading.first, heading.last + 1).filter(({ text }) => text !== '');
  const start = textStart(own[0]!);
  // A title has single blanks; the row may have more behind the label: "II.   Press 7".
  const printed = own[0]!.label?.name === heading.label?.name ? own[0]!.label : heading.label;
  const bare = heading.label !== undefined && heading.title.length <= heading.label.length + 1;
  const body = bare ? (blocks.find(({ label }) => label?.kind !== 'bullet')?.rows ?? []) : [];
  const lines = bare && body.length > 0 ? body.map(({ line }) => line) : own.map(({ line }) => line);
  const all = [...own, ...body];
  return {
    row: heading.first,
    rows: all,
    text: joinLines(rows.flow, lines, bare && body.length > 0 ? 0 : start + (printed?.length ?? 0)),
    range: { start: rangeOfLines([own[0]!.line]).start, end: rangeOfLines(all.map(({ line }) => line)).end },
    label: heading.label,
    node: section.parent,
    how,
    quoted: false,
    section,
  };
}

/** A cell of a row of a table: its words are those of the cell, its place is the row. */
export function itemOfCell(
  rows: Rows,
  { row, last }: Pick<TableRow, 'row' | 'last'>,
  cell: TableCell,
  label: ItemLabel | undefined,
  node: SectionNode | undefined,
  how: string,
): GeneralItem {
  const own = rows.all.slice(row, last + 1).filter(({ text }) => text !== '');
  const text = new MappedTextBuilder(rows.flow.source.text);
  cell.pieces.forEach((piece, i) => text.insert(i > 0 ? ' ' : '').keep(piece));
  return {
    row,
    rows: own,
    text: text.build(),
    range: rangeOfLines(own.map(({ line }) => line)),
    label,
    node,
    how,
    quoted: false,
  };
}

/** Part of an item as an item of its own: "First, … Second, …". */
export function partOfItem(item: GeneralItem, start: number, end: number): GeneralItem {
  const text = item.text.slice(start, end).trim();
  return { ...item, text, range: text.toSourceRange({ start: 0, end: text.text.length }), label: undefined };
}
