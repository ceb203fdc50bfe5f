/** The shape of a report tells what two texts have in common, and the list of differences what they have not. */

import assert from 'node:assert/strict';

import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { firstPage } from '../support/document';
import { listDifferences, shapeOf, type Shape } from './shape';

const text = `${firstPage}Recommendations\n\n1. Improve the plans.\n\n2. Improve the reviews.\n`;

function shape(of: string): Shape {
  return shapeOf(buildReport(new SourceText(of)));
}

describe('the shape of a report', () => {
  it('is the same for the same text, whatever its white space and apostrophes', () => {
    assert.deepEqual(listDifferences(shape(text), shape(text.replace('Improve the plans', 'Improve  the plans'))), []);
    assert.deepEqual(listDifferences(shape("children's"), shape('children’s')), []);
  });

  it('differs where a recommendation does', () => {
    assert.deepEqual(listDifferences(shape(text), shape(text.replace('the plans', 'all plans'))), [
      '- recommendations: R1 Improve the plans.',
      '+ recommendations: R1 Improve all plans.',
    ]);
  });

  it('differs when a line comes more often, and when lines come in another order', () => {
    const empty: Shape = { sections: [] };
    assert.deepEqual(listDifferences({ sections: ['a'] }, { sections: ['a', 'a'] }), ['+ sections: a']);
    assert.deepEqual(listDifferences({ sections: ['a', 'b'] }, { sections: ['b', 'a'] }), [
      '~ sections: another order',
    ]);
    assert.deepEqual(listDifferences(empty, empty), []);
  });
});
