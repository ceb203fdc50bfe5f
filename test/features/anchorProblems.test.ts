/** Annotations that a person has to place: which they are, and where they are shown. */

import assert from 'node:assert/strict';

import { listAnchorProblems } from '../../server/src/features/anchorProblems';
import type { Document } from '../../server/src/workspace/document';
import { edit, reopened, withDecision, withNote } from '../support/annotate';
import { openReport, openText } from '../support/document';

const { document } = openText('== a.txt\nOne plan is weak.\n\nTwo plans are vague.\n\nThree plans are good.\n');

describe('annotations to be placed', () => {
  it('are not those whose words stand where they stood, or were changed there', () => {
    const noted = withNote(document, 'plans are vague');
    check(noted, []);
    check(edit(noted, 'are vague', 'were vague'), []);
  });

  it('are those whose words are gone, shown behind the words of the line where they stood', () => {
    const noted = withNote(withNote(document, 'Three plans'), 'One plan');
    check(edit(noted, 'One plan', 'A'), ['lost “One plan” at “”']);
    check(edit(edit(noted, 'Three plans are good.', ''), 'One plan is', ''), [
      'lost “One plan” at “”',
      'lost “Three plans” at “”',
    ]);
    const [problem] = listAnchorProblems(edit(noted, 'One plan', 'A'));
    assert.equal(problem?.range.start, 'A is weak.'.length);
  });

  it('are shown on the first line where nobody knows where they stood', () => {
    const other = openText('== a.txt\nSomething else.\n').document;
    const [problem] = listAnchorProblems(reopened(withNote(document, 'Two plans are vague'), other));
    assert.deepEqual([problem?.state, problem?.range], ['lost', { start: 15, end: 15 }]);
  });

  it('are those that may stand at two places, shown at the likelier', () => {
    const paragraph = 'Housing repairs take eleven weeks on average.';
    const around = (middle: string) =>
      `== a.txt\nThe committee met in March.\n\n${middle}\n\nThe auditor will come back in autumn.\n`;
    const { document: once } = openText(around(paragraph));
    const { document: twice } = openText(around(`${paragraph}\n\n${paragraph}`));
    const [problem] = listAnchorProblems(reopened(withNote(once, 'eleven weeks'), twice));
    assert.equal(problem?.state, 'ambiguous');
    assert.equal(problem.candidates.length, 2);
    assert.deepEqual(problem.range, problem.candidates[0]?.range);
  });

  it('are decisions about links whose recommendation is gone, but not those whose marker is', () => {
    const { document: report } = openReport(`== draft.txt
Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague. (Recommendation)
`);
    const decided = withDecision(report, 'vague. (Recommendation)', 1);
    check(edit(decided, 'Ensure that plans are clear.', ''), ['lost “Ensure that plans are clear.” at “”']);
    check(edit(decided, ' (Recommendation)', ''), []);
  });
});

function check(shown: Document, expected: readonly string[]): void {
  const problems = listAnchorProblems(shown);
  assert.deepEqual(
    problems.map(({ state, quote, range }) => `${state} “${quote}” at “${shown.source.slice(range)}”`),
    expected,
  );
}
