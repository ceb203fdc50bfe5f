/** Runs in processes of their own, with what they took of CPU and memory. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from '../support/repository';

export interface ChildUse {
  /** CPU of all its threads, in milliseconds. */
  readonly cpu: number;
  /** The most memory that it held at once, in bytes. */
  readonly memory: number;
}

/** What a Node process of its own took that ran a script with arguments. */
export function useOf(script: string, args: readonly string[], flags: readonly string[] = []): ChildUse {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-use-'));
  try {
    const use = path.join(folder, 'use.json');
    const watch = path.join(root, 'out/test/bench/use.js');
    const { signal } = spawnSync(process.execPath, [...flags, '--require', watch, script, ...args], {
      env: { ...process.env, USE_FILE: use },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return signal ? { cpu: Number.NaN, memory: Number.NaN } : (JSON.parse(readFileSync(use, 'utf8')) as ChildUse);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Checking a folder of so many reports, each a little different, without what an earlier run kept and with it. */
export function checkFolder(
  texts: readonly string[],
  count: number,
): { readonly cold: ChildUse; readonly warm: ChildUse } {
  const folder = mkdtempSync(path.join(tmpdir(), 'golden-thread-folder-'));
  try {
    for (let i = 0; i < count; i++)
      writeFileSync(path.join(folder, `${i}.txt`), `${texts[i % texts.length]!}\nThis is copy ${i}.\n`);
    const program = path.join(root, 'out/server/src/cli/main.js');
    const check = () => useOf(program, ['check', '--workers', '1', '--cache', path.join(folder, 'found.json'), folder]);
    return { cold: check(), warm: check() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
