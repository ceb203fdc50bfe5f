/** Characters of symbol fonts, which Word keeps as places in a font, as the Unicode characters that look like them. */

/** By the low byte of the place; Wingdings has its bullets, ticks and boxes elsewhere than Symbol. */
const wingdings: Readonly<Record<number, string>> = {
  ...{ 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x76: '❖', 0x77: '◆', 0x9f: '•', 0xa7: '▪', 0xa8: '□', 0xd8: '➢' },
  ...{ 0xe0: '→', 0xf0: '➪', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' },
};
const symbol: Readonly<Record<number, string>> = {
  ...{ 0xb7: '•', 0xb0: '°', 0xb1: '±', 0xa3: '≤', 0xb3: '≥', 0xb4: '×', 0xae: '→', 0xac: '←', 0xde: '⇒' },
};

/**
 * A character of a font as one of Unicode. A character that the font has no place for stays as it is, and so does one
 * that is not known here, in the area for private use: readers take that for a bullet where it begins a line.
 */
export function symbolOf(font: string | undefined, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isPlace = code >= 0xf000 && code <= 0xf0ff;
  const table = /^wingdings/i.test(font ?? '') ? wingdings : symbol;
  if (isPlace) return table[code & 0xff] ?? character;
  if (/^(wingdings|symbol)/i.test(font ?? '') && code > 0x20 && code < 0x100) return table[code] ?? character;
  return character;
}
