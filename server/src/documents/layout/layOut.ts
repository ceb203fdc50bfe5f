/**
 * The paragraphs and tables of a Word file as one text, in which headings have Markdown's hashes, items of lists their
 * numbers or a dash, and tables a line a row. Each paragraph is one line, and a blank line stands between what is not
 * one list. Every stretch of the text knows where it stands in the file.
 */

import type { Range } from '../../text/range';
import {
  type Block,
  type Cell,
  type Inline,
  listParagraphs,
  type Paragraph,
  type Piece,
  type RunPlace,
  type Table,
  type TrackedChange,
} from './blocks';

/** A stretch of the text that stands in the file. */
export interface PlacedStretch {
  /** In the text. */
  readonly at: number;
  readonly length: number;
  /** In `document.xml`: one for one where it is exact, else the thing that stands for all of it. */
  readonly source: Range;
  readonly isExact: boolean;
  readonly run: RunPlace;
}

/** A tracked change, and where its text stands or stood. */
export interface PlacedChange extends TrackedChange {
  readonly at: number;
}

export interface LaidOut {
  readonly text: string;
  /** In the order of the text. */
  readonly stretches: readonly PlacedStretch[];
  /** Where comments begin and end in the text, by their ids. */
  readonly comments: ReadonlyMap<string, { start?: number; end?: number; reference?: number }>;
  readonly changes: readonly PlacedChange[];
}

/** Markdown has six levels of headings. */
const deepestHeading = 6;

export function layOut(blocks: readonly Block[]): LaidOut {
  const layout = new Layout(hasTitle(blocks) ? 1 : 0);
  layout.blocks(blocks);
  return layout.end();
}

/** Below a title, the headings of the document begin at the second level. */
function hasTitle(blocks: readonly Block[]): boolean {
  return listParagraphs(blocks).some(({ isTitle, pieces }) => isTitle && pieces.some(({ kind }) => kind === 'text'));
}

class Layout {
  readonly #parts: string[] = [];
  #length = 0;
  readonly #stretches: PlacedStretch[] = [];
  readonly #comments = new Map<string, { start?: number; end?: number; reference?: number }>();
  readonly #changes: PlacedChange[] = [];
  /** Whether the line before was an item of a list, which the next item follows without a blank line. */
  #isInList = false;

  constructor(private readonly shift: number) {}

  end(): LaidOut {
    if (this.#length > 0) this.#put('\n');
    return {
      text: this.#parts.join(''),
      stretches: this.#stretches,
      comments: this.#comments,
      changes: this.#changes,
    };
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block);
      else if (isLayout(block)) block.rows.forEach((row) => row.forEach((cell) => this.blocks(cell.blocks)));
      else this.#table(block);
    }
  }

  #paragraph(paragraph: Paragraph): void {
    const pieces = trimPieces(paragraph.pieces);
    if (!pieces.some(isText)) {
      this.#pieces(pieces, ' ');
      return;
    }
    const level = paragraph.isTitle ? 1 : paragraph.heading && paragraph.heading + this.shift;
    const isItem = level === undefined && paragraph.mark !== undefined;
    this.#part(isItem && this.#isInList ? '\n' : '\n\n');
    this.#isInList = isItem;
    if (level !== undefined) this.#put(`${'#'.repeat(Math.min(level, deepestHeading))} `);
    this.#put(renderMark(paragraph, isItem));
    this.#pieces(pieces, level === undefined ? '\n' : ' ');
  }

  /** Whatever is in a cell stands on one line, between bars. */
  #table({ rows }: Table): void {
    const shown = rows.filter((row) => row.some(({ blocks }) => listParagraphs(blocks).some(hasText)));
    const width = Math.max(0, ...shown.map(widthOf));
    shown.forEach((row, index) => {
      this.#part(index === 0 ? '\n\n' : '\n');
      this.#put('|');
      for (const cell of row) this.#cell(cell);
      this.#put('  |'.repeat(width - widthOf(row)));
      if (index === 0) this.#put(`\n|${' --- |'.repeat(width)}`);
    });
    this.#isInList = false;
  }

  #cell({ blocks, columns }: Cell): void {
    let isFirst = true;
    for (const paragraph of listParagraphs(blocks)) {
      const pieces = trimPieces(paragraph.pieces);
      if (pieces.some(isText)) {
        this.#put(' ');
        this.#put(renderMark(paragraph, false));
        isFirst = false;
      }
      this.#pieces(pieces, ' ');
    }
    this.#put(isFirst ? '  |' : ' |');
    this.#put('  |'.repeat(columns - 1));
  }

  #pieces(pieces: readonly Piece[], lineBreak: string): void {
    for (const piece of pieces) {
      if (piece.kind === 'text') this.#inline(piece, lineBreak);
      else if (piece.kind === 'change') this.#changes.push({ ...piece.change, at: this.#length });
      else this.#comment(piece.kind, piece.id);
    }
  }

  #comment(kind: 'commentStart' | 'commentEnd' | 'commentReference', id: string): void {
    const known = this.#comments.get(id) ?? {};
    const field = kind === 'commentStart' ? 'start' : kind === 'commentEnd' ? 'end' : 'reference';
    known[field] ??= this.#length;
    this.#comments.set(id, known);
  }

  #inline({ value, start, end, isExact, run }: Inline, lineBreak: string): void {
    const shown = value === '\n' ? lineBreak : value === '\t' && lineBreak === ' ' ? ' ' : value;
    this.#stretches.push({ at: this.#length, length: shown.length, source: { start, end }, isExact, run });
    this.#put(shown);
  }

  /** Begins another part of the text, with what stands between it and the one before. */
  #part(gap: string): void {
    if (this.#length > 0) this.#put(gap);
  }

  #put(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function isText(piece: Piece): piece is Inline {
  return piece.kind === 'text';
}

