/** What a person may say about the thread: every offer as a short line, in the order in which it is offered. */

import assert from 'node:assert/strict';

import { listThreadFixes, type ThreadFix } from '../../server/src/features/threadFixes';
import type { Document } from '../../server/src/workspace/document';
import { rangeOf, withDecision, withReason } from '../support/annotate';
import { openReport, openText } from '../support/document';

const report = `== draft.txt
Recommendations

1. Ensure that supervision of social workers is reflective and regular.
2. Ensure that foster carers have delegated authority in time.
3. Ensure that bins are emptied.

Inspection findings

4. Foster carers wait too long for delegated authority. (Recommendation)
5. Social workers have irregular supervision that is not reflective. (Recommendation 1)
6. Foster carers lack delegated authority at school.
`;

describe('what may be said about the thread', () => {
  const { document } = openReport(report);
  const { document: unmarked } = openReport(report.replace(' (Recommendation)', ''));

  it('at a marker without a number: that a guess is right or wrong, or another one', () =>
    check(document, '(Recommendation)', ['accept 2', 'choose recommendation', 'detach 2']));

  it('is the same anywhere in the finding of the marker', () =>
    check(document, 'wait too long', ['accept 2', 'choose recommendation', 'detach 2']));

  it('at a marker with a number is nothing: the text says it', () => check(document, '(Recommendation 1)', []));

  it('at a finding without a marker: which recommendation it might be marked for', () =>
    check(unmarked, 'wait too long', ['mark 4 for 2']));

  it('at a finding that fits the same one: that it might be marked too', () =>
    check(unmarked, 'at school', ['mark 6 for 2']));

  it('at a recommendation: which findings might be marked for it, unless one is', () => {
    check(document, 'bins are emptied', ['choose finding']);
    check(document, 'foster carers have', []);
    check(unmarked, 'foster carers have', ['mark 4 for 2', 'mark 6 for 2', 'choose finding']);
  });

  it('once it is said: that it is taken back', () => {
    check(withDecision(document, 'authority. (Recommendation)', 2), '(Recommendation)', [
      'choose recommendation',
      'withdraw accepted',
    ]);
    const detached = withDecision(document, 'authority. (Recommendation)', 2, 'detached');
    assert.ok(listOf(detached, '(Recommendation)').includes('withdraw detached'));
    assert.ok(!listOf(detached, '(Recommendation)').includes('accept 2'));
    const justified = withReason(document, 'recommendation-unsupported', '3. Ensure that bins', 'The law.');
    check(justified, 'bins are emptied', ['choose finding', 'withdraw The law.']);
  });

  it('is nothing where the thread does not pass, and in a text that is no report', () => {
    check(document, 'Inspection findings', []);
    check(openText('== a.txt\nApples (Recommendation)\n').document, 'Apples', []);
  });
});

function check(document: Document, words: string, expected: readonly string[]): void {
  assert.deepEqual(listOf(document, words), expected);
}

/** What is offered with the cursor behind the first letter of these words. */
function listOf(document: Document, words: string): string[] {
  return listThreadFixes(document, rangeOf(document, words).start + 1).map(show);
}

function show(fix: ThreadFix): string {
  switch (fix.kind) {
    case 'accept':
    case 'detach':
      return `${fix.kind} ${fix.recommendation.number}`;
    case 'mark':
      return `mark ${fix.finding.number} for ${fix.recommendation.number}`;
    case 'choose':
      return `choose ${fix.other}`;
    case 'withdraw':
      return `withdraw ${fix.annotation.kind === 'link' ? fix.annotation.decision : fix.annotation.reason}`;
  }
}
