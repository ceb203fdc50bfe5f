/**
 * Renumbers paragraphs from one on, when some were put in or taken out, with every stated number that refers to them:
 * "(paragraphs 17, 25, 46–48)" in recommendations, "(Recommendation 9)" in findings, "Finding 3" in running text.
 */

import { addTo } from '../base/multimap';
import { listRuns, numberRange, type NumberedItem } from '../checks/numbers/numbering';
import type { Citation, Finding, Recommendation } from '../report/model';
import { range, touches, type Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { isPrinted, type NumberEdit } from '../workspace/numberEdits';
import { listDefinitions } from '../workspace/places';
import { thingAt } from '../workspace/thing';

export interface Renumbering {
  /** The number of the paragraph that it starts with, as printed. */
  readonly start: NumberEdit;
  /** In the order of the text, what changes; empty when the numbers are right already. */
  readonly edits: readonly NumberEdit[];
}

/** A finding or recommendation with the number printed before it. */
interface Numbered {
  readonly paragraph: Finding | Recommendation;
  readonly kind: 'finding' | 'recommendation';
  readonly number: number;
  readonly range: Range;
}

/**
 * What changes when the paragraph at `offset` gets the number `first`, or else the one after its predecessor's, and
 * those after it in the same numbering count on. Undefined where no numbered paragraph is.
 */
export function findRenumbering(document: Document, offset: number, first?: number): Renumbering | undefined {
  const numberings = listNumberings(document);
  const isHere = ({ paragraph }: Numbered) => touches(paragraph.range, offset);
  const run = numberings.find((each) => each.some(isHere));
  if (!run) return undefined;
  const at = run.findIndex(isHere);
  const start = first ?? (at > 0 ? run[at - 1]!.number + 1 : run[at]!.number);
  const renumbered = new Map(run.slice(at).map((each, i) => [each, start + i]));
  const own = [...renumbered].map(([each, to]): NumberEdit => ({ range: each.range, from: each.number, to }));
  const all = [...own, ...listReferenceEdits(document, numberings.flat(), renumbered)];
  const edits = all.filter(({ from, to }) => from !== to).sort((a, b) => a.range.start - b.range.start);
  return { start: own[0]!, edits };
}

/** The number of the paragraph whose number `offset` is on; undefined anywhere else. */
export function findParagraphNumber(document: Document, offset: number): Range | undefined {
  return listNumberings(document)
    .flat()
    .find((each) => touches(each.range, offset))?.range;
}

/** Where the numbered paragraph begins that the reference under the cursor states; undefined on anything else. */
export function findStatedParagraph(document: Document, offset: number): StatedParagraph | undefined {
  const thing = thingAt(document, offset);
  if (!thing) return undefined;
  const isStated = ['cross-reference', 'recommendation-citation', 'paragraph-citation'].includes(thing.kind);
  const [place] = isStated ? listDefinitions(document, thing) : [];
  const label = thing.kind === 'cross-reference' ? thing.reference.label : thing.nameRange;
  const range = place && touches(label, offset) ? findDigits(document, label) : undefined;
  const numbered = listNumberings(document)
    .flat()
    .find(({ paragraph }) => paragraph.range.start === place?.fullRange.start);
  return range && numbered && { range, start: numbered.range.start };
}

interface StatedParagraph {
  /** The digits of the reference. */
  readonly range: Range;
  /** Where the number of the paragraph stands. */
  readonly start: number;
}

/** The last number of a label, as digits: `2` of `R-2`. */
function findDigits({ source }: Document, label: Range): Range | undefined {
  const digits = /\d+$/.exec(source.slice(label));
  return digits ? range(label.start + digits.index, label.end) : undefined;
}

/** The paragraphs with a printed number, numbering by numbering, as the checks of numbers count them. */
function listNumberings(document: Document): readonly (readonly Numbered[])[] {
  const { findings, recommendations } = reportOf(document);
  const byStart = new Map<number, Pick<Numbered, 'paragraph' | 'kind'>>();
  for (const paragraph of findings) byStart.set(paragraph.range.start, { paragraph, kind: 'finding' });
  for (const paragraph of recommendations) byStart.set(paragraph.range.start, { paragraph, kind: 'recommendation' });
  return listRuns(reportOf(document)).map((run) =>
    run.flatMap((item) => {
      const printed = findPrintedNumber(document, item);
      return printed ? [{ ...byStart.get(item.range.start)!, number: item.number, range: printed }] : [];
    }),
  );
}

/** The digits that a paragraph begins with; undefined where its number was lost and only recovered. */
function findPrintedNumber(document: Document, item: NumberedItem): Range | undefined {
  const label = numberRange(reportOf(document), item);
  const digits = /\d+/.exec(document.source.slice(label));
  if (!digits || Number(digits[0]) !== item.number) return undefined;
  return range(label.start + digits.index, label.start + digits.index + digits[0].length);
}

function listReferenceEdits(
  document: Document,
  numbered: readonly Numbered[],
  renumbered: ReadonlyMap<Numbered, number>,
): NumberEdit[] {
  const { recommendations, markers } = reportOf(document);
  const { findingById } = lookupOf(reportOf(document));
  const byNumber = groupByNumber(numbered);
  const toEdits = (cites: readonly Citation[], kind: Numbered['kind'], part: Finding['part']) =>
    cites.flatMap((citation): NumberEdit[] => {
      const target = findMeant(byNumber.get(keyOf(kind, citation.number)) ?? [], part);
      const to = target && renumbered.get(target);
      const digits = to === undefined ? undefined : findDigits(document, citation.range);
      if (to === undefined || !digits) return [];
      const edit = { range: digits, from: citation.number, to };
      return isPrinted(document, edit) ? [edit] : [];
    });
  return [
    ...recommendations.flatMap(({ cites, part }) => toEdits(cites, 'finding', part)),
    ...markers.flatMap(({ cites, finding = '' }) => toEdits(cites, 'recommendation', findingById.get(finding)?.part)),
    ...listCrossReferenceEdits(document, byNumber, numbered, renumbered),
  ];
}

/** The same for "paragraph 12" and "Finding 3" in running text. */
function listCrossReferenceEdits(
  document: Document,
  byNumber: ReadonlyMap<string, readonly Numbered[]>,
  numbered: readonly Numbered[],
  renumbered: ReadonlyMap<Numbered, number>,
): NumberEdit[] {
  const byStart = new Map(numbered.map((each) => [each.paragraph.range.start, each]));
  return lookupOf(reportOf(document)).places.references.flatMap(({ value: { target, label } }): NumberEdit[] => {
    const found = target && byStart.get(target.start);
    const digits = found && findDigits(document, label);
    if (!digits || Number(document.source.slice(digits)) !== found.number) return [];
    const meant = findMeant(byNumber.get(keyOf(found.kind, found.number)) ?? [], found.paragraph.part);
    const to = meant && renumbered.get(meant);
    return to === undefined ? [] : [{ range: digits, from: found.number, to }];
  });
}

function groupByNumber(numbered: readonly Numbered[]): ReadonlyMap<string, readonly Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  for (const each of numbered) addTo(groups, keyOf(each.kind, each.number), each);
  return groups;
}

function keyOf(kind: Numbered['kind'], number: number): string {
  return `${kind} ${number}`;
}

/**
 * The paragraph that a reference meant: of several with its number the last of its part, since a paragraph that is put
 * in takes the number of the one that it is put before.
 */
function findMeant(having: readonly Numbered[], part: Finding['part']): Numbered | undefined {
  return having.filter(({ paragraph }) => paragraph.part === part).at(-1) ?? having.at(-1);
}
