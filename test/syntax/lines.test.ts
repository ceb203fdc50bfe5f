/** Lines tile the text; each tells its visible text, its mark and its indent. */

import assert from 'node:assert/strict';

import { isBlank, loneNumber, readLines, sourceRange, textAfterMark, type Line } from '../../server/src/syntax/lines';
import { SourceText } from '../../server/src/text/sourceText';
import { cutStretches } from '../../server/src/text/stretches';

function lines(text: string): Line[] {
  return readLines(cutStretches(new SourceText(text)));
}

function only(text: string): Line {
  const [line, ...others] = lines(text);
  assert.equal(others.length, 0);
  return line!;
}

describe('lines', () => {
  it('tile the text', () => {
    const text = 'a\r\n\n <p>Summary</p> <p>Children are safe.</p>\nb';
    assert.equal(
      lines(text)
        .map(({ range }) => text.slice(range.start, range.end))
        .join(''),
      text,
    );
  });

  it('are there even of an empty text', () => assert.ok(isBlank(only(''))));

  it('are blank when nothing of them is visible', () => {
    for (const text of ['  ', '\t', '\u00A0', '\uFEFF', '\u200B', '\f', '<p></p>', '\u00AD'])
      assert.ok(isBlank(only(text)));
  });

  it('are cut where one paragraph in tags follows another, but not between the cells of a row', () => {
    const visible = (text: string): string[] => lines(text).map((line) => line.visible);
    assert.deepEqual(visible('<p>Summary</p> <p>Children are safe.</p>'), ['Summary', 'Children are safe.']);
    assert.deepEqual(visible('<p>Summary</p>\u00A0<p>Children are safe.</p>'), ['Summary', 'Children are safe.']);
    assert.deepEqual(visible('<p>Leadership</p>\t<p>Good</p>'), ['Leadership\tGood']);
  });

  it('tell what stands behind their mark', () => {
    assert.equal(textAfterMark(only('12.  Families benefit')), 'Families benefit');
    assert.equal(textAfterMark(only('Families benefit')), 'Families benefit');
  });

  it('tell a number that stands alone', () => {
    assert.equal(loneNumber(only(' 17 ')), 17);
    assert.equal(loneNumber(only('17.')), undefined);
    assert.equal(loneNumber(only('20175')), undefined);
  });

  it('count spaces, tabs and no-break spaces as indent, and form feeds not', () => {
    assert.deepEqual(
      ['  a', '\ta', '\u00A0a', '\fa', 'a'].map((text) => only(text).indent),
      [2, 1, 1, 0, 0],
    );
  });

  it('lead back from their visible text to the source', () => {
    const text = '  **Good** grades';
    const line = only(text);
    const back = sourceRange(line, 0, 4);
    assert.equal(text.slice(back.start, back.end), 'Good');
    const all = sourceRange(line, 5);
    assert.equal(text.slice(all.start, all.end), 'grades');
  });
});
