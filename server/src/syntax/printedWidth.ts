/**
 * How wide a text is in print. Lines are wrapped where the next word does not fit, and words of as many letters differ
 * by half in width, so that only the printed width tells a full line from one that ends early.
 */

import { codeAt, unitsOf } from '../base/characters';

/**
 * The widths of Helvetica in thousandths of the font's size, a row for each width, from Adobe's Core 14 font metrics.
 * The sans-serif fonts of reports differ from it by a few hundredths, and alike for all letters.
 */
const widths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    191: `'`,
    222: `ijl‘’`,
    260: `|`,
    278: ` !,./:;[\\]Ift`,
    333: `()-r“”`,
    355: `"`,
    500: `Jcksvxyz`,
    584: `+<=>~`,
    611: `FTZ`,
    667: `&ABEKPSVXY`,
    722: `CDHNRUw`,
    778: `GOQ`,
    833: `Mm`,
    889: `%`,
    944: `W`,
    1000: `—…`,
  }).flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, Number(width)])),
);

/** Digits, most small letters, and all that the table does not name. */
const USUAL = 556;

/** The widths of what most texts are written in, by the number of the character. */
const widthsOfAscii = Uint16Array.from({ length: 128 }, (_, code) => widths.get(String.fromCharCode(code)) ?? USUAL);

/** The width of the text in thousandths of the font's size; 0 for an empty text. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length;) {
    const code = codeAt(text, at);
    width += widthsOfAscii[code] ?? widths.get(String.fromCodePoint(code)) ?? USUAL;
    at += unitsOf(code);
  }
  return width;
}
