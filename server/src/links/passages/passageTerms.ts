/** The terms of one passage, as numbers: all of them, those it opens with, and those of its faults. */

import { listShortfalls } from './shortfalls';
import { countPairs, countStems, type TermCounts, type Vocabulary } from './terms';
import type { Word } from './words';

export interface PassageTerms {
  readonly words: readonly Word[];
  readonly stems: TermCounts;
  readonly pairs: TermCounts;
  /** The stems of its first words: in a recommendation, what is to be put right, before for whom and why. */
  readonly opening: TermCounts;
  /** The stems in clauses that state a shortfall. */
  readonly faults: TermCounts;
}

/** "Ensure that *return home interviews are offered to all children* who go missing": so many telling words. */
const openingWords = 8;

/** The terms of the given words of a text, numbered by the given vocabularies. */
export function listPassageTerms(
  text: string,
  words: readonly Word[],
  stems: Vocabulary,
  pairs: Vocabulary,
): PassageTerms {
  return {
    words,
    stems: countStems(words, stems),
    pairs: countPairs(words, pairs),
    opening: countStems(words.slice(0, openingWords), stems),
    faults: countStems(listFaultWords(text, words), stems),
  };
}

/** The words that stand in a clause that states a shortfall. */
function listFaultWords(text: string, words: readonly Word[]): readonly Word[] {
  const ranges = listShortfalls(text);
  return words.filter((word) => ranges.some(({ start, end }) => start <= word.start && word.end <= end));
}
