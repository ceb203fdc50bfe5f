/**
 * What a library keeps of one report: plain data without the text itself, so that it can be stored, sent to another
 * thread, and held for a thousand reports at once. All that looks across reports works on entries; offsets are UTF-16
 * offsets into the report's text, and `lineStarts` makes positions of them without it.
 */

import { copyOf } from '../base/kept';
import { lastIndexAtMost, partitionPoint } from '../base/search';
import type { Grade, Part, SectionKind, SubjectId } from '../report/family';
import type { Field, IsoDate, Judgement, Report } from '../report/model';
import type { MappedText } from '../text/mappedText';
import type { Range } from '../text/range';
import type { Position } from '../text/sourceText';
import { findReportDate, type ReportDate } from './date';
import { findClaimToAnswer } from './responses/claim';
import { listSubjectNames } from './subject';

/** It grows when entries mean something else or have other parts, so that those of an older version are read anew. */
export const entryVersion = 2;

export interface LibraryEntry {
  /** The path or address of the report, as its reader names it. */
  readonly file: string;
  /** Whether it is a report at all; the entry of any other text has nothing in it. */
  readonly isReport: boolean;
  readonly family: string;
  /** The family in words: what kind of report it is. */
  readonly kind: string;
  readonly title: string | undefined;
  /** The body that it is about, as printed; the first is how the report itself names it. Empty when it does not say. */
  readonly names: readonly string[];
  readonly date: ReportDate | undefined;
  readonly inspected: { readonly start: IsoDate; readonly end: IsoDate } | undefined;
  readonly published: IsoDate | undefined;
  /** What it says that it answers, for a text that calls itself a response or an action plan; see `responses/claim.ts`. */
  readonly answers: string | undefined;
  /** Present judgements, each subject once: what the report's table, heading or sentence says first. */
  readonly judgements: readonly EntryJudgement[];
  /** What it says of judgements at earlier inspections. */
  readonly earlier: readonly EarlierJudgement[];
  readonly sections: readonly EntrySection[];
  readonly recommendations: readonly EntryRecommendation[];
  /** All other running text in document order, findings among them. */
  readonly passages: readonly EntryPassage[];
  readonly acronyms: readonly { readonly short: string; readonly long: string }[];
  readonly lineStarts: readonly number[];
}

export interface EntryJudgement {
  readonly subject: SubjectId;
  readonly subjectName: string;
  readonly grade: Grade;
  /** How good the grade is on its family's scale, from 0, the worst, to 1; undefined off any scale. */
  readonly rank: number | undefined;
  readonly range: Range;
}

export interface EarlierJudgement {
  readonly subject: SubjectId;
  readonly subjectName: string;
  readonly grade: Grade;
  /** When that inspection was, as printed. */
  readonly when: string | undefined;
  readonly range: Range;
}

export interface EntrySection {
  readonly id: string;
  readonly title: string;
  readonly kind: SectionKind;
  readonly level: number;
  /** From its heading to the next of its level or above. */
  readonly range: Range;
  readonly headingRange: Range;
  /** The subject that it is graded on. */
  readonly subject: SubjectId | undefined;
  /** Whether its heading opens a list of recommendations. */
  readonly isList: boolean;
}

/** The words of a paragraph, joined over line and page breaks, with the way back to the report. */
export interface EntryText {
  readonly text: string;
  /** For each stretch that stands in the report as it is: where it begins in `text`, then where in the report. */
  readonly pieces: readonly number[];
}

export interface EntryRecommendation extends EntryText {
  readonly id: string;
  readonly number: number | undefined;
  /** The label as printed, of reports that label them otherwise than by a number. */
  readonly label: string | undefined;
  readonly part: Part | undefined;
  readonly range: Range;
  /** What it says besides in named parts: a response, who is to do it, until when. */
  readonly fields: readonly EntryField[];
}

export interface EntryField {
  /** As printed. */
  readonly name: string;
  readonly text: string;
  readonly range: Range;
}

export interface EntryPassage extends EntryText {
  /** The id of the finding; undefined for other running text. */
  readonly finding: string | undefined;
  /** The number printed before it. */
  readonly number: number | undefined;
  readonly part: Part | undefined;
  /** Whether it tells nothing of how matters stand: figures of the area, how the inspection was done, an imprint. */
  readonly isAside: boolean;
  /** The place in `sections` of the innermost section around it; -1 for none. */
  readonly section: number;
  /** From its number, where it has one, to its last word. */
  readonly range: Range;
}

/** The entry of a report. `file` is how it is called from now on. */
export function buildEntry(file: string, report: Report): LibraryEntry {
  const { isReport, ...rest } = { isReport: report.recognition.recognised, ...describe(report) };
  const content = isReport ? contentOf(report) : noContent;
  return { file, isReport, ...rest, ...content, lineStarts: report.source.lineStarts };
}

function describe(report: Report) {
  const { family, title, inspected, published } = report;
  return {
    family: family.id,
    kind: family.name,
    title: copyIfSaid(title),
    names: listSubjectNames(report).map(copyOf),
    date: findReportDate(report),
    inspected: inspected && { start: inspected.start, end: inspected.end },
    published: published?.date,
    answers: copyIfSaid(findClaimToAnswer(report)),
  };
}

const noContent = { judgements: [], earlier: [], sections: [], recommendations: [], passages: [], acronyms: [] };

