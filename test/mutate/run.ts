/** Runs tests with one file of the program replaced, in a process of its own. */

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';

import ts from 'typescript';

import { root } from '../support/repository';

/** *Killed*: a test failed. *Late*: the tests did not end in time, which a mutant that never ends makes them do. */
export type Outcome = 'killed' | 'late' | 'survived';

export interface Trial {
  /** A source file, from the root of the repository. */
  readonly file: string;
  /** What stands in it now. */
  readonly text: string;
  /** The compiled tests, as patterns. */
  readonly tests: readonly string[];
  readonly milliseconds: number;
  /** A file of this trial's own, to write the replaced module to. */
  readonly scratch: string;
}

/** What the tests make of the text. */
export function runTrial({ file, text, tests, milliseconds, scratch }: Trial): Promise<Outcome> {
  const compiled = path.join(root, 'out', file.replace(/\.ts$/, '.js'));
  writeFileSync(scratch, JSON.stringify({ module: compiled, code: compile(text) }));
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const random = path.join(root, 'out/test/support/random.js');
  const replace = path.join(__dirname, 'replaceModule.js');
  const options = [
    '--no-config',
    '--bail',
    '--reporter',
    'min',
    '--timeout',
    String(milliseconds),
    '--require',
    replace,
    '--require',
    random,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [mocha, ...options, ...tests], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, REPLACED_MODULE: scratch },
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL' ? 'late' : code === 0 ? 'survived' : 'killed');
    });
  });
}

function compile(text: string): string {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
