/**
 * The paragraphs and tables of a Word file in the order in which they are read: numbers counted, text boxes behind the
 * paragraph that they hang on, paragraphs whose mark was deleted joined with the next.
 */

import type { Block, Cell, ListMark, Paragraph, Piece, RunPlace, Table } from '../layout/blocks';
import { childrenOf, findChild, listChildren, type XmlElement } from '../xml/parse';
import { InlineReader, type InlineContext } from './inlines';
import type { CountParagraph } from './numbering';
import { isOn, numberOf, valueOf } from './properties';
import { mergeNumberings, readNumbering, type ParagraphStyle } from './styles';

export interface BlockContext extends Omit<InlineContext, 'meetBox'> {
  readonly count: CountParagraph;
}

/** Tables have at most 63 columns in Word; a cell that says more would fill the memory with empty ones. */
const mostColumns = 63;

/** The blocks of a body, a cell, a note, a header. */
export function readBlocks(container: XmlElement, context: BlockContext): readonly Block[] {
  return new BlockReader(context).read(container);
}

interface Box {
  readonly content: XmlElement;
  readonly place: RunPlace;
}

class BlockReader {
  readonly #inlines: InlineReader;
  #boxes: Box[] = [];
  /** What stands before a paragraph mark that was deleted. */
  #carried: readonly Piece[] = [];

  constructor(private readonly context: BlockContext) {
    this.#inlines = new InlineReader({
      ...context,
      meetBox: (content, place) => void this.#boxes.push({ content, place }),
    });
  }

  read(container: XmlElement): readonly Block[] {
    const blocks = this.#blocks(container);
    if (this.#carried.length > 0) blocks.push(plainParagraph(this.#carried));
    this.#carried = [];
    return blocks;
  }

  #blocks(container: XmlElement): Block[] {
    return childrenOf(container).flatMap((child) => this.#block(child));
  }

  #block(element: XmlElement): readonly Block[] {
    switch (element.name) {
      case 'w:p':
        return this.#paragraph(element);
      case 'w:tbl':
        return [this.#table(element)];
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
      case 'mc:Choice':
        return this.#blocks(element);
      case 'mc:AlternateContent':
        return this.#blocks(findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback') ?? element);
      case 'w:altChunk':
        this.context.warn('a part of the file is in another format than Word’s own and was left out.');
        return [];
      default:
        return [];
    }
  }

  #paragraph(element: XmlElement): readonly Block[] {
    const properties = findChild(element, 'w:pPr');
    const style = this.context.styles.ofParagraph(valueOf(properties, 'w:pStyle'));
    const pieces = [...this.#carried, ...this.#inlines.read(element, style.run)];
    this.#carried = [];
    const mark = findChild(properties, 'w:rPr');
    if (findChild(mark, 'w:del') ?? findChild(mark, 'w:moveFrom')) {
      this.#carried = pieces;
      return this.#takeBoxes();
    }
    const isShown = pieces.some(({ kind }) => kind === 'text') || !isOn(mark, 'w:vanish');
    const paragraph: Paragraph = {
      kind: 'paragraph',
      pieces,
      heading: headingOf(properties, style),
      isTitle: /^title$/i.test(style.name),
      mark: isShown ? this.#count(properties, style) : undefined,
    };
    return [paragraph, ...this.#takeBoxes()];
  }

  #count(properties: XmlElement | undefined, style: ParagraphStyle): ListMark | undefined {
    const reference = mergeNumberings([readNumbering(properties), style.numbering]);
    return reference?.list ? this.context.count(reference, style.id) : undefined;
  }

  /** The paragraphs of the text boxes met since; a comment on them stands at what they hang on. */
  #takeBoxes(): readonly Block[] {
    const boxes = this.#boxes;
    this.#boxes = [];
    return boxes.flatMap(({ content, place }) =>
      readBlocks(content, { ...this.context, place: this.context.place ?? { ...place, element: undefined } }),
    );
  }

  #table(element: XmlElement): Table {
    const rows = listRows(element).map((row) => {
      const skipped = numberOf(findChild(row, 'w:trPr'), 'w:gridBefore') ?? 0;
      const cells = listCells(row).map((cell) => this.#cell(cell));
      return skipped > 0 ? [{ blocks: [], columns: Math.min(skipped, mostColumns) }, ...cells] : cells;
    });
    return { kind: 'table', rows };
  }

  #cell(element: XmlElement): Cell {
    const span = numberOf(findChild(element, 'w:tcPr'), 'w:gridSpan') ?? 1;
    return { blocks: this.read(element), columns: Math.max(1, Math.min(span, mostColumns)) };
  }
}

function plainParagraph(pieces: readonly Piece[]): Paragraph {
  return { kind: 'paragraph', pieces, heading: undefined, isTitle: false, mark: undefined };
}

/** What paragraphs say themselves counts before their style; level 9 is body text. */
function headingOf(properties: XmlElement | undefined, { name, outlineLevel }: ParagraphStyle): number | undefined {
  if (/^toc /i.test(name)) return undefined;
  const level = numberOf(properties, 'w:outlineLvl') ?? outlineLevel;
  return level !== undefined && level >= 0 && level < 9 ? level + 1 : undefined;
}

/** The rows of a table, but for those whose deletion is tracked. */
function listRows(table: XmlElement): readonly XmlElement[] {
  return listInside(table, 'w:tr').filter((row) => !findChild(findChild(row, 'w:trPr'), 'w:del'));
}

function listCells(row: XmlElement): readonly XmlElement[] {
  return listInside(row, 'w:tc').filter((cell) => !findChild(findChild(cell, 'w:tcPr'), 'w:cellDel'));
}

/** Rows and cells may stand in controls of content. */
function listInside(parent: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === name
      ? [child]
      : ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name)
        ? listInside(child, name)
        : [],
  );
}

/** The notes, comments or stories that a part holds, by their ids. */
export function listById(root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  return new Map(listChildren(root, name).map((each) => [each.attributes.get('w:id') ?? '', each]));
}
