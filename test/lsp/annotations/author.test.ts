/** Who makes an annotation: Git is asked once for each folder, and the system where Git knows no name. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import { askGitForName, createAuthorFinder } from '../../../server/src/lsp/annotations/author';

describe('the author of an annotation', () => {
  it('is who Git says, asked once for each folder', async () => {
    const asked: string[] = [];
    const find = createAuthorFinder((folder) => {
      asked.push(folder.replaceAll('\\', '/'));
      return Promise.resolve('Ann');
    });
    assert.deepEqual(
      [
        await find('file:///work/a/one.txt'),
        await find('file:///work/a/two.txt'),
        await find('file:///work/b/one.txt'),
      ],
      ['Ann', 'Ann', 'Ann'],
    );
    assert.deepEqual(
      asked.map((folder) => folder.slice(-7)),
      ['/work/a', '/work/b'],
    );
  });

  it('is the owner of the account where Git knows no name', async () => {
    const find = createAuthorFinder(() => Promise.resolve(undefined));
    assert.equal(await find('untitled:Untitled-1'), userInfo().username);
  });

  it('is read from the folder’s own settings of Git, and is nobody where there is no such folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['config', 'user.name', 'Ann O’Neill'], { cwd: folder });
    assert.equal(await askGitForName(folder), 'Ann O’Neill');
    rmSync(folder, { recursive: true });
    assert.equal(await askGitForName(folder), undefined);
  });
});
