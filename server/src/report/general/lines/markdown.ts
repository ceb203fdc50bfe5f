/**
 * The block structure of Markdown, by line: front matter, fenced and indented code, comments, quotations, tables,
 * rules and headings, after CommonMark 0.31 and the tables of GitHub Flavored Markdown. Inline marks are left out by
 * `syntax/visible.ts`. A text that shows no Markdown keeps only tables and underlined headings.
 */

import { isBlank, type Line } from '../../../syntax/lines';
import type { RowKind } from './row';
import type { TableBlock } from './table';
import { readTables } from './tables';

export interface MarkdownBlocks {
  readonly kinds: RowKind[];
  readonly isMarkdown: boolean;
  /** Whether its headings are those of a wiki, where "# " opens a numbered item. */
  readonly isWiki: boolean;
  /** By line: the depth of the heading that it is. */
  readonly depths: ReadonlyMap<number, number>;
  readonly tables: readonly TableBlock[];
  readonly frontMatter: ReadonlyMap<string, string>;
}

export function findBlockKinds(lines: readonly Line[], source: string): MarkdownBlocks {
  const raw = (line: Line): string =>
    source.slice(line.range.start, Math.min(line.range.end, line.range.start + 400)).replace(/[\r\n]+$/, '');
  const kinds: RowKind[] = lines.map((line) => (isBlank(line) ? 'blank' : 'text'));
  const front = readFrontMatter(lines, kinds, source);
  markFencesAndComments(lines, kinds, raw);
  const depths = findWikiHeadings(lines, kinds, raw);
  const isWiki = depths.size > 0;
  const isMarkdown = !isWiki && looksLikeMarkdown(lines, kinds, raw);
  const tables = readTables(lines, kinds, source, isMarkdown);
  let inList = false;
  for (const line of lines) {
    const i = line.index;
    if (kinds[i] === 'blank') continue;
    if (kinds[i] !== 'text') {
      inList = false;
      continue;
    }
    const text = raw(line);
    if (isMarkdown && /^ {0,3}#{1,6}(?:[ \t]|$)/.test(text)) {
      const depth = /^ {0,3}(#{1,6})/.exec(text)![1]!.length;
      if (/[\p{L}\p{N}]/u.test(text)) depths.set(i, depth);
      else kinds[i] = 'rule';
      inList = false;
    } else if (/^ {0,3}>/.test(text) && (isMarkdown || /^>/.test(text))) kinds[i] = 'quote';
    else if (isMarkdown && kinds[i - 1] === 'quote' && goesOnInQuote(raw(lines[i - 1]!), text)) kinds[i] = 'quote';
    else if (isUnderline(text)) {
      kinds[i] = 'rule';
      if (isSetext(lines, kinds, raw, i, isMarkdown)) depths.set(i - 1, text.trim()[0] === '=' ? 1 : 2);
    } else if (isRule(text)) kinds[i] = 'rule';
    else if (/^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text)) inList = true;
    else if (
      isMarkdown &&
      /^(?: {4}|\t)/.test(text) &&
      !inList &&
      (i === 0 || kinds[i - 1] === 'blank' || kinds[i - 1] === 'code')
    )
      kinds[i] = 'code';
    else if (/^\S/.test(text) && (i === 0 || kinds[i - 1] === 'blank')) inList = false;
  }
  return { kinds, isMarkdown, isWiki, depths, tables, frontMatter: front };
}

/** Fewer lines like them may be rules around a title. */
const FEWEST_WIKI = 2;

