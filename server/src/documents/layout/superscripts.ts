/** Small raised digits, as marks of footnotes are written in plain text. */

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number with raised digits; other characters stay. */
export function superscriptOf(mark: string): string {
  return mark.replace(/\d/g, (digit) => digits[Number(digit)]!);
}
