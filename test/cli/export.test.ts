/** `golden-thread export`: the tables hold what the reports hold, their keys lead somewhere, and nothing is half written. */

import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { renderDataPackage, renderRows } from '../../server/src/exports/data/dataPackage';
import { type Cell, type Row, type TableName, tableNames, tables } from '../../server/src/exports/data/tables';
import { firstPage } from '../support/document';
import { renderNoteFile } from './noteFile';
import { root, runIn, runProcess } from './run';

const noted = `${firstPage}
Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague. (Recommendation 1)
`;

const annotations = renderNoteFile(
  'noted.txt',
  '=1+1, "which"?\nAll.',
  { exact: 'are vague', prefix: 'Inspection findings\n\n2. Plans ', suffix: '. (Recommendation 1)' },
  'yesterday',
);

describe('golden-thread export', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-export-'));
    cpSync(join(root, 'seeds'), join(folder, 'reports'), { recursive: true });
    writeFileSync(join(folder, 'reports', 'noted.txt'), noted);
    writeFileSync(join(folder, 'reports', 'noted.txt.annotations.json'), annotations);
    writeFileSync(join(folder, 'reports', 'letter.txt'), 'Dear Ann,\n\nsee you on Monday.\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const readTable = (table: TableName, from = 'data'): Row[] =>
    readFileSync(join(folder, from, `${table}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);

  it('writes tables whose keys are whole', async () => {
    const { exitCode, errors } = await runIn(folder, ['export', 'reports', '-o', 'data', '--format', 'jsonl']);
    assert.equal(exitCode, 0, errors);
    const rows = new Map(tableNames.map((name) => [name, readTable(name)]));
    for (const name of tableNames) {
      const { key, columns } = tables[name];
      const all = rows.get(name)!;
      assert.ok(all.length > 0, name);
      assert.equal(new Set(all.map((row) => JSON.stringify(key.map((each) => row[each])))).size, all.length, name);
      for (const column of columns) {
        const values = all.map((row) => row[column.name]);
        if (column.required) assert.ok(!values.includes(null), `${name}.${column.name}`);
        for (const value of values) assertType(value, column.type, `${name}.${column.name}`);
        if (column.of === undefined) continue;
        const ids = new Set(rows.get(column.of)!.map(({ id }) => id));
        for (const value of values) assert.ok(value === null || ids.has(value), `${name}.${column.name}: ${value}`);
      }
    }
  });

  it('holds what the reports hold', async () => {
    await runIn(folder, ['export', 'reports', '-o', 'data', '--format', 'jsonl']);
    const parsed = await runIn(folder, ['parse', 'reports', '--format', 'json']);
    const models = parsed.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<TableName, readonly unknown[]>);
    for (const name of ['sections', 'findings', 'recommendations', 'judgements', 'links'] as const)
      assert.equal(
        readTable(name).length,
        models.reduce((sum, model) => sum + model[name].length, 0),
        name,
      );
    const letter = readTable('reports').find(({ id }) => id === 'reports/letter.txt');
    assert.equal(letter?.recognised, false);
    const [note] = readTable('notes');
    assert.deepEqual(
      [note?.quote, note?.creator, note?.created, note?.line, note?.text],
      [
        'are vague',
        'Bob',
        null,
        noted.split('\n').indexOf('2. Plans are vague. (Recommendation 1)'),
        '=1+1, "which"?\nAll.',
      ],
    );
  });

  it('writes CSV that no spreadsheet runs, and describes it', async () => {
    await runIn(folder, ['export', 'reports/noted.txt', '-o', 'data']);
    const notes = readFileSync(join(folder, 'data', 'notes.csv'), 'utf8');
    assert.ok(notes.startsWith('id,report,reply_to,creator,created,text,'));
    assert.ok(notes.includes(',Bob,,"\'=1+1, ""which""?\nAll.",'), notes);
    assert.equal(readFileSync(join(folder, 'data', 'datapackage.json'), 'utf8'), renderDataPackage('csv'));
    assert.deepEqual(
      readdirSync(join(folder, 'data')).sort(),
      ['datapackage.json', ...tableNames.map((name) => `${name}.csv`)].sort(),
    );
  });

  it('takes files from a list with NUL or line breaks, and from the standard input', async () => {
    const listed = ['reports/noted.txt', 'reports/letter.txt'];
    for (const [name, end] of [
      ['nul', '\0'],
      ['lines', '\n'],
      ['dos', '\r\n'],
    ] as const) {
      writeFileSync(join(folder, name), listed.map((path) => path + end).join(''));
      const args = ['export', '--files-from', name, '-o', `of-${name}`, '--format', 'jsonl'];
      assert.equal((await runIn(folder, args)).exitCode, 0);
      assert.deepEqual(
        readTable('reports', `of-${name}`).map(({ id }) => id),
        listed,
      );
    }
    const { output } = await runProcess(['parse', '--files-from', '-', '--format', 'json'], 'seeds\n');
    assert.ok(output.trim().split('\n').length > 1);
    writeFileSync(join(folder, 'none'), '');
    const none = await runIn(folder, ['export', '--files-from', 'none', '-o', 'of-none']);
    assert.match(none.errors, /none lists no files/);
    assert.equal(none.exitCode, 0);
    const missing = await runIn(folder, ['check', '--files-from', 'no-list']);
    assert.match(missing.errors, /cannot read no-list: /);
    assert.equal(missing.exitCode, 2);
  });

  it('says which file cannot be read, also in the tables', async () => {
    writeFileSync(join(folder, 'bad.docx'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
    const args = ['export', 'bad.docx', 'reports/noted.txt', '-o', 'data', '--format', 'jsonl'];
    const { exitCode, errors } = await runIn(folder, args);
    assert.equal(exitCode, 2);
    assert.match(errors, /cannot read bad\.docx: /);
    assert.deepEqual(
      readTable('reports').map(({ id, failure }) => [id, failure === null]),
      [
        ['bad.docx', false],
        ['reports/noted.txt', true],
      ],
    );
  });

  it('replaces an export, and no other folder', async () => {
    await runIn(folder, ['export', 'reports', '-o', 'data']);
    assert.equal((await runIn(folder, ['export', 'reports/noted.txt', '-o', 'data'])).exitCode, 0);
    assert.equal(
      readFileSync(join(folder, 'data', 'reports.csv'), 'utf8')
        .trim()
        .split('\r\n').length,
      2,
    );
    const { errors, exitCode } = await runIn(folder, ['export', 'reports', '-o', 'reports']);
    assert.match(errors, /cannot write into reports: it holds other files/);
    assert.equal(exitCode, 2);
    assert.ok(!existsSync(join(folder, 'reports', 'reports.csv')));
  });

  it('keeps controls out of CSV, on which its readers stumble', () => {
    const row = renderRows('reports', [{ id: 'a\0\u001b', recognised: true }], 'csv');
    assert.equal(row, 'a\ufffd\ufffd,true,,,,,,,,,\r\n');
  });
});

function assertType(value: Cell | undefined, type: string, where: string): void {
  if (value === null || value === undefined) return;
  const text = String(value);
  const fits =
    type === 'integer'
      ? Number.isInteger(value)
      : type === 'date'
        ? /^\d{4}-\d\d-\d\d$/.test(text)
        : type === 'datetime'
          ? !Number.isNaN(Date.parse(text))
          : typeof value === type;
  assert.ok(fits, `${where} is no ${type}: ${text}`);
}
