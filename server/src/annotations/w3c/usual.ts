/** What we usually write where other programs may write something else; what differs from it is kept when reading. */

import type { JsonObject } from '../file/json';
import type { TextUse } from './bodies';

/**
 * Why an annotation was made (§3.3.5). A link that somebody rejects is an assessment and not a link, so that a program
 * that knows only the standard does not take it for one.
 */
export const motivations = {
  note: 'commenting',
  reply: 'replying',
  accepted: 'linking',
  detached: 'assessing',
  justification: 'assessing',
} as const;

/** Why and in what format the texts are written. */
export const textUses = {
  note: { purpose: 'commenting', format: 'text/markdown' },
  reply: { purpose: 'replying', format: 'text/markdown' },
  justification: { purpose: 'assessing', format: 'text/plain' },
} as const satisfies Readonly<Record<string, TextUse>>;

/** A person by name (§3.3.2). */
export function usualCreator(name: string | undefined): JsonObject | undefined {
  return name === undefined ? undefined : { type: 'Person', name };
}
