/** Turns a report and its links into the JSON model: offsets become positions, what is absent becomes null. */

import type { Diagnostic } from '../checks/diagnostic';
import type { Evidence, Link, LinkGraph } from '../links/graph';
import type * as model from '../report/model';
import { referencesOf } from '../report/facts/crossReferences';
import type { Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import type * as json from './jsonModel';
import { modelVersion } from './jsonModel';

/**
 * The JSON model of a report, with its keys always in the same order. `file` is the name to print; `diagnostics` are
 * added when given. A text that was not recognised as a report gives `recognised: false`, nulls and empty arrays.
 */
export function toJsonModel(
  file: string,
  report: model.Report,
  links: LinkGraph,
  diagnostics?: readonly Diagnostic[],
): json.JsonModel {
  const told = report.recognition.recognised ? recognisedModel(file, report, links) : unrecognisedModel(file);
  if (!diagnostics) return told;
  return { ...told, diagnostics: diagnostics.map((diagnostic) => toJsonDiagnostic(report.source, diagnostic)) };
}

function recognisedModel(file: string, report: model.Report, links: LinkGraph): json.JsonModel {
  const { source } = report;
  return {
    version: modelVersion,
    file,
    family: report.family.id,
    recognised: true,
    provider: report.provider ?? null,
    title: report.title ?? null,
    inspected: report.inspected ? { start: report.inspected.start, end: report.inspected.end } : null,
    published: report.published?.date ?? null,
    sections: report.sections.map((section) => toJsonSection(source, section)),
    judgements: report.judgements.map((judgement) => toJsonJudgement(source, judgement)),
    recommendations: report.recommendations.map((item) => toJsonRecommendation(source, links, item)),
    findings: report.findings.map((finding) => toJsonFinding(source, finding)),
    markers: report.markers.map((marker) => toJsonMarker(source, links, marker)),
    evidence: report.recommendations.flatMap(({ id }) => (links.evidence.get(id) ?? []).map(toJsonEvidence)),
    links: listThreadLinks(report, links),
    contents: report.contents.map((entry) => toJsonContentsEntry(source, entry)),
    footnotes: report.footnotes.map((footnote) => toJsonFootnote(source, footnote)),
    acronyms: report.acronyms.map((acronym) => toJsonAcronym(source, acronym)),
    references: referencesOf(report).map(({ range, text, kind, target }) => ({
      range: toJsonRange(source, range),
      text,
      kind,
      target: target ? toJsonRange(source, target) : null,
    })),
    certainty: report.certainty === undefined ? null : rounded(report.certainty),
  };
}

function unrecognisedModel(file: string): json.JsonModel {
  return {
    version: modelVersion,
    file,
    family: null,
    recognised: false,
    provider: null,
    title: null,
    inspected: null,
    published: null,
    sections: [],
    judgements: [],
    recommendations: [],
    findings: [],
    markers: [],
    evidence: [],
    links: [],
    contents: [],
    footnotes: [],
    acronyms: [],
    references: [],
    certainty: null,
  };
}

function toJsonRange(source: SourceText, { start, end }: Range): json.JsonRange {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

function toJsonSection(source: SourceText, section: model.Section): json.JsonSection {
  const { id, title, level, kind, range, headingRange, grade, how } = section;
  return {
    id,
    title,
    level,
    kind,
    range: toJsonRange(source, range),
    selectionRange: toJsonRange(source, headingRange),
    grade: grade ?? null,
    ...(how === undefined ? {} : { how }),
  };
}

function toJsonJudgement(source: SourceText, judgement: model.Judgement): json.JsonJudgement {
  const { subject, subjectName, grade, where, range, of = null, scale = null } = judgement;
  return { subject: subjectName, subjectId: subject, grade, where, range: toJsonRange(source, range), of, scale };
}

function toJsonRecommendation(
  source: SourceText,
  links: LinkGraph,
  recommendation: model.Recommendation,
): json.JsonRecommendation {
  const { id, number, list, text, range, cites } = recommendation;
  const support = links.support.get(id);
  return {
    id,
    number: number ?? null,
    list,
    text: text.text,
    range: toJsonRange(source, range),
    status: support?.status ?? 'unsupported',
    sure: support?.isSure ?? false,
    findings: support?.sure ?? [],
    unsureFindings: support?.unsure ?? [],
    cites: cites.map((citation) => citation.number),
    kind: 'recommendation',
    ...toJsonDetails(source, recommendation),
  };
}

function toJsonFinding(source: SourceText, finding: model.Finding): json.JsonFinding {
  const { id, number, section, text, range, fragments } = finding;
  return {
    id,
    number: number ?? null,
    section,
    text: text.text,
    range: toJsonRange(source, range),
    fragments: fragments.map((fragment) => toJsonRange(source, fragment)),
    kind: 'finding',
    ...toJsonDetails(source, finding),
  };
}

function toJsonDetails(
  source: SourceText,
  { label, how, fields = [], restates, quoted = false }: model.ItemDetails,
): Omit<json.JsonDetails, 'kind'> {
  return {
    ...(label === undefined ? {} : { label }),
    ...(how === undefined ? {} : { how }),
    fields: fields.map(({ name, text, range }) => ({ name, text, range: toJsonRange(source, range) })),
    restates: restates ?? null,
    quoted,
  };
}

/** The links of markers, of citations and of the shape of the text, and those inferred; each pair once. */
function listThreadLinks(report: model.Report, { links, evidence }: LinkGraph): json.JsonThreadLink[] {
  const found = new Map<string, json.JsonThreadLink>();
  const add = (finding: string | undefined, { recommendation, source, probability }: Link | Evidence): void => {
    const key = `${finding}\n${recommendation}`;
    if (finding === undefined || (found.has(key) && found.get(key)!.probability >= probability)) return;
    found.set(key, { finding, recommendation, source, probability: rounded(probability) });
  };
  for (const { id, finding } of report.markers) for (const link of links.get(id) ?? []) add(finding, link);
  for (const { id } of report.recommendations) for (const each of evidence.get(id) ?? []) add(each.finding, each);
  return [...found.values()];
}

function toJsonMarker(source: SourceText, links: LinkGraph, marker: model.Marker): json.JsonMarker {
  return {
    finding: marker.finding ?? null,
    range: toJsonRange(source, marker.range),
    links: (links.links.get(marker.id) ?? []).map(({ recommendation, source, probability }) => ({
      recommendation,
      source,
      probability: rounded(probability),
    })),
  };
}

function toJsonEvidence({ recommendation, finding, probability, source }: Evidence): json.JsonEvidence {
  return { recommendation, finding, source, probability: rounded(probability) };
}

function toJsonContentsEntry(source: SourceText, entry: model.ContentsEntry): json.JsonContentsEntry {
  const { title, page, section, range } = entry;
  return { title, page: page ?? null, section: section ?? null, range: toJsonRange(source, range) };
}

function toJsonFootnote(source: SourceText, footnote: model.Footnote): json.JsonFootnote {
  const { label, text, range, references } = footnote;
  return {
    label,
    text,
    range: range ? toJsonRange(source, range) : null,
    references: references.map((reference) => toJsonRange(source, reference)),
  };
}

function toJsonAcronym(source: SourceText, { short, long, range }: model.Acronym): json.JsonAcronym {
  return { short, long, range: toJsonRange(source, range) };
}

function toJsonDiagnostic(source: SourceText, diagnostic: Diagnostic): json.JsonDiagnostic {
  const { code, severity, message, range } = diagnostic;
  return { code, severity, message, range: toJsonRange(source, range) };
}

/** Four decimals: more would claim a precision that a calibrated probability does not have. */
function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
