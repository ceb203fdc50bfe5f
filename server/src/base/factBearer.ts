/**
 * Something immutable, such as the words of a passage or the characters of a line, on which hangs what was derived from
 * it: as long as it is the same object, nothing is derived from it twice.
 */

/**
 * A bearer with fewer characters keeps nothing, and none keeps a list with more entries than one for so many: what so
 * little text gives is soon derived again. No prose gives more, and a text made to give it would take up many times its
 * size.
 */
const CHARACTERS_OF_ENTRY = 16;

/** Most lists of most bearers are empty. */
const none: readonly unknown[] = [];

export abstract class FactBearer {
  /** The functions that derived something, each followed by what: of so few a list takes a third of a map's room. */
  #facts: unknown[] | undefined;

  /** How many characters it has. */
  abstract readonly length: number;

  /** What `derive` makes of it, and of nothing else. */
  tell<Fact>(derive: (bearer: this) => Fact): Fact {
    const known = this.#facts;
    for (let i = 0; known && i < known.length; i += 2) if (known[i] === derive) return known[i + 1] as Fact;
    const fact = derive(this);
    const entries = Array.isArray(fact) ? fact.length : 1;
    const kept = entries === 0 ? none : fact;
    if (Math.max(1, entries) * CHARACTERS_OF_ENTRY <= this.length) {
      if (this.#facts) this.#facts.push(derive, kept);
      else this.#facts = [derive, kept];
    }
    return fact;
  }
}
