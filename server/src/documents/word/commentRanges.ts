/**
 * Puts the marks of comments into `document.xml` around the words that they are about. Nothing is taken away: where a
 * comment begins or ends within a run, the run is closed and opened again with the same properties.
 */

import { partitionPoint } from '../../base/search';
import type { Range } from '../../text/range';
import { childrenOf, findChild, type XmlElement } from '../xml/parse';
import { insertAt, type Edit } from './edits';
import type { RunPlace } from '../layout/blocks';
import type { PlacedStretch } from '../layout/layOut';
import { isXmlSpace } from './inlines';

/** Marks that belong before and behind a stretch of the text. */
export interface Enclosure {
  /** In the text; where it holds nothing of the file, the marks go to what stands next to it. */
  readonly range: Range;
  readonly before: string;
  readonly after: string;
}

/** What goes in at one place: what a run is closed with and opened with again, and the marks between. */
interface Cut {
  readonly close: string;
  readonly open: string;
  readonly ends: string[];
  readonly starts: string[];
}

/** The insertions for all enclosures. `stretches` must not be empty. */
export function enclose(source: string, stretches: readonly PlacedStretch[], enclosures: readonly Enclosure[]): Edit[] {
  const cuts = new Map<number, Cut>();
  const cutAt = (place: CutPlace) => {
    const { at, close = '', open = '' } = place;
    const cut = cuts.get(at) ?? { close, open, ends: [], starts: [] };
    cuts.set(at, cut);
    return cut;
  };
  for (const { range, before, after } of enclosures) {
    const [first, last] = findEnds(stretches, range);
    const start = placeOfStart(source, stretches[first]!, range.start);
    const end = placeOfEnd(source, stretches[last]!, range.end);
    for (const each of [...start.splits, ...end.splits]) cutAt(each);
    if (start.cut.at < end.cut.at) {
      cutAt(start.cut).starts.push(before);
      cutAt(end.cut).ends.push(after);
    } else cutAt(start.cut).starts.push(before, after);
  }
  return [...cuts].map(([at, { close, open, ends, starts }]) =>
    insertAt(at, [close, ...ends, ...starts, open].join('')),
  );
}

/** The first and the last stretch of a range; the nearest one twice where the range has none. */
function findEnds(stretches: readonly PlacedStretch[], { start, end }: Range): readonly [number, number] {
  const count = stretches.length;
  const first = Math.min(
    partitionPoint(count, (i) => endOf(stretches[i]!) <= start),
    count - 1,
  );
  const behind = partitionPoint(count, (i) => stretches[i]!.at < end);
  return [first, Math.max(first, behind - 1)];
}

function endOf({ at, length }: PlacedStretch): number {
  return at + length;
}

interface CutPlace {
  readonly at: number;
  readonly close?: string;
  readonly open?: string;
}

interface Place {
  readonly cut: CutPlace;
  /** Where the run is parted besides, so that no white space is at an end of what does not keep it there. */
  readonly splits: readonly CutPlace[];
}

function placeOfStart(
  source: string,
  { at, length, source: range, isExact, run }: PlacedStretch,
  start: number,
): Place {
  if (!run.element) return { cut: { at: run.start }, splits: [] };
  if (!isExact) return cutRun(source, run, range.start);
  const place = range.start + Math.min(Math.max(0, start - at), length);
  return cutRun(source, run, isInsidePair(source, place) ? place - 1 : place);
}

function placeOfEnd(source: string, { at, length, source: range, isExact, run }: PlacedStretch, end: number): Place {
  if (!run.element) return { cut: { at: run.end }, splits: [] };
  if (!isExact) return cutRun(source, run, range.end);
  const place = range.start + Math.max(0, Math.min(end - at, length));
  return cutRun(source, run, isInsidePair(source, place) ? place + 1 : place);
}

/** Whether an offset would part the two halves of one character. */
function isInsidePair(source: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(source.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(source.slice(at - 1, at));
}

function cutRun(source: string, { start, end, element }: RunPlace, at: number): Place {
  const contents = element ? childrenOf(element).filter(({ name }) => name !== 'w:rPr') : [];
  const [first, last] = [contents[0], contents.at(-1)];
  if (!element || !first || !last) return { cut: { at: start }, splits: [] };
  if (at <= shownRange(source, first).start) return { cut: { at: start }, splits: [] };
  if (at >= shownRange(source, last).end) return { cut: { at: end }, splits: [] };
  const child = contents.find((each) => at <= each.end)!;
  const shown = shownRange(source, child);
  const between = { close: `</${nameIn(source, element)}>`, open: openRun(source, element) };
  if (child.name !== 'w:t' || at <= shown.start) {
    // Behind a child is before the next one, if it is not within this one.
    return { cut: { at: at >= child.end ? child.end : child.start, ...between }, splits: [] };
  }
  if (at >= shown.end) return { cut: { at: child.end, ...between }, splits: [] };
  return cutText(source, element, child, shown, at);
}

/** Where the words of an element of text begin and end, without white space that does not count; else all of it. */
function shownRange(source: string, element: XmlElement): Range {
  if (element.name !== 'w:t') return { start: element.start, end: element.end };
  let [start, end] = [element.contentStart, element.contentEnd];
  if (!keepsSpace(element)) {
    while (start < end && isXmlSpace(source[start]!)) start++;
    while (end > start && isXmlSpace(source[end - 1]!)) end--;
  }
  return { start, end };
}

function keepsSpace({ attributes }: XmlElement): boolean {
  return attributes.get('xml:space') === 'preserve';
}

function cutText(source: string, run: XmlElement, text: XmlElement, shown: Range, at: number): Place {
  const [runName, textName] = [nameIn(source, run), nameIn(source, text)];
  const close = `</${textName}></${runName}>`;
  const cutHere = (place: number): CutPlace => {
    const keep = keepsSpace(text) || isXmlSpace(source[place]!) ? ' xml:space="preserve"' : '';
    return { at: place, close, open: `${openRun(source, run)}<${textName}${keep}>` };
  };
  if (keepsSpace(text)) return { cut: cutHere(at), splits: [] };
  let [before, behind] = [at, at];
  while (before > shown.start && isXmlSpace(source[before - 1]!)) before--;
  while (behind < shown.end && isXmlSpace(source[behind]!)) behind++;
  const splits = [before, behind].filter((place) => place !== at);
  return { cut: cutHere(at), splits: splits.map(cutHere) };
}

/** The beginning of a run like another one: the same properties. */
function openRun(source: string, run: XmlElement): string {
  const properties = findChild(run, 'w:rPr');
  return `<${nameIn(source, run)}>${properties ? source.slice(properties.start, properties.end) : ''}`;
}

/** The name of an element as it is written, with whatever prefix. */
export function nameIn(source: string, { start }: XmlElement): string {
  return /^[^\s/>]+/.exec(source.slice(start + 1, start + 200))?.[0] ?? '';
}
