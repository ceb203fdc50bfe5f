/**
 * Measures how much of a report can be read back from the snapshot in its annotation file by somebody who has other
 * reports: the words of those are hashed with the file's salt, and of the words that have a key the likeliest is taken,
 * by how often it stands in the other reports, or by how often it follows the words before it there (the most likely
 * sequence, by the algorithm of Viterbi, 1967).
 *
 *     node out/test/evaluate/snapshotAttack.js FOLDER [BITS…]
 */

import { addTo } from '../../server/src/base/multimap';
import { mixHash } from '../../server/src/base/hash';
import { readWordSequence } from '../../server/src/annotations/anchoring/wordSequence';
import { readTexts } from './folder';

/** Every so many-th report is attacked, with all others. */
const everyNth = 40;

const bitsInUse = 6;

/** What an attacker knows: words by number, how often each stands in the other reports, and behind which other. */
interface Knowledge {
  readonly counts: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly total: number;
}

/** The words of a text, each as the snapshot hashes it. */
function listWords(text: string): { readonly word: string; readonly hash: number }[] {
  const { count, hashes, starts, ends } = readWordSequence(text);
  return Array.from({ length: count }, (_, i) => ({
    word: text.slice(starts[i], ends[i]).toLowerCase().replace(/[’‘]/g, "'"),
    hash: hashes[i]!,
  }));
}

function learn(texts: readonly string[]): Knowledge & { readonly hashOf: ReadonlyMap<string, number> } {
  const [counts, pairs, hashOf] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  let total = 0;
  for (const text of texts) {
    let before = '';
    for (const { word, hash } of listWords(text)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const pair = `${before} ${word}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      hashOf.set(word, hash);
      before = word;
      total++;
    }
  }
  return { counts, pairs, total, hashOf };
}

/** No more guesses than these are followed for each word. */
const mostGuesses = 60;

/** How likely a word is behind another: as often as there, mixed with how often it stands anywhere. */
function probability({ counts, pairs, total }: Knowledge, before: string, word: string): number {
  const alone = (counts.get(word) ?? 0) / total;
  const behind = (pairs.get(`${before} ${word}`) ?? 0) / ((counts.get(before) ?? 0) + 1);
  return 0.8 * behind + 0.2 * alone;
}

/** The likeliest sequence of words with these keys; an empty word where no known word has the key. */
function guessSequence(knowledge: Knowledge, keys: readonly number[], byKey: ReadonlyMap<number, readonly string[]>) {
  let paths: { readonly word: string; readonly score: number; readonly back: number }[] = [
    { word: '', score: 0, back: -1 },
  ];
  const steps = keys.map((key) => {
    const words = byKey.get(key) ?? [''];
    const next = words.map((word) => {
      let best = { word, score: -Infinity, back: 0 };
      paths.forEach(({ word: before, score }, back) => {
        const sum = score + Math.log(probability(knowledge, before, word) + 1e-12);
        if (sum > best.score) best = { word, score: sum, back };
      });
      return best;
    });
    paths = next;
    return next;
  });
  const guessed: string[] = [];
  let at = paths.reduce((best, { score }, i) => (score > paths[best]!.score ? i : best), 0);
  for (const step of steps.reverse()) {
    guessed.unshift(step[at]!.word);
    at = step[at]!.back;
  }
  return guessed;
}

/** Prints the shares of words that are read back, by bits of a key. */
export function evaluateAttack(folder: string, bits: readonly number[]): void {
  const texts = [...new Set(readTexts(folder))].filter((text) => text.length > 20_000);
  const attacked = texts.filter((_, i) => i % everyNth === 0);
  const knowledge = learn(texts.filter((_, i) => i % everyNth !== 0));
  console.log(
    `\n# Reading snapshots back: ${attacked.length} reports, with the ${knowledge.counts.size} words of ${texts.length - attacked.length} others`,
  );
  console.log('bits   the commonest word   the likeliest sequence   of the words said once');
  for (const each of bits) {
    const keyOf = (hash: number) => mixHash(hash) >>> (32 - each);
    const byKey = new Map<number, string[]>();
    for (const [word, hash] of knowledge.hashOf) addTo(byKey, keyOf(hash), word);
    for (const [key, words] of byKey) {
      words.sort((a, b) => knowledge.counts.get(b)! - knowledge.counts.get(a)!);
      byKey.set(key, words.slice(0, mostGuesses));
    }
    const sum = { all: 0, common: 0, sequence: 0, once: 0, onceRead: 0 };
    for (const text of attacked) {
      const words = listWords(text);
      const keys = words.map(({ hash }) => keyOf(hash));
      const guessed = guessSequence(knowledge, keys, byKey);
      const times = new Map<string, number>();
      for (const { word } of words) times.set(word, (times.get(word) ?? 0) + 1);
      words.forEach(({ word }, i) => {
        const isOnce = times.get(word) === 1;
        sum.all++;
        if (byKey.get(keys[i]!)?.[0] === word) sum.common++;
        if (guessed[i] === word) sum.sequence++;
        if (isOnce) sum.once++;
        if (isOnce && guessed[i] === word) sum.onceRead++;
      });
    }
    const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`.padStart(20);
    console.log(
      `${String(each).padStart(4)}${share(sum.common, sum.all)}${share(sum.sequence, sum.all)}${share(sum.onceRead, sum.once)}`,
    );
  }
}

if (require.main === module) {
  const [folder = '.', ...bits] = process.argv.slice(2);
  evaluateAttack(folder, bits.length > 0 ? bits.map(Number) : [bitsInUse]);
}
