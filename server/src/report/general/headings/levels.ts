/** How deep each heading of a plain text stands. */

import { isTitleCase, type Candidate } from './candidates';
import { isCaption, type ContentsList } from './contents';
import { parseItemLabel } from '../lines/itemLabel';
import type { Rows } from '../lines/rows';
import { labelsFinding } from '../lines/itemLabel';
import { fieldKindOf } from '../words';
import { namesAddressee, titleWords, type TitleMeaning } from './titles';

/** A heading before its level is known. */
export interface AcceptedHeading extends Candidate {
  readonly isTitle: boolean;
  readonly meaning: TitleMeaning | undefined;
  /** How sure it is that this is a heading. */
  readonly probability: number;
}

/**
 * The levels: by the list of contents or the numbering where they say it; 2 for chapters, appendices and sections that
 * every report has; one level for all of a series ("Recommendation 1", "Recommendation 2"); else the commonest level
 * of headings that are set alike, or what the main heading above holds.
 */
export function findLevels(
  rows: Rows,
  headings: readonly AcceptedHeading[],
  contents: ContentsList | undefined,
): number[] {
  const depths = contents ? contentsDepths(contents) : [];
  const hasRoman = headings.some(({ label }) => label?.kind === 'roman' && label.path[0] === 1);
  const known = headings.map((heading) => knownLevel(heading, contents, depths, hasRoman));
  const byStyle = levelsByStyle(rows, headings, known);
  const isListed = contents !== undefined && isUnderstood(contents);
  const series = new Map<string, number>();
  const levels: number[] = [];
  let main: AcceptedHeading | undefined;
  let listedLevel: number | undefined;
  let topics: string | undefined;
  let isAddressed = false;
  const owners = findOwners(headings);
  headings.forEach((heading, i) => {
    const above = headings[i - 1];
    const owner = owners[i];
    if (owner !== undefined) {
      levels.push(Math.min(levels[owner]! + 1, 6));
      return;
    }
    const opensSummary = above !== undefined && isInSummary(heading, above, main, levels[i - 1]!);
    const isPart = opensSummary || isPartOfChapter(heading, main);
    let level = isPart ? 3 : (known[i] ?? weighed(heading, main, headings[i + 1]));
    const style = styleOf(rows, heading);
    const topic = topicStyleOf(style);
    if (level === undefined && !heading.label && above && touches(above, heading) && isThread(above)) topics = topic;
    const isTopic = topics === topic && main?.meaning !== undefined && isThread(main);
    const addresses = main?.meaning?.role === 'recommendations' && namesAddressee(heading.title);
    if (level === undefined && !heading.label)
      level = addresses ? 3 : isAddressed && !rows.all[heading.next]?.label ? 2 : undefined;
    level ??= seriesLevel(heading, series, main) ?? (isTopic ? 3 : byStyle.get(style));
    if (isListed && heading.entry !== undefined) listedLevel = level ?? 2;
    else if (isListed && listedLevel !== undefined && !isWorded(heading) && !heading.isTitle)
      level = Math.max(level ?? 0, listedLevel + 1);
    level ??= touches(above, heading) ? levels[i - 1]! + 1 : holdsSections(rows, main, heading) ? 3 : 2;
    if (level === 2) [main, topics] = [heading, undefined];
    isAddressed = level > 2 && (addresses || isAddressed);
    if (heading.label && !series.has(heading.label.style)) series.set(heading.label.style, level);
    levels.push(Math.min(level, 6));
  });
  return levels;
}

/**
 * By heading: the finding that it names a part of, as an index; undefined for all others. "Recommendations" is such a
 * part only where it comes again under another finding, or another finding follows: at the end, it is a main section.
 *
 *     Finding A: Purchases were split
 *     Criteria
 *     Recommendations
 *     Finding B: Accounts stayed open
 *     Recommendation
 */
function findOwners(headings: readonly AcceptedHeading[]): (number | undefined)[] {
  const owners: (number | undefined)[] = headings.map(() => undefined);
  const under = new Map<string, Set<number>>();
  let item: number | undefined;
  headings.forEach((heading, i) => {
    if (heading.label) item = isWorded(heading) ? undefined : i;
    else if (partOfItem(heading) === undefined) item = undefined;
    if (heading.label || item === undefined) return;
    owners[i] = item;
    for (const key of [partOfItem(heading)!, heading.folded]) under.set(key, (under.get(key) ?? new Set()).add(item));
  });
  return owners.map((owner, i) => {
    if (owner === undefined) return undefined;
    const part = partOfItem(headings[i]!)!;
    if (!labelsFinding(headings[owner]!.label)) return under.get(headings[i]!.folded)!.size > 1 ? owner : undefined;
    const next = headings.slice(i + 1, i + MOST_PARTS).find((_, k) => owners[i + 1 + k] !== owner);
    const isInside = labelsFinding(next?.label) || (part === 'response' && owners[i - 1] === owner);
    return isInside || under.get(part)!.size > 1 || !CLOSING.has(part) ? owner : undefined;
  });
}

