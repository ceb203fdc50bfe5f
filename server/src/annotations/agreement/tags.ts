/**
 * The tags that two readers gave, paragraph by paragraph. The paragraphs of the report are the units: findings,
 * recommendations and all other running text. So it does not matter which words of a paragraph each of them marked, and
 * it is known of what neither of them said anything, which measures of agreement beyond chance need.
 */

import { addTo } from '../../base/multimap';
import { lastIndexAtMost } from '../../base/search';
import type { Report } from '../../report/model';
import { overlaps, type Range } from '../../text/range';
import type { Note } from '../model';
import type { Pair, Reader } from './readers';

/** A unit that at least one of the readers tagged. */
interface TaggedUnit {
  /** The paragraph; for words outside every paragraph, as of headings, all that notes which overlap there stand on. */
  readonly range: Range;
  /** What of it the notes stand on. */
  readonly words: Range;
  readonly tags: Pair<ReadonlySet<string>>;
  /** The ids of the notes. */
  readonly notes: readonly string[];
}

export interface TaggedUnits {
  /** In the order of the text. */
  readonly units: readonly TaggedUnit[];
  /** How many units neither reader tagged. */
  readonly untagged: number;
}

interface Tagging {
  readonly note: Note;
  readonly range: Range;
  /** 0 for the first reader, 1 for the second. */
  readonly by: 0 | 1;
}

/** What the readers tagged of the report. */
export function listTaggedUnits({ paragraphs }: Report, readers: Pair<Reader>): TaggedUnits {
  const ranges = paragraphs.map(({ range }) => range);
  const starts = ranges.map(({ start }) => start);
  const inParagraph = new Map<number, Tagging[]>();
  const outside: Tagging[] = [];
  for (const tagging of listTaggings(readers)) {
    const touched = listTouched(ranges, starts, tagging.range);
    for (const index of touched) addTo(inParagraph, index, tagging);
    if (touched.length === 0) outside.push(tagging);
  }
  const units = [
    ...[...inParagraph].map(([index, taggings]) => toUnit(ranges[index]!, taggings)),
    ...joinOverlapping(outside).map((taggings) => toUnit(hullOf(taggings), taggings)),
  ];
  units.sort((a, b) => a.range.start - b.range.start);
  return { units, untagged: paragraphs.length - inParagraph.size };
}

/** In the order of the text. */
function listTaggings(readers: Pair<Reader>): readonly Tagging[] {
  const taggings = readers.flatMap(({ sayings, places }, by) =>
    sayings.flatMap((note): Tagging[] => {
      const range = places.get(note.id)?.target;
      return note.kind === 'note' && range ? [{ note, range, by: by as 0 | 1 }] : [];
    }),
  );
  return taggings.sort((a, b) => a.range.start - b.range.start);
}

/** The places of the paragraphs that a range shares text with. */
function listTouched(ranges: readonly Range[], starts: readonly number[], range: Range): readonly number[] {
  const touched: number[] = [];
  for (let i = Math.max(0, lastIndexAtMost(starts, range.start)); i < ranges.length && starts[i]! < range.end; i++)
    if (overlaps(ranges[i]!, range)) touched.push(i);
  return touched;
}

/** Groups of notes that hang together by their words; they come in the order of the text. */
function joinOverlapping(taggings: readonly Tagging[]): readonly (readonly Tagging[])[] {
  const groups: Tagging[][] = [];
  let end = -1;
  for (const tagging of taggings) {
    if (tagging.range.start < end) groups.at(-1)!.push(tagging);
    else groups.push([tagging]);
    end = Math.max(end, tagging.range.end);
  }
  return groups;
}

function toUnit(range: Range, taggings: readonly Tagging[]): TaggedUnit {
  const hull = hullOf(taggings);
  const tagsBy = (reader: 0 | 1) =>
    new Set(taggings.filter(({ by }) => by === reader).flatMap(({ note }) => note.tags));
  return {
    range,
    words: { start: Math.max(hull.start, range.start), end: Math.min(hull.end, range.end) },
    tags: [tagsBy(0), tagsBy(1)],
    notes: taggings.map(({ note }) => note.id),
  };
}

function hullOf(taggings: readonly Tagging[]): Range {
  return {
    start: Math.min(...taggings.map(({ range }) => range.start)),
    end: Math.max(...taggings.map(({ range }) => range.end)),
  };
}
