/** Checking: its progress, and the baseline of a folder. */

/**
 * Tells how far checking the files of the workspace has come; it is over when `done` is `total`. It is sent to clients
 * that name it with `true` among their experimental capabilities.
 */
export const checkingMethod = 'goldenThread/checking';

export interface CheckingParams {
  readonly done: number;
  readonly total: number;
}

/**
 * Changes which problems are known and do not show: the baseline of the folders of the workspace. `all` takes in what
 * is found in all files, `none` gives everything back; `add` and `remove` speak of one problem of a document. An error
 * in the answer has a sentence for the person as its message.
 */
export const baselineMethod = 'goldenThread/baseline';

export type BaselineParams =
  { readonly kind: 'all' | 'none' } | ({ readonly kind: 'add' | 'remove' } & BaselineProblem);

export interface BaselineProblem {
  readonly uri: string;
  readonly code: string;
  readonly fingerprint: string;
}

export interface BaselineResult {
  /** How many problems are known now. */
  readonly problems: number;
}

/**
 * The command of our own client that changes the baseline by one problem. The server puts it on quick fixes for clients
 * that name it with `true` among their experimental capabilities.
 */
export const changeBaselineCommand = 'goldenThread.changeBaseline';