/** A finding has fewer parts with headings. */
const MOST_PARTS = 12;

/** Parts of findings that are also main sections of reports. */
const CLOSING: ReadonlySet<string> = new Set(['recommendation', 'response', 'description', 'evidence', 'other']);

/** What part of a finding a title names, in the singular or plural; undefined where it names none. */
function partOfItem({ title, meaning }: AcceptedHeading): string | undefined {
  if (meaning?.role === 'recommendations') return 'recommendation';
  return meaning?.role === 'response' ? 'response' : fieldKindOf(title);
}

/** Headings under which some publishers put the whole report. */
const WRAPPERS = /^(?:letter|full report|main report|report|highlights)$/i;

/**
 * The levels of headings that Markdown marks: their depths. Where main sections stand deeper than the summary or the
 * letter before them, as published Markdown has them for the size of their letters, they are lifted beside it:
 *
 *     ## Highlights              2
 *     ### What GAO Found         3
 *     #### Background            2
 */
export function markedLevels(headings: readonly AcceptedHeading[]): number[] {
  let wrapper: { readonly depth: number; readonly lifted: number | undefined } | undefined;
  return headings.map(({ depth, title, meaning, isTitle }) => {
    const isWrapper = !isTitle && (WRAPPERS.test(title) || (meaning?.exact === true && meaning.role === 'summary'));
    if (wrapper && depth <= wrapper.depth) wrapper = undefined;
    if (isWrapper && !wrapper) wrapper = { depth, lifted: undefined };
    else if (wrapper && wrapper.lifted === undefined && depth > wrapper.depth + 1 && opensReport(meaning))
      wrapper = { ...wrapper, lifted: depth };
    if (wrapper?.lifted === undefined) return depth;
    return Math.max(wrapper.depth, depth - wrapper.lifted + wrapper.depth);
  });
}

/** "Background", "Introduction", "Conclusions": no part of a summary. */
function opensReport(meaning: AcceptedHeading['meaning']): boolean {
  return meaning?.exact === true && (meaning.role === 'stop' || meaning.role === 'both') && meaning.kind !== 'other';
}

/** Whether nothing stands between two headings. */
function touches(above: AcceptedHeading | undefined, { first, label }: AcceptedHeading): boolean {
  return (
    above !== undefined && above.next === first && !above.isTitle && (!label || label.style !== above.label?.style)
  );
}

/** "Conclusions" in "Chapter 4: Conclusions and recommendations". */
function isPartOfChapter({ label, meaning, entry }: AcceptedHeading, main: AcceptedHeading | undefined): boolean {
  return !label && entry === undefined && meaning?.exact === true && main?.meaning?.role === 'both' && isWorded(main);
}

/** Whether a section holds findings or recommendations, under the topics that they are about. */
function isThread({ meaning }: AcceptedHeading): boolean {
  return meaning?.role === 'both' || meaning?.role === 'recommendations' || meaning?.role === 'findings';
}

/** "Why we did this study", "What we found", one after the other in a summary that has no words of its own. */
function isInSummary(
  heading: AcceptedHeading,
  above: AcceptedHeading,
  main: AcceptedHeading | undefined,
  levelAbove: number,
): boolean {
  if (main?.meaning?.role !== 'summary' || heading.label || !/^(?:what|why|how)\b/i.test(heading.title)) return false;
  return above === main ? touches(above, heading) : levelAbove === 3;
}

/** Of headings with a word, code or letter: the level of the first of the series; below the main heading open then. */
function seriesLevel(
  { label }: AcceptedHeading,
  series: ReadonlyMap<string, number>,
  main: AcceptedHeading | undefined,
): number | undefined {
  if (!label || label.kind === 'bullet') return undefined;
  const isOuter = main === undefined || main.label?.style === label.style || (labelsFinding(label) && isLeaf(main));
  return series.get(label.style) ?? (isOuter ? 2 : 3);
}

