/**
 * Names for the problems of a report that outlast edits elsewhere: of what a check found, made from its code, the words
 * that it points at and the words around them. No line number goes in, and no number of a paragraph, so that a problem
 * keeps its name when lines or paragraphs are inserted above it, or when its own are wrapped anew.
 */

import { hashText } from '../base/hash';
import { partitionPoint } from '../base/search';
import type { Report } from '../report/model';
import type { Range } from '../text/range';
import type { Diagnostic } from './diagnostic';

/** How much of each side is looked at, in characters, and how many words of it count. */
const reach = 300;
const wordsAround = 12;

/**
 * The fingerprint of each diagnostic of a report, in their order. Those that nothing else tells apart are counted in the
 * order of the text, so the diagnostics must be in that order, as `checkReport` gives them.
 */
export function listFingerprints(
  report: Pick<Report, 'source' | 'paragraphs'>,
  diagnostics: readonly Diagnostic[],
): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const description = describe(diagnostic, findSurroundings(report, diagnostic.range), report.source.text);
    const ordinal = (seen.get(description) ?? 0) + 1;
    seen.set(description, ordinal);
    return hashText(`${description}\n${ordinal}`);
  });
}

function describe({ code, range: { start, end } }: Diagnostic, around: Range, text: string): string {
  const marked = listWords(text.slice(start, Math.min(end, start + reach))).join(' ');
  const [first, last] = [Math.max(around.start, start - reach), Math.min(around.end, end + reach)];
  // A word that the reach cuts does not count.
  const before = text.slice(first, start).replace(first > around.start ? /^\S+/ : '', '');
  const after = text.slice(end, last).replace(last < around.end ? /\S+$/ : '', '');
  return [
    code,
    marked.replace(leadingNumber, ''),
    countedWords(before).slice(-wordsAround).join(' '),
    countedWords(after).slice(0, wordsAround).join(' '),
  ].join('\n');
}

/** The number that opens a paragraph, where words follow it. */
const leadingNumber = /^\(?\d{1,4}[.)]? (?=\S)/;

/** The paragraph that a problem begins in; its lines where it is in none. */
function findSurroundings({ source, paragraphs }: Pick<Report, 'source' | 'paragraphs'>, { start, end }: Range): Range {
  const paragraph =
    paragraphs[partitionPoint(paragraphs.length, (index) => paragraphs[index]!.range.start <= start) - 1];
  if (paragraph && start < paragraph.range.end) return paragraph.range;
  return {
    start: source.lineContentRange(source.lineAt(start)).start,
    end: source.lineContentRange(source.lineAt(end)).end,
  };
}

/** The words but for bare numbers, which change when a report is numbered anew. */
function countedWords(text: string): readonly string[] {
  return listWords(text).filter((word) => !/^\W*\d+\W*$/.test(word));
}

function listWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
