/**
 * Finds headings that no vocabulary knows, by their shape: Markdown headings in any report, and in families that allow
 * it numbered titles, "3.2 Access to systems", and short lines that stand apart.
 */

import type { Line } from '../syntax/lines';
import { matchWhole } from '../syntax/pattern';
import type { HeadingRule } from './family';
import { gapBetween, wordsOfLine, type Flow } from './flow';
import type { Heading } from './headings';
import { findLabel } from './labels';
import type { Vocabulary } from './vocabulary';

const LONGEST_TITLE = 90;

/** Headings by shape on lines that `taken` does not hold, in order. */
export function findFreeHeadings(flow: Flow, vocabulary: Vocabulary, taken: ReadonlySet<number>): Heading[] {
  const { family } = vocabulary;
  const found: Heading[] = [];
  for (let at = 0; at < flow.lines.length; at++) {
    if (taken.has(at) || findLabel(family.labels, flow.lines[at]!)) continue;
    const shape = hashHeading(flow.lines[at]!) ?? (family.freeHeadings ? shapeAt(flow, at) : undefined);
    if (shape) found.push(makeHeading(flow, vocabulary, at, shape));
  }
  return found;
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
  if (line.visible.length > LONGEST_TITLE || /[.,;:?!]$/.test(line.visible) || /\t|: /.test(line.visible))
    return undefined;
  return numberedTitle(line) ?? (standsApart(flow, at) ? { level: 2, numberWords: 0 } : undefined);
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
  const known = headings.find(({ pattern, rule }) => !rule.within && matchWhole(pattern, title, slots))?.rule;
  const rule: HeadingRule = known ? { ...known, level } : { pattern: '', kind: 'other', level };
  return { rule, from: at, to: at + 1, title, grade: undefined };
}
