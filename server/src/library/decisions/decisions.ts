/**
 * What people decided about reports of a library: which names mean one body, and what became of recommendations. Reports
 * are named by their file and by whose they are and when, recommendations by their words, so that a decision holds when
 * a report is edited, renumbered or renamed. What finds no place today is kept, and counts for nothing.
 */

import type { Verdict } from '../follow/verdict';
import type { Stance } from '../responses/stance';

/** Where a folder keeps the decisions that are about its reports. */
export const decisionsFile = '.golden-thread/library.json';

/** What a person said of names. */
export interface NameDecisions {
  /** Names that mean one body; each group is one. */
  readonly joined: readonly (readonly string[])[];
  /** Names that mean a body of their own, whatever they are like. */
  readonly split: readonly string[];
}

export const noNameDecisions: NameDecisions = { joined: [], split: [] };

export interface LibraryDecisions extends NameDecisions {
  readonly lives: readonly LifeDecision[];
}

export const noDecisions: LibraryDecisions = { ...noNameDecisions, lives: [] };

/** How a decision names a report: by its file, and, where that has another name today, by body and date. */
export interface NamedReport {
  readonly file: string;
  readonly body: string | undefined;
  readonly date: string | undefined;
}

/** What a person said of one recommendation and one later report, or response. */
export interface LifeDecision {
  readonly earlier: NamedReport;
  /** Its words when it was decided. */
  readonly recommendation: string;
  readonly later: NamedReport;
  /** What became of it; undefined where that was not said. */
  readonly verdict: Verdict | undefined;
  /** What did not become of it. */
  readonly refused: readonly Verdict[];
  /** The words of the later recommendation that asks for the same; null for none, undefined where that was not said. */
  readonly repeated: string | null | undefined;
  /** What a response answers; null for that it has no answer, undefined where that was not said. */
  readonly stance: Stance | null | undefined;
}

/** The decisions in which two names mean one body. */
export function joinNames<Decisions extends NameDecisions>(known: Decisions, names: readonly string[]): Decisions {
  const [touched, others] = [true, false].map((isTouched) =>
    known.joined.filter((group) => group.some((name) => names.includes(name)) === isTouched),
  );
  const joined = [...others!, [...new Set([...touched!.flat(), ...names])]];
  return { ...known, joined, split: known.split.filter((name) => !names.includes(name)) };
}

/** The decisions in which a name means a body of its own. */
export function splitName<Decisions extends NameDecisions>(known: Decisions, name: string): Decisions {
  const joined = known.joined.map((group) => group.filter((each) => each !== name)).filter(({ length }) => length > 1);
  return { ...known, joined, split: [...new Set([...known.split, name])] };
}

/** What several folders decided, together. */
export function joinDecisions(all: readonly LibraryDecisions[]): LibraryDecisions {
  return {
    joined: all.flatMap(({ joined }) => joined),
    split: all.flatMap(({ split }) => split),
    lives: all.flatMap(({ lives }) => lives),
  };
}
