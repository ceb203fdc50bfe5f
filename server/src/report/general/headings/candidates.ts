/** The places of a text where a heading may stand: the starts of short units, wrapped lines joined. */

import { CAPITAL, classOf, codeAt } from '../../../base/characters';
import { listMatches } from '../../../base/matches';
import { beginsInside, endsSentence } from '../../../syntax/prose';
import type { ContentsList, Target } from './contents';
import { foldTitle } from './contents';
import type { ItemLabel } from '../lines/itemLabel';
import { parseItemLabel } from '../lines/itemLabel';
import { isPointer, isPointingSentence } from '../lines/pointer';
import { plainInline } from '../lines/inline';
import type { Row } from '../lines/row';
import { BARE_LETTER, countWords, nextContent, type Rows } from '../lines/rows';

export interface Candidate {
  /** Its first and last row. */
  readonly first: number;
  readonly last: number;
  /** On one line, as a reader sees it. */
  readonly title: string;
  readonly folded: string;
  readonly label: ItemLabel | undefined;
  /** Whether the list of contents leads here, and by which entry. */
  readonly entry: number | undefined;
  /** Of a Markdown heading: its depth, 1 to 6; 0 for any other. */
  readonly depth: number;
  /** The row of the text that follows; the number of rows at the end. */
  readonly next: number;
}

const LONGEST_HEADING = 240;
const MOST_ROWS = 5;

/** Whether the headings of the text are marked, so that nothing else is one, but in plain text what is numbered. */
export function hasMarkedHeadings(rows: Rows): boolean {
  let marked = 0;
  for (const { depth } of rows.all) if (depth > 0) marked++;
  return rows.isMarkdown ? marked >= 2 : marked >= 4 && marked * 60 > rows.all.length;
}

/** All candidates in order; where Markdown marks the headings, only those. */
export function findCandidates(rows: Rows, contents: ContentsList | undefined): Candidate[] {
  const found: Candidate[] = [];
  const onlyMarked = hasMarkedHeadings(rows);
  const mayBeUnmarked = onlyMarked && !rows.isMarkdown ? unmarkedBeside(rows) : undefined;
  const listed = new Set(contents?.entries.map(({ title }) => parseItemLabel(title)?.word));
  for (let i = 0; i < rows.all.length; i++) {
    const row = rows.all[i]!;
    if (rows.kinds[i] !== 'text' || row.text === '') continue;
    const isTaught = rows.taught.get(i) === 'heading';
    const target = contents?.targets.get(i) ?? targetOfTitle(rows, i, contents);
    if (target && isLeftOut(row, listed)) {
      rows.kinds[i] = 'furniture';
      const first = nextContent(rows, i + 1);
      rows.gaps[first] = rows.gaps[i]! + 1;
      i = Math.max(first, target.last);
      found.push(makeCandidate(rows, first, i, target.entry));
      continue;
    }
    if (row.depth > 0 || isTaught) found.push(makeCandidate(rows, i, i, rows.isMarkdown ? undefined : target?.entry));
    if (row.depth > 0 || isTaught || (onlyMarked && !(mayBeUnmarked?.(row) ?? false) && !(target && mayBeUnmarked)))
      continue;
    const last = target?.last ?? (opensUnit(rows, i, found.at(-1)) ? lastRow(rows, i) : undefined);
    if (last === undefined) continue;
    found.push(makeCandidate(rows, i, last, target?.entry));
    i = last;
  }
  return found;
}

/**
 * Which rows of a plain text with underlined headings may be headings too: those of its cover, and those that are
 * numbered as no underlined one is, for many underline their main sections only:
 *
 *     2. SCOPE
 *     --------
 *     2.1 Systems in scope
 */
function unmarkedBeside({ all }: Rows): (row: Row) => boolean {
  const marked = all.filter(({ depth }) => depth > 0);
  const styles = new Set(marked.map(({ label }) => label?.style));
  return ({ label, index }) =>
    index < marked[0]!.index || (label?.kind === 'number' && label.path.length > 1 && !styles.has(label.style));
}

/** Where only "Chapter 2" stands on a row, the list of contents leads to the title below it. */
function targetOfTitle(rows: Rows, at: number, contents: ContentsList | undefined): Target | undefined {
  if (!contents || !isLoneNumber(rows, at)) return undefined;
  const next = nextContent(rows, at + 1);
  return next - at <= FARTHEST_TITLE ? contents.targets.get(next) : undefined;
}

/** Whether a row holds "Chapter 2" alone, and the list of contents, with the title below it, names no chapters. */
function isLeftOut({ label, text }: Row, listed: ReadonlySet<string | undefined>): boolean {
  return label?.kind === 'word' && label.length >= text.length && !listed.has(label.word);
}

