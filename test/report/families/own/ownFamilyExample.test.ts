/** The worked example of docs/own-families.md: the made-up family reads the made-up report as the page says. */

import assert from 'node:assert/strict';

import { linkReport } from '../../../../server/src/links/link';
import { buildReport } from '../../../../server/src/report/build';
import { builtInFamilies } from '../../../../server/src/report/families';
import { parseOwnFamily } from '../../../../server/src/report/families/own/ownFamily';
import type { Report } from '../../../../server/src/report/model';
import { SourceText } from '../../../../server/src/text/sourceText';
import { joinFamilies } from '../../../../server/src/workspace/ownFamilies';
import { readText } from '../../../support/repository';

const folder = 'docs/examples/internal-audit';
const source = new SourceText(readText(`${folder}/accounts-payable.txt`));

describe('the example of a family of one’s own', () => {
  const { family, problems } = parseOwnFamily(readText(`${folder}/internal-audit.json`));
  const report = buildReport(source, [...(family ? [family] : [])]);

  it('is a valid family file', () => {
    assert.deepEqual(problems, []);
    assert.ok(family);
  });

  it('is recognised before the general reading, which does not know who was audited', () => {
    assert.ok(family);
    assert.equal(buildReport(source, joinFamilies([family])).family.id, 'internal-audit');
    const general = buildReport(source, builtInFamilies);
    assert.equal(general.family.id, 'general');
    assert.equal(general.provider, undefined);
  });

  it('gives the title, the audited body and the dates', () => {
    assert.equal(report.title, 'Internal Audit Report: Accounts Payable');
    assert.equal(report.provider, 'Larkfield');
    assert.equal(report.inspected?.start, '2025-03-03');
    assert.equal(report.inspected.end, '2025-03-21');
    assert.equal(report.published?.date, '2025-04-14');
  });

  it('gives the sections', () => {
    assert.deepEqual(
      report.sections.map(({ title, kind }) => `${title}: ${kind}`),
      [
        'Internal Audit Report: Accounts Payable: title',
        'Executive summary: executive-summary',
        'Scope and approach: context',
        'Detailed findings: findings',
        'Follow-up of earlier recommendations: other',
      ],
    );
  });

  it('gives the overall opinion as a judgement, with its meaning', () => {
    const [opinion, ...more] = report.judgements;
    assert.ok(opinion);
    assert.deepEqual(more, []);
    assert.equal(
      `${opinion.subjectName}: ${opinion.grade}, ${opinion.where}`,
      'Overall opinion: limited-assurance, overall',
    );
    const rule = family?.grades.find(({ grade }) => grade === opinion.grade);
    assert.equal(rule?.meaning, 'Weaknesses in important controls put objectives at risk.');
  });

  it('gives three findings, and four recommendations linked to them by their numbers', () => {
    assert.deepEqual(
      report.findings.map(({ number }) => number),
      [1, 2, 3],
    );
    assert.deepEqual(listThread(report), ['R1.1 ← F1', 'R1.2 ← F1', 'R2.1 ← F2', 'R3.1 ← F3']);
  });

  it('gives the same sections when only its own headings count, although they are numbered', () => {
    const strict = { ...family!, freeHeadings: false };
    assert.deepEqual(
      buildReport(source, [strict]).sections.map(({ title }) => title),
      report.sections.map(({ title }) => title),
    );
  });

  it('gives an opinion that is stated below a heading, and a date that a numbered heading follows', () => {
    const text = source.text
      .replace('Overall opinion: Limited assurance\n\n', '')
      .replace('2. Scope', 'Overall opinion: No assurance\n\n2. Scope');
    const moved = buildReport(new SourceText(text), [family!]);
    assert.deepEqual(
      moved.judgements.map(({ subject, grade }) => `${subject} ${grade}`),
      ['overall no-assurance'],
    );
    assert.equal(moved.published?.date, '2025-04-14');
  });

  it('gives the same recommendations when each label stands on a line of its own', () => {
    for (const apart of ['\n', '\n\n', ':\n\n']) {
      const text = source.text.replace(/^(Recommendation [\d.]+): /gm, `$1${apart}`);
      const { recommendations } = buildReport(new SourceText(text), [...(family ? [family] : [])]);
      assert.notEqual(text, source.text);
      assert.deepEqual(
        recommendations.map((recommendation) => recommendation.text.text),
        report.recommendations.map((recommendation) => recommendation.text.text),
      );
    }
  });

  it('leaves priority, owner and due date out of the recommendations', () => {
    assert.ok(report.recommendations[0]?.text.text.endsWith('before the first payment.'));
  });
});

/** Each recommendation with the findings that are stated for it. */
function listThread(report: Report): string[] {
  return [...linkReport(report).evidence].flatMap(([recommendation, evidence]) =>
    evidence.filter(({ source: how }) => how === 'stated').map(({ finding }) => `${recommendation} ← ${finding}`),
  );
}
