/** What all reports of a workspace together say about words: how rare each is, and which keep the same company. */

import type { Report } from '../report/model';
import type { LinkMemory } from './memory';
import { listPassages, type Passage } from './passages';
import { countStems, inverseFrequencies, Vocabulary, type TermCounts } from './terms';
import { learnTopics, type TopicSpace } from './topics';
import { toUnit, weigh, type SparseVector } from './vectors';

export interface WorkspaceStatistics {
  readonly vocabulary: Vocabulary;
  /** By term number. */
  readonly inverse: Float64Array;
  readonly topics: TopicSpace;
}

/**
 * Learns from the findings and recommendations of all reports; a second for a hundred reports, so not on each edit.
 * The reports to be linked should be among them, or their own words are unknown.
 */
export function learnWorkspace(reports: readonly Report[]): WorkspaceStatistics {
  const vocabulary = new Vocabulary();
  const counts = reports
    .map((report) => listPassages(report))
    .flatMap(({ findings, recommendations }) => [...findings, ...recommendations])
    .map(({ words }) => countStems(words, vocabulary));
  const inverse = inverseFrequencies(counts, vocabulary.size);
  const passages = counts.map((each) => toVector(each, inverse));
  return { vocabulary, inverse, topics: learnTopics(passages, vocabulary.size) };
}

/** Passages as vectors over the workspace's vocabulary; words that no report of it has are left out. */
export function projectStems(
  passages: readonly Passage[],
  { stems }: LinkMemory,
  { vocabulary, inverse }: WorkspaceStatistics,
): SparseVector[] {
  const numbers = Array.from(stems, (stem) => vocabulary.find(stem));
  return passages.map(({ terms: { stems: own } }) => {
    const known = [...own.terms.keys()].filter((i) => numbers[own.terms[i]!] !== undefined);
    const counts: TermCounts = {
      terms: Int32Array.from(known, (i) => numbers[own.terms[i]!]!),
      counts: Float64Array.from(known, (i) => own.counts[i]!),
    };
    return toVector(counts, inverse);
  });
}

function toVector(counts: TermCounts, inverse: Float64Array): SparseVector {
  return toUnit(weigh(counts, inverse));
}
