/**
 * Short fingerprints of words and texts: FNV-1a of Fowler, Noll and Vo (RFC 9923), over UTF-16 code units. They say
 * quickly that two things differ; nobody can read the text back from them, and they protect against no forger.
 */

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Any other start makes a second hash that is independent enough of the first. */
const SECOND_BASIS = 0x6c62272e;

/** How many bits the hash of a word has: three digits of base 64. Two words in 262,144 pairs are taken for one. */
const WORD_BITS = 18;

/** What a hash begins with. */
export const emptyHash = OFFSET_BASIS;

/** The hash of what `hash` stands for, followed by `code`. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** A finished hash of a word in `WORD_BITS` bits, folded as the authors of FNV advise. */
export function foldHash(hash: number): number {
  return ((hash >>> WORD_BITS) ^ hash) & ((1 << WORD_BITS) - 1);
}

/** An id for a text: its length and 64 bits of hash. The same text has the same id on every machine. */
export function hashText(text: string): string {
  let first = OFFSET_BASIS;
  let second = SECOND_BASIS;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    first = addToHash(first, code);
    second = addToHash(second, code);
  }
  return [text.length, first, second].map((part) => (part >>> 0).toString(36)).join('-');
}
