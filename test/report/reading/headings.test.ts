/** Headings by a family's vocabulary, in the forms that extraction and template writers give them. */

import assert from 'node:assert/strict';

import { findHeadings } from '../../../server/src/report/reading/headings';
import { printWords } from '../../../server/src/report/reading/sections';
import { given } from '../given';

/** Each heading as its level, its kind, its title and its grade. */
function check(family: string, text: string, expected: readonly string[]): void {
  const { flow, vocabulary } = given(family, text);
  assert.deepEqual(
    findHeadings(flow, vocabulary, new Set()).map(({ rule, title, grade }) =>
      [rule.level, rule.kind, printWords(flow, title), ...(grade ? [`= ${grade.grade}`] : [])].join(' '),
    ),
    expected,
  );
}

const help = 'The experiences and progress of children who need help and protection';

describe('a heading', () => {
  const expected = '2 improvement-points What needs to improve?';
  for (const printed of [
    'What needs to improve?¹',
    'What needs to improve? ¹',
    'What needs to improve?1',
    'What needs to improve? [1]',
    '\u{1F4CC} What needs to improve?',
    '\u200EWhat needs to improve?\u200E',
    '## What needs to improve? ##',
    '## What needs to improve? {#improve}',
    '## [What needs to improve?](#improve)',
    '## \u{1F4CC} [What needs to improve?](#improve) {#improve}',
    '## 3. What needs to improve?',
    '## 3.2 What needs to improve?',
    '## B. What needs to improve?',
  ]) {
    it(`is known as ${JSON.stringify(printed)}`, () => {
      const { flow, vocabulary } = given('ilacs-2023', printed);
      const found = findHeadings(flow, vocabulary, new Set());
      assert.deepEqual(
        found.map(({ rule, title }) => `${rule.level} ${rule.kind} ${printWords(flow, title)}`.replace(/\?$/, '')),
        [expected.slice(0, -1)],
      );
    });
  }

  it('is known when a hyphen at the end of a line breaks a word of it', () => {
    check('sif-2015', 'Recommenda-\ntions\n\n1. Check the office.', ['3 recommendations Recommenda-tions']);
    check('ilacs-2023', 'Areas for priority ac-\ntion\n\nPlans', ['2 improvement-points Areas for priority ac-tion']);
  });

  it('is known in the singular where the family says many, and the other way round', () => {
    check('sif-2015', 'Previous Ofsted inspection', ['4 context Previous Ofsted inspection']);
    check('sif-2015', 'Recommendation', ['3 recommendations Recommendation']);
    check('ilacs-2023', 'Area for priority action', ['2 improvement-points Area for priority action']);
  });

  it('takes its own line alone where any words may follow, and a full line with the next', () => {
    const text = 'The partnership’s commitment to children and to their families is clear to all who work with them.';
    const column = Array<string>(9).fill('x'.repeat(80)).join('\n');
    check('jtai-2022', `Practice study: highly effective practice\n${text}\n${column}`, [
      '3 other Practice study: highly effective practice',
    ]);
    const long = 'Practice study: highly effective practice in the response of all partners to';
    check('jtai-2022', `${long}\nDomestic abuse\n\n${column}`, [`3 other ${long} Domestic abuse`]);
  });

  it('is none when a wrapped line only begins a sentence with its words', () => {
    check('sif-2015', `${help} are\ninadequate. Serious concerns leave children at risk.`, []);
    check('sif-2015', `${help}\nare inadequate. Serious concerns leave children at risk.`, []);
  });

  it('is none when the words go on as a sentence does', () => {
    check('sif-2015', 'Recommendations were made to the board.', []);
    check('sif-2015', '(Recommendations)', []);
  });
});

