/** Runs of labels: "2 to 5", "R-1 – R-3", "paragraphs 4.1–4.6". */

import { LONGEST_SPAN } from '../../facts/references';
import type { ReferenceLabel } from './labelReferences';

/** The labels that a printed one stands for: itself, and where it ends a run those before it but the first. */
export function labelsBetween({ name, from }: Pick<ReferenceLabel, 'name' | 'from'>): readonly string[] {
  if (from === undefined) return [name];
  const [, head, first] = ENDING.exec(from) ?? [];
  const [, ownHead, last] = ENDING.exec(name) ?? [];
  const count = Number(last) - Number(first);
  // "R1–3" says its letter once.
  if (first === undefined || (ownHead !== head && ownHead !== '') || !(count > 0 && count <= LONGEST_SPAN))
    return [name];
  const width = first.startsWith('0') ? first.length : 1;
  return Array.from({ length: count }, (_, i) => head! + String(Number(first) + 1 + i).padStart(width, '0'));
}

/**
 *     LVCU-04     4.12
 *     ^^^^^       ^^
 */
const ENDING = /^(.*?)(\d+)$/;
