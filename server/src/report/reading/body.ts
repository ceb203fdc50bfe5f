/** Reads what stands under the headings: recommendations under a list, findings under findings, the rest as prose. */

import { readBlocks, type Block } from '../../syntax/blocks';
import type { Line } from '../../syntax/lines';
import type { Flow } from './flow';
import { findLabel } from './labels';
import { gatherLabelled, gatherList, gatherNumbered, gatherParagraphs, type GatheredItems, type Item } from './items';
import type { Place } from './sections';
import { opensWith, type Vocabulary } from './vocabulary';

/** What stands directly under one heading. */
export interface PlaceContent {
  readonly place: Place;
  readonly recommendations: readonly Item[];
  readonly findings: readonly Item[];
  /** Prose that is neither, as blocks. */
  readonly rest: readonly Block[];
}

export interface BodyOptions {
  /** By the index of a line: the number of the paragraph that it opens. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Indexes of lines that are no running text: footnotes, tables. */
  readonly skip: ReadonlySet<number>;
}

/** The content of each place, in order. */
export function readBody(
  flow: Flow,
  vocabulary: Vocabulary,
  places: readonly Place[],
  options: BodyOptions,
): PlaceContent[] {
  const blocks = places.map((place) => blocksOf(flow, vocabulary, place, options));
  const numbered = usesNumbers(vocabulary, places, blocks);
  return places.map((place, i) => readPlace(vocabulary, place, blocks[i]!, numbered || hasFindingsBelow(places, i)));
}

function blocksOf(
  flow: Flow,
  vocabulary: Vocabulary,
  { rule, from, to }: Place,
  { numbers, skip }: BodyOptions,
): Block[] {
  const lines = flow.lines.slice(from, to).filter((line) => !skip.has(line.index));
  const opening = rule?.list && openingOf(lines);
  return readBlocks(lines, {
    width: widthOf(flow, lines),
    opening,
    numberOf: (line: Line) => numbers.get(line.index),
    labelOf: (line: Line) => findLabel(vocabulary.family.labels, line),
    opensByWords: (line: Line) => opensBoilerplate(vocabulary, line),
  });
}

/**
 * The words that open each item of a list without marks: its first word or, where marks divide some of its items, its
 * first three, since less would be chance; undefined where the list itself has marks.
 */
function openingOf(lines: readonly Line[]): string | undefined {
  const [first] = lines;
  if (!first || first.mark) return undefined;
  const most = lines.some(({ mark }) => mark) ? 3 : 1;
  return first.visible.split(' ', most).join(' ');
}

/** Whether a line begins as the paragraphs do that close a report. */
function opensBoilerplate({ boilerplate, slots }: Vocabulary, line: Line): boolean {
  return opensWith(boilerplate, line, slots);
}

/** A column of a table is narrower than the page. */
function widthOf({ width }: Flow, lines: readonly Line[]): number | undefined {
  if (width === undefined || lines.length < 4) return width;
  return lines.reduce((widest, { visible }) => Math.max(widest, Math.min(visible.length, width)), 0);
}

/** A family that numbers its findings does so in this report when most findings sections hold a number. */
function usesNumbers({ family }: Vocabulary, places: readonly Place[], blocks: readonly (readonly Block[])[]): boolean {
  const kinds = places.flatMap((place, i) =>
    place.rule?.findings ? [blocks[i]!.some(({ kind }) => kind === 'numbered')] : [],
  );
  const withNumbers = kinds.filter(Boolean).length;
  return family.findings === 'numbered' ? withNumbers > 0 : withNumbers * 2 > kinds.length;
}

/** An area whose own subsections hold the findings holds only an introduction itself. */
function hasFindingsBelow(places: readonly Place[], i: number): boolean {
  const { level } = places[i]!.section;
  for (let below = i + 1; below < places.length; below++) {
    const { section, rule } = places[below]!;
    if (section.level <= level) return false;
    if (rule?.findings && section.kind === 'findings') return true;
  }
  return false;
}

function readPlace(vocabulary: Vocabulary, place: Place, blocks: readonly Block[], numbered: boolean): PlaceContent {
  const closes = (block: Block): boolean => isBoilerplate(vocabulary, block);
  const { rule } = place;
  if (blocks.some(({ label }) => label)) return { place, ...gatherLabelled(blocks, closes) };
  if (rule?.list) {
    const { items, rest } = gatherList(blocks, closes);
    const isFinding = (item: Item): boolean => endsAsFinding(vocabulary, item);
    return {
      place,
      recommendations: items.filter((item) => !isFinding(item)),
      findings: items.filter(isFinding),
      rest,
    };
  }
  const gathered = gatherFindings(blocks, rule?.findings === true, numbered, closes);
  return { place, recommendations: [], findings: gathered.items, rest: gathered.rest };
}

/**
 * Whether an item of a list of both kinds says behind its words that it is a finding:
 *
 *     3. The gate was open. (Conclusion, Paragraph 9)
 *     4. The gate should be shut. (Recommendation, Paragraph 9)
 */
function endsAsFinding({ family: { labels } }: Vocabulary, { lines }: Item): boolean {
  const end = lines
    .slice(-2)
    .map(({ visible }) => visible)
    .join(' ')
    .slice(-LONGEST_TAIL);
  const kind = /\((\p{L}+)[^()]*\)\.?$/u.exec(end)?.[1]?.toLowerCase();
  return (
    kind !== undefined && labels !== undefined && labels.findings.some((word) => [word, `${word}s`].includes(kind))
  );
}

/** Brackets behind an item that say its kind and paragraph take up to so many characters. */
const LONGEST_TAIL = 80;

/** Numbered paragraphs are findings wherever they stand; other paragraphs only where findings are told in prose. */
function gatherFindings(
  blocks: readonly Block[],
  expected: boolean,
  numbered: boolean,
  closes: (block: Block) => boolean,
): GatheredItems {
  if (blocks.some(({ kind }) => kind === 'numbered')) return gatherNumbered(blocks, closes);
  return expected && !numbered ? gatherParagraphs(blocks, closes) : { items: [], rest: blocks };
}

/** Whether a block closes a report without finding anything, as an imprint does. */
export function isBoilerplate(vocabulary: Vocabulary, block: Block): boolean {
  return block.kind !== 'numbered' && opensBoilerplate(vocabulary, block.lines[0]!);
}
