/**
 * A new report of a family or genre, as far as every report of the kind is the same: front matter or first line, title,
 * headings, a table of judgements, and the first item of each list for a person to write over.
 */

import type { Family, HeadingRule } from '../report/family';
import { genres, type Genre, type GenreSection } from '../report/genres';
import { printPattern } from '../workspace/printedHeadings';

/** What a person said of the report that is to be written. */
interface NewReport {
  /** The id of the family or genre. */
  readonly family: string;
  /** Who or what it is about. */
  readonly subject: string;
  /** When the visit or the work was, as it is to be printed; empty where nothing was said. */
  readonly dates: string;
}

interface Skeleton {
  readonly text: string;
  readonly isMarkdown: boolean;
}

/** The text to begin with; undefined for a family that is not known. */
export function renderSkeleton(report: NewReport, families: readonly Family[]): Skeleton | undefined {
  const genre = genres.find(({ id }) => id === report.family);
  if (genre) return { text: renderGenre(genre, report), isMarkdown: true };
  const family = families.find(({ id, fallback }) => id === report.family && fallback !== true);
  return family && { text: renderFamily(family, report), isMarkdown: false };
}

function renderGenre({ id, title, sections }: Genre, { subject, dates }: NewReport): string {
  const front = [
    '---',
    `family: ${id}`,
    ...(subject ? [`provider: ${subject}`] : []),
    ...(dates ? [`date: ${dates}`] : []),
  ];
  const parts = [...front, '---', '', `# ${`${title} ${subject || '…'}`.trim()}`, ''];
  return `${[...parts, ...sections.flatMap((section) => renderSection(section, sections))].join('\n').replace(/\n+$/, '')}\n`;
}

function renderSection(section: GenreSection, all: readonly GenreSection[]): readonly string[] {
  const { title, holds, label, fields } = section;
  const heading = [`## ${title}`, ''];
  switch (holds) {
    case 'list':
      return [...heading, '- ', ''];
    case 'scale':
      return [...heading, '- High: ', '- Medium: ', '- Low: ', ''];
    case 'findings':
      return [...heading, ...renderFinding(label, fields, all), ''];
    case 'recommendations':
      return [...heading, ...renderRecommendation(label, fields), ''];
    default:
      return [...heading, '', ''];
  }
}

function renderFinding(
  label: string | undefined,
  fields: readonly string[] | undefined,
  all: readonly GenreSection[],
): readonly string[] {
  const asked = all.find(({ holds }) => holds === 'recommendations');
  const mark = asked ? ` (${asked.label === undefined ? 'Recommendation ' : asked.label}1)` : '';
  if (!fields) return [`1. ${mark.trim()}`];
  const lines = fields.flatMap((field, i) => [`${field}: ${i === fields.length - 1 ? mark.trim() : ''}`.trimEnd(), '']);
  return [`### ${label ?? 'Finding '}1 `, '', ...lines];
}

function renderRecommendation(label: string | undefined, fields: readonly string[] | undefined): readonly string[] {
  if (!fields) return [`${label === undefined ? '1.' : `${label}1`} `];
  const columns = ['No.', ...fields];
  return [
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    `| ${label ?? ''}1 | ${fields.map(() => ' ').join(' | ')} |`,
  ];
}

function renderFamily(family: Family, { subject, dates }: NewReport): string {
  const title = family.titles[0] === undefined ? family.name : printPattern(family.titles[0], subject);
  const lines = [`Family: ${family.id}`, '', title, '', subject, ''];
  const printed = family.inspected[0];
  if (printed !== undefined && dates) lines.push(printPattern(printed, subject, dates), '');
  for (const subjectOf of family.summaryTables[0] ?? []) {
    const row = family.subjects.find(({ id }) => id === subjectOf);
    if (row) lines.push(`${row.name}    `);
  }
  lines.push('');
  for (const rule of chooseHeadings(family.headings)) {
    lines.push(printPattern(rule.pattern, subject), '');
    if (rule.list !== undefined || rule.findings) lines.push('1. ', '');
  }
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}

/** So many headings make a skeleton; families know more, for reports of all years. */
const MOST_HEADINGS = 24;

/** The first wording of each kind of section in each part. */
function chooseHeadings(rules: readonly HeadingRule[]): readonly HeadingRule[] {
  const seen = new Set<string>();
  return rules
    .filter((rule) => {
      const { kind, opens = '', within = [], subject = '', list = '', level } = rule;
      const key = [
        kind,
        opens,
        within.join(),
        subject,
        list,
        kind === 'other' ? printPattern(rule.pattern, '') : '',
        level,
      ].join('|');
      return !seen.has(key) && seen.add(key) && printPattern(rule.pattern, '') !== '';
    })
    .slice(0, MOST_HEADINGS);
}
