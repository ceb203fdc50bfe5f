/** What a report says, without where it says it: what two texts of one report have in common. */

import type { Report } from '../../server/src/report/model';

/** Each part of the model as lines that a person can read; white space and apostrophes are told alike. */
export type Shape = Readonly<Record<string, readonly string[]>>;

export function shapeOf(report: Report): Shape {
  const { family, provider, title, inspected, published } = report;
  return {
    facts: [
      `family ${report.recognition.recognised ? family.id : 'none'}`,
      `provider ${plain(provider ?? 'unknown')}`,
      `title ${plain(title ?? 'unknown')}`,
      `inspected ${inspected?.start ?? '?'} to ${inspected?.end ?? '?'}`,
      `published ${published?.date ?? '?'}`,
    ],
    sections: report.sections.map(
      ({ level, kind, title, grade, part }) => `${level} ${kind} ${part ?? ''} “${plain(title)}” ${grade ?? ''}`,
    ),
    judgements: report.judgements.map(
      ({ subject, grade, where, when }) => `${where} ${subject} ${grade} ${plain(when ?? '')}`,
    ),
    lists: report.lists.map(({ kind, part, recommendations }) => `${kind} ${part ?? ''} ${recommendations.join(' ')}`),
    recommendations: report.recommendations.map(({ id, cites, text }) => item(id, cites.length, text.text)),
    findings: report.findings.map(({ id, section, text }) => `${titleOf(report, section)} ${item(id, 0, text.text)}`),
    markers: report.markers.map(
      ({ finding, cites }) => `${finding ?? '?'} ${cites.map((cite) => cite.number).join(' ')}`,
    ),
    contents: report.contents.map(({ title, section }) => `“${plain(title)}” ${section === undefined ? '' : 'found'}`),
    footnotes: report.footnotes.map(({ label, text, references }) => `${label} ${references.length} ${plain(text)}`),
    acronyms: report.acronyms.map(({ short, long }) => `${plain(short)} = ${plain(long)}`),
  };
}

/** Sections are told by their titles: another text of the report may have one more. */
function titleOf(report: Report, id: string): string {
  return plain(report.sections.find((section) => section.id === id)?.title ?? '?');
}

function item(id: string, cites: number, text: string): string {
  return `${id} ${cites > 0 ? `cites ${cites} ` : ''}${plain(text)}`;
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim();
}

/** The lines in which two shapes differ, `-` for the first and `+` for the second; none when they are the same. */
export function listDifferences(before: Shape, after: Shape): string[] {
  return Object.keys(before).flatMap((part) => {
    const [old, now] = [before[part]!, after[part]!];
    const gone = withoutAll(old, now).map((line) => `- ${part}: ${line}`);
    const come = withoutAll(now, old).map((line) => `+ ${part}: ${line}`);
    const moved =
      gone.length + come.length === 0 && old.join('\n') !== now.join('\n') ? [`~ ${part}: another order`] : [];
    return [...gone, ...come, ...moved];
  });
}

/** The lines that `others` has fewer of. */
function withoutAll(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
