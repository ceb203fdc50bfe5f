/** Forms that single parts of reports come in, each as somebody wrote it, and what must be read of it. */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

interface Reading {
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  readonly links: readonly string[];
}

function read(...lines: string[]): Reading {
  const report = buildReport(new SourceText(lines.join('\n')));
  return {
    findings: report.findings.map(({ text }) => text.text),
    recommendations: report.recommendations.map(({ text }) => text.text),
    links: (report.links ?? []).map(({ finding, recommendation }) => `${finding} ${recommendation}`),
  };
}

describe('forms of parts of reports', () => {
  it('reads a table whose columns are set apart by spaces, cells over several lines and page numbers included', () => {
    const { findings, recommendations, links } = read(
      'Internal audit of payroll',
      '',
      'Findings and agreed actions',
      '',
      'Ref   Finding                                  Priority   Agreed action',
      '3.1   Leavers were paid for up to two months   High       Tell payroll of leavers on the day',
      '      after they had left.                                of notice.',
      '                                        4',
      '3.2   Timesheets were signed late.             Low        Remind managers each month.',
      '',
      'Follow-up',
      '',
      'We will come again in six months.',
    );
    assert.deepEqual(findings, [
      'Leavers were paid for up to two months after they had left.',
      'Timesheets were signed late.',
    ]);
    assert.deepEqual(recommendations, ['Tell payroll of leavers on the day of notice.', 'Remind managers each month.']);
    assert.deepEqual(links, ['F3.1 R3.1', 'F3.2 R3.2']);
  });

  it('takes findings for findings although they begin with "no" or "none"', () => {
    const { findings } = read(
      'Inspection of the homes',
      '',
      'Findings',
      '',
      '1. No visit was made in the spring.',
      '2. None of the six homes has an alarm.',
      '3. There were no records of the fire drills.',
      '4. No further issues were identified.',
      '',
      'Recommendations',
      '',
      '1. Visit each home in the spring.',
    );
    assert.equal(findings.length, 3);
  });

  it('links by letters in brackets, lessons and labels with the year', () => {
    const letters = read(
      'Audit of grants',
      '',
      'What we found',
      '',
      '(a) Eight grants were paid early.',
      '',
      '(b) No hall was visited.',
      '',
      'What we recommend',
      '',
      '1. Visit each hall once a year (finding (b)).',
      '',
      '2. Pay nothing before the agreement is signed (finding (a)).',
    );
    assert.deepEqual(letters.links, ['Fb R1', 'Fa R2']);
    const lessons = read(
      '# Incident review',
      '## Lessons learned',
      '1. The alarm rang in an empty room.',
      '2. The key was elsewhere.',
      '## Action items',
      '1. Move the alarm to the guard room (lesson 1).',
    );
    assert.deepEqual(lessons.links, ['F1 R1']);
    const years = read(
      '# Audit report',
      '## Findings',
      '### 2026-014 Accounts of leavers stay open',
      'Nine accounts were open.',
      '### 2026-015 Logs are not kept',
      'Nobody keeps logs.',
      '## Recommendations',
      '1. Close accounts on the last day (2026-014).',
    );
    assert.deepEqual(years.links, ['F2026-014 R1']);
  });
});

const BODY = ['1. Introduction', '', 'We looked at it.', '', '2. Findings', '', '• It was open.', '• It was wet.', ''];

describe('the title on a cover', () => {
  const titleOf = (...lines: string[]): string | undefined =>
    buildReport(new SourceText([...lines, '', ...BODY].join('\n'))).title;

  it('is not the name of the body that publishes it, whatever is in the name', () => {
    assert.equal(
      titleOf('AIR ACCIDENT INVESTIGATION BUREAU', '', 'Final report on the accident to a glider at Moosfeld'),
      'Final report on the accident to a glider at Moosfeld',
    );
  });

  it('may end with the name of the body that it is about', () => {
    assert.equal(titleOf('Audit of the Planning Department'), 'Audit of the Planning Department');
  });
});
