/** What people attach to a report, as the server keeps it: asking for it, and having the server change it. */

import { EventEmitter } from 'vscode';
import {
  CancellationToken,
  type ExecuteCommandParams,
  ExecuteCommandRequest,
  type LanguageClient,
  type Middleware,
} from 'vscode-languageclient/node';

import {
  annotationsMethod,
  type AnnotationsParams,
  type AnnotationsResult,
  type ServerCommands,
} from '../../server/src/protocol';

/** Names an annotation of a document: what commands about notes take from a list or a tree. */
export interface AnnotationReference {
  readonly uri: string;
  readonly id: string;
}

/** The annotations of a document; null when the server does not have it open. Rejects when the server is silent. */
export function requestAnnotations(
  client: LanguageClient,
  uri: string,
  token: CancellationToken = CancellationToken.None,
): Promise<AnnotationsResult | null> {
  const params: AnnotationsParams = { uri };
  return client.sendRequest<AnnotationsResult | null>(annotationsMethod, params, token);
}

/**
 * Has the server execute one of its commands, and returns its answer. Rejects with a sentence for the person when that
 * cannot be done.
 */
export function perform<Name extends keyof ServerCommands>(
  client: LanguageClient,
  command: Name,
  argument: ServerCommands[Name],
): Promise<unknown> {
  return client.sendRequest(ExecuteCommandRequest.type, { command, arguments: [argument] });
}

const performed = new EventEmitter<keyof ServerCommands>();

/** Passes a request on; hears of every command, whether `perform` asks for it, a lens or a quick fix. */
export const hearPerformed: NonNullable<Middleware['sendRequest']> = async (type, param, token, next) => {
  const answer = await next(type, param, token);
  const method = typeof type === 'string' ? type : type.method;
  if (method === ExecuteCommandRequest.method)
    performed.fire((param as ExecuteCommandParams).command as keyof ServerCommands);
  return answer;
};

/** Tells each command that the server has executed for a person. */
export const onDidPerform = performed.event;
