/** What the checks find in a file of the workspace that is not open: plain data in, plain data out, on any thread. */

import type { Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import type { CheckSettings } from '../../checks/check';
import type { ReportFiles } from '../../disk/reportFiles';
import { anchorSet } from '../../annotations/live/annotated';
import type { Document } from '../../workspace/document';
import { joinFamilies, listOwnFamilies, readFamilyFiles, type FamilyText } from '../../workspace/ownFamilies';
import { openDocument } from '../../workspace/workspace';
import { toLspDiagnostics } from '../convert/convert';
import type { State } from '../session';
import { listProblems } from './problems';

/** Everything that the answer follows from, but for the file itself and what is annotated beside it. */
export interface CheckJob {
  readonly uri: string;
  readonly checks: CheckSettings;
  /** The files that define families. */
  readonly families: readonly FamilyText[];
}

/** What is asked of a file as things are now. */
export function jobFor({ settings, familyFiles }: State, uri: string): CheckJob {
  const families = familyFiles.map(({ uri: file, source, failure }) => ({ uri: file, text: source.text, failure }));
  return { uri, checks: settings.checks, families };
}

/** A problem as the protocol has it, with the name that a baseline has for it. */
export interface FileProblem {
  readonly diagnostic: Diagnostic;
  readonly fingerprint: string;
}

/** The problems of a file as it is on the disk; none where it is no report, or cannot be read. */
export async function checkFile(
  job: CheckJob,
  files: Pick<ReportFiles, 'read' | 'readAnnotations'>,
): Promise<readonly FileProblem[]> {
  const document = await loadDocument(job, files);
  if (!document) return [];
  const problems = listProblems({ settings: { checks: job.checks } }, document);
  const diagnostics = toLspDiagnostics(
    document,
    problems.map(({ diagnostic }) => diagnostic),
  );
  return problems.map(({ fingerprint }, index): FileProblem => ({ fingerprint, diagnostic: diagnostics[index]! }));
}

/** What a file is on the disk, with its annotations; undefined when it cannot be read. */
async function loadDocument(
  { uri, families }: CheckJob,
  files: Pick<ReportFiles, 'read' | 'readAnnotations'>,
): Promise<Document | undefined> {
  const { fsPath } = URI.parse(uri);
  const text = await files.read(fsPath);
  if (text === undefined) return undefined;
  const known = joinFamilies(listOwnFamilies(readFamilyFiles(families)));
  const opened = openDocument({ uri, version: 0, languageId: '', text }, { revision: 0, families: known });
  return { ...opened, annotated: anchorSet(await files.readAnnotations(fsPath), text) };
}
