/** Page numbers are told by their chain, running headers and footers by coming back. */

import assert from 'node:assert/strict';

import { findFurniture } from '../../server/src/syntax/furniture';
import { readLines } from '../../server/src/syntax/lines';
import { SourceText } from '../../server/src/text/sourceText';
import { cutStretches } from '../../server/src/text/stretches';

/** Pages of twenty lines each, with what stands at the foot of each page. */
function pages(...feet: readonly string[]): string {
  const word = (n: number): string => 'abcdefghijklmnopqrst'.charAt(n).repeat(5);
  const page = (i: number): string => Array.from({ length: 20 }, (_, n) => `Line ${word(n)} of ${word(i)}.`).join('\n');
  return feet.map((foot, i) => `${page(i)}\n\n${foot}\n\n`).join('');
}

function check(text: string, expected: readonly string[]): void {
  const lines = readLines(cutStretches(new SourceText(text)));
  const found = [...findFurniture(lines)].sort(([a], [b]) => a - b);
  assert.deepEqual(
    found.map(([index, kind]) => `${kind} ${lines[index]!.visible}`),
    expected,
  );
}

describe('page furniture', () => {
  it('is a chain of page numbers', () => {
    check(pages('1', '2', '3'), ['page-number 1', 'page-number 2', 'page-number 3']);
  });

  it('is a chain with a page that has no number', () => {
    check(pages('1', '2', '', '4'), ['page-number 1', 'page-number 2', 'page-number 4']);
  });

  it('is no single number, and none out of the chain', () => {
    check(pages('17'), []);
    check(pages('4', '9', '5'), ['page-number 4', 'page-number 5']);
  });

  it('is the line that stands beside page numbers again and again, with other digits or the same', () => {
    check(pages('Norfolk County Council inspection\n1', 'Norfolk County Council inspection\n2', 'Another line\n3'), [
      'running-header Norfolk County Council inspection',
      'page-number 1',
      'running-header Norfolk County Council inspection',
      'page-number 2',
      'page-number 3',
    ]);
  });

  it('is a header where a third of the pages have it', () => {
    const feet = (count: number) =>
      Array.from({ length: 10 }, (_, i) => (i < count ? `Norfolk County Council\n${i + 1}` : String(i + 1)));
    const countHeaders = (count: number) =>
      [...findFurniture(readLines(cutStretches(new SourceText(pages(...feet(count)))))).values()].filter(
        (kind) => kind === 'running-header',
      ).length;
    assert.deepEqual([countHeaders(4), countHeaders(3)], [4, 0]);
  });

  it('is a dated footer that comes back without page numbers, and the line beside it', () => {
    const foot = 'Inspection of Halton services\n20 to 24 November 2023';
    check(pages(foot, foot, foot), [
      ...['running-header Inspection of Halton services', 'running-header 20 to 24 November 2023'],
      ...['running-header Inspection of Halton services', 'running-header 20 to 24 November 2023'],
      ...['running-header Inspection of Halton services', 'running-header 20 to 24 November 2023'],
    ]);
  });

  it('is no bullet and no marker, however often they come back', () => {
    check(pages('■ Good\n1', '■ Good\n2', '■ Good\n3'), ['page-number 1', 'page-number 2', 'page-number 3']);
    check(pages('(Recommendation)\n1', '(Recommendation)\n2'), ['page-number 1', 'page-number 2']);
  });
});
