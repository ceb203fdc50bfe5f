/** Which acronym is meant where two neighbouring letters of one were exchanged: CAMHS by CAHMS. */

import type { AcronymUses } from './acronymUses';

/** Shorter acronyms are too much alike: CP and PC, CSE and CES. */
const shortest = 4;

/** How many times as often the right form is used as the wrong one, where it is explained nowhere. */
const muchOftener = 3;

/** NCSP may be explained, and NSCP be another body: no slip is printed more than twice as often as the right form. */
const oftenestSlip = 2;

/**
 * The acronym that is meant: what the words spell that this one was said to stand for, if it is used too, or else the
 * other one that the text explains, or uses much more often. Undefined when no two letters need to be exchanged.
 */
export function findMeant(known: AcronymUses, short: string): string | undefined {
  if (short.length < shortest) return undefined;
  const exchanged = listExchanged(short);
  const spelled = known.initials.get(short);
  if (spelled !== undefined) return exchanged.find((other) => other === spelled && known.uses.has(other));
  if (known.explained.has(short)) return undefined;
  const count = known.uses.get(short)?.length ?? 0;
  return exchanged.find((other) => isBetter(known, other, count) && known.initials.get(other) !== short);
}

function isBetter({ uses, initials }: AcronymUses, other: string, count: number): boolean {
  const right = uses.get(other)?.length ?? 0;
  return initials.has(other) ? count <= right * oftenestSlip : count * muchOftener <= right;
}

function listExchanged(short: string): string[] {
  return [...short.slice(1)]
    .map((letter, i) => `${short.slice(0, i)}${letter}${short[i]}${short.slice(i + 2)}`)
    .filter((other) => other !== short);
}
