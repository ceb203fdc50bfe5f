/**
 * Answers requests by the table of handlers. A feature that fails is logged and answered with its fallback; the server
 * lives on. What is asked twice of one state is worked out once: editors ask for the outline again and again.
 */

import {
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver';

import { traceOf } from '../base/bug';
import { protocolMessages as messages } from '../wording/protocolMessages';
import { findUri } from './params';
import type { Handler } from './part';
import type { Session, State } from './session';

/** Answers every request that nobody else answers. */
export function answerRequests(connection: Connection, session: Session, handlers: readonly Handler[]): void {
  const byMethod = new Map(handlers.map((handler) => [handler.method, handler]));
  const remember = createAnswerMemory();
  connection.onRequest((method: string, params: unknown, token: CancellationToken) => {
    const handler = byMethod.get(method);
    if (!handler) return new ResponseError(ErrorCodes.MethodNotFound, messages.unknownMethod(method));
    if (token.isCancellationRequested) return cancelled();
    const state = session.read();
    const answer = () =>
      answerSafely(handler, { state, params, token }, (message) => connection.console.error(message));
    return handler.isPure ? remember(state, `${method} ${JSON.stringify(params)}`, answer) : answer();
  });
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, messages.cancelled());
}

/** What a handler is asked. */
interface Question {
  readonly state: State;
  readonly params: unknown;
  readonly token: CancellationToken;
}

/** The handler's answer for the state at the time of asking; its fallback when it throws. */
function answerSafely(handler: Handler, { state, params, token }: Question, log: (message: string) => void): unknown {
  const giveUp = (error: unknown): unknown => {
    log(messages.featureFailed(handler.method, findUri(params) ?? 'a text', traceOf(error)));
    return handler.fallback;
  };
  try {
    const answer = handler.answer(state, params, token);
    return answer instanceof Promise ? answer.catch(giveUp) : answer;
  } catch (error) {
    return giveUp(error);
  }
}

/** As many answers as an editor asks for about one text at once, several times over. */
const mostAnswers = 64;

/** Stateful: the answers about the latest state, by what was asked. */
function createAnswerMemory() {
  let about: State | undefined;
  const answers = new Map<string, unknown>();
  return (state: State, question: string, answer: () => unknown): unknown => {
    if (state !== about || answers.size >= mostAnswers) answers.clear();
    about = state;
    if (!answers.has(question)) answers.set(question, answer());
    return answers.get(question);
  };
}
