/** Where a report uses and explains its acronyms, counted once for all checks that ask. */

import { listMatches } from '../../base/matches';
import { smallWords } from '../../base/english';
import { lazily } from '../../base/lazily';
import { addTo } from '../../base/multimap';
import type { Report } from '../../report/model';
import { hasCapitals } from '../../text/cues';
import type { Range } from '../../text/range';
import { throughout } from '../../text/stretches';
import { LETTERS_AND_DIGITS, listWordsOf } from '../../text/scanner';
import { acronymKey } from '../../report/facts/acronyms';
import { matchesOf, proseOf } from '../prose';

export interface AcronymUses {
  /** By acronym, without the "s" of its plural: every use in running text, in order. */
  readonly uses: ReadonlyMap<string, readonly Range[]>;
  /** By acronym as printed and in capitals: where the text first explains it, in brackets before or behind it. */
  readonly explained: ReadonlyMap<string, number>;
  /** By acronym: the first letters of the words that it was said to stand for, small words aside. */
  readonly initials: ReadonlyMap<string, string>;
}

export const acronymUsesOf: (report: Report) => AcronymUses = lazily((report) => ({
  uses: collectUses(report),
  explained: collectExplained(report),
  initials: new Map(report.acronyms.map(({ short, long }) => [short, initialsOf(long)])),
}));

function initialsOf(long: string): string {
  return listWordsOf(long, LETTERS_AND_DIGITS)
    .filter((word) => !smallWords.has(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Two to eight capitals that stand alone, with an "s" for the plural. */
const acronymsIn = matchesOf(
  /\p{Lu}(?=\p{Lu})(?<![\p{L}\p{N}&’'/.@-].)\p{Lu}{1,7}s?(?![\p{L}\p{N}&/@-]|\.\p{L})/gu,
  hasCapitals,
);

function collectUses(report: Report): Map<string, Range[]> {
  const uses = new Map<string, Range[]>();
  for (const { text } of proseOf(report)) {
    for (const match of acronymsIn(text.passage)) {
      if (isShouted(text.text, match.index, match[0].length)) continue;
      const range = text.toSourceRange({ start: match.index, end: match.index + match[0].length });
      addTo(uses, acronymKey(match[0]), range);
    }
  }
  return uses;
}

/** Whether the word beside it is in capitals too, as in a heading that is set so. */
function isShouted(text: string, start: number, length: number): boolean {
  const after = /^[ ,]{1,2}\p{Lu}{2,}/u.test(text.slice(start + length, start + length + 8));
  const before = /\p{Lu}{2,}[ ,]{1,2}$/u.test(text.slice(Math.max(0, start - 8), start));
  return after || before;
}

/** `(LSCB)`, `(the LSCB)`, `(LSCB, the board)` and `LSCB (the local board)`, wherever they stand: in headings too. */
const EXPLAINED =
  /\((?:the |known as |or )?‘?(\p{Lu}[\p{L}&-]{1,10})|(?<!\p{L})(\p{Lu}{2}[\p{L}&-]{0,9}?)s? (?=\(\p{L}{2,}|\p{Ll}{1,20} \(\p{Lu}\p{Ll}+ \p{Lu})/uy;

/** What they begin with, which is quickly found. */
const OPENING = /\(|\p{Lu}{2}/gu;

/** Every acronym that is explained. */
const explainedIn = throughout((text) =>
  listMatches(text, OPENING).flatMap(({ index }) => {
    EXPLAINED.lastIndex = index;
    const match = EXPLAINED.exec(text);
    return match ? [match] : [];
  }),
);

function collectExplained({ stretches, acronyms }: Report): Map<string, number> {
  const explained = new Map<string, number>();
  const note = (short: string, at: number): void => {
    for (const key of new Set([acronymKey(short), acronymKey(short).toUpperCase()]))
      explained.set(key, Math.min(at, explained.get(key) ?? Infinity));
  };
  for (const { short, range } of acronyms) note(short, range.start);
  for (const { match, start } of explainedIn(stretches)) {
    const short = match[1] ?? match[2]!;
    note(short, start + match[0].indexOf(short));
  }
  return explained;
}

/** Acronyms that stand in a general dictionary of British English, and so need no explanation. */
const wellKnown: ReadonlySet<string> = new Set(
  `AIDS AM API BAME BBC BME BSL BTEC CBE CCTV CD CEO COVID CPU CV DBE DNA DVD EU FAQ GB GCSE GCSEs GP GPS HIV HM HR HTML
  HTTP HTTPS ICT ID IQ ISO IT KB LGBT MB MBE MP NEET NHS NVQ OBE OK PC PDF PE PIN PM QC RAF RAM SMART SMS SQL TB TV UK UN
  UNICEF URL USA USB VAT VIP VPN`.split(/\s+/),
);

/** Whether everybody knows the acronym, or everybody who reads such reports. */
export function isWellKnown({ family }: Report, short: string): boolean {
  return wellKnown.has(short) || (family.acronyms?.includes(short) ?? false);
}
