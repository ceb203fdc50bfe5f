/**
 * Finds the theme headings that divide a list or a summary of findings: short lines that end no sentence, between the
 * end of one item and the number or bullet of the next. No vocabulary knows them.
 *
 *     Priority and immediate action
 *     Quality of practice                    a theme
 *     5. Further improve the quality…
 */

import type { Line } from '../../syntax/lines';
import { endsSentence } from '../../syntax/prose';
import type { HeadingRule } from '../family';
import { gapBetween, wordsOfLine, type Flow } from './flow';
import type { Heading } from './headings';

/**
 * A heading that a table right below repeats beside its grade is one with it:
 *
 *     Leadership, management and governance
 *     Key judgement / Judgement grade
 *     Leadership, management and governance
 *     Good
 */
export function mergeRepeated(headings: readonly Heading[], tableHeads: ReadonlySet<number>): Heading[] {
  const merged: Heading[] = [];
  for (const heading of headings) {
    const before = merged.at(-1);
    if (before && repeatsWithGrade(before, heading, tableHeads))
      merged[merged.length - 1] = { ...before, to: heading.to, grade: heading.grade };
    else merged.push(heading);
  }
  return merged;
}

function repeatsWithGrade(before: Heading, { rule, grade, from }: Heading, tableHeads: ReadonlySet<number>): boolean {
  const { subject, level } = before.rule;
  if (!subject || subject !== rule.subject || level !== rule.level || before.grade || !grade) return false;
  for (let at = before.to; at < from; at++) if (!tableHeads.has(at)) return false;
  return true;
}

/**
 * Headings named like a graded area, but without the grade that the area has elsewhere, are themes of the list or
 * summary that they stand in: "Leadership, management and governance" among the areas for improvement.
 */
export function demoteUngraded(headings: readonly Heading[]): Heading[] {
  const graded = new Set(headings.flatMap(({ rule, grade }) => (grade ? [rule.subject] : [])));
  let parent: Heading | undefined;
  return headings.map((heading) => {
    const { subject } = heading.rule;
    if (parent && subject && !heading.grade && graded.has(subject)) return { ...heading, rule: themeRule(parent) };
    parent = heading;
    return heading;
  });
}

const LONGEST_THEME = 90;
const LINES = 2;

/** The themes under headings that hold a list or findings, as headings one level below. */
export function findThemes(flow: Flow, headings: readonly Heading[], taken: ReadonlySet<number>): Heading[] {
  return headings.flatMap((heading, i) => {
    if (!heading.rule.list && !heading.rule.findings) return [];
    const end = headings[i + 1]?.from ?? flow.lines.length;
    return themesBetween(flow, heading, end, taken);
  });
}

function themesBetween(flow: Flow, heading: Heading, end: number, taken: ReadonlySet<number>): Heading[] {
  const themes: Heading[] = [];
  for (let at = heading.to; at < end; at++) {
    if (taken.has(at) || !followsItem(flow, at, at === heading.to)) continue;
    const to = endOfTheme(flow, at, end);
    if (to !== undefined) themes.push(makeTheme(flow, heading, at, to));
  }
  return themes;
}

/** Whether a line stands behind the heading, behind words that lead in to a list, or set off behind an item's end. */
function followsItem(flow: Flow, at: number, first: boolean): boolean {
  const before = flow.lines[at - 1]!;
  if (isMarkAlone(before)) return false;
  if (first || LEADS_IN.test(before.visible)) return true;
  return endsSentence(before.visible) && gapBetween(before, flow.lines[at]!) > 0;
}

/** `The board is good because:`, with or without the colon. */
const LEADS_IN = /:$|\bbecause$/i;

function isMarkAlone({ mark, visible }: Line): boolean {
  return mark !== undefined && mark.length === visible.length;
}

/** The index after the theme's last line when an item's mark follows; undefined when this is no theme. */
function endOfTheme(flow: Flow, at: number, end: number): number | undefined {
  for (let to = at; to < Math.min(at + LINES, end); to++) {
    const line = flow.lines[to]!;
    if (!couldBeTheme(line, to === at)) return undefined;
    const next = flow.lines[to + 1];
    if (to + 1 < end && next && opensItem(next)) return to + 1;
  }
  return undefined;
}

function couldBeTheme({ mark, visible }: Line, first: boolean): boolean {
  if (mark || visible.length > LONGEST_THEME || /[.,;:?!)]$/.test(visible) || LEADS_IN.test(visible)) return false;
  return !first || /^\p{Lu}\p{Ll}/u.test(visible);
}

function opensItem({ mark }: Line): boolean {
  return mark?.kind === 'bullet' || (mark?.kind === 'number' && mark.dotted);
}

function makeTheme(flow: Flow, heading: Heading, from: number, to: number): Heading {
  const title = flow.lines.slice(from, to).flatMap((line) => wordsOfLine(line));
  return { rule: themeRule(heading), from, to, title, grade: undefined };
}

/** What stands under a theme, so many levels below its parent, is what stands under the parent. */
export function themeRule({ rule }: Heading, deeper = 1): HeadingRule {
  const { opens: _opens, subject: _subject, ...inherited } = rule;
  return { ...inherited, kind: 'other', level: rule.level + deeper };
}