/** By line: the depth of a heading of a wiki, `== Findings ==`, or of AsciiDoc, `== Findings`, where there are several. */
function findWikiHeadings(
  lines: readonly Line[],
  kinds: readonly RowKind[],
  raw: (line: Line) => string,
): Map<number, number> {
  const found = new Map<number, number>();
  for (const line of lines) {
    if (kinds[line.index] !== 'text') continue;
    const text = raw(line);
    if (/^#{2,6} \S/.test(text)) return new Map<number, number>();
    const marks = /^(={1,6}) [^=\s].*?(?: \1)?\s*$/.exec(text)?.[1];
    if (marks) found.set(line.index, marks.length);
  }
  return found.size >= FEWEST_WIKI ? found : new Map<number, number>();
}

/** `---` or `+++` on the first line, keys, and the same again. */
function readFrontMatter(lines: readonly Line[], kinds: RowKind[], source: string): Map<string, string> {
  const values = new Map<string, string>();
  const fence =
    lines[0] &&
    source
      .slice(lines[0].range.start, lines[0].range.end)
      .replace(/^\uFEFF/, '')
      .trimEnd();
  if (fence !== '---' && fence !== '+++') return values;
  const end = lines.findIndex(
    (line, i) => i > 0 && i < 200 && source.slice(line.range.start, line.range.start + 5).trimEnd() === fence,
  );
  if (end < 0 || !lines.slice(1, end).some((line) => /^[\w-]+\s*[:=]/.test(line.visible))) return values;
  for (let i = 0; i <= end; i++) {
    kinds[i] = 'front-matter';
    const match = /^([\w-]{1,40})\s*[:=]\s*(.*)$/.exec(lines[i]!.visible.slice(0, 300));
    if (match) values.set(match[1]!.toLowerCase(), match[2]!.replace(/^(["'])(.*)\1$/, '$2').trim());
  }
  return values;
}

function markFencesAndComments(lines: readonly Line[], kinds: RowKind[], raw: (line: Line) => string): void {
  let fence: string | undefined;
  let comment = false;
  for (const line of lines) {
    const i = line.index;
    if (kinds[i] === 'front-matter') continue;
    const text = raw(line);
    if (comment) {
      kinds[i] = 'comment';
      if (text.includes('-->')) comment = false;
    } else if (fence !== undefined) {
      kinds[i] = 'code';
      const close = /^\s*(`{3,}|~{3,})\s*$/.exec(text);
      if (close && close[1]!.startsWith(fence)) fence = undefined;
    } else if (/^\s*<!--/.test(text)) {
      kinds[i] = 'comment';
      comment = !text.includes('-->');
    } else {
      const open = /^\s*(?:>\s?|[-*+]\s+|\d{1,9}[.)]\s+)*(`{3,}|~{3,})[^`]*$/.exec(text);
      if (open) {
        fence = open[1];
        kinds[i] = 'code';
      }
    }
  }
}

/** A heading of level two or deeper, or one of level one with some other mark of Markdown. */
function looksLikeMarkdown(lines: readonly Line[], kinds: readonly RowKind[], raw: (line: Line) => string): boolean {
  let first = 0;
  let others = 0;
  for (const line of lines) {
    if (kinds[line.index] === 'code') continue;
    const text = raw(line);
    if (/^ {0,3}#{2,6}[ \t]+\S/.test(text)) return true;
    if (/^# +\S/.test(text)) first++;
    if (OTHER_MARKS.test(text)) others++;
  }
  return first > 0 && (others > 0 || first > 1 || lines.length < 60);
}

/** `[site](https:…)`, `**bold**`, `| a | b |`, `- item`, fences, `> quotation`, `1. item` */
const OTHER_MARKS = /\]\((?:https?:|#|\.{0,2}\/)|\*\*\S|^\s*\|.*\|\s*$|^[-*] \S|^```|^> \S|^\d+\. \S/;

/**
 * Whether a line without the mark goes on with the paragraph of a quotation (a lazy continuation line of CommonMark):
 *
 *     > Landlords should appoint
 *     an officer.
 */
function goesOnInQuote(above: string, text: string): boolean {
  const isParagraph = /^ {0,3}(?:>\s?)+\s*(?![#>]|[-*+] |\d{1,9}[.)] |`{3}|~{3})\S/.test(above);
  return isParagraph && /^\s*[\p{L}\p{N}“"‘'(*_]/u.test(text) && !/^\s*(?:[-*+]|1[.)])\s/.test(text) && !isRule(text);
}

function isUnderline(text: string): boolean {
  return /^ {0,3}(?:={3,}|-{3,})\s*$/.test(text);
}

function isRule(text: string): boolean {
  return /^\s*(?:(?:[-–—_*=~]\s*){3,}|[─━═]{3,}.*)$/.test(text) && !/[\p{L}\p{N}]/u.test(text);
}

const LONGEST_UNDERLINED = 120;

/** A line of three and more dashes or equal signs right under a line of text that no text stands above. */
function isSetext(
  lines: readonly Line[],
  kinds: readonly RowKind[],
  raw: (line: Line) => string,
  at: number,
  isMarkdown: boolean,
): boolean {
  if (at === 0 || kinds[at - 1] !== 'text') return false;
  if (at > 1 && kinds[at - 2] === 'text' && !isBlank(lines[at - 2]!)) return false;
  const above = lines[at - 1]!.visible;
  // The names of columns over the rule of a table.
  if (!isMarkdown && /\S(?: {3,}|\t)\S(?:.*\S)?(?: {3,}|\t)\S/.test(above)) return false;
  if (above.length > LONGEST_UNDERLINED || /^\s*[-*+]\s/.test(raw(lines[at - 1]!))) return false;
  if (at > 1 && kinds[at - 2] === 'rule') return false;
  return isMarkdown || Math.abs(raw(lines[at]!).trim().length - above.length) <= Math.max(3, above.length * 0.5);
}
