/** Grades of what a report looks at, in the rows, fields and sentences of plain text. */

import { strict as assert } from 'node:assert';

import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** The ratings of a report that is recognised whatever stands before its findings. */
function listRatings(...lines: string[]): string[] {
  const text = ['# A review of the home', '', ...lines, '', '## Findings', '', '1. Stock did not match.', ''];
  const ending = ['## Recommendations', '', '1. Count the stock each week. (Finding 1)', ''];
  const report = buildReport(new SourceText([...text, ...ending].join('\n')));
  return report.judgements.map(({ subjectName, grade, when }) =>
    [subjectName, grade, when].join(' | ').replace(/ \| $/, ''),
  );
}

describe('ratings in plain text', () => {
  it('stand in columns that are apart by spaces', () => {
    const found = listRatings(
      '## Ratings',
      '',
      'Overall rating for this service          Requires Improvement',
      '',
      'Is the service safe?                     Inadequate',
    );
    assert.deepEqual(found, [
      'Overall rating for this service | requires-improvement',
      'Is the service safe? | inadequate',
    ]);
  });

  it('are no heads of a table, though "improvement" names a column', () => {
    const rows = [
      'Rating for the service      Requires Improvement',
      'Is it well led?             Requires Improvement',
    ];
    assert.equal(listRatings('## Ratings', '', ...rows).length, 2);
  });

  it('count as the latest or as earlier by the years above them, whatever the order', () => {
    const found = listRatings(
      '## Outcomes',
      '',
      'Area                  Outcome in 2024            Outcome in 2021',
      'Safety                Poor                       Not sufficiently good',
      'Respect               Reasonably good            Good',
    );
    assert.deepEqual(found.sort(), [
      'Respect | good | 2021',
      'Respect | reasonably-good',
      'Safety | not-sufficiently-good | 2021',
      'Safety | poor',
    ]);
  });

  it('stand behind a colon or a dash, with the number of the step', () => {
    assert.deepEqual(
      listRatings('## How we graded it', '', 'Relevance: 5 - Highly satisfactory', 'Leadership – 3 – Adequate'),
      ['Relevance | 5-highly-satisfactory', 'Leadership | 3-adequate'],
    );
  });

  it('need company where no heading announces them', () => {
    assert.deepEqual(listRatings('## What we saw', '', 'The home          Good', '', 'A garden lies behind it.'), []);
    assert.deepEqual(listRatings('## Grades', '', 'The home          Good', '', 'A garden lies behind it.'), [
      'The home | good',
    ]);
  });

  it('are of one list over two other rows, and of none over three', () => {
    const list = (between: number): string[] =>
      listRatings(
        '## What we saw',
        '',
        'The home          Good',
        ...Array<string>(between).fill('and its garden,'),
        'The staff         Good',
      );
    assert.deepEqual(list(2), ['The home | good', 'The staff | good']);
    assert.deepEqual(list(3), []);
  });

  it('are about names, and not about sentences', () => {
    const name = (length: number): string => 'The ways in which staff '.padEnd(length, 'x');
    const rows = (length: number): string[] =>
      listRatings('## Ratings', '', `${name(length)}     Good`, 'Safety     Poor');
    assert.equal(rows(100).length, 2);
    assert.deepEqual(rows(101), ['Safety | poor']);
  });

  it('keep out a line that is too long for a table', () => {
    const rows = (gap: number): string[] =>
      listRatings('## Ratings', '', `Safety${' '.repeat(gap)}Poor`, 'Respect     Good');
    assert.equal(rows(290).length, 2);
    assert.equal(rows(291).length, 1);
  });

  it('are about the section that they close', () => {
    const found = listRatings('## Staffing', '', 'There were enough staff.', '', 'Judgment: Compliant');
    assert.deepEqual(found, ['Staffing | compliant']);
  });

  it('are about what opens the lines above where several stand in one section', () => {
    const found = listRatings(
      '## Capacity and capability',
      '',
      'Regulation 15: Staffing',
      'There were enough staff.',
      '',
      'Judgment: Compliant',
      '',
      'Regulation 16: Training',
      'Four staff had no fire training.',
      '',
      'Judgment: Not compliant',
    );
    assert.deepEqual(found, ['Regulation 15: Staffing | compliant', 'Regulation 16: Training | not-compliant']);
  });

  it('are said of a system that works or does not', () => {
    assert.deepEqual(listRatings('## Conclusion', '', 'The management system is partially effective.'), [
      'Overall | partially-effective',
    ]);
  });

  it('are scores without the vector behind them', () => {
    const text =
      '# Test\n\n## Findings\n\n### F-1 Injection\n\nCVSS: 9.8 (AV:N/AC:L/PR:N)\n\n## Recommendations\n\n1. Bind. (F-1)\n';
    assert.deepEqual(
      buildReport(new SourceText(text)).judgements.map(({ grade, range }) => [
        grade,
        text.slice(range.start, range.end),
      ]),
      [['9-8', '9.8']],
    );
  });

  it('grade the section that bears the name', () => {
    const lines = [
      '# A review',
      '',
      '## Ratings',
      '',
      'Safety      Good',
      'Respect     Poor',
      '',
      '## Safety',
      '',
      'It was safe.',
      '',
    ];
    const ending = ['## Recommendations', '', '1. Knock before you enter.', ''];
    const { sections } = buildReport(new SourceText([...lines, ...ending].join('\n')));
    assert.equal(sections.find(({ title }) => title === 'Safety')?.grade, 'good');
  });

  it('are scores with their scale, stars and steps', () => {
    const found = listRatings('Overall: 3 out of 5', '', 'Overall grade: C (on a scale from A to E)', '');
    assert.deepEqual(found, ['Overall | 3-out-of-5', 'Overall grade | c']);
    assert.deepEqual(listRatings('Overall: 3 of the files were late', '', 'Outcome: 12 of 20 files were late'), []);
    assert.deepEqual(listRatings('Quality of teaching\t★★☆☆☆', 'Leadership\t★★★★☆', ''), [
      'Quality of teaching | 2-out-of-5',
      'Leadership | 4-out-of-5',
    ]);
    assert.deepEqual(listRatings('## Ratings', '', 'Relevance        4/6', 'Efficiency       Level 2'), [
      'Relevance | 4-6',
      'Efficiency | level-2',
    ]);
  });

  it('are of what their label names', () => {
    assert.deepEqual(listRatings('Grade for homes and tenants: 3 (serious failings)', 'Result: Does not conform'), [
      'homes and tenants | 3',
      'Result | does-not-conform',
    ]);
  });

  it('stand in columns as letters of a traffic light, scores and the words of the report itself', () => {
    const rows = ['| Area | RAG | Maturity level |', '|---|---|---|', '| Hiring | R | Emerging |', '| Pay | A/G | 2 |'];
    assert.deepEqual(listRatings(...rows), ['Hiring | red', 'Hiring | emerging', 'Pay | amber-green', 'Pay | 2']);
  });

  it('stand in a listed finding, in brackets or with their label', () => {
    const report = buildReport(
      new SourceText(
        [
          '# Review',
          '',
          '## Barriers',
          '',
          '1. Contrast is low (Priority: P1) on each page',
          '2. The lamp is out. Risk: High.',
          '3. [Minor] The door creaks.',
          '',
          '## Recommendations',
          '',
          '1. Mend the lamp.',
        ].join('\n'),
      ),
    );
    assert.deepEqual(
      report.judgements.map(({ of, grade }) => `${of} ${grade}`),
      ['F1 p1', 'F2 high', 'F3 minor'],
    );
  });

  it('stand below each finding and are no running lines, though they come again', () => {
    const finding = (at: number): string[] => [
      `3.${at} The service number ${at} answers anybody`,
      '',
      `ID        : LVC-0${at}`,
      'Severity  : High',
      'Status    : Open',
      '',
      'Description:',
      'Whoever asks is answered, and no password is asked for.',
      '',
      'Remediation:',
      'Ask for the password of the user before an answer is given.',
      '',
    ];
    const text = ['Penetration test of the port', '', '3. Findings', '', ...[1, 2, 3, 4].flatMap(finding)].join('\n');
    assert.equal(buildReport(new SourceText(text)).judgements.length, 4);
  });

  it('stand in a table whose names are ruled off', () => {
    const text = [
      'Penetration test of the port',
      '',
      'Results at a glance',
      '',
      '  ID       Title                          Severity   Retest',
      '  -----------------------------------------------------------',
      '  LVC-01   Anybody is answered            High       Fixed',
      '  LVC-02   The cookie lives for ever      Low        Open',
      '',
      'Findings',
      '',
      'LVC-01 Anybody is answered',
      '',
      'Recommendation: Ask for a password.',
      '',
      'LVC-02 The cookie lives for ever',
      '',
      'Recommendation: End it.',
    ].join('\n');
    assert.deepEqual(
      buildReport(new SourceText(text)).judgements.map(({ of, grade }) => `${of} ${grade}`),
      ['LVC-01 high', 'LVC-02 low'],
    );
  });
});
