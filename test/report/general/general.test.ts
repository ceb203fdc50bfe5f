/** Made-up reports of several genres, read by the general reading. */

import assert from 'node:assert/strict';
import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** The items of a report with their ids, its ratings with what they rate, and its links. */
function read(text: string) {
  const { family, recommendations, findings, judgements, links = [] } = buildReport(new SourceText(text));
  return {
    family: family.id,
    findings: findings.map(({ id, text: own }) => `${id} ${own.text}`),
    recommendations: recommendations.map(({ id, text: own }) => `${id} ${own.text}`),
    ratings: judgements.map(({ grade, of }) => `${of} ${grade}`),
    links: links.map(({ finding, recommendation, source }) => `${finding} → ${recommendation} ${source}`),
  };
}

describe('the general reading', () => {
  it('reads a security audit with a heading and the same labels for each finding', () => {
    const card = (code: string, title: string, severity: string, fix: string): string =>
      `## [${code}] ${title}\n\n### Severity\n\n${severity}\n\n### Description\n\nAnyone can do it.\n\n### Recommendation\n\n${fix}\n\n`;
    assert.deepEqual(
      read(
        `# Security review of the vault\n\n# Findings\n\n${card('H-01', 'Keys are public', 'High', 'Hide the keys.')}${card('L-01', 'Logs are long', 'Low', 'Shorten the logs.')}`,
      ),
      {
        family: 'general',
        findings: ['H-01 Keys are public', 'L-01 Logs are long'],
        recommendations: ['R~1 Hide the keys.', 'R~2 Shorten the logs.'],
        ratings: ['H-01 high', 'L-01 low'],
        links: ['H-01 → R~1 structural', 'L-01 → R~2 structural'],
      },
    );
  });

  it('takes the parts of a finding that stand alone on a line for labels, and what many reports have for headings', () => {
    const card = (number: number, title: string, condition: string, action: string): string =>
      `Finding ${number} - ${title}\n\nPriority: High\n\nCondition\n${condition}\n\nRecommendation\n${action}\n\n`;
    const text = [
      'Payroll Controls 2023/24\n\nSummary\n\nOverall opinion: Limited assurance\n\nDETAILED FINDINGS\n\n',
      card(1, 'Leavers stay on the payroll', 'Four leavers were paid.', 'The Head of HR should tell payroll.'),
      card(2, 'Overtime is not approved', 'Six claims had no signature.', 'Managers should approve overtime.'),
    ].join('');
    assert.deepEqual(
      buildReport(new SourceText(text)).sections.map(({ title }) => title),
      [
        'Payroll Controls 2023/24',
        'Summary',
        'DETAILED FINDINGS',
        'Finding 1 - Leavers stay on the payroll',
        'Finding 2 - Overtime is not approved',
      ],
    );
    assert.equal(read(text).links.length, 2);
  });

  it('reads a post-mortem in the words that it uses', () => {
    const { findings, recommendations } = read(
      '# Incident: the login was down\n\n## Summary\n\nNobody could log in.\n\n## Contributing factors\n\n- The disk was full\n- No alarm was set\n\n## Action items\n\n- Set an alarm for full disks\n- Enlarge the disk\n',
    );
    assert.deepEqual(findings, ['F~1 The disk was full', 'F~2 No alarm was set']);
    assert.deepEqual(recommendations, ['R~1 Set an alarm for full disks', 'R~2 Enlarge the disk']);
  });

  it('tells conclusions from recommendations in one list, and links those that name the same paragraph', () => {
    const { findings, recommendations, links } = read(
      'Report on the harbour\n\nSummary\n\nThe committee visited the harbour and took evidence.\n\nConclusions and recommendations\n\n1. The lamps are out. (Conclusion, Paragraph 9)\n\n2. The board should mend the lamps. (Recommendation, Paragraph 9)\n',
    );
    assert.deepEqual(findings, ['F1 The lamps are out. (Conclusion, Paragraph 9)']);
    assert.deepEqual(recommendations, ['R2 The board should mend the lamps. (Recommendation, Paragraph 9)']);
    assert.deepEqual(links, ['F1 → R2 stated']);
  });

  it('gives a report for any text, and takes documentation for none', () => {
    for (const text of [
      '',
      '\n',
      '###',
      '| a |\n|---|',
      '((((',
      '1.\n2.\n3.',
      '---\na: b\n---',
      '\t\t\t\n\t\t\t',
      '> ',
      '```',
    ])
      assert.equal(typeof buildReport(new SourceText(text)).recognition.recognised, 'boolean');
    const manual =
      '# parse-things\n\n## Install\n\n```sh\nnpm install parse-things\n```\n\n## Usage\n\nCall `parse(text, options)`.\n\n## License\n\nMIT\n';
    assert.equal(buildReport(new SourceText(manual)).recognition.recognised, false);
  });

  it('reads findings that are items with the same labels below them, also where no heading stands', () => {
    const text =
      'Audit of petty cash\n\nOpinion: Limited assurance\n\n1. Receipts are missing.\n   Risk: High\n   Action: Keep receipts.\n   Owner: Office manager   Due: May 2025\n\n2. The tin is counted once a year.\n   Risk: Low\n   Action: Count it each month.\n   Owner: Harbour master   Due: June 2025\n';
    const report = buildReport(new SourceText(text));
    assert.deepEqual(read(text), {
      family: 'general',
      findings: ['F1 Receipts are missing.', 'F2 The tin is counted once a year.'],
      recommendations: ['R~1 Keep receipts.', 'R~2 Count it each month.'],
      ratings: ['undefined limited-assurance', 'F1 high', 'F2 low'],
      links: ['F1 → R~1 structural', 'F2 → R~2 structural'],
    });
    assert.deepEqual(
      report.findings[0]!.fields!.map(({ name, text: value }) => `${name}: ${value}`),
      ['Risk: High', 'Action: Keep receipts.', 'Owner: Office manager', 'Due: May 2025'],
    );
  });

  it('takes two of three items with a label for findings, and one of three for an accident', () => {
    const audit = (risks: readonly string[]): string =>
      `# Audit of the depot\n\n## Findings\n\n${risks.map((risk, i) => `${i + 1}. The gate was open.${risk}\n\n`).join('')}## Recommendations\n\n1. Close it.\n`;
    const how = (risks: readonly string[]) =>
      buildReport(new SourceText(audit(risks))).findings.map((each) => each.how);
    const labelled = '\n   Risk: High';
    assert.match(how([labelled, labelled, ''])[0]!, /same labels/);
    assert.match(how([labelled, '', ''])[0]!, /numbered paragraph/);
  });

  it('takes a list of which half points to the recommendations of another for findings', () => {
    const visit = (second: string): string =>
      `# Visit to the school\n\n## Areas for development\n\n1. Plans say too little. (see R1)\n2. ${second}\n\n## What should happen next\n\nR1. Write plans.\n\nR2. Show results.\n`;
    const count = (text: string) => {
      const { findings, recommendations } = read(text);
      return [findings.length, recommendations.length];
    };
    assert.deepEqual(count(visit('Governors see results late (R2).')), [2, 2]);
    assert.deepEqual(count(visit('Governors see results late.')), [2, 2]);
    const three = visit('Governors see results late.').replace('\n\n## What', '\n3. The roof leaks.\n\n## What');
    // What is wrong stands under this title, and what is asked under another.
    assert.deepEqual(count(three), [3, 2]);
    assert.deepEqual(count(three.replace('Areas for development', 'Improvements needed')), [0, 5]);
  });

  it('reads a draft of a few lines, but no list of things to do in a manual', () => {
    assert.equal(
      read(
        'Stock take\n\nWhat I saw\n\n- boxes in front of the fire door\n- no prices\n\nTo do\n\n- clear the door\n- print labels\n',
      ).family,
      'general',
    );
    const manual =
      '# gate\n\n## Install\n\nnpm install gate\n\n## Issues\n\n- the gate is slow\n\n## To do\n\n- make it fast\n';
    assert.equal(buildReport(new SourceText(manual)).recognition.recognised, false);
  });

  it('takes a few words between two items that count on for a topic', () => {
    const text =
      'Third Report: Rivers\n\nConclusions and recommendations\n\n1. Rivers are dirty. (Paragraph 4)\n2. The Agency should publish spills. (Paragraph 5)\nFarming\n3. Few farmers get advice. (Paragraph 21)\n4. The Government must fund advisers. (Paragraph 23)\n';
    const titles = buildReport(new SourceText(text)).sections.map(({ title }) => title);
    assert.ok(titles.includes('Farming'), titles.join(', '));
  });

  it('reads a table of what was found beside what is asked, whatever its columns are called', () => {
    const table = (title: string, heads: string): string =>
      `# ${title}\n\n${heads}\n|--|--|--|--|\n| 1 | Licences had run out. | Red | Check licences. |\n| 2 | Mileage was paid twice. | Amber | Pay against receipts. |\n\n## How we went about it\n\nWe spoke with six drivers.\n`;
    const heads = '| No | What we saw | Rating | What we suggest |';
    assert.deepEqual(read(table('Review of the drivers’ scheme', heads)), {
      family: 'general',
      findings: ['F1 Licences had run out.', 'F2 Mileage was paid twice.'],
      recommendations: ['R1 Check licences.', 'R2 Pay against receipts.'],
      ratings: ['F1 red', 'F2 amber'],
      links: ['F1 → R1 structural', 'F2 → R2 structural'],
    });
    assert.equal(
      buildReport(new SourceText(table('Drivers', heads))).recognition.recognised,
      false,
      'nothing calls it a report',
    );
  });

  it('knows sections that are called as one speaks: what concerns, what goes well, what one recommends', () => {
    const letter =
      'Subject: Visit of 9 November\n\nDear governors,\n\nI looked at reading in the first two years.\n\nWhat I am concerned about\n\nPupils who fall behind are not heard to read often enough.\n\nWhat is going well\n\nTeachers know the phonics programme.\n\nWhat I recommend\n\n1) Hear these pupils read three times a week.\n2) Match the books to the sounds they know.\n';
    const { family, recommendations, findings } = read(letter);
    assert.deepEqual(
      [family, recommendations, findings.map((each) => each.replace(/^\S+ /, ''))],
      [
        'general',
        ['R1 Hear these pupils read three times a week.', 'R2 Match the books to the sounds they know.'],
        ['Pupils who fall behind are not heard to read often enough.', 'Teachers know the phonics programme.'],
      ],
    );
  });

  it('takes no longer for one line of full stops than for another of its length', () => {
    // its every stop was once the start of a search to the line's end: minutes at this length
    const { recommendations } = read(
      `Depot Safety Review\n\nFindings\n\n${'.'.repeat(200_000)}\n\nRecommendations\n\n1. Brief every driver.\n`,
    );
    assert.deepEqual(recommendations, ['R1 Brief every driver.']);
  });
});
