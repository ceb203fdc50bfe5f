/** Files that wait: how many there are is told truly whatever comes meanwhile, and the end only when nothing waits. */

import assert from 'node:assert/strict';

import { createFileQueue, type FileQueue } from '../../server/src/lsp/checking/fileQueue';

/** A queue that does what `on` says while it has a file in hand; what it reported and worked on. */
function setUp(threads: number, on: (uri: string, queue: FileQueue) => void | Promise<void>) {
  const reported: (readonly [done: number, total: number])[] = [];
  const worked: string[] = [];
  const queue: FileQueue = createFileQueue({
    threads,
    progress: { report: (done, total) => void reported.push([done, total]) },
    workOn: async (uri) => {
      worked.push(uri);
      await on(uri, queue);
    },
    onEmpty: () => undefined,
  });
  return { queue, reported, worked };
}

describe('the files that wait', () => {
  it('count with the one in hand when another comes, and the end is told once, after both', async () => {
    const { queue, reported, worked } = setUp(1, (uri, waiting) => {
      if (uri === 'a') void waiting.add(['b']);
    });
    await queue.add(['a']);
    assert.deepEqual(worked, ['a', 'b']);
    assert.deepEqual(reported, [
      [1, 2],
      [2, 2],
    ]);
  });

  it('count with those in hand on other threads', async () => {
    const { queue, reported } = setUp(2, (uri, waiting) => {
      if (uri === 'a') void waiting.add(['c']);
    });
    await queue.add(['a', 'b']);
    assert.deepEqual(reported.at(-1), [3, 3]);
    assert.deepEqual(
      reported.filter(([, total]) => total !== 3),
      [],
    );
  });

  it('are forgotten when they are cleared, but not those in hand', async () => {
    const { queue, reported, worked } = setUp(2, (uri, waiting) => {
      if (uri === 'a') waiting.clear();
    });
    await queue.add(['a', 'b', 'c', 'd']);
    assert.deepEqual(worked, ['a']);
    assert.deepEqual(reported, [[1, 1]]);
    const other = setUp(2, (uri, waiting) => {
      if (uri === 'b') waiting.clear();
    });
    await other.queue.add(['a', 'b', 'c', 'd']);
    assert.deepEqual(other.worked, ['a', 'b']);
    assert.deepEqual(other.reported, [
      [1, 2],
      [2, 2],
    ]);
  });
});
