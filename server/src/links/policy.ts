/** Which recommendations have a finding, and what is said of those that have none. */

import type { Decision, Evidence, Link, RecommendationStatus } from './graph';
import type { KnownLinks } from './stated/knownLinks';

/**
 * The recommendations that some marker stands for, by its best candidate or by any that is as likely as `least`, and
 * those with a finding by citation or decision.
 */
export function listSupported(
  links: ReadonlyMap<string, readonly Link[]>,
  { evidence }: KnownLinks,
  least = 1,
): ReadonlySet<string> {
  const standing = [...links.values()].flatMap((ofMarker) =>
    ofMarker.filter(({ probability }, i) => i === 0 || probability >= least),
  );
  return new Set([...standing.map(({ recommendation }) => recommendation), ...evidence.keys()]);
}

/** The status of one recommendation, from the strongest that applies. */
export function statusOf(
  recommendation: string,
  supported: ReadonlySet<string>,
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
): RecommendationStatus {
  if (supported.has(recommendation)) return 'supported';
  if (evidence.length > 0) return 'evidenced';
  const isJustified = decisions.some((each) => each.kind === 'justified' && each.recommendation === recommendation);
  return isJustified ? 'justified' : 'unsupported';
}
