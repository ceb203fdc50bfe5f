/**
 * The gate that every message of the client passes. It keeps the order that the protocol asks for, leaves out what makes
 * no sense, and lets questions wait until all that has been sent before and since is taken in.
 */

import {
  ErrorCodes,
  Message,
  ResponseError,
  type Connection,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
} from 'vscode-languageserver';

import type { TextChange } from '../annotations/anchoring/follow';
import type { Position, SourceText } from '../text/sourceText';
import { protocolMessages as messages } from '../wording/protocolMessages';
import { cancelled } from './answering';
import { findParamsProblem, findUri } from './params';
import type { Session, State } from './session';
import { turn } from './underway';

/** What a message that is refused is called on its way to the connection, which answers it or logs it. */
const refused = 'goldenThread/refused';

type Next = Parameters<MessageStrategy['handleMessage']>[1];

/** `waits` says which requests are questions: they change nothing, so that they may be overtaken by what does. */
export function createGate(session: Session, waits: (method: string) => boolean): MessageStrategy {
  const questions = createQuestions(session);
  return {
    handleMessage: (message, next) => {
      questions.received();
      const { stage } = session.read();
      if (Message.isRequest(message)) {
        const error = findFault(stage, message);
        if (error) return next(refuse(message, error));
        if (waits(message.method)) return questions.hold(message, next);
      } else if (Message.isNotification(message)) {
        if (!isDue(stage, message.method)) return;
        if (message.method === '$/cancelRequest') questions.cancel((message.params as { id: RequestMessage['id'] }).id);
        const problem = findParamsProblem(message.method, message.params);
        if (problem !== undefined) {
          const params = { message: messages.badNotification(message.method, problem) };
          return next({ ...message, method: refused, params } as NotificationMessage);
        }
      }
      return next(message);
    },
  };
}

function refuse(message: RequestMessage, error: ResponseError<void>): RequestMessage {
  return { ...message, method: refused, params: error.toJson() };
}

/** Has the connection answer what the gate refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(
    refused,
    ({ code, message }: { code: number; message: string }) => new ResponseError(code, message),
  );
  connection.onNotification(refused, ({ message }: { message: string }) => connection.console.error(message));
}

/** Why a request is not answered. */
function findFault(stage: State['stage'], { method, params }: RequestMessage): ResponseError<void> | undefined {
  if (stage === 'shut-down') return new ResponseError(ErrorCodes.InvalidRequest, messages.shutDown(method));
  if (stage === 'fresh' && method !== 'initialize')
    return new ResponseError(ErrorCodes.ServerNotInitialized, messages.notInitialized(method));
  if (stage !== 'fresh' && method === 'initialize')
    return new ResponseError(ErrorCodes.InvalidRequest, messages.initializedTwice());
  const problem = findParamsProblem(method, params);
  if (problem === undefined) return undefined;
  return new ResponseError(ErrorCodes.InvalidParams, messages.badParameters(method, problem));
}

/** Before `initialize` and after `shutdown` nothing is taken note of but `exit`, and what concerns messages themselves. */
function isDue(stage: State['stage'], method: string): boolean {
  return method === 'exit' || method.startsWith('$/') || stage === 'starting' || stage === 'ready';
}

/** A question that waits, with what the text was when it was asked and how it has changed since. */
interface Held {
  readonly message: RequestMessage;
  readonly next: Next;
  readonly uri: string | undefined;
  readonly asked: SourceText | undefined;
  readonly changes: TextChange[];
}

/** Messages that come without end do not keep a question waiting for longer than so many of them take. */
const longestWait = 1000;

/**
 * Stateful: the questions that wait. A question is answered for the newest text that the client has sent, since it has
 * that text already: while somebody types fast, nothing is worked out for the texts in between. Places in the question
 * are carried along with the text, as an editor carries its cursor. `ContentModified` is no answer to this: the protocol
 * keeps it for changes that are not in the messages received (LSP 3.17, ErrorCodes). What the client cancels while it
 * waits is answered as cancelled.
 */
function createQuestions(session: Session) {
  const waiting: Held[] = [];
  let messagesReceived = 0;
  let isAnswering = false;
  session.watch((_now, _before, change) => {
    if (change.kind !== 'edit') return;
    for (const { uri, changes } of waiting) if (uri === change.uri) changes.push(...change.changes);
  });

  const answerAll = async (): Promise<void> => {
    isAnswering = true;
    while (waiting.length > 0) {
      await untilSilence(() => messagesReceived);
      const first = waiting.shift();
      if (!first) break;
      const { message, next, ...held } = first;
      void next({ ...message, params: carryPlaces(message.params, held, session.read()) } as RequestMessage);
    }
    isAnswering = false;
  };

  return {
    received: () => void messagesReceived++,
    cancel: (id: RequestMessage['id']): void => {
      const index = waiting.findIndex(({ message }) => message.id === id);
      const [held] = index < 0 ? [] : waiting.splice(index, 1);
      if (held) void held.next(refuse(held.message, cancelled()));
    },
    hold: (message: RequestMessage, next: Next): void => {
      const uri = findUri(message.params);
      const asked = uri === undefined ? undefined : session.read().workspace.documents.get(uri)?.source;
      waiting.push({ message, next, uri, asked, changes: [] });
      if (!isAnswering) void answerAll();
    },
  };
}

/** Comes back when nothing more has come in for a moment; each message takes its own turn of the event loop. */
async function untilSilence(messagesReceived: () => number): Promise<void> {
  for (let turns = 0; turns < longestWait; turns++) {
    const before = messagesReceived();
    await turn();
    await turn();
    if (messagesReceived() === before) return;
  }
}

function carryPlaces(
  params: unknown,
  { uri = '', asked, changes }: Pick<Held, 'uri' | 'asked' | 'changes'>,
  { workspace }: State,
): unknown {
  const source = workspace.documents.get(uri)?.source;
  if (!asked || !source || changes.length === 0) return params;
  return mapPositions(params, (position) => source.positionAt(carry(asked.offsetAt(position), changes)));
}

/** Where an offset is after the changes; what is written right at it comes before it, as before a cursor. */
export function carry(offset: number, changes: readonly TextChange[]): number {
  return changes.reduce((at, { offset: start, deleted, inserted }) => {
    if (at < start) return at;
    return Math.max(at - deleted, start) + inserted.length;
  }, offset);
}

/** A copy of a value in which each position, wherever it is, is another. */
export function mapPositions(value: unknown, map: (position: Position) => Position): unknown {
  if (Array.isArray(value)) return value.map((each) => mapPositions(each, map));
  if (typeof value !== 'object' || value === null) return value;
  const { line, character } = value as Partial<Position>;
  if (typeof line === 'number' && typeof character === 'number') return map({ line, character });
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapPositions(each, map)]));
}
