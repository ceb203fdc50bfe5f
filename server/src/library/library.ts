/**
 * A library: the reports of several years and bodies, put in order. Reports of one body stand together by date,
 * whatever name of it they print; a person can join names that are one body and split those that are not.
 */

import { lazily } from '../base/lazily';
import { addTo } from '../base/multimap';
import type { Grade, SubjectId } from '../report/family';
import { noDecisions, type LibraryDecisions, type NameDecisions } from './decisions/decisions';
import type { LibraryEntry } from './entry';
import { subjectKeyOf } from './subject';

export interface Library {
  /** By name. Those that name no body stand together at the end, under no name. */
  readonly providers: readonly Provider[];
  /** All reports, by provider and date. */
  readonly entries: readonly LibraryEntry[];
  /** What people decided, of which names are taken into account already. */
  readonly decisions: LibraryDecisions;
}

export interface Provider {
  /** What tells it from others; empty for reports that name no body. */
  readonly key: string;
  /** The name that most of its reports print; empty for reports that name no body. */
  readonly name: string;
  /** All names that its reports print. */
  readonly names: readonly string[];
  /** By date, the first first; those without a date at the end. */
  readonly reports: readonly LibraryEntry[];
  readonly trends: readonly Trend[];
}

/** How the judgement on one subject went from report to report. */
export interface Trend {
  readonly subject: SubjectId;
  readonly subjectName: string;
  /** By date; at least one. */
  readonly judgements: readonly TrendJudgement[];
  /** Between the last two judgements on one scale; undefined where there are no two. */
  readonly direction: 'better' | 'same' | 'worse' | undefined;
}

export interface TrendJudgement {
  readonly file: string;
  readonly date: string | undefined;
  readonly grade: Grade;
  readonly rank: number | undefined;
}

/** Puts reports in order; texts that are no reports are left out. */
export function buildLibrary(entries: readonly LibraryEntry[], decisions: LibraryDecisions = noDecisions): Library {
  const keyOf = createKeys(decisions);
  const groups = new Map<string, LibraryEntry[]>();
  for (const entry of entries) if (entry.isReport) addTo(groups, keyOf(entry.names[0]), entry);
  joinShortNames(groups, decisions);
  const providers = [...groups].map(([key, reports]) => buildProvider(key, reports)).sort(byName);
  return { providers, entries: providers.flatMap(({ reports }) => reports), decisions };
}

/** What follows a name that is often left out: "Newcastle *upon* Tyne", "East Riding *of* Yorkshire". */
const ofPlace = /^(?:upon|on|of|under|by|in)\b/iu;

/**
 * Takes reports that print a short name to the one body whose name goes on with where it is. Where two bodies do, as
 * Newcastle upon Tyne and Newcastle under Lyme, or a person split them, nobody knows.
 */
function joinShortNames(groups: Map<string, LibraryEntry[]>, { split }: NameDecisions): void {
  const longest = [...groups.keys()].sort((a, b) => b.length - a.length);
  for (const [key, entries] of [...groups]) {
    const name = entries[0]!.names[0];
    if (key === '' || name === undefined || split.some((each) => fold(each) === fold(name))) continue;
    const fuller = longest.filter((other) => {
      const whole = groups.get(other)?.[0]?.names[0]?.replace(/[-‐‑–]/gu, ' ') ?? '';
      return fold(whole).startsWith(`${fold(name)} `) && ofPlace.test(whole.slice(name.length).trimStart());
    });
    if (fuller.length !== 1) continue;
    groups.set(fuller[0]!, [...groups.get(fuller[0]!)!, ...entries]);
    groups.delete(key);
  }
}

/** The key of a name, after what a person said; empty for none. */
export function createKeys({ joined, split }: NameDecisions): (name: string | undefined) => string {
  const own = new Set(split.map(fold));
  const plain = (name: string) => (own.has(fold(name)) ? `= ${fold(name)}` : subjectKeyOf(name));
  const joins = new Map(joined.flatMap((names) => names.map((name) => [plain(name), plain(names[0]!)] as const)));
  return (name) => {
    if (name === undefined) return '';
    const key = plain(name);
    return joins.get(key) ?? key;
  };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}

function byName(a: Provider, b: Provider): number {
  if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function buildProvider(key: string, unordered: readonly LibraryEntry[]): Provider {
  const reports = [...unordered].sort(byDate);
  const printed = reports.flatMap(({ names }) => names);
  const counts = new Map<string, number>();
  for (const name of printed) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length).map(([name]) => name);
  return { key, name: names[0] ?? '', names, reports, trends: key === '' ? [] : listTrends(reports) };
}

/** Of two reports the one with the earlier date first; one without a date comes last. */
export function byDate(a: LibraryEntry, b: LibraryEntry): number {
  const [one, other] = [a, b].map(({ date }) => date?.date ?? '9999');
  return one! < other! ? -1 : one! > other! ? 1 : a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

function listTrends(reports: readonly LibraryEntry[]): Trend[] {
  const bySubject = new Map<string, { name: string; judgements: TrendJudgement[] }>();
  for (const { file, date, judgements } of reports) {
    for (const { subject, subjectName, grade, rank } of judgements) {
      const trend = bySubject.get(subject) ?? { name: subjectName, judgements: [] };
      bySubject.set(subject, trend);
      trend.judgements.push({ file, date: date?.date, grade, rank });
    }
  }
  return [...bySubject].map(([subject, { name, judgements }]): Trend => {
    return { subject, subjectName: name, judgements, direction: directionOf(judgements) };
  });
}

function directionOf(judgements: readonly TrendJudgement[]): Trend['direction'] {
  const [before, last] = judgements.flatMap(({ rank }) => rank ?? []).slice(-2);
  if (before === undefined || last === undefined) return undefined;
  return last > before ? 'better' : last < before ? 'worse' : 'same';
}

/** The judgement on the whole; undefined where the report makes none. */
export function overallOf({ judgements }: LibraryEntry) {
  return judgements.find(({ subject }) => subject === 'overall');
}

/** The other reports of the body of `entry`, by date; none where it names no body. */
export function listSiblings({ providers }: Library, file: string): readonly LibraryEntry[] {
  const provider = providers.find(({ reports }) => reports.some((each) => each.file === file));
  return provider && provider.key !== '' ? provider.reports.filter((each) => each.file !== file) : [];
}

/** A library as seen from one of its reports. */
export interface Surroundings {
  readonly library: Library;
  /** The report as the library read it last; undefined where the library does not have it. */
  readonly entry: LibraryEntry | undefined;
}

/** What surrounds a report that is looked at by itself. */
export const alone: Surroundings = {
  library: { providers: [], entries: [], decisions: noDecisions },
  entry: undefined,
};

/** What surrounds the report of a file: the same value each time it is asked. */
export function surroundingsOf(library: Library, file: string): Surroundings {
  return allSurroundings(library).get(file) ?? alone;
}

const allSurroundings = lazily(
  (library: Library) =>
    new Map(library.entries.map((entry): [string, Surroundings] => [entry.file, { library, entry }])),
);

/** Those of its body before it and after it, by date; without a date a report has neither. */
export function listAround(library: Library, entry: LibraryEntry) {
  const siblings = entry.date ? listSiblings(library, entry.file).filter(({ date }) => date !== undefined) : [];
  return {
    earlier: siblings.filter((each) => byDate(each, entry) < 0),
    later: siblings.filter((each) => byDate(each, entry) > 0),
  };
}
