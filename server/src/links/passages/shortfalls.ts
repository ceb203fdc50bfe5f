/**
 * Which clauses of a finding state a shortfall. Praise uses the same vocabulary as the failure, and a shortfall is
 * often one clause of a positive paragraph: "Visits are regular. However, they are not always recorded."
 */

import { wholeWords } from '../../base/english';
import { listMatches } from '../../base/matches';
import type { Range } from '../../text/range';

/** Words that say that something is missing, weak, late or uneven. The clause in which one stands is a shortfall. */
const shortfall = wholeWords(
  [
    '(?:does|do|did|is|are|was|were|has|have|had|can|could|will|would) ?not|cannot|not|nor|never|neither|unable',
    'however|despite|nevertheless',
    'too (?:many|few|much|little|long|slow|slowly|often|high|low|late|variable|descriptive)',
    'insufficient(?:ly)?|inconsistent(?:ly)?|inadequate(?:ly)?|ineffective(?:ly)?|inaccurate|incomplete|unclear',
    'inappropriate(?:ly)?|unsuitable|unacceptabl[ey]|unassessed|unregistered|unallocated|underdeveloped|fragile',
    'lack(?:s|ed|ing)?|absen(?:ce|t)|gaps?|shortfalls?|weak(?:ness|nesses|er)?|poor(?:er|ly)?|deficits?|failings?',
    'fail(?:s|ed|ure|ures)?|missed opportunit(?:y|ies)|delay(?:s|ed)?|drift|overdue|wait(?:s|ing)? (?:too|over)',
    'varia(?:ble|bility|tion)|limited|few(?:er)?|only|less|instability|churn|turnover|fragmented|slow(?:ly)?',
    'yet to|too (?:early|soon)|remains? a|still|needs? to|needs? (?:further|more|improvement|strengthening)',
    'requires? improvement|(?:more|further) work|difficult(?:y|ies)?|hamper(?:s|ed)?|hinder(?:s|ed)?|undermine[sd]?',
  ],
  'i',
);

/** Where the cue says the opposite, "without delay", "reducing drift": what is praised as being without a fault. */
const praise =
  /\b(?:without (?:any )?(?:undue )?delay|no delays?|not only|reduc(?:e|es|ed|ing) (?:the )?(?:delays?|drift))\b/gi;

/**
 * Where one clause ends and the next begins: sentences, semicolons, and words that turn a sentence around. White space
 * is only looked at from its start, or a long run of it would be looked at from each of its places.
 *
 *     Visits are regular. They are kind, but not all are recorded, which matters however long they take.
 *                       ^^             ^^                                       ^
 */
const boundary =
  /[.;:!?]\s+|,\s+(?=(?:but|although|though|while|whereas|however|despite|yet)\b)|(?<!\s)\s+(?=however\b)/giu;

/** The clauses of `text` that state a shortfall, in order; empty when everything in it is praise or neutral. */
export function listShortfalls(text: string): Range[] {
  return listClauses(text).filter(({ start, end }) => isShortfall(text.slice(start, end)));
}

/** Whether one clause states a shortfall. */
export function isShortfall(clause: string): boolean {
  return shortfall.test(clause) && shortfall.test(clause.replace(praise, ' '));
}

/** The clauses of `text`, which tile it. */
export function listClauses(text: string): Range[] {
  const clauses: Range[] = [];
  let start = 0;
  for (const { 0: mark, index } of listMatches(text, boundary)) {
    clauses.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  return [...clauses, { start, end: text.length }].filter((clause) => clause.end > clause.start);
}
