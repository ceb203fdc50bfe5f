/** Decisions on the lives of recommendations: where they hold in the reports of today, and what they change. */

import { lazily } from '../../base/lazily';
import { findReworded } from '../alike';
import type { EntryRecommendation, LibraryEntry } from '../entry';
import type { Followed } from '../follow/follow';
import { verdicts, type Verdict } from '../follow/verdict';
import type { Library } from '../library';
import type { AnsweredRecommendation } from '../responses/answers';
import type { Stance } from '../responses/stance';
import { subjectKeyOf } from '../subject';
import type { LibraryDecisions, LifeDecision, NamedReport } from './decisions';

/** What a person says now, of a recommendation and a later report. */
export type LifeChange =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'not'; readonly verdict: Verdict }
  | { readonly kind: 'repeated'; readonly words: string | null }
  | { readonly kind: 'stance'; readonly stance: Stance | null }
  /** Nothing that was said before holds. */
  | { readonly kind: 'forget' };

export interface LifePlace {
  readonly earlier: LibraryEntry;
  readonly recommendation: EntryRecommendation;
  readonly later: LibraryEntry;
}

/** The decisions with one more, which replaces what was said of the same recommendation and report before. */
export function decideLife(
  known: LibraryDecisions,
  library: Pick<Library, 'entries'>,
  { earlier, recommendation, later }: LifePlace,
  change: LifeChange,
): LibraryDecisions {
  const find = createFinder(library.entries);
  const isSame = (decision: LifeDecision) =>
    find(decision.earlier) === earlier &&
    find(decision.later) === later &&
    findReworded(earlier.recommendations, decision.recommendation) === recommendation;
  const others = known.lives.filter((decision) => !isSame(decision));
  if (change.kind === 'forget') return { ...known, lives: others };
  const before = known.lives.filter(isSame).at(-1);
  const plain: LifeDecision = {
    earlier: nameReport(earlier),
    recommendation: shorten(recommendation.text),
    later: nameReport(later),
    verdict: before?.verdict,
    refused: before?.refused ?? [],
    repeated: before?.repeated,
    stance: before?.stance,
  };
  return { ...known, lives: [...others, applyChange(plain, change)] };
}

function applyChange(decision: LifeDecision, change: Exclude<LifeChange, { kind: 'forget' }>): LifeDecision {
  switch (change.kind) {
    case 'verdict':
      return {
        ...decision,
        verdict: change.verdict,
        refused: decision.refused.filter((each) => each !== change.verdict),
      };
    case 'not':
      return {
        ...decision,
        verdict: decision.verdict === change.verdict ? undefined : decision.verdict,
        refused: verdicts.filter((each) => each === change.verdict || decision.refused.includes(each)),
      };
    case 'repeated':
      return { ...decision, repeated: change.words === null ? null : shorten(change.words) };
    case 'stance':
      return { ...decision, stance: change.stance };
  }
}

function nameReport({ file, names, date }: LibraryEntry): NamedReport {
  return { file, body: names[0], date: date?.date };
}

/** So much of a recommendation tells it from all others of a report. */
const longestWords = 400;

function shorten(text: string): string {
  return text.slice(0, longestWords).replace(/\s+/g, ' ').trim();
}

/** What was decided about the recommendations of `earlier` and what `later` says of them. */
export function listDecided(library: Library, earlier: LibraryEntry, later: LibraryEntry): readonly LifeDecision[] {
  return placedDecisions(library).get(earlier)?.get(later) ?? [];
}

const placedDecisions = lazily(({ entries, decisions }: Library) => {
  const find = createFinder(entries);
  const placed = new Map<LibraryEntry, Map<LibraryEntry, LifeDecision[]>>();
  for (const decision of decisions.lives) {
    const [earlier, later] = [find(decision.earlier), find(decision.later)];
    if (!earlier || !later) continue;
    const byLater = placed.get(earlier) ?? new Map<LibraryEntry, LifeDecision[]>();
    placed.set(earlier, byLater.set(later, [...(byLater.get(later) ?? []), decision]));
  }
  return placed;
});

/** The report that a decision names: the file, else the only one of that body and day. */
function createFinder(entries: readonly LibraryEntry[]): (name: NamedReport) => LibraryEntry | undefined {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  return ({ file, body, date }) => {
    const own = byFile.get(file);
    if (own || body === undefined || date === undefined) return own;
    const same = entries.filter(
      (entry) => entry.date?.date === date && subjectKeyOf(entry.names[0] ?? '') === subjectKeyOf(body),
    );
    return same.length === 1 ? same[0] : undefined;
  };
}

/** What was found, as people decided it: what they said is certain, and what they refused is not so. */
export function applyDecisions(
  followed: readonly Followed[],
  later: LibraryEntry,
  decisions: readonly LifeDecision[],
): readonly Followed[] {
  if (decisions.length === 0) return followed;
  const byRecommendation = placeOn(followed, decisions);
  return followed.map((each) => {
    const decision = byRecommendation.get(each.recommendation);
    return decision ? decideRepetition(decideVerdict(each, decision), later, decision) : each;
  });
}

/** By recommendation what was decided about it. */
function placeOn(
  found: readonly { readonly recommendation: EntryRecommendation }[],
  decisions: readonly LifeDecision[],
) {
  const recommendations = found.map(({ recommendation }) => recommendation);
  return new Map(decisions.map((decision) => [findReworded(recommendations, decision.recommendation), decision]));
}

/** What was found that a response answers, as people decided it. What it answers where none was found, nobody decides. */
export function decideAnswers(
  answered: AnsweredRecommendation[],
  decisions: readonly LifeDecision[],
): AnsweredRecommendation[] {
  if (decisions.length === 0) return answered;
  const byRecommendation = placeOn(answered, decisions);
  return answered.map((each) => {
    const stance = byRecommendation.get(each.recommendation)?.stance;
    if (!each.answer || stance === undefined) return each;
    const answer = stance === null ? undefined : { ...each.answer, stance, probability: 1 };
    return { ...each, answer, isDecided: true };
  });
}

function decideVerdict(found: Followed, { verdict, refused }: LifeDecision): Followed {
  const left = verdict ? [verdict] : verdicts.filter((each) => !refused.includes(each));
  if (left.length === verdicts.length || left.length === 0) return found;
  const sum = left.reduce((total, each) => total + found.probabilities[each], 0);
  const weigh = (each: Verdict) => (sum > 0 ? found.probabilities[each] / sum : 1 / left.length);
  const probabilities = Object.fromEntries(
    verdicts.map((each) => [each, left.includes(each) ? weigh(each) : 0]),
  ) as Record<Verdict, number>;
  const likeliest = left.reduce((best, each) => (probabilities[each] > probabilities[best] ? each : best));
  return {
    ...found,
    verdict: likeliest,
    probability: probabilities[likeliest],
    probabilities,
    isVerdictDecided: verdict !== undefined,
  };
}

function decideRepetition(found: Followed, later: LibraryEntry, { repeated }: LifeDecision): Followed {
  if (repeated === undefined) return found;
  if (repeated === null) return { ...found, repeated: undefined, isRepetitionDecided: true };
  const recommendation = findReworded(later.recommendations, repeated);
  if (!recommendation) return found;
  return { ...found, repeated: { recommendation, probability: 1 }, isRepetitionDecided: true };
}
