/** The test of the empty report: apart from its text and its recognition it is what the server makes of a text without a report. */

import assert from 'node:assert/strict';

import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { emptyReport } from './emptyReport';

describe('the empty report', () => {
  it('holds what a report holds in which nothing was found', () => {
    const built = buildReport(new SourceText('Milk, bread'));
    const { recognition, ...empty } = emptyReport(built.source, built.family);
    assert.deepEqual({ ...empty, recognition: built.recognition }, built);
    assert.equal(recognition.recognised, true);
  });
});
