/** The reasons for a likeness that a person can check: the words that both texts have. */

import type { Word } from '../links/passages/words';
import type { ReadText } from './likeness';

/** So many fit on one line, and the sixth reason convinces nobody. */
const mostTerms = 5;
/** Words that weigh less than this share of the best are no reason: "children", "quality". */
const leastShare = 0.3;
/** A longer run is a quotation, not a term. */
const mostWords = 4;

interface Term {
  readonly text: string;
  readonly weight: number;
}

/**
 * The words of `passage` that `request` has too, as the passage prints them, the most telling first; those that stand
 * side by side are one term: "return home interviews". `weights` is by number of the stem. Empty when they share none.
 */
export function listSharedTerms(passage: ReadText, request: ReadText, weights: Float64Array): string[] {
  const asked = new Set(request.words.map(({ stem }) => stem));
  const weightOf = weighStems(passage, weights);
  const terms = new Map<string, Term>();
  for (const run of listRuns(passage.words, asked)) {
    const key = run.map(({ stem }) => stem).join(' ');
    const weight = run.reduce((sum, { stem }) => sum + weightOf(stem), 0);
    const text = passage.text.slice(run[0]!.start, run.at(-1)!.end).replace(/\s+/g, ' ');
    if (!terms.has(key)) terms.set(key, { text, weight });
  }
  const ranked = [...terms.values()].sort((a, b) => b.weight - a.weight);
  return dropContained(ranked.filter(({ weight }) => weight >= leastShare * ranked[0]!.weight)).slice(0, mostTerms);
}

function weighStems({ words, stems }: ReadText, weights: Float64Array): (stem: string) => number {
  const numbers = new Map([...new Set(words.map(({ stem }) => stem))].map((stem, i) => [stem, stems.terms[i]!]));
  return (stem) => weights[numbers.get(stem) ?? -1] ?? 0;
}

/** Shared words that follow each other, with nothing but small words and spaces between them. */
function listRuns(words: readonly Word[], asked: ReadonlySet<string>): Word[][] {
  const runs: Word[][] = [];
  words.forEach((word, i) => {
    const previous = words[i - 1];
    // The words of an acronym's long form stand at its own place and are no words of the passage.
    if (!asked.has(word.stem) || (previous && previous.start === word.start)) return;
    const run = runs.at(-1);
    const continues = run && run.at(-1) === previous && word.start - previous!.end === 1 && run.length < mostWords;
    if (continues) run.push(word);
    else runs.push([word]);
  });
  return runs;
}

/** Leaves out a term that stands within a better one. */
function dropContained(terms: readonly Term[]): string[] {
  const texts = terms.map(({ text }) => text);
  return texts.filter((text, i) => !texts.slice(0, i).some((better) => ` ${better} `.includes(` ${text} `)));
}
