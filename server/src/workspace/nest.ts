/** Makes a tree of things that lie in a text: each under the innermost one around it. */

import type { Range } from '../text/range';

/** A thing whose children are still being collected. */
interface Growing<Item> {
  readonly range: Range;
  readonly children: Item[];
}

/**
 * Puts each item under the innermost one that encloses it, in the order of the text, and returns the outermost ones.
 * Of items with the same range the earlier encloses the later. The lists of children are filled in place.
 */
export function nest<Item extends Growing<Item>>(items: readonly Item[]): readonly Item[] {
  const roots: Item[] = [];
  const open: Item[] = [];
  for (const item of [...items].sort(outermostFirst)) {
    while (open.length > 0 && open.at(-1)!.range.end < item.range.end) open.pop();
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

function outermostFirst(a: { readonly range: Range }, b: { readonly range: Range }): number {
  return a.range.start - b.range.start || b.range.end - a.range.end;
}
