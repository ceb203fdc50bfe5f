/** JSON texts that anybody may have written, and what came of reading one of ours. */

/** The value that a text says; undefined where it is no JSON. A byte order mark is passed over. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** None of our files has deeper values, and they would exhaust the stack of whoever walks them. */
const deepest = 100;

/** The offset of the first bracket that opens too many levels; undefined when there is none. */
export function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth > deepest) return at;
  }
  return undefined;
}

/** The place of the quotation mark that closes the string, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Whether a value is an object with keys, so neither null nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a text of our own says, or why it cannot be used, as the end of a sentence. */
export type Parsed<Kept> =
  { readonly kind: 'read'; readonly kept: Kept } | { readonly kind: 'unusable'; readonly reason: string };