function makeCandidate(rows: Rows, first: number, last: number, entry: number | undefined): Candidate {
  const title = titleOfRows(rows, first, last);
  return {
    first,
    last,
    title,
    folded: foldTitle(title),
    label: parseItemLabel(title),
    entry,
    depth: rows.all[first]!.depth,
    next: nextContent(rows, last + 1),
  };
}

/** The words of some rows on one line: a hyphen at the end of a line joins, links and code are their words. */
function titleOfRows({ all, kinds, isMarkdown }: Rows, first: number, last: number): string {
  let title = '';
  for (let i = first; i <= last; i++) {
    if (kinds[i] === 'blank') continue;
    const text = all[i]!.text;
    const joins = /\p{Ll}-$/u.test(title) && /^\p{Ll}/u.test(text);
    title = joins ? title.slice(0, -1) + text : title === '' ? text : `${title} ${text}`;
  }
  const plain = isMarkdown ? plainInline(title) : title.replace(/\s+/g, ' ').trim();
  return withoutDecoration(plain);
}

/** Without emoji and direction marks around it, and without the mark of a footnote behind it. */
function withoutDecoration(title: string): string {
  return (
    title
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/^(?:[\p{Extended_Pictographic}\ufe0f\u200d]+\s*)+/u, '')
      .replace(/(?:\s*[\p{Extended_Pictographic}\ufe0f\u200d])+$/u, '')
      .replace(/(?:\[\^[^\]\s]{1,20}\])+$/, '')
      .replace(/[¹²³⁴-⁹⁰]+$/u, '')
      .replace(/(\p{Ll}[?!)]?)\d{1,2}$/u, (whole, word: string) => (/\p{Ll}{4}/u.test(title.slice(-8)) ? word : whole))
      .trim() || title
  );
}

function opensUnit(rows: Rows, at: number, before: Candidate | undefined): boolean {
  const row = rows.all[at]!;
  const { text, label } = row;
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return isLoneNumber(rows, at);
  if (label?.kind === 'bullet' || label?.style === BARE_LETTER || isPointer(text)) return false;
  if (/^[\p{Ll}&,;)]/u.test(text) && !label) return false;
  if (CAPTION.test(text)) return false;
  if (rows.gaps[at]! > 0) return true;
  const above = rows.all[at - 1]!;
  return before?.last === at - 1 || endsUnit(rows, above) || label !== undefined;
}

/** "Figure 3", "Table 2: Visits", "Source: survey" */
const CAPTION = /^(?:figure|fig\.|table|exhibit|source|note|photo|image|chart|graph|map)s?\s*[\d:.]/i;

/** A number alone on its line opens the heading or paragraph below it, and "Chapter 2" the title below it. */
function isLoneNumber(rows: Rows, at: number): boolean {
  const { label, text } = rows.all[at]!;
  if (!label || label.length < text.length) return false;
  return label.kind === 'number' ? text.length <= 12 : label.kind === 'word' && TITLED.has(label.word!);
}

/** Words whose number is often set on a line above the title. */
const TITLED = new Set(['chapter', 'part', 'appendix', 'annex', 'annexe']);
/** With more blank rows between them, the number and the title stand for themselves. */
const FARTHEST_TITLE = 3;

/** Whether a row ends what it belongs to: a sentence, or a line too short to have been wrapped. */
function endsUnit({ width, kinds }: Rows, { index, text }: Row): boolean {
  if (kinds[index] !== 'text') return true;
  return endsSentence(text) || /[:;]$/.test(text) || text.length < width * 0.75;
}

/** The last row of the heading that may begin on a row; undefined where what stands there is prose. */
function lastRow(rows: Rows, at: number): number | undefined {
  let last = at;
  if (isLoneNumber(rows, at)) {
    const next = nextContent(rows, at + 1);
    const isWorded = rows.all[at]!.label!.kind === 'word';
    const title = rows.kinds[next] === 'text' && !rows.all[next]!.label ? rows.all[next]! : undefined;
    const isTitle = title !== undefined && (!isWorded || (/^\p{Lu}/u.test(title.text) && !endsSentence(title.text)));
    if (!isTitle || next - at > (isWorded ? FARTHEST_TITLE : 2)) return isWorded ? at : undefined;
    last = next;
  }
  while (last - at < MOST_ROWS && goesOn(rows, at, last)) last++;
  last = overBlank(rows, at, last);
  const text = titleOfRows(rows, at, last);
  if (text.length > LONGEST_HEADING || countWords(text, 40) > 34) return undefined;
  if (last > at && /[.;,]$/.test(text) && !parseItemLabel(text)) return undefined;
  if (isPointingSentence(text) || LEADS_IN.test(text) || leadsToList(text)) return undefined;
  if (opensSentence(rows, text, last)) return undefined;
  return last;
}

