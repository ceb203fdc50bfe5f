/** Words of a PDF put together: items to lines by their places, and lines to paragraphs by the gaps between them. */

import { partitionPoint } from '../../base/search';
import { findMark, superscriptOf, SUPERSCRIPTS } from '../../syntax/marks';
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
    const isShifted = line !== undefined && findShift(item, { y, size: line[0]!.size }) !== undefined;
    if (line && (isShifted || isAtHeight(item, { y }))) line.push(item);
    else lines.push([item]);
    if (!isShifted) ({ y } = item);
  }
  // Letters that the font of a line lacks are drawn after it, bullets among them.
  return lines.map((line) => toLine(line.sort((a, b) => a.x - b.x)));
}

function isAtHeight(item: PlacedItem, { y }: Pick<Line, 'y'>): boolean {
  return Math.abs(item.y - y) <= 0.5 * Math.max(item.size, 1);
}

/** A line of these items, in the order in which they are given. */
export function toLine(items: readonly PlacedItem[]): Line {
  const size = commonSize(items);
  return { items, size, y: items.find((item) => item.size === size)?.y ?? items[0]!.y };
}

/** Raised and lowered letters are smaller, in sizes of those beside them: office programs set them at 58 to 67 %. */
const shiftedSize = 0.8;

/** In sizes of the letters beside them: raised ones begin below their tops, lowered ones stand among their tails. */
const highestShift = 0.7;
const lowestShift = -0.3;

/** Between raised letters, which some programs leave on the line, and lowered ones, "CO₂"; in sizes as well. */
const lowestRaised = -0.1;

/** How small letters stand beside those of a line; undefined for letters of its size, and for those of other lines. */
function findShift(item: PlacedItem, { y, size }: Pick<Line, 'y' | 'size'>): 'raised' | 'lowered' | undefined {
  if (item.size >= shiftedSize * size || item.y <= y + lowestShift * size || item.y >= y + highestShift * size)
    return undefined;
  return item.y > y + lowestRaised * size ? 'raised' : 'lowered';
}

/** As the marks of notes are. */
function isShortNumber({ text }: PlacedItem): boolean {
  return /^\s*\d{1,3}\s*$/.test(text);
}

/** Lines from the top of the page down, each from left to right; raised numbers are in the line whose words they follow. */
export function sortedLines(items: readonly PlacedItem[]): readonly Line[] {
  const shown = items.filter(({ text }) => text.trim() !== '');
  const usual = commonSize(shown);
  const isMark = (item: PlacedItem) => item.size < shiftedSize * usual && isShortNumber(item);
  const byHeight = shown.filter((item) => !isMark(item)).sort((a, b) => b.y - a.y || a.x - b.x);
  const lines = toLines(byHeight).map((line) => ({ ...line, items: [...line.items], ends: listEnds(line) }));
  const alone: PlacedItem[] = [];
  for (const mark of shown.filter(isMark)) {
    const from = partitionPoint(lines.length, (index) => lines[index]!.y > mark.y + usual);
    const [nearest] = lines
      .slice(from, from + mostNear)
      .filter((line) => findShift(mark, line) !== undefined || isAtHeight(mark, line))
      .map((line) => ({ line, gap: gapTo(line.ends, mark.x) }))
      .sort((a, b) => a.gap - b.gap);
    (nearest?.line.items ?? alone).push(mark);
  }
  const all = [...lines, ...alone.map((mark) => toLine([mark]))].sort((a, b) => b.y - a.y);
  return all.map(({ items, y, size }) => ({ y, size, items: [...items].sort((a, b) => a.x - b.x) }));
}

/** Where the words of a line end, from left to right. */
function listEnds({ items }: Line): Float64Array {
  return Float64Array.from(items, ({ x, width }) => x + width).sort();
}

/** How far the nearest of these ends is. */
function gapTo(ends: Float64Array, x: number): number {
  const next = partitionPoint(ends.length, (index) => ends[index]! < x);
  return Math.min((ends[next] ?? Infinity) - x, x - (ends[next - 1] ?? -Infinity));
}

/** Columns side by side can have so many lines within the height of one. */
const mostNear = 8;

