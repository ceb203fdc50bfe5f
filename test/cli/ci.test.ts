/** The page about CI tells the truth: what it shows is run, with the built program, on the samples in a repository. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';

import { readText } from '../support/repository';
import { root } from './run';

const page = readText('docs/ci.md');

/** A long report without a problem, and a letter with a warning, so that a baseline has something to know. */
const samples = ['newcastle-upon-tyne-2017-inspection.txt', 'south-tyneside-2024-monitoring-visit.txt'];

/** The blocks of a language on the page, in order. */
function listBlocks(language: string): string[] {
  return [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!);
}

/** The commands of a workflow: what stands behind `run:`, or in the list behind `script:`. */
function listSteps(workflow: string): string[] {
  return [...workflow.matchAll(/(?:run: |^ {4}- )(node .*)$/gm)].map((match) => match[1]!);
}

describe('docs/ci.md', () => {
  let folder: string;
  const shell = (command: string) => spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });

  before(function () {
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-ci-'));
    mkdirSync(join(folder, 'tools'));
    mkdirSync(join(folder, 'reports'));
    for (const name of samples) cpSync(join(root, 'seeds', name), join(folder, 'reports', name));
    buildProgram(join(folder, 'tools/cli.js'));
    const program = `#!/bin/sh\nexec "${process.execPath}" "${join(folder, 'tools/cli.js')}" "$@"\n`;
    writeFileSync(join(folder, 'tools/golden-thread'), program);
    chmodSync(join(folder, 'tools/golden-thread'), 0o755);
    execFileSync('git', ['init', '-q'], { cwd: folder });
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  const inPath = (command: string) => shell(`PATH="${join(folder, 'tools')}:$PATH"\n${command}`);

  it('shows shell commands that run, with the exit codes that it names', function () {
    this.timeout(120_000);
    const commands = listBlocks('sh')
      .filter((block) => !block.startsWith('#!'))
      .flatMap((block) => block.trim().split('\n'));
    assert.equal(commands.length, 5);
    const codes = commands.map((command) => {
      const { status, stderr } = inPath(command);
      assert.equal(stderr, '', command);
      return status;
    });
    assert.deepEqual(codes, [1, 0, 0, 0, 0]);
  });

  it('shows workflows whose commands run', function () {
    this.timeout(120_000);
    const steps = listBlocks('yaml').flatMap(listSteps);
    assert.equal(steps.length, 3);
    for (const step of steps) {
      const { status, stderr } = shell(step);
      assert.deepEqual([status, stderr], [0, ''], step);
    }
  });

  it('shows a hook that stops a commit with a new problem and no other', function () {
    this.timeout(120_000);
    const [hook] = listBlocks('sh').filter((block) => block.startsWith('#!'));
    writeFileSync(join(folder, '.git/hooks/pre-commit'), hook!);
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
    const commit = 'git -c user.name=Ann -c user.email=ann@example.org commit -qm words';
    assert.equal(shell(`git add reports && ${commit}`).status, 0);
    const bad = join(folder, 'reports/new report.txt');
    writeFileSync(
      bad,
      `${readText('seeds/newcastle-upon-tyne-2017-inspection.txt')}\n`.replace(
        '(Recommendation)',
        '(Recommendation 77)',
      ),
    );
    const refused = shell(`git add reports && ${commit}`);
    assert.match(refused.stdout + refused.stderr, /There is no recommendation 77/);
    assert.notEqual(refused.status, 0);
  });
});

/** The command line as it is shipped, with worker threads that run the same file. */
function buildProgram(outfile: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['server/src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    alias: { tinyglobby: join(root, 'node_modules/tinyglobby/dist/index.cjs') },
    logLevel: 'error',
  });
}
