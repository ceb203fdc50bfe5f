/** The command `matrix`: recommendations by findings, as a file for colleagues. */

import { dirname, resolve } from 'node:path';

import { type CodingScheme, schemeFile } from '../annotations/coding/scheme';
import { explainReadError, isOfDisk } from '../disk/errors';
import { formatOfName, type MatrixFormat, renderMatrixFile } from '../disk/matrixFile';
import { readSchemeFile } from '../disk/schemeFile';
import { buildMatrix, type Matrix } from '../exports/matrix';
import { SourceText } from '../text/sourceText';
import { type FamilyListener, tellProblems } from './families';
import { findAround } from './files';
import { createComplaints, failure, findAll } from './outcome';
import { createReportOpener } from './reports';
import { put, standardInput } from './streams';

export interface MatrixOptions {
  /** By the name of the output if it is left out; else Markdown. */
  readonly format?: MatrixFormat;
  readonly output?: string;
  readonly holes?: boolean;
  readonly families?: string;
}

/** Writes the matrix of all reports that the paths mean. Returns 0, or `failure` when something could not be read or written. */
export async function writeMatrix(paths: readonly string[], options: MatrixOptions): Promise<number> {
  const format = options.format ?? formatOfName(options.output) ?? 'markdown';
  const complaints = createComplaints();
  const files = await findAll(paths, complaints);
  const open = createReportOpener(options.families, complaints);
  const readScheme = createSchemeReader(complaints);
  const matrices: Matrix[] = [];
  for (const file of files) {
    try {
      const scheme = file === standardInput ? undefined : await readScheme(file);
      matrices.push(buildMatrix(await open(file), scheme));
    } catch (error) {
      if (!isOfDisk(error)) throw error;
      complaints.complain(`cannot read ${file}: ${explainReadError(error)}.`);
    }
  }
  if (matrices.length === 0) return failure;
  const content = await renderMatrixFile(matrices, options.holes ?? false, format);
  return (await put(content, options.output)) ? complaints.exitCode() : failure;
}

/** Gives the coding scheme that tags are counted by: the nearest around a file; undefined where there is none. */
type SchemeReader = (file: string) => Promise<CodingScheme | undefined>;

/** Each scheme is read once, and what is wrong in it is told once. */
function createSchemeReader(listener: FamilyListener): SchemeReader {
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
