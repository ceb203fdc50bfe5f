/**
 * The thread as an editor's call hierarchy: a report "calls" its lists and a list its recommendations; a section
 * "calls" its findings and a finding the recommendations that it stands for.
 */

import type { Evidence, Link } from '../links/graph';
import type { Finding, Marker, Recommendation, Section } from '../report/model';
import { encloses, type Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { listSections } from '../workspace/referents';
import { listRecommendationsOfMarker, listEvidencedBy, listFindings } from '../workspace/thread';
import {
  findThreadNode,
  keyOf,
  leadOf,
  thingOfFinding,
  thingOfRecommendation,
  thingOfSection,
  type ThreadKey,
  type ThreadNode,
} from '../workspace/thing';

/** One step along the thread. */
export interface ThreadStep {
  /** What is at the other end. */
  readonly node: ThreadNode;
  /** How the step is known; undefined where it is plain from how the report is built. */
  readonly link: Link | Evidence | undefined;
  /** Where the step starts, in the section or finding that "calls". */
  readonly ranges: readonly Range[];
}

/** What leads to the node with this key; empty when nothing does, or the report has it no more. */
export function listIncoming(document: Document, key: ThreadKey): readonly ThreadStep[] {
  const node = findThreadNode(document, key);
  switch (node?.kind) {
    case 'recommendation':
      return listStepsFromFindings(document, node.recommendation);
    case 'finding':
      return listStepsFromSection(document, node.finding);
    case 'section':
      return listStepsFromTitle(document, node.section);
    default:
      return [];
  }
}

/** Where the node with this key leads; empty when it leads nowhere, or the report has it no more. */
export function listOutgoing(document: Document, key: ThreadKey): readonly ThreadStep[] {
  const node = findThreadNode(document, key);
  if (node?.kind === 'finding') return listStepsToRecommendations(document, node.finding);
  if (node?.kind !== 'section') return [];
  return node.section.kind === 'title' ? listStepsToLists(document) : listStepsInto(document, node.section);
}

function listStepsFromFindings(document: Document, recommendation: Recommendation): readonly ThreadStep[] {
  const steps = listFindings(document, recommendation).map(({ finding, marker, link }) => ({
    node: thingOfFinding(document, finding),
    link,
    ranges: [marker?.range ?? leadOf(document, finding.range)],
  }));
  return joinSteps(steps);
}

function listStepsFromSection(document: Document, finding: Finding): readonly ThreadStep[] {
  const ranges = [leadOf(document, finding.range)];
  return listSections(document, finding.section).map((section) => ({
    node: thingOfSection(section),
    link: undefined,
    ranges,
  }));
}

function listStepsFromTitle(document: Document, { id, headingRange }: Section): readonly ThreadStep[] {
  const { lists, sections } = reportOf(document);
  if (!lists.some((list) => list.section === id)) return [];
  const titles = sections.filter((section) => section.kind === 'title' && section.id !== id);
  return titles.map((title) => ({ node: thingOfSection(title), link: undefined, ranges: [headingRange] }));
}

/** What the markers of a finding stand for, then what it is evidence for without a marker. */
function listStepsToRecommendations(document: Document, finding: Finding): readonly ThreadStep[] {
  const markers = lookupOf(reportOf(document)).markersByFinding.get(finding.id) ?? [];
  const evidenced = listEvidencedBy(document, finding).map(({ recommendation, evidence }) => ({
    node: thingOfRecommendation(document, recommendation),
    link: evidence,
    ranges: [leadOf(document, finding.range)],
  }));
  return joinSteps([...markers.flatMap((marker) => listStepsOfMarker(document, marker)), ...evidenced]);
}

function listStepsOfMarker(document: Document, marker: Marker): readonly ThreadStep[] {
  return listRecommendationsOfMarker(document, marker).map(({ recommendation, link }) => ({
    node: thingOfRecommendation(document, recommendation),
    link,
    ranges: [marker.range],
  }));
}

function listStepsToLists(document: Document): readonly ThreadStep[] {
  const sections = reportOf(document).lists.flatMap((list) => listSections(document, list.section));
  return listPlainSteps(sections.map(thingOfSection));
}

/** The findings of the sections within count as its own, except in a list, which what follows it may be taken to be within. */
function listStepsInto(document: Document, { id, range }: Section): readonly ThreadStep[] {
  const { lists, recommendations, findings } = reportOf(document);
  const isList = lists.some((list) => list.section === id);
  const isWithin = (finding: Finding) => (isList ? finding.section === id : encloses(range, finding.range));
  return listPlainSteps([
    ...recommendations.filter((each) => each.section === id).map((each) => thingOfRecommendation(document, each)),
    ...findings.filter(isWithin).map((each) => thingOfFinding(document, each)),
  ]);
}

function listPlainSteps(nodes: readonly ThreadNode[]): readonly ThreadStep[] {
  return nodes.map((node) => ({ node, link: undefined, ranges: [node.nameRange] }));
}

/** One step for each node, with all the places where it starts. */
function joinSteps(steps: readonly ThreadStep[]): readonly ThreadStep[] {
  const joined = new Map<string, ThreadStep>();
  for (const step of steps) {
    const { id } = keyOf(step.node);
    const known = joined.get(id);
    joined.set(id, known ? { ...known, ranges: [...known.ranges, ...step.ranges] } : step);
  }
  return [...joined.values()];
}
