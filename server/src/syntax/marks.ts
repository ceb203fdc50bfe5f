/** The marks that open a line: bullets, paragraph numbers, Markdown headings and footnote marks. */

/**
 *     ■ The recording of supervision      bullet
 *     12. Families are benefiting         number 12, dotted
 *     34 Most children                    number 34, not dotted
 *     ## Recommendations                  hashes, depth 2
 *     ¹ Ofsted produces this report       note 1
 */
export type Mark =
  | { readonly kind: 'bullet'; readonly glyph: string; readonly length: number }
  | { readonly kind: 'number'; readonly value: number; readonly dotted: boolean; readonly length: number }
  | { readonly kind: 'hashes'; readonly depth: number; readonly length: number }
  | { readonly kind: 'note'; readonly label: string; readonly length: number };

/** The dashes that are used for bullets within bullets, and the signs of Markdown; glued to a word they are text. */
const DASHES = '–—−‐‑―─̶̵*+-';

/**
 * Bullets seen in published reports, besides the private-use glyphs that Symbol and Wingdings leave in extracted text:
 * the usual geometric shapes, and dashes.
 */
const BULLETS = `•‣◦⁃∙▪▫■□●○◆◇◼◾►▶➢➤✓✔·${DASHES}`;

/** The mark at the start of a line's visible text; undefined when there is none. */
export function findMark(visible: string): Mark | undefined {
  const first = visible.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return findNumber(visible);
  if (first === 0x23) return findHashes(visible);
  return findBullet(visible) ?? findNote(visible);
}

function findNumber(visible: string): Mark | undefined {
  const match = /^(\d{1,4})(?:([.)])(?:\s+|$)|\s+(?=[A-Z‘'“]))/.exec(visible);
  if (!match) return undefined;
  return { kind: 'number', value: Number(match[1]), dotted: match[2] !== undefined, length: match[0].length };
}

function findHashes(visible: string): Mark | undefined {
  const match = /^(#{1,6})\s+/.exec(visible);
  return match ? { kind: 'hashes', depth: match[1]!.length, length: match[0].length } : undefined;
}

function findBullet(visible: string): Mark | undefined {
  const glyph = visible[0];
  if (glyph === undefined || !(BULLETS.includes(glyph) || isPrivateUse(glyph))) return undefined;
  const space = /^\s*/.exec(visible.slice(1))![0].length;
  const alone = visible.length === 1;
  if (space === 0 && !alone && !isUnmistakable(glyph)) return undefined;
  return { kind: 'bullet', glyph, length: 1 + space };
}

function isPrivateUse(glyph: string): boolean {
  return glyph >= '\uE000' && glyph <= '\uF8FF';
}

/** A dash or star glued to a word is more likely part of the text; a square or disc never is. */
function isUnmistakable(glyph: string): boolean {
  return !DASHES.includes(glyph);
}

/** The raised digits from 0 to 9. */
export const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function findNote(visible: string): Mark | undefined {
  let length = 0;
  while (length < visible.length && SUPERSCRIPTS.includes(visible[length]!)) length++;
  if (length === 0) return undefined;
  const label = digitsOfSuperscripts(visible.slice(0, length));
  return { kind: 'note', label, length: length + /^\s*/.exec(visible.slice(length))![0].length };
}

/** `¹²` as `12`. Characters that are no superscript digits are left out. */
export function digitsOfSuperscripts(text: string): string {
  return [...text]
    .map((character) => SUPERSCRIPTS.indexOf(character))
    .filter((digit) => digit >= 0)
    .join('');
}

/** The text with raised digits: `12` as `¹²`. Other characters stay. */
export function superscriptOf(text: string): string {
  return text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
}

/** Whether the character is a superscript digit. */
export function isSuperscript(character: string): boolean {
  return character !== '' && SUPERSCRIPTS.includes(character);
}
