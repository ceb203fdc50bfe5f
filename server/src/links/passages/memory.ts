/**
 * What linking one version of a report leaves behind for the next: the terms of its passages, by their text. An edit
 * inside one finding leaves the terms of all others as they were, and finding them is most of the work; one outside the
 * findings leaves all as they were, and so what `measureLikeness` made of them. What is remembered changes no result,
 * because terms depend on nothing but the passage's text and the report's acronyms.
 */

import { Kept } from '../../base/kept';
import { listShortfalls } from './shortfalls';
import { listPassageTerms, Vocabulary, type PassageTerms } from './terms';
import { listWords, type AcronymStems, type Word } from './words';

/** Typing makes new terms all the time; from this size on, the numbers are given out afresh. */
const mostTerms = 100_000;

/** Stateful: remembers the passages of the report that was linked last. One for each document. */
export class LinkMemory {
  #vocabulary = new Vocabulary();
  #acronyms = '';
  /** By text. */
  #terms = new Kept<string, PassageTerms>();
  /** By the words of a passage, the terms of its runs. */
  #runs = new WeakMap<readonly Word[], Map<string, PassageTerms>>();

  /** What numbers the terms. */
  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  /** Begins another linking, of a report with these acronyms: what the last one did not ask for is forgotten. */
  turn(acronyms: AcronymStems): void {
    const key = JSON.stringify([...acronyms]);
    const isFull = this.#vocabulary.size + this.#vocabulary.pairCount > mostTerms;
    if (key === this.#acronyms && !isFull) return this.#terms.turn();
    this.#acronyms = key;
    this.#terms = new Kept();
    this.#vocabulary = new Vocabulary();
  }

  /** The terms of a passage of the report that is linked. */
  listTerms(text: string, acronyms: AcronymStems): PassageTerms {
    return this.#terms.get(text, () =>
      listPassageTerms(listShortfalls(text), listWords(text, acronyms), this.#vocabulary),
    );
  }

  /** The terms of a run of a passage's words; they are remembered as long as the passage is. */
  listTermsOfRun({ words: all, shortfalls }: PassageTerms, words: readonly Word[]): PassageTerms {
    const key = `${words[0]?.start} ${words.length}`;
    const known = this.#runs.get(all) ?? new Map<string, PassageTerms>();
    this.#runs.set(all, known);
    const terms = known.get(key) ?? listPassageTerms(shortfalls, words, this.#vocabulary);
    known.set(key, terms);
    return terms;
  }
}
