/** The sections of the model, and the entries of the list of contents with where each leads. */

import type { SectionKind } from '../../family';
import type { ContentsEntry, Section } from '../../model';
import type { Range } from '../../../text/range';
import type { GeneralReading } from '../reading';
import { foldAll, foldTitle } from '../headings/contents';
import type { Rows } from '../lines/rows';
import type { SectionNode } from '../sections/tree';
import { gradeOf, subjectOf } from './judgements';
import { sectionId } from './names';

export function buildSections({ rows, tree, ratings }: GeneralReading): Section[] {
  const { source } = rows.flow;
  const headed = ratings.filter(({ where }) => where === 'section-heading');
  const byStatement = new Map(headed.map((rating) => [rating.statement.start, rating]));
  const byTitle = new Map(
    ratings.flatMap((rating) =>
      rating.about !== undefined && rating.when === undefined ? [[foldAll(rating.about), rating] as const] : [],
    ),
  );
  return tree.nodes.map((node) => {
    const { heading, end } = node;
    const headingRange = headingRangeOf(rows, node);
    const inHeading =
      byStatement.get(rows.all[heading.last]!.line.content.start) ?? byStatement.get(headingRange.start);
    const rating = inHeading ?? byTitle.get(foldAll(heading.title));
    return {
      id: sectionId(node),
      title: inHeading ? withoutGrade(heading.title, inHeading.value) : heading.title,
      level: heading.level,
      kind: sectionKindOf(node),
      range: {
        start: headingRange.start,
        end: Math.max(headingRange.end, endBefore(rows.all, end, source.text.length)),
      },
      headingRange,
      part: undefined,
      subject: rating?.about && subjectOf(rating.about),
      grade: rating && gradeOf(rating.value),
      gradeRange: rating?.range,
      how: howHeading(node),
    };
  });
}

/** "SQL injection in the login form (High)": the grade that stands behind a title is no part of it. */
function withoutGrade(title: string, grade: string): string {
  const behind = /\s*(?:[([]([^()[\]]{2,40})[)\]]|\s[–—-]\s+(\S[^–—]{1,23}))\s*$/u.exec(title);
  const isGrade = behind && (behind[1] ?? behind[2])!.toLowerCase().includes(grade.toLowerCase());
  return isGrade && behind.index > 0 ? title.slice(0, behind.index) : title;
}

/** Where the heading of a section stands, without the marks around it on its line. */
export function headingRangeOf({ all }: Rows, { heading }: SectionNode): Range {
  return { start: all[heading.first]!.line.content.start, end: all[heading.last]!.line.content.end };
}

function endBefore(all: GeneralReading['rows']['all'], end: number, length: number): number {
  return all[end - 1]?.line.content.end ?? length;
}

/** What kind of section the model says that it is. */
export function sectionKindOf({ heading, role }: SectionNode): SectionKind {
  if (heading.isTitle) return 'title';
  if (heading.meaning) return heading.meaning.kind;
  return role === 'recommendations' || role === 'both' ? 'recommendations' : role === 'findings' ? 'findings' : 'other';
}

function howHeading({ heading }: SectionNode): string {
  if (heading.depth > 0) return 'heading in Markdown';
  if (heading.entry !== undefined) return 'in the list of contents';
  if (heading.meaning?.exact) return 'a title that many reports have';
  if (heading.label && heading.label.kind !== 'bullet')
    return `set like a heading, with the label “${heading.title.slice(0, heading.label.length).trim()}”`;
  return `set like the other headings (${Math.round(heading.probability * 100)} % sure)`;
}

export function buildContents({ outline, tree }: GeneralReading): ContentsEntry[] {
  const byEntry = new Map(
    tree.nodes.flatMap((node) => (node.heading.entry === undefined ? [] : [[node.heading.entry, node] as const])),
  );
  const byTitle = new Map(tree.nodes.map((node) => [node.heading.folded, node]));
  return (outline.contents?.entries ?? []).map(({ title, page, range }, i) => ({
    title,
    page: page === 0 ? undefined : page,
    section: sectionId(byEntry.get(i) ?? byTitle.get(foldTitle(title))) || undefined,
    range,
  }));
}
