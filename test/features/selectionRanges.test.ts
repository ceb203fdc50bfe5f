/** Growing a selection: for the place of a bar, the texts of the ranges, innermost first. */

import assert from 'node:assert/strict';

import { listSelectionRanges } from '../../server/src/features/selectionRanges';
import { openDocument } from '../../server/src/workspace/workspace';
import { openReport, openText, type OpenFixture } from '../support/document';
import { placeOf } from '../support/fixture';

describe('selection ranges', () => {
  it('grow from word to sentence, finding, section and report', () =>
    check(
      openReport(`
        Inspection findings

        1. Visits are timely. Plans for multi-agency work are vague. Reviews help.
                                          | cursor
        2. Homes are safe.
      `),
      [
        'multi-agency',
        'Plans for multi-agency work are vague.',
        '1. Visits are timely. Plans for multi-agency work are vague. Reviews help.',
        'Inspection findings … safe.',
        'The local authority … safe.',
        'Inspection of … safe.',
      ],
    ));

  it('take a sentence whole that a page break cuts in two', () =>
    check(
      openReport(`
        Inspection findings

        1. Visits are timely. Plans do not say who does
                              | cursor

        what by when. Reviews help.
        2. Homes are safe.
      `),
      [
        'Plans',
        'Plans do … by when.',
        '1. Visits … Reviews help.',
        'Inspection findings … safe.',
        'The local authority … safe.',
        'Inspection of … safe.',
      ],
    ));

  it('do not end a sentence at an abbreviation', () =>
    check(
      openReport(`
        Recommendations

        1. Ensure that Mr. Smith and others, e.g. Dr. Jones, agree. Then act.
                 | cursor
      `),
      [
        'Ensure',
        'Ensure that … agree.',
        '1. Ensure … Then act.',
        'Recommendations … act.',
        'The local authority … act.',
        'Inspection of … act.',
      ],
    ));

  it('take a paragraph of a summary that is broken into lines', () =>
    check(
      openReport(`
        Recommendations

        1. Ensure that plans are clear.

        Summary for children and young people

        Social workers listen to what
        children tell them. They help.
        |  cursor
      `),
      [
        'children',
        'Social workers … tell them.',
        'Social workers … They help.',
        'Summary for … help.',
        'The local authority … help.',
        'Inspection of … help.',
      ],
    ));

  it('do not fail on a text that is no report', () => {
    check(openText('word\n| cursor'), ['word']);
  });

  it('are the whole text in the white space at its end, which belongs to nothing', () => {
    for (const text of ['', '\n', 'word\n', 'word \n\n\t'])
      assert.deepEqual(
        listSelectionRanges(openDocument({ uri: 'a.txt', version: 1, languageId: '', text }), text.length),
        [{ start: 0, end: text.length }],
      );
    const written = 'Findings\n\n1. It is late.\n\n\n \n';
    const document = openDocument({ uri: 'a.txt', version: 1, languageId: '', text: written });
    for (let offset = written.trimEnd().length + 1; offset <= written.length; offset++)
      assert.deepEqual(listSelectionRanges(document, offset), [{ start: 0, end: written.length }], `at ${offset}`);
  });
});

/** Each range begins with the words before `…` and ends with those after it, or is exactly the words. */
function check({ document, file }: OpenFixture, expected: readonly string[]): void {
  const ranges = listSelectionRanges(document, placeOf(file, 'cursor').start);
  const found = ranges.map((range) => document.source.slice(range));
  assert.equal(found.length, expected.length, `found ${JSON.stringify(found)}`);
  expected.forEach((words, index) => {
    const [start = '', end] = words.split(' … ');
    const text = found[index]!.trimEnd();
    if (end === undefined) assert.equal(text, start.trimEnd());
    else assert.ok(text.startsWith(start) && text.endsWith(end), `“${text}” is not “${words}”`);
  });
}
