/** Brackets and quotation marks without their other half. */

import type { Paragraph } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { isLossy, isWhole, proseOf } from '../prose';

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * Within a paragraph. Paragraphs that were torn, so that their beginning or end is missing, are passed over, and so are
 * list numbers such as "a)".
 */
export const bracketUnbalanced: Check = {
  code: 'bracket-unbalanced',
  severity: 'warning',
  title: 'Bracket without its other half',
  explain: 'Reports a bracket that is opened and not closed in its paragraph, or closed and not opened.',
  run: (report) => (isLossy(report) ? [] : proseOf(report).filter(isWhole).flatMap(listUnbalanced)),
};

function listUnbalanced({ text }: Paragraph): Hit[] {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  const loose: { readonly bracket: string; readonly at: number }[] = [];
  for (const { 0: bracket, index } of text.text.matchAll(/[()[\]]/g)) {
    const partner = partners[bracket];
    if (partner === undefined) open.push({ bracket, at: index });
    else if (open.at(-1)?.bracket === partner) open.pop();
    else if (!isListNumber(text.text, index)) loose.push({ bracket, at: index });
  }
  return [...open, ...loose].map(({ bracket, at }) => ({
    range: text.toSourceRange({ start: at, end: at + 1 }),
    message: messages.bracketUnbalanced(bracket, partners[bracket] === undefined),
    related: [],
  }));
}

/** "a)" and "12)" at the beginning of a word number a list. */
function isListNumber(text: string, at: number): boolean {
  return /(?:^|[\s(;:])(?:\d{1,2}|\p{L}|[ivx]{1,4})$/u.test(text.slice(Math.max(0, at - 5), at));
}

/**
 * A quotation over several paragraphs has an opening mark before each. Apostrophes look like closing single marks, so of
 * those only an opening one counts.
 */
export const quoteUnbalanced: Check = {
  code: 'quote-unbalanced',
  severity: 'information',
  title: 'Quotation mark without its other half',
  explain: 'Reports a quotation mark that is opened and not closed in its paragraph, or closed and not opened.',
  run: (report) =>
    proseOf(report).flatMap((paragraph, i, prose) =>
      isWhole(paragraph) && !isLossy(report) ? [...listDouble(paragraph, prose[i + 1]), ...listSingle(paragraph)] : [],
    ),
};

function listDouble(paragraph: Paragraph, next: Paragraph | undefined): Hit[] {
  const { text } = paragraph.text;
  const straight = [...text.matchAll(/"/g)];
  if (straight.length % 2 === 1) return [hitFor(paragraph, straight.at(-1)!.index)];
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') open = index;
    else if (open === undefined) return [hitFor(paragraph, index)];
    else open = undefined;
  }
  return open === undefined || next?.text.text.startsWith('“') ? [] : [hitFor(paragraph, open)];
}

/** An opening single mark before a letter, with no mark behind it that could close it. */
function listSingle(paragraph: Paragraph): Hit[] {
  const { text } = paragraph.text;
  const last = [...text.matchAll(/(?<=^|[\s(])‘(?=\p{L})/gu)].at(-1)?.index;
  if (last === undefined || /[’'](?!\p{L})/u.test(text.slice(last + 1)) || isElision(text, last)) return [];
  return [hitFor(paragraph, last)];
}

/** "‘em", "‘til": a word that lost its beginning. */
function isElision(text: string, at: number): boolean {
  return /^‘(?:em|til|tis|cause|n)\b/i.test(text.slice(at, at + 8));
}

function hitFor({ text }: Paragraph, at: number): Hit {
  const range = text.toSourceRange({ start: at, end: at + 1 });
  return { range, message: messages.quoteUnbalanced(text.text.slice(at, at + 1)), related: [] };
}
