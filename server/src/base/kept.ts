/**
 * Values kept from one reading of a text to the next. A value is a function of its key alone, so that keeping it never
 * changes an answer; and what two readings in a row did not ask for is forgotten, so that a memory never outgrows its
 * text.
 */
export class Kept<Key, Value> {
  #now = new Map<Key, Value>();
  #before = new Map<Key, Value>();

  /** Begins another reading: what the last one did not ask for is forgotten with the next. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** Whether there is anything from an earlier reading. */
  get isFresh(): boolean {
    return this.#before.size === 0;
  }

  /** The value for a key; made by `make` when it is not kept. */
  get(key: Key, make: (key: Key) => Value): Value {
    let value = this.#now.get(key);
    if (value !== undefined) return value;
    value = this.#before.get(key) ?? make(key);
    this.#now.set(key, value);
    return value;
  }
}

/**
 * The same text in memory of its own. What is cut from a long text keeps all of that text in memory; a value that
 * outlives the text must not.
 */
export function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
