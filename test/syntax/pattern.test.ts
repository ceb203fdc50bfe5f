/** Patterns of words: choices, what may be missing, slots, and how far a match goes. */

import assert from 'node:assert/strict';

import {
  anyWords,
  beginsMatch,
  compilePattern,
  matchPattern,
  matchWhole,
  oneOf,
  PatternIndex,
  properName,
  type Slots,
} from '../../server/src/syntax/pattern';
import { readWords } from '../../server/src/syntax/words';

const slots: Slots = {
  grade: oneOf([
    { pattern: compilePattern('requires improvement [to be good]'), value: 'requires-improvement' },
    { pattern: compilePattern('good'), value: 'good' },
  ]),
  place: properName(4, new Set(['upon'])),
  words: anyWords(3),
};

/** The words that the pattern takes from the start of the text; undefined when it does not fit. */
function taken(pattern: string, text: string): string | undefined {
  const words = readWords(text);
  const match = matchPattern(compilePattern(pattern), words, 0, slots);
  return match && text.slice(0, words[match.end - 1]?.end ?? 0);
}

describe('a pattern', () => {
  it('matches words whatever their case, apostrophes and punctuation', () => {
    assert.equal(taken('childrens services', 'Children’s services are'), 'Children’s services');
    assert.equal(taken('childrens services', 'Children are'), undefined);
  });

  it('has choices in round brackets and what may be missing in square ones, nested', () => {
    const pattern = '[the] (experiences|experience [and progress]) of';
    for (const text of ['The experiences of', 'experience and progress of', 'experience of'])
      assert.equal(taken(pattern, text), text);
    assert.equal(taken(pattern, 'the of'), undefined);
  });

  it('takes the longest match', () => {
    assert.equal(taken('{grade}', 'requires improvement to be good'), 'requires improvement to be good');
    assert.equal(taken('what [needs [to improve]]', 'what needs to improve'), 'what needs to improve');
  });

  it('tells what a slot took, and the value that it stands for', () => {
    const words = readWords('Services in Newcastle upon Tyne require improvement');
    const match = matchPattern(compilePattern('services in {place} (is|are|require)'), words, 0, slots);
    assert.deepEqual(match?.captures.get('place'), { from: 2, to: 5, value: undefined });
    const graded = matchPattern(compilePattern('is {grade}'), readWords('is good'), 0, slots);
    assert.equal(graded?.captures.get('grade')?.value, 'good');
  });

  it('lets no slot go on behind the end of a sentence', () => {
    assert.equal(taken('this {words}', 'this authority is. Good'), 'this authority is');
    assert.equal(taken('in {place}', 'in Kent: Good'), 'in Kent');
  });

  it('may have to match all words, from any of them on', () => {
    const words = readWords('1. What needs to improve');
    assert.ok(matchWhole(compilePattern('what needs to improve'), words, slots, 1));
    assert.equal(matchWhole(compilePattern('what needs'), words, slots, 1), undefined);
  });

  it('knows the words it can begin with, unless a slot begins it', () => {
    const first = (pattern: string): string[] | undefined => {
      const { firstWords } = compilePattern(pattern);
      return firstWords && [...firstWords];
    };
    assert.deepEqual(first('[the] (local|area) partnership'), ['the', 'local', 'area']);
    assert.equal(first('[the] {place} council'), undefined);
    assert.equal(first('[the]'), undefined);
  });

  it('is made of any string', () => {
    for (const source of ['', '(', ')', '[a', 'a|b', '{', '{nothing}', '((((']) {
      assert.doesNotThrow(() => matchPattern(compilePattern(source), readWords('a b'), 0, slots));
    }
    assert.equal(taken('{nothing} a', 'a'), undefined);
  });

  it('tries no step twice at one word, however many ways there are', () => {
    const words = readWords('word '.repeat(200));
    let asked = 0;
    const counting: Slots = { words: (all, at) => (asked++, anyWords(12)(all, at)) };
    const pattern = compilePattern(`${'[{words}] '.repeat(20)} end`);
    assert.equal(matchPattern(pattern, words, 0, counting), undefined);
    assert.ok(asked <= 20 * words.length + 64, `${asked} slots were asked for`);
  });

  it('tells what the first way to the longest match took', () => {
    const words = readWords('a b c d e f');
    const match = matchPattern(compilePattern(`{words} {words} [{words}] f`), words, 0, slots);
    assert.deepEqual(match?.captures.get('words'), { from: 3, to: 5, value: undefined });
  });
});

describe('an index of patterns', () => {
  const index = new PatternIndex(
    ['the plan', '{words} plan', 'plan', '[the] area'].map((source) => ({ pattern: compilePattern(source) })),
  );
  const at = (...[first, second]: readonly (string | undefined)[]): string[] =>
    index.startingWith(first, second).map(({ pattern }) => pattern.source);

  it('gives those that can match, in order', () => {
    assert.deepEqual(at('the'), ['the plan', '{words} plan', '[the] area']);
    assert.deepEqual(at('plan'), ['{words} plan', 'plan']);
    assert.deepEqual(at('other'), ['{words} plan']);
    assert.deepEqual(at(undefined), ['{words} plan']);
  });

  it('asks the second word where the first is not enough', () => {
    const many = ['the plan', 'the ([old] area|{words} plan)', '[the] end', 'the'];
    const divided = new PatternIndex(many.map((source) => ({ pattern: compilePattern(source) })));
    const opened = (second?: string): string[] =>
      divided.startingWith('the', second).map(({ pattern }) => pattern.source);
    assert.deepEqual(opened('plan'), ['the plan', 'the ([old] area|{words} plan)', 'the']);
    assert.deepEqual(opened('end'), ['the ([old] area|{words} plan)', '[the] end', 'the']);
    assert.deepEqual(opened('other'), ['the ([old] area|{words} plan)', 'the']);
    assert.deepEqual(opened(), many);
    assert.deepEqual(at('the', 'plan'), ['the plan', '{words} plan']);
    assert.deepEqual(at('area', 'plan'), ['{words} plan', '[the] area']);
  });

  it('tells which words open one by name', () => {
    assert.ok(index.has('area') && !index.has('other'));
    const named = new PatternIndex([{ pattern: compilePattern('the plan') }]);
    assert.ok(named.has('the') && named.has('the', 'plan') && !named.has('the', 'area'));
  });
});

describe('the beginning of a match', () => {
  const begins = (pattern: string, text: string): boolean => beginsMatch(compilePattern(pattern), readWords(text));

  it('may be cut anywhere, also within what may be missing', () => {
    for (const text of [
      'requires',
      'require improvement',
      'requires improvement to',
      'requires improvement to be good',
    ])
      assert.ok(begins('(requires|require) improvement [to be good]', text), text);
  });

  it('says nothing else, and is not nothing', () => {
    for (const text of ['', 'improvement', 'requires help', 'requires improvement to be good now', 'requires to be'])
      assert.ok(!begins('(requires|require) improvement [to be good]', text), text);
  });

  it('holds no slot', () => assert.ok(!begins('{words} plan', 'old')));

  it('is found in few steps among many words that may be missing', () => {
    const pattern = `${'[a] '.repeat(60)}b`;
    assert.ok(begins(pattern, 'a '.repeat(60)) && !begins(pattern, `${'a '.repeat(60)}a`));
  });
});
