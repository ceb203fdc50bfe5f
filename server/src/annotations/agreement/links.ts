/**
 * What two readers decided about links. The units are the markers, and the findings without one, that either of them
 * decided on; the value is the recommendation that a reader gave it, several together being one value. A reader who
 * accepted none and refused the one that the other accepted says "none"; who decided nothing that bears on what the
 * other said, said nothing.
 */

import type { Report } from '../../report/model';
import { findPair } from '../decisions';
import { indexItems } from '../items';
import type { Pair, Reader } from './readers';

/** A marker or finding that at least one of the readers decided on. */
export interface LinkedUnit {
  /** The id of the marker or finding. */
  readonly from: string;
  /**
   * The ids of the recommendations that each reader gave it, in the order of the report, none where it is not meant to
   * lead to what the other says; undefined where a reader said nothing.
   */
  readonly given: Pair<readonly string[] | undefined>;
  /** The ids of the decisions. */
  readonly decisions: readonly string[];
}

interface Verdicts {
  readonly accepted: Set<string>;
  readonly detached: Set<string>;
  readonly decisions: string[];
}

/** What the readers decided, in the order in which the report has markers, then findings. */
export function listLinkedUnits(report: Report, readers: Pair<Reader>): readonly LinkedUnit[] {
  const [first, second] = [gatherVerdicts(report, readers[0]), gatherVerdicts(report, readers[1])];
  const order = [...report.markers, ...report.findings].map(({ id }) => id);
  const inOrder = report.recommendations.map(({ id }) => id);
  const none: Verdicts = { accepted: new Set(), detached: new Set(), decisions: [] };
  return order.flatMap((from) => {
    if (!first.has(from) && !second.has(from)) return [];
    const [one, other] = [first.get(from) ?? none, second.get(from) ?? none];
    const give = (own: Verdicts, theirs: Verdicts) =>
      saysAnything(own, theirs) ? inOrder.filter((id) => own.accepted.has(id)) : undefined;
    const decisions = [...one.decisions, ...other.decisions];
    return [{ from, given: [give(one, other), give(other, one)], decisions }];
  });
}

/** What a reader decided, by marker or finding. */
function gatherVerdicts(report: Report, { sayings, places }: Reader): ReadonlyMap<string, Verdicts> {
  const index = indexItems(report);
  const verdicts = new Map<string, Verdicts>();
  for (const link of sayings) {
    const pair = link.kind === 'link' ? findPair(index, places.get(link.id)) : undefined;
    if (link.kind !== 'link' || !pair) continue;
    const own = verdicts.get(pair.markerOrFinding) ?? { accepted: new Set(), detached: new Set(), decisions: [] };
    own[link.decision].add(pair.recommendation);
    own.decisions.push(link.id);
    verdicts.set(pair.markerOrFinding, own);
  }
  return verdicts;
}

/** To refuse something else than what the other says is to leave open what is right. */
function saysAnything({ accepted, detached }: Verdicts, theirs: Verdicts): boolean {
  if (accepted.size > 0) return true;
  const bearing = theirs.accepted.size > 0 ? theirs.accepted : theirs.detached;
  return [...detached].some((id) => bearing.has(id));
}
