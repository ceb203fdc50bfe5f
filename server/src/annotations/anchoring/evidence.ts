/** What speaks for a place: how much of a passage stands there, and how much of what stood around it. */

import { alignWords, type Hashes, markRows, type WordMap } from './alignment';
import { narrowPassage, type Passage } from './passage';

export interface Evidence {
  /** How much of the passage stands there, 0 to 1, by the weight of its words. */
  readonly share: number;
  /** The same of the words right before and right behind it. */
  readonly before: number;
  readonly after: number;
  /** How many words the passage has. */
  readonly words: number;
  /** The weight of all words that stand there, those around the passage included: a dozen is a sentence. */
  readonly weight: number;
  /** The first and the last word of the passage that stand there. */
  readonly firstOld: number;
  readonly lastOld: number;
  readonly firstNew: number;
  readonly lastNew: number;
  /** The stretch of new words from the nearest old neighbour that is left on either side, without these two. */
  readonly roomStart: number;
  readonly roomEnd: number;
  /** How many words stand between those of the passage that were not there, but for those at one place. */
  readonly scattered: number;
}

/** How many words on either side are looked at. */
const NEIGHBOURS = 6;

/** How many words may have been put in between two words of a passage. */
const MOST_BETWEEN = 40;

/**
 * The evidence for where `map` takes a passage; undefined when it takes none of its words anywhere. Neighbours count
 * up to `reach` words away from where they stood.
 */
export function weighPlace(
  passage: Passage,
  map: WordMap,
  { rarity, newCount, reach }: { readonly rarity: Rarity; readonly newCount: number; readonly reach: number },
): Evidence | undefined {
  const block = findBlock(passage, map, rarity);
  if (!block) return undefined;
  const { hashes, count, start, end } = passage;
  const weightOf = (from: number, to: number, isThere: (i: number) => boolean) => {
    let weight = 0;
    for (let i = from; i < to; i++) if (isThere(i)) weight += rarity(hashes[i]!);
    return weight;
  };
  const [left, right] = [Math.max(0, start - NEIGHBOURS), Math.min(count, end + NEIGHBOURS)];
  const [lowest, highest] = [block.firstNew - NEIGHBOURS - reach, block.lastNew + NEIGHBOURS + reach];
  const before = weightOf(left, start, (i) => map[i]! >= Math.max(0, lowest));
  const after = weightOf(end, right, (i) => map[i]! > block.lastNew && map[i]! <= highest);
  const all = weightOf(start, end, () => true);
  return {
    ...block,
    ...findRoom(passage, map, newCount),
    scattered: countScattered(map, block),
    words: end - start,
    share: block.weight / all,
    before: left === start ? Number(block.firstNew <= NEIGHBOURS) : before / weightOf(left, start, () => true),
    after: right === end ? Number(block.lastNew >= newCount - NEIGHBOURS) : after / weightOf(end, right, () => true),
    weight: block.weight + before + after,
  };
}

type Block = Pick<Evidence, 'weight' | 'firstOld' | 'lastOld' | 'firstNew' | 'lastNew'>;
type Bounds = Pick<Evidence, 'firstOld' | 'lastOld' | 'firstNew' | 'lastNew'>;

/** A part of a passage must hold this share of what was found of it to count, if it stands apart from the rest. */
const LEAST_PART = 0.2;

/** The words of the passage that have a place, without a few at its ends that strayed far off. */
function findBlock(passage: Passage, map: WordMap, rarity: Rarity): Block | undefined {
  const parts = listParts(passage, map, rarity);
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const counts = (part: Block) => part.weight >= total * LEAST_PART;
  const kept = parts.slice(parts.findIndex(counts), parts.lastIndexOf(parts.filter(counts).at(-1)!) + 1);
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return undefined;
  const weight = kept.reduce((sum, part) => sum + part.weight, 0);
  return { ...first, weight, lastOld: last.lastOld, lastNew: last.lastNew };
}

