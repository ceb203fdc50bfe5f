/**
 * Makes reports that were edited, and remembers where the annotated passages went: passages deleted, reworded, split,
 * moved with their paragraph or copied, and small edits anywhere.
 */

import type { Report } from '../../server/src/report/model';
import type { Range } from '../../server/src/text/range';
import { listNotes, pickWords, type EvaluatedNote } from './anchoringNotes';
import { pick, type Random } from '../support/random';

export const editKinds = [
  'untouched',
  'deleted',
  'reworded',
  'split',
  'paragraph moved',
  'passage copied',
  'paragraph copied',
] as const;
export type EditKind = (typeof editKinds)[number];

/** A note, what was done to its passage, and where that stands in the edited text; undefined when it is gone. */
export interface EditedNote extends EvaluatedNote {
  readonly edit: EditKind;
  readonly truth: Range | undefined;
}

export interface EditedReport {
  readonly text: string;
  readonly notes: readonly EditedNote[];
}

/** A word with the white space behind it. */
interface Token {
  readonly text: string;
  /** The index of the note that it belongs to. */
  readonly note: number | undefined;
  /** Whether it stood there before. */
  readonly isOld: boolean;
  readonly paragraph: number;
}

const notesPerSession = 10;

/** One session of editing, the same for the same random numbers. `foreign` is the text that new words come from. */
export function editReport(report: Report, foreign: string, random: Random): EditedReport {
  const notes = pickNotes(report, random);
  const vocabulary = foreign.match(/\S+/g) ?? ['word'];
  let tokens = cutTokens(report, notes);
  const edits = notes.map((_, note) => {
    const edit = editKinds[pick(random, editKinds.length)]!;
    tokens = applyEdit(tokens, note, edit, vocabulary, random);
    return edit;
  });
  const count = 3 + pick(random, 118);
  for (let i = 0; i < count; i++) tokens = editAnywhere(tokens, vocabulary, random);
  return {
    text: tokens.map(({ text }) => text).join(''),
    notes: notes.map((note, i) => describe(note, edits[i]!, findTruth(tokens, i))),
  };
}

function describe(note: EvaluatedNote, edit: EditKind, truth: Range | undefined): EditedNote {
  return { ...note, edit: truth ? edit : 'deleted', truth };
}

/** Notes of all kinds that do not touch each other, in order. */
function pickNotes(report: Report, random: Random): EvaluatedNote[] {
  const all = listNotes(report);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const notes: EvaluatedNote[] = [];
  for (let tries = 0; notes.length < notesPerSession && tries < 100; tries++) {
    const kind = kinds[pick(random, kinds.length + 1)];
    const own = all.filter((note) => note.kind === kind);
    const note = kind ? own[pick(random, own.length)]! : pickWords(report, random);
    if (/[\p{L}\p{N}]/u.test(report.source.slice(note.range)) && notes.every((other) => isApart(note, other)))
      notes.push(note);
  }
  return notes.sort((a, b) => a.range.start - b.range.start);
}

function isApart(one: EvaluatedNote, other: EvaluatedNote): boolean {
  return one.range.end + 1 < other.range.start || other.range.end + 1 < one.range.start;
}

function cutTokens({ source: { text }, paragraphs }: Report, notes: readonly EvaluatedNote[]): Token[] {
  const ends = paragraphs.map(({ range }) => range.end);
  const starts = paragraphs.map(({ range }) => range.start);
  let [note, paragraph, line] = [0, 0, -1];
  return [...text.matchAll(/\s*\S+\s*|^\s+/g)].map(({ 0: token, index }) => {
    const start = index + token.length - token.trimStart().length;
    while (note < notes.length && notes[note]!.range.end <= start) note++;
    while (paragraph < ends.length && ends[paragraph]! <= start) paragraph++;
    const isNoted = note < notes.length && notes[note]!.range.start < start + token.trim().length;
    const isInside = paragraph < starts.length && starts[paragraph]! < start + token.length;
    const own = isInside ? paragraph : line;
    if (token.includes('\n')) line--;
    return { text: token, note: isNoted ? note : undefined, isOld: true, paragraph: own };
  });
}

/** From the first old word of the note that is left to the last; undefined when none is. */
function findTruth(tokens: readonly Token[], note: number): Range | undefined {
  let offset = 0;
  let [start, end, isLeft] = [-1, -1, false];
  for (const token of tokens) {
    if (token.note === note) {
      if (start < 0) start = offset + token.text.length - token.text.trimStart().length;
      end = offset + token.text.trimEnd().length;
      isLeft ||= token.isOld;
    }
    offset += token.text.length;
  }
  return isLeft ? { start, end } : undefined;
}

