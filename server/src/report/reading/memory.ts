/**
 * What reading a text again need not do again. Everything kept is a function of its key alone, so that a report read
 * with a memory equals one read without; passes over the whole text always run anew.
 */

import { Kept } from '../../base/kept';
import type { PassageText } from '../../text/passageText';
import type { LineFacts } from '../../syntax/lines';

/** The memory of one text that is edited, from reading to reading. */
export class ReadingMemory {
  /** What its characters tell of a physical line. */
  readonly lines = new Kept<string, readonly LineFacts[]>();
  /** A passage, with the facts that were derived from it, by its text. */
  readonly passages = new Kept<string, PassageText>();

  /** Begins another reading. */
  turn(): void {
    this.lines.turn();
    this.passages.turn();
  }
}
