/**
 * The scale of grades that a report itself defines: two or more lines close together that each begin with a grade, and
 * say in a sentence what it means. "High – anyone can take the funds." "| Limited | Major weaknesses were found |"
 */

import { lazily } from '../../base/lazily';
import type { Range } from '../../text/range';
import { gradeAt } from '../general/items/ratings';
import { gradeOf } from '../general/model/judgements';
import type { Grade } from '../family';
import type { Report } from '../model';

export interface ScaleStep {
  readonly grade: Grade;
  /** As printed. */
  readonly name: string;
  /** In the report's words, what it means. */
  readonly meaning: string;
  readonly range: Range;
}

/** The steps of the report's own scale in the order in which it lists them; empty when it defines none. */
export const scaleOf: (report: Report) => readonly ScaleStep[] = lazily((report) => {
  const rated = new Set(report.judgements.flatMap(({ of, statement }) => (of === undefined ? [] : [statement.start])));
  let run: ScaleStep[] = [];
  let last = -Infinity;
  const { source } = report;
  for (let line = 0; line < source.lineCount; line++) {
    const content = source.lineContentRange(line);
    if (content.end - content.start > LONGEST_LINE || rated.has(content.start)) continue;
    const step = readStep(source.slice(content), content);
    if (!step) continue;
    if (line - last > WIDEST_GAP) {
      if (isScale(run)) return run;
      run = [];
    }
    if (!run.some(({ grade }) => grade === step.grade)) run.push(step);
    last = line;
  }
  return isScale(run) ? run : [];
});

/** A definition is a sentence or two; a longer line is a paragraph that begins with such a word. */
const LONGEST_LINE = 600;
/** Definitions follow each other, with continuation lines and blank lines between them. */
const WIDEST_GAP = 8;

function isScale(steps: readonly ScaleStep[]): boolean {
  return steps.length >= 2;
}

/** Marks of lists, tables, headings and emphasis before the grade. */
const MARKS = /^[\s|>*_#•\-–\d.)]{0,12}/;
/** What divides the grade from its meaning, with marks of emphasis: `High: …`, `**High risk** – …`, `High | …`, `High = …`. */
const DIVIDER = /^(?:\s(?:risk|priority|assurance|severity|rating))?[*_]{0,3}\s*(?:[:=|]|[–—-]\s|\t|\s{3})[\s|*_:]*/i;
/** So many words make a meaning; fewer are the cell of a table of results. */
const FEWEST_WORDS = 4;

function readStep(text: string, content: Range): ScaleStep | undefined {
  const start = MARKS.exec(text)![0].length;
  const found = gradeAt(text.slice(start, start + 40));
  if (!found || found.start > 0) return undefined;
  const rest = text.slice(start + found.end);
  const divider = DIVIDER.exec(rest)?.[0];
  const meaning = divider === undefined ? '' : rest.slice(divider.length).replace(/[\s|*_]+$/, '');
  if (meaning.split(/\s+/).length < FEWEST_WORDS) return undefined;
  const range = { start: content.start + start, end: content.end };
  return { grade: gradeOf(found.grade), name: found.grade, meaning: meaning.replace(/\s*\|\s*/g, ' – '), range };
}
