/**
 * What reading a text again need not do again. Everything kept is a function of its key alone, so that a report read
 * with a memory equals one read without; passes over the whole text always run anew.
 */

import { Kept } from '../../base/kept';
import type { Capture } from '../../syntax/pattern';
import type { Family } from '../family';
import type { Tried } from './effort';
import type { HeadingPattern } from './vocabulary';
import type { PassageText } from '../../text/passageText';
import type { SourceText } from '../../text/sourceText';
import { cutStretches, type Stretch } from '../../text/stretches';

/** What the words, all of them, may be as headings, and how far was looked for it. */
export interface HeadingMatches {
  readonly matches: readonly (HeadingPattern & { readonly grade: Capture | undefined })[];
  readonly reach: number;
}

/** What words were found to be before, by what patterns look at: the words, their capitals, and what closes behind them. */
export type KeptHeadings = Kept<string, Tried<HeadingMatches> | undefined>;

/** The memory of one text that is edited, from reading to reading. */
export class ReadingMemory {
  /** A passage, with the facts that were derived from it, by its text. */
  readonly passages = new Kept<string, PassageText>();
  /** The headings of a family that words are, by the words. */
  #headings: { readonly family: Family; readonly kept: KeptHeadings } | undefined;
  #stretches: readonly Stretch[] = [];

  /** The headings that words are in a family, by the words. */
  readonly headingsOf = (family: Family): KeptHeadings => {
    if (this.#headings?.family !== family) this.#headings = { family, kept: new Kept() };
    return this.#headings.kept;
  };

  /** Begins another reading, of this text, and cuts it into stretches. */
  turn(source: SourceText): readonly Stretch[] {
    this.passages.turn();
    this.#headings?.kept.turn();
    return (this.#stretches = cutStretches(source, this.#stretches));
  }
}
