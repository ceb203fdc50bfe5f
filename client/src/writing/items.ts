/** Numbered paragraphs and list items as their lines begin. */

import type { TextDocument } from 'vscode';

/** The beginning of a line that is an item. */
export interface Item {
  /** The white space or quotation marks before the label. */
  readonly lead: string;
  /** What the label has before its last number: `3.` of `3.4`, `R-` of `R-2`; the whole of a bullet. */
  readonly stem: string;
  /** The last number as printed; undefined for a bullet. */
  readonly digits: string | undefined;
  /** What closes the label: `.`, `)`, `:` or nothing. */
  readonly mark: string;
  /** The white space behind the label. */
  readonly space: string;
  readonly words: string;
}

/** `12. `, `3.4 `, `R-2 `, `H1: `, `9) `, `- `, with the white space or quotation before it. */
const ITEM =
  /^([ \t>]*)(?:((?:\d{1,4}\.){0,3})(\d{1,4})([.)]?)|([A-Z]{1,6}[-–]?)(\d{1,4})([.:]?)|([-*•]))([ \t]+)(.*)$/;

/** Of a longer line the beginning tells enough. */
const REACH = 400;

/** The item that a line begins; undefined for other lines, and for a bare number, which may be a year or a count. */
export function parseItem(line: string): Item | undefined {
  const match = ITEM.exec(line.slice(0, REACH));
  if (!match) return undefined;
  const [, lead = '', steps = '', number, dot = '', code = '', count, close = '', bullet = '', space = '', words = ''] =
    match;
  if (number !== undefined && dot === '' && steps === '') return undefined;
  const stem = bullet + code + steps;
  return { lead, stem, digits: number ?? count, mark: dot + close, space, words };
}

/**
 * The label with another number: `3.5` of `3.4`, `9` of `10`; as many digits wide where noughts fill it, `R-10` of `R-09`.
 * A bullet is as it is.
 */
export function labelOf({ stem, digits }: Pick<Item, 'stem' | 'digits'>, number: number): string {
  if (digits === undefined) return stem;
  return stem + String(number).padStart(digits.startsWith('0') ? digits.length : 0, '0');
}

/** What comes before the words of the item behind this one; empty behind one without words, which is taken away. */
export function nextLabel(item: Item): string {
  const { lead, digits, mark, space, words } = item;
  return words.trim() === '' ? '' : lead + labelOf(item, Number(digits) + 1) + mark + space;
}

/** An item with a number, and the line that it stands on. */
export interface Numbered extends Item {
  readonly line: number;
  readonly digits: string;
  readonly number: number;
}

/** The items on the lines from `from` to before `to` that are labelled alike, in their order. */
export function* listAlike(document: TextDocument, like: Item, from: number, to: number): Generator<Numbered> {
  for (let line = from; line < Math.min(to, document.lineCount); line++) {
    const item = parseItem(document.lineAt(line).text);
    if (item?.digits === undefined || item.lead !== like.lead || item.stem !== like.stem || item.mark !== like.mark)
      continue;
    yield { ...item, line, digits: item.digits, number: Number(item.digits) };
  }
}
