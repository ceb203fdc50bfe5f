/** Names and words of strangers made fit to be shown: no character of theirs steers what shows them. */

/**
 * The text with everything that steers instead of being read made visible: a control character becomes its picture
 * ("␛" for the escape that colours a terminal, "␊" for a line break), and what turns the direction of writing or ends a
 * line (U+061C, U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069, and the controls from U+0080 to U+009F) "�". The
 * length in UTF-16 units stays the same. For names of files, families and people wherever they stand on one line.
 */
export function makePrintable(text: string): string {
  return text.replace(steering, pictureOf);
}

/** Unicode's controls, its marks and overrides of direction, and its two separators of lines. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Unicode's block of control pictures begins here, in the order of the controls from U+0000 to U+001F. */
const firstPicture = 0x2400;

const deleteCode = 0x7f;

const deletePicture = '\u2421';

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(firstPicture + code);
  return code === deleteCode ? deletePicture : '\ufffd';
}

/**
 * As `makePrintable`, for one line of what a terminal or the log of a CI system shows: nothing in it is a command to a
 * system that reads along, which takes `::error::` at the start of a line (GitHub) and `##[…]` and `##vso[…]` anywhere
 * (GitHub, Azure) for one. Tabs and what broke a command become blanks; the length stays the same.
 */
export function makeHarmless(text: string): string {
  return makePrintable(text.replaceAll('\t', ' '))
    .replace(/^(\s*:):/, '$1 ')
    .replace(/##(?=\[|vso\[)/gi, '# ');
}

/** As `makeHarmless`, for a text of several lines. */
export function makeLinesHarmless(text: string): string {
  return text.split('\n').map(makeHarmless).join('\n');
}

/** JSON on one line or several in which what steers is escaped: the same value, and harmless on a terminal. */
export function escapeSteering(json: string): string {
  return json.replace(steering, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
