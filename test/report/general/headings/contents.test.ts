/** Lists of contents: which rows belong to them, and to what their entries lead. */

import assert from 'node:assert/strict';
import { findContentsList } from '../../../../server/src/report/general/headings/contents';
import { readRows } from '../../../../server/src/report/general/lines/rows';
import { readFlow } from '../../../../server/src/report/reading/flow';
import { SourceText } from '../../../../server/src/text/sourceText';

/** The name of the list, its first and last line, its entries with their pages, and where they lead; undefined where there is none. */
function read(...lines: readonly string[]) {
  const rows = readRows(readFlow(new SourceText(lines.join('\n'))));
  const list = findContentsList(rows);
  return (
    list && {
      name: list.heading === undefined ? undefined : rows.all[list.heading]!.text,
      start: rows.all[list.from]!.text,
      end: rows.all[list.to - 1]!.text,
      entries: list.entries.map(({ title, page }) => `${title} ${page ?? '-'}`),
      targets: [...list.targets].map(
        ([row, { last, entry }]) => `${entry}: ${rows.all[row]!.text}${last > row ? `…${rows.all[last]!.text}` : ''}`,
      ),
    }
  );
}

describe('a list of contents', () => {
  it('ends behind its last page, on the line of the entry or on its own', () => {
    const body = ['', 'The gate', '', 'The gate was open all day and nobody closed it.'];
    assert.deepEqual(read('Contents', 'The gate .... 2', 'The wall .... 4', 'The roof .... 9', 'Ann Lee', ...body), {
      ...{ name: 'Contents', start: 'The gate .... 2', end: 'The roof .... 9' },
      entries: ['The gate 2', 'The wall 4', 'The roof 9'],
      targets: ['0: The gate'],
    });
    const apart = ['Contents', 'The gate', '2', 'The wall', '4', 'The roof', '9', 'Ann Lee', ...body];
    assert.deepEqual(read(...apart), {
      ...{ name: 'Contents', start: 'The gate', end: '9' },
      entries: ['The gate 2', 'The wall 4', 'The roof 9'],
      targets: ['0: The gate'],
    });
  });

  it('keeps the first of two numbers below an entry, and takes none of five digits', () => {
    const list = read(
      'Contents',
      'The gate',
      '2',
      '3',
      'The wall',
      '4',
      'The roof',
      '12345',
      'The door',
      '7',
      'Ann',
      'Lee',
    );
    assert.deepEqual(list?.entries, ['The gate 2', 'The wall 4', 'The roof -', 'The door 7']);
  });

  it('has three entries with pages, or two that come again', () => {
    assert.equal(read('Contents', 'The gate .... 2', 'The wall .... 4', 'Ann Lee'), undefined);
    assert.deepEqual(
      read('Contents', 'The gate', 'The wall', '', 'The gate', '', 'It was open.', '', 'The wall')?.end,
      'The wall',
    );
    assert.equal(read('Contents', 'The gate', '', 'The gate', '', 'It was open.'), undefined);
  });

  it('joins an entry that wraps, and none with a number of its own', () => {
    const list = read(
      'Contents',
      'The gate and what was',
      'seen of it .... 2',
      '2 The wall',
      '3 The roof .... 4',
      'Doors .... 5',
    );
    assert.deepEqual(list?.entries, ['The gate and what was seen of it 2', '2 The wall -', '3 The roof 4', 'Doors 5']);
  });

  it('ends where a page comes before the one above, unless it is that of a figure', () => {
    const three = ['Contents', 'The gate .... 2', 'The wall .... 4', 'The roof .... 9'];
    assert.equal(read(...three, 'The yard .... 9', 'Footer  3')?.end, 'The yard .... 9');
    assert.equal(read(...three, 'Figure 1: The yard .... 3')?.end, 'Figure 1: The yard .... 3');
  });

  it('ends with prose, and with the ninth line in a row that has no page', () => {
    const three = ['Contents', 'The gate .... 2', 'The wall .... 4', 'The roof .... 9'];
    const bare = (count: number) => Array.from({ length: count }, (_, i) => `Item ${'abcdefghijkl'[i]}`);
    assert.equal(read(...three, ...bare(8), 'The yard .... 12')?.end, 'The yard .... 12');
    assert.equal(read(...three, ...bare(9), 'The yard .... 12')?.end, 'The roof .... 9');
    const prose = (length: number) => `${'The gate was open all day '.repeat(5).slice(0, length - 1)}.`;
    assert.equal(read(...three, prose(100), 'The yard .... 12')?.end, 'The yard .... 12');
    assert.equal(read(...three, prose(101), 'The yard .... 12')?.end, 'The roof .... 9');
  });

  it('needs no name where its entries end in dots and a page', () => {
    assert.deepEqual(
      read('Depot review', 'The gate ..... 2', 'The wall ..... 4', 'The roof ..... 9')?.entries.length,
      3,
    );
    assert.equal(read('Depot review', 'The gate ... 2', 'The wall ... 4', 'The roof ... 9'), undefined);
  });

  it('reads pages behind dots, wide spaces, a space or none, and roman ones', () => {
    const list = read(
      'Contents',
      'Foreword ....... iv',
      'The gate   2',
      'The wall 4',
      'The roof\t9',
      'The yard . . . 12',
      'Gardens14',
    );
    assert.deepEqual(list?.entries, [
      'Foreword 0',
      'The gate 2',
      'The wall 4',
      'The roof 9',
      'The yard 12',
      'Gardens 14',
    ]);
  });

  it('takes long dots for a page that is not printed, and short ones for nothing', () => {
    const list = read(
      'Contents',
      'The gate .....',
      'The wall ...',
      'The roof .... 9',
      'The yard .... 10',
      'The lid .... 11',
    );
    assert.deepEqual(list?.entries, ['The gate 0', 'The wall The roof 9', 'The yard 10', 'The lid 11']);
  });

  it('begins in the first 250 lines, or in the first fifth', () => {
    const list = ['Contents', 'The gate .... 2', 'The wall .... 4', 'The roof .... 9'];
    const blank = (count: number) => Array<string>(count).fill('');
    const behind = (before: number, after: number) =>
      read(...blank(before), ...list, ...blank(after), 'End') !== undefined;
    assert.ok(behind(250, 0) && !behind(251, 0));
    assert.ok(behind(300, 1200) && !behind(310, 1200));
    const unnamed = (before: number, after: number) =>
      read(...blank(before), ...list.slice(1).map((line) => line.replace('....', '.....')), ...blank(after), 'End');
    assert.ok(unnamed(250, 0) && !unnamed(251, 0) && unnamed(300, 1200) && !unnamed(310, 1200));
  });

  it('ends in Markdown at the next heading, where numbers or pages tell that it is one', () => {
    const body = ['', '## The gate', '', 'It was open.'];
    assert.equal(read('## Contents', '', '1. The gate', '2. The wall', ...body)?.end, '2. The wall');
    assert.equal(read('## Contents', '', 'Ann Lee', 'Bo Day', ...body), undefined);
  });

  it('holds sixty-eight entries without pages', () => {
    const names = (count: number) =>
      Array.from(
        { length: count },
        (_, i) => `Gate ${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')} of the yard`,
      );
    const isList = (count: number) =>
      read('Contents', ...names(count), '', names(1)[0]!, '', 'It was open.') !== undefined;
    assert.ok(isList(68) && !isList(69));
  });
});

