/** Turns a report and its links into the JSON model: offsets become positions, what is absent becomes null. */

import type { Diagnostic } from '../checks/diagnostic';
import type { Evidence, LinkGraph } from '../links/graph';
import type * as model from '../report/model';
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
    contents: report.contents.map((entry) => toJsonContentsEntry(source, entry)),
    footnotes: report.footnotes.map((footnote) => toJsonFootnote(source, footnote)),
    acronyms: report.acronyms.map((acronym) => toJsonAcronym(source, acronym)),
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
    contents: [],
    footnotes: [],
    acronyms: [],
  };
}

function toJsonRange(source: SourceText, { start, end }: Range): json.JsonRange {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

function toJsonSection(source: SourceText, section: model.Section): json.JsonSection {
  const { id, title, level, kind, range, headingRange, grade } = section;
  return {
    id,
    title,
    level,
    kind,
    range: toJsonRange(source, range),
    selectionRange: toJsonRange(source, headingRange),
    grade: grade ?? null,
  };
}

function toJsonJudgement(source: SourceText, judgement: model.Judgement): json.JsonJudgement {
  const { subject, subjectName, grade, where, range } = judgement;
  return { subject: subjectName, subjectId: subject, grade, where, range: toJsonRange(source, range) };
}

function toJsonRecommendation(
  source: SourceText,
  links: LinkGraph,
  { id, number, list, text, range, cites }: model.Recommendation,
): json.JsonRecommendation {
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
  };
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
