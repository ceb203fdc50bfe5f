/**
 * Patterns of words, in which families say what their headings, grades and sentences look like.
 *
 *     [the] experiences and progress of children in care [and care leavers] [(is|are)] {grade}
 *
 * A choice stands in round brackets, what may be missing in square ones, and a slot in braces. Matching walks words,
 * not characters; every slot is bounded, so that no pattern can run away on a long text.
 */

import { foldWord, readWords, type Word } from './words';

type Node =
  | { readonly kind: 'word'; readonly folded: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Node[])[] }
  | { readonly kind: 'slot'; readonly name: string };

export interface CompiledPattern {
  readonly source: string;
  readonly nodes: readonly Node[];
  /** The words that a match can begin with; undefined when it begins with a slot. */
  readonly firstWords: ReadonlySet<string> | undefined;
}

/** The stretch of words, `[from, to)`, that a slot took, and the value it stands for where the slot has one. */
export interface Capture {
  readonly from: number;
  readonly to: number;
  readonly value: string | undefined;
}

export interface PatternMatch {
  /** The index of the first word after the match. */
  readonly end: number;
  readonly captures: ReadonlyMap<string, Capture>;
}

/** What a slot accepts at a word: the ends it could have, longest first, each with the value it stands for. */
export type SlotReader = (
  words: readonly Word[],
  at: number,
) => readonly { readonly end: number; readonly value?: string }[];

export type Slots = Readonly<Record<string, SlotReader>>;

/** Compiles a pattern. Unbalanced brackets are closed at the end, so that any string is a pattern. */
export function compilePattern(source: string): CompiledPattern {
  const tokens = source.match(/[()[\]|]|\{[a-z-]*\}|[^\s()[\]|{}]+/g) ?? [];
  const reader = { tokens, at: 0 };
  const nodes: Node[] = [];
  while (reader.at < tokens.length) {
    nodes.push(...readSequence(reader));
    reader.at++;
  }
  return { source, nodes, firstWords: listFirstWords(nodes) };
}

interface TokenReader {
  readonly tokens: readonly string[];
  at: number;
}

function readSequence(reader: TokenReader): Node[] {
  const nodes: Node[] = [];
  for (; reader.at < reader.tokens.length; reader.at++) {
    const token = reader.tokens[reader.at]!;
    if (token === ')' || token === ']' || token === '|') break;
    if (token === '(') nodes.push({ kind: 'choice', options: readOptions(reader, ')') });
    else if (token === '[') nodes.push({ kind: 'choice', options: [...readOptions(reader, ']'), []] });
    else if (token.startsWith('{')) nodes.push({ kind: 'slot', name: token.slice(1, -1) });
    else nodes.push(...readWords(token).map((word): Node => ({ kind: 'word', folded: foldWord(word.folded) })));
  }
  return nodes;
}

function readOptions(reader: TokenReader, close: string): Node[][] {
  const options: Node[][] = [];
  do {
    reader.at++;
    options.push(readSequence(reader));
  } while (reader.at < reader.tokens.length && reader.tokens[reader.at] !== close);
  return options;
}

function listFirstWords(nodes: readonly Node[]): ReadonlySet<string> | undefined {
  const first = new Set<string>();
  return collectFirst(nodes, first) === 'sure' ? first : undefined;
}

/** *Sure*: some word of `into` begins every match. *Empty*: it may match nothing. *Open*: a slot may begin it. */
function collectFirst(nodes: readonly Node[], into: Set<string>): 'sure' | 'empty' | 'open' {
  for (const node of nodes) {
    if (node.kind === 'slot') return 'open';
    if (node.kind === 'word') {
      into.add(node.folded);
      return 'sure';
    }
    const kinds = node.options.map((option) => collectFirst(option, into));
    if (kinds.includes('open')) return 'open';
    if (!kinds.includes('empty')) return 'sure';
  }
  return 'empty';
}

/** A user's pattern of many slots has more ways to match than are worth trying; the best found so far will do. */
const MOST_STEPS = 20_000;

/** Matches the pattern against the words from `at`; undefined when it does not fit there. The longest match wins. */
export function matchPattern(
  pattern: CompiledPattern,
  words: readonly Word[],
  at: number,
  slots: Slots,
): PatternMatch | undefined {
  const first = words[at]?.folded;
  if (pattern.firstWords && (first === undefined || !pattern.firstWords.has(first))) return undefined;
  let best: PatternMatch | undefined;
  let steps = 0;
  walk({ nodes: pattern.nodes, next: undefined }, at, new Map(), (end, captures) => {
    if (!best || end > best.end) best = { end, captures };
    return false;
  });
  return best;

  function walk(rest: Rest, index: number, captures: ReadonlyMap<string, Capture>, accept: Accept): boolean {
    if (++steps > MOST_STEPS) return true;
    const node = rest.nodes[0];
    if (!node) return rest.next ? walk(rest.next, index, captures, accept) : accept(index, captures);
    const after: Rest = { nodes: rest.nodes.slice(1), next: rest.next };
    switch (node.kind) {
      case 'word':
        return words[index]?.folded === node.folded && walk(after, index + 1, captures, accept);
      case 'choice':
        return node.options.some((option) => walk({ nodes: option, next: after }, index, captures, accept));
      case 'slot':
        return (slots[node.name]?.(words, index) ?? []).some(({ end, value }) =>
          walk(after, end, new Map(captures).set(node.name, { from: index, to: end, value }), accept),
        );
    }
  }
}

/** Matches the pattern against all words from `at` to the last; undefined when words are left over. */
export function matchWhole(
  pattern: CompiledPattern,
  words: readonly Word[],
  slots: Slots,
  at = 0,
): PatternMatch | undefined {
  const match = matchPattern(pattern, words, at, slots);
  return match?.end === words.length ? match : undefined;
}

interface Rest {
  readonly nodes: readonly Node[];
  readonly next: Rest | undefined;
}

type Accept = (end: number, captures: ReadonlyMap<string, Capture>) => boolean;

/** A slot that takes one to `most` words of any kind, longest first; it does not go on behind the end of a sentence. */
export function anyWords(most: number): SlotReader {
  return wordsThat(most, () => true);
}

/** A slot that takes a name: up to `most` words with capitals, and the small words that names hold between them. */
export function properName(most: number, inside: ReadonlySet<string>): SlotReader {
  return wordsThat(most, ({ capital, folded }) => capital || inside.has(folded));
}

function wordsThat(most: number, fits: (word: Word) => boolean): SlotReader {
  return (words, at) => {
    const ends: { end: number }[] = [];
    for (let end = at + 1; end <= Math.min(at + most, words.length) && fits(words[end - 1]!); end++) {
      ends.unshift({ end });
      if (words[end - 1]!.closes) break;
    }
    return ends;
  };
}

/** A slot that takes what one of the patterns matches; its value is the name given beside the pattern. */
export function oneOf(choices: readonly { readonly pattern: CompiledPattern; readonly value: string }[]): SlotReader {
  return (words, at) =>
    choices
      .map(({ pattern, value }) => ({ end: matchPattern(pattern, words, at, {})?.end ?? -1, value }))
      .filter(({ end }) => end >= 0)
      .sort((a, b) => b.end - a.end);
}
