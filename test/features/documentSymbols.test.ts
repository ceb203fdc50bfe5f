/** The outline: as a tree that a person can read, for small reports; and what must hold for every sample report. */

import assert from 'node:assert/strict';

import { listDocumentSymbols, type OutlineItem } from '../../server/src/features/documentSymbols';
import { describeOutlineDetail } from '../../server/src/wording/messages';
import { encloses } from '../../server/src/text/range';
import type { Document } from '../../server/src/workspace/document';
import { openReport } from '../support/document';
import { openSeeds } from '../support/seeds';

describe('the outline', () => {
  it('has findings under their section, with what they are marked for', () =>
    check(
      `
      Recommendations

      1. Ensure that plans are clear.
      2. Ensure that visits are timely.

      Summary for children and young people

      The experiences and progress of children who need help and protection	Requires improvement

      Inspection findings

      3. Plans are vague. (Recommendation 1)
      4. Visits are late and plans vague. (Recommendations 1, 2)
      5. Homes are safe.
      `,
      `
      title: Inspection of services for children in need of help and protection, children looked after and care leavers
        section: Executive summary
        section: The local authority
          list: Recommendations
            recommendation: 1. Ensure that plans are clear. ‹2 findings›
            recommendation: 2. Ensure that visits are timely. ‹1 finding›
          section: Summary for children and young people
          graded-section: The experiences and progress of children who need help and protection ‹requires improvement to be good›
            section: Inspection findings
              marked-finding: 3. Plans are vague. (Recommendation 1) ‹→ 1›
              marked-finding: 4. Visits are late and plans vague. (Recommendations 1, 2) ‹→ 1, 2›
              finding: 5. Homes are safe.
      `,
    ));

  it('shortens a long paragraph to its first words', () =>
    check(
      `
      Inspection findings

      1. The arrangements to help and protect children in the town are effective on the whole and well led by those who know the town and every family that lives in it.
      `,
      `
      title: Inspection of services for children in need of help and protection, children looked after and care leavers
        section: Executive summary
        section: The local authority
          section: Inspection findings
            finding: 1. The arrangements to help and protect children in the town are effective on the whole and well led by those who know the…
      `,
    ));

  it('says what has no support, and where a marker leads nowhere', () => {
    const { document } = openReport(`
      Recommendations

      1. Ensure that supervision of social workers is reflective and regular.
      2. Ensure that foster carers have delegated authority in time.
      3. Ensure that bins are emptied.

      Inspection findings

      4. Foster carers wait too long for delegated authority. (Recommendation)
      5. Social workers have irregular supervision that is not reflective. (Recommendation)
      6. Staff of all teams are tired. (Recommendation)
    `);
    const details = listAll(listDocumentSymbols(document)).map((item) => describeOutlineDetail(item.detail, document));
    assert.deepEqual(details.filter(Boolean), ['1 finding', '1 finding', 'no finding', '→ 2', '→ 1', '→ ?']);
  });

  it('puts a question mark behind what is unsure', () => {
    const { document } = openReport(`
      Recommendations

      1. Ensure that plans for children in Northwick are clear.
      2. Ensure that plans for children in Southwick are clear.
      3. Ensure that plans for care leavers are shared.

      Inspection findings

      4. Plans for children are weak. (Recommendation)
      5. Plans of care leavers are not shared. (Recommendation 3)
    `);
    const details = listAll(listDocumentSymbols(document)).map((item) => describeOutlineDetail(item.detail, document));
    assert.deepEqual(details.filter(Boolean), [
      'unsure · 1 finding',
      'unsure · 1 finding',
      '1 finding',
      '→ 1, 2?',
      '→ 3',
    ]);
  });

  it('names a recommendation without a number by its first words', () =>
    check(
      `
      Recommendations

      - Ensure that foster carers have delegated authority in time.

      The experiences and progress of children who need help and protection	Good

      Inspection findings

      1. Foster carers wait too long for delegated authority. (Recommendation)
      2. Homes are safe.
      `,
      `
      title: Inspection of services for children in need of help and protection, children looked after and care leavers
        section: Executive summary
        section: The local authority
          list: Recommendations
            recommendation: Ensure that foster carers have delegated authority in time. ‹1 finding›
          graded-section: The experiences and progress of children who need help and protection ‹good›
            section: Inspection findings
              marked-finding: 1. Foster carers wait too long for delegated authority. (Recommendation) ‹→ “Ensure that foster carers have…”›
              finding: 2. Homes are safe.
      `,
    ));

  for (const { name, document } of openSeeds()) {
    it(`of ${name} nests: an entry encloses its name and its children`, () => {
      const items = listAll(listDocumentSymbols(document));
      assert.ok(items.length > 20);
      for (const item of items) {
        assert.ok(encloses(item.range, item.selectionRange), item.name);
        for (const child of item.children) assert.ok(encloses(item.range, child.range), child.name);
        assert.notEqual(item.name, '');
      }
    });
  }
});

function check(fixture: string, expected: string): void {
  const { document } = openReport(fixture);
  const lines = draw(document, listDocumentSymbols(document), 3);
  assert.equal(lines.join('\n'), expected.trimEnd().slice(1));
}

function draw(document: Document, items: readonly OutlineItem[], depth: number): readonly string[] {
  return items.flatMap((item) => {
    const detail = describeOutlineDetail(item.detail, document);
    const line = `${'  '.repeat(depth)}${item.kind}: ${item.name}${detail && ` ‹${detail}›`}`;
    return [line, ...draw(document, item.children, depth + 1)];
  });
}

function listAll(items: readonly OutlineItem[]): readonly OutlineItem[] {
  return items.flatMap((item) => [item, ...listAll(item.children)]);
}
