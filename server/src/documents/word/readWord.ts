/** Word files (`.docx`, `.docm`) as text: bytes in, text with its places out. Macros are never looked at. */

import type { Range } from '../../text/range';
import { type Block, listParagraphs, type Paragraph, type RunPlace } from '../layout/blocks';
import { type LaidOut, layOut, type PlacedChange } from '../layout/layOut';
import { superscriptOf } from '../../syntax/marks';
import { findChild } from '../xml/parse';
import { type BlockContext, listById, readBlocks } from './blocks';
import { readComments, type WordComment } from './comments';
import { headByLook } from './headingsByLook';
import { createCounter } from './numbering';
import { openWordPackage, type Part, type WordPackage } from './package';
import { readStyles, type Styles } from './styles';

/** A comment and the words that it is about. */
export interface PlacedComment extends WordComment {
  /** In the text; empty where the file has no place for it. */
  readonly range: Range;
}

export interface WordDocument {
  readonly file: WordPackage;
  readonly styles: Styles;
  readonly text: string;
  readonly layout: LaidOut;
  readonly comments: readonly PlacedComment[];
  readonly changes: readonly PlacedChange[];
  /** What stands at the top and at the foot of pages, each text once; none of it is in the text. */
  readonly headersAndFooters: readonly string[];
  /** What could not be read, in sentences. */
  readonly warnings: readonly string[];
}

/** Throws a `Refusal` for bytes that are no Word file, or not a whole one. */
export function readWord(bytes: Uint8Array): WordDocument {
  const file = openWordPackage(bytes);
  const warnings = new Set<string>();
  const styles = readStyles(file.find('styles'));
  const notes = new NoteNumbers();
  const shared = {
    styles,
    count: createCounter(file.find('numbering')),
    markNote: (kind: NoteKind, id: string) => notes.mark(kind, id),
    warn: (sentence: string) => void warnings.add(sentence),
  };
  const body = findChild(file.document.root, 'w:body') ?? file.document.root;
  const main = headByLook(readBlocks(body, { ...shared, source: file.document.source }), styles);
  const layout = layOut([...main, ...readNotes(file, notes, shared, main)]);
  const apart = { ...shared, count: () => undefined, markNote: () => '' };
  return {
    file,
    styles,
    text: layout.text,
    layout,
    comments: placeComments(readComments(file, apart), layout),
    changes: layout.changes,
    headersAndFooters: readApart([...file.list('header'), ...file.list('footer')], apart),
    warnings: [...warnings],
  };
}

type NoteKind = 'footnote' | 'endnote';
type Shared = Omit<BlockContext, 'source'>;

/**
 * Numbers of footnotes and endnotes in the order in which they are referred to. Both count together, so that each mark
 * means one note in the text, whatever numerals Word has for them.
 */
class NoteNumbers {
  readonly order: { readonly kind: NoteKind; readonly id: string }[] = [];
  readonly #known = new Map<string, number>();

  mark(kind: NoteKind, id: string): string {
    const key = `${kind} ${id}`;
    const number = this.#known.get(key) ?? this.order.push({ kind, id });
    this.#known.set(key, number);
    return String(number);
  }
}

/** The notes behind the text, in the order of their numbers; a comment on one stands at its mark. */
function readNotes(file: WordPackage, notes: NoteNumbers, shared: Shared, main: readonly Block[]): readonly Block[] {
  const parts = { footnote: file.find('footnotes'), endnote: file.find('endnotes') };
  const elements = {
    footnote: listById(parts.footnote?.root, 'w:footnote'),
    endnote: listById(parts.endnote?.root, 'w:endnote'),
  };
  const places = placesOfMarks(main);
  return [...notes.order].flatMap(({ kind, id }, index) => {
    const [part, element] = [parts[kind], elements[kind].get(id)];
    if (!part || !element) return [];
    const mark = superscriptOf(String(index + 1));
    const place = places.get(mark) ?? { start: 0, end: 0, element: undefined };
    return withMark(readBlocks(element, { ...shared, source: part.source, place }), mark, place);
  });
}

/** The run that shows each mark first. */
function placesOfMarks(blocks: readonly Block[]): ReadonlyMap<string, RunPlace> {
  const places = new Map<string, RunPlace>();
  for (const { pieces } of listParagraphs(blocks)) {
    for (const piece of pieces) {
      if (piece.kind !== 'text' || piece.isExact || places.has(piece.value)) continue;
      places.set(piece.value, { ...piece.run, element: undefined });
    }
  }
  return places;
}

function withMark(blocks: readonly Block[], mark: string, run: RunPlace): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const shown = { kind: 'text', value: `${mark} `, start: run.start, end: run.end, run } as const;
  const piece = { ...shown, isExact: false, isBold: false, size: undefined };
  return [{ ...first, heading: undefined, pieces: [piece, ...first.pieces.map(trimStartOf)] }, ...others];
}

/** Word puts a space between the mark of a note and its text. */
function trimStartOf(piece: Paragraph['pieces'][number], index: number): Paragraph['pieces'][number] {
  return index === 0 && piece.kind === 'text' && !piece.isExact ? { ...piece, value: piece.value.trimStart() } : piece;
}

function readApart(parts: readonly Part[], context: Shared): readonly string[] {
  const texts = parts.map(({ root, source }) => layOut(readBlocks(root, { ...context, source })).text.trim());
  return [...new Set(texts)].filter((text) => text !== '');
}

/** A comment without a range is about the word before its reference; one whose reference is gone, about nothing. */
function placeComments(
  comments: readonly WordComment[],
  { comments: places, text }: LaidOut,
): readonly PlacedComment[] {
  return comments.map((comment) => {
    const { start, end, reference = end ?? start ?? 0 } = places.get(comment.id) ?? {};
    if (start !== undefined && end !== undefined && end > start)
      return { ...comment, range: trimRange(text, start, end) };
    const before = /\S+\s*$/.exec(text.slice(Math.max(0, reference - 80), reference));
    return { ...comment, range: trimRange(text, reference - (before?.[0].length ?? 0), reference) };
  });
}

function trimRange(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + words.trimEnd().length) };
}
