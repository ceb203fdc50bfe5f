/** A family drafted from a report: valid as it is, recognising and reading that report, and with an id of its own. */

import assert from 'node:assert/strict';

import { buildReport } from '../../../../server/src/report/build';
import { builtInFamilies } from '../../../../server/src/report/families';
import type { TaughtLine } from '../../../../server/src/report/family';
import { draftFamily } from '../../../../server/src/report/families/own/draftFamily';
import type { FamilyFile } from '../../../../server/src/report/families/own/familyFile';
import { parseOwnFamily } from '../../../../server/src/report/families/own/ownFamily';
import { SourceText } from '../../../../server/src/text/sourceText';
import { joinFamilies } from '../../../../server/src/workspace/ownFamilies';
import { harbourReport } from '../../../support/harbour';
import { readText } from '../../../support/repository';
import { openSeeds } from '../../../support/seeds';

function draft(text: string, taken?: ReadonlySet<string>): FamilyFile {
  return JSON.parse(draftFamily(new SourceText(text), taken).text) as FamilyFile;
}

/** The report as the families read it once the draft is saved as it is. */
function readWithDraft(text: string) {
  const source = new SourceText(text);
  const { family, problems } = parseOwnFamily(draftFamily(source, new Set(builtInFamilies.map(({ id }) => id))).text);
  assert.deepEqual(problems, []);
  return { family: family!, report: buildReport(source, joinFamilies([family!])) };
}

const audit = readText('docs/examples/internal-audit/accounts-payable.txt');

describe('a drafted family', () => {
  it('is named after what comes before the colon of the title', () => {
    const { id, name, titles } = draft(audit);
    assert.deepEqual(
      [id, name, titles],
      ['internal-audit-report', 'Internal Audit Report', ['internal audit report [{words}]']],
    );
  });

  it('has the headings of the report, each once, with what the general family takes them for', () => {
    const headings = draft(
      `${harbourReport}\nMatters arising\n\nThe rest is well.\n\nRecommendations\n\n- Oil the gates.\n`,
    );
    assert.deepEqual(
      headings.headings?.map(({ pattern, list }) => [pattern, list]),
      [
        ['matters arising', undefined],
        ['what we ask for', 'recommendations'],
        ['recommendations', 'recommendations'],
      ],
    );
  });

  it('starts from what was taught of its lines', () => {
    const text = `${harbourReport}\nWhat we saw\n\nThe gates were not oiled.\n\nThe lamps were out.\n`;
    const of = (taught: readonly TaughtLine[]) => {
      const { headings = [] } = JSON.parse(draftFamily(new SourceText(text), new Set(), taught).text) as FamilyFile;
      return headings.find(({ pattern }) => pattern === 'what we saw');
    };
    assert.equal(of([])?.list, undefined);
    assert.equal(of([{ line: 'What we saw', as: 'nothing' }]), undefined);
    const taught: readonly TaughtLine[] = [
      { line: 'What we saw', as: 'heading' },
      { line: 'The lamps were out.', as: 'recommendation' },
    ];
    assert.equal(of(taught)?.list, 'recommendations');
  });

  it('from a letter has the title behind the salutation, and neither date, address nor sign-off', () => {
    const letter = `16 May 2024

Jane Moor
Northmoor Council

Dear Jane

Visit to the harbour

This letter says what we saw on the quay.

Findings

The lamps are lit.

Yours sincerely

Ann Shore
`;
    const { name, headings } = draft(letter);
    assert.equal(name, 'Visit to the harbour');
    assert.deepEqual(
      headings?.map(({ pattern }) => pattern),
      ['findings'],
    );
  });

  it('has some sign, also without sections of findings', () => {
    const { signs } = draft('16 May 2024\n\nThe quay\n\nThe lamps are lit.\n');
    assert.deepEqual(
      signs?.map(({ anyOf }) => anyOf),
      [['the quay [{words}]']],
    );
    assert.equal(draft('').signs?.length, 1);
  });

  it('has an id that no other family has', () => {
    assert.equal(
      draft(audit, new Set(['internal-audit-report', 'internal-audit-report-2'])).id,
      'internal-audit-report-3',
    );
  });

  const reports: readonly (readonly [string, string])[] = [
    ['the made-up audit', audit],
    ['the harbour visit', harbourReport],
    ...openSeeds().map(({ name, document }) => [name, document.source.text] as const),
  ];
  for (const [name, text] of reports) {
    it(`from ${name} is valid, and recognises that report`, () => {
      const { family, report } = readWithDraft(text);
      const match = report.recognition.candidates.find((each) => each.family.id === family.id);
      assert.ok(match && match.score >= 0.5, `score ${match?.score}`);
    });
  }

  it('reads the report that it was drafted from', () => {
    const { family, report } = readWithDraft(audit);
    assert.equal(report.family, family);
    assert.equal(report.title, 'Internal Audit Report: Accounts Payable');
    assert.ok(report.findings.length > 0 && report.recommendations.length > 0);
  });

  it('is valid whatever it is drafted from', () => {
    for (const text of ['', '\n', '###', '((((', '{grade}', 'a'.repeat(5000), '1. (x] |\n\n2. {y}\n', '“—”: –']) {
      assert.deepEqual(
        parseOwnFamily(draftFamily(new SourceText(text)).text).problems,
        [],
        JSON.stringify(text.slice(0, 20)),
      );
    }
  });
});
