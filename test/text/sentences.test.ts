/** Sentences: of a whole text, and the one at an offset. */

import assert from 'node:assert/strict';

import type { Range } from '../../server/src/text/range';
import { findSentence, listSentences } from '../../server/src/text/sentences';

describe('sentences', () => {
  const check = (text: string, expected: readonly string[]): void =>
    assert.deepEqual(
      listSentences(text).map(({ start, end }) => text.slice(start, end)),
      expected,
    );

  it('tile the text', () => {
    check('It was good. Now it is not! “Why?” They ask.', ['It was good. ', 'Now it is not! ', '“Why?” ', 'They ask.']);
  });

  it('do not end at abbreviations and initials', () => {
    check('Mr. Smith of St. Helens (e.g. A. Jones) left. No. 7 stayed.', [
      'Mr. Smith of St. Helens (e.g. A. Jones) left. ',
      'No. 7 stayed.',
    ]);
  });

  it('are one where no capital follows, and one empty one of nothing', () => {
    check('About 17.8% of e.g. homes', ['About 17.8% of e.g. homes']);
    check('', ['']);
  });
});

describe('a sentence', () => {
  const sentenceAt = (text: string, words: string) =>
    slice(text, findSentence(text, { start: 0, end: text.length }, text.indexOf(words)));

  it('ends at a full stop, a question mark or an exclamation mark', () => {
    const text = 'Plans are vague. Are they? They are! Reviews help.';
    assert.equal(sentenceAt(text, 'Plans'), 'Plans are vague.');
    assert.equal(sentenceAt(text, 'they?'), 'Are they?');
    assert.equal(sentenceAt(text, 'help'), 'Reviews help.');
  });

  it('does not end at an abbreviation, a decimal point or a line break', () => {
    const text = 'Mr. Smith and Dr. Jones, e.g. at\nhome, saw 2.5 cases, cf. No. 7. Then they left.';
    assert.equal(sentenceAt(text, 'home'), text.slice(0, text.indexOf(' Then')));
  });

  it('is not looked for outside the paragraph', () => {
    assert.equal(findSentence('One. Two.', { start: 5, end: 9 }, 2), undefined);
    assert.equal(findSentence('   ', { start: 0, end: 3 }, 1), undefined);
  });

  it('is found in a paragraph of ten megabytes', () => {
    const text = `${'word '.repeat(1_000_000)}ends. Here is one. ${'Word '.repeat(1_000_000)}`;
    assert.equal(sentenceAt(text, 'Here'), 'Here is one.');
  });
});

function slice(text: string, range: Range | undefined): string | undefined {
  return range && text.slice(range.start, range.end);
}
