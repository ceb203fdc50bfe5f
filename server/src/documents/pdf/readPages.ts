/**
 * The pages of a PDF as one text: by the structure that the author tagged where a page has one, else by where the words
 * stand. Paragraphs are whole over lines and pages, what belongs to the page is left out, footnotes stand at the end.
 */

import type { Range } from '../../text/range';
import type { Block, Cell, Inline, ListMark, Paragraph } from '../layout/blocks';
import { isLayout, layOut } from '../layout/layOut';
import { superscriptOf } from '../layout/superscripts';
import { commonSize, type Line, partByGaps, type PlacedItem, toLines, write } from './lines';
import type { PageBox, PdfNode, PdfPage } from './page';

export interface PdfText {
  readonly text: string;
  /** Where stretches of the text stand on the pages. */
  readonly places: readonly PdfPlace[];
  /** The box of each page. */
  readonly boxes: readonly PageBox[];
}

export interface PdfPlace {
  /** In the text. */
  readonly range: Range;
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page counts as tagged when its structure names most of what is drawn: figures and stray words may be left out. */
const taggedShare = 0.8;

export function readPages(pages: readonly PdfPage[]): PdfText {
  const items = pages.flatMap((page, number) => page.items.map((item) => ({ ...item, page: number })));
  const placed: readonly PlacedItem[] = items.map((item, index) => ({ ...item, index }));
  const byPage = pages.map((_, number) => placed.filter(({ page }) => page === number));
  const body = commonSize(placed.filter(({ isArtifact }) => !isArtifact));
  const furniture = findFurniture(pages, byPage);
  const notes: Paragraph[] = [];
  const blocks: Block[] = [];
  pages.forEach((page, number) => {
    const own = byPage[number]!.filter((item) => !item.isArtifact && !furniture.has(item.index));
    const read = new PageReader(own, body, notes);
    const found = isTagged(page, own) ? read.structure(page.structure!) : read.geometry();
    joinPages(blocks, found.flatMap(unwrap));
  });
  const { text, stretches } = layOut([...blocks, ...notes]);
  const places = stretches.map(({ at, length, source }) => {
    const { page, x, y, width, size, text: own } = placed[source.start]!;
    // The space that parts it from the stretch before is not on the page.
    const start = /^\s/.test(text.slice(at, at + 1)) && !/^\s/.test(own) ? at + 1 : at;
    return { range: { start, end: at + length }, page, x, y, width, height: size };
  });
  return { text, places, boxes: pages.map(({ box }) => box) };
}

function isTagged({ structure }: PdfPage, items: readonly PlacedItem[]): boolean {
  const lengthOf = (some: readonly PlacedItem[]) => some.reduce((sum, { text }) => sum + text.trim().length, 0);
  if (!structure) return false;
  const named = new Set(listMarks(structure));
  return lengthOf(items.filter(({ mark }) => mark !== undefined && named.has(mark))) >= taggedShare * lengthOf(items);
}

function listMarks({ children }: PdfNode): readonly string[] {
  return children.flatMap((child) => (typeof child === 'string' ? [child] : listMarks(child)));
}

/** The share of the pages that a line stands on at one height to be of the page; and at least so many. */
const furnitureShare = 0.5;
const fewestPages = 3;

/** On pages without structure: the lines in the margins that repeat at one height, numbers in them aside. */
function findFurniture(pages: readonly PdfPage[], byPage: readonly (readonly PlacedItem[])[]): ReadonlySet<number> {
  const seen = new Map<string, { readonly pages: Set<number>; readonly items: number[] }>();
  const untagged = pages.flatMap((page, number) => (page.structure ? [] : number));
  for (const number of untagged) {
    const [, bottom, , top] = pages[number]!.box;
    const margin = 0.1 * (top - bottom);
    for (const line of sortedLines(byPage[number]!)) {
      if (line.y > bottom + margin && line.y < top - margin) continue;
      const text = line.items
        .map((item) => item.text)
        .join('')
        .replace(/\d+/g, '#')
        .trim();
      const key = `${Math.round(line.y / 4)} ${text}`;
      const known = seen.get(key) ?? { pages: new Set(), items: [] };
      known.pages.add(number);
      known.items.push(...line.items.map(({ index }) => index));
      seen.set(key, known);
    }
  }
  const least = Math.max(fewestPages, furnitureShare * untagged.length);
  return new Set([...seen.values()].filter((each) => each.pages.size >= least).flatMap((each) => each.items));
}

/** Lines from the top of the page down, each from left to right. */
function sortedLines(items: readonly PlacedItem[]): readonly Line[] {
  const byHeight = [...items].filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  return toLines(byHeight).map((line) => ({ ...line, items: [...line.items].sort((a, b) => a.x - b.x) }));
}

/** Reads one page; notes go to those of the document. */
class PageReader {
  readonly #byMark = new Map<string, PlacedItem[]>();

