/** One guard around what a person asks for: what goes wrong is told as a sentence, and never thrown. */

import { messages } from '../messages';
import { showError } from './toasts';

/** What the work returns; undefined when it failed, which the person has been told then. */
export async function attempt<Result>(work: () => Result | Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    void showError(messages.failed(error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}
