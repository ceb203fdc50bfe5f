/** Completion of a reference that is being written: the numbers that "(Recommendation " or "(paragraphs 3, " may mean. */

import type { Finding, Recommendation } from '../report/model';
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
  | { readonly kind: 'finding'; readonly number: number; readonly finding: Finding };

/** The numbers to offer at `offset`; undefined unless a reference is open there that can mean some. */
export function findCompletion(document: Document, offset: number): Completion | undefined {
  const open = findOpenReference(document.source.text, offset);
  if (!open) return undefined;
  const items = listItems(document, open.word, offset).filter(({ number }) => !open.cited.has(number));
  return items.length > 0 ? { replaces: open.replaces, items } : undefined;
}

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

function listItems(document: Document, word: string, offset: number): readonly CompletionItem[] {
  if (paragraphWords.includes(word)) return listFindingItems(document, offset);
  return reportOf(document).family.markers.includes(word) ? listRecommendationItems(document, offset) : [];
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
