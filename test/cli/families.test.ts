/** The command line with families of one's own: where it finds them, what it says of bad ones, and each line explained. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { harbourFile, harbourReport } from '../support/harbour';
import { run } from './run';

describe('golden-thread parse with families of one’s own', () => {
  let folder: string;
  let report: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    report = write('2024/northmoor.txt', harbourReport);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): string {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  it('finds them in the nearest folder around the report', async () => {
    assert.match((await run(['parse', report])).output, /not recognised/);
    write('.golden-thread/families/harbour.json', harbourFile());
    assert.match((await run(['parse', report])).output, /family +Harbour visit note\n/);
    write('2024/.golden-thread/families/harbour.json', harbourFile({ name: 'Nearer' }));
    const { exitCode, output, errors } = await run(['parse', report]);
    assert.match(output, /family +Nearer\n/);
    assert.deepEqual([exitCode, errors], [0, '']);
  });

  it('finds them in the folder that is named', async () => {
    write('mine/harbour.json', `\ufeff${harbourFile()}`);
    const { exitCode, output } = await run(['parse', '--families', join(folder, 'mine'), report]);
    assert.match(output, /family +Harbour visit note\n/);
    assert.equal(exitCode, 0);
  });

  it('says once where a family has a mistake, prints what it can, and exits with 2', async () => {
    const bad = write('.golden-thread/families/bad.json', harbourFile({ findings: 'sometimes' }));
    const { exitCode, output, errors } = await run(['parse', report, write('2024/again.txt', harbourReport)]);
    assert.equal(output.match(/not recognised/g)?.length, 2);
    assert.match(errors, /:40:15: “findings” must be one of “numbered”, “paragraphs”\./);
    assert.ok(errors.startsWith(`golden-thread: ${bad}:`));
    assert.equal(errors.trim().split('\n').length, 1);
    assert.equal(exitCode, 2);
  });

  it('warns once of what a family of a newer version has, and reads it all the same', async () => {
    const newer = write('.golden-thread/families/newer.json', harbourFile({ sings: [] }));
    const warning = new RegExp(
      `^golden-thread: .*newer\\.json:\\d+:3: warning: There is no property “sings” here, .*\\n$`,
    );
    const parsed = await run(['parse', report, write('2024/again.txt', harbourReport)]);
    assert.equal(parsed.output.match(/family +Harbour visit note\n/g)?.length, 2);
    assert.match(parsed.errors, warning);
    assert.ok(parsed.errors.startsWith(`golden-thread: ${newer}:`));
    assert.equal(parsed.exitCode, 0);
    const checked = await run(['check', report, report]);
    assert.match(checked.errors, warning);
    const without = write('.golden-thread/families/newer.json', harbourFile());
    assert.equal(without, newer);
    const { exitCode, output } = await run(['check', report, report]);
    assert.deepEqual([checked.exitCode, checked.output], [exitCode, output]);
  });

  it('exits with 2 when the folder that is named is not there', async () => {
    const missing = join(folder, 'none');
    const { exitCode, errors } = await run(['parse', '--families', missing, report]);
    assert.equal(errors, `golden-thread: cannot read the families in ${missing}: there is no such folder.\n`);
    assert.equal(exitCode, 2);
  });

  it('prints each line with what it was taken for, and how much was understood', async () => {
    write('.golden-thread/families/harbour.json', harbourFile());
    const { exitCode, output } = await run(['parse', '--explain', report]);
    assert.deepEqual(output.split('\n').slice(0, 6), [
      `${report}: Harbour visit note`,
      ' 1  title           Harbour visit note: Northmoor',
      ' 2  blank',
      ' 3  heading         Matters arising',
      ' 4  blank',
      ' 5  finding         The cranes are not greased before winter and two of them stood still in March. (Request)',
    ]);
    assert.match(output, /\n100 % of 8 lines with text were taken for something\.\n$/);
    assert.equal(exitCode, 0);
  });

  it('explains only in lines, not as JSON', async () => {
    const { exitCode, output, errors } = await run(['parse', '--explain', '--format', 'json', report]);
    assert.match(errors, /'--explain' cannot be used with option '--format <format>'/);
    assert.deepEqual([exitCode, output], [2, '']);
  });
});
