/** `golden-thread parse`: what it prints where, and how it ends. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { JsonModel } from '../../server/src/exports/jsonModel';
import { root, run, runProcess, start } from './run';

const newcastle = 'seeds/newcastle-upon-tyne-2017-inspection.txt';
const letter = 'seeds/south-tyneside-2022-focused-visit.txt';

function parseLines(output: string): JsonModel[] {
  assert.ok(output.endsWith('\n'));
  return output
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as JsonModel);
}

describe('golden-thread parse', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  after(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: string | Buffer): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  it('prints one JSON object a line, in the order of the files', async () => {
    const { exitCode, output, errors } = await run(['parse', '--format', 'json', newcastle, letter]);
    const models = parseLines(output);
    assert.deepEqual(
      models.map(({ file, recognised, provider }) => [file, recognised, provider]),
      [
        [newcastle, true, 'Newcastle Upon Tyne'],
        [letter, true, 'South Tyneside'],
      ],
    );
    assert.ok(models.every((model) => !('diagnostics' in model)));
    assert.deepEqual([exitCode, errors], [0, '']);
  });

  it('adds diagnostics when asked', async () => {
    const { output } = await run(['parse', '--format', 'json', '--diagnostics', newcastle]);
    const [model] = parseLines(output);
    assert.ok(model?.diagnostics?.some(({ code }) => code === 'section-without-contents-entry'));
  });

  it('prints a readable tree unless told otherwise', async () => {
    const { exitCode, output } = await run(['parse', newcastle]);
    assert.match(output, /^seeds\/newcastle[^\n]+\n {2}title +Inspection of services for children/);
    assert.equal(exitCode, 0);
  });

  it('says that a file is no report and succeeds', async () => {
    const { exitCode, output, errors } = await run(['parse', '--format', 'json', 'LICENSE']);
    assert.deepEqual(
      parseLines(output).map(({ recognised, sections }) => [recognised, sections]),
      [[false, []]],
    );
    assert.deepEqual([exitCode, errors], [0, '']);
  });

  it('reads the standard input for -', async () => {
    const { output } = await runProcess(['parse', '--format', 'json', '-'], 'no report');
    assert.deepEqual(
      parseLines(output).map(({ file, recognised }) => [file, recognised]),
      [['-', false]],
    );
  });

  it('reads files that begin with a byte order mark as if it were not there', async () => {
    const { output } = await run(['parse', '--format', 'json', write('marked.txt', '\ufeffDear Ms Moor\n')]);
    assert.equal(parseLines(output).length, 1);
  });

  it('says when it read a file as Windows-1252', async () => {
    const file = write('old.txt', Buffer.from([0x63, 0x92, 0x73]));
    const { exitCode, errors } = await run(['parse', file]);
    assert.equal(errors, `golden-thread: ${file} is not valid UTF-8 and was read as Windows-1252.\n`);
    assert.equal(exitCode, 0);
  });

  it('names each file that it cannot read, prints the others and exits with 2', async () => {
    const { exitCode, output, errors } = await run(['parse', '--format', 'json', 'no-such.txt', letter, letter]);
    assert.deepEqual(
      parseLines(output).map(({ file }) => file),
      [letter],
    );
    assert.deepEqual(errors.split('\n'), ['golden-thread: cannot read no-such.txt: there is no such file.', '']);
    assert.equal(exitCode, 2);
  });

  it('stops quietly when nobody reads on', async () => {
    const text = readFileSync(newcastle);
    const child = start('parse', '--format', 'json', ...Array.from({ length: 40 }, (_, i) => write(`${i}.txt`, text)));
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const [exitCode] = (await once(child, 'close')) as [number];
    assert.deepEqual([exitCode, Buffer.concat(errors).toString()], [0, '']);
  });
});

describe('the command line', () => {
  it('explains itself with examples', async () => {
    const { exitCode, output } = await run(['--help']);
    assert.match(output, /Examples:\n {2}golden-thread check reports/);
    assert.equal(exitCode, 0);
  });

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal((await run(['--version'])).output, `${version}\n`);
  });

  const mistakes: readonly [string, readonly string[], RegExp][] = [
    ['an unknown option', ['parse', '--colour', newcastle], /unknown option '--colour'/],
    ['an unknown format', ['parse', '--format', 'xml', newcastle], /Allowed choices are json, text/],
    ['an unknown command', ['prase'], /unknown command 'prase'/],
    ['no files', ['parse'], /missing required argument 'path'/],
    ['no command', [], /Usage: golden-thread/],
    ['a server without a transport', ['lsp'], /say how to be reached, such as --stdio/],
  ];
  for (const [name, args, expected] of mistakes) {
    it(`exits with 2 for ${name}, and prints nothing on the standard output`, async () => {
      const { exitCode, output, errors } = await run(args);
      assert.match(errors, expected);
      assert.deepEqual([exitCode, output], [2, '']);
    });
  }
});