describe('headings of a single inspection', () => {
  const graded = (grade: string): string => `3 judgement-area ${help} = ${grade}`;

  it('carry their grade in a cell, on the next line, further below, or broken over two lines', () => {
    check('sif-2015', `${help}\tGood`, [graded('good')]);
    check('sif-2015', `${help}\nGood`, [graded('good')]);
    check('sif-2015', `${help}\n\nInadequate\n\nSummary`, [graded('inadequate'), '4 summary Summary']);
    check('sif-2015', `${help}\n\nRequires\nimprovement`, [graded('requires-improvement')]);
    check('sif-2015', `${help}\n\nRequires\n\nimprovement\n\nChildren are safe.`, [graded('requires-improvement')]);
  });

  it('are put together from the lines of a narrow column, with the grade torn into them', () => {
    check('sif-2015', 'The experiences and progress of\nGood\nchildren who need help and protection', [graded('good')]);
    check('sif-2015', 'The experiences and progress of\nchildren who need help and\nprotection\n\nGood', [
      graded('good'),
    ]);
  });

  it('come in tags, in Markdown and with other apostrophes and spellings', () => {
    check('sif-2015', `<p>${help}</p>\t<p>Good</p>`, [graded('good')]);
    check('sif-2015', `### ${help}: good`, [graded('good')]);
    check('sif-2015', `**Inspection findings**`, ['4 findings Inspection findings']);
  });

  it('know the many wordings of graded sentences', () => {
    for (const [sentence, subject] of [
      ['The graded judgement for adoption performance is that it is good', 'adoption'],
      ['The graded judgment for adoption performance is good', 'adoption'],
      ['The graded judgement for the adoption performance is that it is good.', 'adoption'],
      ['The graded judgement of the local authority’s adoption services is that they are good', 'adoption'],
      ['The graded judgement regarding adoption is good', 'adoption'],
      ['The graded judgement about the experience and progress of care leavers is that it is good', 'care-leavers'],
      ['The graded judgment that the experiences and progress of care leavers are good', 'care-leavers'],
      ['The graded judgement for services for care leavers is good', 'care-leavers'],
      ['The graded judgement is that the experience and progress of care leavers is good', 'care-leavers'],
      ['The graded judgement in relation to care leavers is that it is judged to be good', 'care-leavers'],
    ] as const) {
      const { flow, vocabulary } = given('sif-2015', sentence);
      const [heading] = findHeadings(flow, vocabulary, new Set());
      assert.deepEqual([heading?.rule.subject, heading?.grade?.grade], [subject, 'good'], sentence);
    }
  });

  it('know the safeguarding board by its name, its letters and its place, once its part has begun', () => {
    const board = '2 lscb The Local Safeguarding Children Board (LSCB)';
    for (const [line, title] of [
      ['The Local Safeguarding Children Board requires improvement', 'The Local Safeguarding Children Board'],
      [
        'The Kent Safeguarding Children Board (KSCB) requires improvement to be good',
        'The Kent Safeguarding Children Board (KSCB)',
      ],
      ['The LSCB requires improvement', 'The LSCB'],
    ] as const) {
      check('sif-2015', `The Local Safeguarding Children Board (LSCB)\n\n${line}\n\nExecutive summary`, [
        board,
        `3 graded-sentence ${title} = requires-improvement`,
        '3 executive-summary Executive summary',
      ]);
    }
  });

  it('are known where the words of the template slipped', () => {
    for (const section of [
      'Section 2: The effectiveness of the local safeguarding children board',
      'Section 2: The effectiveness local safeguarding children board',
    ])
      check('sif-2013', section, [`2 lscb ${section}`]);
  });

  it('are not the same words within a sentence', () => {
    check('sif-2015', `We looked at the experiences and progress of children\n${help} are considered below.`, []);
    check('sif-2015', 'Recommendations were followed.', []);
    check('sif-2015', 'the local authority', []);
    check('sif-2015', '- Recommendations', []);
  });
});

describe('headings of reports on local authority services', () => {
  const title = help;

  it('carry their grade behind a colon, a dash, “is”, “is:” or nothing, with or without a full stop', () => {
    for (const form of [': good', ': Good', ' – good', ' is good', ' is: Good', ' are: good', ' good', ' is good.'])
      check('ilacs-2018', title + form, [`2 judgement-area ${title} = good`]);
  });

  it('may lack “The”, and slip in the template’s words', () => {
    check('ilacs-2023', 'Experiences and progress of children in care: good', [
      '2 judgement-area Experiences and progress of children in care = good',
    ]);
    check('ilacs-2023', 'The experiences and progress of children care leavers: good', [
      '2 judgement-area The experiences and progress of children care leavers = good',
    ]);
  });

  it('name the list of improvements with a question mark, a colon or a footnote mark', () => {
    for (const heading of [
      'What needs to improve',
      'What needs to improve?',
      'What needs to improve:',
      'What needs to improve?1',
    ])
      check('ilacs-2023', heading, [`2 improvement-points ${heading.replace(/[:1]$/, '')}`]);
  });
});

describe('headings of letters and area inspections', () => {
  it('are known in each family', () => {
    check('jtai-2016', 'Key Strengths\n\nAreas for priority action\n\nAreas for improvement\n\nNext steps', [
      '2 main-findings Key Strengths',
      '2 improvement-points Areas for priority action',
      '2 improvement-points Areas for improvement',
      '2 other Next steps',
    ]);
    check(
      'jtai-2022',
      'Headline findings\n\nAreas for priority action\n\nWhat needs to improve?\n\nStrengths\n\nMain findings',
      [
        '2 headline-findings Headline findings',
        '2 improvement-points Areas for priority action',
        '2 improvement-points What needs to improve?',
        '2 summary Strengths',
        '2 main-findings Main findings',
      ],
    );
    check(
      'send-2023',
      'What is it like to be a child or young person with special educational\nneeds and/or disabilities (SEND) in this area?',
      [
        '2 main-findings What is it like to be a child or young person with special educational needs and/or disabilities (SEND) in this area?',
      ],
    );
  });
});
