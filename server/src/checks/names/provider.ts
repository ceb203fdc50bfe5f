/** The words of a provider's name, and how near two names are. */

import { lazily } from '../../base/lazily';
import type { Family } from '../../report/family';
import type { Report } from '../../report/model';
import { readWords } from '../../syntax/words';

/** What many names of places have in common and none is told by. */
const inPlaces = 'the of and upon on in with by north south east west'.split(' ');

/** The words that names of such bodies have in common. */
const commonWordsOf: (family: Family) => ReadonlySet<string> = lazily(({ bodies }) => {
  const names = bodies ? [...bodies.around.flat(), ...bodies.before, ...bodies.behind, ...bodies.common] : [];
  return new Set([...inPlaces, ...names.flatMap((name) => name.split(' '))]);
});

/** The words that tell a name from those of other bodies that the family reports on, folded. */
export function tellingWords(family: Family, name: string): string[] {
  const common = commonWordsOf(family);
  return readWords(name)
    .map(({ folded }) => folded)
    .filter((word) => !common.has(word));
}

/** The telling words of the provider's name; empty when it is not known. */
export function providerWords({ family, provider }: Report): string[] {
  return provider === undefined ? [] : tellingWords(family, provider);
}

/** Whether one word becomes the other by one letter more, less or other, or by exchanging two neighbours. */
export function isNearMiss(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  // what differs before the last two letters has the same last letter
  if (start < Math.min(one.length, other.length) - 2 && one.at(-1) !== other.at(-1)) return false;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  const isExchange =
    restOfOne.slice(2) === restOfOther.slice(2) && restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0];
  return (
    isExchange ||
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther
  );
}
