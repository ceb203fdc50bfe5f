/** Executes the commands of clients: annotations are changed and written, markers are put into the text. */

import {
  type ApplyWorkspaceEditParams,
  type ApplyWorkspaceEditResult,
  ErrorCodes,
  type ExecuteCommandParams,
  ResponseError,
} from 'vscode-languageserver';

import type { Stamp } from '../../annotations/edit';
import { replaceSet } from '../../annotations/live/replacedSet';
import type { MarkerEdit } from '../../features/markerEdits';
import { overlaps } from '../../text/range';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import { type Document, reportOf } from '../../workspace/document';
import { toWorkspaceEdit } from '../convert/convert';
import { refuse } from '../refusal';
import type { Session } from '../session';
import { isCommandName } from './arguments';
import { findAddress, runCommand } from './commands';
import type { AnnotationStore } from './store/store';
import type { Outcome, Work } from './work';

/** What executing needs of the world. */
interface Executing {
  readonly session: Session;
  readonly store: AnnotationStore;
  /** A new id and the time, for a report. */
  stamp(uri: string): Promise<Stamp>;
  applyEdit(params: ApplyWorkspaceEditParams): Promise<ApplyWorkspaceEditResult>;
}

/** The answer to a command; an error with a sentence for the person when it cannot be done. */
export async function executeCommand(
  executing: Executing,
  { command, arguments: [given] = [] }: ExecuteCommandParams,
): Promise<unknown> {
  if (!isCommandName(command)) return misuse(messages.noSuchCommand(command));
  const uri = findAddress(command, given);
  if (uri === undefined) return misuse(messages.badArgument(command));
  const stamp = await executing.stamp(uri);
  const { workspace, settings, pages } = executing.session.read();
  const document = workspace.documents.get(uri);
  if (!document) return refuse(messages.notOpen());
  const work: Work = { document, stamp, writesText: settings.writeStyle === 'text', pages: pages.get(uri) };
  return finish(executing, document, runCommand(command, work, given));
}

async function finish(executing: Executing, document: Document, outcome: Outcome): Promise<unknown> {
  switch (outcome.kind) {
    case 'refused':
      return refuse(outcome.message);
    case 'annotations':
      return keepOutcome(executing, document, outcome);
    case 'marker':
      return writeMarker(executing, document, outcome);
  }
}

async function keepOutcome(
  { store }: Executing,
  { uri, annotated, source }: Document,
  { set, known, answer }: Extract<Outcome, { kind: 'annotations' }>,
): Promise<unknown> {
  store.replace(uri, replaceSet(annotated, set, source.text, known));
  await store.keep(uri);
  return answer ?? null;
}

/** The editor applies the edit, so that it can be undone; a marker without a number is then given its meaning. */
async function writeMarker(
  executing: Executing,
  document: Document,
  { edit, decides }: Extract<Outcome, { kind: 'marker' }>,
): Promise<unknown> {
  const { client } = executing.session.read();
  if (!client.appliesEdits) return refuse(messages.cannotEdit());
  const { applied } = await executing.applyEdit({
    edit: toWorkspaceEdit(document, [{ range: edit.range, newText: edit.text }], client),
  });
  if (!applied) return refuse(messages.editRefused());
  return decides === undefined ? null : acceptWritten(executing, document, edit, decides);
}

/** Ids of recommendations may be others in the new text, but their order is the same. */
async function acceptWritten(
  executing: Executing,
  before: Document,
  { marker }: MarkerEdit,
  recommendation: string,
): Promise<unknown> {
  const after = executing.session.read().workspace.documents.get(before.uri);
  const index = reportOf(before).recommendations.findIndex(({ id }) => id === recommendation);
  const written = after && reportOf(after).markers.find(({ range }) => overlaps(range, marker));
  const target = after && reportOf(after).recommendations[index];
  if (!written || !target) return null;
  const argument = { uri: before.uri, from: written.id, recommendation: target.id };
  return executeCommand(executing, { command: 'goldenThread.server.acceptLink', arguments: [argument] });
}

/** The request says what no command takes. */
function misuse(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
