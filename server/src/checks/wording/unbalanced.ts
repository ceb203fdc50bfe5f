/** Brackets and quotation marks without their other half. */

import type { Paragraph } from '../../report/model';
import { ofPassage } from '../../text/passageText';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { isLossy, isWhole, matchesOf, proseOf } from '../prose';

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
  return unbalancedIn(text.passage).map(({ bracket, at }) => ({
    range: text.toSourceRange({ start: at, end: at + 1 }),
    message: messages.bracketUnbalanced(bracket, partners[bracket] === undefined),
  }));
}

/** The brackets of a passage without their other half, in its offsets: those that open, then those that close. */
const unbalancedIn = ofPassage((text) => {
  const open: { readonly bracket: string; readonly at: number }[] = [];
  const loose: { readonly bracket: string; readonly at: number }[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]]/g)) {
    const partner = partners[bracket];
    if (partner === undefined) open.push({ bracket, at: index });
    else if (open.at(-1)?.bracket === partner) open.pop();
    else if (!isListNumber(text, index)) loose.push({ bracket, at: index });
  }
  return [...open, ...loose];
});

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
  const { at, mayGoOn } = unpairedIn(paragraph.text.passage);
  return at === undefined || (mayGoOn && next?.text.text.startsWith('“')) ? [] : [hitFor(paragraph, at)];
}

/** The double mark of a passage without its other half, which the next passage may have; the straight ones first. */
const unpairedIn = ofPassage((text): { readonly at: number | undefined; readonly mayGoOn: boolean } => {
  const straight = text.split('"').length - 1;
  if (straight % 2 === 1) return { at: text.lastIndexOf('"'), mayGoOn: false };
  let open: number | undefined;
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') open = index;
    else if (open === undefined) return { at: index, mayGoOn: false };
    else open = undefined;
  }
  return { at: open, mayGoOn: true };
});

const openingSingleIn = matchesOf(/(?=‘)(?<=^|[\s(])‘(?=\p{L})/gu);

/** An opening single mark before a letter, with no mark behind it that could close it. */
function listSingle(paragraph: Paragraph): Hit[] {
  const { text, passage } = paragraph.text;
  const last = openingSingleIn(passage).at(-1)?.index;
  if (last === undefined || /[’'](?!\p{L})/u.test(text.slice(last + 1)) || isElision(text, last)) return [];
  return [hitFor(paragraph, last)];
}

/** "‘em", "‘til": a word that lost its beginning. */
function isElision(text: string, at: number): boolean {
  return /^‘(?:em|til|tis|cause|n)\b/i.test(text.slice(at, at + 8));
}

function hitFor({ text }: Paragraph, at: number): Hit {
  const range = text.toSourceRange({ start: at, end: at + 1 });
  return { range, message: messages.quoteUnbalanced(text.text.slice(at, at + 1)) };
}
