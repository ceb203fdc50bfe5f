/** The words of a provider's name, and how near two names are. */

import type { Report } from '../../report/model';
import { readWords } from '../../syntax/words';

/** What many names have in common and none is told by. */
const common: ReadonlySet<string> = new Set(
  (
    'the of and upon on in with by local authority area partnership council county borough city metropolitan district unitary ' +
    'royal london corporation childrens children services service trust families safeguarding board lscb north south east west'
  ).split(' '),
);

/** The words of a name that tell it from others, folded. */
export function tellingWords(name: string): string[] {
  return readWords(name)
    .map(({ folded }) => folded)
    .filter((word) => !common.has(word));
}

/** The telling words of the provider's name and of the title, which may name it in full; empty when neither is known. */
export function providerWords({ provider }: Report): string[] {
  return provider === undefined ? [] : tellingWords(provider);
}

/** Whether one word becomes the other by one letter more, less or other, or by exchanging two neighbours. */
export function isNearMiss(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
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
