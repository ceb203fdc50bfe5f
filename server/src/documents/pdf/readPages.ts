/**
 * The pages of a PDF as one text: by the structure that the author tagged where a page has one, else by where the words
 * stand. Paragraphs are whole over lines and pages, what belongs to the page is left out, footnotes stand at the end.
 */

import { addTo } from '../../base/multimap';
import { findMark, SUPERSCRIPTS, superscriptOf } from '../../syntax/marks';
import type { Range } from '../../text/range';
import type { Block, Cell, Inline, ListMark, Paragraph, Piece } from '../layout/blocks';
import { isLayout, layOut } from '../layout/layOut';
import {
  commonSize,
  endsInHyphen,
  findJoint,
  findNoteNumber,
  type Line,
  opensItem,
  otherSize,
  partByEnds,
  partByGaps,
  type PartsWord,
  type PlacedItem,
  sortedLines,
  textOf,
  toLines,
  write,
} from './lines';
import type { PageBox, PdfNode, PdfPage } from './page';
import { type Column, findRegions, narrowestGutter } from './regions';
import { readTypesetting, type Typesetting } from './typesetting';

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
  const whole = { body, sizes, typesetting: readTypesetting(content), notes: [], marks: new Set<string>() };
  const blocks: Block[] = [];
  pages.forEach((page, number) => {
    const read = new PageReader(content[number]!, whole);
    const found = tagged[number] ? read.structure(page.structure!) : read.geometry();
    joinPages(blocks, found.flatMap(unwrap), whole.typesetting);
  });
  const { text, stretches } = layOut([...blocks, ...whole.notes]);
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

/** In points, at the top and at the bottom of a page: running lines stand within three centimetres, on small paper too. */
const margin = 85;

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
    for (const { y, items } of sortedLines(byPage[number]!)) {
      if (y > bottom + margin && y < top - margin) continue;
      const text = textOf(items);
      const key = `${Math.round(y / sameHeight)} ${text.replace(/\d+/g, '#')}`;
      const known = seen.get(key) ?? (new Map() as Repeated);
      known.set(number, { items, numbers: (text.match(/\d+/g) ?? []).map(Number) });
      seen.set(key, known);
    }
  }
  const isOfAll = (line: Repeated) => line.size > 1 && isCounting(line) && isOnAll(line, untagged);
  const repeated = [...seen.values()].filter(
    (each) => (each.size >= enoughPages && each.size >= furnitureShare * untagged.length) || isOfAll(each),
  );
  return new Set(
    repeated.flatMap((each) => [...each.values()].flatMap(({ items }) => items.map(({ index }) => index))),
  );
}

/** It is on all of these pages; with the number of its page, on all that are left ones, or all that are right ones. */
function isOnAll(line: Repeated, pages: readonly number[]): boolean {
  if (line.size === pages.length) return true;
  const [first] = line.keys();
  const isPaged = listSteps(line).some((step) => step === 1);
  return isPaged && line.size === pages.filter((page) => page % 2 === first! % 2).length;
}

/** Each number in the line stays from page to page, or grows as the pages do. */
function isCounting(line: Repeated): boolean {
  return listSteps(line).every((step) => step !== undefined);
}

/** By how much each number in the line grows from page to page: 0 or 1; undefined where it does neither. */
function listSteps(line: Repeated): readonly (number | undefined)[] {
  const [first, { numbers }] = line.entries().next().value!;
  return numbers.map((start, at) =>
    [0, 1].find((step) => [...line].every(([page, other]) => other.numbers[at] === start + step * (page - first))),
  );
}

/** In sizes of the text: what is set smaller is small print. */
const smallPrint = 0.95;

const raisedNumbers = new RegExp(`[${SUPERSCRIPTS}]+`, 'g');
const lastRaised = new RegExp(`[${SUPERSCRIPTS}]+$`);

/** What the pages of a document have in common. */
interface Whole {
  /** The size of the letters of its text. */
  readonly body: number;
  /** Those of headings, the largest first. */
  readonly sizes: readonly number[];
  readonly typesetting: Typesetting;
  /** The notes found so far. */
  readonly notes: Paragraph[];
  /** The raised numbers found so far. */
  readonly marks: Set<string>;
}

/** Reads one page; notes go to those of the document, and so do the raised numbers that it has. */
class PageReader {
  readonly #byMark = new Map<string, PlacedItem[]>();

  constructor(
    private readonly items: readonly PlacedItem[],
    private readonly whole: Whole,
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
    const [note] = this.#paragraph(toLines(items), undefined, undefined);
    if (note) this.whole.notes.push({ ...note, pieces: note.pieces.map(raiseNumber) });
  }

