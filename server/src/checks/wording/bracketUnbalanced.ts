/**
 * A bracket that is opened and not closed in its paragraph, or closed and not opened. Paragraphs that were torn, so
 * that their beginning or end is missing, are passed over, and so are list numbers such as "a)".
 */

import type { Paragraph } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { isLossy, isWhole, proseOf } from '../prose';

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

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
