/** Says which family a text belongs to, with what was looked for and what was found. */

import { compilePattern, matchPattern, type CompiledPattern } from '../syntax/pattern';
import type { Word } from '../syntax/words';
import type { Range } from '../text/range';
import type { Family, Sign } from './family';
import { firstWordOf, rangeOfWords, wordsOfLine, type Flow } from './flow';
import type { FamilyMatch, Recognition, SignResult } from './model';
import { vocabularyOf } from './vocabulary';

/** A family is recognised when the signs found outweigh those missing. */
const ENOUGH = 0.5;

/** How well each family fits, best first. */
export function recogniseFamily(flow: Flow, families: readonly Family[]): Recognition {
  const heads = flow.lines.map(firstWordOf);
  const candidates = families.map((family) => matchFamily(flow, heads, family)).sort((a, b) => b.score - a.score);
  return { recognised: (candidates[0]?.score ?? 0) >= ENOUGH, candidates };
}

function matchFamily(flow: Flow, heads: readonly string[], family: Family): FamilyMatch {
  const signs = family.signs.map((sign) => ({ sign, result: findSign(flow, heads, family, sign) }));
  const total = signs.reduce((sum, { sign }) => sum + Math.max(0, sign.weight), 0);
  const found = signs.reduce((sum, { sign, result }) => sum + (result.found ? sign.weight : 0), 0);
  return { family, score: total > 0 ? Math.max(0, found / total) : 0, signs: signs.map(({ result }) => result) };
}

function findSign(flow: Flow, heads: readonly string[], family: Family, sign: Sign): SignResult {
  const patterns = sign.anyOf.map(compilePattern);
  const limit = Math.min(flow.lines.length, sign.within ?? flow.lines.length);
  for (let i = 0; i < limit; i++) {
    const found = matchAtLine(flow, i, heads[i]!, patterns, family);
    if (found) return { looksFor: sign.looksFor, found };
  }
  return { looksFor: sign.looksFor, found: undefined };
}

/** Titles and headings wrap over up to this many lines. */
const WINDOW = 5;

function matchAtLine(
  flow: Flow,
  i: number,
  head: string,
  patterns: readonly CompiledPattern[],
  family: Family,
): Range | undefined {
  const likely = patterns.filter(({ firstWords }) => firstWords?.has(head) ?? true);
  if (likely.length === 0) return undefined;
  const words: Word[] = flow.lines.slice(i, i + WINDOW).flatMap((line) => wordsOfLine(line, 40));
  for (const pattern of likely) {
    const match = matchPattern(pattern, words, 0, vocabularyOf(family).slots);
    if (match) return rangeOfWords(words, 0, match.end);
  }
  return undefined;
}
