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
