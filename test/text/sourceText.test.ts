/** A text with its lines: offsets to positions and back, whatever ends the lines. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { SourceText } from '../../server/src/text/sourceText';

describe('a source text', () => {
  const source = new SourceText('one\ntwo\r\nthree\rfour');

  it('ends lines at LF, CRLF and CR alone', () => {
    assert.deepEqual(source.lineStarts, [0, 4, 9, 15]);
    assert.equal(new SourceText('').lineCount, 1);
    assert.equal(new SourceText('a\n').lineCount, 2);
  });

  it('tells lines with and without their breaks', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => source.slice(source.lineContentRange(line))),
      ['one', 'two', 'three', 'four'],
    );
    assert.equal(source.slice(source.lineRange(1)), 'two\r\n');
  });

  it('turns offsets into positions and back', () => {
    assert.deepEqual(source.positionAt(6), { line: 1, character: 2 });
    assert.equal(source.offsetAt({ line: 1, character: 2 }), 6);
  });

  it('clips what lies outside, and characters behind the end of a line', () => {
    assert.deepEqual(source.positionAt(99), { line: 3, character: 4 });
    assert.deepEqual(source.positionAt(-1), { line: 0, character: 0 });
    assert.equal(source.offsetAt({ line: 1, character: 99 }), 7);
    assert.equal(source.offsetAt({ line: 99, character: 0 }), 19);
    assert.equal(source.offsetAt({ line: -1, character: 5 }), 0);
  });

  it('has the lines of its text after any edit', () => {
    const some = fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '𝔘')).map((parts) => parts.join(''));
    const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(6), some), { maxLength: 5 });
    fc.assert(
      fc.property(some, edits, (text, edits) => {
        let edited = new SourceText(text);
        for (const [at, most, inserted] of edits) {
          const offset = Math.min(at, edited.text.length);
          const deleted = Math.min(most, edited.text.length - offset);
          const whole = edited.text.slice(0, offset) + inserted + edited.text.slice(offset + deleted);
          edited = edited.edit(offset, deleted, inserted);
          assert.deepEqual(edited, new SourceText(whole));
        }
      }),
    );
  });

  it('comes back to every offset that does not stand inside a line break', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r', '𝔘', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (text) => {
        const any = new SourceText(text);
        for (let line = 0; line < any.lineCount; line++) {
          const { start, end } = any.lineContentRange(line);
          for (let at = start; at <= end; at++) assert.equal(any.offsetAt(any.positionAt(at)), at);
        }
      }),
    );
  });
});