function applyEdit(tokens: Token[], note: number, edit: EditKind, words: readonly string[], random: Random): Token[] {
  const first = tokens.findIndex((token) => token.note === note);
  const last = tokens.map((token) => token.note).lastIndexOf(note);
  if (first < 0) return tokens;
  switch (edit) {
    case 'untouched':
      return tokens;
    case 'deleted':
      return spliced(tokens, first, last + 1 - first);
    case 'reworded':
      return reword(tokens, first, last, words, random);
    case 'split': {
      const at = first + pick(random, last - first + 1);
      const mark = at === first ? undefined : note;
      return spliced(tokens, at, 0, ...newTokens(words, 5 + pick(random, 26), { ...tokens[at]!, note: mark }, random));
    }
    case 'paragraph moved': {
      const [from, to] = paragraphAround(tokens, first, last);
      const rest = spliced(tokens, from, to - from);
      return spliced(rest, pickBoundary(rest, random), 0, ...tokens.slice(from, to));
    }
    case 'passage copied':
      return spliced(tokens, pickOutside(tokens, first, last, random), 0, ...copy(tokens.slice(first, last + 1)));
    case 'paragraph copied': {
      const [from, to] = paragraphAround(tokens, first, last);
      return spliced(tokens, pickBoundary(tokens, random), 0, ...copy(tokens.slice(from, to)));
    }
  }
}

function reword(tokens: Token[], first: number, last: number, words: readonly string[], random: Random): Token[] {
  const share = 0.2 + 0.4 * random();
  const places = Array.from({ length: last + 1 - first }, (_, i) => first + i);
  const edited = [...tokens];
  for (let left = Math.round(share * places.length); left > 0; left--) {
    const [place] = places.splice(pick(random, places.length), 1);
    edited[place!] = replaceWord(tokens[place!]!, words, random);
  }
  return edited;
}

function replaceWord(token: Token, words: readonly string[], random: Random): Token {
  return { ...token, text: token.text.replace(/\S+/, () => words[pick(random, words.length)]!), isOld: false };
}

/** Consecutive words of the foreign text, in a paragraph and a note that are there. */
function newTokens(words: readonly string[], count: number, { paragraph, note }: Token, random: Random): Token[] {
  const from = pick(random, Math.max(1, words.length - count));
  return words.slice(from, from + count).map((word) => ({ text: `${word} `, note, isOld: false, paragraph }));
}

function copy(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => ({ ...token, note: undefined, isOld: false }));
}

function paragraphAround(tokens: readonly Token[], first: number, last: number): [number, number] {
  let [from, to] = [first, last + 1];
  while (from > 0 && tokens[from - 1]!.paragraph === tokens[first]!.paragraph) from--;
  while (to < tokens.length && tokens[to]!.paragraph === tokens[last]!.paragraph) to++;
  return [from, to];
}

/** Somewhere between two paragraphs. */
function pickBoundary(tokens: readonly Token[], random: Random): number {
  for (let tries = 0; tries < 1000; tries++) {
    const at = pick(random, tokens.length);
    if (at > 0 && tokens[at]!.paragraph !== tokens[at - 1]!.paragraph) return at;
  }
  return 0;
}

function pickOutside(tokens: readonly Token[], first: number, last: number, random: Random): number {
  const at = pick(random, tokens.length - (last - first));
  return at <= first ? at : at + last - first;
}

function spliced(tokens: readonly Token[], at: number, deleted: number, ...put: readonly Token[]): Token[] {
  return [...tokens.slice(0, at), ...put, ...tokens.slice(at + deleted)];
}

/** A word replaced, a few deleted, or a few put in. */
function editAnywhere(tokens: Token[], words: readonly string[], random: Random): Token[] {
  const at = pick(random, tokens.length);
  const token = tokens[at];
  if (!token) return tokens;
  const kind = random();
  if (kind < 0.4) return spliced(tokens, at, 1, replaceWord(token, words, random));
  if (kind < 0.7) return spliced(tokens, at, 1 + pick(random, 5));
  const note = token.note === tokens[at - 1]?.note ? token.note : undefined;
  return spliced(tokens, at, 0, ...newTokens(words, 1 + pick(random, 8), { ...token, note }, random));
}
