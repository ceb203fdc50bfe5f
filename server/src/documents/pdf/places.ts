/** Where words of a PDF's text stand on its pages, as areas, and as other programs name such a place. */

import type { Range } from '../../text/range';
import type { PdfText } from './readPages';

/** A part of a page in points from its lower left corner, as the file counts; pages count from 0. */
export interface PageArea {
  readonly page: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** How far letters reach below and above their line, in sizes of their font, with a little air. */
const [depth, rise] = [0.25, 0.95];

/** The areas of the words in a range of the text, one for each line, in the order of the text; none for what is on no page. */
export function findAreas({ places }: PdfText, { start, end }: Range): readonly PageArea[] {
  const areas: PageArea[] = [];
  for (const { range, page, x, y, width, height } of places) {
    const [from, to] = [Math.max(start, range.start), Math.min(end, range.end)];
    if (from >= to) continue;
    // Within a stretch letters count as equally wide.
    const widthOf = (offset: number) => (width * (offset - range.start)) / (range.end - range.start);
    const area = {
      ...{ page, left: x + widthOf(from), right: x + widthOf(to) },
      ...{ bottom: y - depth * height, top: y + rise * height },
    };
    const last = areas.at(-1);
    if (last && isOnLine(last, area)) areas[areas.length - 1] = join(last, area);
    else areas.push(area);
  }
  return areas;
}

/** Goes on to the right, at a height that is not another line's. */
function isOnLine(before: PageArea, after: PageArea): boolean {
  const middle = (after.bottom + after.top) / 2;
  return before.page === after.page && before.bottom < middle && middle < before.top && after.right >= before.left;
}

function join(one: PageArea, other: PageArea): PageArea {
  return {
    page: one.page,
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

/**
 * The place of words as a fragment of a PDF's address (RFC 3778, section 3, and RFC 8118):
 * the page where they begin, counted from 1, and the rectangle around them there in whole points from the upper left
 * corner of the page. Undefined for words that stand on no page.
 */
export function describeFragment(text: PdfText, range: Range): string | undefined {
  const [first, ...others] = findAreas(text, range);
  if (!first) return undefined;
  const { page, left, right, top, bottom } = others
    .filter((area) => area.page === first.page)
    .reduce<PageArea>(join, first);
  const [boxLeft, , , boxTop] = text.boxes[page] ?? [0, 0, 0, 0];
  const rectangle = [
    Math.floor(left - boxLeft),
    Math.ceil(right - boxLeft),
    Math.floor(boxTop - top),
    Math.ceil(boxTop - bottom),
  ];
  return `page=${page + 1}&highlight=${rectangle.map((side) => Math.max(0, side)).join(',')}`;
}
