/** The tokens that colour what only the whole report can tell: a fixture marks each of them with its kind. */

import assert from 'node:assert/strict';

import { listTokens } from '../../server/src/features/semanticTokens';
import { openReport, openText, show } from '../support/document';
import { allowLabels } from '../support/fixture';
import { openSeeds } from '../support/seeds';

describe('semantic tokens', () => {
  it('are headings, grades, numbers, markers and the numbers that they state', () => {
    const { document, file } = openReport(`
      Recommendations
      ^^^^^^^^^^^^^^^ reportHeading

      1. Ensure that plans are clear (paragraph 2).
      ^^ paragraphNumber
                                                ^ statedReference

      The experiences and progress of children who need help and protection	Good
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ reportHeading
                                                                           	^^^^ reportGrade good

      Inspection findings
      ^^^^^^^^^^^^^^^^^^^ reportHeading

      2. The independent reviewing officer (IRO) has no plans. (Recommendation 1)
      ^^ paragraphNumber
                                            ^^^ acronymDefinition
                                                               ^^^^^^^^^^^^^^^ reportMarker
                                                                               ^ statedReference
                                                                                ^ reportMarker
    `);
    allowLabels(file, [
      'reportHeading',
      'paragraphNumber',
      'statedReference',
      'reportGrade good',
      'acronymDefinition',
      'reportMarker',
    ]);
    const first = file.marks[0]!.range.start;
    assert.deepEqual(
      listTokens(document)
        .filter(({ range }) => range.start >= first)
        .map(({ kind, value, range }) => `${value ? `${kind} ${value}` : kind} ${show(document, range)}`),
      file.marks.map(({ label, range }) => `${label} ${show(document, range)}`),
    );
  });

  it('are none in a text that is no report', () => {
    assert.deepEqual(listTokens(openText('Bread, butter and milk.').document), []);
  });

  for (const { name, document } of openSeeds()) {
    it(`of ${name} are on one line each, one behind the other`, () => {
      let end = 0;
      for (const { range } of listTokens(document)) {
        assert.ok(range.start >= end && range.end > range.start);
        assert.equal(document.source.lineAt(range.start), document.source.lineAt(range.end));
        end = range.end;
      }
      assert.ok(end > 0);
    });
  }
});
