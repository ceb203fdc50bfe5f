/** The links that need no inference: those the text states and those a person accepted. */

import { addTo } from '../../base/multimap';
import type { Report } from '../../report/model';
import type { Decision, Evidence, Link, LinkSource } from '../graph';
import { isBare } from '../policy';
import { listStatedLinks, type StatedLinks } from './statedLinks';

export interface KnownLinks {
  /** By marker id; a marker that states or was given a recommendation, also one whose number nothing has. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** By recommendation id: the unmarked findings that it cites or that a person accepted. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

const certain = { probability: 1, sharedTerms: [], relatedTerms: [] } as const;

export function listKnownLinks(report: Report, decisions: readonly Decision[]): KnownLinks {
  const stated = listStatedLinks(report);
  const accepted = listAccepted(report, decisions);
  const links = new Map<string, Link[]>();
  for (const marker of report.markers) {
    const { id } = marker;
    const own = [...linksTo(stated.byMarker.get(id), 'stated'), ...linksTo(accepted.get(id), 'accepted')];
    const distinct = own.filter(
      (link, i) => own.findIndex((other) => other.recommendation === link.recommendation) === i,
    );
    if (distinct.length > 0 || !isBare(marker)) links.set(id, distinct);
  }
  return { links, evidence: listKnownEvidence(report, { stated, accepted, links, decisions }) };
}

/** By marker or finding id, the recommendations that a person accepted for it. */
function listAccepted({ recommendations }: Report, decisions: readonly Decision[]): Map<string, string[]> {
  const ids = new Set(recommendations.map(({ id }) => id));
  const accepted = new Map<string, string[]>();
  for (const decision of decisions) {
    if (decision.kind !== 'accepted' || !ids.has(decision.recommendation)) continue;
    addTo(accepted, decision.markerOrFinding, decision.recommendation);
  }
  return accepted;
}

function linksTo(recommendations: readonly string[] | undefined, source: 'stated' | 'accepted'): Link[] {
  return (recommendations ?? []).map((recommendation) => ({ recommendation, source, ...certain }));
}

interface KnownSources {
  readonly stated: StatedLinks;
  readonly accepted: ReadonlyMap<string, readonly string[]>;
  readonly links: ReadonlyMap<string, readonly Link[]>;
  readonly decisions: readonly Decision[];
}

function listKnownEvidence(report: Report, { stated, accepted, links, decisions }: KnownSources) {
  const evidence = new Map<string, Evidence[]>();
  const add = (recommendation: string, finding: string, source: Exclude<LinkSource, 'inferred'>) => {
    const known = evidence.get(recommendation)?.some((each) => each.finding === finding);
    if (!known) addTo(evidence, recommendation, { recommendation, finding, source, ...certain });
  };
  const marked = new Set(report.markers.map(({ finding }) => finding));
  for (const [recommendation, findings] of stated.cited) {
    for (const finding of findings) if (!marked.has(finding)) add(recommendation, finding, 'stated');
  }
  for (const { id } of report.findings) {
    for (const recommendation of accepted.get(id) ?? []) if (!marked.has(id)) add(recommendation, id, 'accepted');
  }
  const markersOf = new Map<string | undefined, string[]>();
  for (const { id, finding } of report.markers) addTo(markersOf, finding, id);
  for (const { finding, recommendation, source } of report.links ?? []) {
    const isMarked = markersOf
      .get(finding)
      ?.some((id) => links.get(id)?.some((link) => link.recommendation === recommendation));
    if (!isMarked && !isDetached(decisions, finding, recommendation)) add(recommendation, finding, source);
  }
  return evidence;
}

function isDetached(decisions: readonly Decision[], finding: string, recommendation: string): boolean {
  return decisions.some(
    (each) => each.kind === 'detached' && each.markerOrFinding === finding && each.recommendation === recommendation,
  );
}
