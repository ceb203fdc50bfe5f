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
