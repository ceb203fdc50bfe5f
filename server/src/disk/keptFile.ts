/**
 * Files in which a folder keeps what people decided, such as its baseline: read and changed as a whole. What a file
 * holds that is not understood is told, and never written over.
 */

import { basename, dirname, relative, resolve, sep } from 'node:path';

import type { Parsed } from '../base/json';
import { explainReadError, isMissing } from './errors';
import { changeFile, type Writing } from './files';
import { readExactly } from './read';

export type KeptReading<Kept> =
  | { readonly kind: 'read'; readonly kept: Kept; readonly text: string }
  | { readonly kind: 'missing' }
  /** `reason` is the end of a sentence: "the baseline x cannot be used: …". */
  | { readonly kind: 'unusable'; readonly reason: string };

/** What became of changing a file. */
export type KeptChange<Kept> =
  | { readonly kind: 'done'; readonly kept: Kept }
  /** The file that is there is none of ours, so it was left alone; `reason` as in `KeptReading`. */
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** A kind of file: what it may hold, what it says, and what is known where there is none. */
export interface KeptKind<Kept> {
  /** In bytes. */
  readonly most: number;
  readonly none: Kept;
  parse(text: string): Parsed<Kept>;
  render(kept: Kept): string;
}

/** Never rejects. */
export async function readKept<Kept>(kind: KeptKind<Kept>, file: string): Promise<KeptReading<Kept>> {
  try {
    const text = await readExactly(file, kind.most);
    const parsed = kind.parse(text);
    return parsed.kind === 'read' ? { ...parsed, text } : parsed;
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unusable', reason: explainReadError(error) };
  }
}

/**
 * Changes the file while no other process does, as a whole or not at all, and makes its folder. What is not understood is
 * never written over, and nothing outside `folders`. Never rejects unless `change` does.
 */
export async function changeKept<Kept>(
  kind: KeptKind<Kept>,
  { file, folders }: { readonly file: string; readonly folders: readonly string[] },
  change: (known: Kept) => Promise<Kept> | Kept,
): Promise<KeptChange<Kept>> {
  return changeFile({ file, folders }, async ({ write }): Promise<KeptChange<Kept>> => {
    const reading = await readKept(kind, file);
    if (reading.kind === 'unusable') return reading;
    const kept = await change(reading.kind === 'read' ? reading.kept : kind.none);
    const expected = reading.kind === 'read' ? reading.text : undefined;
    const writing: Writing = await write(file, kind.render(kept), expected);
    if (writing.kind === 'changed') return { kind: 'failed', reason: 'another program has just written it' };
    return writing.kind === 'done' ? { kind: 'done', kept } : writing;
  });
}

/** The folder whose reports a kept file is about: the one that it lies in, or, for one in `.golden-thread`, that around it. */
export function folderOfKept(file: string): string {
  const folder = dirname(resolve(file));
  return basename(folder) === '.golden-thread' ? dirname(folder) : folder;
}

/** How a kept file names a report: by its path, with slashes, from the folder that it is about. */
export function nameInKept(file: string, report: string): string {
  return relative(folderOfKept(file), resolve(report)).split(sep).join('/');
}
