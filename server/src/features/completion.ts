/**
 * Completion of a reference that is being written: the numbers that "(Recommendation " or "(paragraphs 3, " may mean, the
 * labels for "see Table ", and the codes for "(R-".
 */

import type { Finding, Recommendation } from '../report/model';
import { findReferenceKind, listReferenceTargets, type ReferenceTarget } from '../report/facts/crossReferences';
import { paragraphWords } from '../report/facts/references';
import { range, touches, type Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { findSpan } from '../workspace/spans';
import { isCertain } from '../links/policy';
import { listFindings } from '../workspace/thread';

export interface Completion {
  /** What the chosen number takes the place of: the digits or letters at the cursor, or nothing. */
  readonly replaces: Range;
  /** What may be chosen, the most wanted first. */
  readonly items: readonly CompletionItem[];
}

export type CompletionItem =
  | {
      readonly kind: 'recommendation';
      readonly number: number;
      readonly recommendation: Recommendation;
      /** Whether it has support other than the marker that is being written. */
      readonly hasSupport: boolean;
    }
  | { readonly kind: 'finding'; readonly number: number; readonly finding: Finding }
  /** A table, section or other part by its label, or a finding or recommendation by its code. */
  | { readonly kind: 'part'; readonly label: string; readonly text: string };

/** What to offer at `offset`; undefined unless a reference is open there that can mean something. */
export function findCompletion(document: Document, offset: number): Completion | undefined {
  const open = findOpenReference(document.source.text, offset);
  const items = open ? listItems(document, open, offset) : [];
  return open && items.length > 0 ? { replaces: open.replaces, items } : findPartCompletion(document, offset);
}

/** The labels for "see Table |" and "(R-|". */
function findPartCompletion(document: Document, offset: number): Completion | undefined {
  const { text } = document.source;
  const before = text.slice(Math.max(0, offset - reach), offset);
  // "see Table 2|", "in section |", "(R-|": the word before what was typed, where there is one, and that
  const [, word, typed = ''] = /(?:^|[^\p{L}])(?:(\p{L}{3,16})\s)?([\p{L}\p{N}.–-]{0,20})$/u.exec(before) ?? [];
  const kind = word === undefined ? undefined : findReferenceKind(word);
  const codes = kind || !/^[A-Z]{1,8}[-–]?/.test(typed) ? [] : listCodes(document, typed);
  const items = kind ? listReferenceTargets(reportOf(document), kind) : codes;
  if (items.length === 0) return undefined;
  const rest = /^[\w–-]{0,20}/.exec(text.slice(offset, offset + reach))![0];
  return {
    replaces: range(offset - typed.length, offset + rest.length),
    items: items.map((target) => ({ kind: 'part', label: target.name, text: wordsAt(document, target.range) })),
  };
}

/** The codes of the report's own items that begin as what was typed. */
function listCodes(document: Document, typed: string): readonly ReferenceTarget[] {
  return (['recommendation', 'finding'] as const)
    .flatMap((kind) => listReferenceTargets(reportOf(document), kind))
    .filter(({ name }) => /^[A-Z]/.test(name) && name.startsWith(typed) && name !== typed);
}

function wordsAt({ source }: Document, { start, end }: Range): string {
  return source
    .slice({ start, end: Math.min(end, start + wordsLength) })
    .replace(/\s+/g, ' ')
    .trim();
}

/** How much of a part is read for showing its first words. */
const wordsLength = 400;

/** `(Recommendations 2, sup|`: a reference whose bracket is not closed before the cursor. */
interface OpenReference {
  /** "recommendations" */
  readonly word: string;
  /** 2 */
  readonly cited: ReadonlySet<number>;
  /** "sup" */
  readonly replaces: Range;
}

/** The longest reference that is completed, in characters. */
const reach = 120;

const openReference = /^\(\s*(\p{L}+)\s+((?:[\d\s,;&–-]|and\s|to\s)*?)(\d*|\p{L}*)$/u;

function findOpenReference(text: string, offset: number): OpenReference | undefined {
  const before = text.slice(Math.max(0, offset - reach), offset);
  const bracket = before.lastIndexOf('(');
  const match = bracket < 0 ? null : openReference.exec(before.slice(bracket));
  if (!match) return undefined;
  const [, word = '', numbers = '', typed = ''] = match;
  const rest = /^\d*/.exec(text.slice(offset, offset + reach))![0];
  return {
    word: word.toLowerCase(),
    cited: new Set((numbers.match(/\d+/g) ?? []).map(Number)),
    replaces: range(offset - typed.length, offset + rest.length),
  };
}

/** Without the numbers that the bracket holds already. */
function listItems(document: Document, { word, cited }: OpenReference, offset: number): readonly CompletionItem[] {
  const isMarker = reportOf(document).family.markers.includes(word);
  const all = paragraphWords.includes(word)
    ? listFindingItems(document, offset)
    : isMarker
      ? listRecommendationItems(document, offset)
      : [];
  return all.filter((item) => item.kind === 'part' || !cited.has(item.number));
}

/** Those that still lack a finding first. */
function listRecommendationItems(document: Document, offset: number): readonly CompletionItem[] {
  const items = reportOf(document).recommendations.flatMap((recommendation) => {
    const { number } = recommendation;
    if (number === undefined) return [];
    return [
      { kind: 'recommendation', number, recommendation, hasSupport: hasSupport(document, recommendation, offset) },
    ];
  }) satisfies CompletionItem[];
  return [...items.filter((item) => !item.hasSupport), ...items.filter((item) => item.hasSupport)];
}

/** An open bracket that an editor has closed by itself is a marker already, and would hide that support is missing. */
function hasSupport(document: Document, recommendation: Recommendation, offset: number): boolean {
  return listFindings(document, recommendation).some(({ marker, link }) =>
    marker ? !touches(marker.range, offset) : isCertain(link),
  );
}

/** Inside a recommendation, those first that it may rest on. */
function listFindingItems(document: Document, offset: number): readonly CompletionItem[] {
  const { findings } = reportOf(document);
  const recommendation = findSpan(lookupOf(reportOf(document)).places.recommendations, offset)?.value;
  const fitting = recommendation ? listFindings(document, recommendation).map(({ finding }) => finding) : [];
  return [...new Set([...fitting, ...findings])].flatMap((finding) => {
    const { number } = finding;
    return number === undefined ? [] : [{ kind: 'finding', number, finding }];
  });
}
