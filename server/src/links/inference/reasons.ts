/**
 * The reasons for a link that a person can check: the words that finding and recommendation share, and those that mean
 * something alike.
 */

import { type Associations, cosineOfStems } from '../associations/associations';
import type { RelatedTerms } from '../graph';
import type { Passage, Passages } from '../passages/passages';
import { listPairs, nameOfPair } from '../passages/terms';
import { countPassages } from '../numbers/weights';
import type { Word } from '../passages/words';

/** Shared words that stand side by side. */
type Run = readonly Word[];

/** How telling a stem is; greater is rarer. */
type StemWeight = (stem: string) => number;

export type Reasons = (finding: Passage, recommendation: Passage) => Why;

export interface Why {
  /**
   * The words of the finding that the recommendation has too, as the finding prints them, the most telling first; words
   * that both print side by side are one term: "return home interviews". Empty when they share none.
   */
  readonly sharedTerms: readonly string[];
  /** The most telling first; empty where none is. */
  readonly relatedTerms: readonly RelatedTerms[];
}

/** So many fit on one line of a hover, and the sixth reason convinces nobody. */
const mostTerms = 5;
/** A longer run is a quotation, not a term. */
const mostWords = 4;
/** Terms that weigh less than this share of the best one are no reason: "children", "quality". */
const leastShare = 0.2;

/**
 * The reasons for links between the passages of a report; the words are weighed when the first is asked for. `table` says
 * what means something alike.
 */
export function createReasons(
  { findings, recommendations, memory: { vocabulary } }: Passages,
  table: Associations,
): Reasons {
  let weights: Float64Array | undefined;
  const weightOf = (stem: string): number => {
    weights ??= weighStems([...findings, ...recommendations], recommendations, vocabulary.size);
    return weights[vocabulary.find(stem)!]!;
  };
  return (finding, recommendation) => ({
    sharedTerms: listSharedTerms(finding.text, listRuns(finding, listTermSet(recommendation)), weightOf),
    relatedTerms: listRelatedTerms(finding, recommendation, weightOf, table),
  });
}

/**
 * By number of the stem: how rare it is among all passages and among the recommendations, multiplied: a word that
 * stands in every recommendation is no reason for one of them.
 */
function weighStems(passages: readonly Passage[], recommendations: readonly Passage[], size: number): Float64Array {
  const [among, amongRecommendations] = [passages, recommendations].map((group) => {
    const frequencies = countPassages(
      group.map(({ terms }) => terms.stems),
      size,
    );
    return frequencies.map((frequency) => Math.log(1 + group.length / (1 + frequency)));
  });
  return among!.map((weight, stem) => weight * amongRecommendations![stem]!);
}

/** What a recommendation can share: its stems, and its pairs of them. */
interface TermSet {
  readonly stems: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
}

function listTermSet({ words }: Passage): TermSet {
  return { stems: new Set(words.map((word) => word.stem)), pairs: new Set(listPairs(words).map(nameOfPair)) };
}

function listSharedTerms(text: string, runs: readonly Run[], weightOf: StemWeight): string[] {
  const terms = new Map<string, { readonly text: string; readonly weight: number }>();
  for (const run of runs) {
    const key = run.map((word) => word.stem).join(' ');
    const weight = run.reduce((sum, word) => sum + weightOf(word.stem), 0);
    if (!terms.has(key)) terms.set(key, { text: printRun(text, run), weight });
  }
  const ranked = [...terms.values()].sort((a, b) => b.weight - a.weight);
  const telling = ranked.filter(({ weight }) => weight >= leastShare * ranked[0]!.weight);
  return dropContained(telling.map(({ text }) => text)).slice(0, mostTerms);
}

/** Runs of shared words in which each two neighbours are a pair of the recommendation too, within one sentence. */
function listRuns({ text, words }: Passage, { stems, pairs }: TermSet): Word[][] {
  const runs: Word[][] = [];
  words.forEach((word, i) => {
    if (!stems.has(word.stem)) return;
    const run = runs.at(-1);
    const previous = run?.at(-1);
    const continues = previous === words[i - 1] && previous && pairs.has(nameOfPair([previous, word]));
    if (continues && run!.length < mostWords && !endsSentence(text.slice(previous.end, word.start))) run!.push(word);
    else runs.push([word]);
  });
  return runs;
}

function endsSentence(between: string): boolean {
  return /[.;:!?]/.test(between);
}

function printRun(text: string, run: Run): string {
  return text.slice(run[0]!.start, run.at(-1)!.end).replace(/\s+/g, ' ');
}

/** Leaves out a term that stands within a better one. */
function dropContained(terms: readonly string[]): string[] {
  return terms.filter((term, i) => !terms.slice(0, i).some((better) => ` ${better} `.includes(` ${term} `)));
}

/** Two words with how alike they are. */
interface Akin {
  readonly ofFinding: Word;
  readonly ofRecommendation: Word;
  readonly cosine: number;
}

/** Of the pairs told above 0.55 for seventy links of the samples, two in three convinced a reader; below, few did. */
const leastAlike = 0.55;
/** More would drown the words in common, which convince most. */
const mostRelated = 2;

/** Pairs of words that neither passage shares with the other but that mean something alike, each word once. */
function listRelatedTerms(
  finding: Passage,
  recommendation: Passage,
  weightOf: StemWeight,
  table: Associations,
): RelatedTerms[] {
  const weigh = ({ ofFinding, ofRecommendation, cosine }: Akin): number =>
    cosine * weightOf(ofFinding.stem) * weightOf(ofRecommendation.stem);
  const ranked = listAkin(finding, recommendation, table)
    .map((pair) => ({ pair, weight: weigh(pair) }))
    .sort((a, b) => b.weight - a.weight);
  const told = new Set<string>();
  const related: RelatedTerms[] = [];
  for (const { pair } of ranked) {
    const { ofFinding, ofRecommendation } = pair;
    if (related.length === mostRelated || told.has(ofFinding.stem) || told.has(ofRecommendation.stem)) continue;
    told.add(ofFinding.stem).add(ofRecommendation.stem);
    related.push({
      ofFinding: printRun(finding.text, [ofFinding]),
      ofRecommendation: printRun(recommendation.text, [ofRecommendation]),
    });
  }
  return related;
}

function listAkin(finding: Passage, recommendation: Passage, table: Associations): Akin[] {
  const ownTo = ({ words }: Passage, other: Passage): Word[] => {
    const stems = new Set(other.words.map(({ stem }) => stem));
    return [...new Map(words.filter(({ stem }) => !stems.has(stem)).map((word) => [word.stem, word])).values()];
  };
  const wanted = ownTo(recommendation, finding);
  return ownTo(finding, recommendation).flatMap((ofFinding) =>
    wanted.flatMap((ofRecommendation) => {
      const cosine = cosineOfStems(table, ofFinding.stem, ofRecommendation.stem);
      return cosine >= leastAlike ? [{ ofFinding, ofRecommendation, cosine }] : [];
    }),
  );
}
