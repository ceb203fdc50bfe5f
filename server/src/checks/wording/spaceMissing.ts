/** A sentence that begins right behind the full stop of the one before it, as in "embedded.The". */

import type { Paragraph } from '../../report/model';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { proseOf } from '../prose';

/** Between two small letters and a capital with a small letter: no initials, no version numbers. */
const GLUED = /(?<=\p{Ll}\p{Ll}[)’”]?)[.?!](?=\p{Lu}\p{Ll})/gu;

export const spaceMissing: Check = {
  code: 'space-missing',
  severity: 'warning',
  title: 'Space missing after a sentence',
  explain: 'Reports a sentence that begins without a space behind the full stop of the one before it.',
  run: (report) => proseOf(report).flatMap(listGlued),
};

function listGlued({ text }: Paragraph): Hit[] {
  return [...text.text.matchAll(GLUED)]
    .filter(({ index }) => !isAddress(text.text, index))
    .map(({ index }) => {
      const [start, end] = wordsAround(text.text, index);
      const behind = text.toSourceRange({ start: index, end: index + 1 }).end;
      return {
        range: text.toSourceRange({ start, end }),
        message: messages.spaceMissing(text.text.slice(start, end)),
        related: [],
        correction: {
          title: messages.insertSpace(),
          edits: [{ range: { start: behind, end: behind }, newText: ' ' }],
        },
      };
    });
}

/** Longer runs without a space are no two words of a sentence. */
const reach = 40;

function wordsAround(text: string, at: number): [number, number] {
  const before = /[\p{L}'’-]*$/u.exec(text.slice(Math.max(0, at - reach), at))![0].length;
  const after = /^[\p{L}'’-]*/u.exec(text.slice(at + 1, at + 1 + reach))![0].length;
  return [at - before, at + 1 + after];
}

/** Whether the full stop belongs to the address of a page, a mailbox or a file. */
function isAddress(text: string, at: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - reach), at))![0];
  const after = /^\S*/.exec(text.slice(at, at + reach))![0];
  return /www|[@/\\_]|:\/\//i.test(before + after);
}
