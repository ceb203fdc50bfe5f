/** Why a text was, or was not, taken for a report, and what each line was taken for. */

import { type Coverage, coverageOf } from '../report/claims/claims';
import type { ClaimKind, Recognition, SignResult } from '../report/model';
import type { Range } from '../text/range';
import { type Document, reportOf } from '../workspace/document';

export interface RecognitionExplanation {
  readonly recognised: boolean;
  /** The best family and those that came near, best first; empty when no family has signs. */
  readonly candidates: readonly ExplainedFamily[];
  /** How much of the report was understood; undefined for a text that is none. */
  readonly coverage: Coverage | undefined;
  /** The family or genre that a person chose. */
  readonly chosen: string | undefined;
  /** How the things of a report were found that general rules read, kind by kind; empty for a family known in detail. */
  readonly found: readonly FoundKind[];
}

/** The things of one kind by how they were found, the commonest way first. */
export interface FoundKind {
  readonly kind: 'heading' | 'finding' | 'recommendation';
  readonly count: number;
  readonly ways: readonly { readonly how: string; readonly count: number; readonly line: number }[];
}

export interface ExplainedFamily {
  readonly name: string;
  /** The share of the family's signs that the text shows: 0 to 1. */
  readonly score: number;
  readonly signs: readonly ExplainedSign[];
  /** Whether its patterns were too much work, so that not all of them were tried everywhere. */
  readonly isBounded: boolean;
}

export interface ExplainedSign {
  readonly looksFor: string;
  /** Whether it speaks against the family when it is found. */
  readonly against: boolean;
  /** The line where it stands, counted from one; undefined when it was not found. */
  readonly line: number | undefined;
}

/** How many families an explanation goes into. */
const shown = 4;

/** What was looked for in the document's text, and what was found. */
export function explainRecognition(document: Document): RecognitionExplanation {
  const report = reportOf(document);
  const { recognised, candidates, chosen }: Recognition = report.recognition;
  const explained = candidates.slice(0, shown).map(({ family, score, signs, isBounded }) => ({
    name: family.name,
    score,
    isBounded,
    signs: signs.map((sign, index) => explainSign(document, sign, (family.signs[index]?.weight ?? 0) < 0)),
  }));
  return {
    recognised,
    candidates: explained,
    coverage: recognised ? coverageOf(report) : undefined,
    chosen: chosen?.name,
    found: [
      ...listWays(
        document,
        'heading',
        report.sections.map(({ how, headingRange: range }) => ({ how, range })),
      ),
      ...listWays(document, 'finding', report.findings),
      ...listWays(document, 'recommendation', report.recommendations),
    ],
  };
}

function listWays(
  { source }: Document,
  kind: FoundKind['kind'],
  things: readonly { readonly how?: string | undefined; readonly range: Range }[],
): FoundKind[] {
  const ways = new Map<string, { readonly how: string; count: number; readonly line: number }>();
  for (const { how, range } of things) {
    if (how === undefined) continue;
    const way = ways.get(how) ?? { how, count: 0, line: source.lineAt(range.start) + 1 };
    way.count++;
    ways.set(how, way);
  }
  if (ways.size === 0) return [];
  return [{ kind, count: things.length, ways: [...ways.values()].sort((a, b) => b.count - a.count) }];
}

function explainSign(document: Document, { looksFor, found }: SignResult, against: boolean): ExplainedSign {
  return { looksFor, against, line: found && document.source.lineAt(found.start) + 1 };
}

/** What the line at `offset` was taken for; undefined for a blank line and in a text that is no report. */
export function findLineRole(document: Document, offset: number): ClaimKind | undefined {
  const report = reportOf(document);
  if (!report.recognition.recognised) return undefined;
  const role = report.claims.at(report.claims.indexAt(offset))?.kind;
  return role === 'blank' ? undefined : role;
}
