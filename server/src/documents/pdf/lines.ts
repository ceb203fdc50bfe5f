/** Words of a PDF put together: items to lines by their places, and lines to paragraphs by the gaps between them. */

import { superscriptOf } from '../layout/superscripts';
import type { PdfItem } from './page';

/** An item and where it is counted in the whole document. */
export interface PlacedItem extends PdfItem {
  readonly index: number;
  readonly page: number;
}

export interface Line {
  readonly items: readonly PlacedItem[];
  readonly y: number;
  readonly size: number;
}

/** Text and the items that it is made of, stretch by stretch. */
export interface Written {
  readonly text: string;
  readonly item: PlacedItem;
}

/** Lines in the order of the items: a new one begins where the letters stand elsewhere by half their size. */
export function toLines(items: readonly PlacedItem[]): readonly Line[] {
  const lines: PlacedItem[][] = [];
  let y = Number.NaN;
  for (const item of items) {
    const line = lines.at(-1);
    const isRaised = item.size < 0.8 * (line?.[0]?.size ?? 0) && Math.abs(item.y - y) < 0.7 * line![0]!.size;
    if (line && (isRaised || Math.abs(item.y - y) <= 0.5 * Math.max(item.size, 1))) line.push(item);
    else lines.push([item]);
    if (!isRaised) ({ y } = item);
  }
  return lines.map(toLine);
}

function toLine(items: readonly PlacedItem[]): Line {
  const size = commonSize(items);
  return { items, size, y: items.find((item) => item.size === size)?.y ?? items[0]!.y };
}

/** The size in which most characters are set. */
export function commonSize(items: readonly PdfItem[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of items) lengths.set(size, (lengths.get(size) ?? 0) + text.trim().length);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/**
 * Parts lines where the gap above is clearly larger than the others: by half of the usual one, which no font's leading
 * differs by within a paragraph.
 */
export function partByGaps(lines: readonly Line[]): readonly (readonly Line[])[] {
  const gaps = lines.slice(1).map(({ y }, index) => lines[index]!.y - y);
  const usual = [...gaps].filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    const gap = gaps[index - 1] ?? 0;
    const isApart = index === 0 || (gap > 1.5 * Math.min(usual, 1.6 * line.size) && gap > 0);
    if (isApart) parts.push([line]);
    else parts.at(-1)!.push(line);
  });
  return parts;
}

/** Small digits that stand higher than the letters around them. */
function isRaisedDigits({ text, size, y }: PlacedItem, line: Line): boolean {
  return /^\s*\d{1,3}\s*$/.test(text) && size < 0.8 * line.size && y > line.y - 0.1 * line.size;
}

/** The text of lines as one: white space where there is a gap, and between lines unless a hyphen ends one. */
export function write(lines: readonly Line[]): readonly Written[] {
  const written: Written[] = [];
  const endsOpen = () => /(?:^|\s)$|\p{L}-$/u.test(written.at(-1)?.text ?? '');
  for (const line of lines) {
    let before: PlacedItem | undefined;
    for (const item of line.items) {
      const text = isRaisedDigits(item, line) ? superscriptOf(item.text.trim()) : item.text.replace(/\s+/g, ' ');
      if (text === '') continue;
      const isGap = before === undefined ? written.length > 0 : item.x - (before.x + before.width) > 0.2 * line.size;
      const space = isGap && !endsOpen() && !/^\s/.test(text) ? ' ' : '';
      const isDouble = /^\s/.test(text) && /\s$/.test(written.at(-1)?.text ?? '');
      written.push({ text: space + (isDouble ? text.trimStart() : text), item });
      before = item;
    }
  }
  return written.filter(({ text }) => text !== '');
}
