/** Word files for the client: their texts, which it shows instead of them, and comments written into copies of them. */

import { basename } from 'node:path';

import { ResponseError } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

import { anchorSet } from '../annotations/live/annotated';
import { listProblems } from '../checks/problems';
import { readAnnotationsBeside } from '../disk/annotationFiles';
import { explainReadError } from '../disk/errors';
import { largest, readBytes } from '../disk/read';
import { isPdfFile, loadDocuments, loadPdf } from '../disk/reportText';
import { writeWordComments } from '../disk/wordComments';
import { findAreas } from '../documents/pdf/places';
import type { PdfText } from '../documents/pdf/readPages';
import { renderEditableCopy } from '../exports/editableCopy';
import { listReportComments } from '../exports/reportComments';
import {
  convertMethod,
  type ConvertParams,
  type ConvertResult,
  documentTextMethod,
  type DocumentTextParams,
  type DocumentTextResult,
  pageAreasMethod,
  type PageAreasParams,
  type PageAreasResult,
  writeCommentsMethod,
  type WriteCommentsParams,
  type WriteCommentsResult,
} from '../protocol';
import { SourceText } from '../text/sourceText';
import { protocolMessages as messages } from '../wording/protocolMessages';
import { documentOfText } from '../workspace/workspace';
import { filterProblems } from './checking/baselines';
import { fromLspRangeIn, toLspRangeIn } from './convert/convert';
import type { Part, Server } from './part';
import { refuse } from './refusal';
import { onRequest } from './rows';
import type { Session, State } from './session';

/** Answers requests about files on this machine's disk. */
export function serveOfficeDocuments({ session }: Server): Part {
  const refusal = refuse(messages.documentFailed());
  return {
    handlers: [
      onRequest(documentTextMethod, refusal, (_state, params: DocumentTextParams) => readText(params, session)),
      onRequest(convertMethod, refusal, (_state, params: ConvertParams) => convert(params, session)),
      onRequest(pageAreasMethod, refusal, (_state, params: PageAreasParams) => answerAreas(params, session)),
      onRequest(writeCommentsMethod, refusal, writeComments),
    ],
  };
}

async function readText(
  { uri }: DocumentTextParams,
  session: Session,
): Promise<DocumentTextResult | ResponseError<void>> {
  const path = URI.parse(uri).fsPath;
  const bytes = await readBytes(path, largest.report).catch((error: unknown) =>
    refuse(messages.documentUnread(explainReadError(error))),
  );
  if (bytes instanceof ResponseError) return bytes;
  if (isPdfFile(path, bytes)) {
    const pages = await readPages(uri, bytes, session);
    return pages instanceof ResponseError ? pages : { text: pages.text, warnings: [], comments: [], changes: 0 };
  }
  const reading = (await loadDocuments()).readDocument(bytes);
  if (reading.kind === 'refused') return refuse(messages.documentUnread(reading.reason));
  const { text, comments, changes, warnings } = reading.document;
  const source = new SourceText(text);
  return {
    text,
    changes,
    warnings,
    comments: comments.map(({ id, author, date, text: said, answers, isResolved, range }) => ({
      ...{ id, text: said, isResolved, range: toLspRangeIn(source, range) },
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
      ...(answers === undefined ? {} : { answers }),
    })),
  };
}

async function convert({ uri, form }: ConvertParams, session: Session): Promise<ConvertResult | ResponseError<void>> {
  const read = await readText({ uri }, session);
  if (read instanceof ResponseError) return read;
  const origin = { name: basename(URI.parse(uri).fsPath), day: new Date().toISOString().slice(0, 10) };
  return { text: renderEditableCopy(read.text, form, origin) };
}

/** Reads a PDF, and keeps where its text stands for notes and pages. */
async function readPages(uri: string, bytes: Uint8Array, session: Session): Promise<PdfText | ResponseError<void>> {
  try {
    const pages = await (await loadPdf()).readPdf(bytes);
    session.change({ kind: 'pages', uri, pages });
    return pages;
  } catch (error) {
    return refuse(messages.documentUnread(explainReadError(error)));
  }
}

/** Positions are of the text that was read last; a server that was started anew reads it again. */
async function answerAreas(
  { uri, range }: PageAreasParams,
  session: Session,
): Promise<PageAreasResult | ResponseError<void>> {
  if (!session.read().pages.has(uri)) {
    const read = await readText({ uri }, session);
    if (read instanceof ResponseError) return read;
  }
  const pages = session.read().pages.get(uri);
  return { areas: pages ? findAreas(pages, fromLspRangeIn(new SourceText(pages.text), range)) : [] };
}

/** What the editor knows of the file counts before what lies beside it, of which it may not have heard yet. */
async function writeComments(
  state: State,
  { uri, target, kinds }: WriteCommentsParams,
): Promise<WriteCommentsResult | ResponseError<void>> {
  const path = URI.parse(uri).fsPath;
  const open = state.workspace.documents.get(uri);
  const set = open?.annotated.set ?? (await readAnnotationsBeside(path)).set;
  const outcome = await writeWordComments(path, URI.parse(target).fsPath, (text) => {
    const document = { ...documentOfText(uri, text, state.workspace), annotated: anchorSet(set, text) };
    const found = filterProblems(state, document, listProblems(document, state.settings.checks, state.library), false);
    const problems = found.map(({ diagnostic, fingerprint }) => ({ ...diagnostic, fingerprint }));
    return listReportComments({ annotated: document.annotated, problems, now: new Date().toISOString() }, kinds);
  });
  return outcome.kind === 'written' ? outcome : refuse(`${outcome.sentence}.`);
}
