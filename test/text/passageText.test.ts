/** Facts that are kept with the words of a passage. */

import { strict as assert } from 'node:assert';
import { ofPassage, PassageText } from '../../server/src/text/passageText';

describe('what is derived from a passage', () => {
  it('is derived once', () => {
    let asked = 0;
    const lengthOf = ofPassage((text) => (asked++, text.length));
    const passage = new PassageText('The plans are late.');
    assert.deepEqual([lengthOf(passage), lengthOf(passage), asked], [19, 19, 1]);
  });

  it('is kept for one passage, not for its text', () => {
    const firstOf = ofPassage((text) => ({ letter: text[0] }));
    const [one, other] = [0, 1].map(() => new PassageText('The plans are late.'));
    assert.equal(firstOf(one!), firstOf(one!));
    assert.notEqual(firstOf(one!), firstOf(other!));
  });

  it('is made again where it would take many times the room of the text', () => {
    const bracketsOf = ofPassage((text) => [...text.matchAll(/\(/g)]);
    const [usual, hostile] = [new PassageText(`${'a'.repeat(31)}(`), new PassageText('((((((((')];
    assert.equal(bracketsOf(usual), bracketsOf(usual));
    assert.notEqual(bracketsOf(hostile), bracketsOf(hostile));
    assert.equal(bracketsOf(hostile).length, 8);
  });

  it('is made again from a text of fewer than sixteen characters, of which there may be very many', () => {
    const wordsOf = ofPassage((text) => ({ words: text.split(' ') }));
    const [short, usual] = ['Late again now.', 'Late again today'].map((text) => new PassageText(text));
    assert.notEqual(wordsOf(short!), wordsOf(short!));
    assert.equal(wordsOf(usual!), wordsOf(usual!));
  });
});
