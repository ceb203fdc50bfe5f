/**
 * Aligns the words of an old text with those of a new one: which word went where, if everything kept its order.
 *
 * Runs of words that stand once in either text are matched first and the longest chain of them that is in order is
 * kept: the patience diff of Bram Cohen (https://bramcohen.livejournal.com/73318.html). What lies between two of
 * them is mostly short and compared word by word; what is long, by the algorithm of Myers ("An O(ND) difference
 * algorithm and its variations", 1986). So time grows with the length of the texts and not with its square.
 */

import { diffArrays } from 'diff';

import { chainUniqueRuns, type Gap } from './uniqueRuns';

/** The words of a text by their hashes alone. */
export interface Hashes {
  readonly count: number;
  readonly hashes: Int32Array;
}

/** For each old word the index of the new one that it became, or -1; ascending. */
export type WordMap = Int32Array;

/**
 * Which words of a map stand in a row of at least `least` words that went the same way, 1 or 0 for each. A word that was
 * matched alone was often matched by chance, the more so the less is known of each word.
 */
export function markRows(map: WordMap, least: number): Uint8Array {
  const inRow = new Uint8Array(map.length);
  for (let start = 0, end = 0; start < map.length; start = end) {
    do end++;
    while (end < map.length && map[start]! >= 0 && map[end] === map[end - 1]! + 1);
    if (end - start >= least && map[start]! >= 0) inRow.fill(1, start, end);
  }
  return inRow;
}

/** How many words in a row must stand once in either text, from the whole text down to what is left between. */
const RUN_LENGTHS = [4, 2];

/** Long stretches in which more words differ than this have nothing to do with each other. */
const MOST_EDITS = 200;

/** Two stretches are short if there are no more than so many pairs of words. */
const FEW_PAIRS = 20_000;

/** How many pairs of words one alignment may compare: far more than texts that belong together ever need. */
const MOST_STEPS = 20_000_000;

/** The new word of each old one. */
export function alignWords(before: Hashes, after: Hashes): WordMap {
  const aligner = new Aligner(before.hashes, after.hashes, before.count);
  aligner.align({ oldStart: 0, oldEnd: before.count, newStart: 0, newEnd: after.count }, 0);
  return aligner.map;
}

class Aligner {
  readonly map: WordMap;
  #stepsLeft = MOST_STEPS;

  constructor(
    readonly before: Int32Array,
    readonly after: Int32Array,
    count: number,
  ) {
    this.map = new Int32Array(count).fill(-1);
  }

  align(whole: Gap, level: number): void {
    const gap = this.#matchEnds(whole);
    if (gap.oldStart === gap.oldEnd || gap.newStart === gap.newEnd) return;
    const length = RUN_LENGTHS[level];
    if (length === undefined) this.#compare(gap);
    else this.#divide(gap, length, level);
  }

  /** Matches what the two stretches begin and end with; the gap that is left. */
  #matchEnds({ oldStart, oldEnd, newStart, newEnd }: Gap): Gap {
    while (oldStart < oldEnd && newStart < newEnd && this.before[oldStart] === this.after[newStart])
      this.map[oldStart++] = newStart++;
    while (oldStart < oldEnd && newStart < newEnd && this.before[oldEnd - 1] === this.after[newEnd - 1])
      this.map[--oldEnd] = --newEnd;
    return { oldStart, oldEnd, newStart, newEnd };
  }

  #divide(gap: Gap, length: number, level: number): void {
    let { oldStart, newStart } = gap;
    for (const run of chainUniqueRuns(this.before, this.after, gap, length)) {
      const skipped = Math.max(0, oldStart - run.old, newStart - run.new);
      if (skipped >= length) continue;
      const [oldAt, newAt] = [run.old + skipped, run.new + skipped];
      this.align({ oldStart, oldEnd: oldAt, newStart, newEnd: newAt }, level + 1);
      for (let k = 0; k < length - skipped; k++) this.map[oldAt + k] = newAt + k;
      oldStart = run.old + length;
      newStart = run.new + length;
    }
    this.align({ ...gap, oldStart, newStart }, level + 1);
  }

  #compare(gap: Gap): void {
    const pairs = (gap.oldEnd - gap.oldStart) * (gap.newEnd - gap.newStart);
    const isShort = pairs <= FEW_PAIRS;
    this.#stepsLeft -= isShort ? pairs : MOST_EDITS * MOST_EDITS;
    if (this.#stepsLeft < 0) return;
    if (isShort) matchCommonWords(this.before, this.after, gap, this.map);
    else this.#compareLong(gap);
  }

  #compareLong({ oldStart, oldEnd, newStart, newEnd }: Gap): void {
    const before = [...this.before.subarray(oldStart, oldEnd)];
    const after = [...this.after.subarray(newStart, newEnd)];
    let [oldAt, newAt] = [oldStart, newStart];
    for (const { added, removed, count } of diffArrays(before, after, { maxEditLength: MOST_EDITS }) ?? []) {
      if (!added && !removed) for (let k = 0; k < count; k++) this.map[oldAt + k] = newAt + k;
      if (!added) oldAt += count;
      if (!removed) newAt += count;
    }
  }
}

/**
 * Enters into `map` as many words as two short stretches have in common in the same order, by the table of Wagner and
 * Fischer (1974); takes as long as old times new.
 */
export function matchCommonWords(before: Int32Array, after: Int32Array, gap: Gap, map: WordMap): void {
  const { oldStart, oldEnd, newStart, newEnd } = gap;
  const width = newEnd - newStart + 1;
  const lengths = fillLengths(before, after, gap);
  let at = 0;
  for (let [i, j] = [oldStart, newStart]; i < oldEnd && j < newEnd; at = (i - oldStart) * width + j - newStart) {
    if (before[i] === after[j]) map[i++] = j++;
    else if (lengths[at + width]! >= lengths[at + 1]!) i++;
    else j++;
  }
}

/** Row by row, how many words the two stretches have in common from there to their ends. */
function fillLengths(before: Int32Array, after: Int32Array, { oldStart, oldEnd, newStart, newEnd }: Gap): Uint16Array {
  const width = newEnd - newStart + 1;
  const lengths = new Uint16Array((oldEnd - oldStart + 1) * width);
  for (let i = oldEnd - 1; i >= oldStart; i--) {
    const [word, row] = [before[i], (i - oldStart) * width - newStart];
    for (let j = newEnd - 1; j >= newStart; j--) {
      const at = row + j;
      lengths[at] = word === after[j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return lengths;
}
