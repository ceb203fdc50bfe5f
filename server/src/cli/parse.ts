/** The command `parse`: the model of each file, in the order given, one after the other. */

import { escapeSteering } from '../base/printable';
import { checkReport } from '../checks/check';
import { profiles } from '../checks/profile';
import { explainReadError } from '../disk/errors';
import { renderExplanation } from '../exports/explain';
import { toJsonModel } from '../exports/json';
import { renderTree } from '../exports/tree';
import { linkReport } from '../links/link';
import type { ReportText } from '../disk/reportText';
import { buildReport } from '../report/build';
import type { Family } from '../report/family';
import { SourceText } from '../text/sourceText';
import { createFamilyReader } from './families';
import { findFiles } from './files';
import { print, readText, remark } from './streams';

export interface ParseOptions {
  readonly format: 'json' | 'text';
  readonly diagnostics?: boolean;
  readonly explain?: boolean;
  /** The folder of the families that a user defines. */
  readonly families?: string;
}

/** Exit code for a file that could not be read or defines no family although it should, and for a command line that was not understood. */
export const failure = 2;

/** Prints every report that the paths mean; returns 0, or `failure` when one of them or a family could not be read. */
export async function parseFiles(paths: readonly string[], options: ParseOptions): Promise<number> {
  const { files, failures } = await findFiles(paths);
  for (const { path, reason } of failures) remark(`cannot read ${path}: ${reason}.`);
  let exitCode = failures.length > 0 ? failure : 0;
  const families = createFamilyReader(options.families, {
    complain: (problem) => {
      remark(problem);
      exitCode = failure;
    },
    warn: remark,
  });
  for (const file of files) {
    const decoded = await readOrExplain(file);
    if (decoded) await print(renderFile(file, decoded.text, await families.read(file), options));
    else exitCode = failure;
  }
  return exitCode;
}

async function readOrExplain(file: string): Promise<ReportText | undefined> {
  try {
    const decoded = await readText(file);
    if (decoded.encoding === 'Windows-1252') remark(`${file} is not valid UTF-8 and was read as Windows-1252.`);
    for (const warning of decoded.warnings) remark(`${file}: ${warning}`);
    return decoded;
  } catch (error) {
    remark(`cannot read ${file}: ${explainReadError(error)}.`);
    return undefined;
  }
}

function renderFile(
  file: string,
  text: string,
  families: readonly Family[],
  { format, diagnostics, explain }: ParseOptions,
): string {
  const report = buildReport(new SourceText(text), families, undefined, file);
  if (explain) return renderExplanation(file, report);
  const links = linkReport(report);
  const found = diagnostics ? checkReport(report, links, profiles.draft) : undefined;
  if (format === 'text') return renderTree(file, report, links, found);
  return escapeSteering(`${JSON.stringify(toJsonModel(file, report, links, found))}\n`);
}
