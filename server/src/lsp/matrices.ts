/** The traceability matrix for the client: as a page of the editor, and as files. */

import { ResponseError } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import { formatOfName, renderMatrixFile } from '../disk/matrixFile';
import type { ReportFiles } from '../disk/reportFiles';
import { writeWholeFile } from '../disk/wholeFile';
import { buildMatrix, type Matrix } from '../exports/matrix';
import { renderMatrixPage } from '../exports/matrixPage';
import {
  matrixMethod,
  type MatrixParams,
  type MatrixResult,
  writeMatrixMethod,
  type WriteMatrixParams,
} from '../protocol';
import { protocolMessages as messages } from '../wording/protocolMessages';
import type { Document } from '../workspace/document';
import { findScheme, type ReadScheme } from './annotations/tagChoices';
import { jobFor, loadReport } from './checking/checkFile';
import { pathInFolder } from './folders';
import type { Part } from './part';
import { refuse } from './refusal';
import { onRequest } from './rows';
import type { State } from './session';
import { turn } from './underway';

/** Answers with what is open, and reads the other reports from the disk. */
export function serveMatrices(files: ReportFiles, readScheme: ReadScheme): Part {
  const refusal = refuse(messages.matrixFailed());
  return {
    handlers: [
      onRequest(matrixMethod, refusal, (state, params: MatrixParams) =>
        answerMatrix(state, params, { files, readScheme }),
      ),
      onRequest(writeMatrixMethod, refusal, (state, params: WriteMatrixParams) =>
        writeMatrix(state, params, { files, readScheme }),
      ),
    ],
  };
}

async function answerMatrix(
  state: State,
  { uris }: MatrixParams,
  disk: MatrixDisk,
): Promise<MatrixResult | ResponseError<void>> {
  const found = await listMatrices(state, uris, disk);
  if (found instanceof ResponseError) return found;
  return { body: renderMatrixPage(found.map(({ matrix }) => matrix)), uris: found.map(({ uri }) => uri) };
}

async function writeMatrix(
  state: State,
  { uris, target, holes }: WriteMatrixParams,
  disk: MatrixDisk,
): Promise<null | ResponseError<void>> {
  const path = URI.parse(target).fsPath;
  const format = formatOfName(path);
  if (!format) return refuse(messages.matrixFormatUnknown(path));
  const found = await listMatrices(state, uris, disk);
  if (found instanceof ResponseError) return found;
  const matrices = found.map(({ matrix }) => matrix);
  const written = await writeWholeFile(path, await renderMatrixFile(matrices, holes, format));
  return written.kind === 'done' ? null : refuse(messages.notWritten(path, written.reason));
}

/** What is read from the disk: reports that are not open, and the coding schemes of folders. */
interface MatrixDisk {
  readonly files: ReportFiles;
  readonly readScheme: ReadScheme;
}

interface FoundMatrix {
  readonly uri: string;
  readonly matrix: Matrix;
}

/** One a report, in the order of the addresses; a report that cannot be read is refused with all the others. */
async function listMatrices(
  state: State,
  uris: readonly string[],
  { files, readScheme }: MatrixDisk,
): Promise<readonly FoundMatrix[] | ResponseError<void>> {
  const found: FoundMatrix[] = [];
  for (const uri of new Set(uris.flatMap((each) => unfold(state, each)))) {
    const document = await findReport(state, uri, files);
    if (document instanceof ResponseError) return document;
    const { scheme } = await findScheme(state, uri, readScheme);
    found.push({ uri, matrix: { ...buildMatrix(document, scheme), file: pathInFolder(state.folders, uri) } });
    await turn();
  }
  return found.length > 0 ? found : refuse(messages.noReportsThere());
}

/** What is no folder of the library's reports is a report. */
function unfold({ library }: State, uri: string): readonly string[] {
  const inside = library.entries.map(({ file }) => file).filter((file) => file.startsWith(`${uri}/`));
  return inside.length > 0 ? inside : [uri];
}

async function findReport(state: State, uri: string, files: ReportFiles): Promise<Document | ResponseError<void>> {
  const open = state.workspace.documents.get(uri);
  if (open) return open;
  const { document, complaints } = await loadReport(jobFor(state, uri), files);
  return document ?? refuse(complaints[0] ?? messages.noReportsThere());
}
