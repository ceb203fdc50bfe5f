/** Says what the lines are that hold neither findings nor recommendations: letterhead, dates, prose, lists, closing words. */

import type { Block } from '../../syntax/blocks';
import type { Line } from '../../syntax/lines';
import { beginsInside, endsSentence } from '../../syntax/prose';
import { isBoilerplate, type PlaceContent } from '../reading/body';
import { readDates } from '../reading/dates';
import { wordsOfLine } from '../reading/flow';
import type { ClaimKind } from '../model';
import type { Reading } from '../reading/reading';
import type { Place } from '../reading/sections';
import { beginsWith, type Vocabulary } from '../reading/vocabulary';

/** What a line was taken for, by the index of the line. */
export type LineKinds = Map<number, ClaimKind>;

/** Gives all lines one kind. */
export function claimLines(kinds: LineKinds, lines: readonly Line[], kind: ClaimKind): void {
  for (const { index } of lines) kinds.set(index, kind);
}

/** Lines before the title or, where there is none, before the first section: dates, addresses, names. */
export function claimLetterhead(kinds: LineKinds, { flow, vocabulary, places, titlePage }: Reading): void {
  const end = titlePage.title?.from ?? places[0]?.from ?? 0;
  for (const line of flow.lines.slice(0, end))
    kinds.set(line.index, isDate(vocabulary, line) ? 'date' : isSentence(line) ? 'unclaimed' : 'letterhead');
}

/**
 * What a place holds besides its items. Where no items follow (`last`), all is closing words from the first block on
 * that closes the report.
 */
export function claimRest(
  kinds: LineKinds,
  { vocabulary }: Reading,
  { place, rest }: PlaceContent,
  last: boolean,
): void {
  let closed = false;
  for (const block of rest) {
    const closes = isBoilerplate(vocabulary, block) || isSignOff(block);
    closed ||= closes && last;
    if (closed || closes) claimLines(kinds, block.lines, 'boilerplate');
    else if (place.section.level === 1) claimTitleBlock(kinds, vocabulary, block);
    else claimLines(kinds, block.lines, kindOfBlock(block, place));
  }
}

/** Between the title and the first section: dates line by line, salutation, "Lead inspector: …", an introduction. */
function claimTitleBlock(kinds: LineKinds, vocabulary: Vocabulary, block: Block): void {
  for (const line of block.lines) kinds.set(line.index, kindOfTitleLine(vocabulary, block, line));
}

function kindOfTitleLine(vocabulary: Vocabulary, block: Block, line: Line): ClaimKind {
  if (isDate(vocabulary, line)) return 'date';
  if (block.kind === 'bullet') return 'list-item';
  if (isProse(block)) return 'paragraph';
  return isLabelled(block) ? 'letterhead' : 'unclaimed';
}

/** "Dear Ms Moor", and "Lead inspector: Jane Moor" with what follows it. */
function isLabelled({ lines }: Block): boolean {
  return /^dear\b|^[\p{L} ]{3,40}: /iu.test(lines[0]!.visible);
}

function kindOfBlock(block: Block, { section, rule }: Place): ClaimKind {
  if (block.kind === 'bullet') return 'list-item';
  const namesPeople = section.kind === 'inspection-team' || section.kind === 'about-inspection';
  if (isProse(block) || (rule !== undefined && namesPeople)) return 'paragraph';
  return block.lines.length >= SHORTEST_COLUMN ? 'column' : 'unclaimed';
}

/** So many short lines on end are what a table leaves: addresses, names, figures. */
const SHORTEST_COLUMN = 3;

/** Shorter lines that end no sentence are labels, names or the remains of a table. */
const SHORTEST_PROSE = 60;

/** Whether a block reads as running text, also where a page cut it off. */
function isProse({ kind, lines }: Block): boolean {
  if (kind !== 'paragraph') return true;
  const text = lines.map(({ visible }) => visible).join(' ');
  const isWide = lines.some(({ visible }) => visible.length >= SHORTEST_PROSE);
  return isWide || endsSentence(text) || beginsInside(text);
}

const SHORTEST_SENTENCE = 10;

function isSentence(line: Line): boolean {
  return endsSentence(line.visible) && wordsOfLine(line, SHORTEST_SENTENCE).length === SHORTEST_SENTENCE;
}

function isSignOff({ lines }: Block): boolean {
  return /^yours (sincerely|faithfully)\b/i.test(lines[0]!.visible);
}

const LONGEST_DATE_LINE = 16;

/** Whether a short line states when the inspection or the publication was, or is nothing but a date. */
function isDate({ inspected, published, slots }: Vocabulary, line: Line): boolean {
  const words = wordsOfLine(line, LONGEST_DATE_LINE);
  if (words.length === 0 || words.length === LONGEST_DATE_LINE) return false;
  const labelled = [inspected, published].some((patterns) => beginsWith(patterns, words, slots));
  return labelled || readDates(words, 0)?.endWord === words.length;
}
