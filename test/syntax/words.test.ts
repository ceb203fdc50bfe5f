/** Words as they are matched: folded, with footnote marks set apart and ends of sentences told. */

import assert from 'node:assert/strict';

import { FoldedWords, foldWord, readWords } from '../../server/src/syntax/words';

describe('words', () => {
  const check = (text: string, expected: readonly string[]): void =>
    assert.deepEqual(
      readWords(text).map(({ folded }) => folded),
      expected,
    );

  it('are the same with any apostrophe, or with none', () => {
    for (const text of ['Children’s', "children's", 'childrens', 'CHILDREN‘S']) check(text, ['childrens']);
  });

  it('are one over a hyphen, but two over a hyphen between digits', () => {
    check('multi-agency decision‑making', ['multiagency', 'decisionmaking']);
    check('4-15 December', ['4', '15', 'december']);
    check('Stockton-on-Tees', ['stocktonontees']);
  });

  it('have no punctuation, and “and” for “&”', () => {
    check('Leadership, management & governance:', ['leadership', 'management', 'and', 'governance']);
    check('safe\u00ADguarding', ['safeguarding']);
    check('—', []);
  });

  it('set footnote marks apart', () => {
    for (const [text, note] of [
      ['Board1', '1'],
      ['area²', '²'],
      ['improve?1', '1'],
      ['improve?¹', '¹'],
      ['improve? ¹²', '¹²'],
      ['LSCB12', '12'],
    ] as const) {
      const [word] = readWords(text);
      assert.equal(text.slice(word!.note!.start, word!.note!.end), note);
      assert.equal(readWords(text).length, 1);
    }
  });

  it('keep digits that are no footnote marks', () => {
    check('M1 2WD', ['m1', '2wd']);
    check('Grade 4', ['grade', '4']);
  });

  it('tell where they stand, counted from a base', () => {
    assert.deepEqual(
      readWords('is good', 10).map(({ start, end }) => ({ start, end })),
      [
        { start: 10, end: 12 },
        { start: 13, end: 17 },
      ],
    );
  });

  it('tell capitals, and what closes behind them', () => {
    const closing = readWords('Care leavers: good. St. Helens A. Smith\tGood').filter(({ closes }) => closes);
    assert.deepEqual(
      closing.map(({ folded }) => folded),
      ['leavers', 'good', 'smith'],
    );
    assert.deepEqual(
      readWords('In need 12').map(({ capital }) => capital),
      [true, false, true],
    );
  });

  it('fold alone as they do in a text', () => {
    assert.equal(foldWord('&'), 'and');
    assert.equal(foldWord('Re-inspection'), 'reinspection');
  });

  it('are the same where only what they are is walked', () => {
    for (const text of [
      '',
      'Children’s Board1 & St. Helens',
      'What? 1 Re-inspection area² İstanbul',
      '2 Été à la carte!3',
    ]) {
      const words = new FoldedWords(text);
      const walked: string[] = [];
      for (let word = words.next(); word !== undefined; word = words.next()) walked.push(word);
      assert.deepEqual(
        walked,
        readWords(text).map(({ folded }) => folded),
      );
    }
  });
});
