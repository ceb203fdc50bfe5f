/** Reads what a report says of itself at its start: title, provider, dates of inspection and publication. */

import { gapBetween, rangeOfWords, wordsOfLine, wrapsInto, type Flow } from './flow';
import { readVisible } from '../../syntax/visible';
import type { Word } from '../../syntax/words';
import type { Range } from '../../text/range';
import { matchPattern, matchWhole } from '../../syntax/pattern';
import { readDates } from './dates';
import type { BodyNames } from '../family';
import type { DatedRange, InspectionDates } from '../model';
import { beginsWith, findFirst, type Vocabulary } from './vocabulary';

export interface Title {
  /** The indexes in the flow that it fills, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
  readonly range: Range;
}

export interface TitlePage {
  readonly title: Title | undefined;
  readonly provider: string | undefined;
  readonly inspected: InspectionDates | undefined;
  readonly published: DatedRange | undefined;
}

/** Titles, dates and names stand within so many lines with text. */
const TITLE_PAGE = 60;

/** What the title page says. Whatever it does not say is undefined. */
export function readTitlePage(flow: Flow, vocabulary: Vocabulary): TitlePage {
  const title = findTitle(flow, vocabulary);
  const words = flow.lines.slice(0, TITLE_PAGE).flatMap((line) => wordsOfLine(line, 60));
  return {
    title,
    provider: findProvider(flow, vocabulary, title?.words ?? []) ?? findProvider(flow, vocabulary, words),
    inspected: findDates(vocabulary.inspected, words, vocabulary),
    published: findPublished(flow, vocabulary, words),
  };
}

const TITLE_LINES = 7;

function findTitle(flow: Flow, vocabulary: Vocabulary): Title | undefined {
  for (let from = 0; from < Math.min(TITLE_PAGE, flow.lines.length); from++) {
    const title = titleAt(flow, vocabulary, from);
    if (title) return title;
  }
  return vocabulary.family.freeHeadings ? firstLine(flow) : undefined;
}

/** Where no vocabulary knows the title, a short first line is it. */
function firstLine({ lines }: Flow): Title | undefined {
  const line = lines[0];
  if (!line || line.visible.length > 140 || /[.;,]$/.test(line.visible)) return undefined;
  const words = wordsOfLine(line);
  return words.length > 0 ? { from: 0, to: 1, words, range: rangeOfWords(words) } : undefined;
}

/** The title that begins at a line: the longest of fixed words, or the shortest that ends where a name may end. */
function titleAt(flow: Flow, vocabulary: Vocabulary, from: number): Title | undefined {
  if (flow.lines[from]!.mark && flow.lines[from]!.mark.kind !== 'hashes') return undefined;
  let best: Title | undefined;
  const words: Word[] = [];
  for (let to = from; to < Math.min(flow.lines.length, from + TITLE_LINES); to++) {
    const line = flow.lines[to]!;
    if (line.visible.length > 260 || (to > from && gapBetween(flow.lines[to - 1]!, line) > 3)) break;
    const own = wordsOfLine(line);
    if (to > from && beginsWithDates(vocabulary, own)) break;
    words.push(...own);
    if (/[.]$/.test(line.visible)) break;
    const pattern = vocabulary.titles.find((candidate) => matchWhole(candidate, words, vocabulary.slots));
    if (!pattern) continue;
    if (best && pattern.endsWithSlot && !wrapsInto(flow, to - 1)) continue;
    best = { from, to: to + 1, words: [...words], range: rangeOfWords(words) };
  }
  return best;
}

/** Whether a line begins to say when the inspection was, which no title goes on with: "Between 2 and 6 May 2016, we…" */
function beginsWithDates({ inspected, slots }: Vocabulary, words: readonly Word[]): boolean {
  return beginsWith(inspected, words, slots);
}

function findDates(
  patterns: Vocabulary['inspected'],
  words: readonly Word[],
  vocabulary: Vocabulary,
): InspectionDates | undefined {
  const match = findFirst(patterns, words, vocabulary.slots);
  const dates = match?.captures.get('dates');
  if (!dates) return undefined;
  const [start, end] = dates.value!.split('/') as [string, string];
  return { start, end, range: rangeOfWords(words, dates.from, dates.to) };
}

/** Where a label says so; in a letter, the date on a line of its own before the salutation. */
function findPublished(flow: Flow, vocabulary: Vocabulary, words: readonly Word[]): DatedRange | undefined {
  if (vocabulary.family.published.length > 0) {
    const labelled = findDates(vocabulary.published, words, vocabulary);
    return labelled && { date: labelled.end, range: labelled.range };
  }
  for (const line of flow.lines.slice(0, TITLE_PAGE)) {
    const own = wordsOfLine(line);
    const dates = readDates(own, 0);
    if (dates?.endWord === own.length && own.length > 0) return { date: dates.start, range: rangeOfWords(own) };
  }
  return undefined;
}

function findProvider(flow: Flow, vocabulary: Vocabulary, words: readonly Word[]): string | undefined {
  for (const pattern of vocabulary.provider) {
    for (let at = 0; at < words.length; at++) {
      const place = matchPattern(pattern, words, at, vocabulary.slots)?.captures.get('place');
      const name = place && shortName(vocabulary.family.bodies, nameFrom(flow, words.slice(place.from, place.to)));
      if (name) return name;
    }
  }
  return undefined;
}

/** The name as printed, without what stands before it on other lines. */
function nameFrom(flow: Flow, words: readonly Word[]): string {
  const { text } = readVisible(flow.source.text, rangeOfWords(words));
  return text.replace(/\s+/g, ' ').trim();
}

/** The name of the place: "Reading" for "Reading Borough Council", "York" for "City of York Council". */
function shortName(bodies: BodyNames | undefined, printed: string): string {
  let name = printed.replace(/[’']s$/u, '');
  if (!bodies) return name;
  for (let before = ''; before !== name;) {
    before = name;
    name = withoutBodyName(bodies, name);
  }
  return bodies.behind.includes(name.toLowerCase()) ? '' : name;
}

/** The name without one thing that bodies are called; the same when there is none. */
function withoutBodyName({ around, before, behind }: BodyNames, name: string): string {
  const lower = name.toLowerCase();
  const both = around.find(([opening, ending]) => lower.startsWith(`${opening} `) && lower.endsWith(` ${ending}`));
  if (both) return name.slice(both[0].length, -both[1].length).trim();
  const ending = behind.find((word) => lower.endsWith(` ${word}`));
  if (ending !== undefined) return name.slice(0, -ending.length).trim();
  const opening = before.find((word) => lower.startsWith(`${word} `));
  return opening === undefined ? name : name.slice(opening.length).trim();
}
