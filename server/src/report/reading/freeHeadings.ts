/**
 * Finds headings that no vocabulary knows, by their shape: Markdown headings in any report, and in families that allow
 * it numbered titles, "3.2 Access to systems", and short lines that stand apart.
 */

import type { Line } from '../../syntax/lines';
import { matchWhole } from '../../syntax/pattern';
import { beginsInside, endsSentence } from '../../syntax/prose';
import type { HeadingRule } from '../family';
import { gapBetween, wordsOfLine, type Flow } from './flow';
import type { Heading } from './headings';
import { findLabel } from './labels';
import { themeRule } from './themes';
import type { Vocabulary } from './vocabulary';

const LONGEST_TITLE = 90;

/**
 * Headings by shape behind the report's title, in order, on lines that `taken` does not hold. Where a family knows its
 * headings by name, one that it does not know divides the one of the `known` headings that it stands under.
 */
export function findFreeHeadings(
  flow: Flow,
  vocabulary: Vocabulary,
  {
    from,
    known,
    taken,
  }: { readonly from: number; readonly known: readonly Heading[]; readonly taken: ReadonlySet<number> },
): Heading[] {
  const { family } = vocabulary;
  const found: Heading[] = [];
  let next = 0;
  for (let at = from; at < flow.lines.length; at++) {
    while (next < known.length && known[next]!.from <= at) next++;
    if (taken.has(at) || findLabel(family.labels, flow.lines[at]!)) continue;
    const shape = hashHeading(flow.lines[at]!) ?? (family.freeHeadings ? shapeAt(flow, at) : undefined);
    if (!shape) continue;
    const heading = makeHeading(flow, vocabulary, at, shape);
    found.push(family.freeHeadings ? heading : divide(flow, known[next - 1], heading));
  }
  return found;
}

/** The heading as a theme of the one that it stands under, or, printed no deeper, as the next one beside it. */
function divide(flow: Flow, parent: Heading | undefined, heading: Heading): Heading {
  if (!parent) return heading;
  const deeper = depthOf(flow, heading) - depthOf(flow, parent);
  return { ...heading, rule: deeper > 0 ? themeRule(parent, deeper) : { ...heading.rule, level: parent.rule.level } };
}

function depthOf(flow: Flow, { from }: Heading): number {
  const mark = flow.lines[from]!.mark;
  return mark?.kind === 'hashes' ? mark.depth : 0;
}

interface Shape {
  readonly level: number;
  /** How many words of the line number the heading and are no part of its title. */
  readonly numberWords: number;
}

function hashHeading({ mark }: Line): Shape | undefined {
  return mark?.kind === 'hashes' ? { level: Math.max(2, mark.depth), numberWords: 0 } : undefined;
}

function shapeAt(flow: Flow, at: number): Shape | undefined {
  const line = flow.lines[at]!;
  if (
    line.visible.length > LONGEST_TITLE ||
    isRunningText(line.visible) ||
    goesOnInNext(flow, at) ||
    /\t|: /.test(line.visible)
  )
    return undefined;
  return numberedTitle(line) ?? (standsApart(flow, at) ? { level: 2, numberWords: 0 } : undefined);
}

/** So long a line is full: the next one, when it begins with a small letter, goes on with its sentence. */
const FULL_LINE = 50;

function goesOnInNext({ lines }: Flow, at: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  return (
    next !== undefined && line.visible.length >= FULL_LINE && gapBetween(line, next) === 0 && beginsInside(next.visible)
  );
}

/** A sentence, also with a marker behind it: "Drivers are not briefed. (Recommendation 1)". */
function isRunningText(visible: string): boolean {
  return /,$/.test(visible) || endsSentence(visible);
}

/** `3 Findings`, `3.2 Access to systems`: a short number, then a capital. */
function numberedTitle({ visible }: Line): Shape | undefined {
  const match = /^\d{1,2}((?:\.\d{1,2}){0,3})\.?\s+\p{Lu}/u.exec(visible);
  if (!match) return undefined;
  const depth = match[1]!.split('.').length;
  return { level: 1 + depth, numberWords: depth };
}

function standsApart(flow: Flow, at: number): boolean {
  const line = flow.lines[at]!;
  const before = flow.lines[at - 1];
  const after = flow.lines[at + 1];
  if (line.mark || !/^\p{Lu}/u.test(line.visible) || line.visible.split(' ').length > 10) return false;
  return after !== undefined && gapBetween(line, after) > 0 && (before === undefined || gapBetween(before, line) > 0);
}

/** The vocabulary says what the heading is, where it knows the words behind the number; its shape says how deep. */
function makeHeading(flow: Flow, { headings, slots }: Vocabulary, at: number, { level, numberWords }: Shape): Heading {
  const title = wordsOfLine(flow.lines[at]!).slice(numberWords);
  const known = headings
    .startingWith(title[0]?.folded, title[1]?.folded)
    .find(({ pattern, rule }) => !rule.within && matchWhole(pattern, title, slots))?.rule;
  const rule: HeadingRule = known ? { ...known, level } : { pattern: '', kind: 'other', level };
  return { rule, from: at, to: at + 1, title, grade: undefined };
}
