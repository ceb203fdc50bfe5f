/**
 * The one function that says how findings and recommendations hang together: what the text states and what a person
 * decided holds; the rest is inferred from the words, with a probability and reasons.
 *
 * It knows only the report, and the workspace's statistics where the caller has them: see `inferred` for bare
 * markers and `evidence` for recommendations that nothing is marked for.
 */

import type { Report } from '../report/model';
import { findEvidence } from './evidence';
import type { Decision, Evidence, Link, LinkGraph, RecommendationStatus } from './graph';
import { inferLinks } from './inferred';
import { listKnownLinks, type KnownLinks } from './known';
import { listPassages, type Passages } from './passages';
import { listSharedTerms, weighStems, type StemWeight } from './sharedTerms';
import type { WorkspaceStatistics } from './workspaceStatistics';

export interface LinkOptions {
  /** What a person has said about this report's thread. */
  readonly decisions?: readonly Decision[];
  /** What the reports of the workspace say about words; without it the report speaks for itself. */
  readonly workspace?: WorkspaceStatistics;
}

/**
 * A text with more pairs of passages than this is no report (the largest known has four thousand): only its known
 * links are given, so that no text makes the linker slow.
 */
const mostPairs = 1_000_000;
/** A candidate below this is not worth a line in the list that a person picks from, nor is a sixth one. */
const leastProbability = 0.005;
const mostCandidates = 5;
/** A recommendation is supported by a marker whose best candidate it is, and by one that has it at one in four. */
const supportingProbability = 0.25;

/**
 * The thread of a report. Every marker has an entry in `links` and every recommendation one in `evidence` and in
 * `status`; empty lists say that nothing fits. The same report, decisions and workspace give the same graph.
 */
export function linkReport(report: Report, options: LinkOptions = {}): LinkGraph {
  const passages = listPassages(report);
  const weightOf = weighStems([...passages.findings, ...passages.recommendations], passages.recommendations);
  const known = listKnownLinks(report, options.decisions ?? []);
  const context: Context = { passages, known, weightOf, options };
  const inferred = isReasonable(passages) ? inferMarkers(context) : new Map<string, Link[]>();
  const links = new Map(report.markers.map(({ id }) => [id, known.links.get(id) ?? inferred.get(id) ?? []]));
  const fitting = isReasonable(passages) ? inferEvidence(context, report, links) : new Map<string, Evidence[]>();
  const supported = listSupported(links, known, supportingProbability);
  const ids = report.recommendations.map(({ id }) => id);
  const evidence = new Map(ids.map((id) => [id, known.evidence.get(id) ?? fitting.get(id) ?? []]));
  return { links, evidence, status: new Map(ids.map((id) => [id, statusOf(id, supported, evidence, options)])) };
}

interface Context {
  readonly passages: Passages;
  readonly known: KnownLinks;
  readonly weightOf: StemWeight;
  readonly options: LinkOptions;
}

function isReasonable({ findings, recommendations, marked }: Passages): boolean {
  return (findings.length + marked.length) * recommendations.length <= mostPairs;
}

/** Links for the markers that are not known. */
function inferMarkers({ passages, known, weightOf, options }: Context): ReadonlyMap<string, Link[]> {
  const { findings, recommendations, marked } = passages;
  const open = marked.filter(({ marker }) => !known.links.has(marker.id));
  const covered = listSupported(known.links, known, 1);
  const isExcluded = listDetached(options);
  const candidates = inferLinks({ findings, recommendations, marked: open, covered, isExcluded, workspace: options.workspace });
  return new Map(
    open.map((passage) => {
      const worthShowing = (candidates.get(passage.marker.id) ?? [])
        .filter(({ probability }) => probability >= leastProbability)
        .slice(0, mostCandidates);
      const links = worthShowing.map(({ recommendation, probability }): Link => {
        const sharedTerms = listSharedTerms(passage, recommendation, weightOf);
        return { recommendation: recommendation.id, source: 'inferred', probability, sharedTerms };
      });
      return [passage.marker.id, links];
    }),
  );
}

/** Evidence for the recommendations that are no marker's best candidate and have nothing known. */
function inferEvidence(
  { passages, known, weightOf, options }: Context,
  report: Report,
  links: ReadonlyMap<string, readonly Link[]>,
): ReadonlyMap<string, Evidence[]> {
  const supported = listSupported(links, known, 1);
  const unsupported = passages.recommendations.filter(({ id }) => !supported.has(id));
  if (unsupported.length === 0) return new Map();
  const markedFindings = new Set(report.markers.map(({ finding }) => finding));
  const fitting = findEvidence({
    findings: passages.findings.filter(({ id }) => !markedFindings.has(id)),
    recommendations: passages.recommendations,
    workspace: options.workspace,
  });
  const isExcluded = listDetached(options);
  return new Map(
    unsupported.map((recommendation) => {
      const kept = (fitting.get(recommendation.id) ?? []).filter(({ finding }) => !isExcluded(finding.id, recommendation.id));
      const evidence = kept.map(({ finding, probability }): Evidence => {
        const sharedTerms = listSharedTerms(finding, recommendation, weightOf);
        return { recommendation: recommendation.id, finding: finding.id, source: 'inferred', probability, sharedTerms };
      });
      return [recommendation.id, evidence];
    }),
  );
}

/** Whether a person said that a marker or finding does not stand for a recommendation. */
function listDetached({ decisions = [] }: LinkOptions): (markerOrFinding: string, recommendation: string) => boolean {
  const detached = decisions.filter((decision) => decision.kind === 'detached');
  return (markerOrFinding, recommendation) =>
    detached.some((each) => each.markerOrFinding === markerOrFinding && each.recommendation === recommendation);
}

/** The recommendations that are a marker's best candidate or as likely as `least`, or that have a known finding. */
function listSupported(
  links: ReadonlyMap<string, readonly Link[]>,
  { evidence }: KnownLinks,
  least: number,
): ReadonlySet<string> {
  const standing = [...links.values()].flatMap((ofMarker) =>
    ofMarker.filter(({ probability }, i) => i === 0 || probability >= least),
  );
  return new Set([...standing.map(({ recommendation }) => recommendation), ...evidence.keys()]);
}

function statusOf(
  id: string,
  supported: ReadonlySet<string>,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  { decisions = [] }: LinkOptions,
): RecommendationStatus {
  if (supported.has(id)) return 'supported';
  if (evidence.get(id)?.length) return 'evidenced';
  const justified = decisions.some((decision) => decision.kind === 'justified' && decision.recommendation === id);
  return justified ? 'justified' : 'unsupported';
}