function contentOf(report: Report) {
  return {
    judgements: listJudgements(report),
    earlier: report.judgements
      .filter(({ where }) => where === 'earlier')
      .map(({ subject, subjectName, grade, when, range }): EarlierJudgement => {
        return { subject, subjectName, grade, when, range };
      }),
    sections: listSections(report),
    recommendations: report.recommendations
      .filter(({ quoted, restates }) => !quoted && restates === undefined)
      .map(({ id, number, label, part, range, text, fields = [] }): EntryRecommendation => {
        return { id, number, label, part, range, ...keepText(text), fields: fields.map(keepField) };
      }),
    passages: listPassages(report),
    acronyms: report.acronyms.map(({ short, long }) => ({ short: copyOf(short), long: copyOf(long) })),
  };
}

/** Of each subject the first judgement that rates the report or a part of it, rather than one of its findings. */
function listJudgements({ judgements, family }: Report): EntryJudgement[] {
  const bySubject = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const isOfReport = judgement.where !== 'earlier' && judgement.of === undefined;
    if (isOfReport && !bySubject.has(judgement.subject)) bySubject.set(judgement.subject, judgement);
  }
  const scale = family.grades.filter(({ isOffScale }) => !isOffScale).map((rule) => rule.grade);
  return [...bySubject.values()].map(({ subject, subjectName, grade, range }) => {
    const place = scale.indexOf(grade);
    const rank = place < 0 || scale.length < 2 ? undefined : 1 - place / (scale.length - 1);
    return { subject, subjectName, grade, rank, range };
  });
}

function listSections({ sections, lists }: Report): EntrySection[] {
  const listing = new Set(lists.map(({ section }) => section));
  return sections.map(({ id, title, kind, level, range, headingRange, subject }) => {
    return { id, title: copyOf(title), kind, level, range, headingRange, subject, isList: listing.has(id) };
  });
}

/** Findings and what is neither they nor recommendations; a heading or line that the contents list is no paragraph. */
function listPassages(report: Report): EntryPassage[] {
  const findings = new Map(report.findings.map((finding) => [finding.range.start, finding]));
  const starts = report.sections.map(({ range }) => range.start);
  const isBoilerplate = findBoilerplate(report);
  return report.paragraphs
    .filter(({ kind }) => kind !== 'recommendation')
    .map(({ number, range, text }) => {
      const finding = findings.get(range.start);
      const section = sectionAround(report, starts, range.start);
      return {
        finding: finding?.id,
        number,
        part: finding?.part ?? report.sections[section]?.part,
        isAside:
          asides.has(report.sections[section]?.kind ?? 'other') || isBoilerplate(range.start) || method.test(text.text),
        section,
        range,
        ...keepText(text),
      };
    });
}

/** Sections with what is no part of the account. */
const asides: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'context',
  'about-inspection',
  'inspection-team',
  'contents',
]);

/** "This visit was carried out in line with …", "This letter summarises the findings of …": how it was done, not how it is. */
const method =
  /^\s*(?:this|the) (?:visit|inspection|audit|review|assessment|letter|report) (?:was (?:carried out|conducted)|summarises|outlines|sets out)\b/iu;

function findBoilerplate({ claims }: Report): (offset: number) => boolean {
  const closing = [...claims].filter(({ kind }) => kind === 'boilerplate').map(({ range }) => range);
  const starts = closing.map(({ start }) => start);
  return (offset) => {
    const range = closing[lastIndexAtMost(starts, offset)];
    return range !== undefined && offset < range.end;
  };
}

/** So much of a field is told; a response that is longer stands in the running text too. */
const longestField = 2000;

function keepField({ name, text, range }: Field): EntryField {
  return { name: copyOf(name), text: copyOf(text.slice(0, longestField)), range };
}

function copyIfSaid(text: string | undefined): string | undefined {
  return text === undefined ? undefined : copyOf(text);
}

function keepText({ text, pieces, base }: MappedText): EntryText {
  return { text: copyOf(text), pieces: pieces.flatMap(({ at, start }) => [at, base + start]) };
}

/** Where a part of a text stands in its report, from its first character to just behind its last. */
export function rangeInReport({ pieces }: EntryText, { start, end }: Range): Range {
  const from = placeInReport(pieces, start);
  return { start: from, end: end > start ? Math.max(from, placeInReport(pieces, end - 1) + 1) : from };
}

/** Where the words of a text stand in its report, without the number before them. */
export function wordsRangeOf(text: EntryText): Range {
  return rangeInReport(text, { start: 0, end: text.text.length });
}

function placeInReport(pieces: readonly number[], offset: number): number {
  const after = partitionPoint(pieces.length / 2, (i) => pieces[2 * i]! <= offset);
  const piece = 2 * Math.max(0, after - 1);
  return (pieces[piece + 1] ?? 0) + offset - (pieces[piece] ?? 0);
}

/** Sections are in document order and nest, so that the last that began before and has not ended is the innermost. */
function sectionAround({ sections }: Report, starts: readonly number[], offset: number): number {
  let at = lastIndexAtMost(starts, offset);
  while (at >= 0 && sections[at]!.range.end <= offset) at--;
  return at;
}

/** The position of an offset in the report of an entry. */
export function positionIn({ lineStarts }: Pick<LibraryEntry, 'lineStarts'>, offset: number): Position {
  const line = Math.max(0, lastIndexAtMost(lineStarts, offset));
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/** What a person calls a recommendation: its label, its number, or its place in the list. */
export function nameOfRecommendation({ recommendations }: LibraryEntry, id: string): string {
  const at = recommendations.findIndex((each) => each.id === id);
  const { label, number } = recommendations[at] ?? {};
  return label ?? `${number ?? at + 1}`;
}
