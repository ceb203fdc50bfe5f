/**
 * Values kept from one reading of a text to the next. A value is a function of its key alone, so that keeping it never
 * changes an answer; and what a whole reading did not ask for is forgotten, so that a memory never outgrows its
 * text.
 */
export class Kept<Key, Value> {
  readonly #entries = new Map<Key, Entry<Value>>();
  #reading = 0;

  /** Begins another reading: what the last one did not ask for is forgotten. */
  turn(): void {
    for (const [key, { reading }] of this.#entries) if (reading < this.#reading) this.#entries.delete(key);
    this.#reading++;
  }

  /** The value for a key; made by `make` when it is not kept. */
  get(key: Key, make: (key: Key) => Value): Value {
    const known = this.#entries.get(key);
    if (known) {
      known.reading = this.#reading;
      return known.value;
    }
    const value = make(key);
    this.#entries.set(key, { value, reading: this.#reading });
    return value;
  }
}

interface Entry<Value> {
  readonly value: Value;
  /** The last reading that asked for it. */
  reading: number;
}

/**
 * The same text in memory of its own. What is cut from a long text keeps all of that text in memory; a value that
 * outlives the text must not.
 */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
