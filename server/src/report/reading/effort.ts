/**
 * Bounds the work that the patterns of one family do on one text. A pattern of many slots has many ways to match, and a
 * user's file may hold many of them; only slots can make a match long, so that what they offer is counted. When all is
 * used up slots match nothing, and whoever asks why a text was recognised is told so.
 */

import { lazily } from '../../base/lazily';
import type { SlotReader, Slots } from '../../syntax/pattern';
import type { Family } from '../family';
import { vocabularyOf, type Effort, type Vocabulary } from './vocabulary';

/**
 * How many ends slots may offer on a text: so many in any, and so many for each of its lines. The built-in families
 * take at most eleven a line on published reports and six thousand in all; two patterns that begin with `{words} {words}`
 * are tried on every line and take some 340 there.
 */
const LEAST = 100_000;
const FOR_EACH_LINE = 400;

/** The vocabularies of families for one text, each with a bound on its work. */
export class BoundedVocabularies {
  /** The vocabulary of a family, the same each time, whose slots stop when the bound is met. */
  readonly of: (family: Family) => Vocabulary = lazily((family) =>
    boundVocabulary(vocabularyOf(family), { left: LEAST + FOR_EACH_LINE * this.lineCount }),
  );

  constructor(readonly lineCount: number) {}

  /** Whether the patterns of a family met the bound, so that not all of them were tried everywhere. */
  isSpent(family: Family): boolean {
    return this.of(family).effort.left <= 0;
  }
}

/** The vocabulary with slots that take from this effort, and match nothing when none is left. */
function boundVocabulary(vocabulary: Vocabulary, effort: Effort): Vocabulary {
  const bound =
    (read: SlotReader): SlotReader =>
    (words, at) => {
      if (effort.left <= 0) return { ends: [], reach: at };
      const match = read(words, at);
      effort.left -= 1 + match.ends.length;
      return match;
    };
  const slots = Object.entries(vocabulary.slots).map(([name, read]) => [name, bound(read)]);
  return { ...vocabulary, effort, slots: Object.fromEntries(slots) as Slots };
}

/** A result that was worked out within the effort for one line, and how much of it was taken. */
export interface Tried<Result> {
  readonly result: Result;
  readonly cost: number;
}

/**
 * What `work` makes with the vocabulary of a text, where what it makes of a line or passage may be kept. `recall` gives
 * what is kept, or attempts it. A result that is kept costs as much as one that is not, so that the bound is met at the
 * same place either way; what takes more than a line's share, or comes when nothing is left, is not kept.
 */
export function takeTried<Result>(
  vocabulary: Vocabulary,
  work: (vocabulary: Vocabulary) => Result,
  recall: (attempt: () => Tried<Result> | undefined) => Tried<Result> | undefined,
): Result {
  const { effort, family } = vocabulary;
  const tried = effort.left > 0 ? recall(() => attempt(family, work)) : undefined;
  if (!tried) return work(vocabulary);
  effort.left -= tried.cost;
  return tried.result;
}

/** What `work` makes within the effort for one line; undefined when that does not suffice. */
export function attempt<Result>(family: Family, work: (vocabulary: Vocabulary) => Result): Tried<Result> | undefined {
  const vocabulary = ofOneLine(family);
  vocabulary.effort.left = FOR_EACH_LINE;
  const result = work(vocabulary);
  return vocabulary.effort.left > 0 ? { result, cost: FOR_EACH_LINE - vocabulary.effort.left } : undefined;
}

/** The vocabulary with the effort for one line. */
const ofOneLine = lazily((family: Family) => boundVocabulary(vocabularyOf(family), { left: FOR_EACH_LINE }));
