/**
 * What a file tells that is not open: what the checks find in it, and what the library keeps of it, so that it is read
 * once for both. Plain data in, plain data out, on any thread.
 */

import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import type { CheckSettings } from '../../checks/check';
import type { ReportFiles } from '../../disk/reportFiles';
import { anchorSet } from '../../annotations/live/annotated';
import type { Document } from '../../workspace/document';
import {
  findOwnWords,
  joinFamilies,
  listOwnFamilies,
  readFamilyFiles,
  type FamilyText,
} from '../../workspace/ownFamilies';
import { documentOfText } from '../../workspace/workspace';
import { messages } from '../../wording/messages';
import { diagnosticSource, toLspDiagnostics } from '../convert/convert';
import type { State } from '../session';
import { listProblems } from '../../checks/problems';
import { entryOf, type EntryReading, noText } from '../library/readEntry';

/** Everything that the answer follows from, but for the file itself and what is annotated beside it. */
export interface CheckJob {
  readonly uri: string;
  /** Undefined where nobody asks what is wrong. */
  readonly checks: CheckSettings | undefined;
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

/** What a file tells as it is on the disk. */
export interface FileAccount {
  /** With what kept the file or its annotations from being read, if it is there. */
  readonly problems: readonly FileProblem[];
  readonly entry: EntryReading;
}

/** What a file tells that is not there. */
export const noAccount: FileAccount = { problems: [], entry: noText };

export async function readAccount(
  job: CheckJob,
  files: Pick<ReportFiles, 'read' | 'readAnnotations'>,
): Promise<FileAccount> {
  const { document, complaints } = await loadReport(job, files);
  const problems = document && job.checks ? findProblems(document, job.checks) : [];
  return { problems: [...complaints.map(complain), ...problems], entry: entryOf(document) };
}

function findProblems(document: Document, checks: CheckSettings): FileProblem[] {
  const problems = listProblems(document, checks);
  const diagnostics = toLspDiagnostics(
    document,
    problems.map(({ diagnostic }) => diagnostic),
  );
  return problems.map(({ fingerprint }, index) => ({ fingerprint, diagnostic: diagnostics[index]! }));
}

/** A sentence about a file as a whole, which no baseline knows. */
function complain(message: string): FileProblem {
  const start = { line: 0, character: 0 };
  const severity = DiagnosticSeverity.Warning;
  const diagnostic = { message, range: { start, end: start }, severity, source: diagnosticSource, code: 'unreadable' };
  return { diagnostic, fingerprint: '' };
}

interface LoadedReport {
  /** What the file is on the disk, with its annotations; undefined when it is not there or cannot be read. */
  readonly document: Document | undefined;
  /** What could not be read, in sentences. */
  readonly complaints: readonly string[];
}

/** Reads a file and what is annotated beside it. Never rejects. */
export async function loadReport(
  { uri, families }: Pick<CheckJob, 'uri' | 'families'>,
  files: Pick<ReportFiles, 'read' | 'readAnnotations'>,
): Promise<LoadedReport> {
  const { fsPath } = URI.parse(uri);
  const reading = await files.read(fsPath);
  if (reading.kind === 'missing') return { document: undefined, complaints: [] };
  if (reading.kind === 'unreadable')
    return { document: undefined, complaints: [messages.reportUnreadable(reading.reason)] };
  const { text } = reading;
  const own = readFamilyFiles(families);
  const readWith = { families: joinFamilies(listOwnFamilies(own)), ownWords: findOwnWords(own) };
  const document = documentOfText(uri, text, readWith);
  const { set, failure } = await files.readAnnotations(fsPath);
  const complaints = failure === undefined ? [] : [messages.annotationsUnusable(failure)];
  return { document: { ...document, annotated: anchorSet(set, text) }, complaints };
}
