/** What the shape of running text tells of paragraphs and wrapping. */

import assert from 'node:assert/strict';

import { readLines } from '../../server/src/syntax/lines';
import { beginsInside, endsSentence, wrapWidth } from '../../server/src/syntax/prose';
import { SourceText } from '../../server/src/text/sourceText';
import { cutStretches } from '../../server/src/text/stretches';

describe('the end of a sentence', () => {
  it('is a full stop, a question mark, a colon or a semicolon, whatever closes behind it', () => {
    for (const text of [
      'safe.',
      'safe?',
      'of this number:',
      'homes;',
      'a ‘step up’.’',
      'well.”',
      'well. (Recommendation)',
    ])
      assert.ok(endsSentence(text), text);
  });

  it('may have a footnote mark or a marker behind it', () => {
    for (const text of [
      'safe.1',
      'safe.¹²',
      'plans (Recommendation).',
      'plans (recommendations)',
      'plans. (paragraph 25)',
    ])
      assert.ok(endsSentence(text), text);
  });

  it('is not where a line is only full', () => {
    for (const text of ['children in need of', 'help,', 'the council’s', '']) assert.ok(!endsSentence(text), text);
  });
});

describe('the middle of a sentence', () => {
  it('begins with a small letter, a comma or a closing mark', () => {
    for (const text of ['and families', ', which', ') and']) assert.ok(beginsInside(text), text);
    for (const text of ['Families', '‘Staying put’', '12 children', '']) assert.ok(!beginsInside(text), text);
  });
});

describe('the width at which lines are wrapped', () => {
  const width = (lines: readonly string[]): number | undefined =>
    wrapWidth(readLines(cutStretches(new SourceText(lines.join('\n')))));

  it('is that of the fullest lines', () => {
    assert.equal(width([...Array<string>(20).fill('x'.repeat(80)), 'short']), 80);
  });

  it('is that of the fullest line in a short text which an editor wrapped, where headings are half of the lines', () => {
    const labels = Array<string>(8).fill('Findings');
    assert.equal(width([...labels, 'x'.repeat(79)]), 79);
    assert.equal(width([...labels, 'x'.repeat(60)]), undefined);
    assert.equal(width([...labels, 'x'.repeat(110)]), undefined);
  });

  it('is unknown of paragraphs on single lines, of short lines, and of too few', () => {
    assert.equal(width(Array<string>(20).fill('x'.repeat(400))), undefined);
    assert.equal(width(Array<string>(20).fill('x'.repeat(10))), undefined);
    assert.equal(width(Array<string>(3).fill('x'.repeat(80))), undefined);
    assert.equal(width(Array<string>(8).fill('x'.repeat(80))), undefined);
    assert.equal(width(Array<string>(9).fill('x'.repeat(131))), undefined);
    assert.equal(width([]), undefined);
  });
});
