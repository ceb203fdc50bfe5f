/** The command `agreement`: how far two people who read the same reports agree. */

import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { glob } from 'tinyglobby';

import { type Comparison, compareReaders } from '../annotations/agreement/compare';
import { listAuthors, readAuthor, readFile, type Pair, type Reader } from '../annotations/agreement/readers';
import { parseAnnotationFile } from '../annotations/file/file';
import { anchorSet } from '../annotations/live/annotated';
import type { AnnotationSet } from '../annotations/model';
import { escapeSteering } from '../base/printable';
import { annotationFilePattern, reportPathOf } from '../disk/annotationFiles';
import { explainReadError, isOfDisk } from '../disk/errors';
import { readFileText } from '../disk/files';
import { type ComparedReport, listAgreementTables, renderAgreementText, toJsonAgreement } from '../exports/agreement';
import { renderMatrixCsv, renderMatrixMarkdown } from '../exports/matrixTexts';
import { reportOf } from '../workspace/document';
import { createComplaints, failure } from './outcome';
import { createReportOpener, type OpenReport } from './reports';
import { put } from './streams';

export const agreementFormats = ['text', 'json', 'csv', 'markdown'] as const;

export interface AgreementOptions {
  readonly format: (typeof agreementFormats)[number];
  /** The two people of one file; the only two of it when left out. */
  readonly authors?: readonly string[];
  /** The report, where it does not lie beside the files. */
  readonly report?: string;
  readonly output?: string;
  readonly families?: string;
}

/** Why something cannot be compared, as a sentence for a person. */
class Refusal extends Error {}

/** What is compared: two files on one report, or one file that two people wrote. */
type Files = readonly [string] | readonly [string, string];

/** Prints the agreement of two readers. Returns 0, or `failure` when something could not be read or compared. */
export async function compareAnnotations(paths: readonly string[], options: AgreementOptions): Promise<number> {
  const complaints = createComplaints();
  const open = createReportOpener(options.families, complaints);
  const compared: ComparedReport[] = [];
  for (const files of await pairFiles(paths, complaints.complain)) {
    try {
      compared.push(await compareOn(files, options, open));
    } catch (error) {
      if (error instanceof Refusal) complaints.complain(error.message);
      else if (isOfDisk(error)) complaints.complain(`cannot read ${files.join(' and ')}: ${explainReadError(error)}.`);
      else throw error;
    }
  }
  if (compared.length === 0) return failure;
  return (await put(render(nameAlike(compared), options.format), options.output)) ? complaints.exitCode() : failure;
}

function render(compared: readonly ComparedReport[], format: AgreementOptions['format']): string {
  switch (format) {
    case 'text':
      return renderAgreementText(compared);
    case 'json':
      return escapeSteering(`${JSON.stringify(toJsonAgreement(compared), undefined, 2)}\n`);
    case 'csv':
      return renderMatrixCsv(listAgreementTables(compared));
    case 'markdown':
      return renderMatrixMarkdown(listAgreementTables(compared));
  }
}

/** Of folders the annotation files in them: of two folders those that have the same path in both. */
async function pairFiles(paths: readonly string[], complain: (sentence: string) => void): Promise<readonly Files[]> {
  const [first = '', second] = paths;
  if (!(await isFolder(first))) return [second === undefined ? [first] : [first, second]];
  const names = await listAnnotationFiles(first);
  if (names.length === 0) complain(`no file in ${first} holds annotations.`);
  if (second === undefined) return names.map((name) => [join(first, name)]);
  const others = new Set(await listAnnotationFiles(second));
  for (const name of names.filter((each) => !others.has(each))) complain(`${join(second, name)} is missing.`);
  return names.filter((name) => others.has(name)).map((name) => [join(first, name), join(second, name)]);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function listAnnotationFiles(folder: string): Promise<readonly string[]> {
  return (await glob(annotationFilePattern, { cwd: folder })).sort();
}

async function compareOn(files: Files, options: AgreementOptions, open: OpenReport): Promise<ComparedReport> {
  const sets: readonly AnnotationSet[] = await Promise.all(files.map(readSet));
  const file = options.report ?? (await findReport(files, sets));
  const document = await open(file);
  const report = reportOf(document);
  const [first, second] = sets.map((set) => anchorSet(set, document.source.text));
  const readers: Pair<Reader> = second
    ? [readFile(first!, nameOfReader(files[0], first!)), readFile(second, nameOfReader(files[1]!, second))]
    : (pairAuthors(files[0], listAuthors(first!), options.authors).map((name) => readAuthor(first!, name)) as [
        Reader,
        Reader,
      ]);
  return { file, comparison: compareReaders(report, ...tellApart(readers, files), document.annotated) };
}

async function readSet(file: string): Promise<AnnotationSet> {
  const reading = await readFileText(file);
  if (reading.kind !== 'text')
    throw new Refusal(`cannot read ${file}: ${reading.kind === 'missing' ? 'there is no such file' : reading.reason}.`);
  const parsed = parseAnnotationFile(reading.text);
  if (parsed.kind === 'broken') throw new Refusal(`cannot read ${file}: ${parsed.problems[0]!.message}`);
  return parsed.set;
}

/** The report lies beside one of the files, under the name that the file has or says. */
async function findReport(files: Files, sets: readonly AnnotationSet[]): Promise<string> {
  const named = files.flatMap((file, i) => [
    ...[reportPathOf(file)].filter((path) => path !== undefined),
    ...nameIn(file, sets[i]!),
  ]);
  for (const candidate of named) if (await isFile(candidate)) return candidate;
  throw new Refusal(`the report that ${files.join(' and ')} is about is not beside it: name it with --report.`);
}

function nameIn(file: string, { report }: AnnotationSet): string[] {
  try {
    return report === undefined ? [] : [resolve(dirname(file), decodeURIComponent(report))];
  } catch {
    return [];
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** A reader is called as the only person of the file, else as the file. */
function nameOfReader(file: string, annotated: Parameters<typeof listAuthors>[0]): string {
  const [name, ...others] = listAuthors(annotated);
  return name !== undefined && others.length === 0 ? name : file;
}

/** Two files of one person are told apart by their names. */
function tellApart(readers: Pair<Reader>, files: Files): Pair<Reader> {
  const [first, second] = readers;
  if (first.name !== second.name) return readers;
  return [
    { ...first, name: files[0] },
    { ...second, name: files[1] ?? files[0] },
  ];
}

function pairAuthors(file: string, known: readonly string[], wanted: readonly string[] | undefined): Pair<string> {
  const [first, second, ...others] = wanted ?? known;
  const list = known.length === 0 ? 'nobody' : known.map((name) => `“${name}”`).join(', ');
  if (first === undefined || second === undefined || others.length > 0)
    throw new Refusal(`${file} has tags or links by ${list}: name two of them with --authors, or give a second file.`);
  const stranger = [first, second].find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Refusal(`${file} has no tags or links by “${stranger}”, but by ${list}.`);
  return [first, second];
}

/** Over several reports readers who are called as their files are the first and the second. */
function nameAlike(compared: readonly ComparedReport[]): readonly ComparedReport[] {
  const [first] = compared;
  const isSame = ({ comparison }: ComparedReport) =>
    comparison.readers.every((name, i) => name === first!.comparison.readers[i]);
  if (compared.every(isSame)) return compared;
  const readers: Comparison['readers'] = ['the first', 'the second'];
  return compared.map(({ file, comparison }) => ({ file, comparison: { ...comparison, readers } }));
}
