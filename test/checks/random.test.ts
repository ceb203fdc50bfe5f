/**
 * The checks and the exports on reports that were torn apart: whatever the lines, nothing throws, diagnostics come in
 * order and point into the text, and the JSON satisfies its schema.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';

import { checkReport } from '../../server/src/checks/check';
import { toJsonModel } from '../../server/src/exports/json';
import { renderTree } from '../../server/src/exports/tree';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';

const root = join(__dirname, '../../..');
const schema = JSON.parse(readFileSync(join(root, 'docs/model.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);

const title =
  'Inspection of services for children in need of help and protection, children looked after and care leavers';

/** Lines that mean something in a report. */
const lines = [
  "Children's services in Northmoor are good",
  '1. Children who need help and protection\tInadequate',
  'Contents',
  'Recommendations\t8',
  'Recommendations',
  '- Improve the recruitment of foster carers (paragraphs 3 and 99).',
  '1. Ensure that every child has a plan that is reviewed on time.',
  '2. Improve the multi-agency safeguarding hub (MASH).',
  'The experiences and progress of children who need help and protection\tGood',
  'Inspection findings',
  '3. Plans are late.¹ (Recommendation)',
  '4. Reviews are late. (Recommendation 7)',
  '¹ A note.',
  '5. The the court (and others said “no.TBC. . At 12 of 40 (25%) it stopped',
  '6 At Friday 31 June 2017, 12 children are looked after by the council. MASH, MAHS and MASH.',
  'This inspection took place from 1 to 3 May 2016. Judgment and judgement differ in Nortmoor.',
  'Services for children who need help and protection are inadequate.',
  'The Local Safeguarding Children Board is good',
  '17',
  '',
];

const run = { numRuns: 150 };

describe(`checks and exports on torn reports`, () => {
  it('hold whatever the lines are', () => {
    const tornReport = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary' })), { maxLength: 60 });
    fc.assert(
      fc.property(tornReport, (torn) => expectSound([title, '', 'Executive summary', '', ...torn].join('\n'))),
      run,
    );
  });
});

function expectSound(text: string): void {
  const report = buildReport(new SourceText(text));
  assert.ok(report.recognition.recognised);
  const links = linkReport(report);
  const found = checkReport(report, links);
  found.reduce((before, { range }) => {
    assert.ok(before <= range.start && range.start <= range.end && range.end <= text.length);
    return range.start;
  }, 0);
  assert.ok(validate(toJsonModel('torn.txt', report, links, found)), JSON.stringify(validate.errors));
  assert.ok(renderTree('torn.txt', report, links, found).endsWith('\n'));
}