  /** One paragraph, or several where the author tagged them as one; small print that begins with a raised number is a note. */
  #paragraphs(items: readonly PlacedItem[], heading: number | undefined, mark: ListMark | undefined): readonly Block[] {
    const lines = toLines(items.filter(({ text }) => text !== ''));
    const parts = heading === undefined ? partByGaps(lines) : [lines];
    return parts.flatMap((part) => {
      const [paragraph] = this.#paragraph(part, heading, mark);
      if (!paragraph) return [];
      if (!isNote(paragraph, part, this.whole.body)) return [paragraph];
      this.whole.notes.push(paragraph);
      return [];
    });
  }

  #paragraph(lines: readonly Line[], heading: number | undefined, mark: ListMark | undefined): readonly Paragraph[] {
    const pieces = write(lines, this.whole.typesetting.partsWord).map(({ text, item }): Inline => {
      const place = { start: item.index, end: item.index };
      const run = { ...place, element: undefined };
      return { kind: 'text', value: text, ...place, isExact: false, run, isBold: false, size: item.size };
    });
    if (!pieces.some(({ value }) => value.trim() !== '')) return [];
    return [{ kind: 'paragraph', pieces, heading, isTitle: false, mark }];
  }

  /** Without structure: region by region, parted by gaps and ends of lines; larger letters make a heading. */
  geometry(): readonly Block[] {
    const parts = findRegions(this.items).map((region): { isBeside: boolean; blocks: readonly Block[] } =>
      region.kind === 'table'
        ? {
            isBeside: false,
            blocks: [{ kind: 'table', rows: region.rows.map((row) => row.map((cell) => this.#cell(cell))) }],
          }
        : { isBeside: region.isBeside, blocks: this.#lines(region) },
    );
    for (const block of parts.flatMap(({ blocks }) => blocks))
      for (const mark of wordsOf(block).match(raisedNumbers) ?? []) this.whole.marks.add(mark);
    const blocks: Block[] = [];
    for (const part of parts) {
      const own = this.#takeNotes(part.blocks);
      if (part.isBeside) joinPages(blocks, own, this.whole.typesetting);
      else for (const block of own) blocks.push(block);
    }
    return blocks;
  }

  #lines({ lines, right }: Column): readonly Block[] {
    const { sizes, typesetting } = this.whole;
    const parts = partByGaps(lines, typesetting.leadings)
      .flatMap(partBySize)
      .flatMap((part) => partByEnds(part, right));
    return parts.flatMap((part) => {
      const items = part.flatMap((line) => line.items);
      const rank = isTitle(part) ? sizes.indexOf(part[0]!.size) : -1;
      return this.#paragraphs(items, rank < 0 ? undefined : rank + 1, undefined);
    });
  }

  #cell(lines: readonly Line[]): Cell {
    const items = lines.flatMap((line) => line.items);
    return { blocks: this.#paragraphs(items, undefined, undefined), columns: 1 };
  }

  /** What begins with a number that stands raised in the text is a note, in small print or with the number glued on. */
  #takeNotes(blocks: readonly Block[]): readonly Block[] {
    for (const block of blocks)
      for (const mark of wordsOf(block).match(raisedNumbers) ?? []) this.whole.marks.add(mark);
    return blocks.filter((block) => {
      const words = wordsOf(block);
      const { digits = words, isGlued } = findNoteNumber(words) ?? {};
      if (block.kind === 'table' || digits === words || !this.whole.marks.has(superscriptOf(digits))) return true;
      const isSmall = block.pieces.every(
        (piece) => piece.kind !== 'text' || (piece.size ?? 0) < smallPrint * this.whole.body,
      );
      if (!isGlued && !isSmall) return true;
      this.whole.notes.push({ ...block, pieces: block.pieces.map(raiseNumber) });
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

/** Larger letters are a title unless there is a paragraph of them, or an entry of the contents. */
function isTitle(lines: readonly Line[]): boolean {
  const words = textOf(lines.flatMap((line) => line.items));
  const isEntry = lines.some(({ items, size }) => {
    const [last, before] = [items.at(-1)!, items.at(-2)];
    return before && /^\d{1,4}$/.test(last.text.trim()) && last.x - before.x - before.width > narrowestGutter * size;
  });
  return lines.length <= mostHeadingLines && !/^\p{Ll}|[;,]$|\.{3}\s*\d+$/u.test(words) && !isEntry;
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
function joinPages(blocks: Block[], page: readonly Block[], { partsWord }: Typesetting): void {
  const [first, ...others] = page;
  const last = blocks.at(-1);
  if (first?.kind === 'paragraph' && last?.kind === 'paragraph' && goesOn(last, first)) {
    blocks[blocks.length - 1] = { ...last, pieces: joinPieces(last, first, partsWord) };
    for (const block of others) blocks.push(block);
  } else for (const block of page) blocks.push(block);
}

/** Fewer characters than half a line has are a label rather than the beginning of a sentence that goes on. */
const shortestOpen = 40;

function goesOn(last: Paragraph, first: Paragraph): boolean {
  if (last.heading !== undefined || first.heading !== undefined || first.mark) return false;
  const [before, after] = [wordsOf(last), wordsOf(first)];
  if (endsInHyphen(before)) return true;
  const isOpen = !/[.!?:;”’"')]$/.test(before.replace(lastRaised, ''));
  return /^\p{Ll}/u.test(after) || (isOpen && !opensItem(after) && before.length > shortestOpen);
}

function joinPieces(last: Paragraph, first: Paragraph, partsWord: PartsWord): readonly Piece[] {
  const { isParted, space } = findJoint(wordsOf(last), wordsOf(first), partsWord);
  const [end, start] = [last.pieces.at(-1), first.pieces[0]];
  if (end?.kind !== 'text' || start?.kind !== 'text') return [...last.pieces, ...first.pieces];
  const before = isParted ? { ...end, value: end.value.trimEnd().slice(0, -1) } : end;
  const between = space === '' ? [] : [{ ...start, value: space }];
  return [...last.pieces.slice(0, -1), before, ...between, ...first.pieces];
}
