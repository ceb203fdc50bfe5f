/** Acronyms that no reader can make out: explained nowhere or too late, or with two letters exchanged. */

import type { Report } from '../../report/model';
import type { Range } from '../../text/range';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { lineNumber } from '../words';
import { type AcronymUses, acronymUsesOf, isWellKnown } from './acronymUses';

/** A name that is printed once may be just that. */
const fewestUses = 2;

/** One that is used twice or more and never explained, but for those that everybody knows. */
export const acronymUndefined: Check = {
  code: 'acronym-undefined',
  severity: 'hint',
  title: 'Acronym that is not explained',
  explain: 'Reports the first use of an acronym that is used twice or more and explained nowhere.',
  run: (report) => {
    const known = acronymUsesOf(report);
    return [...known.uses]
      .filter(
        ([short, ranges]) => ranges.length >= fewestUses && !known.explained.has(short) && !isKnown(report, short),
      )
      .filter(([short, ranges]) => !isName(report, short, ranges) && findMeant(known, short) === undefined)
      .map(([short, [first, second, ...more]]) => ({
        range: first!,
        message: messages.acronymUndefined(short, more.length + fewestUses),
        related: [{ range: second!, message: messages.usedAgain(short) }],
      }));
  },
};

/** Roman numerals are no acronyms. */
function isKnown(report: Report, short: string): boolean {
  return isWellKnown(report, short) || /^[IVX]+$/.test(short);
}

/** Whether it names a project, as PAUSE does in "the PAUSE project": shorter ones and those without a vowel spell no word. */
function isName({ source }: Report, short: string, ranges: readonly Range[]): boolean {
  if (short.length < shortestName || !/[AEIOU]/.test(short)) return false;
  return ranges.some(({ start, end }) => {
    const before = source.slice({ start: Math.max(0, start - around), end: start });
    const behind = source.slice({ start: end, end: end + around });
    return (
      /\b(?:called|known as|named|titled)\s+[‘“"']?$/.test(before) ||
      /^[’”"']?\s+(?:projects?|programme|scheme|team|initiative)\b/i.test(behind)
    );
  });
}

/** Names of three letters, as ACE, are mostly acronyms too, whose words a reader misses. */
const shortestName = 4;
/** How far on either side the words that make it a name are looked for. */
const around = 20;

export const acronymBeforeDefinition: Check = {
  code: 'acronym-before-definition',
  severity: 'information',
  title: 'Acronym used before it is explained',
  explain: 'Reports the first use of an acronym that is only explained further on.',
  run: (report) => {
    const { uses, explained } = acronymUsesOf(report);
    const seen = new Set<string>();
    return report.acronyms.flatMap(({ short, range }) => {
      const first = uses.get(short)?.[0];
      const isFirst = !seen.has(short) && explained.get(short) === range.start;
      seen.add(short);
      return first && isFirst && !isWellKnown(report, short) && first.end < range.start
        ? [tooEarly(report, short, first, range)]
        : [];
    });
  },
};

function tooEarly(report: Report, short: string, use: Range, definition: Range): Hit {
  return {
    range: use,
    message: messages.acronymBeforeDefinition(short, lineNumber(report, definition)),
    related: [{ range: definition, message: messages.acronymDefinedHere(short) }],
  };
}

/**
 * CAHMS for CAMHS: it is rare, explained nowhere, and the right one is common or explained. Other slips of one letter
 * are left alone, because neighbouring acronyms differ by one.
 */
export const acronymMisspelt: Check = {
  code: 'acronym-misspelt',
  severity: 'warning',
  title: 'Acronym with letters exchanged',
  explain: 'Reports an acronym that is another one of the report with two letters exchanged.',
  run: (report) => {
    const known = acronymUsesOf(report);
    return [...known.uses].flatMap(([short, ranges]) => {
      const right = isWellKnown(report, short) ? undefined : findMeant(known, short);
      return right === undefined ? [] : ranges.map((range) => misspelling(report, short, range, right, known));
    });
  },
};

function misspelling(report: Report, short: string, range: Range, right: string, { uses }: AcronymUses): Hit {
  const first = uses.get(right)?.[0];
  const newText = report.source.slice(range).replace(short, right);
  return {
    range,
    message: messages.acronymMisspelt(short, right, first && lineNumber(report, first)),
    related: first ? [{ range: first, message: messages.spelledOtherwise(right) }] : [],
    correction: { title: messages.writeInstead(newText), edits: [{ range, newText }] },
  };
}

/** Acronyms of two letters are too much alike: CP and PC. */
const shortest = 3;

/** Those of three letters are often alike, as CSE and CES, and one is a slip only where it stands once, and the other is explained and used so often. */
const usesOfShort = 3;

/** How many times as often the right form is used as the wrong one, where it is explained nowhere. */
const muchOftener = 3;

/**
 * The acronym that is meant: what the words spell that this one was said to stand for, if it is used too, or else the
 * other one that the text explains, or uses much more often. Undefined when no two letters need to be exchanged.
 */
function findMeant(known: AcronymUses, short: string): string | undefined {
  if (short.length < shortest) return undefined;
  const exchanged = listExchanged(short);
  const spelled = known.initials.get(short);
  if (spelled !== undefined) return exchanged.find((other) => other === spelled && known.uses.has(other));
  if (known.explained.has(short)) return undefined;
  const count = known.uses.get(short)?.length ?? 0;
  if (short.length === shortest && count > 1) return undefined;
  return exchanged.find((other) => isBetter(known, other, count) && known.initials.get(other) !== short);
}

/** Where NCSP is explained, NSCP may be another body: what is printed oftener is no slip of it, but for one that is used nowhere else. */
const mostUnused = 2;

function isBetter({ uses, initials }: AcronymUses, other: string, count: number): boolean {
  const right = uses.get(other)?.length ?? 0;
  if (other.length === shortest && (right < usesOfShort || !initials.has(other))) return false;
  return initials.has(other) ? count <= Math.max(right, mostUnused) : count * muchOftener <= right;
}

function listExchanged(short: string): string[] {
  return [...short.slice(1)]
    .map((letter, i) => `${short.slice(0, i)}${letter}${short[i]}${short.slice(i + 2)}`)
    .filter((other) => other !== short);
}