  constructor(
    private readonly items: readonly PlacedItem[],
    private readonly body: number,
    private readonly notes: Paragraph[],
  ) {
    for (const item of items) {
      if (item.mark === undefined) continue;
      const known = this.#byMark.get(item.mark) ?? [];
      known.push(item);
      this.#byMark.set(item.mark, known);
    }
  }

  structure(node: PdfNode): readonly Block[] {
    return this.#blocks(node, undefined, 0);
  }

  #blocks(node: PdfNode, heading: number | undefined, depth: number): readonly Block[] {
    const level = headingLevel(node.role);
    if (level !== undefined) return this.#paragraphs(this.#itemsOf(node), level, undefined);
    switch (node.role) {
      case 'Table':
        return [this.#table(node)];
      case 'LI':
        return this.#item(node, depth);
      case 'Note':
      case 'FENote':
        this.#keepNote(this.#itemsOf(node));
        return [];
      case 'Figure':
      case 'Artifact':
        return [];
      default:
        return this.#mixed(node, heading, depth);
    }
  }

  /** Content of its own is a paragraph; between it may stand nodes that are blocks. */
  #mixed(node: PdfNode, heading: number | undefined, depth: number): readonly Block[] {
    const blocks: Block[] = [];
    let run: PlacedItem[] = [];
    const flush = () => {
      blocks.push(...this.#paragraphs(run, heading, undefined));
      run = [];
    };
    for (const child of node.children) {
      if (typeof child === 'string') run.push(...(this.#byMark.get(child) ?? []));
      else if (isInline(child)) run.push(...this.#itemsOf(child));
      else {
        flush();
        blocks.push(...this.#blocks(child, heading, node.role === 'L' || node.role === 'LBody' ? depth + 1 : depth));
      }
    }
    flush();
    return blocks;
  }

  #itemsOf(node: PdfNode): PlacedItem[] {
    return node.children.flatMap((child) => {
      if (typeof child === 'string') return this.#byMark.get(child) ?? [];
      if (child.role !== 'Note' && child.role !== 'FENote') return this.#itemsOf(child);
      this.#keepNote(this.#itemsOf(child));
      return [];
    });
  }

  #item(node: PdfNode, depth: number): readonly Block[] {
    const nodes = node.children.filter((child): child is PdfNode => typeof child !== 'string');
    const label = nodes.filter(({ role }) => role === 'Lbl').flatMap((child) => this.#itemsOf(child));
    const rest = {
      role: 'LBody',
      children: node.children.filter((child) => typeof child === 'string' || child.role !== 'Lbl'),
    };
    const blocks = this.#mixed(rest, undefined, depth);
    const mark = toMark(textOf(label), Math.max(0, depth - 1));
    const [first, ...others] = blocks;
    if (first?.kind !== 'paragraph')
      return mark && label.length > 0 ? [...this.#paragraphs(label, undefined, undefined), ...blocks] : blocks;
    return [mark ? { ...first, mark } : first, ...others];
  }

  #table(node: PdfNode): Block {
    const rows = findAll(node, 'TR').map((row) =>
      row.children
        .filter((cell): cell is PdfNode => typeof cell !== 'string')
        .map((cell): Cell => ({ blocks: this.#mixed(cell, undefined, 0), columns: 1 })),
    );
    return { kind: 'table', rows: rows.filter((row) => row.length > 0) };
  }

  #keepNote(items: readonly PlacedItem[]): void {
    const [note] = toParagraph(toLines(items), undefined, undefined);
    if (note) this.notes.push({ ...note, pieces: note.pieces.map(raiseNumber) });
  }

  /** One paragraph, or several where the author tagged them as one; small print that begins with a raised number is a note. */
  #paragraphs(items: readonly PlacedItem[], heading: number | undefined, mark: ListMark | undefined): readonly Block[] {
    const lines = toLines(items.filter(({ text }) => text !== ''));
    const parts = heading === undefined ? partByGaps(lines) : [lines];
    return parts.flatMap((part) => {
      const [paragraph] = toParagraph(part, heading, mark);
      if (!paragraph) return [];
      if (!isNote(paragraph, part, this.body)) return [paragraph];
      this.notes.push(paragraph);
      return [];
    });
  }

  /** Without structure: from top to bottom, parted by gaps; larger letters make a heading. */
  geometry(): readonly Block[] {
    const parts = partByGaps(sortedLines(this.items)).flatMap((part) => partBySize(part));
    const sizes = [...new Set(parts.map((part) => part[0]!.size))].filter((size) => size > 1.1 * this.body);
    const ranks = sizes.sort((a, b) => b - a);
    return parts.flatMap((part) => {
      const rank = ranks.indexOf(part[0]!.size);
      return this.#paragraphs(
        part.flatMap((line) => line.items),
        rank < 0 || part.length > 3 ? undefined : rank + 1,
        undefined,
      );
    });
  }
}

function partBySize(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (
      last &&
      Math.abs(last[0]!.size - line.size) < 0.1 * line.size &&
      !/^\s*(?:[■◼•▪●-]|\d{1,3}\.)(?:\s|$)/u.test(textOf(line.items))
    )
      last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** H is a heading of whatever depth; most have a number. */
function headingLevel(role: string): number | undefined {
  const match = /^H([1-6])?$/.exec(role);
  if (role === 'Title') return 1;
  return match ? Number(match[1] ?? 2) : undefined;
}

const inlineRoles = new Set([
  'Span',
  'Link',
  'Reference',
  'Quote',
  'Em',
  'Strong',
  'Sub',
  'Annot',
  'Code',
  'BibEntry',
  'Lbl',
  'Form',
]);

function isInline({ role }: PdfNode): boolean {
  return inlineRoles.has(role);
}

function findAll(node: PdfNode, role: string): readonly PdfNode[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.role === role ? [child] : child.role === 'Table' ? [] : findAll(child, role);
  });
}

function textOf(items: readonly PlacedItem[]): string {
  return items
    .map(({ text }) => text)
    .join('')
    .trim();
}

function toMark(label: string, level: number): ListMark | undefined {
  if (label === '') return undefined;
  return /[\p{L}\p{N}]/u.test(label) && label !== 'o'
    ? { text: label, isBullet: false, level }
    : { text: '', isBullet: true, level };
}

function toParagraph(
  lines: readonly Line[],
  heading: number | undefined,
  mark: ListMark | undefined,
): readonly Paragraph[] {
  const pieces = write(lines).map(({ text, item }): Inline => {
    const run = { start: item.index, end: item.index, element: undefined };
    return {
      kind: 'text',
      value: text,
      start: item.index,
      end: item.index,
      isExact: false,
      run,
      isBold: false,
      size: item.size,
    };
  });
  if (!pieces.some(({ value }) => value.trim() !== '')) return [];
  return [{ kind: 'paragraph', pieces, heading, isTitle: false, mark }];
}

/** The number that a note begins with, which some programs do not raise there. */
function raiseNumber<Each extends Paragraph['pieces'][number]>(piece: Each, index: number): Each {
  return index === 0 && piece.kind === 'text' && /^\d{1,3}$/.test(piece.value.trim())
    ? { ...piece, value: superscriptOf(piece.value.trim()) }
    : piece;
}

function isNote({ pieces, heading }: Paragraph, lines: readonly Line[], body: number): boolean {
  const first = pieces.find((piece): piece is Inline => piece.kind === 'text' && piece.value.trim() !== '');
  const isSmall = commonSize(lines.flatMap((line) => line.items)) < 0.95 * body;
  return heading === undefined && isSmall && /^\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(first?.value ?? '');
}

/** What a table that only places text holds, so that its paragraphs can go on over pages. */
function unwrap(block: Block): readonly Block[] {
  return block.kind === 'table' && isLayout(block)
    ? block.rows.flat().flatMap((cell) => cell.blocks.flatMap(unwrap))
    : [block];
}

/** Adds the blocks of another page; a paragraph that ends in mid-sentence goes on in one that begins so. */
function joinPages(blocks: Block[], page: readonly Block[]): void {
  const [first, ...others] = page;
  const last = blocks.at(-1);
  if (first?.kind === 'paragraph' && last?.kind === 'paragraph' && goesOn(last, first)) {
    const space = spaceAfter(last, first);
    blocks[blocks.length - 1] = { ...last, pieces: [...last.pieces, ...space, ...first.pieces] };
    blocks.push(...others);
  } else blocks.push(...page);
}

function goesOn(last: Paragraph, first: Paragraph): boolean {
  if (last.heading !== undefined || first.heading !== undefined || first.mark) return false;
  const [before, after] = [last, first].map(({ pieces }) =>
    pieces
      .map((piece) => (piece.kind === 'text' ? piece.value : ''))
      .join('')
      .trim(),
  );
  const isOpen = !/[.!?:;”’"')]$/.test(before!.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/, ''));
  return /^\p{Ll}/u.test(after!) || (isOpen && !/^(?:\d{1,3}\.|[■◼•▪●])/u.test(after!) && before!.length > 40);
}

function spaceAfter(last: Paragraph, first: Paragraph): readonly Inline[] {
  const [before, after] = [last.pieces.at(-1), first.pieces[0]];
  if (before?.kind !== 'text' || after?.kind !== 'text' || /[\s-]$/.test(before.value) || /^\s/.test(after.value))
    return [];
  return [{ ...after, value: ' ' }];
}
