/** What looks across reports as JSON: the library, similar passages, what was said before, and comparisons. */

import type { Comparison, ComparedItem, ItemChange, JudgementChange } from '../../library/compare';
import type { EntryJudgement, LibraryEntry } from '../../library/entry';
import { overallOf, type Library, type Provider } from '../../library/library';
import type { SaidBefore } from '../../library/saidBefore';
import type { Similar, SimilarQuery } from '../../library/similar';
import { modelVersion } from '../jsonModel';
import { rangeIn, rounded } from './ranges';

export function toJsonLibrary(folder: string, { providers }: Library) {
  return { version: modelVersion, folder, providers: providers.map(toJsonProvider) };
}

function toJsonProvider({ name, names, reports, trends }: Provider) {
  return {
    name: name === '' ? null : name,
    names,
    reports: reports.map(toJsonReport),
    trends: trends.map(({ subject, subjectName, direction, judgements }) => ({
      subject: subjectName,
      subjectId: subject,
      direction: direction ?? null,
      judgements: judgements.map(({ file, date, grade }) => ({ file, date: date ?? null, grade })),
    })),
  };
}

function toJsonReport(entry: LibraryEntry) {
  const { file, family, kind, title, date, inspected, published, judgements, recommendations } = entry;
  return {
    file,
    family,
    kind,
    title: title ?? null,
    date: date?.date ?? null,
    dateFrom: date?.from ?? null,
    inspected: inspected ?? null,
    published: published ?? null,
    overall: overallOf(entry)?.grade ?? null,
    grades: judgements.map(({ subject, subjectName, grade }) => ({ subject: subjectName, subjectId: subject, grade })),
    recommendations: recommendations.length,
  };
}

export function toJsonSimilar(query: SimilarQuery, own: LibraryEntry, similar: readonly Similar[]) {
  return {
    version: modelVersion,
    query: { file: query.file, kind: query.kind, range: rangeIn(own, query.range), text: query.text },
    similar: similar.map(({ entry, kind, id, range, text, score, sharedTerms }) => ({
      file: entry.file,
      range: rangeIn(entry, range),
      kind,
      id: id ?? null,
      score: rounded(score),
      text,
      provider: entry.names[0] ?? null,
      date: entry.date?.date ?? null,
      sharedTerms,
    })),
  };
}

export function toJsonSaidBefore(entry: LibraryEntry, said: readonly SaidBefore[]) {
  return {
    version: modelVersion,
    file: entry.file,
    sentences: said.map(({ range, text, places }) => ({
      range: rangeIn(entry, range),
      text,
      reports: places.length,
      places: places.map((place) => ({
        file: place.entry.file,
        range: rangeIn(place.entry, place.range),
        date: place.entry.date?.date ?? null,
        share: rounded(place.share),
      })),
    })),
  };
}

export function toJsonComparison(before: LibraryEntry, after: LibraryEntry, comparison: Comparison) {
  const item = (entry: LibraryEntry, each: ComparedItem | undefined) =>
    each
      ? {
          id: each.id,
          number: each.number ?? null,
          range: rangeIn(entry, each.range),
          text: each.text,
          section: each.section ?? null,
        }
      : null;
  const judgement = (entry: LibraryEntry, each: EntryJudgement | undefined) =>
    each ? { grade: each.grade, range: rangeIn(entry, each.range) } : null;
  const change = ({ kind, before: was, after: is, alike }: ItemChange) => ({
    kind,
    before: item(before, was),
    after: item(after, is),
    alike: alike === undefined ? null : rounded(alike),
  });
  const judged = ({ kind, subject, subjectName, before: was, after: is }: JudgementChange) => ({
    kind,
    subject: subjectName,
    subjectId: subject,
    before: judgement(before, was),
    after: judgement(after, is),
  });
  return {
    version: modelVersion,
    before: before.file,
    after: after.file,
    recommendations: comparison.recommendations.map(change),
    judgements: comparison.judgements.map(judged),
    findings: comparison.findings.map(change),
  };
}
