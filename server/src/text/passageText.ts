/**
 * The words of a passage as an object, so that what is derived from them alone is kept with them: a marker, an acronym, a
 * slip, in offsets of the passage. A paragraph that an edit left as it was has the same object in the next reading
 * (`ReadingMemory`), and with it all that was derived; where the paragraph stands now is put to it by `MappedText`.
 */

import { FactBearer } from '../base/factBearer';

export class PassageText extends FactBearer {
  constructor(readonly text: string) {
    super();
  }

  get length(): number {
    return this.text.length;
  }
}

/** The function `derive`, remembering its result for each passage. It must depend on nothing but the text. */
export function ofPassage<Fact>(derive: (text: string, passage: PassageText) => Fact): (passage: PassageText) => Fact {
  const fromPassage = (passage: PassageText) => derive(passage.text, passage);
  return (passage) => passage.tell(fromPassage);
}
