/**
 * What linking one version of a report leaves behind for the next: the terms of its passages, by their text. An edit
 * inside one finding leaves all others as they were, and finding their terms is most of the work. What is remembered
 * changes no result, because terms depend on nothing but the passage's text and the report's acronyms.
 */

import { listShortfalls } from './shortfalls';
import { listPassageTerms, Vocabulary, type PassageTerms } from './terms';
import { listWords, type AcronymStems, type Word } from './words';

/** Typing makes new terms all the time; from this size on, the numbers are given out afresh. */
const mostTerms = 100_000;

/** Stateful: remembers the passages of the report that was linked last. One for each document. */
export class LinkMemory {
  #stems = new Vocabulary();
  #pairs = new Vocabulary();
  #acronyms = '';
  #known = new Map<string, PassageTerms>();
  /** By the words of a passage, the terms of its runs. */
  #runs = new WeakMap<readonly Word[], Map<string, PassageTerms>>();

  /** How many numbers of stems and of pairs were given out, which is how long a list by number has to be. */
  get sizes(): { readonly stems: number; readonly pairs: number } {
    return { stems: this.#stems.size, pairs: this.#pairs.size };
  }

  /** The stems by their numbers. */
  get stems(): Vocabulary {
    return this.#stems;
  }

  /** The terms of all passages of one report, in their order; whatever other reports had is forgotten. */
  listTerms(texts: readonly string[], acronyms: AcronymStems): PassageTerms[] {
    this.#forgetOutdated(acronyms);
    const kept = new Map<string, PassageTerms>();
    const terms = texts.map((text) => {
      const own = this.#known.get(text) ?? kept.get(text) ?? this.listTermsOf(text, listWords(text, acronyms));
      kept.set(text, own);
      return own;
    });
    this.#known = kept;
    return terms;
  }

  /** The terms of a run of a passage's words; they are remembered as long as the passage is. */
  listTermsOfRun({ words: all, shortfalls }: PassageTerms, words: readonly Word[]): PassageTerms {
    const key = `${words[0]?.start} ${words.length}`;
    const known = this.#runs.get(all) ?? new Map<string, PassageTerms>();
    this.#runs.set(all, known);
    const terms = known.get(key) ?? listPassageTerms(shortfalls, words, this.#stems, this.#pairs);
    known.set(key, terms);
    return terms;
  }

  /** The terms of some words of a text, which are not remembered. */
  listTermsOf(text: string, words: readonly Word[]): PassageTerms {
    return listPassageTerms(listShortfalls(text), words, this.#stems, this.#pairs);
  }

  #forgetOutdated(acronyms: AcronymStems): void {
    const key = JSON.stringify([...acronyms]);
    const isFull = this.#stems.size + this.#pairs.size > mostTerms;
    if (key === this.#acronyms && !isFull) return;
    this.#acronyms = key;
    this.#known = new Map();
    this.#stems = new Vocabulary();
    this.#pairs = new Vocabulary();
  }
}
