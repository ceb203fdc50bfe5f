/** Checks the traceability matrix: its rows, and that every format holds the same cells. */

import assert from 'node:assert/strict';

import { strFromU8, unzipSync } from 'fflate';

import { renderMatrixDocument } from '../../server/src/disk/matrixDocument';
import { renderWorkbook } from '../../server/src/disk/workbook';
import { readDocument } from '../../server/src/documents/document';
import { listMatrixTables } from '../../server/src/exports/matrix';
import { renderMatrixPage } from '../../server/src/exports/matrixPage';
import { type MatrixTable, neutralise, showCell } from '../../server/src/exports/matrixTable';
import {
  renderMatrixCsv,
  renderMatrixHtml,
  renderMatrixJson,
  renderMatrixMarkdown,
} from '../../server/src/exports/matrixTexts';
import { buildNoted } from './matrices';

const matrices = [buildNoted('one.txt'), buildNoted('+two.txt')];
const tables = listMatrixTables(matrices, false);

describe('the traceability matrix', () => {
  it('has a row for each recommendation and finding, with what people said', () =>
    assert.deepEqual(
      matrices[0]!.rows.map(({ cells }) => cells),
      [
        [
          '1',
          'Ensure that plans are clear.',
          'supported',
          '4',
          'Plans are vague. (Recommendation 1)',
          'stated in the text',
          '',
          1,
          '',
          '@all: which?\nAll. – Ann on 2026-03-01',
        ],
        [
          '2',
          'Ensure that bins are emptied.',
          'no finding, with a reason',
          '',
          '',
          '',
          '',
          '',
          '-1 bins – Ann on 2026-03-01',
          '',
        ],
        [
          '3',
          'Ensure that | pipes & "quotes", stars and =formulas hold.',
          'supported',
          '5',
          '=Homes are safe, "all" of them. (Recommendation 3)',
          'stated in the text',
          '',
          1,
          '',
          '',
        ],
      ],
    ));

  it('has a summary for several reports, and only holes if they are wanted', () => {
    assert.deepEqual(
      tables.map(({ name }) => name),
      ['Summary', 'one.txt', '+two.txt'],
    );
    assert.deepEqual(tables[0]!.rows[0]!.slice(2), ['3', '2', '0', '0', '1', '0']);
    assert.deepEqual(listMatrixTables([matrices[0]!], true)[0]!.rows, []);
  });
});

/** All cells of the tables in one list, heads included, as each format shows them. */
function listCells(shown: (text: string) => string = (cell) => cell): readonly string[] {
  return tables.flatMap(({ columns, rows }: MatrixTable) =>
    [columns, ...rows].flat().map((cell) => shown(showCell(cell))),
  );
}

describe('every format of the matrix holds the same cells', () => {
  it('CSV', () => {
    const csv = renderMatrixCsv(tables);
    const cells = [...csv.slice(1).matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g)].map((match) =>
      (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
    );
    const names = tables.map(({ name }) => neutralise(name));
    assert.deepEqual(withoutNames(cells, names), listCells(neutralise));
  });

  it('Markdown', () => {
    const rows = renderMatrixMarkdown(tables)
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('| ---'));
    const cells = rows.flatMap((row) => row.slice(2, -2).split(/(?<!\\) \| /));
    const plain = (cell: string) => cell.replaceAll('<br>', '\n').replaceAll('&#64;', '@').replace(/\\(.)/g, '$1');
    assert.deepEqual(cells.map(plain), listCells());
  });

  it('HTML, without anything that runs', () => {
    const html = renderMatrixHtml(tables);
    assert.deepEqual(cellsOfHtml(html), listCells());
    assert.doesNotMatch(html, /<b>|<script|https?:/);
  });

  it('the page of the editor, without anything that runs', () => {
    const page = renderMatrixPage(matrices);
    assert.deepEqual(cellsOfHtml(page), listCells());
    assert.doesNotMatch(page, /<b>|<script|https?:| on\w+=/);
  });

  it('JSON', () => {
    const json = JSON.parse(renderMatrixJson(matrices, tables)) as { tables: readonly MatrixTable[] };
    assert.deepEqual(json.tables, JSON.parse(JSON.stringify(tables)));
  });

  it('Excel, a sheet a table, formulas neutralised', async () => {
    const files = unzipSync(await renderWorkbook(tables));
    const strings = [...strFromU8(files['xl/sharedStrings.xml']!).matchAll(/<t[^>]*>([^]*?)<\/t>/g)].map(([, cell]) =>
      unescape(cell!),
    );
    const cells = tables.flatMap(({ columns, rows }, index) => {
      const sheet = strFromU8(files[`xl/worksheets/sheet${index + 1}.xml`]!);
      assert.doesNotMatch(sheet, /<f[ >]/);
      const found = new Map(
        [...sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(?:<v>([^<]*)<\/v>)?<\/c>)/g)].map(
          ([, place, attributes, value]) => [
            place!,
            value === undefined
              ? ''
              : attributes!.includes('t="s"')
                ? strings[Number(value)]!
                : showCell(Number(value)),
          ],
        ),
      );
      return [columns, ...rows].flatMap((row, line) =>
        row.map((_, column) => found.get(`${String.fromCharCode(65 + column)}${line + 1}`) ?? ''),
      );
    });
    assert.deepEqual(cells, listCells(neutralise));
  });

  it('Word', async () => {
    const reading = readDocument(await renderMatrixDocument(tables));
    if (reading.kind === 'refused') return assert.fail(reading.reason);
    const rows = reading.document.text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('| ---'));
    const wanted = tables.flatMap(({ columns, rows: all }) =>
      [columns, ...all].map((row) => row.map((cell) => showCell(cell).replaceAll('\n', ' '))),
    );
    assert.deepEqual(
      rows,
      wanted.map((row) => `|${row.map((cell) => (cell === '' ? '  |' : ` ${cell} |`)).join('')}`),
    );
  });
});

/** What the cells of HTML show; buttons in them show what is in them. */
function cellsOfHtml(html: string): readonly string[] {
  const cells = [...html.matchAll(/<t[hd](?: [^>]*)?>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell!);
  return cells.map((cell) =>
    cell
      .replaceAll('<br>', '\n')
      .replace(/<\/?button[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
  );
}

function unescape(xml: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole);
}

/** Without the lines that only say which table follows, and the empty lines between. */
function withoutNames(cells: readonly string[], names: readonly string[]): readonly string[] {
  const widths = tables.map(({ columns, rows }) => columns.length * (rows.length + 1));
  const rest = [...cells];
  return widths.flatMap((width, index) => {
    while (rest[0] === '') rest.shift();
    assert.equal(rest.shift(), names[index]);
    return rest.splice(0, width);
  });
}

describe('texts that look like formulas', () => {
  for (const cell of ['=1+1', '+1', '-1', '@a', '\t=1', '＝1']) {
    it(`get an apostrophe: ${JSON.stringify(cell)}`, () => assert.equal(neutralise(cell), `'${cell}`));
  }
  it('but no others', () => assert.equal(neutralise('a=1'), 'a=1'));
});