/** Titles of main sections that are short and hold no others. */
const LEAVES = new Set([
  ...['introduction', 'foreword', 'preface', 'summary', 'executive summary', 'results in brief', 'scope', 'method'],
  ...['methods', 'methodology', 'our method', 'our methodology', 'the method', 'purpose', 'disclaimer', 'decision'],
  ...['final decision', 'conclusion', 'conclusions', 'next steps', 'timeline', 'impact', 'the complaint'],
  ...['distribution', 'limitations', 'background', 'letter'],
]);

function isLeaf({ title, label }: AcceptedHeading): boolean {
  const words = titleWords(label ? title.slice(label.length) : title);
  return LEAVES.has(words.join(' ')) || words[0] === 'about';
}

/** Whether a heading without a number stands below the main heading that is open, and not beside it. */
function holdsSections({ all }: Rows, main: AcceptedHeading | undefined, heading: AcceptedHeading): boolean {
  if (!main) return false;
  if (main.label) return true;
  if (!main.meaning || isLeaf(main) || (isClause(main) && isClause(heading))) return false;
  const [own, below] = [all[main.next]?.label, all[heading.next]?.label];
  const isListDone = own !== undefined && main.next < heading.first && !(below && continues(own.style, below));
  return !(isListDone && main.meaning.role !== 'stop');
}

/** "What we found", "Why we did this study": questions and clauses that stand beside each other. */
function isClause({ title, label }: AcceptedHeading): boolean {
  return !label && /^(?:what|why|how)\b/i.test(title);
}

/** Whether a label goes on with the numbers of a style: no first one. */
function continues(style: string, label: NonNullable<AcceptedHeading['label']>): boolean {
  return label.style === style && label.kind !== 'bullet' && label.path.at(-1)! > 1;
}

/** With fewer, the list of contents was not understood, unless all of it was. */
const FEWEST_TARGETS = 5;

function isUnderstood({ targets, entries }: ContentsList): boolean {
  return targets.size >= FEWEST_TARGETS || targets.size === entries.length;
}

const CHAPTERS = new Set([
  'chapter',
  'appendix',
  'annex',
  'annexe',
  'part',
  'schedule',
  'exhibit',
  'attachment',
  'volume',
  'module',
  'section',
]);

/** Whether a heading is a chapter, section or appendix with its number. */
export function isWorded({ label }: Pick<AcceptedHeading, 'label'>): boolean {
  return label?.kind === 'word' && CHAPTERS.has(label.word!);
}

/** Sections of findings and of the weighing of a case are main ones, where no other such section is open. */
function weighed(
  { meaning, label, title, next }: AcceptedHeading,
  open: AcceptedHeading | undefined,
  below: AcceptedHeading | undefined,
): number | undefined {
  // "Agency comments" behind the recommendations, "Conclusion on value for money" behind the findings.
  if (!label && open && isThread(open) && (meaning?.role === 'response' || /^(?:overall )?conclusions?\b/i.test(title)))
    return 2;
  // "Summary of conclusions" behind the analysis that it sums up.
  if (!label && open?.meaning?.role === 'analysis' && /^(?:summary of )?(?:findings|conclusions)\b/i.test(title))
    return 2;
  // "Explanation of the findings" behind a list of what is recommended.
  if (!label && meaning?.role === 'findings' && open?.meaning?.role === 'recommendations') return 2;
  // "Results of audit" right above "Finding A", also where a summary is open.
  if (!label && meaning?.role === 'findings' && below && below.first === next && labelsFinding(below.label)) return 2;
  if (!meaning?.exact || label || (meaning.role !== 'findings' && meaning.role !== 'analysis')) return undefined;
  const isInside =
    open?.meaning?.role === 'findings' ||
    open?.meaning?.role === 'analysis' ||
    (open?.meaning?.role === 'summary' && !/\b(?:judge?ments?|grades)$/i.test(open.title));
  return isInside ? undefined : 2;
}

function knownLevel(
  { isTitle, entry, label, meaning, depth }: AcceptedHeading,
  contents: ContentsList | undefined,
  depths: readonly number[],
  hasRoman: boolean,
): number | undefined {
  if (isTitle) return 1;
  if (depth > 0) return depth;
  if (isWorded({ label })) return 2;
  if (label?.kind === 'number' && label.path.length > 1) return 1 + label.path.length;
  const isMain = meaning?.role === 'recommendations' || meaning?.role === 'both';
  if (isMain && label === undefined) return 2;
  if (entry !== undefined && contents)
    return meaning?.exact && meaning.role === 'stop' && !comesAgain(contents, entry) ? 2 : 2 + depths[entry]!;
  if (label?.kind === 'number' && label.path.length === 1 && !hasRoman) return 2;
  return meaning?.exact &&
    (meaning.role === 'stop' ||
      meaning.role === 'summary' ||
      meaning.role === 'recommendations' ||
      meaning.role === 'both' ||
      meaning.role === 'contents') &&
    meaning.kind !== 'other'
    ? 2
    : undefined;
}

