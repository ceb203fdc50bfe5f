/** Wishes of a person that cannot be fulfilled, and why: the client shows the sentence. */

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Why something could not be done, as a sentence for a person. */
export class Refusal extends Error {}

/** The result, or a refusal as the error that the protocol has for it; all other errors go on. */
export async function answerRefusals<Result>(result: Promise<Result>): Promise<Result | ResponseError<void>> {
  try {
    return await result;
  } catch (error) {
    if (error instanceof Refusal) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}
