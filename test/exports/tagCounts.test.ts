/** How often tags were given, by section, report and provider, in the order of a coding scheme. */

import assert from 'node:assert/strict';

import { parseScheme } from '../../server/src/annotations/coding/scheme';
import { buildMatrix, listMatrixTables } from '../../server/src/exports/matrix';
import { openDocument } from '../../server/src/workspace/workspace';
import { Hand, text } from '../annotations/agreement/given';

const { scheme } = parseScheme(
  '{"tags":[{"name":"people","tags":[{"name":"oversight"},{"name":"carers"}]},{"name":"homes"}]}',
);

function build(uri: string, { annotated }: Hand) {
  return buildMatrix({ ...openDocument({ uri, version: 0, languageId: '', text }), annotated }, scheme);
}

function tag(author: string): Hand {
  const hand = new Hand(author);
  hand.tag('Homes are safe', 'homes', 'other');
  hand.tag('irregular supervision', 'oversight');
  hand.tag('Foster carers wait', 'oversight', 'carers');
  hand.tag('foster carers have', 'people');
  return hand;
}

describe('the counts of tags', () => {
  it('stand behind the matrix, by section, with those of the tags within a tag', () => {
    const [, table, ...others] = listMatrixTables([build('one.txt', tag('Ann'))], false);
    assert.deepEqual(others, []);
    assert.equal(table!.name, 'Tags by section');
    assert.deepEqual(table!.rows, [
      ['people', '', 'Inspection findings', '0', '2'],
      ['people', '', 'Recommendations', '1', '1'],
      ['oversight', 'people', 'Inspection findings', '2', '2'],
      ['carers', 'people', 'Inspection findings', '1', '1'],
      ['homes', '', 'Inspection findings', '1', '1'],
      ['other', '', 'Inspection findings', '1', '1'],
    ]);
  });

  it('are by report and provider too, where there are several', () => {
    const matrices = [build('one.txt', tag('Ann')), build('two.txt', tag('Bob'))];
    const tables = listMatrixTables(matrices, false).slice(3);
    assert.deepEqual(
      tables.map(({ name, rows }) => [name, rows.filter(([name]) => name === 'carers')]),
      [
        ['Tags by section', [['carers', 'people', 'Inspection findings', '2', '2']]],
        [
          'Tags by report',
          [
            ['carers', 'people', 'one.txt', '1', '1'],
            ['carers', 'people', 'two.txt', '1', '1'],
          ],
        ],
        ['Tags by provider', [['carers', 'people', '', '2', '2']]],
      ],
    );
  });

  it('are of the decision where somebody decided between readers', () => {
    const hand = new Hand('Ann');
    hand.decideTags('Homes are safe', [hand.tag('Homes are', 'safety'), hand.tag('safe.', 'risk')], 'homes');
    const [, table] = listMatrixTables([build('one.txt', hand)], false);
    assert.deepEqual(
      table!.rows.map(([name]) => name),
      ['homes'],
    );
  });

  it('are left out where no note has a tag, and beside holes alone', () => {
    assert.equal(listMatrixTables([build('one.txt', new Hand('Ann'))], false).length, 1);
    assert.equal(listMatrixTables([build('one.txt', tag('Ann'))], true).length, 1);
  });
});
