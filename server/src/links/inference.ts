/** What the words say where nothing is stated or decided: links for bare markers, evidence where markers are missing. */

import type { Report } from '../report/model';
import { findEvidence } from './evidence';
import type { Decision, Evidence, Link } from './graph';
import { inferLinks } from './inferred';
import type { KnownLinks } from './known';
import { listPassages, type Passages } from './passages';
import { listSharedTerms, weighStems, type StemWeight } from './sharedTerms';
import { listSupported } from './support';
import type { WorkspaceStatistics } from './workspaceStatistics';

/** A candidate below this is not worth a line in the list that a person picks from, nor is a sixth one. */
const leastProbability = 0.005;
const mostCandidates = 5;

export interface InferredThread {
  /** By marker id, for markers whose recommendation is not known. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** By recommendation id, for recommendations that are no marker's best candidate and have nothing known. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

export interface InferenceContext {
  readonly report: Report;
  readonly known: KnownLinks;
  readonly decisions: readonly Decision[];
  readonly workspace: WorkspaceStatistics | undefined;
}

export function inferThread(context: InferenceContext): InferredThread {
  const passages = listPassages(context.report);
  const { findings, recommendations } = passages;
  const weightOf = weighStems([...findings, ...recommendations], recommendations);
  const links = listLinks(context, passages, weightOf);
  return { links, evidence: listEvidence(context, passages, weightOf, links) };
}

function listLinks({ known, decisions, workspace }: InferenceContext, passages: Passages, weightOf: StemWeight) {
  const { findings, recommendations } = passages;
  const marked = passages.marked.filter(({ marker }) => !known.links.has(marker.id));
  const covered = listSupported(known.links, known);
  const isDetached = listDetached(decisions);
  const candidates = inferLinks({ findings, recommendations, marked, covered, isDetached, workspace });
  return new Map(
    marked.map((passage): [string, Link[]] => {
      const likely = (candidates.get(passage.marker.id) ?? []).filter((each) => each.probability >= leastProbability);
      const links = likely.slice(0, mostCandidates).map(({ recommendation, probability }): Link => {
        const sharedTerms = listSharedTerms(passage, recommendation, weightOf);
        return { recommendation: recommendation.id, source: 'inferred', probability, sharedTerms };
      });
      return [passage.marker.id, links];
    }),
  );
}

function listEvidence(
  { report, known, decisions, workspace }: InferenceContext,
  { findings, recommendations }: Passages,
  weightOf: StemWeight,
  links: ReadonlyMap<string, readonly Link[]>,
): ReadonlyMap<string, readonly Evidence[]> {
  const supported = listSupported(new Map([...known.links, ...links]), known);
  const open = recommendations.filter(({ id }) => !supported.has(id));
  if (open.length === 0) return new Map();
  const markedFindings = new Set(report.markers.map(({ finding }) => finding));
  const unmarked = findings.filter(({ id }) => !markedFindings.has(id));
  const isDetached = listDetached(decisions);
  const fitting = findEvidence({ findings: unmarked, recommendations, workspace });
  return new Map(
    open.map((recommendation): [string, Evidence[]] => {
      const kept = fitting.get(recommendation.id)!.filter(({ finding }) => !isDetached(finding.id, recommendation.id));
      const evidence = kept.map(({ finding, probability }): Evidence => {
        const sharedTerms = listSharedTerms(finding, recommendation, weightOf);
        return { recommendation: recommendation.id, finding: finding.id, source: 'inferred', probability, sharedTerms };
      });
      return [recommendation.id, evidence];
    }),
  );
}

/** Whether a person said that a marker or finding does not stand for a recommendation. */
function listDetached(decisions: readonly Decision[]): (markerOrFinding: string, recommendation: string) => boolean {
  const detached = decisions.filter((decision) => decision.kind === 'detached');
  return (markerOrFinding, recommendation) =>
    detached.some((each) => each.markerOrFinding === markerOrFinding && each.recommendation === recommendation);
}
