/** Labels that open an item in families that print them: "Finding 1: …", "Recommendation 1.2 – …". */

import type { Label } from '../../syntax/blocks';
import type { Line } from '../../syntax/lines';
import type { LabelRules } from '../family';

/** The label that a line opens with; undefined when there is none. */
export function findLabel(rules: LabelRules | undefined, line: Line): Label | undefined {
  if (!rules) return undefined;
  const start = line.mark?.kind === 'hashes' || line.mark?.kind === 'bullet' ? line.mark.length : 0;
  // "Finding 1:", "Audit finding 1.2 –", "Recommendation 3" alone on its line
  const match = /^(\p{L}+(?: \p{L}+)?)\s+(\d{1,3}(?:\.\d{1,3}){0,2})(?:\s*[:.)–—-])?(?:\s+|$)/u.exec(
    line.visible.slice(start, start + 80),
  );
  if (!match) return undefined;
  const kind = kindOf(rules, match[1]!.toLowerCase());
  return kind && { kind, number: match[2]!, length: start + match[0].length };
}

function kindOf({ findings, recommendations }: LabelRules, word: string): Label['kind'] | undefined {
  if (findings.some((label) => label.toLowerCase() === word)) return 'finding';
  return recommendations.some((label) => label.toLowerCase() === word) ? 'recommendation' : undefined;
}

/** The number of the finding that a compound label belongs to: 1 for "1.2"; undefined for a plain number. */
export function findingOfLabel(label: string | undefined): number | undefined {
  return label?.includes('.') ? Number(label.split('.', 1)[0]) : undefined;
}
