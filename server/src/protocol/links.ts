/** Choosing what a link leads to, and justifying what a check reports. */

import type { PlainPosition, PlainRange } from './places';

/**
 * Asks what the marker, finding or recommendation at a place may be linked to, best first, for a person to choose;
 * null where nothing can be linked.
 */
export const linkChoicesMethod = 'goldenThread/linkChoices';

export interface LinkChoicesParams {
  readonly uri: string;
  readonly position: PlainPosition;
}

export interface LinkChoicesResult {
  /** How the thing at the place is called, such as "Finding 12" or "Recommendation 3". */
  readonly name: string;
  readonly choices: readonly LinkChoice[];
}

export interface LinkChoice {
  /** What `ServerCommands.acceptLink` and the like take. */
  readonly from: string;
  readonly recommendation: string;
  /** Such as "Recommendation 3", or "Finding 12". */
  readonly label: string;
  /** The beginning of its text. */
  readonly preview: string;
  readonly probability: number;
  readonly source: 'stated' | 'structural' | 'accepted' | 'inferred' | undefined;
  readonly sharedTerms: readonly string[];
  readonly range: PlainRange;
}

/**
 * The client's own commands that quick fixes name: they ask the person and then have the server do it. The server
 * offers them to clients that name them with `true` among their experimental capabilities.
 */
export const chooseLinkCommand = 'goldenThread.chooseLink';

export const justifyCommand = 'goldenThread.justify';

/** The one argument of `chooseLinkCommand`: ask for the choices at this position. */
export type ChooseLinkArgument = LinkChoicesParams;

/** The one argument of `justifyCommand`: what a check reports, and where. */
export interface JustifyArgument {
  readonly uri: string;
  readonly check: string;
  readonly range: PlainRange;
  /** What the check says there. */
  readonly message: string;
}
