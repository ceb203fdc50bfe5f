/** Short names for long texts: a hash that is the same on every machine. It protects nothing. */

/**
 * 64 bits of `text` as 16 hexadecimal digits. Two FNV-1a hashes of the UTF-16 code units run side by side with
 * different bases (Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/), each finished with the mixer of
 * MurmurHash3 (Appleby), so that near texts get far hashes.
 */
export function hashText(text: string): string {
  let [low, high] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x01000193) ^ (high >>> 15);
  }
  return hex(mix(high)) + hex(mix(low));
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
