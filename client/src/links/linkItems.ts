/** How the ends that a link may have are shown in a pick list: what each is called, how likely it is, and why. */

import type { LinkChoice } from '../../../server/src/protocol';
import type { PlaceItem } from '../pickPlace';
import { fromPlainRange } from '../plain';
import { linkMessages } from './linkMessages';

export interface LinkItem extends PlaceItem {
  readonly choice: LinkChoice;
}

/** From which probability on a link is called so. */
const degrees = [
  [0.9, linkMessages.almostCertain],
  [0.6, linkMessages.likely],
  [0.25, linkMessages.possible],
  [0, linkMessages.unlikely],
] as const;

/** How many of the shared terms are told; the most telling come first. */
const termsShown = 4;

export function toLinkItem(choice: LinkChoice): LinkItem {
  const { label, preview, range, sharedTerms } = choice;
  const terms = sharedTerms.slice(0, termsShown).map((term) => `“${term}”`);
  const shared = terms.length > 0 ? linkMessages.shared(terms.join(', ')) : '';
  const description = [describeSource(choice), shared].filter((part) => part !== '').join(' · ');
  return { label, description, detail: preview, range: fromPlainRange(range), choice };
}

/** "stated in the text", "confirmed", "likely, 87 %" */
function describeSource({ source, probability }: LinkChoice): string {
  if (source === 'stated') return linkMessages.stated();
  if (source === 'accepted') return linkMessages.confirmed();
  const [, name] = degrees.find(([least]) => probability >= least) ?? degrees[degrees.length - 1]!;
  return name(Math.round(probability * 100));
}
