/** Growing a selection: word, sentence, paragraph, section, the sections around it, the whole text. */

import type { Report } from '../report/model';
import type { MappedText } from '../text/mappedText';
import { encloses, range, touches, type Range } from '../text/range';
import type { SourceText } from '../text/sourceText';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { findWordAround, PRINTED } from '../text/scanner';
import { findSentence } from '../text/sentences';
import { findSpan } from '../workspace/spans';
import { trimEnd } from '../workspace/words';

/**
 * The ranges around `offset`, innermost first, each enclosing and larger than the one before; never empty: in the white
 * space at the end, which belongs to nothing, it is the whole text.
 */
export function listSelectionRanges(document: Document, offset: number): readonly Range[] {
  const { source } = document;
  const paragraph = findParagraph(document, offset);
  const steps = [
    findWordAround(source.text, offset, PRINTED),
    paragraph && sentenceIn(source, paragraph, offset),
    paragraph && trimEnd(source.text, paragraph.range),
    ...listSectionsAround(document, offset),
    trimEnd(source.text, range(0, source.text.length)),
  ];
  const around = steps
    .filter((step) => step !== undefined)
    .filter((step) => step.end > step.start && touches(step, offset));
  return around.length > 0 ? keepGrowing(around) : [range(0, source.text.length)];
}

/** A paragraph, with its words joined over page breaks where the report has them so. */
interface Paragraph {
  readonly range: Range;
  readonly joined: MappedText | undefined;
}

function findParagraph(document: Document, offset: number): Paragraph | undefined {
  const report = reportOf(document);
  const { places } = lookupOf(report);
  const item = findSpan(places.findings, offset) ?? findSpan(places.recommendations, offset);
  if (item) return { range: item.value.range, joined: item.value.text };
  const running = findRunningText(report, offset);
  return running && { range: running, joined: undefined };
}

/** The claim at `offset`; where an extraction broke a paragraph into lines, with the lines before and after it. */
function findRunningText({ claims }: Report, offset: number): Range | undefined {
  const at = claims.indexAt(offset);
  const claim = claims.at(at);
  if (!claim || offset >= claim.range.end) return undefined;
  let [first, last] = [claim, claim];
  if (claim.kind !== 'paragraph') return claim.range;
  for (let i = at - 1; claims.at(i)?.kind === 'paragraph'; i--) first = claims.at(i)!;
  for (let i = at + 1; claims.at(i)?.kind === 'paragraph'; i++) last = claims.at(i)!;
  return range(first.range.start, last.range.end);
}

function sentenceIn(source: SourceText, paragraph: Paragraph, offset: number): Range | undefined {
  const { joined } = paragraph;
  if (!joined) return findSentence(source.text, paragraph.range, offset);
  const sentence = findSentence(joined.text, range(0, joined.text.length), joined.fromSource(offset));
  return sentence && joined.toSourceRange(sentence);
}

function listSectionsAround(document: Document, offset: number): readonly Range[] {
  return reportOf(document)
    .sections.map((section) => trimEnd(document.source.text, section.range))
    .filter((section) => touches(section, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

function keepGrowing(steps: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  for (const step of steps) {
    const last = kept.at(-1);
    if (!last || (encloses(step, last) && step.end - step.start > last.end - last.start)) kept.push(step);
  }
  return kept;
}
