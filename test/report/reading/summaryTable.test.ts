/** The summary table of judgements, whole or torn. */

import assert from 'node:assert/strict';

import { findSummaryTable, findTableHeads } from '../../../server/src/report/reading/summaryTable';
import { given } from '../given';

function check(family: string, text: string, expected: readonly string[] | undefined): void {
  const { flow, vocabulary } = given(family, text);
  const table = findSummaryTable(flow, vocabulary);
  assert.deepEqual(
    table?.rows.map(({ subject, grade, gradeRange }) => `${subject} ${grade} “${flow.source.slice(gradeRange)}”`),
    expected,
  );
}

const whole = [
  'help-and-protection good “Good”',
  'looked-after requires-improvement “Requires improvement”',
  'adoption outstanding “Outstanding”',
  'care-leavers good “Good”',
  'leadership good “Good”',
];

describe('the summary table', () => {
  it('has its rows in cells', () => {
    check(
      'sif-2015',
      `1. Children who need help and protection\t\tGood
2. Children looked after and achieving permanence\t\tRequires improvement
\t2.1 Adoption performance\tOutstanding
\t2.2 Experiences and progress of care leavers\tGood
3. Leadership, management and governance\t\tGood`,
      whole,
    );
  });

  it('has its rows in the bars of Markdown', () => {
    check(
      'sif-2015',
      `| 1. Children who need help and protection | Good |
| --- | --- |
| 2. Children looked after and achieving permanence | Requires improvement |
| 2.1 Adoption performance | Outstanding |
| 2.2 Experiences and progress of care leavers | Good |
| 3. Leadership, management and governance | Good |`,
      whole,
    );
  });

  it('is paired in order where labels were torn or lost', () => {
    check(
      'sif-2015',
      `Good

permanence

Requires improvement


Outstanding


Good


Good`,
      whole,
    );
  });

  it('joins a grade that was broken over two lines', () => {
    check(
      'sif-2013',
      `1. Children who need help and protection

Requires
improvement

2. Children looked after and achieving permanence

Good

2.1 Adoption performance

Good

2.2 Experiences and progress of care leavers

Good

3. Leadership, management and governance

Good`,
      [
        'help-and-protection requires-improvement “Requires\nimprovement”',
        ...['looked-after', 'adoption', 'care-leavers', 'leadership'].map((subject) => `${subject} good “Good”`),
      ],
    );
  });

  it('may say that something was not judged', () => {
    check(
      'sif-2015',
      `1. Children who need help and protection\tGood
2. Children looked after and achieving permanence\tNot judged
2.1 Adoption performance\tNot Judged
2.2 Experiences and progress of care leavers\tNot judged
3. Leadership, management and governance\tGood`,
      [
        'help-and-protection good “Good”',
        'looked-after not-judged “Not judged”',
        'adoption not-judged “Not Judged”',
        'care-leavers not-judged “Not judged”',
        'leadership good “Good”',
      ],
    );
  });

  it('may slip in the template’s words, and have no overall row', () => {
    check(
      'ilacs-2026',
      `Judgement

Grade

The impact of leaders on social work
practice with children and families

Good

The experiences and progress of children
who need help and protection

Good

The experiences and progress of children
in care

Good

The experiences and progress of children
care leavers

Outstanding`,
      ['leadership', 'help-and-protection', 'in-care']
        .map((subject) => `${subject} good “Good”`)
        .concat('care-leavers outstanding “Outstanding”'),
    );
  });

  it('is absent from running text', () =>
    check('sif-2015', 'Good\n\nplans are made.\n\nGood plans are made.', undefined));

  it('has heads that stand anywhere', () => {
    const { flow } = given('sif-2014', 'Key judgement\n\nJudgement grade\n\nKey judgements matter.');
    assert.deepEqual([...findTableHeads(flow)], [0, 1]);
  });
});