/** Whether the list of contents has the same title twice: "Introduction" of each chapter. */
function comesAgain({ entries }: ContentsList, at: number): boolean {
  return entries.some(({ folded }, i) => i !== at && folded === entries[at]!.folded);
}

/**
 * By entry of the list of contents: how deep it stands, by its number, else by its indent, and one below the chapter
 * above it:
 *
 *     Chapter 1: Introduction      0
 *     The value of space           1
 *      Satellites                  2
 */
function contentsDepths({ entries }: ContentsList): number[] {
  let chapter: number | undefined;
  const isChapter = entries.map(({ title }) => isWorded({ label: parseItemLabel(title) }));
  const shifts = entries.map(({ indent }, i) => {
    if (isChapter[i]) chapter = indent;
    return indent - (chapter ?? 0);
  });
  const first = isChapter.indexOf(true);
  const counts = entries.map(({ title }, i) => !isChapter[i] && !isCaption(title));
  const before = indentSteps(shifts.filter((_, i) => counts[i] && (first < 0 || i < first)));
  const behind = indentSteps(shifts.filter((_, i) => counts[i] && first >= 0 && i > first));
  return entries.map(({ title }, i) => {
    const path = /^(\d+(?:\.\d+)+)/.exec(title)?.[1]?.replace(/^(\d+)\.0$/, '$1');
    if (path !== undefined) return path.split('.').length - 1;
    if (isChapter[i]) return 0;
    const [steps, least] = first >= 0 && i > first ? [behind, 1] : [before, 0];
    return Math.min(3, least + steps.filter((step) => step < shifts[i]!).length);
  });
}

/** One column more is a step where entries stand so again and again; two are always. */
const OFTEN = 3;

/** The indents at which a deeper level begins, but for the first: what is less deep is smaller or equal. */
function indentSteps(indents: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const indent of indents) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const sorted = [...counts.keys()].filter((indent) => counts.get(indent)! > 1).sort((a, b) => a - b);
  const steps: number[] = [];
  let level = sorted[0];
  for (const indent of sorted.slice(1)) {
    const isStep = indent - level! >= 2 || (counts.get(indent)! >= OFTEN && counts.get(level!)! >= OFTEN);
    if (isStep) steps.push(level!);
    if (isStep) level = indent;
  }
  return steps;
}

function styleOf(rows: Rows, { first, title, label }: AcceptedHeading): string {
  const letters = title.replace(/[^\p{L}]/gu, '');
  const row = rows.all[first]!;
  const case_ = letters === letters.toUpperCase() ? 'capitals' : isTitleCase(title) ? 'title' : 'sentence';
  return `${case_}|${label?.style ?? ''}|${row.bold}|${Math.min(2, rows.gaps[first]!)}|${row.indent > 20 ? 'centre' : Math.round(row.indent / 4)}`;
}

/** How topics of a section are set: one of a single word is in neither case, and the first stands closer. */
function topicStyleOf(style: string): string {
  return style.replace(/^title/, 'sentence').replace(/\|\d\|/, '|');
}

function levelsByStyle(
  rows: Rows,
  headings: readonly AcceptedHeading[],
  known: readonly (number | undefined)[],
): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  headings.forEach((heading, i) => {
    const level = known[i];
    if (level === undefined || heading.isTitle || heading.label) return;
    const style = styleOf(rows, heading);
    const ofStyle = counts.get(style) ?? new Map<number, number>();
    ofStyle.set(level, (ofStyle.get(level) ?? 0) + 1);
    counts.set(style, ofStyle);
  });
  const total = new Map<string, number>();
  for (const heading of headings) total.set(styleOf(rows, heading), (total.get(styleOf(rows, heading)) ?? 0) + 1);
  return new Map(
    [...counts].flatMap(([style, ofStyle]): [string, number][] => {
      const [level, count] = [...ofStyle].sort((a, b) => b[1] - a[1])[0]!;
      return count * 3 >= total.get(style)! ? [[style, level]] : [];
    }),
  );
}
