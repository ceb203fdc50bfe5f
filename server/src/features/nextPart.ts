/**
 * What may be written next where a line begins, or a judgement is about to be stated: the number that follows, headings
 * that the report still lacks, and the grades of its family or of its own scale.
 */

import { fieldKindOf } from '../report/general/words';
import { scaleOf } from '../report/facts/scale';
import type { Report } from '../report/model';
import { range, type Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { listHeadings } from '../workspace/printedHeadings';

export interface NextParts {
  /** What the chosen text takes the place of: what was typed of it. */
  readonly replaces: Range;
  /** The likeliest first. */
  readonly items: readonly NextPart[];
}

export interface NextPart {
  readonly kind: 'number' | 'heading' | 'grade';
  readonly text: string;
}

/** What to offer at `offset`; undefined in the middle of a sentence and in a text that is no report. */
export function findNextParts(document: Document, offset: number): NextParts | undefined {
  const report = reportOf(document);
  const { start, end } = document.source.lineContentRange(document.source.lineAt(offset));
  if (
    !report.recognition.recognised ||
    offset - start > LONGEST_LINE ||
    /\S/.test(document.source.slice(range(offset, end)))
  )
    return undefined;
  const before = document.source.slice(range(start, offset));
  const [typed, parts] = listBegun(report, before, start);
  const items = parts.filter(({ text }) => text.toLowerCase().startsWith(typed.toLowerCase()) && text !== typed);
  return items.length > 0 ? { replaces: range(offset - typed.length, offset), items } : undefined;
}

/** Longer lines are sentences, and what stands before a grade is the name of what is judged. */
const LONGEST_LINE = 160;

/**
 * What was typed of a part, and the parts that may be meant:
 *
 *     3   R-   (an empty line)              the next number, or on an empty line a heading too
 *     ## Fin                                a heading
 *     Adoption services are req             a grade
 *     Severity: Hi                          a step of the report's scale
 */
function listBegun(report: Report, before: string, at: number): readonly [string, readonly NextPart[]] {
  const label = /^[ \t]*((?:[A-Z]{1,6}[-–]?)?\d{0,4})$/.exec(before)?.[1];
  if (label !== undefined) return [label, [...listNumbers(report, at), ...(label === '' ? listMissing(report) : [])]];
  const heading = /^#{1,6}[ \t]+([^#]*)$/.exec(before)?.[1];
  if (heading !== undefined) return [heading, listMissing(report)];
  const field = /^[\s>*_-]*([\p{L}][\p{L} ]{2,40}?)[*_]{0,2}:[*_]{0,2}[ \t]+([\p{L} ]*)$/u.exec(before);
  if (field && fieldKindOf(field[1]!) === 'rating') return [field[2]!, listGrades(report)];
  const judged = /^[^.;:?!\d]{3,120}\s(?:is|are)\s([\p{L} ]*)$/u.exec(before);
  return judged ? [judged[1]!, listGrades(report)] : ['', []];
}

/** The number behind the one of the last item above, as that is printed: `12. `, `R-4 `. */
function listNumbers({ findings, recommendations, source }: Report, at: number): NextPart[] {
  const above = [findings, recommendations].flatMap(
    (items) =>
      items.filter(({ range: { start }, label, number }) => start < at && (label ?? number) !== undefined).at(-1) ?? [],
  );
  const [last] = above.sort((a, b) => b.range.start - a.range.start);
  if (!last) return [];
  const line = source.slice(source.lineContentRange(source.lineAt(last.range.start))).slice(0, LONGEST_LABEL);
  const printed = /^[\s>#*|-]*((?:[A-Z]{1,6}[-–]?)?(?:\d{1,4}\.)*)(\d{1,4})([.):]?)(?=\s|\*|$)/.exec(line);
  if (!printed) return [];
  const [, lead = '', digits = '', mark = ''] = printed;
  return [{ kind: 'number', text: `${lead}${String(Number(digits) + 1).padStart(digits.length, '0')}${mark} ` }];
}

const LONGEST_LABEL = 60;

/** The headings of the family or genre that no section has. */
function listMissing({ recognition: { chosen }, family, sections }: Report): NextPart[] {
  const titles = new Set(sections.map(({ title }) => fold(title)));
  return listHeadings(chosen?.id ?? family.id, [family])
    .filter((heading) => !titles.has(fold(heading)))
    .map((text) => ({ kind: 'heading', text }));
}

function fold(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The grades of the family, else the steps of the report's own scale. */
function listGrades(report: Report): NextPart[] {
  const own = scaleOf(report).map(({ name }) => name);
  const names = own.length > 0 ? own : report.family.grades.map(({ name }) => name);
  return names.map((text) => ({ kind: 'grade', text }));
}
