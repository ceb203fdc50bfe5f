/**
 * Names for the problems of a report that outlast edits elsewhere: of what a check found, made from its code, the words
 * that it points at and the words around them. No line number goes in, and no number of a paragraph, so that a problem
 * keeps its name when lines or paragraphs are inserted above it, or when its own are wrapped anew.
 */

import { hashText } from '../base/hash';
import type { SourceText } from '../text/sourceText';
import type { Diagnostic } from './diagnostic';

/** How much of each side is looked at, in characters, and how many words of it count. */
const reach = 300;
const wordsAround = 12;

/**
 * The fingerprint of each diagnostic, in their order. Those that nothing else tells apart are counted in the order of
 * the text, so the diagnostics must be in that order, as `checkReport` gives them.
 */
export function listFingerprints(source: SourceText, diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const description = describe(source, diagnostic);
    const ordinal = (seen.get(description) ?? 0) + 1;
    seen.set(description, ordinal);
    return hashText(`${description}\n${ordinal}`);
  });
}

function describe({ text }: SourceText, { code, range: { start, end } }: Diagnostic): string {
  const marked = listWords(text.slice(start, Math.min(end, start + reach))).join(' ');
  const before = afterBlankLine(text.slice(Math.max(0, start - reach), start), start > reach);
  const after = beforeBlankLine(text.slice(end, end + reach), end + reach < text.length);
  return [
    code,
    marked.replace(leadingNumber, ''),
    countedWords(before).slice(-wordsAround).join(' '),
    countedWords(after).slice(0, wordsAround).join(' '),
  ].join('\n');
}

/** The number that opens a paragraph, where words follow it. */
const leadingNumber = /^\(?\d{1,4}[.)]? (?=\S)/;

/** What follows the last blank line; a word that the window cut at its beginning does not count. */
function afterBlankLine(window: string, cut: boolean): string {
  const parts = window.split(blankLine);
  return parts.length === 1 && cut ? window.replace(/^\S+/, '') : parts.at(-1)!;
}

function beforeBlankLine(window: string, cut: boolean): string {
  const parts = window.split(blankLine);
  return parts.length === 1 && cut ? window.replace(/\S+$/, '') : parts[0]!;
}

const blankLine = /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/;

/** The words but for bare numbers, which change when a report is numbered anew. */
function countedWords(text: string): readonly string[] {
  return listWords(text).filter((word) => !/^\W*\d+\W*$/.test(word));
}

function listWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
