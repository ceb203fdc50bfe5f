/** Headings that no vocabulary knows: themes of lists, heads of columns, Markdown headings of a writer's own. */

import assert from 'node:assert/strict';

import { read } from '../given';

/** Each section behind the title as its level, its title, and how many recommendations and findings it holds. */
function check(family: string, text: string, expected: readonly string[]): void {
  const { body } = read(family, text);
  assert.deepEqual(
    body.map(({ place, recommendations, findings }) => {
      const { level, title } = place.section;
      return `${level} ${title}: ${recommendations.length} ${findings.length}`;
    }),
    expected,
  );
}

describe('headings that the contents list', () => {
  it('are headings, although no vocabulary knows them, as deep as the entry before', () => {
    check(
      'sif-2015',
      `Contents

The local authority	2
Recommendations	3
What we mean by our
judgements	4

The local authority

Recommendations

1. Improve the plans.
2. Improve the reviews.

What we mean by our judgements

Good is the second of four.`,
      [
        '2 Contents: 0 0',
        '2 The local authority: 0 0',
        '3 Recommendations: 2 0',
        '3 What we mean by our judgements: 0 0',
      ],
    );
  });

  it('end a list although they look like one of its themes, which may say the same before', () => {
    check(
      'sif-2015',
      `Contents

The local authority	2
Recommendations	3
Care at home	4
In short	5

The local authority

Recommendations

Care at home

■ Improve the plans.

In short

■ Leaders know their services well.

Care at home

■ Plans are late.`,
      [
        '2 Contents: 0 0',
        '2 The local authority: 0 0',
        '3 Recommendations: 0 0',
        '4 Care at home: 1 0',
        '3 In short: 0 0',
        '3 Care at home: 0 0',
      ],
    );
  });

  it('go over three lines at most', () => {
    const printed = (heading: string) =>
      `Contents\n\nThe local authority\t2\nWhat all of us mean by our judgements here\t4\n\nThe local authority\n\nLeaders know their services well.\n\n${heading}\n\nGood is the second.`;
    const three = 'What all of us\nmean by\nour judgements here';
    const found = '2 What all of us mean by our judgements here: 0 0';
    check('sif-2015', printed(three), ['2 Contents: 0 0', '2 The local authority: 0 0', found]);
    check('sif-2015', printed(three.replace('judgements ', 'judgements\n')), [
      '2 Contents: 0 0',
      '2 The local authority: 0 0',
    ]);
  });

  it('are none in the midst of a sentence', () => {
    check(
      'sif-2015',
      `Contents

The local authority	2
What inspectors mean	4

The local authority

Leaders know their services well.

This says at some length
What inspectors mean
by a judgement.`,
      ['2 Contents: 0 0', '2 The local authority: 0 0'],
    );
  });
});

describe('a graded heading that its table repeats', () => {
  const area = 'Leadership, management and governance';
  it('is one section with the grade of the table', () => {
    const { places } = read(
      'sif-2013',
      `${area}\n\nKey Judgement\nJudgement Grade\n\n${area}\n\nGood\n\n1. Leaders know.`,
    );
    assert.deepEqual(
      places.map(({ section }) => `${section.title} ${section.grade}`),
      [`${area} good`],
    );
  });
});

describe('themes', () => {
  it('divide a list into parts that are lists of the same kind', () => {
    check(
      'sif-2014',
      `Areas for improvement

Leadership and workforce

1. Improve the supervision of social workers.

Quality of practice

2. Improve the plans for children.`,
      ['4 Areas for improvement: 0 0', '5 Leadership and workforce: 1 0', '5 Quality of practice: 1 0'],
    );
  });

  it('may stand below the words that lead in to a summary, without a blank line', () => {
    check(
      'sif-2014',
      `Summary of findings
Children’s services in Westbay are good because:
Help and protection
■ Social workers see children often.
■ Plans are clear.`,
      ['3 Summary of findings: 0 0', '4 Help and protection: 0 2'],
    );
  });

  it('do not begin with words that lead in to them without a colon', () => {
    check(
      'sif-2014',
      `Summary of findings
Children’s services in Westbay are good because
Help and protection
■ Social workers see children often.`,
      ['3 Summary of findings: 0 0', '4 Help and protection: 0 1'],
    );
  });

  it('are not the words below a number that stands alone', () => {
    check('sif-2015', 'Recommendations\n\n1.\n\nImprove the plans for children\n\n2.\n\nImprove the reviews', [
      '3 Recommendations: 2 0',
    ]);
  });

  it('may be named like a graded area, which then has its grade elsewhere', () => {
    check(
      'sif-2014',
      `Areas for improvement

Leadership, management and governance

1. Improve the supervision of social workers.

2. Improve the plans for children.

Leadership, management and governance

Good

3. Leaders know their services.`,
      [
        '4 Areas for improvement: 0 0',
        '5 Leadership, management and governance: 2 0',
        '4 Leadership, management and governance: 0 1',
      ],
    );
  });
});

describe('Markdown headings of a writer’s own', () => {
  const letter = (heading: string): string => `Monitoring visit to Kent children's services

## Findings and evaluation of progress

Leaders have addressed the issue of pathways.

${heading}

Strategy meetings are timely and well recorded.`;

  it('divide the section that they stand under, and what is found below them stays found', () => {
    check('ilacs-monitoring-visit', letter('### Early help'), [
      "1 Monitoring visit to Kent children's services: 0 0",
      '2 Findings and evaluation of progress: 0 1',
      '3 Early help: 0 1',
    ]);
  });

  it('end the section before them where they are no deeper', () => {
    check('ilacs-monitoring-visit', letter('## About this visit'), [
      "1 Monitoring visit to Kent children's services: 0 0",
      '2 Findings and evaluation of progress: 0 1',
      '2 About this visit: 0 0',
    ]);
  });

  it('are no sections above the title', () => {
    check('ilacs-monitoring-visit', `# Draft for comment\n\n${letter('### Early help')}`, [
      "1 Monitoring visit to Kent children's services: 0 0",
      '2 Findings and evaluation of progress: 0 1',
      '3 Early help: 0 1',
    ]);
  });
});

describe('heads of columns', () => {
  it('are no second list, and the column beside the list is no part of it', () => {
    const { body, columns, flow } = read(
      'send-2023',
      `Areas for priority action
Responsible body

Halton Borough Council and
the integrated care board

Areas for priority action
Leaders should cooperate at pace to cut waiting times for assessments of needs.`,
    );
    assert.deepEqual(
      body.map(({ place, recommendations }) => `${place.section.title} ${recommendations.length}`),
      ['Areas for priority action 1'],
    );
    assert.deepEqual(
      [...columns].map((at) => flow.lines[at]!.visible),
      ['Responsible body', 'Halton Borough Council and', 'the integrated care board', 'Areas for priority action'],
    );
  });
});
