/** A report line by line: every line is there, short, and harmless to a terminal. */

import assert from 'node:assert/strict';

import { renderExplanation } from '../../server/src/exports/explain';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { firstPage } from '../support/document';

function explain(text: string): string[] {
  return renderExplanation('a.txt', buildReport(new SourceText(text))).split('\n');
}

describe('renderExplanation', () => {
  it('has a line for each line of the report between its name and its coverage', () => {
    const lines = explain(`${firstPage}Draft for Northmoor`);
    assert.equal(lines[0], 'a.txt: Single inspection of children’s services (2015–18)');
    assert.equal(lines.length, 1 + firstPage.split('\n').length + 2);
    assert.equal(lines.at(-3), '13  unclaimed       Draft for Northmoor');
    assert.equal(lines.at(-2), '85.7 % of 7 lines with text were taken for something.');
  });

  it('shows a line that holds several paragraphs once for each', () => {
    const lines = explain(`${firstPage}<p>Homes are safe.</p> <p>Plans are clear.</p>`);
    assert.deepEqual(
      lines.slice(-4, -2).map((line) => line.slice(0, 13)),
      ['13  paragraph', '13  paragraph'],
    );
  });

  it('shortens long lines and leaves out what would command a terminal', () => {
    const lines = explain(`${firstPage}Homes\u001b[2J are safe. ${'Plans are clear. '.repeat(1000)}`);
    const last = lines.at(-3)!;
    assert.ok(last.startsWith('13  paragraph       Homes␛[2J are safe. Plans'));
    assert.ok(last.endsWith('…') && last.length <= 120);
  });

  it('says of a text that it is no report', () => {
    assert.deepEqual(explain('Bread and butter.'), ['a.txt: not recognised as an inspection report', '']);
  });
});
