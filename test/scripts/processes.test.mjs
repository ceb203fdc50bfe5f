// Checks that programs are run to their end, or ended with all that they started.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { capture, endGroup, run, startGroup } from '../../scripts/tools/processes.mjs';

const node = process.execPath;

describe('running a program', () => {
  it('gives back its standard output only', async () => {
    const output = await capture(node, ['-e', 'console.log("out"); console.error("err")']);
    assert.equal(output, 'out\n');
  });

  it('fails with the exit code and with all that was printed', async () => {
    const work = capture(node, ['-e', 'console.log("out"); console.error("err"); process.exit(3)']);
    await assert.rejects(work, (error) => /exit code 3/.test(error.message) && /out[^]*err/.test(error.message));
    await assert.rejects(run(node, ['-e', 'process.exit(4)']), /exit code 4/);
  });

  it('fails when the program does not exist', async () => {
    await assert.rejects(capture('there-is-no-such-program', []), /spawn there-is-no-such-program/);
  });
});

/** Windows knows no process groups and no signals: what is tested with them is not declared there. */
const onPosix = (title, test) => (process.platform === 'win32' ? undefined : it(title, test));

describe('ending a group of programs', () => {
  onPosix('ends what the program started, even what does not listen to a polite request', async () => {
    const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log(process.pid)';
    const parent = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(stubborn)}], { stdio: "inherit" }); setInterval(() => {}, 1000)`;
    const child = startGroup(node, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [printed] = await once(child.stdout, 'data');
    await endGroup(child);
    assert.equal(child.signalCode, 'SIGTERM');
    await gone(Number(printed));
  });

  it('has nothing to do when the program has ended by itself', async () => {
    const child = startGroup(node, ['-e', ''], { stdio: 'ignore' });
    await once(child, 'exit');
    await endGroup(child);
  });
});

/** Resolves when a process is no more, or is only waiting to be forgotten by the system; mocha's timeout is the limit. */
async function gone(id) {
  for (;;) {
    const state = await capture('ps', ['-o', 'stat=', '-p', String(id)]).catch(() => '');
    if (state.trim() === '' || state.startsWith('Z')) return;
  }
}
