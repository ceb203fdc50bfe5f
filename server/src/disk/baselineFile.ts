/** Reads and writes the file of a baseline, and knows how a baseline names the reports that it is about. */

import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';

import { URI } from 'vscode-uri';

import { parseBaseline, renderBaseline, type Baseline } from '../checks/baseline';
import { nodeFiles } from './nodeFiles';
import { explainReadError, isMissing } from './readErrors';

export type BaselineReading =
  | { readonly kind: 'read'; readonly baseline: Baseline }
  | { readonly kind: 'missing' }
  /** `reason` is the end of a sentence: "the baseline x cannot be used: …". */
  | { readonly kind: 'unusable'; readonly reason: string };

export async function readBaselineFile(file: string): Promise<BaselineReading> {
  try {
    const baseline = parseBaseline(await readFile(file, 'utf8'));
    return baseline ? { kind: 'read', baseline } : { kind: 'unusable', reason: 'it is no baseline of this version' };
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unusable', reason: explainReadError(error) };
  }
}

/**
 * Writes the file as a whole or not at all, and makes its folder. Rejects when it cannot be written. What was in it is
 * gone then, so it has to be read first.
 */
export async function writeBaselineFile(file: string, baseline: Baseline): Promise<void> {
  const uri = URI.file(resolve(file)).toString();
  await mkdir(dirname(file), { recursive: true });
  const before = await nodeFiles.read(uri);
  const expected = before.kind === 'text' ? before.text : undefined;
  const written = await nodeFiles.write(uri, renderBaseline(baseline), expected);
  if (written.kind === 'changed') throw new Error('another program has just written it');
  if (written.kind === 'failed') throw new Error(written.reason);
}

/**
 * How the baseline in `baselinePath` names a report: by its path from the folder that the baseline lies in, or, for one
 * in a folder `.golden-thread`, from the folder around that.
 */
export function nameInBaseline(baselinePath: string, report: string): string {
  const folder = dirname(resolve(baselinePath));
  const top = basename(folder) === '.golden-thread' ? dirname(folder) : folder;
  return relative(top, resolve(report)).split(sep).join('/');
}
