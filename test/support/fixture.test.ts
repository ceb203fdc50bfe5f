/** The fixtures' own tests: what is marked where, and that a careless mark is an error. */

import assert from 'node:assert/strict';

import { allowLabels, parseFixture, parseOneFile, placeOf } from './fixture';

describe('a fixture', () => {
  it('opens a file at each name', () => {
    const files = parseFixture('== one.txt\nfirst\n== two.txt\nsecond\n\nthird');
    assert.deepEqual(
      files.map(({ name, text }) => ({ name, text })),
      [
        { name: 'one.txt', text: 'first\n' },
        { name: 'two.txt', text: 'second\n\nthird\n' },
      ],
    );
  });

  it('is a file called report.txt without a name', () => {
    assert.deepEqual(parseFixture('some words'), [{ name: 'report.txt', text: 'some words\n', marks: [] }]);
  });

  it('loses the indentation that all its lines share, and no other', () => {
    const { text } = parseOneFile(`
      a list

        - an item
    `);
    assert.equal(text, 'a list\n\n  - an item\n');
  });

  it('marks a range of the line above with carets and a place with a bar', () => {
    const file = parseOneFile(`
      First line.
      The grade is good.
                   ^^^^ grade
           |            cursor
      Last line.
    `);
    assert.equal(file.text, 'First line.\nThe grade is good.\nLast line.\n');
    assert.deepEqual(placeOf(file, 'grade'), { start: 25, end: 29 });
    assert.deepEqual(placeOf(file, 'cursor'), { start: 17, end: 17 });
    assert.equal(file.text.slice(25, 29), 'good');
  });

  it('can mark the end of a line but nothing beyond it', () => {
    assert.deepEqual(placeOf(parseOneFile('good\n    | end'), 'end'), { start: 4, end: 4 });
    assert.throws(() => parseOneFile('good\n    ^ beyond'), /beyond the end/);
  });

  it('rejects a mark without a label and one without a line', () => {
    assert.throws(() => parseFixture('good\n^^^^'), /without a label/);
    assert.throws(() => parseFixture('^^^^ grade\ngood'), /no line above/);
  });

  it('rejects a label that is missing, given twice, or not known', () => {
    const file = parseOneFile('good, good\n^^^^ grade\n      ^^^^ grade');
    assert.throws(() => placeOf(file, 'subject'), /0 times/);
    assert.throws(() => placeOf(file, 'grade'), /2 times/);
    assert.throws(() => allowLabels(file, ['cursor']), /“grade”/);
    assert.doesNotThrow(() => allowLabels(file, ['grade']));
  });

  it('is one file only where one is wanted', () => {
    assert.throws(() => parseOneFile('== a\nx\n== b\ny'), /holds 2 files/);
    assert.throws(() => parseOneFile(''), /holds 0 files/);
  });
});
