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
});
