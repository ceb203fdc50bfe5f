/** New reports: what each family and genre begins with, and that it is read as what it is from the first line on. */

import assert from 'node:assert/strict';

import { renderSkeleton } from '../../server/src/features/skeleton';
import { printPattern } from '../../server/src/workspace/printedHeadings';
import { buildReport } from '../../server/src/report/build';
import { builtInFamilies } from '../../server/src/report/families';
import { genres } from '../../server/src/report/genres';
import { SourceText } from '../../server/src/text/sourceText';

const about = { subject: 'North Quay', dates: '3 to 5 March 2026' };

describe('a new report', () => {
  for (const { id, sections } of genres)
    it(`of the genre ${id} has the headings of its kind and is read as it`, () => {
      const { text, isMarkdown } = renderSkeleton({ family: id, ...about }, builtInFamilies)!;
      const report = buildReport(new SourceText(text));
      assert.equal(isMarkdown, true);
      assert.equal(report.recognition.chosen?.id, id);
      assert.equal(report.provider, 'North Quay');
      const titles = report.sections.map(({ title }) => title);
      for (const { title } of sections) assert.ok(titles.includes(title), `${title} in ${titles.join(', ')}`);
    });

  for (const { id, fallback } of builtInFamilies)
    if (!fallback)
      it(`of the family ${id} is read by it`, () => {
        const { text } = renderSkeleton({ family: id, ...about }, builtInFamilies)!;
        const report = buildReport(new SourceText(text));
        assert.equal(report.family.id, id);
        assert.ok(report.sections.length >= 2, text);
        assert.ok(!/[{}[\]|]/.test(text), text);
      });

  it('of a family that is not known is none', () => {
    assert.equal(renderSkeleton({ family: 'none', ...about }, builtInFamilies), undefined);
  });
});

describe('the words of a pattern', () => {
  it('are the first of each choice, without what may be missing', () => {
    assert.equal(
      printPattern('[the] (inspection|visit) of {place} [in (spring|autumn)]', 'North Quay'),
      'Inspection of North Quay',
    );
    assert.equal(printPattern('opinion {grade}', ''), 'Opinion');
  });
});
