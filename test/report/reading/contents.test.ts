/** The table of contents is cut out: its entries, their pages, and where the body begins. */

import assert from 'node:assert/strict';

import { findContents } from '../../../server/src/report/reading/contents';
import { printWords } from '../../../server/src/report/reading/sections';
import { given } from '../given';

function check(text: string, expected: readonly string[], body: string): void {
  const { flow, vocabulary } = given('sif-2015', text);
  const contents = findContents(flow, vocabulary);
  assert.deepEqual(
    contents?.entries.map(({ title, page }) => `${printWords(flow, title)} ${page ?? '?'}`),
    expected,
  );
  assert.equal(flow.lines[contents.end]?.visible, body);
}

describe('the table of contents', () => {
  it('has its pages beside its entries', () => {
    check(
      'Contents\n\nExecutive summary\t2\nThe local authority\t5\nRecommendations\t7\n\nExecutive summary\n\nLeaders know their services.',
      ['Executive summary 2', 'The local authority 5', 'Recommendations 7'],
      'Executive summary',
    );
  });

  it('has entries that go on in the next line with a small letter', () => {
    check(
      'Contents\n\nThe local authority\n\n5\n\nWhat the judgements that we make\nmean\n\n9\n\nThe local authority\n\nLeaders know their services.',
      ['The local authority 5', 'What the judgements that we make mean 9'],
      'The local authority',
    );
  });

  it('may list its first entry again, with a page below it as all have', () => {
    const list = 'The local authority\n\n3\n\nSummary of findings\n\n3\n\nWhat the inspection judgements mean\n\n42';
    check(
      `Contents\n${list}\n\nThe local authority\n\n42\n\nThe board\n\n43\n\nWhat we found\n\nLeaders know their services.`,
      [
        'The local authority ?',
        'Summary of findings ?',
        'What the inspection judgements mean ?',
        'The local authority ?',
        'The board ?',
      ],
      'What we found',
    );
  });

  it('has its pages below its entries, in any order, and entries over two lines', () => {
    check(
      `Contents
The local authority

5

The experiences and progress of children who need help and
protection

9

Recommendations

7

The local authority

The experiences and progress of children who need help and protection

Good`,
      [
        'The local authority 5',
        'The experiences and progress of children who need help and protection 7',
        'Recommendations 9',
      ],
      'The local authority',
    );
  });

  it('ends at running text', () => {
    check(
      'Contents\nThe local authority\nRecommendations\n\nThis report is about all services and was written by inspectors.',
      ['The local authority ?', 'Recommendations ?'],
      'This report is about all services and was written by inspectors.',
    );
  });

  it('is absent where no line says so', () => {
    const { flow, vocabulary } = given('sif-2015', 'The contents of reports vary.');
    assert.equal(findContents(flow, vocabulary), undefined);
  });
});
