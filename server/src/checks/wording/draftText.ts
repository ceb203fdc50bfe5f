/**
 * What is left of a draft: "TBC", "XX", "[insert name]", "??". Square brackets alone are legitimate: they enclose what
 * an editor put into a quotation, and the numbers of notes.
 */

import type { Report } from '../../report/model';
import type { Check } from '../diagnostic';
import { messages } from '../messages';

const LEFT_OVER = new RegExp(
  [
    String.raw`\b(?:TBC|TBA|TBD|TODO|FIXME)\b`,
    String.raw`(?<![\p{L}\p{N}])(?:X{2,6}|x{3,6})(?![\p{L}\p{N}])`,
    String.raw`(?<![^\s(])\?{2,9}(?![^\s).,])`,
    String.raw`\[(?:insert|add|enter|name of|date of|number of|placeholder|to be (?:added|confirmed|checked|completed)|tbc|check|note to|xx?)\b[^\[\]\n]{0,80}\]`,
    String.raw`\[(?:name|date|number|provider|council|local authority|month|year)\]`,
    String.raw`<<[^<>\n]{1,60}>>|\{\{[^{}\n]{1,60}\}\}`,
    String.raw`\blorem ipsum\b`,
  ].join('|'),
  'giu',
);

export const draftText: Check = {
  code: 'draft-text',
  severity: 'information',
  title: 'Text left over from a draft',
  explain: 'Reports what a draft leaves to be filled in, such as TBC, XX, ?? and [insert name].',
  run: ({ source }: Report) =>
    [...source.text.matchAll(LEFT_OVER)]
      .filter(([printed]) => !isLowerCode(printed))
      .map(({ 0: printed, index }) => ({
        range: { start: index, end: index + printed.length },
        message: messages.draftText(printed),
        related: [],
      })),
};

/** The abbreviations count only in capitals: "tba" is anything. */
function isLowerCode(printed: string): boolean {
  return /^(?:tb[acd]|todo|fixme)$/i.test(printed) && printed !== printed.toUpperCase();
}
