/** What titles mean in a report that other reports use otherwise: it depends on what else the report has. */

import type { Rows } from '../lines/rows';
import { asksFirmly } from '../words';
import type { AcceptedHeading } from './levels';
import type { TitleMeaning } from './titles';

const FINDINGS: TitleMeaning = { role: 'findings', kind: 'findings', exact: true };

/** "Summary of findings", in a report that has no other place for them. */
const SUMMED = /\bof (?:the )?findings\b/i;

/** "Areas for improvement": in some reports what is wrong, in others what is asked. */
const EITHER =
  /^(?:(?:key|main|our) )?(?:(?:areas?|points|opportunities) (?:for|of) (?:further )?(?:improvement|development)s?|areas? to improve)$/i;

/** The headings, with those that mean findings here: in a report that has no other place for them, but one that asks. */
export function settleMeanings(rows: Rows, headings: readonly AcceptedHeading[]): readonly AcceptedHeading[] {
  const roles = new Set(headings.map(({ meaning }) => meaning?.role));
  const asks = headings.some((heading) => heading.meaning?.role === 'recommendations' && !mayMeanEither(heading));
  if (!asks || roles.has('findings') || roles.has('both') || roles.has('analysis')) return headings;
  return headings.map((heading, i): AcceptedHeading => {
    const isSummed = heading.meaning?.role === 'summary' && SUMMED.test(heading.title);
    const states = isSummed || (mayMeanEither(heading) && !asksBelow(rows, headings, i));
    return states ? { ...heading, meaning: FINDINGS } : heading;
  });
}

function mayMeanEither({ title, label }: AcceptedHeading): boolean {
  return EITHER.test(title.slice(label?.length ?? 0).replace(/[:.]$/, ''));
}

/** A list that asks does so in most of its items. */
const MOST_ASK = 0.5;

/** Whether the paragraphs and items below a heading, up to the next one with a meaning, ask for something. */
function asksBelow({ all, kinds, gaps }: Rows, headings: readonly AcceptedHeading[], at: number): boolean {
  const next = headings.slice(at + 1).find(({ meaning }) => meaning !== undefined);
  const end = next?.first ?? all.length;
  const opening = all.slice(headings[at]!.last + 1, end).filter(({ index, label }) => {
    const isText = kinds[index] === 'text' || kinds[index] === 'table';
    return isText && (label !== undefined || gaps[index]! > 0);
  });
  return (
    opening.filter(({ text, label }) => asksFirmly(text.slice(label?.length ?? 0))).length >= opening.length * MOST_ASK
  );
}
