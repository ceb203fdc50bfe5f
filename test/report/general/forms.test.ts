/** Forms that single parts of reports come in, each as somebody wrote it, and what must be read of it. */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';
import { linksOf, reportOf } from '../../../server/src/workspace/document';
import { openDocument } from '../../../server/src/workspace/workspace';

interface Reading {
  readonly headings: readonly string[];
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  readonly links: readonly string[];
}

function read(...lines: string[]): Reading {
  const report = buildReport(new SourceText(lines.join('\n')));
  return {
    headings: report.sections.map(({ title }) => title),
    findings: report.findings.map(({ text }) => text.text),
    recommendations: report.recommendations.map(({ text }) => text.text),
    links: (report.links ?? []).map(({ finding, recommendation }) => `${finding} ${recommendation}`),
  };
}

describe('forms of parts of reports', () => {
  it('follows letters and other words for what is asked, in a letter too', () => {
    const saw = [
      ...['Subject: Our visit to the Harbour hostel', '', 'What we saw', ''],
      ...[
        ' (i)  The fire door was wedged open. (Suggestion B)',
        ' (ii) No one sees their key worker. (Suggestion A)',
        '',
      ],
    ];
    const suggest = [
      'What we suggest',
      '',
      ' A. Name a deputy for each resident.',
      ' B. Fit the doors with closers.',
      '',
    ];
    const document = openDocument(
      { uri: 'a.txt', version: 0, languageId: '', text: [...saw, ...suggest].join('\n') },
      { revision: 0, families: [] },
    );
    const { title, provider, markers } = reportOf(document);
    assert.deepEqual([title, provider], ['Our visit to the Harbour hostel', 'Harbour hostel']);
    const links = linksOf(document).links;
    assert.deepEqual(
      markers.map(({ id }) => links.get(id)!.map(({ recommendation, source }) => `${recommendation} ${source}`)),
      [['RB stated'], ['RA stated']],
    );
  });

  it('reads proposals that name their issue, and a table that stands above every heading', () => {
    const issues = ['# Review', '', '## Issues', '', '### Issue 1: Buses leave early', '', 'Four of ten did.', ''];
    const proposals = ['## Proposals', '', 'Proposal 1 (for Issue 1)', '   Release the bus by radio.', ''];
    assert.deepEqual(read(...issues, ...proposals).links, ['F1 R1']);
    const head = [
      '---',
      'title: Follow-up of procurement',
      '---',
      '',
      '| Finding | Rating | Agreed action |',
      '|---|---|---|',
    ];
    const { findings, recommendations, links } = read(
      ...head,
      '| Invoices are late | Low | Report them |',
      '',
      '## Overall',
      '',
      'Slow.',
    );
    assert.deepEqual([findings, recommendations, links.length], [['Invoices are late'], ['Report them'], 1]);
  });

  it('takes no reference above a decision for its title', () => {
    const lines = ['Complaint reference:', '22 004 318', '', 'Complaint against:', 'Harbour Borough Council', ''];
    const body = ["The Ombudsman's final decision", '', 'The complaint', '', '1. Mr X complains of noise.', ''];
    const rest = [
      'What I found',
      '',
      '2. The Council was at fault.',
      '',
      'Agreed action',
      '',
      '3. The Council will apologise.',
    ];
    const { title } = buildReport(new SourceText([...lines, ...body, ...rest].join('\n')));
    assert.equal(title, "The Ombudsman's final decision");
  });

  it('takes paragraphs that recommend where there is no list of what is asked, and only there', () => {
    const body = [
      '# Inspection of a home',
      '',
      '## Our findings',
      '',
      '- Medicines were not managed safely.',
      '',
      'We recommend the provider reviews how it recruits staff.',
      '',
      'We recommended the same last year.',
    ];
    assert.deepEqual(read(...body).recommendations, ['We recommend the provider reviews how it recruits staff.']);
    const list = ['', '## Recommendations', '', '1. Review how staff are recruited.'];
    assert.deepEqual(read(...body, ...list).recommendations, ['Review how staff are recruited.']);
  });

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

describe('findings with parts', () => {
  const outline = (...lines: string[]): string[] =>
    buildReport(new SourceText(lines.join('\n'))).sections.map(({ level, title }) => `${level} ${title}`);
  const audit = [
    'U.S. Department of Harbors',
    'Office of Inspector General',
    '',
    'Audit Report',
    '',
    'The Department Did Not Manage Its Purchase Cards',
    '',
    'RESULTS OF AUDIT',
    '',
    'Finding A: Cardholders Split Purchases',
    '',
    'Cardholders split 71 of 200 sampled purchases.',
    '',
    'Cause',
    'Officials did not review purchases before payment.',
    '',
    'Recommendations',
    'We recommend that the Chief Financial Officer:',
    '1. Establish a monthly review of purchases.',
    '2. Recover $45,000 of improper payments.',
    '',
    'Management Response',
    'Management concurred.',
    '',
    'Finding B: Accounts Remained Open',
    '',
    'We found that 38 accounts stayed open.',
    '',
    'Recommendation',
    'We recommend that the Chief Financial Officer:',
    '3. Close accounts on the day an employee separates.',
    '',
    'Management Response',
    'Management did not concur.',
    '',
    'APPENDIX A: SCOPE',
    '',
    'We worked from October to April.',
  ];

  it('takes "Recommendations" between two findings for a part of the first', () => {
    assert.deepEqual(outline(...audit), [
      '1 The Department Did Not Manage Its Purchase Cards',
      '2 RESULTS OF AUDIT',
      '3 Finding A: Cardholders Split Purchases',
      '4 Recommendations',
      '3 Finding B: Accounts Remained Open',
      '2 APPENDIX A: SCOPE',
    ]);
  });

  it('keeps a heading of the third level without a fellow beside it', () => {
    const titles = outline(
      'Final report on the accident to a glider',
      '',
      '1. FACTUAL INFORMATION',
      '',
      '1.1 History of the flight',
      'The glider was launched by winch and turned over at a height of about 60 metres.',
      '',
      '1.17 Management',
      '',
      '1.17.1 The club',
      'The club has 41 members.',
      '',
      '1.17.4 Training',
      'Winch launches are trained in spring.',
      '',
      '2. CONCLUSIONS',
      '',
      '• The pilot had not flown from a winch for fourteen months.',
      '',
      '3. RECOMMENDATIONS',
      '',
      '• The club should train winch launches.',
    );
    assert.ok(titles.includes('4 1.17.1 The club'));
  });

  it('links recommendations whose numbers count on from finding to finding', () => {
    assert.deepEqual(read(...audit).links, ['FA R1', 'FA R2', 'FB R3']);
  });

  it('links the rows of an action plan by the words of the finding', () => {
    const { links } = read(
      '# Review of fuel cards',
      '## Detailed findings',
      '### Finding 1 – High: Cards are shared',
      'Six cards were used by more than one driver.',
      '### Finding 2 – Low: The policy is old',
      'It is of 2016.',
      '## Management action plan',
      '| Ref | Finding | Action |',
      '|---|---|---|',
      '| 2 | The policy is old | Bring it up to date |',
      '| 1 | Cards are shared | Issue one card to each vehicle |',
    );
    assert.deepEqual(links, ['F2 R2', 'F1 R1']);
  });

  it('reads letters without punctuation behind a colon as items, and knows a conclusion from a finding', () => {
    const { recommendations } = read(
      'Managing temporary staff',
      '',
      'Findings',
      '',
      '3 The Agency does not know how many staff it needs.',
      '',
      'Recommendations',
      '',
      '6 To improve its management of staff, the Agency should:',
      '',
      'a update its model by March 2025;',
      '',
      'b enforce the cap on rates; and',
      '',
      'c set out when it will stop.',
    );
    assert.deepEqual(recommendations, [
      'update its model by March 2025;',
      'enforce the cap on rates; and',
      'set out when it will stop.',
    ]);
    const { links } = read(
      '# Evaluation report',
      '## Findings',
      'Finding 1. Targets were met.',
      '',
      'Finding 2. Funds were short.',
      '## Conclusions',
      'Conclusion 1. The need was real.',
      '## Recommendations',
      'Recommendation 1: Set up a fund (Conclusion 1; Finding 2).',
    );
    assert.deepEqual(links, ['F1.2 R1', 'F2 R1']);
  });
});

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

describe('small reports as people write them', () => {
  it('leaves out the address, salutation, close and signature of a letter', () => {
    const top = ['14 Mill Lane', 'Ashcombe AB4 2QX', '', 'Our visit to the pool', '', 'Dear Ms Porter', ''];
    const found = ['What we found', '', '1. The plant room has no lock.', '', '2. Nobody keeps a log.', ''];
    const asked = ['What we recommend', '', 'The manager should fit a lock.', '', 'The manager should keep a log.', ''];
    const end = ['Yours sincerely', '', 'A. Porter', 'Lead reviewer', '', 'Ashcombe Inspectors'];
    const { headings, recommendations } = read(...top, ...found, ...asked, ...end);
    assert.deepEqual(headings, ['Our visit to the pool', 'What we found', 'What we recommend']);
    assert.deepEqual(recommendations, ['The manager should fit a lock.', 'The manager should keep a log.']);
    const annex = ['', 'Annex 1: People met', '', '• The director'];
    assert.ok(read(...top, ...found, ...asked, ...end.slice(0, 4), ...annex).headings.includes('Annex 1: People met'));
  });

  it('reads topics without numbers right below the title of their section', () => {
    const topics = ['Leavers', '', 'Four were paid after they had left.', '', 'Overtime claims', ''];
    const rest = ['Severity: High', '', 'Claims were paid without a second signature.', ''];
    const asked = [
      'Recommendations',
      'For the manager',
      '',
      '1. Check the list.',
      '',
      'For the board',
      '',
      '2. Sign twice.',
    ];
    const { headings, findings, recommendations } = read('Payroll audit', '', 'Findings', ...topics, ...rest, ...asked);
    const title = ['Payroll audit', 'Findings', 'Leavers', 'Overtime claims'];
    assert.deepEqual(headings, [...title, 'Recommendations', 'For the manager', 'For the board']);
    assert.deepEqual([findings.length, recommendations.length], [2, 2]);
  });

  it('takes bold lines for headings where nothing else is marked', () => {
    const first = ['**Kitchen visit**', '', 'We came at noon.', '', '**Issues identified**', ''];
    const meat = ['**Issue 1 – Raw meat**', '', 'Two trays stood open.', '', 'Fix: keep raw meat below.', ''];
    const rota = ['**Issue 2 – The rota**', '', 'It was signed ahead.', '', 'Fix: sign it in the evening.', ''];
    const { headings, links } = read(...first, ...meat, ...rota, '**What happens next**', '', 'We come again.');
    const issues = ['Issue 1 – Raw meat', 'Issue 2 – The rota'];
    assert.deepEqual(headings, ['Kitchen visit', 'Issues identified', ...issues, 'What happens next']);
    assert.deepEqual(links, ['F1 R~1', 'F2 R~2']);
  });

  it('tells what “Areas for improvement” and “Summary of findings” mean by what else there is', () => {
    const wrong = ['1. The logs are missing.', '', '2. The plan is old.', ''];
    const asked = ['1. Keep the logs.', '', '2. Renew the plan.', ''];
    for (const title of ['Areas for improvement', 'Summary of findings']) {
      const { findings, recommendations } = read(
        '# Visit',
        '',
        `## ${title}`,
        '',
        ...wrong,
        '## Actions',
        '',
        ...asked,
      );
      assert.deepEqual([findings.length, recommendations.length], [2, 2], title);
    }
    const alone = read('# Visit report', '', '## Findings', '', ...wrong, '## Areas for improvement', '', ...asked);
    assert.deepEqual([alone.findings.length, alone.recommendations.length], [2, 2]);
  });

  it('takes weak titles for lists of what is asked where most of it asks, in groups and tables too', () => {
    const start = ['# Visit report', '', '## Findings', '', '1. The logs are missing.', '', '## Next steps', ''];
    const groups = ['### For the manager', '', '1. Keep the logs.', '', '### For the board', '', '2. Ask for them.'];
    const table = [
      '| No. | Step | Owner |',
      '|---|---|---|',
      '| 1 | Keep the logs. | Ann |',
      '| 2 | Ask for them. | Bo |',
    ];
    assert.equal(read(...start, ...groups).recommendations.length, 2);
    assert.equal(read(...start, ...table).recommendations.length, 2);
  });

  it('links what is recommended behind each finding, and finds nothing in a place that is still to be written', () => {
    const pair = (saw: string, ask: string) => [saw, '', `Recommendation: ${ask}`, ''];
    const both = [...pair('The logs are missing.', 'Keep them.'), ...pair('The plan is rather old.', 'Renew it.')];
    assert.deepEqual(read('Pool review', '', 'Findings', '', ...both).links, ['F~1 R~1', 'F~2 R~2']);
    const draft = [
      '# Pool review',
      '',
      '## Findings',
      '',
      '*[to be written up]*',
      '',
      '## Recommendations',
      '',
      '1. Keep logs.',
    ];
    assert.deepEqual(read(...draft).findings, []);
  });

  it('takes headings of topics for no findings where each holds several', () => {
    const records = ['### 2.1 Records', '', '#### 2.1.1 Retention', '', 'Nobody owns the deletion of old files.', ''];
    const register = ['#### 2.1.2 Register', '', 'The register lists twelve of nineteen systems.', ''];
    const rights = ['### 2.2 Rights', '', 'Answers to requests took forty days on average.', ''];
    const { findings } = read('# Audit', '', '## 2 Findings', '', ...records, ...register, ...rights);
    assert.deepEqual(findings, ['Retention', 'Register', 'Rights']);
  });

  it('takes neither a marker, nor an open sentence, nor a numbered sentence for a heading', () => {
    const found = [
      '2. POINTS NOTED',
      '',
      '1. Leavers were paid.',
      '(see R1)',
      '',
      '2. Claims over twenty hours were paid',
      '   without a second signature.',
      '(see R2)',
      '',
    ];
    const asked = [
      '3. SUGGESTIONS',
      '',
      'We recommend that the managers:',
      '',
      'R1. check the list;',
      'R2. sign twice.',
    ];
    const { headings, findings } = read('Payroll audit', '', '1. BACKGROUND', '', 'We came.', '', ...found, ...asked);
    assert.deepEqual(headings, ['Payroll audit', '1. BACKGROUND', '2. POINTS NOTED', '3. SUGGESTIONS']);
    assert.equal(findings.length, 2);
  });

  it('follows references over the ends of lines, by small letters, and in cells', () => {
    const saw = [
      '## Findings',
      '',
      '(1) The gate was open all night. See',
      'recommendation a.',
      '',
      '(2) The lamp was out.',
      '',
    ];
    const asked = [
      '## Recommendations',
      '',
      'a) Shut the gate.',
      '',
      'b) Mend the lamp, as for recommendation',
      'a. (finding 2)',
    ];
    const { findings, recommendations, links } = read('# Yard', '', ...saw, ...asked);
    assert.deepEqual([findings.length, recommendations.length, links], [2, 2, ['F1 Ra', 'F2 Rb']]);
    const table = ['| No. | Recommendation |', '|---|---|', '| 1 | Mend the lamp. (addresses Finding 2) |'];
    assert.deepEqual(
      read('# Yard', '', ...saw.slice(0, 3), ...saw.slice(4), '## Recommendations', '', ...table).links,
      ['F2 R1'],
    );
  });
});
