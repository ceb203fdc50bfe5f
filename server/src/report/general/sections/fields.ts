/** The named parts of findings and recommendations: "Severity: High", "**Condition:** …", a bare label and its value. */

import { sourceRange } from '../../../syntax/lines';
import type { Range } from '../../../text/range';
import type { Row } from '../lines/row';
import type { Rows } from '../lines/rows';
import { fieldKindOf, ratedIn, type FieldKind } from '../words';

export interface FieldHit {
  readonly name: string;
  readonly kind: FieldKind;
  readonly row: number;
  /** The value on the same row; empty where it stands below. */
  readonly value: string;
  readonly valueRange: Range;
  /** The row on which the value begins; the rows of the value end before `end`. */
  readonly valueRow: number;
  readonly end: number;
}

/**
 *     Severity: High            Severity     High            - **Severity:** High
 *     ^^^^^^^^  ^^^^            ^^^^^^^^     ^^^^
 */
const LABELLED = /^([\p{Lu}][\p{L} /&’'()-]{1,38}?)\s*(?::|\s[–—-]\s|\t|\s{3,})\s*(.*)$/u;

/** The fields on rows `[from, to)`, each with the rows of its value. */
export function readFields(rows: Rows, from: number, to: number): FieldHit[] {
  const starts: Omit<FieldHit, 'end'>[] = [];
  for (let i = from; i < to; i++) {
    if (rows.kinds[i] !== 'text') continue;
    starts.push(...readRow(rows, rows.all[i]!));
  }
  return starts.map((hit, i) => ({ ...hit, end: endOfValue(rows, hit, Math.min(to, starts[i + 1]?.row ?? to)) }));
}

/** The fields on one row: "Owner: Head of Finance   Due: May 2025" holds two. */
function readRow(rows: Rows, row: Row): Omit<FieldHit, 'end'>[] {
  const first = readField(rows, row);
  if (!first || first.valueRow !== row.index) return first ? [first] : [];
  const hits = [first];
  for (const match of row.text.matchAll(NEXT_FIELD)) {
    const kind = fieldKindOf(match[1]!);
    const last = hits.at(-1)!;
    const lastStart = row.text.length - last.value.length;
    if (!kind || kind === 'other' || match.index < lastStart) continue;
    hits[hits.length - 1] = cutValue(row, last, lastStart, match.index);
    const start = match.index + match[0].length;
    const valueRange = sourceRange(row.line, start);
    hits.push({ name: match[1]!, kind, row: row.index, value: row.text.slice(start), valueRange, valueRow: row.index });
  }
  return hits;
}

/**
 *     Owner: Head of Finance   Due: May 2025        Owner: HR; Due: May        Owner: HR | Due: May
 *                           ^^^^^^^^                        ^^^^^^                       ^^^^^^^^
 */
const NEXT_FIELD = /(?:\s{2,}|\t|\s*[|;]\s+)(\p{Lu}[\p{L} ]{1,30}?):\s+(?=\S)/gu;

function cutValue(row: Row, hit: Omit<FieldHit, 'end'>, from: number, to: number): Omit<FieldHit, 'end'> {
  return { ...hit, value: row.text.slice(from, to).trimEnd(), valueRange: sourceRange(row.line, from, to) };
}

function readField(rows: Rows, row: Row): Omit<FieldHit, 'end'> | undefined {
  const start =
    row.label?.kind === 'bullet' || row.label?.kind === 'number' || row.label?.kind === 'letter' ? row.label.length : 0;
  const match = LABELLED.exec(row.text.slice(start, start + 400));
  if (!match) return bareField(rows, row, start);
  const kind = fieldKindOf(match[1]!) ?? (ratedIn(match[1]!) === undefined ? undefined : 'rating');
  if (!kind) return undefined;
  const valueStart = start + match[0].length - match[2]!.length;
  if (match[2] === '') return bareField(rows, row, start);
  return {
    name: match[1]!.trim(),
    kind,
    row: row.index,
    value: row.text.slice(valueStart),
    valueRange: sourceRange(row.line, valueStart),
    valueRow: row.index,
  };
}

/** A label alone on its line, with or without a colon: its value stands below. */
function bareField(rows: Rows, row: Row, start: number): Omit<FieldHit, 'end'> | undefined {
  const text = row.text.slice(start);
  if (text.length > 40 || !/^\p{Lu}/u.test(text)) return undefined;
  const kind = fieldKindOf(text);
  if (!kind || (kind === 'other' && !text.endsWith(':'))) return undefined;
  let next = row.index + 1;
  while (next < rows.all.length && next <= row.index + 2 && rows.kinds[next] === 'blank') next++;
  const below = rows.kinds[next] === 'text' ? rows.all[next] : undefined;
  if (!below || below.depth > 0) return undefined;
  return {
    name: text.replace(/[:.]\s*$/, ''),
    kind,
    row: row.index,
    value: below.text,
    valueRange: sourceRange(below.line, 0),
    valueRow: next,
  };
}

/** A value goes on to the next blank row, or to the next field. */
function endOfValue(rows: Rows, { valueRow }: Omit<FieldHit, 'end'>, limit: number): number {
  let end = valueRow + 1;
  while (end < limit && rows.kinds[end] === 'text' && rows.gaps[end] === 0) end++;
  return end;
}
