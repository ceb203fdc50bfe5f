/**
 * What reading a text again need not do again. Everything kept is a function of its key alone, so that a report read
 * with a memory equals one read without; passes over the whole text always run anew.
 */

import { Kept } from '../../base/kept';
import type { PassageText } from '../../text/passageText';
import type { SourceText } from '../../text/sourceText';
import { cutStretches, type Stretch } from '../../text/stretches';

/** The memory of one text that is edited, from reading to reading. */
export class ReadingMemory {
  /** A passage, with the facts that were derived from it, by its text. */
  readonly passages = new Kept<string, PassageText>();
  #stretches: readonly Stretch[] = [];

  /** Begins another reading, of this text, and cuts it into stretches. */
  turn(source: SourceText): readonly Stretch[] {
    this.passages.turn();
    return (this.#stretches = cutStretches(source, this.#stretches));
  }
}
