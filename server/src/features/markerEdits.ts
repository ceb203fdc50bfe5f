/** Puts into the text which recommendation a finding stands for: a new marker, or the number in one that has none. */

import { isBare } from '../links/policy';
import { numberMembers } from '../links/stated/statedLinks';
import type { Finding, Marker, Recommendation, Report } from '../report/model';
import { range, type Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { houseFormOf, type HouseForm } from '../workspace/houseForm';
import { lookupOf } from '../workspace/lookup';
import { trimEnd } from '../workspace/words';

export interface MarkerEdit {
  /** What is replaced; empty where a marker is put in. */
  readonly range: Range;
  readonly text: string;
  /** Where the marker stands in the text that the edit leaves. */
  readonly marker: Range;
  /** Whether the marker gives the number; one that does not needs a person's word to say what it means. */
  readonly isNumbered: boolean;
}

/**
 * The edit that marks a finding for a recommendation, behind its last sentence and in the form of the report's other
 * markers. `stating` asks for the number also where the others have none. A recommendation whose number would not lead
 * to it alone gets a marker without one.
 */
export function findMarkerEdit(
  document: Document,
  finding: Finding,
  recommendation: Recommendation,
  { stating = false }: { readonly stating?: boolean } = {},
): MarkerEdit {
  const report = reportOf(document);
  const form = houseFormOf(report);
  const number = form.isNumbered || stating ? statableNumber(report, finding, recommendation) : undefined;
  const at = placeFor(document, finding, form);
  const words = printMarker(form, number);
  const start = at + form.gap.length + form.emphasis.length;
  return {
    range: range(at, at),
    text: form.gap + form.emphasis + words + form.emphasis,
    marker: range(start, start + words.length),
    isNumbered: number !== undefined,
  };
}

/** The edit that writes the number into a bare marker; undefined for one that has numbers, or when none would do. */
export function findNumberEdit(
  document: Document,
  marker: Marker,
  recommendation: Recommendation,
): MarkerEdit | undefined {
  const report = reportOf(document);
  const finding = marker.finding === undefined ? undefined : lookupOf(report).findingById.get(marker.finding);
  const number = statableNumber(report, finding, recommendation);
  if (!isBare(marker) || number === undefined) return undefined;
  const { start, end } = trimEnd(document.source.text, range(marker.range.start, marker.range.end - 1));
  const text = ` ${number}`;
  return {
    range: range(end, marker.range.end - 1),
    text,
    marker: range(start, end + text.length + 1),
    isNumbered: true,
  };
}

/** The number by which the text can name the recommendation from this finding; bullets of an only list are counted. */
function statableNumber(
  report: Report,
  finding: Finding | undefined,
  { id, part }: Recommendation,
): number | undefined {
  const numbers = report.lists.map((list) => ({ list, members: numberMembers(list, report) }));
  const own = numbers.find(({ list }) => list.recommendations.includes(id));
  const number = [...(own?.members ?? [])].find(([, member]) => member === id)?.[0];
  if (number === undefined) return undefined;
  const same = numbers.filter(({ members }) => members.has(number));
  const isMeant =
    same.length === 1 || (finding?.part !== undefined && finding.part === part && isOnlyOfPart(same, part));
  return isMeant ? number : undefined;
}

function isOnlyOfPart(lists: readonly { readonly list: Report['lists'][number] }[], part: string | undefined): boolean {
  return lists.filter(({ list }) => list.part === part).length === 1;
}

function placeFor({ source }: Document, { range: whole }: Finding, { isBeforeStop }: HouseForm): number {
  const { end } = trimEnd(source.text, whole);
  return isBeforeStop && source.text.charAt(end - 1) === '.' ? end - 1 : end;
}

function printMarker({ before, after, isNumbered }: HouseForm, number: number | undefined): string {
  if (number === undefined) return before.trimEnd() + after;
  return `${isNumbered ? before : `${before.trimEnd()} `}${number}${after}`;
}
