/** The coding schemes that the command line counts tags by: the nearest around each file. */

import { dirname, resolve } from 'node:path';

import { type CodingScheme, schemeFile } from '../annotations/coding/scheme';
import { readSchemeFile } from '../disk/schemeFile';
import { SourceText } from '../text/sourceText';
import { type FamilyListener, tellProblems } from './families';
import { findAround } from './files';

/** Gives the scheme for a file, undefined where there is none. Each is read once, and told of what is wrong in it. */
export type SchemeReader = (file: string) => Promise<CodingScheme | undefined>;

export function createSchemeReader(listener: FamilyListener): SchemeReader {
  const known = new Map<string, Promise<CodingScheme | undefined>>();
  return async (file) => {
    const path = await findAround(dirname(resolve(file)), schemeFile);
    if (path === undefined) return undefined;
    const scheme = known.get(path) ?? readScheme(path, listener);
    known.set(path, scheme);
    return scheme;
  };
}

async function readScheme(path: string, listener: FamilyListener): Promise<CodingScheme | undefined> {
  const reading = await readSchemeFile(path);
  if (reading.kind === 'unreadable') listener.complain(`cannot read ${path}: ${reading.reason}.`);
  if (reading.kind !== 'read') return undefined;
  tellProblems({ uri: path, source: new SourceText(reading.text), problems: reading.problems }, listener);
  return reading.scheme;
}