/** The words of items that stand side by side. */
export function textOf(items: readonly PdfItem[]): string {
  return items
    .map(({ text, isApart }) => (isApart ? ` ${text}` : text))
    .join('')
    .trim();
}

/** The size in which most characters are set. */
export function commonSize(items: readonly PdfItem[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of items) lengths.set(size, (lengths.get(size) ?? 0) + text.trim().length);
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** From one line to the next within a paragraph, in sizes of its letters, and not more: one and a half lines are 1.8. */
export const usualLeading = 1.6;

/** Letters whose sizes differ by a smaller share are of one size: programs round, and 12 beside 11 points is larger. */
export const otherSize = 0.05;

/** Lines of one paragraph are apart by so much of the nearest at most: raised letters and other fonts spread them. */
export const widestSpread = 1.25;

/**
 * Parts lines where the gap above is clearly larger than within paragraphs; where that is not known for the size of
 * their letters, than half of the others: by half of it, which no font's leading differs by within a paragraph.
 */
export function partByGaps(
  lines: readonly Line[],
  leadings: ReadonlyMap<number, number> = new Map(),
): readonly (readonly Line[])[] {
  const gaps = lines.slice(1).map(({ y }, index) => lines[index]!.y - y);
  const usual = [...gaps].filter((gap) => gap > 0).sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    const gap = gaps[index - 1] ?? 0;
    const leading = leadings.get(line.size);
    const widest = leading ? widestSpread * leading : 1.5 * Math.min(usual, usualLeading * line.size);
    if (index === 0 || (gap > widest && gap > 0)) parts.push([line]);
    else parts.at(-1)!.push(line);
  });
  return parts;
}

/** The end of a sentence, "greased.”¹²" */
const sentenceEnd = new RegExp(`[.!?:;][”’"')]*[\\d${SUPERSCRIPTS}]*$`);

/**
 * Parts lines where one was ended on purpose: the first word of the next would have fitted into it; and it ends as a
 * sentence does, or the next is set in another font. `right` is where their column ends. Behind the end of a sentence a
 * line that begins farther to the right begins a paragraph, too; so does any bullet, and what does not hang below one.
 */
export function partByEnds(lines: readonly Line[], right: number): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && !isEnded(before, line, right)) parts.at(-1)!.push(line);
    else parts.push([line]);
  });
  return parts;
}

/** In sizes of the letters, as the first lines of paragraphs are; what stands farther to the right is another column. */
const [leastIndent, mostIndent] = [0.7, 4];

function isEnded(before: Line, line: Line, right: number): boolean {
  const [words, next] = [textOf(before.items), textOf(line.items)];
  if (findMark(next)?.kind === 'bullet') return true;
  const [first] = line.items;
  const word = /^\s*\S+/.exec(first!.text)?.[0] ?? '';
  const width = (first!.width * (word.length + 1)) / Math.max(1, first!.text.length);
  const isShort = right - rightOf(before) > width + line.size;
  const endsSentence = sentenceEnd.test(words);
  const indent = first!.x - before.items[0]!.x;
  if (opensItem(words)) return isShort && (endsSentence || indent < leastIndent * line.size);
  if (indent > leastIndent * line.size && indent < mostIndent * line.size) return endsSentence || isShort;
  return isShort && (endsSentence || before.items.at(-1)!.font !== first!.font);
}

/** Reports have fewer; what is more is the year that a sentence ends with. */
const mostItems = 999;

/**
 * A bullet of any shape or font; a number or letter as in "12.", "R3.", "(a)", "(iv)"; the number of a note glued to its
 * first word. "(MASH)" is none.
 */
export function opensItem(text: string): boolean {
  const mark = findMark(text);
  if (mark?.kind === 'bullet' || (mark?.kind === 'number' && mark.dotted && mark.value <= mostItems)) return true;
  const isLabel = /^(?:\p{Lu}{1,3}\d{1,3}[.):]\s|\((?:\p{L}|[ivxl]{2,5})\)\s)/u.test(text);
  return isLabel || findNoteNumber(text)?.isGlued === true;
}

/**
 * The number that a note begins with: "1 See log", "1See log", "1www.gov.uk", or "1" alone; "1st", "5km" and "360A4A" are
 * words.
 */
