/** New markers: behind the last sentence, in the form of the report's other markers. */

import assert from 'node:assert/strict';

import { findMarkerEdit, findNumberEdit } from '../../server/src/features/markerEdits';
import { reportOf } from '../../server/src/workspace/document';
import { openReport } from '../support/document';

const start =
  'Recommendations\n\n1. Ensure that plans are clear.\n2. Ensure that bins are emptied.\n\nInspection findings\n';

describe('a new marker', () => {
  for (const [form, finding, marked] of [
    ['3. Plans are vague. (Recommendation)', 'Bins are full.', 'Bins are full. (Recommendation)'],
    ['3. Plans are vague. (Recommendation 1)', 'Bins are full.', 'Bins are full. (Recommendation 2)'],
    ['3. Plans are vague (recommendation 1).', 'Bins are full.', 'Bins are full (recommendation 2).'],
    ['3. Plans are vague. **(Recommendation 1)**', 'Bins are full.', 'Bins are full. **(Recommendation 2)**'],
    ['3. Plans are vague.', 'Bins are full.', 'Bins are full. (Recommendation 2)'],
  ] as const) {
    it(`looks like those of “${form}”`, () => assert.equal(mark(form, finding), marked));
  }

  it('states the number where it is asked for, also in a report whose markers have none', () => {
    assert.equal(
      mark('3. Plans are vague. (Recommendation)', 'Bins are full.', true),
      'Bins are full. (Recommendation 2)',
    );
  });

  it('is a bare one with a number put in', () => {
    const { document } = openReport(`== draft.txt\n${start}\n3. Plans are vague. (Recommendation)\n`);
    const { markers, recommendations } = reportOf(document);
    const edit = findNumberEdit(document, markers[0]!, recommendations[0]!)!;
    const { text } = document.source;
    const after = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
    assert.match(after, /3\. Plans are vague\. \(Recommendation 1\)\n$/);
    assert.equal(after.slice(edit.marker.start, edit.marker.end), '(Recommendation 1)');
  });
});

/** The finding marked for the second recommendation, in a report with another finding of this form. */
function mark(form: string, finding: string, stating = false): string {
  const { document } = openReport(`== draft.txt\n${start}\n${form}\n\n4. ${finding}\n`);
  const { findings, recommendations } = reportOf(document);
  const edit = findMarkerEdit(document, findings.at(-1)!, recommendations[1]!, { stating });
  const { text } = document.source;
  const after = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
  assert.match(after.slice(edit.marker.start, edit.marker.end), /^\(.*\)$/);
  return after.slice(after.lastIndexOf('4. ') + 3).trimEnd();
}
