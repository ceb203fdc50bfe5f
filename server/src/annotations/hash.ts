/** A short name for a text, for ids that must come out the same wherever they are made. */

/**
 * 64 bits as 16 hexadecimal digits: FNV-1a (Fowler, Noll and Vo) over the UTF-16 units, in two halves that start
 * differently. Texts of one annotation file never come near the number at which two would share a name by chance;
 * it is no protection against somebody who wants them to.
 */
export function hashText(text: string): string {
  return hashFrom(0x811c9dc5, text) + hashFrom(0x9e3779b9, text);
}

function hashFrom(start: number, text: string): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
