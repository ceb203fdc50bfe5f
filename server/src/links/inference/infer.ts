/** What the words say where nothing is stated or decided: links for bare markers, evidence where markers are missing. */

import type { Report } from '../../report/model';
import { type Associations, shippedAssociations } from '../associations/associations';
import { findEvidence } from './evidence';
import type { Decision, Evidence, Link } from '../graph';
import { inferLinks } from './markerLinks';
import type { KnownLinks } from '../stated/knownLinks';
import { measureLikeness, type Likeness } from './likeness';
import { isCertain } from '../policy';
import type { LinkMemory } from '../passages/memory';
import { listPassages, type MarkedPassage, type Passage, type Passages } from '../passages/passages';
import { createReasons, type Reasons, type Why } from './reasons';

/** A candidate below this is not worth a line in the list that a person picks from, nor is a sixth one. */
const leastProbability = 0.005;
const mostCandidates = 5;

export interface InferredThread {
  /** By marker id, for markers whose recommendation is not known. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** By recommendation id, for recommendations that are no marker's best candidate and have nothing known. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}

interface InferenceContext {
  readonly report: Report;
  readonly known: KnownLinks;
  readonly decisions: readonly Decision[];
  readonly memory: LinkMemory | undefined;
  /** What the user's own reports taught. */
  readonly own: Associations | undefined;
}

export function inferThread(context: InferenceContext): InferredThread {
  const passages = listPassages(context.report, context.memory);
  const compared = compare(passages, context.own);
  const reasons = createReasons(passages, compared.likeness.learnt?.table ?? shippedAssociations());
  const links = listLinks(context, compared, reasons);
  return { links, evidence: listEvidence(context, compared, reasons, links) };
}

/** The passages with how alike they are. */
interface Compared extends Passages {
  readonly likeness: Likeness;
  /** The row of `likeness` that a finding or marker has of its own, also where another has the same words. */
  readonly rowOf: (passage: Passage | MarkedPassage) => number;
}

function compare(passages: Passages, own: Associations | undefined): Compared {
  const { findings, recommendations, marked, memory } = passages;
  const rowOfFinding = new Map(findings.map(({ id }, row) => [id, row]));
  const apart = marked.filter(({ id, words }) => findings[rowOfFinding.get(id) ?? -1]?.words !== words);
  const rowOfMarker = new Map(apart.map(({ marker }, i) => [marker.id, findings.length + i]));
  const rows: Passage[] = [...findings, ...apart];
  const likeness = measureLikeness({ rows, recommendations, memory, own });
  const rowOf = (passage: Passage | MarkedPassage) =>
    ('marker' in passage ? rowOfMarker.get(passage.marker.id) : undefined) ?? rowOfFinding.get(passage.id)!;
  return { ...passages, likeness, rowOf };
}

function listLinks({ known, decisions }: InferenceContext, compared: Compared, reasons: Reasons) {
  const { recommendations, likeness, rowOf } = compared;
  const marked = compared.marked.filter(({ marker }) => !known.links.has(marker.id));
  const covered = listStoodFor(known.links, known);
  const isDetached = listDetached(decisions);
  const candidates = inferLinks({
    recommendations,
    marked: compared.marked,
    rows: compared.marked.map(rowOf),
    likeness,
    isKnown: (marker) => known.links.has(marker),
    covered,
    isDetached,
  });
  return new Map(
    marked.map((passage): [string, Link[]] => {
      const likely = (candidates.get(passage.marker.id) ?? []).filter((each) => each.probability >= leastProbability);
      const links = likely.slice(0, mostCandidates).map(({ recommendation, probability }): Link => {
        const link = { recommendation: recommendation.id, source: 'inferred', probability } as const;
        return withReasons(link, () => reasons(passage, recommendation));
      });
      return [passage.marker.id, links];
    }),
  );
}

function listEvidence(
  { report, known, decisions }: InferenceContext,
  { findings, recommendations, likeness, rowOf }: Compared,
  reasons: Reasons,
  links: ReadonlyMap<string, readonly Link[]>,
): ReadonlyMap<string, readonly Evidence[]> {
  const supported = listStoodFor(new Map([...known.links, ...links]), known);
  const open = recommendations.filter(({ id }) => !supported.has(id));
  if (open.length === 0) return new Map();
  const markedFindings = new Set(report.markers.map(({ finding }) => finding));
  const unmarked = findings.filter(({ id }) => !markedFindings.has(id));
  const isDetached = listDetached(decisions);
  const fitting = findEvidence({ findings: unmarked, rows: unmarked.map(rowOf), recommendations, likeness });
  return new Map(
    open.map((recommendation): [string, Evidence[]] => {
      const kept = fitting.get(recommendation.id)!.filter(({ finding }) => !isDetached(finding.id, recommendation.id));
      const evidence = kept.map(({ finding, probability }): Evidence => {
        const link = {
          recommendation: recommendation.id,
          finding: finding.id,
          source: 'inferred',
          probability,
        } as const;
        return withReasons(link, () => reasons(finding, recommendation));
      });
      return [recommendation.id, evidence];
    }),
  );
}

/** The link with its reasons, which are looked for when somebody asks: of a hundred links few are ever hovered. */
function withReasons<Inferred extends object>(link: Inferred, explain: () => Why): Inferred & Why {
  let why: Why | undefined;
  return {
    ...link,
    get sharedTerms() {
      return (why ??= explain()).sharedTerms;
    },
    get relatedTerms() {
      return (why ??= explain()).relatedTerms;
    },
  };
}

/** The recommendations that are some marker's best candidate, and those with a finding by citation or decision. */
function listStoodFor(links: ReadonlyMap<string, readonly Link[]>, { evidence }: KnownLinks): ReadonlySet<string> {
  const best = [...links.values()].flatMap((ofMarker) => ofMarker.filter((link, i) => i === 0 || isCertain(link)));
  return new Set([...best.map(({ recommendation }) => recommendation), ...evidence.keys()]);
}

/** Whether a person said that a marker or finding does not stand for a recommendation. */
function listDetached(decisions: readonly Decision[]): (markerOrFinding: string, recommendation: string) => boolean {
  const detached = decisions.filter((decision) => decision.kind === 'detached');
  return (markerOrFinding, recommendation) =>
    detached.some((each) => each.markerOrFinding === markerOrFinding && each.recommendation === recommendation);
}
