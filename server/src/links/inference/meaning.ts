/**
 * What passages mean, beyond their words: the sum of the learnt vectors of their stems (see `associations`). Of a
 * finding, the clauses that state a shortfall count most, since they are what a recommendation answers; and each of
 * them is compared by itself too, because a shortfall is often one clause of a paragraph about something else.
 */

import { lazily } from '../../base/lazily';
import {
  type Associations,
  dotProduct,
  placeStems,
  shareOfKnown,
  shippedAssociations,
  sumVectors,
} from '../associations/associations';
import { KeptTable, rowOf } from '../numbers/tables';
import { weigh } from '../numbers/weights';
import type { Passage } from '../passages/passages';
import type { PassageTerms, TermCounts, Vocabulary } from '../passages/terms';

/**
 * Of a report on the ground that was learnt from, the table knows 98 words in a hundred; of reports of other kinds
 * up to 94. There the associations made as many links wrong as right, and the probabilities worse.
 */
const leastKnown = 0.96;
/** Of the reports that a user's own table was made for, one learnt from ten others knows 85 words in a hundred and more. */
const leastKnownToOwn = 0.8;
/** What a word outside the shortfalls of a finding counts; with all alike, five first links in 425 fewer were right. */
const besideFaults = 0.1;

interface MeaningInput {
  readonly rows: readonly Passage[];
  readonly recommendations: readonly Passage[];
  readonly stems: Vocabulary;
  /** By number of a stem: how much it tells the recommendations apart. */
  readonly telling: Float64Array;
  /** What the user's own reports taught, for those whose words are foreign to the table that is shipped. */
  readonly own?: Associations | undefined;
}

export interface Meanings {
  /** The table that knows the words. */
  readonly table: Associations;
  /** The cosine of every row with every recommendation. */
  readonly associations: KeptTable;
  /** The same, of the clause of the row that states a shortfall and fits best; 0 without such a clause. */
  readonly faults: KeptTable;
}

/** Undefined when the words are foreign to what was learnt. */
export function compareMeanings(input: MeaningInput): Meanings | undefined {
  const { rows, recommendations, telling } = input;
  const table = chooseTable(input);
  if (!table) return undefined;
  const places = placeStems(table, input.stems);
  const columns = recommendations.map(({ terms }) => sumVectors(table, places, weigh(terms.stems, telling)));
  const stress = new Float64Array(input.stems.size);
  const compared = comparedWith(input.stems, columns);
  const [associations, faults] = [0, 1].map(() => new KeptTable(rows.length, columns.length)) as [KeptTable, KeptTable];
  rows.forEach(({ terms }, r) => {
    const meaning = meaningOfFinding(terms, { table, places, stress });
    const found = compared.get(meaning) ?? compareMeaning(meaning, columns);
    if (isWorthKeeping(terms)) compared.set(meaning, found);
    associations.row(r).set(found.whole);
    faults.row(r).set(found.faults);
  });
  return { table, associations, faults };
}

/** What a finding means against what each recommendation does. */
interface Comparison {
  readonly whole: Float64Array;
  readonly faults: Float64Array;
}

function compareMeaning({ whole, faults }: MeaningOfFinding, columns: readonly Float64Array[]): Comparison {
  return {
    whole: rowOf(columns, (column) => dotProduct(whole, column)),
    faults: rowOf(columns, (column) => faults.reduce((most, each) => Math.max(most, dotProduct(each, column)), 0)),
  };
}

type Comparisons = WeakMap<MeaningOfFinding, Comparison>;

/** By vocabulary: the last recommendations by what they mean, with the findings that were compared with them. */
const latest = new WeakMap<Vocabulary, { readonly columns: readonly Float64Array[]; readonly compared: Comparisons }>();

/** What findings were found to mean against recommendations with just these meanings. */
function comparedWith(stems: Vocabulary, columns: readonly Float64Array[]): Comparisons {
  const known = latest.get(stems);
  if (known && isSame(known.columns, columns)) return known.compared;
  const compared: Comparisons = new WeakMap();
  latest.set(stems, { columns, compared });
  return compared;
}

function isSame(some: readonly Float64Array[], others: readonly Float64Array[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, i) => one.length === others[i]!.length && one.every((value, d) => value === others[i]![d]));
}

/** The table that knows the words of the passages: the shipped one, else the user's own. */
function chooseTable({ rows, recommendations, stems, own }: MeaningInput): Associations | undefined {
  const passages = [...rows, ...recommendations].map(({ terms }) => terms.stems);
  const knows = (table: Associations, least: number) => shareOfKnown(passages, placeStems(table, stems)) >= least;
  if (knows(shippedAssociations(), leastKnown)) return shippedAssociations();
  return own && knows(own, leastKnownToOwn) ? own : undefined;
}

interface MeaningOfFinding {
  readonly whole: Float64Array;
  /** By clause that states a shortfall. */
  readonly faults: readonly Float64Array[];
}

/**
 * By table and the terms of a finding. Its words count alike, whatever they tell apart in the report, so that an edit
 * elsewhere changes nothing; weighed as the recommendations' words are, they found as many links.
 */
const knownBy = lazily((_: Associations) => new WeakMap<PassageTerms, MeaningOfFinding>());

/** What a passage of fewer words means is soon summed again, and would take up many times its size. */
function isWorthKeeping({ words }: PassageTerms): boolean {
  return words.length >= 16;
}

interface MeaningTools {
  readonly table: Associations;
  readonly places: Int32Array;
  /** Room for a number for each stem, of which only those are read that were written for the same finding. */
  readonly stress: Float64Array;
}

function meaningOfFinding(terms: PassageTerms, { table, places, stress }: MeaningTools): MeaningOfFinding {
  const known = knownBy(table);
  const kept = known.get(terms);
  if (kept) return kept;
  const sum = ({ terms: stems }: TermCounts, weights: Float64Array) =>
    sumVectors(table, places, { terms: stems, weights });
  const meaning = {
    whole: sum(terms.stems, stressFaults(terms, stress)),
    faults: terms.faults.map((clause) => sum(clause, rowOf(clause.counts, Math.log1p))),
  };
  if (isWorthKeeping(terms)) known.set(terms, meaning);
  return meaning;
}

/** The weights of a finding's stems, where those outside its shortfalls count for little; all alike where it states none. */
function stressFaults({ stems, faults }: PassageTerms, stress: Float64Array): Float64Array {
  if (faults.length === 0) return rowOf(stems.counts, Math.log1p);
  for (let i = 0; i < stems.terms.length; i++) stress[stems.terms[i]!] = besideFaults * stems.counts[i]!;
  for (const { terms, counts } of faults)
    for (let i = 0; i < terms.length; i++) stress[terms[i]!]! += (1 - besideFaults) * counts[i]!;
  return rowOf(stems.terms, (term) => Math.log1p(stress[term]!));
}
