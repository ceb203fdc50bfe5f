/** Reads and writes the file of a baseline, and knows how a baseline names the reports that it is about. */

import { mkdir } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';

import { type Baseline, emptyBaseline, parseBaseline, renderBaseline } from '../checks/baseline';
import { explainReadError, explainWriteError, isMissing } from './errors';
import { changeFiles, findTarget, type Writing } from './files';
import { largest, readExactly } from './read';

export type BaselineReading =
  | { readonly kind: 'read'; readonly baseline: Baseline; readonly text: string }
  | { readonly kind: 'missing' }
  /** `reason` is the end of a sentence: "the baseline x cannot be used: …". */
  | { readonly kind: 'unusable'; readonly reason: string };

export async function readBaselineFile(file: string): Promise<BaselineReading> {
  try {
    const text = await readExactly(file, largest.baseline);
    const parsed = parseBaseline(text);
    return parsed.kind === 'read' ? { ...parsed, text } : { kind: 'unusable', reason: parsed.reason };
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unusable', reason: explainReadError(error) };
  }
}

/** What became of changing a baseline. */
export type BaselineChange =
  | { readonly kind: 'done'; readonly baseline: Baseline }
  /** The file that is there is no baseline, so it was left alone; `reason` as in `BaselineReading`. */
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Changes the file while no other process does, as a whole or not at all, and makes its folder. What is no baseline is
 * never written over, and nothing outside `folders`. Never rejects unless `change` does.
 */
export async function changeBaselineFile(
  file: string,
  folders: readonly string[],
  change: (known: Baseline) => Promise<Baseline> | Baseline,
): Promise<BaselineChange> {
  try {
    await mkdir(await findTarget(dirname(resolve(file)), folders), { recursive: true });
  } catch (error) {
    return { kind: 'failed', reason: explainWriteError(error) };
  }
  return changeFiles(
    { paths: [file], folders, finish: () => undefined },
    async ({ write }): Promise<BaselineChange> => {
      const reading = await readBaselineFile(file);
      if (reading.kind === 'unusable') return reading;
      const baseline = await change(reading.kind === 'read' ? reading.baseline : emptyBaseline);
      const expected = reading.kind === 'read' ? reading.text : undefined;
      const writing: Writing = await write(file, renderBaseline(baseline), expected);
      if (writing.kind === 'changed') return { kind: 'failed', reason: 'another program has just written it' };
      return writing.kind === 'done' ? { kind: 'done', baseline } : writing;
    },
  );
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
