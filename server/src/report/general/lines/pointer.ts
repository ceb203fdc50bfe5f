/** Brackets that point to a recommendation: "(Recommendation 1)", "[see Action 2]", "(Rec. 3)", "(R-2)". */

import { REQUEST_WORDS } from './itemLabel';

/**
 *     (     see       Recommendation    s 2 and 3   )
 *     [     ref.      Rec.                3         ]
 *     (                                   R-2       )
 */
const BRACKETS =
  `[([](?:(?:see|also|ref\\.?|for|linked to) )*` +
  `(?:(?:(?:${REQUEST_WORDS.join('|')})s?\\b|recs?\\b\\.?)[^()[\\]]{0,40}|[A-Z]{1,3}-?\\d{1,3})[)\\]]`;

const ALONE = new RegExp(`^[*_]*${BRACKETS}[*_.]*$`, 'i');
const BEHIND_SENTENCE = new RegExp(`[.!?]\\s*${BRACKETS}\\.?$`, 'i');

/** Whether a line is nothing but such brackets: it belongs to what it stands below. */
export function isPointer(text: string): boolean {
  return ALONE.test(text);
}

/** Whether a text is a sentence with its marker, "No label was found. ()", and so no heading, however short. */
export function isPointingSentence(text: string): boolean {
  return BEHIND_SENTENCE.test(text);
}
