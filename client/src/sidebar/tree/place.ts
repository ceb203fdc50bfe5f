/** Which entry the cursor is in. */

import type { PlainPosition, PlainRange } from '../../../../server/src/protocol';
import type { Node, Tree } from './entry';

/** The innermost entry around a position; undefined where there is none. */
export function findEntryAt(tree: Tree, position: PlainPosition): Node | undefined {
  return findAmong(tree, tree.roots, position);
}

function findAmong(tree: Tree, ids: readonly string[], position: PlainPosition): Node | undefined {
  const around = ids.flatMap((id) => tree.nodes.get(id) ?? []).filter(({ entry }) => contains(entry.extent, position));
  const node = around.at(-1);
  return node && (findAmong(tree, node.children, position) ?? node);
}

/**
 * Also right behind its last character, where the cursor is while a person writes. Where one entry ends and the next
 * begins, both contain the position: the later one has it.
 */
function contains(extent: PlainRange | undefined, position: PlainPosition): boolean {
  return extent !== undefined && !isBefore(position, extent.start) && !isBefore(extent.end, position);
}

function isBefore(a: PlainPosition, b: PlainPosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
