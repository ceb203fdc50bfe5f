/** Says which family a text belongs to, with what was looked for and what was found. */

import { LatestOf, lazily } from '../../base/lazily';
import { compilePattern, matchPattern, PatternIndex, type CompiledPattern } from '../../syntax/pattern';
import type { LineFacts } from '../../syntax/lines';
import type { Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import type { Family, Sign } from '../family';
import { BoundedVocabularies, takeTried, type Tried } from './effort';
import { beginsLikeHeading, joinWords, rangeOfWords, wordsBehindNumber, type Flow } from './flow';
import type { FamilyMatch, Recognition } from '../model';
import type { Vocabulary } from './vocabulary';

/** A family is recognised when the signs found weigh at least half of all. */
export const ENOUGH = 0.5;

/** How well each family fits, best first. */
export function recogniseFamily(
  flow: Flow,
  families: readonly Family[],
  vocabularies = new BoundedVocabularies(flow.lines.length),
): Recognition {
  const found = findSigns(flow, families, vocabularies);
  const candidates = families.map((family) => scoreFamily(family, found)).sort((a, b) => b.score - a.score);
  const first = candidates.find(({ score, family }) => score >= ENOUGH && !family.fallback) ?? candidates[0];
  const others = candidates.filter(
    (candidate) => candidate !== first && (first?.family.fallback || !candidate.family.fallback),
  );
  return { recognised: (first?.score ?? 0) >= ENOUGH, candidates: first ? [first, ...others] : [] };
}

function scoreFamily(family: Family, found: ReadonlyMap<Sign, Range>): FamilyMatch {
  const total = family.signs.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  const weight = family.signs.reduce((sum, sign) => sum + (found.has(sign) ? sign.weight : 0), 0);
  const signs = family.signs.map((sign) => ({ looksFor: sign.looksFor, found: found.get(sign) }));
  return { family, score: total > 0 ? Math.max(0, weight / total) : 0, signs, isBounded: false };
}

interface SoughtPattern {
  readonly family: Family;
  readonly sign: Sign;
  readonly pattern: CompiledPattern;
}

/** Where each sign that the text shows stands first. One walk over the text serves all families. */
function findSigns(
  flow: Flow,
  families: readonly Family[],
  vocabularies: BoundedVocabularies,
): ReadonlyMap<Sign, Range> {
  const index = signIndexOf(families);
  const found = new Map<Sign, Range>();
  for (let at = 0; at < flow.lines.length; at++) {
    const { first, second } = flow.heads[at]!;
    const begun = index.startingWith(first, second);
    const isSought = ({ sign }: SoughtPattern) => !found.has(sign) && at < (sign.within ?? Infinity);
    if (!begun.some(isSought)) continue;
    const sought = begun.filter(isSought);
    const window = flow.lines.slice(at, at + WINDOW).map(({ facts }) => facts);
    const tries = window[0]!.tell(triesFrom(families)).get(window, () => new Map());
    for (const each of sought) {
      const end = endOfSign(flow, at, each, tries, vocabularies.of(each.family));
      if (end === undefined || (each.sign.alone && !fillsLine(flow, at, end))) continue;
      found.set(each.sign, rangeOfWords(wordsFrom(flow, at), 0, end));
    }
  }
  return found;
}

/** How many words of the lines a sign's pattern took, and what that cost; by pattern, once it was tried there. */
type Tries = Map<SoughtPattern, Tried<number | undefined> | undefined>;

/** The tries on the lines that stood together last, the first of which they hang on. */
const triesFrom: (families: readonly Family[]) => (line: LineFacts) => LatestOf<Tries> = lazily(
  () => () => new LatestOf<Tries>(),
);

function endOfSign(flow: Flow, at: number, sought: SoughtPattern, tries: Tries, vocabulary: Vocabulary) {
  const match = ({ slots }: Vocabulary) => matchPattern(sought.pattern, wordsFrom(flow, at), 0, slots)?.end;
  return takeTried(vocabulary, match, (attempt) => {
    if (!tries.has(sought)) tries.set(sought, attempt());
    return tries.get(sought);
  });
}

/** Whether the first `count` words are all that the line says, and it is printed like a heading. */
function fillsLine(flow: Flow, at: number, count: number): boolean {
  const line = flow.lines[at]!;
  return (
    wordsBehindNumber(line, count + 1).length === count && beginsLikeHeading(line) && !/[.;,)]$/.test(line.visible)
  );
}

/** The patterns of the families' signs. Lists of families are immutable, so that each is indexed once. */
const signIndexOf: (families: readonly Family[]) => PatternIndex<SoughtPattern> = lazily((families) => {
  const sought = families.flatMap((family) =>
    family.signs.flatMap((sign) => sign.anyOf.map((source) => ({ family, sign, pattern: compilePattern(source) }))),
  );
  return new PatternIndex(sought);
});

/** Titles and headings wrap over up to this many lines. */
const WINDOW = 5;
const LONGEST_LINE = 40;

function wordsFrom(flow: Flow, at: number): Word[] {
  return joinWords(flow.source, flow.lines.slice(at, at + WINDOW), LONGEST_LINE);
}
