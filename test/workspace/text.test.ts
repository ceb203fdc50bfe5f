/** Words, sentences, acronyms and spans: what the workspace knows about plain text. */

import assert from 'node:assert/strict';

import {
  acronymKey,
  findLead,
  findPlainWordAt,
  findWordAt,
  listAcronymUses,
  trimEnd,
} from '../../server/src/workspace/words';
import { findSentence } from '../../server/src/workspace/sentences';
import { findSpan, sortSpans } from '../../server/src/workspace/spans';

describe('a word', () => {
  const wordAt = (text: string, offset: number) => slice(text, findWordAt(text, offset));

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

  it('is not found where there is none', () => {
    assert.equal(findWordAt('a  –  b', 3), undefined);
    assert.equal(findWordAt('', 0), undefined);
  });

  it('ends at a hyphen or an apostrophe where it is to be plain', () => {
    assert.equal(slice("the MASH's staff", findPlainWordAt("the MASH's staff", 5)), 'MASH');
    assert.equal(slice('an ISIT-led visit', findPlainWordAt('an ISIT-led visit', 4)), 'ISIT');
  });
});

describe('the lead of a paragraph', () => {
  const lead = (text: string) => slice(text, findLead(text, { start: 0, end: text.length }));

  it('is its number or first word, without a bullet', () => {
    assert.equal(lead('12. Plans are vague'), '12.');
    assert.equal(lead('■ Plans are vague'), 'Plans');
    assert.equal(lead('Plans are vague'), 'Plans');
  });

  it('is all of it where it has no word', () => assert.equal(lead('■ –'), '■ –'));
});

describe('the end of a range', () => {
  it('is cut back to the last visible character', () => {
    assert.deepEqual(trimEnd('word \n\n', { start: 0, end: 7 }), { start: 0, end: 4 });
    assert.deepEqual(trimEnd(' \n', { start: 0, end: 2 }), { start: 0, end: 0 });
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

describe('an acronym', () => {
  it('is the same in the singular and the plural', () => {
    assert.equal(acronymKey('IROs'), acronymKey('IRO'));
    assert.equal(acronymKey('MASH'), 'MASH');
    assert.equal(acronymKey('ss'), 'ss');
  });

  it('is used where it stands alone', () => {
    const text = 'PA, PAs, a PA’s, (PA), SPA, PAD, PAsx';
    assert.deepEqual(
      listAcronymUses(text, 'PA').map(({ start, end }) => `${start} ${text.slice(start, end)}`),
      ['0 PA', '4 PAs', '11 PA', '18 PA'],
    );
    assert.deepEqual(listAcronymUses(text, ''), []);
  });
});

describe('a span', () => {
  const spans = sortSpans(['b', 'a'], (name) => [name === 'a' ? { start: 0, end: 4 } : { start: 4, end: 6 }]);

  it('is found by any place in it, and by its end', () => {
    assert.equal(findSpan(spans, 0)?.value, 'a');
    assert.equal(findSpan(spans, 6)?.value, 'b');
    assert.equal(findSpan(spans, 7), undefined);
  });

  it('is the later one where two meet', () => assert.equal(findSpan(spans, 4)?.value, 'b'));
});

function slice(text: string, range: { readonly start: number; readonly end: number } | undefined): string | undefined {
  return range && text.slice(range.start, range.end);
}
