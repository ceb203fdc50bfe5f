/** What a reader sees of a line, without tags, emphasis and invisible characters, and where each character stands. */

import assert from 'node:assert/strict';

import { classOf, MARKUP } from '../../server/src/base/characters';
import { readVisible } from '../../server/src/syntax/visible';

function hasMarkup(text: string): boolean {
  return [...text].some((character) => (classOf(character.charCodeAt(0)) & MARKUP) !== 0);
}

function check(text: string, expected: string): void {
  const range = { start: 0, end: text.length };
  const visible = readVisible(text, range);
  assert.equal(visible.text, expected);
  assert.ok(hasMarkup(text), `a quick look at “${text}” finds nothing to leave out`);
  for (const { at, start, end } of visible.pieces)
    assert.equal(visible.text.slice(at, at + end - start), text.slice(start, end));
}

describe('what a reader sees', () => {
  it('has no tags', () => {
    check('<p>The experiences and progress</p>', 'The experiences and progress');
    check('Board<sup>1</sup>', 'Board1');
    check('<p class="x">Good</p>', 'Good');
  });

  it('keeps what only looks like a tag', () => {
    check('<place> is good | bad', '<place> is good | bad');
    check('fewer than <10 children_x', 'fewer than <10 children_x');
  });

  it('has no emphasis', () => {
    check('judged to be **good**', 'judged to be good');
    check('*Recommendations*', 'Recommendations');
    check('__Summary__', 'Summary');
    check('2 * 3 and snake_case', '2 * 3 and snake_case');
  });

  it('has tabs for the bars of a table row', () => {
    check('| 1. Children | Good |', '1. Children \t Good');
    check('either | or', 'either | or');
  });

  it('has spaces for no-break spaces and breaks, and nothing for invisible characters', () => {
    check('Local\u00A0authority', 'Local authority');
    check('safe\u00ADguar\u00ADding', 'safeguarding');
    check('\uFEFFContents\u200B', 'Contents');
    check('South\r\nTyneside', 'South  Tyneside');
  });

  it('has no backslash before what Markdown escapes', () => check('1\\. Ensure', '1. Ensure'));

  it('is all there is of most lines', () => {
    assert.equal(hasMarkup('Children’s plans\tare good.'), false);
  });
});