export function findNoteNumber(text: string): { readonly digits: string; readonly isGlued: boolean } | undefined {
  const [, digits, glued] = /^(\d{1,3})(?:\s|(\p{Lu}\p{L}*(?!\p{N})|https?:|www\.)|$)/u.exec(text) ?? [];
  return digits === undefined ? undefined : { digits, isGlued: glued !== undefined };
}

/** Where a line ends. */
export function rightOf({ items }: Line): number {
  const last = items.at(-1)!;
  return last.x + last.width;
}

/** Whether a text ends in a hyphen that stands behind a letter or a digit. */
export function endsInHyphen(text: string): boolean {
  return /[\p{L}\p{N}][-\u00ad\u2010]$/u.test(text);
}

/** Whether the hyphen at the end of the first text only parts a word that goes on in the second. */
export type PartsWord = (before: string, after: string) => boolean;

/** What goes in between the end of a line and the next one, and whether the hyphen at the end only parts a word. */
export interface Joint {
  readonly isParted: boolean;
  readonly space: '' | ' ';
}

/** An address that a line ends in the middle of: "https://example.org/". */
const openAddress = /(?:https?:|www\.)\S*[/=&?_:]$|https?:$/;

/** The first half of what two words have in common: "16- and 17-year-olds". */
const halfAlone = /^(?:and|or|to)\s/;

/** Longer than any word and most addresses: how much of the text before says how it goes on. */
const longestTail = 200;

/** How a text goes on in the next line: without a space at a hyphen or dash, or within an address. */
export function findJoint(text: string, after: string, partsWord: PartsWord): Joint {
  const before = text.slice(-longestTail);
  if (endsInHyphen(before)) {
    const isParted = partsWord(before, after);
    return { isParted, space: !isParted && halfAlone.test(after) ? ' ' : '' };
  }
  const isDash = /\S[–—]$/.test(before) || /^—\S/.test(after);
  const isOpen = /(?:^|\s)$/.test(before) || /^\s/.test(after) || isDash || openAddress.test(before);
  return { isParted: false, space: isOpen ? '' : ' ' };
}

/** In sizes of the letters: a wider gap parts words. Spaces are a quarter or more in most fonts, and kerning far less. */
const narrowestSpace = 0.2;

function isApart(before: PlacedItem, item: PlacedItem, { size }: Line): boolean {
  return item.isApart || item.x - (before.x + before.width) > narrowestSpace * size;
}

/** A hyphen at the end of a line and a comma belong to the word before them, wherever a font's widths put them. */
function isGlued(item: PlacedItem, { items }: Line): boolean {
  return /^[,.;]/.test(item.text) || (item === items.at(-1) && /^[-\u00ad\u2010]$/.test(item.text));
}

/** The text of lines as one: white space where there is a gap, and between lines. */
export function write(lines: readonly Line[], partsWord: PartsWord): readonly Written[] {
  const written: Written[] = [];
  let tail = '';
  const add = (text: string, item: PlacedItem) => {
    written.push({ text, item });
    tail = (tail + text).slice(-longestTail);
  };
  for (const line of lines) {
    let before: PlacedItem | undefined;
    for (const item of line.items) {
      const isRaised = isShortNumber(item) && findShift(item, line) === 'raised';
      const text = isRaised ? superscriptOf(item.text.trim()) : item.text.replace(/\s+/g, ' ');
      if (text === '') continue;
      if (before === undefined && written.length > 0) {
        const { isParted, space } = findJoint(tail, text, partsWord);
        if (isParted) {
          const last = written.pop()!;
          written.push({ ...last, text: last.text.slice(0, -1) });
        }
        add(space + text, item);
      } else {
        const isGap = before !== undefined && !isGlued(item, line) && isApart(before, item, line);
        const endsOpen = /^\s?$/.test(tail.slice(-1));
        const spaced = isGap && !endsOpen && !/^\s/.test(text) ? ` ${text}` : text;
        add(endsOpen && written.length > 0 ? spaced.trimStart() : spaced, item);
      }
      before = item;
    }
  }
  return written.filter(({ text }) => text !== '');
}
