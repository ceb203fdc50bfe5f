/**
 * Tells paragraph numbers from numbers that only happen to open a line. A report numbers its paragraphs 1 to N: a
 * number counts when it has its place in the sequence.
 *
 *     14. Children in need of help         accepted, 14
 *     offered to all young people aged
 *     15. Support groups meet weekly       not accepted: in mid-sentence, and a better 15 follows
 *     15. The majority of children’s       accepted, 15
 */

import { endsSentence } from '../../syntax/prose';
import type { Line } from '../../syntax/lines';
import { gapBetween, type Flow } from './flow';

interface Candidate {
  readonly at: number;
  readonly value: number;
  /** How much its own looks speak for a paragraph number. */
  readonly worth: number;
}

interface ChainLink {
  readonly candidate: Candidate;
  readonly score: number;
  readonly previous: ChainLink | undefined;
}

/** The numbers of paragraphs, by index in the flow. `skip` holds the lines of tables, contents, titles and headings. */
export function acceptNumbers(flow: Flow, skip: ReadonlySet<number>): ReadonlyMap<number, number> {
  const accepted: [number, number][] = [];
  for (let link = bestChain(listCandidates(flow, skip)); link; link = link.previous) {
    accepted.unshift([link.candidate.at, link.candidate.value]);
  }
  return new Map(isSequence(accepted) || isOnlyItem(accepted, skip) ? accepted : []);
}

/** Two numbers from the start of a report on are a sequence; in mid-air it takes a few more not to be chance. */
const SHORTEST_SEQUENCE = 2;
const SHORTEST_LATE_SEQUENCE = 5;
const FIRST = 3;

function isSequence(accepted: readonly (readonly [number, number])[]): boolean {
  const first = accepted[0]?.[1] ?? 0;
  return accepted.length >= (first <= FIRST ? SHORTEST_SEQUENCE : SHORTEST_LATE_SEQUENCE);
}

/** A 1 right below a heading numbers the only item of a list. */
function isOnlyItem(accepted: readonly (readonly [number, number])[], skip: ReadonlySet<number>): boolean {
  return accepted.every(([at, value]) => value === 1 && skip.has(at - 1));
}

/** No report has so many paragraphs; higher numbers are years. */
const HIGHEST = 999;

function listCandidates(flow: Flow, skip: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = [];
  for (let at = 0; at < flow.lines.length; at++) {
    const mark = flow.lines[at]!.mark;
    if (mark?.kind !== 'number' || mark.value > HIGHEST || skip.has(at)) continue;
    const worth = worthOf(flow, at, mark.dotted, skip);
    if (worth > 0) candidates.push({ at, value: mark.value, worth });
  }
  return candidates;
}

/** A dot and a clean start are what a paragraph number has; without both it is a word of the running text. */
function worthOf(flow: Flow, at: number, dotted: boolean, skip: ReadonlySet<number>): number {
  const clean = startsAfresh(flow, at, skip);
  if (dotted) return clean ? 1 : 0.2;
  return clean ? 0.25 : 0;
}

function startsAfresh(flow: Flow, at: number, skip: ReadonlySet<number>): boolean {
  if (at === 0 || skip.has(at - 1)) return true;
  const before: Line = flow.lines[at - 1]!;
  return endsSentence(before.visible) || gapBetween(before, flow.lines[at]!) > 0 || isMarkAlone(before);
}

function isMarkAlone({ mark, visible }: Line): boolean {
  return mark?.kind === 'number' && visible.length === mark.length;
}

/**
 * The best chain ending at each candidate, found from the best chains ending at the numbers before it (dynamic
 * programming over values, linear in the candidates). A step of one is worth most; a skip, a repeat or a new start
 * at 1 is possible where nothing better is.
 */
function bestChain(candidates: readonly Candidate[]): ChainLink | undefined {
  const endingAt = new Map<number, ChainLink>();
  let best: ChainLink | undefined;
  for (const candidate of candidates) {
    const link = extend(candidate, endingAt, best);
    const rival = endingAt.get(candidate.value);
    if (!rival || link.score >= rival.score) endingAt.set(candidate.value, link);
    if (!best || link.score > best.score) best = link;
  }
  return best;
}

const STEPS = [
  { back: 1, worth: 1 },
  { back: 2, worth: 0.2 },
  { back: 3, worth: 0.1 },
  { back: 0, worth: -0.3 },
] as const;
const RESTART = -0.5;

function extend(
  candidate: Candidate,
  endingAt: ReadonlyMap<number, ChainLink>,
  best: ChainLink | undefined,
): ChainLink {
  const start = candidate.value === 1 ? 0.5 : 0;
  let link: ChainLink = { candidate, score: candidate.worth + start, previous: undefined };
  const consider = (previous: ChainLink | undefined, step: number): void => {
    const score = previous ? previous.score + candidate.worth + step : -Infinity;
    if (score > link.score) link = { candidate, score, previous };
  };
  for (const { back, worth } of STEPS) consider(endingAt.get(candidate.value - back), worth);
  if (candidate.value === 1 && candidate.worth === 1) consider(best, RESTART);
  return link;
}
