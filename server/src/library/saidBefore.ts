/**
 * Which sentences of a report stand, word for word or nearly, in other reports too: what is boilerplate, and what is new.
 *
 * A sentence is a set of overlapping runs of words, as in Broder, "On the resemblance and containment of documents"
 * (SEQUENCES 1997). Another report says it too when one of its own sentences has nearly all of these runs. Only the runs
 * of the one report are held, so that a library of any size is read through once.
 */

import { addTo } from '../base/multimap';
import { readWords } from '../syntax/words';
import { listSentences } from '../text/sentences';
import type { Range } from '../text/range';
import { listRuns } from './runs';
import { listTexts } from './similar';
import { rangeInReport, type EntryText, type LibraryEntry } from './entry';

export interface SaidBefore {
  /** Where the sentence stands in the report. */
  readonly range: Range;
  readonly text: string;
  /** The other reports that say it, in the order given, each once. */
  readonly places: readonly SaidPlace[];
}

export interface SaidPlace {
  readonly entry: LibraryEntry;
  readonly range: Range;
  readonly text: string;
  /** How much of the sentence stands there: 1 for word for word. */
  readonly share: number;
}

/** Runs of so many words: fewer are phrases that anybody uses. */
const runLength = 3;
/** Shorter sentences are said everywhere without being copied: "This is a strength." */
const fewestWords = 8;
/** With one word changed in a sentence of twelve, three of its ten runs differ. */
const leastShare = 0.7;
/** A sentence three times as long says more than this one. */
const mostTimesLonger = 2;

interface Sentence {
  readonly range: Range;
  readonly text: string;
  readonly runs: readonly number[];
}

/** The sentences of `entry` that `others` say too, in document order; `entry` itself is passed over among them. */
export function listSaidBefore(entry: LibraryEntry, others: readonly LibraryEntry[]): SaidBefore[] {
  const search = searchSaidBefore(entry, others);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, a report each, so that a thread can do other things between them. */
export function* searchSaidBefore(
  entry: LibraryEntry,
  others: readonly LibraryEntry[],
): Generator<undefined, SaidBefore[], undefined> {
  const index = indexSentences(readSentences(entry));
  const places = new Map<Sentence, SaidPlace[]>();
  for (const other of others) {
    if (other.file === entry.file || !other.isReport) continue;
    for (const [sentence, place] of findIn(other, index)) addTo(places, sentence, place);
    yield undefined;
  }
  return listFound(index, places);
}

/** So many of its longest words lead to other places of one sentence; with one of them changed the others still do. */
const leadingWords = 5;
const fewestLeads = 4;

/**
 * What `listSaidBefore` tells of the sentence at an offset; undefined where no other report says it, or none is there. One
 * sentence is found quickly: only texts that hold most of its longest words are read.
 */
export function findSaidBefore(
  entry: LibraryEntry,
  offset: number,
  others: readonly LibraryEntry[],
): SaidBefore | undefined {
  const around = listTexts(entry).filter(({ range }) => range.start <= offset && offset < range.end);
  const sentence = around.flatMap(sentencesOf).find(({ range }) => range.start <= offset && offset < range.end);
  if (!sentence) return undefined;
  const index = indexSentences([sentence]);
  const isNear = createFilter(sentence.text);
  const places = new Map<Sentence, SaidPlace[]>();
  for (const other of others) {
    if (other.file === entry.file || !other.isReport) continue;
    const passages = other.passages.filter(isNear);
    const recommendations = other.recommendations.filter(isNear);
    if (passages.length + recommendations.length === 0) continue;
    for (const [, place] of findIn({ ...other, passages, recommendations }, index))
      addTo(places, sentence, { ...place, entry: other });
  }
  return listFound(index, places)[0];
}

/** Whether a text holds most of the longest words of a sentence, as they stand in or at the beginning of one. */
function createFilter(sentence: string): (text: EntryText) => boolean {
  const words = [...new Set(readWords(sentence).map(({ folded }) => folded))].sort((a, b) => b.length - a.length);
  const leads = words
    .slice(0, leadingWords)
    .map((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)] as const);
  const mayMiss = leads.length - Math.min(fewestLeads, leads.length);
  return ({ text }) => {
    let missed = 0;
    return leads.every(([word, first]) => text.includes(word) || text.includes(first) || ++missed <= mayMiss);
  };
}

function listFound({ sentences }: SentenceIndex, places: ReadonlyMap<Sentence, readonly SaidPlace[]>): SaidBefore[] {
  return sentences.flatMap((sentence) => {
    const found = places.get(sentence);
    return found ? [{ range: sentence.range, text: sentence.text, places: found }] : [];
  });
}

/** The sentences of one report, by their runs. */
interface SentenceIndex {
  readonly sentences: readonly Sentence[];
  readonly byRun: ReadonlyMap<number, readonly Sentence[]>;
}

function indexSentences(sentences: readonly Sentence[]): SentenceIndex {
  const byRun = new Map<number, Sentence[]>();
  for (const sentence of sentences) for (const run of sentence.runs) addTo(byRun, run, sentence);
  return { sentences, byRun };
}

/** For each sentence that `other` says too its best place there. */
function findIn(other: LibraryEntry, { byRun }: SentenceIndex): ReadonlyMap<Sentence, SaidPlace> {
  const best = new Map<Sentence, SaidPlace>();
  for (const there of readSentences(other)) {
    const shared = new Map<Sentence, number>();
    for (const run of there.runs)
      for (const sentence of byRun.get(run) ?? []) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
    for (const [sentence, count] of shared) {
      const share = count / sentence.runs.length;
      if (share < leastShare || there.runs.length > mostTimesLonger * sentence.runs.length) continue;
      if (share > (best.get(sentence)?.share ?? 0))
        best.set(sentence, { entry: other, range: there.range, text: there.text, share });
    }
  }
  return best;
}

function readSentences(entry: LibraryEntry): Sentence[] {
  return listTexts(entry).flatMap(sentencesOf);
}

function sentencesOf(text: EntryText): Sentence[] {
  return listSentences(text.text).flatMap(({ start, end }) => {
    const printed = text.text.slice(start, end).trimEnd();
    const runs = listRuns(printed, runLength, fewestWords);
    return runs.length === 0
      ? []
      : [{ range: rangeInReport(text, { start, end: start + printed.length }), text: printed, runs }];
  });
}