/** The passage cut where much was put in between two of its words. */
function listParts({ hashes, start, end }: Passage, map: WordMap, rarity: Rarity): Block[] {
  const parts: Block[] = [];
  for (let i = start; i < end; i++) {
    const place = map[i]!;
    if (place < 0) continue;
    const weight = rarity(hashes[i]!);
    const part = parts.at(-1);
    if (part && place - part.lastNew <= i - part.lastOld + MOST_BETWEEN)
      parts[parts.length - 1] = { ...part, weight: part.weight + weight, lastOld: i, lastNew: place };
    else parts.push({ weight, firstOld: i, lastOld: i, firstNew: place, lastNew: place });
  }
  return parts;
}

function countScattered(map: WordMap, { firstOld, lastOld }: Bounds): number {
  let [sum, most] = [0, 0];
  for (let i = firstOld + 1, last = firstOld; i <= lastOld; i++) {
    if (map[i]! < 0) continue;
    const between = Math.max(0, map[i]! - map[last]! - (i - last));
    sum += between;
    most = Math.max(most, between);
    last = i;
  }
  return sum - most;
}

/** The stretch of new words from the nearest old neighbour that is left on either side, as far as the map knows them. */
function findRoom({ count, start, end }: Passage, map: WordMap, newCount: number) {
  let left = start - 1;
  while (left >= 0 && map[left] === -1) left--;
  let right = end;
  while (right < count && map[right] === -1) right++;
  return { roomStart: left < 0 ? 0 : map[left]! + 1, roomEnd: right >= count ? newCount : map[right]! };
}

/** More than a paragraph has, so that a copied paragraph brings only a part of it along. */
const FAR = 300;

/** How far the distance of a word from the passage may have changed: by some words, and by a share of it. */
const LEAST_SHIFT = 15;
const SHARE_OF_DISTANCE = 0.1;

/** The share of the surroundings, 0 to 1, by the weight of the words; 0 when there are none. Single words agree by chance. */
export function weighSurroundings(passage: Passage, place: Evidence, after: Hashes, rarity: Rarity): number {
  const around = narrowPassage(passage, FAR);
  const windowStart = Math.max(0, place.firstNew - around.start - LEAST_SHIFT);
  const windowEnd = Math.min(after.count, place.lastNew + 1 + around.count - around.end + LEAST_SHIFT);
  const window = { count: windowEnd - windowStart, hashes: after.hashes.subarray(windowStart, windowEnd) };
  const map = alignWords(around, window);
  const inPair = markRows(map, 2);
  let [found, all] = [0, 0];
  for (let i = 0; i < around.count; i++) {
    if (i >= around.start && i < around.end) continue;
    const weight = rarity(around.hashes[i]!);
    const distance = i < around.start ? around.start - i : i - around.end + 1;
    const now = i < around.start ? place.firstNew - windowStart - map[i]! : map[i]! + windowStart - place.lastNew;
    if (inPair[i] && Math.abs(now - distance) <= LEAST_SHIFT + distance * SHARE_OF_DISTANCE) found += weight;
    all += weight;
  }
  return all === 0 ? 0 : found / all;
}

/** The weight of a word by its hash, above 0 and at most 1. */
export type Rarity = (hash: number) => number;

/** So many words are told apart; that two of a text fall together is rare and does no harm. */
const SLOTS = 2 ** 18;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & (SLOTS - 1);
}

/**
 * The weights of words in a text: the logarithm of how rarely a word stands there, as in the inverse document
 * frequency of Spärck Jones (1972), brought to the range up to 1.
 */
export function buildRarity({ count, hashes }: Hashes): Rarity {
  const counts = new Int32Array(SLOTS);
  for (let i = 0; i < count; i++) counts[slotOf(hashes[i]!)]!++;
  const most = Math.log(count + 2);
  return (hash) => Math.log((count + 2) / (counts[slotOf(hash)]! + 1)) / most;
}
