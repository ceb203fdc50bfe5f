/**
 * A quotation that is opened and not closed in its paragraph, or the reverse. A quotation over several paragraphs has
 * an opening mark before each. Apostrophes look like closing single marks, so of those only an opening one counts.
 */

import type { Paragraph } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { isLossy, isWhole, proseOf } from '../prose';

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
