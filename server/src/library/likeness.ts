/**
 * How alike the passages of one report are to what another asks for: the measure behind following, finding similar
 * passages and comparing. Two ways of looking, over the stems of the thread (`links/passages`):
 *
 * - *words*: the cosine of weighted stems and pairs of stems, which knows that both speak of "return home interviews";
 * - *meaning*: the cosine of what they mean (`links/associations/`), which knows that "siblings" are "brothers and sisters".
 */

import { dotProduct, placeStems, shippedAssociations, sumVectors } from '../links/associations/associations';
import { KeptTable } from '../links/numbers/tables';
import { cosineTable, type VectorSpace } from '../links/numbers/vectors';
import { inverseFrequencies, weigh } from '../links/numbers/weights';
import { listClauses } from '../links/passages/shortfalls';
import { countPairs, countStems, Vocabulary, type TermCounts } from '../links/passages/terms';
import type { Word } from '../links/passages/words';
import type { Range } from '../text/range';

/** A text as terms: a request, or a passage in which something is looked for. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly stems: TermCounts;
  readonly pairs: TermCounts;
  /** Its clauses, at least one: a passage tells of several things, and only some of them answer a request. */
  readonly clauses: readonly Clause[];
}

export interface Clause {
  /** In the text. */
  readonly range: Range;
  readonly stems: TermCounts;
}

/** Shorter clauses say too little to be compared; they count with the one before. */
const fewestWords = 3;

/** Numbers the terms of texts that are to be compared. Stateful: texts of one space can be compared with each other. */
export class TermSpace {
  readonly vocabulary = new Vocabulary();

  read(text: string, words: readonly Word[]): ReadText {
    return {
      text,
      words,
      stems: countStems(words, this.vocabulary),
      pairs: countPairs(words, this.vocabulary),
      clauses: this.#readClauses(text, words),
    };
  }

  /** What counted stems of this space mean, at length one; zero where nothing is known of them. */
  meaningOf(counts: TermCounts, weights: Float64Array): Float64Array {
    const table = shippedAssociations();
    return sumVectors(table, placeStems(table, this.vocabulary), weigh(counts, weights));
  }

  #readClauses(text: string, words: readonly Word[]): Clause[] {
    const parts: { range: Range; first: number; next: number }[] = [];
    let next = 0;
    for (const range of listClauses(text)) {
      const first = next;
      while (next < words.length && words[next]!.end <= range.end) next++;
      const last = parts.at(-1);
      if (last && next - first < fewestWords)
        Object.assign(last, { range: { start: last.range.start, end: range.end }, next });
      else parts.push({ range, first, next });
    }
    if (parts.length === 0) parts.push({ range: { start: 0, end: text.length }, first: 0, next: words.length });
    return parts.map((part) => ({
      range: part.range,
      stems: countStems(words.slice(part.first, part.next), this.vocabulary),
    }));
  }
}

/** By passage and request, each measure. */
export interface Likeness {
  readonly words: KeptTable;
  readonly meaning: KeptTable;
  /** For looking closer: what stems weigh in words, in the meaning of passages, and the meanings of the requests. */
  readonly wordWeights: Float64Array;
  readonly requestMeanings: readonly Float64Array[];
  readonly passageWeights: Float64Array;
}

/**
 * How near two texts come by both measures: so much for a unit of each, fitted as a conditional logit of which passages
 * readers named.
 */
const nearness = { words: 16, meaning: 18 };

/** By both measures, how near the text of row `r` comes to that of column `c`. */
export function nearnessAt({ words, meaning }: Pick<Likeness, 'words' | 'meaning'>, r: number, c: number): number {
  return nearness.words * words.at(r, c) + nearness.meaning * meaning.at(r, c);
}

/** A pair says more than its words, which are counted already; half the weight of a word is what it adds. */
const pairWeight = 0.5;

/** Compares every passage with every request; all must have been read in `space`. */
export function measureLikeness(
  passages: readonly ReadText[],
  requests: readonly ReadText[],
  space: TermSpace,
): Likeness {
  const rows = passages.map(({ stems }) => stems);
  const columns = requests.map(({ stems }) => stems);
  const inverse = inverseFrequencies([...rows, ...columns], space.vocabulary.size);
  const telling = weighTelling(inverse, columns);
  const vectors: VectorSpace = {
    rows: rows.map((each) => weigh(each, telling)),
    columns: columns.map((each) => weigh(each, telling)),
    size: inverse.length,
  };
  return {
    words: cosineTable(vectors, weighPairs(passages, requests, space)),
    wordWeights: telling,
    ...compareMeanings(rows, columns, space, { inverse, telling }),
  };
}

function weighPairs(passages: readonly ReadText[], requests: readonly ReadText[], space: TermSpace): VectorSpace {
  const size = space.vocabulary.pairCount;
  const rows = passages.map((each) => each.pairs);
  const columns = requests.map((each) => each.pairs);
  const inverse = inverseFrequencies([...rows, ...columns], size);
  const weights = weighTelling(inverse, columns).map((weight) => pairWeight * weight);
  return {
    rows: rows.map((each) => weigh(each, weights)),
    columns: columns.map((each) => weigh(each, weights)),
    size,
  };
}

/** By term number, the geometric mean of how rare it is among all and among the requests, which often share words. */
function weighTelling(inverse: Float64Array, requests: readonly TermCounts[]): Float64Array {
  return inverseFrequencies(requests, inverse.length).map((among, term) => Math.sqrt(inverse[term]! * among));
}

/** In a passage a word weighs by how rare it is in both reports, in a request also by how rare among the requests. */
function compareMeanings(
  rows: readonly TermCounts[],
  columns: readonly TermCounts[],
  space: TermSpace,
  { inverse, telling }: { readonly inverse: Float64Array; readonly telling: Float64Array },
) {
  const requestMeanings = columns.map((each) => space.meaningOf(each, telling));
  const meaning = new KeptTable(rows.length, columns.length);
  rows.forEach((each, r) => {
    const vector = space.meaningOf(each, inverse);
    meaning.row(r).set(requestMeanings.map((request) => dotProduct(vector, request)));
  });
  return { meaning, requestMeanings, passageWeights: inverse };
}
