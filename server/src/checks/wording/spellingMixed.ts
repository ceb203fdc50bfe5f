/** One word in two spellings within one report, such as "judgement" and "judgment". The rarer spelling is reported. */

import { addTo } from '../../base/multimap';
import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import { matchesThroughout } from '../../text/stretches';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';

/** Two spellings that begin the forms of one word; reports mostly keep to the first. */
const variants: readonly (readonly [string, string])[] = [
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['focused', 'focussed'],
  ['focusing', 'focussing'],
  ['organis', 'organiz'],
  ['recognis', 'recogniz'],
  ['prioritis', 'prioritiz'],
  ['minimis', 'minimiz'],
  ['utilis', 'utiliz'],
];

/** What all second spellings have, and few other words. */
const TELLING = /z|gm|uss[ei]/i;

const firstIn = matchesThroughout(wordsWith(variants.map(([first]) => first)));
const secondIn = matchesThroughout(wordsWith(variants.map(([, second]) => second)), TELLING);

/** Every word that one of the spellings begins; a look at its first letter is quicker than one at what stands before it. */
function wordsWith(spellings: readonly string[]): RegExp {
  const beginnings = spellings.map(([first, ...rest]) => `${inAnyCase([first!])}(?<!\\p{L}.)${inAnyCase(rest)}`);
  return new RegExp(`(?:${beginnings.join('|')})\\p{L}{0,20}`, 'gu');
}

/** Letters in either case, without the flag that makes a pattern look up the case of each character. */
function inAnyCase(letters: readonly string[]): string {
  return letters.map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

export const spellingMixed: Check = {
  code: 'spelling-mixed',
  severity: 'hint',
  title: 'Two spellings of one word',
  explain: 'Reports the rarer of two spellings of one word in one report, such as judgment beside judgement.',
  run: (report) => [...groupUses(report).values()].flatMap((uses) => listRare(report, uses)),
};

interface Use {
  readonly word: string;
  readonly range: Range;
  /** The spelling that begins it, and the other one. */
  readonly spelling: string;
  readonly other: string;
}

/** The uses of each word in either spelling; none where the second spelling of none is used. */
function groupUses({ stretches }: Report): ReadonlyMap<string, readonly Use[]> {
  const groups = new Map<string, Use[]>();
  const seconds = secondIn(stretches);
  const found = seconds.length === 0 ? [] : [...firstIn(stretches), ...seconds];
  for (const { match, start } of found) {
    const [word] = match;
    const folded = word.toLowerCase();
    const [one, two] = variants.find((pair) => pair.some((spelling) => folded.startsWith(spelling)))!;
    const [spelling, other] = folded.startsWith(one) ? [one, two] : [two, one];
    addTo(groups, one, { word, range: { start, end: start + word.length }, spelling, other });
  }
  return groups;
}

/** The uses in the rarer spelling; none when there is only one. */
function listRare(report: Report, uses: readonly Use[]): Hit[] {
  const ones = uses.filter(({ spelling, other }) => spelling < other);
  const others = uses.filter(({ spelling, other }) => spelling > other);
  const [rare, common] = others.length <= ones.length ? [others, ones] : [ones, others];
  return rare.map((use) => hitFor(report, use, common[0]!));
}

function hitFor(report: Report, { word, range, spelling, other }: Use, usual: Use): Hit {
  const newText = (word.startsWith(spelling) ? other : `${word[0]}${other.slice(1)}`) + word.slice(spelling.length);
  return {
    range,
    message: messages.spellingMixed(word, usual.word, lineNumber(report, usual.range)),
    related: [{ range: usual.range, message: messages.spelledOtherwise(usual.word) }],
    correction: { title: messages.writeInstead(newText), edits: [{ range, newText }] },
  };
}
