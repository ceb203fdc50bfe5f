/**
 * The pages of a PDF as one text: by the structure that the author tagged where a page has one, else by where the words
 * stand. Paragraphs are whole over lines and pages, what belongs to the page is left out, footnotes stand at the end.
 */

import { addTo } from '../../base/multimap';
import { findMark, SUPERSCRIPTS, superscriptOf } from '../../syntax/marks';
import type { Range } from '../../text/range';
import type { Block, Cell, Inline, ListMark, Paragraph } from '../layout/blocks';
import { isLayout, layOut } from '../layout/layOut';
import {
  commonSize,
  findNoteNumber,
  type Line,
  opensItem,
  otherSize,
  partByEnds,
  partByGaps,
  type PlacedItem,
  sortedLines,
  textOf,
  toLines,
  write,
} from './lines';
import type { PageBox, PdfNode, PdfPage } from './page';
import { type Column, findRegions } from './regions';

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
  const placed: PlacedItem[] = [];
  const byPage = pages.map(({ items }, page) => {
    const own = items.map((item, index): PlacedItem => ({ ...item, page, index: placed.length + index }));
    for (const item of own) placed.push(item);
    return own;
  });
  const body = commonSize(placed.filter(({ isArtifact }) => !isArtifact));
  const furniture = findFurniture(pages, byPage);
  const content = byPage.map((own) => own.filter((item) => !item.isArtifact && !furniture.has(item.index)));
  const tagged = pages.map((page, number) => isTagged(page, content[number]!));
  const sizes = listHeadingSizes(content.filter((_, number) => !tagged[number]).flat(), body);
  const notes: Paragraph[] = [];
  const marks = new Set<string>();
  const blocks: Block[] = [];
  pages.forEach((page, number) => {
    const read = new PageReader(content[number]!, body, notes, marks);
    const found = tagged[number] ? read.structure(page.structure!) : read.geometry(sizes);
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

/** The share of the pages that a line stands on at one height to be of the page. */
const furnitureShare = 0.5;

/** On so many a line is of the page whatever its numbers are; on fewer when it is on all and they stay or count them. */
const enoughPages = 3;

/** The share of a page's height at its top and bottom in which lines of the page stand. */
const marginShare = 0.1;

/** In points: programs round heights, and lines of text are farther apart. */
const sameHeight = 4;

/** A line that repeats: on each page its items, and the numbers in it. */
type Repeated = Map<number, { readonly items: readonly PlacedItem[]; readonly numbers: readonly number[] }>;

/** On pages without structure: the lines in the margins that repeat at one height, numbers in them aside. */
function findFurniture(pages: readonly PdfPage[], byPage: readonly (readonly PlacedItem[])[]): ReadonlySet<number> {
  const seen = new Map<string, Repeated>();
  const untagged = pages.flatMap((page, number) => (page.structure ? [] : number));
  for (const number of untagged) {
    const [, bottom, , top] = pages[number]!.box;
    const margin = marginShare * (top - bottom);
    for (const { y, items } of sortedLines(byPage[number]!)) {
      if (y > bottom + margin && y < top - margin) continue;
      const text = textOf(items);
      const key = `${Math.round(y / sameHeight)} ${text.replace(/\d+/g, '#')}`;
      const known = seen.get(key) ?? (new Map() as Repeated);
      known.set(number, { items, numbers: (text.match(/\d+/g) ?? []).map(Number) });
      seen.set(key, known);
    }
  }
  const isOfAll = (line: Repeated) => line.size > 1 && line.size === untagged.length && isCounting(line);
  const repeated = [...seen.values()].filter(
    (each) => (each.size >= enoughPages && each.size >= furnitureShare * untagged.length) || isOfAll(each),
  );
  return new Set(
    repeated.flatMap((each) => [...each.values()].flatMap(({ items }) => items.map(({ index }) => index))),
  );
}

/** Each number in the line stays from page to page, or grows as the pages do. */
function isCounting(line: Repeated): boolean {
  const [first, { numbers }] = line.entries().next().value!;
  return numbers.every((start, at) =>
    [0, 1].some((step) => [...line].every(([page, other]) => other.numbers[at] === start + step * (page - first))),
  );
}

/** In sizes of the text: what is set smaller is small print. */
const smallPrint = 0.95;

const raisedNumbers = new RegExp(`[${SUPERSCRIPTS}]+`, 'g');
const lastRaised = new RegExp(`[${SUPERSCRIPTS}]+$`);

/** Reads one page; notes go to those of the document, and so do the raised numbers that it has. */
class PageReader {
  readonly #byMark = new Map<string, PlacedItem[]>();

  constructor(
    private readonly items: readonly PlacedItem[],
    private readonly body: number,
    private readonly notes: Paragraph[],
    private readonly marks: Set<string>,
  ) {
    for (const item of items) if (item.mark !== undefined) addTo(this.#byMark, item.mark, item);
  }

  structure(node: PdfNode): readonly Block[] {
    return this.#blocks(node, undefined, 0);
  }

  #blocks(node: PdfNode, heading: number | undefined, depth: number): readonly Block[] {
    const level = headingLevel(node.role);
    if (level !== undefined) {
      const items = this.#itemsOf(node);
      return this.#paragraphs(items, isWrongHeading(items) ? undefined : level, undefined);
    }
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
    const blocks: (readonly Block[])[] = [];
    let run: (readonly PlacedItem[])[] = [];
    const flush = () => {
      blocks.push(this.#paragraphs(run.flat(), heading, undefined));
      run = [];
    };
    for (const child of node.children) {
      if (typeof child === 'string') run.push(this.#byMark.get(child) ?? []);
      else if (isInline(child)) run.push(this.#itemsOf(child));
      else {
        flush();
        blocks.push(this.#blocks(child, heading, node.role === 'L' || node.role === 'LBody' ? depth + 1 : depth));
      }
    }
    flush();
    return blocks.flat();
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

  /** Without structure: region by region, parted by gaps and ends of lines; larger letters make a heading. */
  geometry(sizes: readonly number[]): readonly Block[] {
    const blocks: Block[] = [];
    for (const region of findRegions(this.items)) {
      if (region.kind === 'table') {
        blocks.push({ kind: 'table', rows: region.rows.map((row) => row.map((cell) => this.#cell(cell))) });
        continue;
      }
      const own = this.#lines(region, sizes);
      if (region.isBeside) joinPages(blocks, own);
      else for (const block of own) blocks.push(block);
    }
    return this.#takeNotes(blocks);
  }

  #lines({ lines, right }: Column, sizes: readonly number[]): readonly Block[] {
    const parts = partByGaps(lines)
      .flatMap(partBySize)
      .flatMap((part) => partByEnds(part, right));
    return parts.flatMap((part) => {
      const rank = part.length > mostHeadingLines ? -1 : sizes.indexOf(part[0]!.size);
      return this.#paragraphs(
        part.flatMap((line) => line.items),
        rank < 0 ? undefined : rank + 1,
        undefined,
      );
    });
  }

  #cell(lines: readonly Line[]): Cell {
    const items = lines.flatMap((line) => line.items);
    return { blocks: this.#paragraphs(items, undefined, undefined), columns: 1 };
  }

  /** What begins with a number that stands raised in the text is a note, in small print or with the number glued on. */
  #takeNotes(blocks: readonly Block[]): readonly Block[] {
    for (const block of blocks) for (const mark of wordsOf(block).match(raisedNumbers) ?? []) this.marks.add(mark);
    return blocks.filter((block) => {
      const words = wordsOf(block);
      const { digits = words, isGlued } = findNoteNumber(words) ?? {};
      if (block.kind === 'table' || digits === words || !this.marks.has(superscriptOf(digits))) return true;
      const isSmall = block.pieces.every(
        (piece) => piece.kind !== 'text' || (piece.size ?? 0) < smallPrint * this.body,
      );
      if (!isGlued && !isSmall) return true;
      this.notes.push({ ...block, pieces: block.pieces.map(raiseNumber) });
      return false;
    });
  }
}

/** The sizes of letters larger than those of the text, on pages without structure: those of headings, the largest first. */
function listHeadingSizes(items: readonly PlacedItem[], body: number): readonly number[] {
  return [...new Set(items.map(({ size }) => size))]
    .filter((size) => size > (1 + otherSize) * body)
    .sort((a, b) => b - a);
}

function wordsOf(block: Block): string {
  if (block.kind === 'table') return '';
  return block.pieces
    .map((piece) => (piece.kind === 'text' ? piece.value : ''))
    .join('')
    .trim();
}

function partBySize(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && Math.abs(last[0]!.size - line.size) < otherSize * line.size && !opensItem(textOf(line.items)))
      last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** Headings in published reports have at most three lines. */
const mostHeadingLines = 3;

/** A paragraph of sentences that its author tagged as a heading, as happens where one was changed into the other. */
function isWrongHeading(items: readonly PlacedItem[]): boolean {
  return /[.;:]$/.test(textOf(items)) && toLines(items).length > mostHeadingLines;
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
  if (index > 0 || piece.kind !== 'text') return piece;
  const value = piece.value.trimStart();
  const { digits = '' } = findNoteNumber(value) ?? {};
  return { ...piece, value: superscriptOf(digits) + value.slice(digits.length) };
}

function isNote({ pieces, heading }: Paragraph, lines: readonly Line[], body: number): boolean {
  const first = pieces.find((piece): piece is Inline => piece.kind === 'text' && piece.value.trim() !== '');
  const isSmall = commonSize(lines.flatMap((line) => line.items)) < smallPrint * body;
  return heading === undefined && isSmall && findMark(first?.value.trimStart() ?? '')?.kind === 'note';
}

/** What a table that only places text holds, so that its paragraphs can go on over pages. */
function unwrap(block: Block): readonly Block[] {
  return block.kind === 'table' && isLayout(block)
    ? block.rows.flat().flatMap((cell) => cell.blocks.flatMap(unwrap))
    : [block];
}

/** Adds the blocks of another page or column; a paragraph that ends in mid-sentence goes on in one that begins so. */
function joinPages(blocks: Block[], page: readonly Block[]): void {
  const [first, ...others] = page;
  const last = blocks.at(-1);
  if (first?.kind === 'paragraph' && last?.kind === 'paragraph' && goesOn(last, first)) {
    const space = spaceAfter(last, first);
    blocks[blocks.length - 1] = { ...last, pieces: [...last.pieces, ...space, ...first.pieces] };
    for (const block of others) blocks.push(block);
  } else for (const block of page) blocks.push(block);
}

/** Fewer characters than half a line has are a label rather than the beginning of a sentence that goes on. */
const shortestOpen = 40;

function goesOn(last: Paragraph, first: Paragraph): boolean {
  if (last.heading !== undefined || first.heading !== undefined || first.mark) return false;
  const [before, after] = [wordsOf(last), wordsOf(first)];
  const isOpen = !/[.!?:;”’"')]$/.test(before.replace(lastRaised, ''));
  return /^\p{Ll}/u.test(after) || (isOpen && !opensItem(after) && before.length > shortestOpen);
}

function spaceAfter(last: Paragraph, first: Paragraph): readonly Inline[] {
  const [before, after] = [last.pieces.at(-1), first.pieces[0]];
  if (before?.kind !== 'text' || after?.kind !== 'text' || /[\s-]$/.test(before.value) || /^\s/.test(after.value))
    return [];
  return [{ ...after, value: ' ' }];
}
