/** One guard around every handler: a feature that fails is logged and answered with its fallback; the server lives on. */

import type { Handler } from './handlers';
import { messages } from '../wording/messages';
import type { State } from './session';

/** The handler's answer to `params` for the state at the time of asking; its fallback when it throws. */
export function answerSafely(handler: Handler, state: State, params: unknown, log: (message: string) => void): unknown {
  try {
    return handler.answer(state, params);
  } catch (error) {
    log(messages.featureFailed(handler.method, uriOf(params), traceOf(error)));
    return handler.fallback;
  }
}

/**
 * The kind of the error and where it happened. Its message is left out: it may quote the report, and report text is
 * never logged.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const head = `${error.name}: ${error.message}`;
  const frames = error.stack?.startsWith(head) ? error.stack.slice(head.length) : '';
  return error.name + frames;
}

function uriOf(params: unknown): string {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: string } };
  return textDocument?.uri ?? 'a text';
}
