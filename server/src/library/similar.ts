/**
 * The passages and recommendations of a library that are most like one of them: who else was asked this, where else the
 * same was found. The likeness is that of following: words by how rare they are in the library, and what they mean.
 */

import { listAcronymStems, listWords } from '../links/passages/words';
import { inverseFrequencies } from '../links/numbers/weights';
import type { Range } from '../text/range';
import type { EntryPassage, EntryRecommendation, EntryText, LibraryEntry } from './entry';
import { measureLikeness, TermSpace, type ReadText } from './likeness';
import { listSharedTerms } from './sharedTerms';
import { noNameDecisions, type NameDecisions } from './decisions/decisions';
import { createKeys } from './library';

export type SimilarKind = 'recommendation' | 'finding' | 'paragraph';

export interface SimilarQuery {
  readonly file: string;
  readonly kind: SimilarKind;
  readonly range: Range;
  readonly text: string;
}

export interface Similar {
  readonly entry: LibraryEntry;
  readonly kind: SimilarKind;
  /** The id of the recommendation or finding; undefined for other paragraphs. */
  readonly id: string | undefined;
  readonly range: Range;
  readonly text: string;
  /** From 0, nothing in common, to about 1, the same words. */
  readonly score: number;
  readonly sharedTerms: readonly string[];
}

/** Words and meaning count alike: each alone ranks worse. */
const wordsShare = 0.5;
/** Whoever asks who else was asked the same wants requests, whoever asks for findings findings; the others come behind. */
const otherKind = 0.75;
/** The same body was asked before, most likely; the question is who else was. */
const sameBody = 0.9;
/** As many as a person looks through. */
const mostSimilar = 50;

/**
 * What stands on a stretch of a report, a line or a selection: what begins there, else what lies around it, else what
 * follows, else the last before. Undefined for a report without text.
 */
export function findQuery(entry: LibraryEntry, { start, end }: Range): SimilarQuery | undefined {
  const all = listTexts(entry);
  const found =
    all.find(({ range }) => start <= range.start && range.start < Math.max(end, start + 1)) ??
    all.find(({ range }) => range.start <= start && start < range.end) ??
    all.find(({ range }) => range.start >= end) ??
    all.at(-1);
  return found && { file: entry.file, kind: found.kind, range: found.range, text: found.text };
}

/** The most similar in other reports, best first. `library` may hold the report of the query, which is passed over. */
export function findSimilar(...of: Parameters<typeof searchSimilar>): Similar[] {
  const search = searchSimilar(...of);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, a report each, so that a thread can do other things between them: reading words takes longest. */
export function* searchSimilar(
  query: SimilarQuery,
  own: LibraryEntry,
  library: readonly LibraryEntry[],
  decisions: NameDecisions = noNameDecisions,
): Generator<undefined, Similar[], undefined> {
  const space = new TermSpace();
  const request = space.read(query.text, listWords(query.text, listAcronymStems(own.acronyms)));
  const keyOf = createKeys(decisions);
  const isCandidate = createFilter(request, query.kind, countTexts(own));
  const candidates: { readonly found: Text; readonly isSame: boolean; readonly read: ReadText }[] = [];
  for (const entry of library) {
    if (!entry.isReport || entry.file === own.file) continue;
    const acronyms = listAcronymStems(entry.acronyms);
    const isSame = entry.names.length > 0 && keyOf(entry.names[0]) === keyOf(own.names[0]);
    for (const found of listTexts(entry).filter(isCandidate))
      candidates.push({ found, isSame, read: space.read(found.text, listWords(found.text, acronyms)) });
    yield undefined;
  }
  const passages = candidates.map(({ read }) => read);
  const { words, meaning } = measureLikeness(passages, [request], space);
  const scored = candidates.map(({ found, isSame, read }, at) => {
    const likeness = wordsShare * words.at(at, 0) + (1 - wordsShare) * Math.max(0, meaning.at(at, 0));
    const score = likeness * (found.kind === query.kind ? 1 : otherKind) * (isSame ? sameBody : 1);
    return { found, read, score };
  });
  const best = scored.sort((a, b) => b.score - a.score).slice(0, mostSimilar);
  const weights = inverseFrequencies(
    passages.map(({ stems }) => stems),
    space.vocabulary.size,
  );
  return best.map(({ found, read, score }): Similar => {
    return { ...found, score, sharedTerms: listSharedTerms(read, request, weights) };
  });
}

interface Text extends EntryText {
  readonly entry: LibraryEntry;
  readonly kind: SimilarKind;
  readonly id: string | undefined;
  readonly range: Range;
}

/** The recommendations and the running text of a report, in document order. */
export function listTexts(entry: LibraryEntry): Text[] {
  const requests = entry.recommendations.map(({ id, range, text, pieces }: EntryRecommendation): Text => {
    return { entry, kind: 'recommendation', id, range, text, pieces };
  });
  const passages = entry.passages.map(({ finding, range, text, pieces }: EntryPassage): Text => {
    return { entry, kind: finding === undefined ? 'paragraph' : 'finding', id: finding, range, text, pieces };
  });
  return [...requests, ...passages].sort((a, b) => a.range.start - b.range.start);
}

/** So many of the query's words, the rarest, lead to passages; one with fewer than two of them is not read further. */
const leadingWords = 8;
const fewestLeads = 2;
const shortestLead = 4;

/** Which texts are worth reading: all of the query's own kind where that is recommendations, which are few. */
function createFilter(
  request: ReadText,
  kind: SimilarKind,
  counts: ReadonlyMap<string, number>,
): (text: Text) => boolean {
  const stems = [...new Set(request.words.map(({ stem }) => stem))]
    .filter((stem) => stem.length >= shortestLead && /^[a-z]+$/.test(stem))
    .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))
    .slice(0, leadingWords);
  if (stems.length === 0) return () => true;
  const leads = new RegExp(`\\b(?:${stems.map((stem) => stem.replace(/[iy]$/, '')).join('|')})`, 'gi');
  const least = Math.min(fewestLeads, stems.length);
  return ({ text, kind: own }) => (kind === 'recommendation' && own === kind) || hasDifferent(text, leads, least);
}

/** Whether a text has so many different beginnings of words that the pattern names. */
function hasDifferent(text: string, pattern: RegExp, least: number): boolean {
  const found = new Set<string>();
  for (const [lead] of text.matchAll(pattern)) if (found.add(lead.toLowerCase()).size >= least) return true;
  return false;
}

/** In how many texts of a report each stem stands: what is common in one report is so in others of its kind. */
function countTexts(entry: LibraryEntry): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const acronyms = listAcronymStems(entry.acronyms);
  for (const { text } of listTexts(entry))
    for (const stem of new Set(listWords(text, acronyms).map((word) => word.stem)))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
