/** `golden-thread check`: what it looks for, what it prints where, and how it ends. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { addSnapshot, justify, type Stamp } from '../../server/src/annotations/edit';
import { renderAnnotationFile } from '../../server/src/annotations/file/file';
import { emptyAnnotationSet } from '../../server/src/annotations/model';
import { describeWithSnapshot } from '../../server/src/annotations/anchoring/selectors';
import type * as Pool from '../../server/src/cli/checkPool';
import { firstPage } from '../support/document';
import { runIn, runProcess, start } from './run';

/** A test may stand in for what opens the threads. */
interface Pools {
  openPool: typeof Pool.openPool;
}

/** A report with one error, one warning and nothing else. */
const report = `${firstPage}
Recommendations

1. Ensure that plans are clear.
2. Ensure that bins are emptied.

Inspection findings

3. Plans are vague. (Recommendation 1)
4. Homes are safe. (Recommendation 9)
`;

const clean = report.replace('9)', '2)');

describe('golden-thread check', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-check-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }

  const check = (...args: string[]) => runIn(folder, ['check', ...args]);

  /** The files that were checked, in the order in which they are named. */
  async function filesOf(...args: string[]): Promise<string[]> {
    const { output } = await check('--format', 'json', ...args);
    return output.split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { file: string }).file]));
  }

  it('shows each problem with its line, sums up and exits with 1', async () => {
    write('draft.txt', report);
    write('list.txt', 'Apples and pears.');
    const { exitCode, output, errors } = await check('.');
    assert.match(output, /^draft\.txt\n/);
    assert.match(
      output,
      /\n {2}22:36 {2}error {2}There is no recommendation 9\..* {2}marker-number-missing\n {4}22 \| 4\. Homes are safe\. \(Recommendation 9\)\n {7}\| {36}\^\n/,
    );
    assert.match(output, /\n1 error and 1 warning in 1 of 1 report\. 1 file is no report\.\n$/);
    assert.deepEqual([exitCode, errors], [1, '']);
  });

  it('exits with 0 for a clean report, and with 1 when the profile is stricter', async () => {
    write('draft.txt', clean.replace(' (Recommendation 2)', ''));
    const { exitCode, output } = await check('--max-warnings', '5', 'draft.txt');
    assert.equal(exitCode, 0, output);
    const strict = await check('--max-warnings', '5', '--profile', 'publish', 'draft.txt');
    assert.equal(strict.exitCode, 1, strict.output);
    write('draft.txt', clean);
    assert.equal((await check('draft.txt')).exitCode, 0);
  });

  it('takes so many warnings and no more', async () => {
    write('draft.txt', clean.replace(' (Recommendation 2)', ''));
    const { output } = await check('draft.txt');
    const warnings = Number(/(\d+) warning/.exec(output)?.[1]);
    assert.ok(warnings > 0, output);
    assert.equal((await check('--max-warnings', String(warnings), 'draft.txt')).exitCode, 0);
    assert.equal((await check('--max-warnings', String(warnings - 1), 'draft.txt')).exitCode, 1);
  });

  it('finds reports in folders and by pattern, in order, none twice', async () => {
    for (const name of ['b/two.md', 'b/one.report', 'a/x.txt', 'a/x.pdf', 'a/.hidden.txt', 'node_modules/m.txt'])
      write(name, 'words');
    assert.deepEqual(await filesOf('.'), ['a/x.pdf', 'a/x.txt', 'b/one.report', 'b/two.md']);
    assert.deepEqual(await filesOf('b', 'a', 'b/two.md'), ['b/one.report', 'b/two.md', 'a/x.pdf', 'a/x.txt']);
    assert.deepEqual(await filesOf('**/*.{md,pdf}'), ['a/x.pdf', 'b/two.md']);
    assert.deepEqual(await filesOf('a/.hidden.txt'), ['a/.hidden.txt'], 'what is named is taken');
  });

  it('leaves out what ignore files leave out, as git does', async () => {
    for (const name of ['old/a.txt', 'old/keep.txt', 'new/a.txt', 'new/b.txt', 'c.tmp.txt']) write(name, 'words');
    write('.gitignore', 'old/\n*.tmp.txt\n');
    write('old/.gitignore', '!keep.txt\n');
    write('new/.golden-threadignore', 'a.txt\n');
    assert.deepEqual(await filesOf('.'), ['new/b.txt']);
    assert.deepEqual(await filesOf('new', 'old'), ['old', 'new/b.txt'], 'an empty folder is told');
    assert.deepEqual(
      await filesOf('*.txt', 'old/a.txt'),
      ['*.txt', 'old/a.txt'],
      'a pattern that matches nothing is told',
    );
    write('new/.gitignore', '!*.tmp.txt\n');
    write('new/d.tmp.txt', 'words');
    assert.deepEqual(await filesOf('new'), ['new/b.txt', 'new/d.tmp.txt']);
  });

  it('minds no ignore file above the top of the repository', async () => {
    write('.gitignore', '*.txt\n');
    write('repository/a.txt', 'words');
    assert.deepEqual(await filesOf('repository'), ['repository'], 'a folder without reports is told');
    mkdirSync(join(folder, 'repository/.git'));
    assert.deepEqual(await filesOf('repository'), ['repository/a.txt']);
  });

  it('reads the standard input for -', async () => {
    const { output, exitCode } = await runProcess(['check', '--max-warnings', '9', '-'], report);
    assert.match(output, /^-\n/);
    assert.equal(exitCode, 1);
  });

  it('says that nothing was checked where nothing could be, and refuses no threads at all', async () => {
    mkdirSync(join(folder, 'empty'));
    for (const path of ['gone.txt', 'empty']) {
      const { output, errors, exitCode } = await check(path);
      assert.match(output, /^Nothing was checked\./);
      assert.match(errors, new RegExp(`cannot read ${path}: `));
      assert.equal(exitCode, 2);
    }
    assert.match((await check('--workers', '0', '.')).errors, /at least 1/);
  });

  it('prints the same with any number of workers', async () => {
    for (let index = 0; index < 24; index++) write(`r${index}.txt`, index % 3 === 0 ? report : clean);
    write('.golden-thread/families/broken.json', '{');
    const [one, three] = [await check('--workers', '1', '.'), await check('--workers', '3', '.')];
    assert.deepEqual(three, one);
    assert.match(one.errors, /^golden-thread: .*broken\.json:1:\d+: [^\n]+\n$/, 'the fault in the family is told once');
    assert.equal(one.exitCode, 2);
    assert.equal((await check('.')).output, one.output);
  });

  it('names what it cannot read, checks the rest and exits with 2', async () => {
    write('draft.txt', report);
    const { exitCode, output, errors } = await check('gone.txt', 'draft.txt', 'none/*.txt');
    assert.match(output, /marker-number-missing/);
    assert.deepEqual(errors.split('\n'), [
      'golden-thread: cannot read gone.txt: there is no such file.',
      'golden-thread: cannot read none/*.txt: no file matches it.',
      '',
    ]);
    assert.equal(exitCode, 2);
  });

  it('says in each format what kept it from reading everything', async () => {
    write('draft.txt', clean);
    write('draft.txt.annotations.json', '{');
    const sarif = await check('--format', 'sarif', 'draft.txt', 'gone.txt');
    assert.equal(sarif.exitCode, 2);
    const [run] = (JSON.parse(sarif.output) as { runs: { invocations: object[] }[] }).runs;
    const notifications = [
      /"executionSuccessful":false/,
      /The file cannot be checked: there is no such file\./,
      /the annotations of draft\.txt cannot be used: it is no file of annotations\./,
    ];
    for (const each of notifications) assert.match(JSON.stringify(run!.invocations), each);
    const junit = await check('--format', 'junit', 'draft.txt', 'gone.txt');
    assert.match(junit.output, /<testsuites name="golden-thread" tests="\d+" failures="0" errors="2">/);
    const github = await check('--format', 'github', 'draft.txt', 'gone.txt');
    assert.equal(github.output.match(/^::error /gm)?.length, 1);
    assert.equal(github.output.match(/^::error::the annotations/gm)?.length, 1);
  });

  it('is held up by no pipe or device, names each, and takes nothing of what it says', async function () {
    if (process.platform === 'win32') return this.skip();
    write('draft.txt', clean);
    for (const name of ['.gitignore', 'draft.txt.annotations.json', 'pipe.txt', 'baseline.json'])
      execFileSync('mkfifo', [join(folder, name)]);
    mkdirSync(join(folder, '.golden-thread/families'), { recursive: true });
    symlinkSync('/dev/zero', join(folder, '.golden-thread/families/endless.json'));
    const { exitCode, errors } = await check('--baseline', 'baseline.json', '.', 'pipe.txt', 'draft.txt');
    assert.equal(exitCode, 2);
    for (const name of ['.gitignore', 'pipe.txt', 'annotations of draft.txt', 'baseline baseline.json', 'endless.json'])
      assert.match(errors, new RegExp(`${name.replaceAll('.', '\\.')}[^\n]*it is no regular file`), errors);
  });

  it('lets no name of a file or of an annotation command the terminal or a CI system', async function () {
    if (process.platform === 'win32') return this.skip();
    const name = '::error::\u001b[31m\u202e##[add-path]\n::add-mask::.txt';
    write(name, report);
    write(`${name}.annotations.json`, '{');
    for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
      const { output, errors } = await check('--format', format, name);
      const all = output + errors;
      assert.doesNotMatch(all.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u, format);
      assert.doesNotMatch(all, /^\s*::(?!(error|warning|notice)( file=|::the annotations))/m, format);
      if (format === 'text') assert.doesNotMatch(all, /##\[/);
    }
  });

  for (const format of ['sarif', 'junit', 'github'] as const) {
    it(`prints ${format}`, async () => {
      write('draft.txt', report);
      const { exitCode, output } = await check('--format', format, '.');
      const begins = {
        sarif: /^\{\n {2}"\$schema"/,
        junit: /^<\?xml/,
        github: /^::(error|warning|notice) file=draft\.txt,/,
      };
      assert.match(output, begins[format]);
      assert.match(output, /marker-number-missing/);
      assert.equal(exitCode, 1);
    });
  }

  it('stops quietly when nobody reads on', async () => {
    const child = start('check', '--format', 'sarif', 'seeds');
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdout.destroy();
    const [exitCode] = (await once(child, 'close')) as [number];
    assert.equal(Buffer.concat(errors).toString(), '');
    assert.ok(exitCode === 0 || exitCode === 1, String(exitCode));
  });

  it('shows only what is new against a baseline, wherever it is run', async () => {
    write('reports/draft.txt', report);
    const written = await check('--write-baseline', '.golden-thread/baseline.json', '.');
    assert.match(
      written.output,
      /^\d+ problems? of 1 report (is|are) now known in \.golden-thread\/baseline\.json\.\n$/,
    );
    assert.equal(written.exitCode, 0);
    const text = readFileSync(join(folder, '.golden-thread/baseline.json'), 'utf8');
    assert.match(text, /"reports\/draft\.txt": \[\n {6}"marker-number-missing [0-9a-f]{16}"/);
    assert.ok(!text.includes('Homes'), 'a baseline quotes nothing');

    const again = await check('--baseline', '.golden-thread/baseline.json', '.');
    assert.match(again.output, /^No problems in 1 report\. \d+ problems? (is|are) in the baseline\.\n$/);
    assert.equal(again.exitCode, 0);

    write('reports/draft.txt', `\n\n${report}5. Bins are full. (Recommendation 8)\n`);
    const later = await runIn(join(folder, 'reports'), ['check', '--baseline', '../.golden-thread/baseline.json', '.']);
    assert.match(later.output, /There is no recommendation 8/);
    assert.doesNotMatch(later.output, /There is no recommendation 9/);
    assert.equal(later.exitCode, 1);
  });

  it('says when a baseline cannot be used, and never writes over what is none', async () => {
    write('draft.txt', report);
    const missing = await check('--baseline', 'none.json', '.');
    assert.match(missing.errors, /^golden-thread: the baseline none\.json cannot be used: there is no such file\.\n$/);
    assert.equal(missing.exitCode, 2);
    const refused = await check('--write-baseline', 'draft.txt', '.');
    assert.match(
      refused.errors,
      /the baseline draft\.txt was not written, because a file is there that it would replace/,
    );
    assert.equal(refused.exitCode, 2);
    assert.equal(readFileSync(join(folder, 'draft.txt'), 'utf8'), report);
  });

  it('counts no problem that a person justified, in whatever place its words stand today', async () => {
    write('draft.txt', `Draft\n\n${report}`);
    const start = report.lastIndexOf('9');
    const { targets, snapshot } = describeWithSnapshot(report, [{ start, end: start + 1 }], 'salt');
    const target = targets[0]!;
    const draft = { check: 'marker-number-missing', target, reason: 'Recommendation 9 is agreed.' };
    const stamp: Stamp = { id: 'urn:uuid:1', now: '2026-03-01T09:30:00Z', author: 'Ann' };
    write(
      'draft.txt.annotations.json',
      renderAnnotationFile(addSnapshot(justify(emptyAnnotationSet, draft, stamp), snapshot)),
    );
    const { output, errors } = await check('draft.txt');
    assert.match(output, /\n1 warning in 1 of 1 report\. 1 problem is justified\.\n$/);
    assert.equal(errors, '');
    const sarif = await check('--format', 'sarif', 'draft.txt');
    assert.match(sarif.output, /"justification": "Recommendation 9 is agreed\. \(Ann\)"/);
  });

  it('says when annotations cannot be read, and checks without them', async () => {
    write('draft.txt', report);
    write('draft.txt.annotations.json', 'my notes');
    const { exitCode, output, errors } = await check('draft.txt');
    assert.match(output, /marker-number-missing/);
    assert.equal(errors, 'golden-thread: the annotations of draft.txt cannot be used: it is no file of annotations.\n');
    assert.equal(exitCode, 2);
  });

  const mistakes: readonly [string, readonly string[], RegExp][] = [
    ['no paths', [], /missing required argument 'path'/],
    ['a number that is none', ['--max-warnings', 'few', '.'], /It must be a whole number/],
    ['an unknown profile', ['--profile', 'final', '.'], /Allowed choices are draft, publish/],
    ['a baseline both ways', ['--baseline', 'a', '--write-baseline', 'b', '.'], /cannot be used with option/],
  ];
  for (const [name, args, expected] of mistakes) {
    it(`exits with 2 for ${name}`, async () => {
      const { exitCode, output, errors } = await check(...args);
      assert.match(errors, expected);
      assert.deepEqual([exitCode, output], [2, '']);
    });
  }

  describe('with a cache', () => {
    const cached = () => check('--cache', 'found.json', 'a.txt', 'b.txt');
    const rewrite = (from: string | RegExp, to: string) =>
      write('found.json', readFileSync(join(folder, 'found.json'), 'utf8').replaceAll(from, to));

    beforeEach(() => {
      write('a.txt', report);
      write('b.txt', clean);
    });

    it('finds the same again, without looking again', async () => {
      const first = await cached();
      assert.deepEqual(await cached(), first);
      assert.deepEqual(await check('a.txt', 'b.txt'), first);
      rewrite('no recommendation 9', 'no recommendation 77');
      assert.match((await cached()).output, /no recommendation 77/);
    });

    it('looks again when the report, its annotations, its families or the profile are others', async () => {
      await cached();
      rewrite('no recommendation 9', 'no recommendation 77');
      write('a.txt', `${report}\n`);
      assert.doesNotMatch((await cached()).output, /77/);
      rewrite('no recommendation 9', 'no recommendation 77');
      write('a.txt.annotations.json', renderAnnotationFile(emptyAnnotationSet));
      assert.doesNotMatch((await cached()).output, /77/);
      rewrite('no recommendation 9', 'no recommendation 77');
      const strict = await check('--cache', 'found.json', '--profile', 'final', 'a.txt');
      assert.doesNotMatch(strict.output, /77/);
      rewrite('no recommendation 9', 'no recommendation 77');
      write('.golden-thread/families/mine.json', '{}');
      assert.doesNotMatch((await cached()).output, /77/);
    });

    it('begins no thread for what it knows: they are as many as the other files need', async () => {
      const pools: Pools = createRequire(__filename)('../../server/src/cli/checkPool') as Pools;
      const { openPool } = pools;
      const opened: (readonly string[])[] = [];
      pools.openPool = (files, options) => {
        opened.push(files);
        return openPool(files, options);
      };
      try {
        await cached();
        write('b.txt', `${clean}\n`);
        await cached();
        assert.deepEqual(opened, [['a.txt', 'b.txt'], ['b.txt']]);
      } finally {
        pools.openPool = openPool;
      }
    });

    it('forgets what no run meets any more', async () => {
      await cached();
      await check('--cache', 'found.json', 'b.txt');
      const { results } = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8')) as { results: object };
      assert.equal(Object.keys(results).length, 1);
    });

    it('says so when it cannot be used, leaves it as it is, and checks all the same', async () => {
      write('found.json', '{"mine": 1}');
      const { exitCode, errors, output } = await cached();
      assert.equal(exitCode, 2);
      assert.match(errors, /the cache found\.json cannot be used: it holds something else than results of checks\./);
      assert.match(output, /recommendation 9/);
      assert.equal(readFileSync(join(folder, 'found.json'), 'utf8'), '{"mine": 1}');
    });

    it('lets nothing in it command a terminal', async () => {
      await cached();
      rewrite(/"marked":"/g, '"marked":"\\u001b[31m');
      const { output } = await cached();
      assert.ok(output.includes('␛[31m') && !output.includes('\u001b[31m'));
    });
  });
});
