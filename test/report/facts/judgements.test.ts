/** A report's own judgements, from every place that states one. */

import assert from 'node:assert/strict';

import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

function check(text: string, expected: readonly string[]): void {
  const report = buildReport(new SourceText(text));
  assert.deepEqual(
    report.judgements.map(
      ({ where, subject, grade, range }) => `${where} ${subject} ${grade} “${report.source.slice(range)}”`,
    ),
    expected,
  );
}

const single = `Kent County Council
Inspection of services for children in need of help and
protection, children looked after and care leavers
`;

describe('judgements', () => {
  it('stand in the sentence of the title page, the table, the headings and the graded sentences', () => {
    check(
      `${single}
Children’s services in Kent require improvement to be good

1. Children who need help and protection\tRequires improvement
2. Children looked after and achieving permanence\tGood
2.1 Adoption performance\tGood

Executive summary

Leaders know their services.

Recommendations

1. Improve plans.

The experiences and progress of children who need help and protection

Requires improvement

2. Plans are late.

The graded judgement for adoption performance is that it is good

3. Adopters are well prepared.

The Local Safeguarding Children Board (LSCB)

The Local Safeguarding Children Board is inadequate
`,
      [
        'overall overall requires-improvement “require improvement to be good”',
        'summary-table help-and-protection requires-improvement “Requires improvement”',
        'summary-table looked-after good “Good”',
        'summary-table adoption good “Good”',
        'section-heading help-and-protection requires-improvement “Requires improvement”',
        'sentence adoption good “good”',
        'sentence lscb inadequate “inadequate”',
      ],
    );
  });

  it('are told overall in the words of 2014', () => {
    check(
      `${single}
The overall judgement is that children’s service requires improvement

Summary of findings

What does the local authority need to improve?

Areas for improvement

1. Improve plans.

2. Improve reviews.

The experiences and progress of children who need help and protection are good
`,
      [
        'overall overall requires-improvement “requires improvement”',
        'section-heading help-and-protection good “good”',
      ],
    );
  });

  it('are told overall without a place', () => {
    check(
      `${single}
Children’s services require improvement to be good

Executive summary

Recommendations

1. Improve plans.

The experiences and progress of children who need help and protection are good
`,
      [
        'overall overall requires-improvement “require improvement to be good”',
        'section-heading help-and-protection good “good”',
      ],
    );
  });

  it('are the outcome sentence of an area inspection', () => {
    check(
      `Local Area Partnership report

Area SEND inspection of Kent Local Area Partnership

Inspection outcome

The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children.

What does the area partnership need to do better?

Plans are late.
`,
      ['overall arrangements inconsistent “inconsistent experiences”'],
    );
  });

  it('of earlier inspections are read over a page break', () => {
    check(
      `${single}
Executive summary

Recommendations

Previous Ofsted inspections

■ The last inspection of services for children looked after was in

7

March 2012. The local authority was judged to be good.

The experiences and progress of children who need help and protection
`,
      ['earlier looked-after good “good”'],
    );
  });

  it('are none in letters without grades', () => {
    check(
      'Dear local partnership\n\nJoint targeted area inspection of Kent\n\nHeadline findings\n\nThe work is good.\n\nWhat needs to improve?\n\n■ Plans.',
      [],
    );
  });
});
