/** Leads, acronyms and spans: what the workspace knows about plain text. */

import assert from 'node:assert/strict';

import { acronymKey, listAcronymUses } from '../../server/src/report/facts/acronyms';
import { findLead, trimEnd } from '../../server/src/workspace/words';
import { findSpan, sortSpans } from '../../server/src/workspace/spans';

describe('the lead of a paragraph', () => {
  const lead = (text: string) => slice(text, findLead(text, { start: 0, end: text.length }));

  it('is its number or first word, without a bullet', () => {
    assert.equal(lead('12. Plans are vague'), '12.');
    assert.equal(lead('■ Plans are vague'), 'Plans');
    assert.equal(lead('Plans are vague'), 'Plans');
  });

  it('is the first word where the number has a line to itself', () => {
    assert.equal(lead('12.\nPlans are vague'), 'Plans');
    assert.equal(lead('12. \r\n\r\nPlans are vague'), 'Plans');
    assert.equal(lead('12.\n'), '12.');
    assert.equal(lead('Plans\nare vague'), 'Plans');
  });

  it('is all of it where it has no word', () => assert.equal(lead('■ –'), '■ –'));
});

describe('the end of a range', () => {
  it('is cut back to the last visible character', () => {
    assert.deepEqual(trimEnd('word \n\n', { start: 0, end: 7 }), { start: 0, end: 4 });
    assert.deepEqual(trimEnd(' \n', { start: 0, end: 2 }), { start: 0, end: 0 });
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
