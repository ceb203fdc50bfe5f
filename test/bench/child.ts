/** Runs in processes of their own, with what they took of CPU and memory. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from '../support/repository';
import { startOnFolder } from './startServer';

export interface ChildUse {
  /** CPU of all its threads, in milliseconds. */
  readonly cpu: number;
  /** The most memory that it held at once, in bytes. */
  readonly memory: number;
}

/** What a Node process took that `run` starts with these flags and environment, and waits for. */
async function useWhile(run: (flags: readonly string[], env: NodeJS.ProcessEnv) => unknown): Promise<ChildUse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-use-'));
  try {
    const use = path.join(folder, 'use.json');
    await run(['--require', path.join(root, 'out/test/bench/use.js')], { ...process.env, USE_FILE: use });
    return existsSync(use)
      ? (JSON.parse(readFileSync(use, 'utf8')) as ChildUse)
      : { cpu: Number.NaN, memory: Number.NaN };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a Node process of its own took that ran a script with arguments. */
function useOf(script: string, args: readonly string[]): Promise<ChildUse> {
  return useWhile((flags, env) =>
    spawnSync(process.execPath, [...flags, script, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }),
  );
}

/** What a folder of so many reports took, each a little different. */
export interface FolderUse {
  /** markdown-it on the same files. */
  readonly peer: ChildUse;
  /** `check` on one thread, without what an earlier run kept and with it. */
  readonly cold: ChildUse;
  readonly warm: ChildUse;
  /** The server until it has told what is wrong everywhere, in its first start and in its second. */
  readonly firstStart: ChildUse;
  readonly secondStart: ChildUse;
}

export async function measureFolder(texts: readonly string[], count: number): Promise<FolderUse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-folder-'));
  const kept = mkdtempSync(path.join(tmpdir(), 'golden-thread-kept-'));
  try {
    for (let i = 0; i < count; i++)
      writeFileSync(path.join(folder, `${i}.txt`), `${texts[i % texts.length]!}\nThis is copy ${i}.\n`);
    const program = path.join(root, 'out/server/src/cli/main.js');
    const check = () => useOf(program, ['check', '--workers', '1', '--cache', path.join(kept, 'found.json'), folder]);
    const start = () => useWhile((flags, env) => startOnFolder(folder, path.join(kept, 'answers'), flags, env));
    return {
      peer: await useOf(path.join(root, 'out/test/bench/readFolder.js'), [folder]),
      cold: await check(),
      warm: await check(),
      firstStart: await start(),
      secondStart: await start(),
    };
  } finally {
    for (const each of [folder, kept]) rmSync(each, { recursive: true });
  }
}
