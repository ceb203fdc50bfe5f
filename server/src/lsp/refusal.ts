/** Wishes of a person that cannot be fulfilled, and why: the client shows the sentence. */

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Why something could not be done, as a sentence for a person. */
export class Refusal extends Error {}

/** The error that the protocol has for what is in order, but cannot be done as things stand (LSP 3.17, `RequestFailed`). */
export function refuse(sentence: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}

/** The result, or a refusal as its error; all other errors go on. */
export async function answerRefusals<Result>(result: Promise<Result>): Promise<Result | ResponseError<void>> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.message);
    throw error;
  }
}
