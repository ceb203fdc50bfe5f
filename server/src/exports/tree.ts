/** A report as a readable tree for a terminal: what it is, its sections and grades, its thread, its diagnostics. */

import { makeHarmless } from '../base/printable';
import type { Diagnostic } from '../checks/diagnostic';
import { firstWords } from '../checks/words';
import type { Link, LinkGraph } from '../links/graph';
import { standingOf } from '../links/policy';
import type { Finding, Marker, Recommendation, Report, Section } from '../report/model';
import { describeLink } from '../wording/threadMessages';

/** How much of a paragraph is shown, so that a line still fits a wide terminal. */
const width = 70;
const shortWidth = 30;

/**
 * The tree as lines of text, the last one ended. `file` heads it; `diagnostics` close it when given. A text that was
 * not recognised as a report gives one line that says so.
 */
export function renderTree(
  file: string,
  report: Report,
  links: LinkGraph,
  diagnostics?: readonly Diagnostic[],
): string {
  const lines = report.recognition.recognised
    ? [
        file,
        ...renderFacts(report).map(indent),
        ...renderSections(report).map(indent),
        ...renderRecommendations(report, links).map(indent),
        ...renderMarkers(report, links).map(indent),
        ...renderDiagnostics(report, diagnostics).map(indent),
      ]
    : [`${file}: not recognised as an inspection report`];
  return lines.map((line) => `${makeHarmless(line).trimEnd()}\n`).join('');
}

function renderFacts({ title, family, provider, inspected, published }: Report): string[] {
  return [
    `title      ${title ?? 'not found'}`,
    `family     ${family.name}`,
    `provider   ${provider ?? 'not found'}`,
    `inspected  ${inspected ? `${inspected.start} to ${inspected.end}` : 'not found'}`,
    `published  ${published?.date ?? 'not found'}`,
  ];
}

function renderSections(report: Report): string[] {
  const findings = countBy(report.findings, ({ section }) => section);
  return [
    heading('sections', report.sections.length),
    ...report.sections.map((section) => renderSection(section, findings.get(section.id) ?? 0)),
  ];
}

function renderSection({ title, level, grade }: Section, findings: number): string {
  const details = [...(grade ? [grade] : []), ...(findings > 0 ? [plural(findings, 'finding')] : [])];
  return `${'  '.repeat(level)}${title}${details.length > 0 ? ` [${details.join(', ')}]` : ''}`;
}

function renderRecommendations({ recommendations }: Report, links: LinkGraph): string[] {
  const status = ({ id }: Recommendation) => {
    const support = links.support.get(id);
    return support ? standingOf(support) : 'unsupported';
  };
  const counts = [...countBy(recommendations, status)].map(([name, count]) => `${count} ${name}`);
  return [
    heading('recommendations', recommendations.length, counts),
    ...recommendations.map((item) => `  ${nameOf(item)}  ${status(item)}: ${firstWords(item.text.text, width)}`),
  ];
}

function renderMarkers({ markers, findings, recommendations }: Report, links: LinkGraph): string[] {
  const findingById = indexById(findings);
  const recommendationById = indexById(recommendations);
  const renderMarker = ({ id, finding }: Marker) => {
    const [best] = links.links.get(id) ?? [];
    const carrier = finding === undefined ? undefined : findingById.get(finding);
    return `  ${renderCarrier(carrier)} → ${renderLink(best, best && recommendationById.get(best.recommendation))}`;
  };
  return [heading('findings', findings.length, [plural(markers.length, 'marker')]), ...markers.map(renderMarker)];
}

function renderCarrier(finding: Finding | undefined): string {
  return finding ? `${nameOf(finding)}  ${firstWords(finding.text.text, width)}` : '(outside every finding)';
}

function renderLink(link: Link | undefined, recommendation: Recommendation | undefined): string {
  if (!link || !recommendation) return 'no recommendation fits';
  const name = recommendation.number ?? `“${firstWords(recommendation.text.text, shortWidth)}”`;
  return `${name} (${describeLink(link)})`;
}

function renderDiagnostics({ source }: Report, diagnostics: readonly Diagnostic[] | undefined): string[] {
  if (!diagnostics) return [];
  return [
    heading('diagnostics', diagnostics.length),
    ...diagnostics.map(({ range, severity, message, code }) => {
      const { line, character } = source.positionAt(range.start);
      return `  ${line + 1}:${character + 1}  ${severity}: ${message} (${code})`;
    }),
  ];
}

function heading(name: string, count: number, details: readonly string[] = []): string {
  return `${name} (${[String(count), ...details].join('; ')})`;
}

/** The printed number, or a bullet where there is none. */
function nameOf({ number }: Recommendation | Finding): string {
  return number === undefined ? '•' : String(number);
}

function indexById<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function indent(line: string): string {
  return `  ${line}`;
}
