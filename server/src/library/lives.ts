/** The lives of recommendations in a library: what every later report of the body says of each, and of earlier ones. */

import type { LibraryEntry } from './entry';
import { followReport, type Followed } from './follow/follow';
import { listAround, type Library } from './library';

/** What one later report says of a recommendation. */
export interface LifeStep {
  readonly later: LibraryEntry;
  readonly followed: Followed;
}

const known = new WeakMap<LibraryEntry, WeakMap<LibraryEntry, readonly Followed[]>>();

/** What `later` says of the recommendations of `earlier`, in their order; found once for each two entries. */
export function followOnce(earlier: LibraryEntry, later: LibraryEntry): readonly Followed[] {
  const byLater = known.get(earlier) ?? new WeakMap<LibraryEntry, readonly Followed[]>();
  known.set(earlier, byLater);
  const followed = byLater.get(later) ?? followReport(earlier, later);
  byLater.set(later, followed);
  return followed;
}

/** By id of a recommendation of `entry`, what the later reports of its body say, by date; empty where there are none. */
export function listLives(library: Library, entry: LibraryEntry): ReadonlyMap<string, readonly LifeStep[]> {
  const { later } = listAround(library, entry);
  return new Map(
    entry.recommendations.map(({ id }, r) => [
      id,
      later.map((each): LifeStep => ({ later: each, followed: followOnce(entry, each)[r]! })),
    ]),
  );
}

/** A recommendation of an earlier report that one of this report asks for again. */
export interface AskedBefore {
  readonly earlier: LibraryEntry;
  readonly followed: Followed;
}

/** By id of a recommendation of `entry`, those of earlier reports that it repeats, by date. */
export function listAskedBefore(library: Library, entry: LibraryEntry): ReadonlyMap<string, readonly AskedBefore[]> {
  const before = new Map<string, AskedBefore[]>(entry.recommendations.map(({ id }) => [id, []]));
  for (const earlier of listAround(library, entry).earlier)
    for (const followed of followOnce(earlier, entry))
      if (followed.repeated) before.get(followed.repeated.recommendation.id)?.push({ earlier, followed });
  return before;
}

/** The recommendation of the report `file` with these words, in the library: its life, and what it repeats. */
export interface InLibrary {
  readonly life: readonly LifeStep[];
  readonly before: readonly AskedBefore[];
}

/**
 * What the library knows of a recommendation by its words: an open text may have moved on since the library read it, and
 * what is known of a recommendation holds as long as its words do. Undefined where the library does not have it.
 */
export function findInLibrary(library: Library, file: string, words: string): InLibrary | undefined {
  const entry = library.entries.find((each) => each.file === file);
  const recommendation = entry?.recommendations.find(({ text }) => text === words);
  if (!entry || !recommendation) return undefined;
  return {
    life: listLives(library, entry).get(recommendation.id) ?? [],
    before: listAskedBefore(library, entry).get(recommendation.id) ?? [],
  };
}
