/**
 * The words of a passage as an object, so that what is derived from them alone is kept with them: a marker, an acronym, a
 * slip, in offsets of the passage. A paragraph that an edit left as it was has the same object in the next reading
 * (`ReadingMemory`), and with it all that was derived; where the paragraph stands now is put to it by `MappedText`.
 */

type Derive<Fact> = (text: string, passage: PassageText) => Fact;

/**
 * A list with more entries than one for so many characters is not kept but made again: no prose gives so many, and a text
 * made to give them would take up many times its size.
 */
const CHARACTERS_OF_ENTRY = 16;

export class PassageText {
  /** By the function that derived it. */
  #facts: Map<unknown, unknown> | undefined;

  constructor(readonly text: string) {}

  /** What `derive` makes of the text; it may ask the passage for other facts. */
  tell<Fact>(derive: Derive<Fact>): Fact {
    this.#facts ??= new Map();
    const known = this.#facts.get(derive);
    if (known !== undefined || this.#facts.has(derive)) return known as Fact;
    const fact = derive(this.text, this);
    const isSmall = !Array.isArray(fact) || fact.length * CHARACTERS_OF_ENTRY <= this.text.length;
    if (isSmall) this.#facts.set(derive, fact);
    return fact;
  }
}

/** The function `derive`, remembering its result for each passage. It must depend on nothing but the text. */
export function ofPassage<Fact>(derive: Derive<Fact>): (passage: PassageText) => Fact {
  return (passage) => passage.tell(derive);
}
