/**
 * A whole report and its links as lines that a person can read and a test can compare: every node of the model, one
 * a line, with its place as `line:character` (both counted from one, as editors show them) and its fields.
 */

import type { Evidence, Link, LinkGraph } from '../../server/src/links/graph';
import { isCertain, isSure, selectCounting, standingOf } from '../../server/src/links/policy';
import type * as model from '../../server/src/report/model';
import type { Range } from '../../server/src/text/range';

/** The parts of a dump, in order, each with a line for every node of its kind. */
export type Dump = ReadonlyMap<string, readonly string[]>;

export function dumpReport(report: model.Report, links: LinkGraph): Dump {
  const at = (range: Range) => `${place(report, range.start)}-${place(report, range.end)}`;
  return new Map([
    ['report', dumpFacts(report, at)],
    ['sections', report.sections.map((section) => dumpSection(section, at))],
    ['judgements', report.judgements.map((judgement) => dumpJudgement(report, judgement, at))],
    ['lists', report.lists.map((list) => dumpList(report, list, at))],
    ['recommendations', report.recommendations.map((item) => dumpRecommendation(item, links, at))],
    ['findings', report.findings.map((finding) => dumpFinding(finding, at))],
    ['markers', report.markers.map((marker) => dumpMarker(marker, links, at))],
    ['evidence', report.recommendations.flatMap(({ id }) => dumpEvidence(id, links))],
    ['contents', report.contents.map((entry) => dumpContentsEntry(entry, at))],
    ['footnotes', report.footnotes.map((footnote) => dumpFootnote(footnote, at))],
    ['acronyms', report.acronyms.map((acronym) => dumpAcronym(acronym, at))],
    ['claims', dumpClaims(report, at)],
  ]);
}

/** The dump as one text: a heading with the number of nodes for each part, and the nodes set in below it. */
export function renderDump(dump: Dump): string {
  return [...dump]
    .map(([name, lines]) => `${name} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .join('\n');
}

type At = (range: Range) => string;

function place({ source }: model.Report, offset: number): string {
  const { line, character } = source.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function dumpFacts(report: model.Report, at: At): string[] {
  const { recognition, family, title, provider, inspected, published } = report;
  return [
    `recognised ${recognition.recognised}`,
    `family ${family.id}`,
    `title ${quote(title)}`,
    `provider ${quote(provider)}`,
    `inspected ${inspected ? `${at(inspected.range)} ${inspected.start} to ${inspected.end}` : 'unknown'}`,
    `published ${published ? `${at(published.range)} ${published.date}` : 'unknown'}`,
  ];
}

function dumpSection(section: model.Section, at: At): string {
  const { id, title, level, kind, range, headingRange, part, subject, grade, gradeRange } = section;
  const graded = { subject, grade, gradeAt: gradeRange && at(gradeRange) };
  return fields(`${'  '.repeat(level - 1)}${at(headingRange)}`, quote(title), {
    id,
    kind,
    to: at(range),
    part,
    ...graded,
  });
}

function dumpJudgement({ source }: model.Report, judgement: model.Judgement, at: At): string {
  const { subject, grade, where, range, statement, when } = judgement;
  return fields(at(range), `${subject} ${grade}`, {
    where,
    when,
    printed: quote(source.slice(range)),
    in: at(statement),
  });
}

function dumpList({ source }: model.Report, list: model.RecommendationList, at: At): string {
  const { kind, part, section, headingRange, recommendations } = list;
  return fields(at(headingRange), kind, {
    part,
    section,
    heading: quote(source.slice(headingRange)),
    items: recommendations.join(' '),
  });
}

function dumpRecommendation(item: model.Recommendation, links: LinkGraph, at: At): string {
  const { id, number, list, part, section, text, range, cites } = item;
  const support = links.support.get(id);
  return fields(at(range), id, {
    number,
    list,
    part,
    section,
    status: support && standingOf(support),
    cites: dumpCites(cites, at),
    text: quote(text.text),
  });
}

function dumpFinding(finding: model.Finding, at: At): string {
  const { id, number, section, part, text, range, fragments } = finding;
  const pieces = fragments.length === 1 ? undefined : fragments.map(at).join(' ');
  return fields(at(range), id, { number, section, part, fragments: pieces, text: quote(text.text) });
}

function dumpMarker({ id, finding, range, cites }: model.Marker, links: LinkGraph, at: At): string {
  const targets = selectCounting(links.links.get(id) ?? []).map(
    (link) => `${link.recommendation} ${link.source} ${sureness(link)}`,
  );
  return fields(at(range), id, { finding, cites: dumpCites(cites, at), links: targets.join(', ') });
}

function dumpEvidence(recommendation: string, links: LinkGraph): string[] {
  return selectCounting(links.evidence.get(recommendation) ?? []).map(
    (each) => `${recommendation} ${each.finding} ${sureness(each)}`,
  );
}

function dumpContentsEntry({ title, page, section, range }: model.ContentsEntry, at: At): string {
  return fields(at(range), quote(title), { page, section });
}

function dumpFootnote({ label, text, range, references }: model.Footnote, at: At): string {
  return fields(range ? at(range) : 'nowhere', label, { references: references.map(at).join(' '), text: quote(text) });
}

function dumpAcronym({ short, long, range, longRange }: model.Acronym, at: At): string {
  return fields(at(range), short, { long: quote(long), at: at(longRange) });
}

/** Claims that touch and are of one kind are shown as one, blank ones not at all: most lines are as the one before. */
function dumpClaims({ claims, source }: model.Report, at: At): string[] {
  const runs: model.Claim[] = [];
  for (const { kind, range } of [...claims].filter((claim) => claim.kind !== 'blank')) {
    const last = runs.at(-1);
    if (last?.kind !== kind || last.range.end !== range.start) runs.push({ kind, range });
    else runs[runs.length - 1] = { kind, range: { start: last.range.start, end: range.end } };
  }
  return runs.map(({ kind, range }) => fields(at(range), kind, { text: quote(source.slice(range)) }));
}

function dumpCites(cites: readonly model.Citation[], at: At): string {
  return cites.map(({ number, range }) => `${number} at ${at(range)}`).join(', ');
}

/** `12:1-12:9 subject key=value …`; what is absent or empty is left out. */
function fields(where: string, subject: string, values: Readonly<Record<string, unknown>>): string {
  const shown = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return [where, subject, ...shown.map(([key, value]) => `${key}=${String(value)}`)].join(' ');
}

/** The text in quotes on one line; of a long one the first and the last words, and how long it is. */
function quote(text: string | undefined): string {
  if (text === undefined) return 'unknown';
  const whole = JSON.stringify(text);
  if (text.length <= 90) return whole;
  return `${JSON.stringify(text.slice(0, 50))}…${JSON.stringify(text.slice(-30))} (${text.length})`;
}

/** As a reader is told it: a probability is nothing that anybody compares digit by digit. */
function sureness(link: Link | Evidence): string {
  return isCertain(link) ? 'certain' : isSure(link) ? 'sure' : 'unsure';
}
