/**
 * Short names for long things: FNV-1a hashes of Fowler, Noll and Vo (RFC 9923) over UTF-16 code units, finished with the
 * mixer of MurmurHash3 (Appleby), so that near texts get far hashes. They are the same on every machine, say quickly
 * that two things differ, and protect nothing: whoever can guess a text can check the guess.
 */

const PRIME = 0x01000193;

/** What a hash of 32 bits begins with. */
export const emptyHash = 0x811c9dc5;

/** The hash of what `hash` stands for, followed by `code`. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** The hash with each of its bits depending on all others, so that any of them can be taken; from 0 to 2³² − 1. */
export function mixHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 64 bits of `text` as 16 hexadecimal digits: two hashes with different bases side by side. */
export function hashText(text: string): string {
  let [low, high] = [emptyHash, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = addToHash(low, code);
    high = addToHash(high, code) ^ (high >>> 15);
  }
  return hex(mixHash(high)) + hex(mixHash(low));
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
