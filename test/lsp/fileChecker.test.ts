/** Checking files that are not open: on which thread, what is kept, and how it is given up. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { URI } from 'vscode-uri';

import type { KeptAnswers } from '../../server/src/disk/keptAnswers';
import { reportFilesOnDisk } from '../../server/src/disk/reportFiles';
import {
  type CheckJob,
  type FileAccount,
  type FileProblem,
  readAccount,
} from '../../server/src/lsp/checking/checkFile';
import {
  createCheckerHere,
  createCheckerOnThreads,
  smallFile,
  type CheckThread,
} from '../../server/src/lsp/checking/fileChecker';
import { beginThread, countThreads } from '../../server/src/lsp/checking/nodeThread';
import { longestOfLibrary, noText } from '../../server/src/lsp/library/readEntry';
import { firstPage } from '../support/document';
import { root } from '../support/repository';
import { createFilesInMemory } from './filesInMemory';

const faulty = `${firstPage}
Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Homes are safe. (Recommendation 9)
`;

const large = faulty + '\nThe town lies by the sea.\n'.repeat(smallFile / 20);

function jobFor(path: string): CheckJob {
  return { uri: URI.file(path).toString(), checks: {}, families: [] };
}

const problem: FileProblem = {
  diagnostic: { message: 'Found.', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
  fingerprint: 'x',
};

/** A checker with threads that answer when they are told to, on files in memory. */
function createFake(texts: Readonly<Record<string, string>>, threads = 1, answers?: KeptAnswers) {
  const disk = createFilesInMemory(texts);
  const log: string[] = [];
  const begun: { ended: boolean; jobs: string[]; answer(): void; fail(): void }[] = [];
  const pauses: (() => void)[] = [];
  const begin = (): CheckThread => {
    let settle: [(account: FileAccount) => void, (error: Error) => void] | undefined;
    const thread = {
      ended: false,
      jobs: [] as string[],
      answer: () => settle![0]({ problems: [problem], entry: noText }),
      fail: () => settle?.[1](new Error('secret')),
    };
    begun.push(thread);
    return {
      read: ({ uri }) => {
        thread.jobs.push(uri);
        return new Promise((resolve, reject) => (settle = [resolve, reject]));
      },
      end: () => {
        thread.ended = true;
        thread.fail();
      },
    };
  };
  const timer = (run: () => void) => {
    pauses.push(run);
    return () => undefined;
  };
  const world = { files: disk.files, threads, timer, begin, log: (line: string) => void log.push(line) };
  const checker = createCheckerOnThreads(answers ? { ...world, answers } : world);
  return { checker, disk, log, begun, pauses };
}

/** Lets everything that is due have its turn. */
const settled = () => new Promise((resolve) => void setImmediate(resolve));

