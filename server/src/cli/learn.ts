/** The command `learn`: what words of a folder of reports mean alike, for reports that the shipped table is foreign to. */

import { join } from 'node:path';

import { changeFamilyFile } from '../disk/familyFiles';
import { explainReadError } from '../disk/errors';
import { fewestReports, learnOwnWords, wordsFile } from '../links/associations/ownWords';
import { listPassages } from '../links/passages/passages';
import { familyFolder } from '../protocol';
import { buildReport } from '../report/build';
import { SourceText } from '../text/sourceText';
import { createFamilyReader } from './families';
import { createComplaints, failure, findAll } from './outcome';
import { print, readText, remark } from './streams';
import { createProgress } from './terminal';

export interface LearnOptions {
  /** The folder of families to write into; that of the current folder when left out. */
  readonly families?: string;
}

/** Learns from all reports that the paths mean, and writes the file of words. Returns 0, or `failure`. */
export async function learnWords(paths: readonly string[], { families }: LearnOptions): Promise<number> {
  const complaints = createComplaints();
  const files = await findAll(paths, complaints);
  const reader = createFamilyReader(families, complaints);
  const progress = createProgress(files.length);
  const passages: string[][] = [];
  let reports = 0;
  for (const file of files) {
    try {
      const { text } = await readText(file);
      const report = buildReport(new SourceText(text), await reader.read(file));
      if (report.recognition.recognised) {
        const { findings, recommendations } = listPassages(report);
        passages.push(...[...findings, ...recommendations].map(({ words }) => words.map(({ stem }) => stem)));
        reports++;
      }
    } catch (error) {
      complaints.complain(`cannot read ${file}: ${explainReadError(error)}.`);
    }
    progress.step();
  }
  progress.end();
  if (reports < fewestReports) {
    remark(`${reports} reports were found, and fewer than ${fewestReports} teach too little. Nothing was written.`);
    return failure;
  }
  const isWritten = await write(learnOwnWords(passages, reports), reports, families ?? familyFolder);
  return isWritten ? complaints.exitCode() : failure;
}

async function write(text: string, reports: number, folder: string): Promise<boolean> {
  const file = join(folder, wordsFile);
  const writing = await changeFamilyFile(file, [process.cwd(), folder], () => text);
  if (writing.kind === 'done') await print(`${file} was learnt from ${reports} reports.\n`);
  else remark(`${file} cannot be written: ${writing.kind === 'failed' ? writing.reason : 'it was changed meanwhile'}.`);
  return writing.kind === 'done';
}
