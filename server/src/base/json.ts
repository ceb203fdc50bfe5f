/** JSON texts that anybody may have written, and what came of reading one of ours. */

/** The value that a text says; undefined where it is no JSON. A byte order mark is passed over. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Whether a value is an object with keys, so neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a text of our own says, or why it cannot be used, as the end of a sentence. */
export type Parsed<Kept> =
  { readonly kind: 'read'; readonly kept: Kept } | { readonly kind: 'unusable'; readonly reason: string };
