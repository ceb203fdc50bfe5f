/** What quick fixes are called, in a few words each. */

import { nameNumbers } from '../checks/words';
import type { NumberEdit } from '../features/citationFixes';

/** "Correct the number to 31", or "Correct the numbers to 21, 26 and 27". */
export function nameCorrection(edits: readonly NumberEdit[]): string {
  const numbers = edits.map(({ to }) => to);
  return `Correct the ${new Set(numbers).size === 1 ? 'number' : 'numbers'} to ${nameNumbers(numbers)}`;
}

/** "Correct all 67 references that have drifted" */
export function nameAllCorrections(count: number): string {
  return `Correct all ${count} references that have drifted`;
}

/** "Correct all 5 places: Word printed twice" */
export function nameAllOfKind(count: number, title: string): string {
  return `Correct all ${count} places: ${title}`;
}

/** "Correct all 12 slips that Golden Thread can correct" */
export function nameFixAll(count: number): string {
  return count === 1
    ? 'Correct the slip that Golden Thread can correct'
    : `Correct all ${count} slips that Golden Thread can correct`;
}
