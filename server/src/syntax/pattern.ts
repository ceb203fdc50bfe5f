/**
 * Patterns of words, in which families say what their headings, grades and sentences look like.
 *
 *     [the] experiences and progress of children in care [and care leavers] [(is|are)] {grade}
 *
 * A choice stands in round brackets, what may be missing in square ones, and a slot in braces. Matching walks words,
 * not characters. A pattern is compiled to steps, each of which knows what follows it:
 *
 *     [the] plan {grade}        choice ─┬─ the ─┐
 *                                       └───────┴─ plan ── {grade} ── end
 *
 * Of several ways to one end the first counts, so that no step is tried twice at one word: matching takes no more time
 * than steps times words, whatever the pattern.
 */

import { addTo } from '../base/multimap';
import { readWords, type Word } from './words';

/** A place in a pattern with all that may follow it. */
type Step =
  | { readonly kind: 'word'; readonly folded: string; readonly next: Step }
  | { readonly kind: 'choice'; readonly id: number; readonly options: readonly Step[] }
  | { readonly kind: 'slot'; readonly id: number; readonly name: string; readonly next: Step }
  | { readonly kind: 'end' };

export interface CompiledPattern {
  readonly source: string;
  readonly first: Step;
  /** How many steps have an id. */
  readonly stepCount: number;
  /** The words that a match can begin with; undefined when it begins with a slot. */
  readonly firstWords: ReadonlySet<string> | undefined;
  /** By first word, the words that can follow it; undefined where a slot, or nothing, can. */
  readonly openings: ReadonlyMap<string, ReadonlySet<string> | undefined> | undefined;
  /** Whether a slot may end it. */
  readonly endsWithSlot: boolean;
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

/** What a slot accepts at a word. */
interface SlotMatch {
  /** The ends it could have, longest first, each with the value it stands for. */
  readonly ends: readonly { readonly end: number; readonly value?: string }[];
  /** The index from which on it looked at no word: whatever stands there changes nothing. */
  readonly reach: number;
}

export type SlotReader = (words: readonly Word[], at: number) => SlotMatch;

export type Slots = Readonly<Record<string, SlotReader>>;

type Node =
  | { readonly kind: 'word'; readonly folded: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Node[])[] }
  | { readonly kind: 'slot'; readonly name: string };

