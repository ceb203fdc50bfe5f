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

/** Most lists of most passages are empty. */
const none: readonly unknown[] = [];

export class PassageText {
  /** The functions that derived something, each followed by what: of so few a list takes a third of a map's room. */
  #facts: readonly unknown[] = none;

  constructor(readonly text: string) {}

  /** What `derive` makes of the text; it may ask the passage for other facts. */
  tell<Fact>(derive: Derive<Fact>): Fact {
    const known = this.#facts;
    for (let i = 0; i < known.length; i += 2) if (known[i] === derive) return known[i + 1] as Fact;
    const fact = derive(this.text, this);
    const isList = Array.isArray(fact);
    const kept = isList && fact.length === 0 ? none : fact;
    if (!isList || fact.length * CHARACTERS_OF_ENTRY <= this.text.length)
      this.#facts = this.#facts.concat(derive, [kept]);
    return fact;
  }
}

/** The function `derive`, remembering its result for each passage. It must depend on nothing but the text. */
export function ofPassage<Fact>(derive: Derive<Fact>): (passage: PassageText) => Fact {
  return (passage) => passage.tell(derive);
}
