/** What people taught of single lines, by row. */

import type { LineRole, TaughtLine } from '../../family';
import { parseItemLabel } from './itemLabel';
import type { Row, RowKind } from './row';

/** How a taught line is compared with those of a text: without marks, case and white space. */
export function foldLine(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What kind of label a line has that may be taught together with all like it: `code OBS-`; undefined without one. */
function styleOfLine(line: string): string | undefined {
  const label = parseItemLabel(line.replace(/^[\s#>*_]+/, ''));
  return label && label.kind !== 'bullet' ? label.style : undefined;
}

/** By row: what it was taught to be. What was said last of a line holds. */
export function findTaughtRows(
  all: readonly Row[],
  kinds: readonly RowKind[],
  taught: readonly TaughtLine[],
): ReadonlyMap<number, LineRole> {
  const rows = new Map<number, LineRole>();
  if (taught.length === 0) return rows;
  const byWords = new Map(taught.map(({ line, as }) => [foldLine(line), as]));
  const byStyle = new Map(
    taught.flatMap(({ line, as, like }) => {
      const style = like ? styleOfLine(line) : undefined;
      return style === undefined ? [] : [[style, as] as const];
    }),
  );
  for (const { index, text, label } of all) {
    if (kinds[index] !== 'text' && kinds[index] !== 'quote') continue;
    const role = byWords.get(foldLine(text)) ?? (label && byStyle.get(label.style));
    if (role) rows.set(index, role);
  }
  return rows;
}
