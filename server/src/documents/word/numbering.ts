/**
 * Numbers of lists and headings as Word shows them, which stand nowhere in its files: they are counted from the
 * definitions of numbering.xml (ECMA-376, part 1, 17.9) in the order of the paragraphs.
 */

import type { ListMark } from '../layout/blocks';
import { listChildren, findChild, type XmlElement } from '../xml/parse';
import type { Part } from './package';
import { formatNumber } from './numberFormats';
import { isOn, numberOf, toNumber, valueOf } from './properties';
import type { NumberingReference } from './styles';
import { symbolOf } from './symbols';

/** Counts: a call for each numbered paragraph, in the order of the text. Undefined when the list is not defined. */
export type CountParagraph = (reference: NumberingReference, style: string) => ListMark | undefined;

interface Level {
  readonly start: number;
  readonly format: string;
  /** With `%1` for the number of the first level. */
  readonly text: string;
  /** After which level it begins anew; 0 never. Undefined after any that is above it. */
  readonly restartsAfter: number | undefined;
  readonly isLegal: boolean;
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined;
  readonly font: string | undefined;
}

interface List {
  /** Lists with one key count together. */
  readonly key: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where levels begin anew when this list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Word has nine. */
const levelCount = 9;

export function createCounter(part: Part | undefined): CountParagraph {
  const lists = readLists(part?.root);
  const counts = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();
  return (reference, style) => {
    const id = reference.list ?? 0;
    const list = lists.get(id);
    if (!list) return undefined;
    const level =
      reference.level ??
      Math.max(
        0,
        list.levels.findIndex((each) => each?.style === style && style !== ''),
      );
    if (level < 0 || level >= levelCount) return undefined;
    const numbers = counts.get(list.key) ?? new Array<number | undefined>(levelCount).fill(undefined);
    counts.set(list.key, numbers);
    for (const [each, start] of list.starts) {
      if (each > level || used.has(`${id} ${each}`)) continue;
      used.add(`${id} ${each}`);
      numbers[each] = each === level ? start - 1 : start;
    }
    count(numbers, list, level);
    return showMark(numbers, list, level);
  };
}

function count(numbers: (number | undefined)[], list: List, level: number): void {
  for (let above = 0; above < level; above++) numbers[above] ??= list.levels[above]?.start ?? 1;
  numbers[level] = (numbers[level] ?? (list.levels[level]?.start ?? 1) - 1) + 1;
  for (let below = level + 1; below < levelCount; below++) {
    const after = list.levels[below]?.restartsAfter;
    if (after === undefined || (after > 0 && level < after)) numbers[below] = undefined;
  }
}

function showMark(numbers: readonly (number | undefined)[], { levels }: List, level: number): ListMark {
  const own = levels[level];
  const isBullet = own?.format === 'bullet';
  if (!own || own.format === 'none') return { text: own?.text.replace(/%[1-9]/g, '').trim() ?? '', isBullet, level };
  if (isBullet)
    return {
      text: [...own.text]
        .map((each) => symbolOf(own.font, each))
        .join('')
        .trim(),
      isBullet,
      level,
    };
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = levels[index]?.format ?? 'decimal';
    const number = numbers[index] ?? levels[index]?.start ?? 1;
    return formatNumber(number, own.isLegal && format !== 'decimalZero' ? 'decimal' : format);
  });
  return { text: text.trim(), isBullet, level };
}

function readLists(root: XmlElement | undefined): ReadonlyMap<number, List> {
  const abstracts = new Map(listChildren(root, 'w:abstractNum').map((each) => [idOf(each, 'w:abstractNumId'), each]));
  const numbers = listChildren(root, 'w:num');
  const lists = new Map<number, List>();
  for (const number of numbers) {
    const abstract = resolveLink(abstracts, abstracts.get(numberOf(number, 'w:abstractNumId') ?? -1));
    if (!abstract) continue;
    const levels = readLevels(abstract);
    const starts = new Map<number, number>();
    for (const override of listChildren(number, 'w:lvlOverride')) {
      const level = idOf(override, 'w:ilvl');
      const own = findChild(override, 'w:lvl');
      if (level < 0 || level >= levelCount) continue;
      if (own) levels[level] = readLevel(own);
      const start = numberOf(override, 'w:startOverride') ?? (own && numberOf(own, 'w:start'));
      if (start !== undefined) starts.set(level, start);
    }
    lists.set(idOf(number, 'w:numId'), { key: String(idOf(abstract, 'w:abstractNumId')), levels, starts });
  }
  return lists;
}

/** A list may be defined by a style of lists: `numStyleLink` names it, and the definition says `styleLink`. */
function resolveLink(
  abstracts: ReadonlyMap<number, XmlElement>,
  abstract: XmlElement | undefined,
): XmlElement | undefined {
  const link = valueOf(abstract, 'w:numStyleLink');
  if (link === undefined) return abstract;
  return [...abstracts.values()].find((each) => valueOf(each, 'w:styleLink') === link) ?? abstract;
}

function readLevels(abstract: XmlElement): (Level | undefined)[] {
  const levels = new Array<Level | undefined>(levelCount).fill(undefined);
  for (const each of listChildren(abstract, 'w:lvl')) {
    const index = idOf(each, 'w:ilvl');
    if (index >= 0 && index < levelCount) levels[index] = readLevel(each);
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  const fonts = findChild(findChild(level, 'w:rPr'), 'w:rFonts');
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: formatOf(level),
    text: valueOf(level, 'w:lvlText') ?? '',
    restartsAfter: numberOf(level, 'w:lvlRestart'),
    isLegal: isOn(level, 'w:isLgl') ?? false,
    style: valueOf(level, 'w:pStyle'),
    font: fonts?.attributes.get('w:ascii') ?? fonts?.attributes.get('w:hAnsi'),
  };
}

/** Newer formats stand in a choice of which old programs take the other half. */
function formatOf(level: XmlElement): string {
  const choice = findChild(findChild(level, 'mc:AlternateContent'), 'mc:Fallback');
  return valueOf(level, 'w:numFmt') ?? valueOf(choice, 'w:numFmt') ?? 'decimal';
}

function idOf({ attributes }: XmlElement, name: string): number {
  return toNumber(attributes.get(name)) ?? -1;
}
