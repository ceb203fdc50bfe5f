/** Code lenses: every lens as the words above the line that it stands over, and where a click leads. */

import assert from 'node:assert/strict';

import { listCodeLenses } from '../../server/src/features/codeLenses';
import type { Finding } from '../../server/src/report/model';
import { describeMarked, describeSupport } from '../../server/src/wording/threadMessages';
import type { Document } from '../../server/src/workspace/document';
import { openReport, openText } from '../support/document';
import { openSeeds } from '../support/seeds';

describe('the lenses', () => {
  it('tell which findings support a recommendation, and what a finding is marked for', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.
      2. Ensure that visits are timely.

      Inspection findings

      3. Plans are vague. (Recommendation 1)
      4. Visits are late and plans vague. (Recommendations 1 and 2)
      5. Homes are safe.
      `,
      `
      1. Ensure that plans are clear. ‹supported by 3, 4› leads to 3. 4.
      2. Ensure that visits are timely. ‹supported by 4› leads to 4.
      3. Plans are vague. (Recommendation 1) ‹→ Recommendation 1, stated› leads to 1.
      4. Visits are late and plans vague. (Recommendations 1 and 2) ‹→ Recommendation 1 and Recommendation 2, stated› leads to 1. 2.
      `,
    ));

  it('say that the number of a marker does not exist', () =>
    check(
      `
      Recommendations

      1. Ensure that bins are emptied.

      Inspection findings

      2. Homes are safe. (Recommendation 12)
      `,
      `
      1. Ensure that bins are emptied. ‹no finding supports it›
      2. Homes are safe. (Recommendation 12) ‹→ Recommendation 12 does not exist›
      `,
    ));

  it('say that nothing supports a recommendation, and that nothing fits a marker', () => {
    check(
      `
      Recommendations

      1. Ensure that bins are emptied.

      Inspection findings

      2. Homes are safe.
      `,
      `
      1. Ensure that bins are emptied. ‹no finding supports it›
      `,
    );
    check(
      `
      Inspection findings

      1. Homes are safe. (Recommendation)
      `,
      `
      1. Homes are safe. (Recommendation) ‹→ no recommendation fits›
      `,
    );
  });

  it('say what fits where the report marks no finding, and not that none is marked', () => {
    const titles = draw(openSeed('south-tyneside-2022-focused-visit')).join('\n');
    assert.match(titles, /‹\d+ findings? (?:fits?|may fit)/);
    assert.doesNotMatch(titles, /marked/);
  });

  it('count a paragraph that the recommendation cites as support', () =>
    check(
      `
      Recommendations

      1. Ensure that bins are emptied. (paragraph 2)

      Inspection findings

      2. Homes are safe.
      `,
      `
      1. Ensure that bins are emptied. (paragraph 2) ‹supported by 2› leads to 2.
      `,
    ));

  it('tell a finding with two markers once', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.

      Inspection findings

      2. Plans are vague. (Recommendation 1) They are also late. (Recommendation 1)
      `,
      `
      1. Ensure that plans are clear. ‹supported by 2› leads to 2.
      2. Plans are vague. (Recommendation 1) They are also late. (Recommendation 1) ‹→ Recommendation 1, stated› leads to 1.
      `,
    ));

  it('name what has no number by its first words, or count it', () =>
    check(
      `
      Recommendations

      - Ensure that foster carers have delegated authority in time, whatever it takes.

      Inspection findings

      1. Foster carers wait too long for delegated authority. (Recommendation)
      2. Homes are safe.
      `,
      `
      - Ensure that foster carers have delegated authority in time, whatever it takes. ‹supported by 1› leads to 1.
      1. Foster carers wait too long for delegated authority. (Recommendation) ‹→ “Ensure that foster carers have delegated…”, inferred N %› leads to Ensure
      `,
    ));

  it('are none in a text that is no report', () => {
    assert.deepEqual(listCodeLenses(openText('Bread, butter and milk.').document), []);
  });

  it('of the sample report suggest what is not sure, and the evidence of its hole', () => {
    const titles = draw(openSeed('newcastle-upon-tyne-2017-inspection')).join('\n');
    assert.match(titles, /^11\. .*‹no marked finding · 1 fits · 1 unsure› leads to 78\./m);
    assert.match(titles, /^4\. .*‹supported by 44 · 1 unsure› leads to 44\. 61\.$/m);
    assert.match(titles, /^13\. .*‹→ Recommendation 1, inferred N %› leads to 1\.$/m);
  });

  it('stop listing numbers where there are very many', () => {
    const sure = Array.from({ length: 15 }, () => ({ number: 7 }) as Finding);
    const many = { status: 'supported', isSure: true, sure, unsure: [], findings: [], markers: [] } as const;
    const title = describeSupport({ ...many, marksFindings: true }, undefined);
    assert.match(title, /^supported by 7(, 7){11} and 3 more$/);
  });
});

function check(fixture: string, expected: string): void {
  const lines = expected.split('\n').map((line) => line.trim());
  assert.deepEqual(draw(openReport(fixture).document), lines.filter(Boolean));
}

function openSeed(wanted: string): Document {
  return openSeeds().find(({ name }) => name === wanted)!.document;
}

/** `3. Plans are vague. ‹→ Recommendation 1, stated› leads to 1.`; percentages, which tuning moves, are left out. */
function draw(document: Document): readonly string[] {
  const { source } = document;
  return listCodeLenses(document).map((lens) => {
    const line = source.slice(source.lineContentRange(source.lineAt(lens.range.start)));
    const title =
      lens.kind === 'support'
        ? describeSupport(lens.support, lens.justification)
        : describeMarked(lens.linked, lens.missing);
    const targets = lens.targets.map((target) => source.slice(target)).join(' ');
    return `${line} ‹${title.replace(/\d+ %/, 'N %')}›${targets && ` leads to ${targets}`}`;
  });
}
