/** Finds reports that stand in a folder twice, in different extractions, and where a passage of one is in the other. */

import type { Report } from '../../server/src/report/model';
import type { Range } from '../../server/src/text/range';
import type { EvaluatedReport } from './folder';

/** Two different texts of one report. */
export type Extractions = readonly [Report, Report];

/** All pairs of different texts of one report, in both directions: those that have most sentences in common. */
export function listExtractions(reports: readonly EvaluatedReport[]): Extractions[] {
  const distinct = reports.filter(
    ({ report }, i) => !reports.slice(0, i).some((each) => isSameText(each.report, report)),
  );
  const prints = distinct.map(({ report }) => ({ report, sentences: listSentences(report.source.text) }));
  return prints.flatMap((one, i) =>
    prints.slice(i + 1).flatMap((other): Extractions[] => {
      if (!areAlike(one.sentences, other.sentences)) return [];
      return [
        [one.report, other.report],
        [other.report, one.report],
      ];
    }),
  );
}

function isSameText(one: Report, other: Report): boolean {
  return one.source.text === other.source.text;
}

/** Runs of eight words, as one would find them in both extractions. */
function listSentences(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((_, i) => words.slice(i, i + 8).join(' ')));
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let common = 0;
  for (const sentence of one) if (other.has(sentence)) common++;
  return common > 0.5 * Math.min(one.size, other.size);
}

/**
 * Where a passage stands in the other extraction: the same letters, and if they stand there several times, the same
 * one of as many. Undefined when the two do not have it equally often, so that nobody can tell.
 */
export function truthIn(before: string, after: string, range: Range): Range | undefined {
  const [old, other] = [lettersOf(before), lettersOf(after)];
  const from = old.offsets.findIndex((offset) => offset >= range.start);
  const to = old.offsets.findIndex((offset) => offset >= range.end);
  const sought = old.letters.slice(from, to < 0 ? undefined : to);
  const places = listPlaces(old.letters, sought);
  const found = listPlaces(other.letters, sought);
  const place = found[places.indexOf(from)];
  if (!sought || places.length !== found.length || place === undefined) return undefined;
  return { start: other.offsets[place]!, end: other.offsets[place + sought.length - 1]! + 1 };
}

interface Letters {
  readonly letters: string;
  readonly offsets: readonly number[];
}

const known = new Map<string, Letters>();

/** The letters and digits of a text in lower case, with the offset of each. */
function lettersOf(text: string): Letters {
  const cached = known.get(text);
  if (cached) return cached;
  const matches = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter((match) => match[0].length === 1);
  const letters = {
    letters: matches.map((match) => match[0].toLowerCase().slice(0, 1)).join(''),
    offsets: matches.map((match) => match.index),
  };
  known.set(text, letters);
  return letters;
}

function listPlaces(text: string, sought: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at >= 0 && sought; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}
