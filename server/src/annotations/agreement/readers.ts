/** What two readers said about one report, independently: each their own notes with tags and decisions about links. */

import { isAnchored, placesToday, type Annotated } from '../live/annotated';
import type { LinkDecision, Note } from '../model';
import type { PlacesToday } from '../decisions';

/** What a reader says: notes that carry tags, and decisions about links. */
type Saying = Note | LinkDecision;

export interface Reader {
  /** How the reader is called. */
  readonly name: string;
  readonly sayings: readonly Saying[];
  /** Where the sayings stand in the report as it is; also those that have no certain place. */
  readonly places: PlacesToday;
}

export type Pair<Value> = readonly [Value, Value];

/** What one person of a file said: what names them as its creator. */
export function readAuthor(annotated: Annotated, name: string): Reader {
  const { sayings, places } = readFile(annotated, name);
  return { name, sayings: sayings.filter(({ creator }) => creator === name), places };
}

/** All that a file says, whoever wrote it. */
export function readFile(annotated: Annotated, name: string): Reader {
  return { name, sayings: listSayings(annotated), places: placesToday(annotated) };
}

/** The names of those who said something in a file, in the order of the alphabet. */
export function listAuthors(annotated: Annotated): readonly string[] {
  const names = listSayings(annotated).flatMap(({ creator }) => creator ?? []);
  return [...new Set(names)].sort();
}

/** A decision between readers is nobody's reading. */
function listSayings({ set }: Annotated): readonly Saying[] {
  return set.annotations.filter(isAnchored).filter((each): each is Saying => {
    if (each.kind === 'justification' || each.adjudicates !== undefined) return false;
    return each.kind === 'link' || each.tags.length > 0;
  });
}

interface Readers {
  readonly readers: Pair<Reader>;
  /** How many annotations both files hold, by their ids: those were not given independently, and are left out. */
  readonly shared: number;
  /** How many have no certain place in the report, and are left out. */
  readonly unplaced: number;
}

/** The two readers with what can be compared. */
export function pairReaders(first: Reader, second: Reader): Readers {
  const shared = findShared(first, second);
  const readers = [first, second].map((reader) => ({
    ...reader,
    sayings: reader.sayings.filter(({ id }) => !shared.has(id)),
  }));
  const placed = readers.map((reader) => ({
    ...reader,
    sayings: reader.sayings.filter((each) => isPlaced(reader, each)),
  }));
  const count = (of: readonly Reader[]) => of.reduce((sum, { sayings }) => sum + sayings.length, 0);
  return {
    readers: [placed[0]!, placed[1]!],
    shared: shared.size,
    unplaced: count(readers) - count(placed),
  };
}

function findShared(first: Reader, second: Reader): ReadonlySet<string> {
  const ids = new Set(first.sayings.map(({ id }) => id));
  return new Set(second.sayings.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
}

function isPlaced({ places }: Reader, { id, kind }: Saying): boolean {
  const place = places.get(id);
  return place?.target !== undefined && (kind === 'note' || place.recommendation !== undefined);
}
