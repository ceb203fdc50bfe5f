/** Values that are computed when they are first asked for and kept as long as what they are computed from. */

/** The function `derive`, remembering its result for each immutable `source` for as long as that source is in use. */
export function lazily<Source extends object, Value>(derive: (source: Source) => Value): (source: Source) => Value {
  const known = new WeakMap<Source, { readonly value: Value }>();
  return (source) => {
    const kept = known.get(source) ?? { value: derive(source) };
    known.set(source, kept);
    return kept.value;
  };
}

/** Holds the latest value with its key: the same value for as long as the key stays the same, else a new one. */
export class Latest<Value> {
  #kept: { readonly key: string; readonly value: Value } | undefined;

  get(key: string, derive: () => Value): Value {
    if (this.#kept?.key !== key) this.#kept = { key, value: derive() };
    return this.#kept.value;
  }
}

/** Holds the latest value with what it was made of: the same value for as long as each of these is the same object. */
export class LatestOf<Value> {
  #kept: { readonly sources: readonly object[]; readonly value: Value } | undefined;

  get(sources: readonly object[], derive: () => Value): Value {
    const before = this.#kept?.sources;
    const isSame = before?.length === sources.length && sources.every((source, i) => source === before[i]);
    if (!this.#kept || !isSame) this.#kept = { sources, value: derive() };
    return this.#kept.value;
  }
}