describe('the headings to which entries lead', () => {
  const CONTENTS = ['Contents', 'The gate of the yard by the sea .... 2', 'The wall .... 4', 'The roof .... 9'];
  const targetsOf = (...body: readonly string[]) => read(...CONTENTS, '', ...body)!.targets;

  it('stand in the order of the entries, labelled or not, on up to four lines', () => {
    assert.deepEqual(targetsOf('1. The gate of the yard by the sea', 'The roof', 'The wall', 'The roof'), [
      '0: 1. The gate of the yard by the sea',
      '1: The wall',
      '2: The roof',
    ]);
    const four = ['The gate of the', 'yard', 'by the', 'sea'];
    assert.deepEqual(targetsOf(...four, 'It'), ['0: The gate of the…sea']);
    assert.deepEqual(targetsOf('The gate of the', 'yard', 'by', 'the', 'sea'), []);
    assert.deepEqual(targetsOf('The gate of the', 'wall by the sea'), []);
    assert.deepEqual(targetsOf('The gate of the'), []);
  });

  it('are no captions, no short words, and none of two hundred characters', () => {
    const list = ['Contents', 'IT .... 2', 'Figure 1 The gate .... 4', 'Law .... 9', 'The yard .... 10'];
    const { targets } = read(...list, '', 'IT', 'Figure 1 The gate', 'Law', 'The yard')!;
    assert.deepEqual(targets, ['2: Law', '3: The yard']);
  });
});
