/** The command `export`: what many reports are made of, as tables for analysis, one report in memory at a time. */

import { type ProfileName, profiles } from '../checks/profile';
import { beginDataFolder, type DataFolder } from '../disk/dataFolder';
import { explainReadError, explainWriteError, isOfDisk } from '../disk/errors';
import { type DataFormat, isDataPackage, renderDataPackage, renderHead, renderRows } from '../exports/data/dataPackage';
import { buildFailureRows, buildFileRows, type FileRows } from '../exports/data/rows';
import { tableNames } from '../exports/data/tables';
import { checkDocument } from './checkFile';
import { type Complaints, createComplaints, failure, findAll } from './outcome';
import { createReportOpener } from './reports';
import { remark } from './streams';
import { createProgress } from './terminal';

export interface ExportOptions {
  readonly format: DataFormat;
  /** The folder to write into. */
  readonly output: string;
  readonly profile: ProfileName;
  readonly families?: string;
}

/**
 * Writes the tables of all reports that the paths mean. Returns 0, or `failure` when something could not be read, which
 * the tables say too, or written, when the folder is as it was.
 */
export async function exportReports(paths: readonly string[], options: ExportOptions): Promise<number> {
  const complaints = createComplaints();
  const files = await findAll(paths, complaints);
  if (files.length === 0 && !complaints.isWhole()) return failure;
  const names = tableNames.map((table) => `${table}.${options.format}`);
  const folder = await beginDataFolder(options.output, names, isDataPackage);
  if ('reason' in folder) {
    remark(`cannot write into ${options.output}: ${folder.reason}.`);
    return failure;
  }
  const progress = createProgress(files.length);
  const readRows = createRowReader(options, complaints);
  try {
    for (const table of tableNames)
      await folder.append(`${table}.${options.format}`, renderHead(table, options.format));
    for (const file of files) {
      await appendRows(folder, await readRows(file), options.format);
      progress.step();
    }
    await folder.finish(renderDataPackage(options.format));
  } catch (error) {
    await folder.abandon();
    if (!isOfDisk(error)) throw error;
    complaints.complain(`cannot write into ${options.output}: ${explainWriteError(error)}.`);
  } finally {
    progress.end();
  }
  return complaints.exitCode();
}

/** A function that reads the rows of a file; those of one that cannot be read say so. */
function createRowReader(
  { profile, families }: ExportOptions,
  complaints: Complaints,
): (file: string) => Promise<FileRows> {
  const open = createReportOpener(families, complaints);
  return async (file) => {
    const document = await open(file).catch((error: unknown) => {
      if (!isOfDisk(error)) throw error;
      return explainReadError(error);
    });
    if (typeof document !== 'string') return buildFileRows(document, checkDocument(document, profiles[profile]));
    complaints.complain(`cannot read ${file}: ${document}.`);
    return buildFailureRows(file, document);
  };
}

async function appendRows(folder: DataFolder, rows: FileRows, format: DataFormat): Promise<void> {
  for (const table of tableNames) {
    if (rows[table].length > 0) await folder.append(`${table}.${format}`, renderRows(table, rows[table], format));
  }
}
