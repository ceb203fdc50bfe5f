/** The tests of the report printed from findings. */

import assert from 'node:assert/strict';

import type { Check } from '../../server/src/checks/diagnostic';
import { correct, listHits, pointedAt, printFindings, read } from './findingsReport';

/** Reports every finding, and would have it in capitals. */
const shouting: Check = {
  code: 'shouting',
  severity: 'hint',
  title: 'Quiet words',
  explain: 'Reports every finding.',
  run: ({ findings, source }) =>
    findings.map(({ text }) => {
      const range = text.toSourceRange({ start: 0, end: text.text.length });
      const newText = source.slice(range).toUpperCase();
      return { range, message: 'Louder.', related: [], correction: { title: 'Shout', edits: [{ range, newText }] } };
    }),
};

describe('a report printed from findings', () => {
  const text = printFindings('Plans are clear.', 'Visits are\nregular.');

  it('is recognised, and holds them with its provider and dates', () => {
    const { recognition, findings, provider, inspected } = read(text);
    assert.ok(recognition.recognised);
    assert.deepEqual(
      findings.map((finding) => finding.text.text),
      ['Plans are clear.', 'Visits are regular.'],
    );
    assert.equal(provider, 'Northmoor');
    assert.equal(inspected?.end, '2017-03-30');
  });

  it('shows what a check points at and what it corrects', () => {
    assert.equal(listHits(shouting, text).length, 2);
    assert.deepEqual(pointedAt(shouting, 'Plans are clear.'), ['Plans are clear.']);
    assert.ok(correct(shouting, text).endsWith('1. PLANS ARE CLEAR.\n2. VISITS ARE\nREGULAR.\n'));
  });
});