function hasText({ pieces }: Paragraph): boolean {
  return pieces.some((piece) => isText(piece) && piece.value.trim() !== '');
}

function widthOf(row: readonly Cell[]): number {
  return row.reduce((sum, { columns }) => sum + columns, 0);
}

/** "3.1 " before the words; a dash for any bullet, in lists with two spaces before it for each level. */
function renderMark({ mark }: Paragraph, isItem: boolean): string {
  if (mark?.isBullet) return `${isItem ? '  '.repeat(mark.level) : ''}- `;
  return mark && mark.text !== '' ? `${mark.text} ` : '';
}

/**
 * Tables that only place things on the page: those of one column, and those with a cell that is a piece of the text:
 * with a title over text, or longer than any entry of a table. What is in them is read cell by cell.
 */
export function isLayout({ rows }: Table): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  return rows.flat().some(({ blocks }) => isPieceOfText(listParagraphs(blocks).filter(hasText)));
}

/** Half a page; the longest entries of tables in published reports have a third of it. */
const longestEntry = 1500;

/** A title has fewer characters than a line and a half, and the text below it more than two lines. */
const [longestTitle, shortestText] = [120, 160];

function isPieceOfText(paragraphs: readonly Paragraph[]): boolean {
  const texts = paragraphs.map(({ pieces }) =>
    pieces
      .map((piece) => (isText(piece) ? piece.value : ''))
      .join('')
      .trim(),
  );
  if (texts.reduce((sum, text) => sum + text.length, 0) > longestEntry) return true;
  return texts.slice(0, -1).some((text, index) => {
    const isTitle = text.length < longestTitle && !/[.:;,]$/.test(text);
    return paragraphs[index]!.heading !== undefined || (isTitle && texts[index + 1]!.length > shortestText);
  });
}

/** Without white space at either end; signals stay. */
function trimPieces(pieces: readonly Piece[]): readonly Piece[] {
  const shown = pieces.map((piece) => isText(piece) && piece.value.trim() !== '');
  const [first, last] = [shown.indexOf(true), shown.lastIndexOf(true)];
  return pieces.flatMap((piece, index): readonly Piece[] => {
    if (!isText(piece)) return [piece];
    if (index < first || index > last) return [];
    const from = index === first ? piece.value.length - piece.value.trimStart().length : 0;
    const to = index === last ? piece.value.trimEnd().length : piece.value.length;
    return [cut(piece, from, to)];
  });
}

function cut(piece: Inline, from: number, to: number): Inline {
  if (from === 0 && to === piece.value.length) return piece;
  const value = piece.value.slice(from, to);
  return piece.isExact ? { ...piece, value, start: piece.start + from, end: piece.start + to } : { ...piece, value };
}
