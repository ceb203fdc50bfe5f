/** A rewritten text knows where each of its characters stands in the source. */

import assert from 'node:assert/strict';

import { MappedTextBuilder, type MappedText } from '../../server/src/text/mappedText';

//              0123456789012345678
const source = 'Plans are\n7\nvague.';

function joined(): MappedText {
  return new MappedTextBuilder(source).keep({ start: 0, end: 9 }).insert(' ').keep({ start: 12, end: 18 }).build();
}

describe('a rewritten text', () => {
  const mapped = joined();

  it('holds what was kept and what was put in', () => assert.equal(mapped.text, 'Plans are vague.'));

  it('maps characters back to the source; those put in to what stands before them', () => {
    const back = (offset: number): string => source[mapped.toSource(offset)]!;
    assert.deepEqual([0, 8, 10, 15].map(back), ['P', 'e', 'v', '.']);
    assert.equal(mapped.toSource(9), 9);
  });

  it('maps ranges back from their first character to just behind their last', () => {
    assert.deepEqual(mapped.toSourceRange({ start: 6, end: 15 }), { start: 6, end: 17 });
    assert.deepEqual(mapped.toSourceRange({ start: 10, end: 10 }), { start: 12, end: 12 });
  });

  it('finds offsets of the source again; what was left out gives the next character kept', () => {
    assert.deepEqual(
      [0, 8, 10, 12, 17, 99].map((offset) => mapped.fromSource(offset)),
      [0, 8, 10, 10, 15, 16],
    );
  });

  it('is cut and trimmed with its way back', () => {
    const cut = mapped.slice(6, 13);
    assert.equal(cut.text, 'are vag');
    assert.equal(source[cut.toSource(4)], 'v');
    const trimmed = new MappedTextBuilder('  a ').keep({ start: 0, end: 4 }).build().trim();
    assert.equal(trimmed.text, 'a');
    assert.equal(trimmed.toSource(0), 2);
  });

  it('is appended to another', () => {
    const twice = new MappedTextBuilder(source).append(mapped).insert('/').append(mapped).build();
    assert.equal(twice.text, `${mapped.text}/${mapped.text}`);
    assert.equal(source[twice.toSource(mapped.text.length + 1 + 10)], 'v');
  });

  it('may be empty', () => {
    const empty = new MappedTextBuilder(source).keep({ start: 3, end: 3 }).build();
    assert.equal(empty.text, '');
    assert.equal(empty.toSource(0), 0);
    assert.deepEqual(empty.pieces, []);
  });

  it('takes in a text that was rewritten of a part of its source', () => {
    const part = new MappedTextBuilder(source.slice(2)).keep({ start: 1, end: 3 }).build();
    const whole = new MappedTextBuilder(source).keep({ start: 0, end: 1 }).append(part, 2).build();
    assert.equal(whole.text, source.slice(0, 1) + source.slice(3, 5));
    assert.deepEqual(whole.toSourceRange({ start: 1, end: 3 }), { start: 3, end: 5 });
  });
});
