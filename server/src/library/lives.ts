/** The lives of recommendations in a library: what every later report of the body says of each, and of earlier ones. */

import { lazily } from '../base/lazily';
import { applyDecisions, listDecided } from './decisions/placed';
import type { LibraryEntry } from './entry';
import { followReport, type Followed } from './follow/follow';
import type { AnsweredRecommendation } from './responses/answers';
import { isResponse, listResponses } from './responses/responding';
import { listAround, surroundingsOf, type Library } from './library';

/** What one later report says of a recommendation. */
export interface LifeStep {
  readonly later: LibraryEntry;
  readonly followed: Followed;
}

/** What a report says of the recommendations of an earlier one, found once for each two entries. */
const followOnce = lazily((earlier: LibraryEntry) => lazily((later: LibraryEntry) => followReport(earlier, later)));

/** The same, in the order of the recommendations, as people decided it. */
export function followIn(library: Library, earlier: LibraryEntry, later: LibraryEntry): readonly Followed[] {
  return applyDecisions(followOnce(earlier)(later), later, listDecided(library, earlier, later));
}

/** By id of a recommendation of `entry`, what the later reports of its body say, by date; empty where there are none. */
export function listLives(library: Library, entry: LibraryEntry): ReadonlyMap<string, readonly LifeStep[]> {
  return livesOf(library)(entry);
}

const livesOf = lazily((library: Library) =>
  lazily((entry: LibraryEntry): ReadonlyMap<string, readonly LifeStep[]> => {
    const { later: reports } = listAround(library, entry);
    const told = reports.filter((later) => !isResponse(library, later));
    const steps = told.map((later) => ({ later, all: followIn(library, entry, later) }));
    return new Map(
      entry.recommendations.map(({ id }, r) => [id, steps.map(({ later, all }) => ({ later, followed: all[r]! }))]),
    );
  }),
);

/** A recommendation of an earlier report that one of this report asks for again. */
export interface AskedBefore {
  readonly earlier: LibraryEntry;
  readonly followed: Followed;
}

/** By id of a recommendation of `entry`, those of earlier reports that it repeats, by date. */
export function listAskedBefore(library: Library, entry: LibraryEntry): ReadonlyMap<string, readonly AskedBefore[]> {
  return askedBefore(library)(entry);
}

const askedBefore = lazily((library: Library) =>
  lazily((entry: LibraryEntry): ReadonlyMap<string, readonly AskedBefore[]> => {
    const before = new Map<string, AskedBefore[]>(entry.recommendations.map(({ id }) => [id, []]));
    if (isResponse(library, entry)) return before;
    for (const earlier of listAround(library, entry).earlier)
      for (const followed of followIn(library, earlier, entry))
        if (followed.repeated) before.get(followed.repeated.recommendation.id)?.push({ earlier, followed });
    return before;
  }),
);

/** What one response answers to a recommendation. */
export interface ResponseTo extends AnsweredRecommendation {
  readonly response: LibraryEntry;
}

/** The recommendation of the report `file` with these words, in the library: its life, and what it repeats. */
export interface InLibrary {
  readonly life: readonly LifeStep[];
  readonly before: readonly AskedBefore[];
  /** What each response to the report answers. */
  readonly responses: readonly ResponseTo[];
}

/**
 * What the library knows of a recommendation by its words: an open text may have moved on since the library read it, and
 * what is known of a recommendation holds as long as its words do. Undefined where the library does not have it.
 */
export function findInLibrary(library: Library, file: string, words: string): InLibrary | undefined {
  const { entry } = surroundingsOf(library, file);
  const recommendation = entry?.recommendations.find(({ text }) => text === words);
  if (!entry || !recommendation) return undefined;
  return {
    life: listLives(library, entry).get(recommendation.id) ?? [],
    before: listAskedBefore(library, entry).get(recommendation.id) ?? [],
    responses: listResponses(library, entry).flatMap(({ response, answered }) =>
      answered.filter((each) => each.recommendation === recommendation).map((each) => ({ response, ...each })),
    ),
  };
}
