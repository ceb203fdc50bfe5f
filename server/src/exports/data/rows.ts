/** The rows that one report adds to the tables for analysis. */

import { placesToday } from '../../annotations/live/annotated';
import type { Note, Reply } from '../../annotations/model';
import type { Range } from '../../text/range';
import { type Document, linksOf, reportOf } from '../../workspace/document';
import type { CheckedFile, Problem } from '../checkedFile';
import { toJsonModel } from '../json';
import type { JsonFinding, JsonJudgement, JsonModel, JsonRange, JsonRecommendation, JsonSection } from '../jsonModel';
import type { Row, TableName } from './tables';

/** The rows of one file, in the order of the text. */
export type FileRows = Readonly<Record<TableName, readonly Row[]>>;

/** What a report, with what the checks found in it, adds to each table. */
export function buildFileRows(document: Document, { problems }: CheckedFile): FileRows {
  const { uri: file, source } = document;
  const model = toJsonModel(file, reportOf(document), linksOf(document));
  const nameIn = createNames(file);
  return {
    reports: [buildReportRow(model, source.text.length)],
    sections: model.sections.map((section) => buildSectionRow(nameIn, section)),
    findings: model.findings.map((finding) => buildFindingRow(nameIn, finding)),
    recommendations: model.recommendations.map((each) => buildRecommendationRow(nameIn, each)),
    judgements: model.judgements.map((judgement, index) => buildJudgementRow(nameIn, judgement, index)),
    links: model.links.map(({ finding, recommendation, source: known, probability }) => ({
      report: file,
      finding: nameIn.of(finding),
      recommendation: nameIn.of(recommendation),
      source: known,
      probability,
    })),
    problems: problems.map((problem, index) => buildProblemRow(nameIn, problem, index)),
    notes: listNoteRows(document, nameIn),
  };
}

/** The rows of a file that could not be read: one, which says why. */
export function buildFailureRows(file: string, failure: string): FileRows {
  const reports = [{ id: file, recognised: false, failure }];
  const none = { sections: [], findings: [], recommendations: [], judgements: [], links: [], problems: [], notes: [] };
  return { reports, ...none };
}

/** Names that are the same for the same thing in every run, and different over all reports. */
interface Names {
  readonly file: string;
  of(local: string): string;
  maybe(local: string | null): string | null;
}

function createNames(file: string): Names {
  const of = (local: string) => `${file}#${local}`;
  return { file, of, maybe: (local) => (local === null ? null : of(local)) };
}

function buildReportRow(model: JsonModel, characters: number): Row {
  const { file, recognised, family, certainty, provider, title, inspected, published } = model;
  return {
    id: file,
    recognised,
    family,
    certainty,
    provider,
    title,
    inspected_start: inspected?.start ?? null,
    inspected_end: inspected?.end ?? null,
    published,
    characters,
    failure: null,
  };
}

function buildSectionRow(names: Names, { id, title, level, kind, grade, range }: JsonSection): Row {
  return { id: names.of(id), report: names.file, title, level, kind, grade, ...toPlace(range) };
}

function buildFindingRow(names: Names, finding: JsonFinding): Row {
  const { id, section, number, label = null, text, range } = finding;
  return {
    id: names.of(id),
    report: names.file,
    section: section === '' ? null : names.of(section),
    number,
    label,
    text,
    ...toPlace(range),
  };
}

function buildRecommendationRow(names: Names, recommendation: JsonRecommendation): Row {
  const { id, list, number, label = null, text, status, sure, restates, range } = recommendation;
  return {
    id: names.of(id),
    report: names.file,
    list,
    number,
    label,
    text,
    status,
    sure,
    restates: names.maybe(restates),
    ...toPlace(range),
  };
}

function buildJudgementRow(names: Names, judgement: JsonJudgement, index: number): Row {
  const { subject, subjectId, grade, where, scale, of, range } = judgement;
  return {
    id: names.of(`judgement-${index + 1}`),
    report: names.file,
    subject: subjectId,
    subject_name: subject,
    grade,
    where,
    scale,
    finding: names.maybe(of),
    ...toPlace(range),
  };
}

function buildProblemRow(names: Names, problem: Problem, index: number): Row {
  const { code, severity, message, fingerprint, state, range } = problem;
  return {
    id: names.of(`problem-${index + 1}`),
    report: names.file,
    code,
    severity,
    message,
    fingerprint,
    state: state.kind,
    reason: state.kind === 'justified' ? state.reason : null,
    ...toPlace(range),
  };
}

/** Notes with their replies; a reply to a note that is gone stands alone. */
function listNoteRows({ annotated, source }: Document, names: Names): readonly Row[] {
  const places = placesToday(annotated);
  const { annotations } = annotated.set;
  const notes = annotations.filter((annotation): annotation is Note => annotation.kind === 'note');
  const known = new Set(notes.map(({ id }) => id));
  const replies = annotations.filter((annotation): annotation is Reply => annotation.kind === 'reply');
  const position = (range: Range | undefined): Row =>
    toPlace(range && { start: source.positionAt(range.start), end: source.positionAt(range.end) });
  return [
    ...notes.map((note) => ({
      ...buildSayingRow(names, note),
      reply_to: null,
      tags: note.tags.map((tag) => tag.replace(/\s+/g, '-')).join(' '),
      resolved: note.resolved,
      quote: note.target.quote,
      ...position(places.get(note.id)?.target),
    })),
    ...replies.map((reply) => ({
      ...buildSayingRow(names, reply),
      reply_to: known.has(reply.to) ? names.of(reply.to) : null,
      tags: '',
      resolved: null,
      quote: null,
      ...position(undefined),
    })),
  ];
}

function buildSayingRow(names: Names, { id, creator, created, text }: Note | Reply): Row {
  const isTime = created !== undefined && timeInUtc.test(created);
  return { id: names.of(id), report: names.file, creator: creator ?? null, created: isTime ? created : null, text };
}

/** "2026-03-01T09:30:00Z", perhaps with fractions of a second: files of others may hold anything. */
const timeInUtc = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

function toPlace(range: JsonRange | undefined): Row {
  return {
    line: range?.start.line ?? null,
    character: range?.start.character ?? null,
    end_line: range?.end.line ?? null,
    end_character: range?.end.character ?? null,
  };
}
