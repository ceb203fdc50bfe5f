/** Maps from one key to several values. */

/** Adds a value to those under `key` and returns them all. */
export function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): Value[] {
  const values = map.get(key);
  if (values) {
    values.push(value);
    return values;
  }
  const fresh = [value];
  map.set(key, fresh);
  return fresh;
}
