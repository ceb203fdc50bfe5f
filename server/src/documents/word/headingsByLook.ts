/**
 * Headings of Word files that are only set to look like headings. Where nobody used the styles for headings, a paragraph
 * is one that stands in bold or in larger letters than the text, all of it, and reads like a title.
 */

import { type Block, type Inline, listParagraphs, type Paragraph } from '../layout/blocks';
import type { Styles } from './styles';

/** Titles of reports have up to some twenty words; a sentence in bold is emphasis. */
const longestTitle = 160;

/** Word's text has 11 points where the file says nothing: in half points. */
const usualSize = 22;

/** The blocks with headings by look, if no paragraph outside tables is one by style. */
export function headByLook(blocks: readonly Block[], styles: Styles): readonly Block[] {
  const paragraphs = listParagraphs(blocks);
  if (paragraphs.some(({ heading }) => heading !== undefined)) return blocks;
  const standard = styles.ofParagraph(undefined).run.size ?? usualSize;
  const body = commonSize(paragraphs, standard);
  const looks = blocks.flatMap((block) => (block.kind === 'paragraph' ? (findLook(block, body, standard) ?? []) : []));
  const ranks = [...new Set(looks)].sort((a, b) => b - a);
  return blocks.map((block) => {
    const look = block.kind === 'paragraph' ? findLook(block, body, standard) : undefined;
    return look === undefined ? block : ({ ...block, heading: ranks.indexOf(look) + 1 } as Paragraph);
  });
}

/** How large a title is set, with bold ones a little larger than others; undefined for a paragraph that is no title. */
function findLook({ pieces, mark, isTitle }: Paragraph, body: number, standard: number): number | undefined {
  const shown = pieces.filter((piece): piece is Inline => piece.kind === 'text' && piece.value.trim() !== '');
  const text = shown
    .map(({ value }) => value)
    .join('')
    .trim();
  if (isTitle || mark?.isBullet || text.length > longestTitle || !/\p{L}/u.test(text) || /[.;:,]$/.test(text))
    return undefined;
  const size = Math.min(...shown.map((piece) => piece.size ?? standard));
  const isBold = shown.every((piece) => piece.isBold);
  if (size < body || (size === body && !isBold)) return undefined;
  return size + (isBold ? 0.5 : 0);
}

/** The size in which most characters are set. */
function commonSize(paragraphs: readonly Paragraph[], standard: number): number {
  const lengths = new Map<number, number>();
  for (const piece of paragraphs.flatMap(({ pieces }) => pieces)) {
    if (piece.kind !== 'text') continue;
    const size = piece.size ?? standard;
    lengths.set(size, (lengths.get(size) ?? 0) + piece.value.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? standard;
}
