/** The one tokeniser: words of several shapes, one after another and at an offset. */

import assert from 'node:assert/strict';

import {
  findWordAround,
  LETTERS,
  LETTERS_AND_DIGITS,
  listWordsOf,
  PRINTED,
  WordScanner,
} from '../../server/src/text/scanner';
import type { Range } from '../../server/src/text/range';

describe('the words of a text', () => {
  const text = 'Multi-agency children’s 4-15 plans, cafe\u0301 — 𝐩𝐥𝐚𝐧2’';

  it('are letters alone, letters and digits, or what a reader sees as a word', () => {
    assert.deepEqual(listWordsOf(text, LETTERS), ['Multi', 'agency', 'children', 's', 'plans', 'cafe', '𝐩𝐥𝐚𝐧']);
    assert.deepEqual(listWordsOf(text, LETTERS_AND_DIGITS), [
      'Multi',
      'agency',
      'children',
      's',
      '4',
      '15',
      'plans',
      'cafe\u0301',
      '𝐩𝐥𝐚𝐧2',
    ]);
    assert.deepEqual(listWordsOf(text, PRINTED), [
      'Multi-agency',
      'children’s',
      '4-15',
      'plans',
      'cafe\u0301',
      '𝐩𝐥𝐚𝐧2',
    ]);
  });

  it('end where the stretch ends, as if nothing stood behind it', () => {
    const scanner = new WordScanner('one two-three', PRINTED, 4, 8);
    assert.ok(scanner.next());
    assert.equal(scanner.word, 'two');
    assert.ok(!scanner.next());
  });

  it('are none in halves of characters and in nothing', () => {
    for (const nothing of ['', '\ud800', '\udc00 \udbff', '--’’']) assert.deepEqual(listWordsOf(nothing, PRINTED), []);
  });
});

describe('the word at an offset', () => {
  const wordAt = (text: string, offset: number) => slice(text, findWordAround(text, offset, PRINTED));

  it('keeps its hyphens and apostrophes', () => {
    assert.equal(wordAt('the multi-agency hub', 6), 'multi-agency');
    assert.equal(wordAt("the children's plans", 14), "children's");
    assert.equal(wordAt('the children’s plans', 5), 'children’s');
    assert.equal(wordAt("parents' views", 2), 'parents');
  });

  it('is found with the cursor before, in and behind it', () => {
    assert.deepEqual(
      [4, 6, 9].map((offset) => wordAt('the plans are', offset)),
      ['plans', 'plans', 'plans'],
    );
  });

  it('is whole where its characters take two units or stand on others', () => {
    assert.equal(wordAt('the 𝐩𝐥𝐚𝐧 is', 8), '𝐩𝐥𝐚𝐧');
    assert.equal(wordAt('the cafe\u0301 is', 7), 'cafe\u0301');
  });

  it('is not found where there is none', () => {
    assert.equal(wordAt('a ’tis', 2), undefined);
    assert.equal(findWordAround('a  –  b', 3, PRINTED), undefined);
    assert.equal(findWordAround('', 0, PRINTED), undefined);
  });

  it('ends at a hyphen or an apostrophe where it is to be plain', () => {
    assert.equal(slice("the MASH's staff", findWordAround("the MASH's staff", 5, LETTERS_AND_DIGITS)), 'MASH');
    assert.equal(slice('an ISIT-led visit', findWordAround('an ISIT-led visit', 4, LETTERS_AND_DIGITS)), 'ISIT');
  });
});

function slice(text: string, range: Range | undefined): string | undefined {
  return range && text.slice(range.start, range.end);
}