/** Whether it is an open sentence, and no "What we recommend:". */
function leadsToList(text: string): boolean {
  return LEADS_TO_LIST.test(text) && countWords(text, 4) > 3;
}

/** "We recommend that the managers:", "The trust should:", "The main points are as follows:" */
const LEADS_TO_LIST =
  /^(?:we|i|they|it|this|these|there)\s.*:$|\b(?:should|must|that|are|were|is|was|includes?|recommends?|recommended|found|the following|as follows):$/i;

/** "Recommendation. The department", "should adopt a definition.": the sentence goes on below. */
function opensSentence({ all, gaps }: Rows, text: string, last: number): boolean {
  return /\p{Ll}\. \p{Lu}/u.test(text) && gaps[last + 1] === 0 && beginsInside(all[last + 1]!.text);
}

/** "No. Two things are wrong:" leads to a list. */
const LEADS_IN = /\p{Ll}[.!?] \p{Lu}[^.!?]*:$/u;

/** "Report on an inspection of", a blank row, "HMP Longmoor": on the cover, a preposition goes on over it. */
function overBlank(rows: Rows, at: number, last: number): number {
  const next = nextContent(rows, last + 1);
  const title = rows.kinds[next] === 'text' ? rows.all[next]! : undefined;
  const isOpen = opensText(rows, at) && /\s(?:of|at|on|into|to|for|the|by|in|an?)$/i.test(rows.all[last]!.text);
  return isOpen && title && !title.label && next - last === 2 && title.text.length < SHORTEST_WRAPPED * 3 ? next : last;
}

/** Whether a heading that has come to row `last` goes on over the next row. */
function goesOn(rows: Rows, first: number, last: number): boolean {
  const [row, next] = [rows.all[last]!, rows.all[last + 1]];
  if (!next || rows.kinds[last + 1] !== 'text' || next.depth > 0 || next.label?.kind === 'bullet') return false;
  if (/^(?:chapter|part|appendix|annex)\b.{0,12}:$/i.test(rows.all[first]!.text) && last === first)
    return next.text.length < rows.width;
  if (next.label) return false;
  if (/:$/.test(row.text)) return opensText(rows, first) && next.text.length < rows.width;
  if (endsSentence(row.text) && !/\b(?:v|vs|No|St|Mr|Dr)\.$/.test(row.text)) return false;
  if (/^[^:]{2,40}: \S/.test(next.text)) return false;
  if (/\p{Ll}-$/u.test(row.text) && /^\p{Ll}/u.test(next.text)) return true;
  if (/[,&–—-]$|\b(?:and|of|the|for|to|in|with|on|or|a|by|from|at|between|under)$/i.test(row.text)) return true;
  const block = blockOf(rows, first);
  if (block.end - block.start > MOST_ROWS) return beginsInside(next.text) && row.text.length > rows.width * 0.7;
  const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  if (isCapitals(row.text)) return isCapitals(next.text) && block.start === first;
  if (isCapitals(next.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return true;
  return (
    block.start === first &&
    row.text.length >= SHORTEST_WRAPPED &&
    row.text.length >= 0.72 * block.widest &&
    block.widest < rows.width * 0.9 &&
    block.end - block.start <= 4 &&
    block.widest > 18 &&
    !block.isSentence &&
    isTitleCase(row.text) &&
    isTitleCase(next.text)
  );
}

/** Whether nothing stands above a row: "The loss of the Anna Maria:" is a title that goes on. */
function opensText({ kinds }: Rows, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) if (kinds[i] !== 'blank') return false;
  return true;
}

const WORD = /\p{L}[\p{L}’'-]*/gu;

/** Whether most of the words that carry meaning begin with a capital. */
export function isTitleCase(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const [word] of listMatches(text, WORD)) {
    if (word.length < 4) continue;
    if (classOf(codeAt(word, 0)) & CAPITAL) upper++;
    else lower++;
  }
  return upper > 0 && upper >= 3 * lower;
}

interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly widest: number;
  readonly isSentence: boolean;
}

const LONGEST_BLOCK = 12;
/** A shorter line of a title was not wrapped: the author or date stands below it. */
const SHORTEST_WRAPPED = 28;

/** The rows without a blank one between them, around a row; only so many are looked at. */
function blockOf(rows: Rows, at: number): TextBlock {
  let start = at;
  while (start > 0 && at - start < LONGEST_BLOCK && rows.kinds[start - 1] === 'text') start--;
  let end = at + 1;
  while (end < rows.all.length && end - at < LONGEST_BLOCK && rows.kinds[end] === 'text') end++;
  let widest = 0;
  for (let i = start; i < end; i++) widest = Math.max(widest, rows.all[i]!.text.length);
  return { start, end, widest, isSentence: endsSentence(rows.all[end - 1]!.text) };
}
