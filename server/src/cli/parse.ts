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
import { type Complaints, createComplaints, findAll } from './outcome';
import { print, readText } from './streams';

export interface ParseOptions {
  readonly format: 'json' | 'text';
  readonly diagnostics?: boolean;
  readonly explain?: boolean;
  /** The folder of the families that a user defines. */
  readonly families?: string;
}

/** Prints every report that the paths mean; returns 0, or `failure` when one of them or a family could not be read. */
export async function parseFiles(paths: readonly string[], options: ParseOptions): Promise<number> {
  const complaints = createComplaints();
  const families = createFamilyReader(options.families, complaints);
  for (const file of await findAll(paths, complaints)) {
    const decoded = await readOrComplain(file, complaints);
    if (decoded) await print(renderFile(file, decoded.text, await families.read(file), options));
  }
  return complaints.exitCode();
}

async function readOrComplain(file: string, { complain, warn }: Complaints): Promise<ReportText | undefined> {
  try {
    const decoded = await readText(file);
    if (decoded.encoding === 'Windows-1252') warn(`${file} is not valid UTF-8 and was read as Windows-1252.`);
    for (const warning of decoded.warnings) warn(`${file}: ${warning}`);
    return decoded;
  } catch (error) {
    complain(`cannot read ${file}: ${explainReadError(error)}.`);
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
