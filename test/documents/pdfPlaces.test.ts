/** Words of a PDF's text are found on its pages, and named there as other programs name such places. */

import assert from 'node:assert/strict';

import { describeFragment, findAreas } from '../../server/src/documents/pdf/places';
import type { PageBox } from '../../server/src/documents/pdf/page';
import { readPages } from '../../server/src/documents/pdf/readPages';
import { line, page } from './pdfPage';

const box: PageBox = [10, 20, 610, 820];

/** Letters are six points wide and twelve high; lines begin 70 points from the left. */
const text = readPages([
  page([line('The cranes are not', 700), line('greased before winter, and two of', 686)], undefined, box),
  page([line('them stand still.', 760)], undefined, box),
]);

function rangeOf(words: string) {
  const start = text.text.indexOf(words);
  assert.ok(start >= 0, text.text);
  return { start, end: start + words.length };
}

describe('words on the pages of a PDF', () => {
  it('are areas, one a line', () =>
    assert.deepEqual(findAreas(text, rangeOf('are not greased')), [
      { page: 0, left: 70 + 11 * 6, right: 70 + 18 * 6, bottom: 697, top: 711.4 },
      { page: 0, left: 70, right: 70 + 7 * 6, bottom: 683, top: 697.4 },
    ]));

  it('go on over pages', () =>
    assert.deepEqual(
      findAreas(text, rangeOf('two of them stand')).map((area) => area.page),
      [0, 1],
    ));

  it('are named by page and rectangle from the upper left corner of what is shown, where they begin', () => {
    assert.equal(describeFragment(text, rangeOf('greased')), 'page=1&highlight=60,102,122,137');
    assert.equal(describeFragment(text, rangeOf('not greased')), 'page=1&highlight=60,168,108,137');
    assert.equal(describeFragment(text, rangeOf('of them')), 'page=1&highlight=246,258,122,137');
    assert.equal(describeFragment(text, rangeOf('stand')), 'page=2&highlight=90,120,48,63');
  });

  it('stand nowhere when they are none', () => {
    assert.deepEqual(findAreas(text, { start: 4, end: 4 }), []);
    assert.equal(describeFragment(text, { start: text.text.length, end: text.text.length + 9 }), undefined);
  });
});
