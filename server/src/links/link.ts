/**
 * The one function that says how findings and recommendations hang together. What the text states and what a person
 * decided holds; the rest is inferred from the words, with a probability and reasons.
 */

import type { Report } from '../report/model';
import type { WordTable } from './associations/associations';
import { ownAssociations } from './associations/ownWords';
import type { Decision, LinkGraph } from './graph';
import { inferThread, type InferredThread } from './inference/infer';
import { listKnownLinks } from './stated/knownLinks';
import type { LinkMemory } from './passages/memory';
import { buildSupport } from './policy';

export interface LinkOptions {
  /** What a person has said about this report's thread. */
  readonly decisions?: readonly Decision[];
  /** What linking an earlier version of the report left behind: the answer is the same, and comes sooner. */
  readonly memory?: LinkMemory;
  /** What the user's own reports taught, of words that the shipped table does not know. */
  readonly ownWords?: WordTable | undefined;
}

/**
 * Beyond these sizes a text is no report (the largest known has four thousand pairs and 200,000 characters), and only
 * its known links are given, so that no text makes the linker slow.
 */
const mostPairs = 1_000_000;
const mostCharacters = 5_000_000;

/**
 * The thread of a report. Every marker has an entry in `links`, and every recommendation one in `evidence` and in
 * `support`; empty lists say that nothing fits. The same report and decisions give the same graph.
 */
export function linkReport(report: Report, { decisions = [], memory, ownWords }: LinkOptions = {}): LinkGraph {
  const known = listKnownLinks(report, decisions);
  const own = ownWords && ownAssociations(ownWords);
  const inferred = isInferable(report) ? inferThread({ report, known, decisions, memory, own }) : nothing;
  const links = new Map(report.markers.map(({ id }) => [id, known.links.get(id) ?? inferred.links.get(id) ?? []]));
  const evidence = new Map(
    report.recommendations.map(({ id }) => [id, known.evidence.get(id) ?? inferred.evidence.get(id) ?? []]),
  );
  const support = new Map(buildSupport(report, { links, evidence }, decisions));
  // What a report prints again stands as its first printing does.
  for (const { id, restates } of report.recommendations)
    if (restates) support.set(id, support.get(restates) ?? support.get(id)!);
  return { links, evidence, support };
}

const nothing: InferredThread = { links: new Map(), evidence: new Map() };

function isInferable({ findings, recommendations, markers }: Report): boolean {
  const pairs = (findings.length + markers.length) * recommendations.length;
  const characters = [...findings, ...recommendations].reduce((sum, { text }) => sum + text.text.length, 0);
  return pairs <= mostPairs && characters <= mostCharacters;
}
