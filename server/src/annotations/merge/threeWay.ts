/**
 * Merges single values three ways. Where both sides changed a value, the side that was changed later wins, and of two
 * at one time the value that sorts last: so it does not matter which side is whose, and merging again changes nothing.
 */

import { isRecord } from '../../base/json';
import { isSame, renderLine, type JsonObject } from '../file/json';
import { compareText } from '../file/order';

/** A value as both sides started from it, and as each has it. */
export interface Versions<Value> {
  /** Undefined when the sides have nothing in common. */
  readonly base: Value | undefined;
  readonly ours: Value;
  readonly theirs: Value;
}

/** Which side was changed later; undefined when neither. */
export type Later = 'ours' | 'theirs' | undefined;

/** Whether both sides changed the value, and not to the same. */
export function isContested({ base, ours, theirs }: Versions<unknown>): boolean {
  return !isSame(ours, theirs) && !isSame(base, ours) && !isSame(base, theirs);
}

export function mergeValue<Value>(versions: Versions<Value>, later: Later): Value {
  const { base, ours, theirs } = versions;
  if (!isContested(versions)) return isSame(base, ours) ? theirs : ours;
  if (later) return versions[later];
  return compareText(sortKey(ours), sortKey(theirs)) >= 0 ? ours : theirs;
}

function sortKey(value: unknown): string {
  return value === undefined ? '' : renderLine(value);
}

/** A list without order and repetition: what either side added is in it, what either took out is not. */
export function mergeSet({ base = [], ours, theirs }: Versions<readonly string[]>): readonly string[] {
  const stayed = base.filter((each) => ours.includes(each) && theirs.includes(each));
  const added = [...new Set([...ours, ...theirs])].filter((each) => !base.includes(each)).sort(compareText);
  const merged = [...stayed, ...added];
  const asSet = renderSorted(merged);
  const inOrder = [base, ours, theirs].filter((each) => renderSorted(each) === asSet).sort(compareLines);
  return inOrder[0] ?? merged;
}

function renderSorted(list: readonly string[]): string {
  return renderLine([...list].sort(compareText));
}

function compareLines(a: readonly string[], b: readonly string[]): number {
  return compareText(renderLine(a), renderLine(b));
}

/** Field by field. */
export function mergeRecord({ base, ours, theirs }: Versions<JsonObject>, later: Later): JsonObject {
  if (base && isSame(base, ours)) return theirs;
  if (isSame(ours, theirs) || (base && isSame(base, theirs))) return ours;
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort(compareText);
  return Object.fromEntries(
    keys
      .map(
        (key) =>
          [
            key,
            mergeValue({ base: fieldOf(base, key), ours: fieldOf(ours, key), theirs: fieldOf(theirs, key) }, later),
          ] as const,
      )
      .filter(([, value]) => value !== undefined),
  );
}

function fieldOf(record: JsonObject | undefined, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}