describe('a file that is not open', () => {
  it('is checked on the thread of the server where it is small and comes with few others', async () => {
    const { checker, disk, begun } = createFake({ '/a.txt': faulty });
    const problems = await checker.check(jobFor('/a.txt'), 0);
    assert.deepEqual(problems, (await readAccount(jobFor('/a.txt'), disk.files)).problems);
    assert.ok(problems.some(({ diagnostic }) => diagnostic.code === 'marker-number-missing'));
    assert.equal(begun.length, 0);
  });

  it('is checked on another where it is large or comes with many', async () => {
    const { checker, begun } = createFake({ '/a.txt': faulty, '/b.txt': large });
    for (const [path, waiting] of [
      ['/b.txt', 0],
      ['/a.txt', 100],
    ] as const) {
      const checked = checker.check(jobFor(path), waiting);
      await settled();
      begun[0]!.answer();
      assert.deepEqual(await checked, [problem]);
    }
    assert.deepEqual(begun[0]!.jobs, ['file:///b.txt', 'file:///a.txt']);
    checker.rest();
    assert.deepEqual(
      begun.map(({ ended }) => ended),
      [true],
    );
  });

  it('is read for the library in the same way', async () => {
    const { checker, disk, begun } = createFake({ '/a.txt': faulty, '/b.txt': large });
    const small = await checker.readEntry(jobFor('/a.txt'), 0);
    assert.deepEqual(small, (await readAccount(jobFor('/a.txt'), disk.files)).entry);
    assert.equal(begun.length, 0);
    const read = checker.readEntry(jobFor('/b.txt'), 0);
    await settled();
    assert.deepEqual(begun[0]!.jobs, ['file:///b.txt']);
    begun[0]!.answer();
    assert.equal(await read, noText);
    assert.ok(!disk.reads.includes('/b.txt'), 'the thread of the server does not read it');
  });

  it('is read once for both who ask for it at about the same time', async () => {
    const { checker, begun } = createFake({ '/a.txt': large });
    const asked = [checker.check(jobFor('/a.txt'), 0), checker.readEntry(jobFor('/a.txt'), 0)];
    await settled();
    begun[0]!.answer();
    assert.deepEqual(await Promise.all(asked), [[problem], noText]);
    assert.equal(await checker.readEntry(jobFor('/a.txt'), 0), noText);
    assert.deepEqual(begun[0]!.jobs, ['file:///a.txt']);
  });

  it('is not checked where only the library asks for it', async () => {
    const disk = createFilesInMemory({ '/a.txt': faulty });
    const { problems, entry } = await readAccount({ ...jobFor('/a.txt'), checks: undefined }, disk.files);
    assert.deepEqual([problems, entry.kind], [[], 'entry']);
  });

  it('is left out of the library where it is too long to be a report', async () => {
    const longest = faulty.padEnd(longestOfLibrary, ' x');
    const disk = createFilesInMemory({ '/a.txt': longest, '/b.txt': `${longest}x` });
    const isTaken = async (path: string) => {
      const reading = (await readAccount(jobFor(path), disk.files)).entry;
      assert.equal(reading.kind, 'entry');
      return reading.kind === 'entry' && [reading.isTooLong, reading.entry.isReport];
    };
    assert.deepEqual(await isTaken('/a.txt'), [false, true]);
    assert.deepEqual(await isTaken('/b.txt'), [true, false]);
  });

  it('is not read again while neither it nor what is asked has changed', async () => {
    const { checker, disk } = createFake({ '/a.txt': faulty });
    const first = await checker.check(jobFor('/a.txt'), 0);
    assert.equal(await checker.check(jobFor('/a.txt'), 0), first);
    assert.deepEqual(disk.reads, ['/a.txt']);
    await checker.check({ ...jobFor('/a.txt'), checks: { 'marker-number-missing': 'off' } }, 0);
    disk.texts.set('/a.txt', `${faulty}\n`);
    await checker.check(jobFor('/a.txt'), 0);
    assert.equal(disk.reads.length, 3);
    disk.texts.delete('/a.txt');
    assert.deepEqual(await checker.check(jobFor('/a.txt'), 0), []);
  });

  it('is neither read nor checked where an earlier start knows the answer', async () => {
    const kept = new Map<string, unknown>();
    const answers: KeptAnswers = {
      ask: (question, path) => {
        const key = JSON.stringify([question, path]);
        const keep = (answer: unknown) => Promise.resolve(void kept.set(key, answer));
        return Promise.resolve({ known: kept.get(key), keep });
      },
    };
    const texts = { '/a.txt': faulty, '/b.txt': large, '/c.txt': large };
    const first = createFake(texts, 1, answers);
    const small = await first.checker.check(jobFor('/a.txt'), 0);
    const entry = await first.checker.readEntry(jobFor('/a.txt'), 0);
    const failed = first.checker.check(jobFor('/c.txt'), 0);
    await settled();
    first.begun[0]!.fail();
    assert.deepEqual([await failed, kept.size], [[], 1], 'what came to nothing is tried again');
    const stopped = first.checker.check(jobFor('/b.txt'), 0);
    await settled();
    first.checker.stop();
    assert.deepEqual([await stopped, kept.size], [undefined, 1], 'so is what was stopped');
    const checked = first.checker.check(jobFor('/b.txt'), 0);
    await settled();
    first.begun.at(-1)!.answer();
    await checked;

    const second = createFake(texts, 1, answers);
    const again = ['/a.txt', '/b.txt'].map((path) => second.checker.check(jobFor(path), 0));
    assert.deepEqual(await Promise.all(again), [small, [problem]]);
    assert.deepEqual(await second.checker.readEntry(jobFor('/a.txt'), 0), entry);
    assert.deepEqual([second.begun, second.disk.reads], [[], []]);
  });

  it('waits for a thread where all are at work', async () => {
    const { checker, begun } = createFake({ '/a.txt': large, '/b.txt': large, '/c.txt': large }, 2);
    const all = Promise.all(['/a.txt', '/b.txt', '/c.txt'].map((path) => checker.check(jobFor(path), 0)));
    await settled();
    assert.equal(begun.length, 2);
    begun[1]!.answer();
    await settled();
    assert.deepEqual(begun[1]!.jobs.length, 2);
    for (const thread of begun) thread.answer();
    assert.deepEqual(await all, [[problem], [problem], [problem]]);
  });

  it('is given up at once when somebody says so, and is no news then', async () => {
    const { checker, begun, log } = createFake({ '/a.txt': large });
    const checked = checker.check(jobFor('/a.txt'), 0);
    await settled();
    checker.stop();
    assert.equal(await checked, undefined);
    assert.deepEqual([begun[0]!.ended, log], [true, []]);
  });

  it('is given up after a minute, and a thread that fails is replaced: both are logged without report text', async () => {
    const { checker, begun, log, pauses } = createFake({ '/a.txt': large, '/b.txt': large });
    const late = checker.check(jobFor('/a.txt'), 0);
    await settled();
    pauses[0]!();
    assert.deepEqual(await late, []);
    const failed = checker.check(jobFor('/b.txt'), 0);
    await settled();
    begun[1]!.fail();
    assert.deepEqual(await failed, []);
    assert.match(log[0]!, /^Checking file:\/\/\/a\.txt was given up after 60 seconds\./);
    assert.match(log[1]!, /^file:\/\/\/b\.txt could not be checked/);
    assert.doesNotMatch(log.join(), /secret/);
  });
});

describe('a thread of Node', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('finds what the thread of the server finds, which goes on meanwhile', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, large);
    const thread = beginThread(join(root, 'out/server/src/cli/main.js'));
    let turns = 0;
    let isDone = false;
    const checked = thread.read(jobFor(path)).finally(() => (isDone = true));
    while (!isDone) {
      await settled();
      turns++;
    }
    assert.ok(turns > 10);
    assert.deepEqual(await thread.read(jobFor(path)), await checked, 'a thread reads one file after the other');
    thread.end();
    const here = await readAccount(jobFor(path), reportFilesOnDisk);
    assert.deepEqual(await checked, JSON.parse(JSON.stringify(here)), 'what is not known is left out');
    assert.deepEqual((await checked).problems, await createCheckerHere(reportFilesOnDisk).check(jobFor(path), 0));
  });

  it('rejects what it was doing when it is ended', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, large);
    const thread = beginThread(join(root, 'out/server/src/cli/main.js'));
    const checked = thread.read(jobFor(path));
    thread.end();
    await assert.rejects(checked, /ended/);
  });

  it('is one at least', () => assert.ok(countThreads() >= 1));
});
