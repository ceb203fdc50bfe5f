/** What quick fixes are called, in a few words each. */

import type { Justification, LinkDecision } from '../annotations/model';
import { firstWords, nameFinding, nameNumbers, nameRecommendation } from '../checks/words';
import type { Renumbering } from '../features/renumber';
import type { Finding, Recommendation } from '../report/model';
import type { NumberEdit } from '../workspace/numberEdits';
import { describeWho } from './threadMessages';

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

/** How many characters of a recommendation a quick fix shows. */
const wordsLength = 50;

/** "Accept Recommendation 3: Ensure that plans are clear" */
export function nameAcceptance(recommendation: Recommendation): string {
  return `Accept ${nameWithWords(recommendation)}`;
}

/** "Not Recommendation 3" */
export function nameDetachment(recommendation: Recommendation): string {
  return `Not ${nameInSentence(recommendation)}`;
}

export function nameChoice(other: 'recommendation' | 'finding'): string {
  return other === 'recommendation' ? 'Choose another recommendation…' : 'Choose the finding that it follows from…';
}

/** "Mark finding 78 for Recommendation 11" */
export function nameMark(finding: Finding, recommendation: Recommendation): string {
  return `Mark ${nameFinding(finding)} for ${nameInSentence(recommendation)}`;
}

export function nameJustifying(): string {
  return 'Justify…';
}

/** "Withdraw the accepted link (Ann on 2026-03-01)", "Withdraw the justification (Ann on 2026-03-01)" */
export function nameWithdrawal(annotation: LinkDecision | Justification): string {
  const what = annotation.kind === 'link' ? withdrawals[annotation.decision] : 'the justification';
  const who = describeWho(annotation);
  return `Withdraw ${what}${who === '' ? '' : ` (${who})`}`;
}

const withdrawals: Readonly<Record<LinkDecision['decision'], string>> = {
  accepted: 'the accepted link',
  detached: 'the refused link',
};

function nameWithWords(recommendation: Recommendation): string {
  const { number, text } = recommendation;
  if (number === undefined) return nameInSentence(recommendation);
  return `${nameRecommendation(recommendation)}: ${firstWords(text.text.trim(), wordsLength)}`;
}

/** Without a capital article, where a sentence goes on. */
function nameInSentence(recommendation: Recommendation): string {
  return nameRecommendation(recommendation).replace(/^The /, 'the ');
}

export const renumberMessages = {
  noNumber: () => 'A paragraph is renumbered with digits only: type its new number, such as 12.',
  otherLabel: (label: string) =>
    `“${label}” can become another label of the same kind: a number at its end, or one letter.`,
} as const;

/** "Renumber from here: 13 becomes 14, 41 numbers change" */
export function nameRenumbering({ start, edits }: Renumbering): string {
  const count = edits.length === 1 ? '1 number changes' : `${edits.length} numbers change`;
  const change = start.from === start.to ? `${start.from} stays` : `${start.from} becomes ${start.to}`;
  return `Renumber from here: ${change}, ${count}`;
}