/** Compiles a pattern. Unbalanced brackets are closed at the end, so that any string is a pattern. */
export function compilePattern(source: string): CompiledPattern {
  const tokens = source.match(/[()[\]|]|\{[a-z-]*\}|[^\s()[\]|{}]+/g) ?? [];
  const reader = { tokens, at: 0 };
  const nodes: Node[] = [];
  while (reader.at < tokens.length) {
    nodes.push(...readSequence(reader));
    reader.at++;
  }
  const counter = { stepCount: 0 };
  const first = linkSteps(nodes, { kind: 'end' }, counter);
  const openings = listOpenings(first);
  return {
    source,
    first,
    stepCount: counter.stepCount,
    firstWords: openings && new Set(openings.keys()),
    openings,
    endsWithSlot: endsWithSlot(nodes),
  };
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
    else nodes.push(...readWords(token).map(({ folded }): Node => ({ kind: 'word', folded })));
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

/** The steps of a sequence, from the last to the first, each linked to the one behind it. */
function linkSteps(nodes: readonly Node[], after: Step, counter: { stepCount: number }): Step {
  return nodes.reduceRight((next: Step, node): Step => {
    if (node.kind === 'word') return { ...node, next };
    const id = counter.stepCount++;
    if (node.kind === 'slot') return { ...node, id, next };
    return { kind: 'choice', id, options: node.options.map((option) => linkSteps(option, next, counter)) };
  }, after);
}

type WordStep = Extract<Step, { readonly kind: 'word' }>;

/** The words that can stand at a step; undefined when a slot or the end of the pattern can. */
function listWordsAt(step: Step, seen = new Set<Step>()): readonly WordStep[] | undefined {
  if (seen.has(step)) return [];
  seen.add(step);
  if (step.kind === 'word') return [step];
  if (step.kind !== 'choice') return undefined;
  const words: WordStep[] = [];
  for (const option of step.options) {
    const ofOption = listWordsAt(option, seen);
    if (!ofOption) return undefined;
    words.push(...ofOption);
  }
  return words;
}

function listOpenings(first: Step): CompiledPattern['openings'] {
  const steps = listWordsAt(first);
  if (!steps) return undefined;
  const openings = new Map<string, Set<string> | undefined>();
  for (const { folded, next } of steps) {
    const seconds = listWordsAt(next)?.map((step) => step.folded);
    const known = openings.has(folded) ? openings.get(folded) : new Set<string>();
    openings.set(folded, seconds && known && new Set([...known, ...seconds]));
  }
  return openings;
}

function endsWithSlot(nodes: readonly Node[]): boolean {
  const last = nodes.at(-1);
  if (last?.kind === 'choice') return last.options.some(endsWithSlot);
  return last?.kind === 'slot';
}

/** What slots took on the way to a step, the last first. */
interface Taken extends Capture {
  readonly name: string;
  readonly before: Taken | undefined;
}

/** Matches of fewer steps try hardly any of them twice, and noting them would cost more than it saves. */
const UNNOTED_STEPS = 64;

/**
 * How far matching looked: at no word from `reach` on, so that other words there would change nothing.
 *
 *     [the] plan {grade}        the planned visits of the year
 *                               ^^^ ^^^^^^^
 */
export interface Looked {
  reach: number;
}

/** One match: the end found so far, how far it looked, and what was tried. */
class Walk {
  end = -1;
  reach = 0;
  taken: Taken | undefined;
  #steps = 0;
  #tried: Set<number> | undefined;

  constructor(
    readonly pattern: CompiledPattern,
    readonly words: readonly Word[],
    readonly slots: Slots,
  ) {}

  /** Tries all ways from a step at a word on. A longer match wins; of two that are as long, the one found first. */
  from(start: Step, at: number, taken: Taken | undefined): void {
    let [step, index] = [start, at];
    while (step.kind === 'word') {
      if (index >= this.reach) this.reach = index + 1;
      if (this.words[index]?.folded !== step.folded) return;
      index++;
      step = step.next;
    }
    if (step.kind === 'end') {
      if (index <= this.end) return;
      this.end = index;
      this.taken = taken;
    } else if (this.#isNew(step.id, index)) {
      if (step.kind === 'choice') for (const option of step.options) this.from(option, index, taken);
      else this.#fill(step.name, step.next, index, taken);
    }
  }

  #isNew(id: number, index: number): boolean {
    if (++this.#steps <= UNNOTED_STEPS) return true;
    const place = index * this.pattern.stepCount + id;
    this.#tried ??= new Set();
    if (this.#tried.has(place)) return false;
    this.#tried.add(place);
    return true;
  }

  #fill(name: string, next: Step, from: number, before: Taken | undefined): void {
    const slot = this.slots[name]?.(this.words, from);
    if (!slot) return;
    this.reach = Math.max(this.reach, slot.reach);
    for (const { end, value } of slot.ends) this.from(next, end, { name, from, to: end, value, before });
  }
}

/**
 * Matches the pattern against the words from `at`; undefined when it does not fit there. The longest match wins. Notes
 * in `looked` how far it looked, if that was further than before.
 */
export function matchPattern(
  pattern: CompiledPattern,
  words: readonly Word[],
  at: number,
  slots: Slots,
  looked: Looked = { reach: 0 },
): PatternMatch | undefined {
  const first = words[at]?.folded;
  looked.reach = Math.max(looked.reach, at + 1);
  if (pattern.firstWords && (first === undefined || !pattern.firstWords.has(first))) return undefined;
  const walk = new Walk(pattern, words, slots);
  walk.from(pattern.first, at, undefined);
  looked.reach = Math.max(looked.reach, walk.reach);
  return walk.end < 0 ? undefined : { end: walk.end, captures: listCaptures(walk.taken) };
}

/** Whether something that the pattern matches begins with these words, all of them. Slots begin with nothing. */
export function beginsMatch({ first }: CompiledPattern, words: readonly Word[]): boolean {
  let steps: readonly Step[] = [first];
  for (const { folded } of words) {
    const seen = new Set<Step>();
    const next = steps.flatMap((step) => listPossibleWords(step, seen)).filter((step) => step.folded === folded);
    steps = next.map((step) => step.next);
  }
  return words.length > 0 && steps.length > 0;
}

/** The words that can stand at a step, besides slots and the end. */
function listPossibleWords(step: Step, seen: Set<Step>): readonly WordStep[] {
  if (step.kind === 'word') return [step];
  if (step.kind !== 'choice' || seen.has(step)) return [];
  seen.add(step);
  return step.options.flatMap((option) => listPossibleWords(option, seen));
}

const NONE: ReadonlyMap<string, Capture> = new Map();

/** By name; of two slots of one name the last counts. */
function listCaptures(last: Taken | undefined): ReadonlyMap<string, Capture> {
  if (!last) return NONE;
  const captures = new Map<string, Capture>();
  for (let taken: Taken | undefined = last; taken; taken = taken.before) {
    const { name, from, to, value } = taken;
    if (!captures.has(name)) captures.set(name, { from, to, value });
  }
  return captures;
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

/**
 * Things with a pattern, by the two words that a match begins with: at most words only a few of many patterns can match,
 * and where many begin with "the", the next word tells them apart.
 *
 *     the ── experiences ── …        opened by "the experiences", "the effectiveness", "grade" and any word
 *      └──── effectiveness ─ …
 *     grade ─ {grade}
 */
export class PatternIndex<Entry extends { readonly pattern: CompiledPattern }> {
  readonly #byFirstWord = new Map<string, Opened<Entry>>();
  /** Those that begin with a slot, or may match nothing. */
  readonly #open: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#open = entries.filter(({ pattern }) => !pattern.openings);
    const words = new Set(entries.flatMap(({ pattern }) => [...(pattern.firstWords ?? [])]));
    const byFirstWord = new Map<string, Entry[]>();
    for (const entry of entries) for (const word of entry.pattern.firstWords ?? words) addTo(byFirstWord, word, entry);
    for (const [word, all] of byFirstWord) this.#byFirstWord.set(word, new Opened(word, all));
  }

  /**
   * Whether some pattern begins with the first word by name, and a match of any can begin with both. The second word is
   * undefined where it is not known or there is none.
   */
  has(first: string, second?: string): boolean {
    return (this.#byFirstWord.get(first)?.goingOnWith(second).length ?? 0) > 0;
  }

  /** The things whose pattern can match words that begin so, in the order in which they were given. */
  startingWith(first: string | undefined, second?: string): readonly Entry[] {
    return (first !== undefined && this.#byFirstWord.get(first)?.goingOnWith(second)) || this.#open;
  }
}

/** The things whose pattern can match words that begin with one word; by the next word once that is asked for. */
class Opened<Entry extends { readonly pattern: CompiledPattern }> {
  /** Those that any word can follow. */
  #open: readonly Entry[] = [];
  #bySecondWord: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(
    readonly first: string,
    readonly all: readonly Entry[],
  ) {}

  goingOnWith(second: string | undefined): readonly Entry[] {
    if (second === undefined) return this.all;
    this.#bySecondWord ??= this.#divide();
    return this.#bySecondWord.get(second) ?? this.#open;
  }

  #divide(): ReadonlyMap<string, readonly Entry[]> {
    const secondsOf = ({ pattern }: Entry) => pattern.openings?.get(this.first);
    this.#open = this.all.filter((entry) => !secondsOf(entry));
    const seconds = new Set(this.all.flatMap((entry) => [...(secondsOf(entry) ?? [])]));
    const bySecondWord = new Map<string, Entry[]>();
    for (const entry of this.all) for (const second of secondsOf(entry) ?? seconds) addTo(bySecondWord, second, entry);
    return bySecondWord;
  }
}

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
    const limit = Math.min(at + most, words.length);
    let last = at;
    while (last < limit && fits(words[last]!) && (last === at || !words[last - 1]!.closes)) last++;
    const ends: { readonly end: number }[] = [];
    for (let end = last; end > at; end--) ends.push({ end });
    return { ends, reach: last + 1 };
  };
}

const none: SlotMatch['ends'] = [];

/** A slot that takes what one of the patterns matches; its value is the name given beside the pattern. */
export function oneOf(choices: readonly { readonly pattern: CompiledPattern; readonly value: string }[]): SlotReader {
  const index = new PatternIndex(choices);
  return (words, at) => {
    const looked = { reach: at + 2 };
    const begun = index.startingWith(words[at]?.folded, words[at + 1]?.folded);
    if (begun.length === 0) return { ends: none, reach: looked.reach };
    const ends = begun
      .map(({ pattern, value }) => ({ end: matchPattern(pattern, words, at, {}, looked)?.end ?? -1, value }))
      .filter(({ end }) => end >= 0)
      .sort((a, b) => b.end - a.end);
    return { ends, reach: looked.reach };
  };
}
