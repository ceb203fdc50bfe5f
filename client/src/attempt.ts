/** One guard around what a person asks for: what goes wrong is told as a sentence, and never thrown. */

import { window } from 'vscode';

import { asLabel } from './labels';
import { messages } from './messages';

/** What the work returns; undefined when it failed, which the person has been told then. */
export async function attempt<Result>(work: () => Result | Promise<Result>): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    void window.showErrorMessage(asLabel(messages.failed(error instanceof Error ? error.message : String(error))));
    return undefined;
  }
}
