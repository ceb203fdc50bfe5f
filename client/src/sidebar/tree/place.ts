/** Which entry the cursor is in. */

import type { PlainPosition, PlainRange } from '../../../../server/src/protocol';
import type { Node, Tree } from './entry';

/** The innermost entry around a position; undefined where there is none. */
export function findEntryAt(tree: Tree, position: PlainPosition): Node | undefined {
  return findAmong(tree, tree.roots, position);
}

function findAmong(tree: Tree, ids: readonly string[], position: PlainPosition): Node | undefined {
  for (const id of ids) {
    const node = tree.nodes.get(id);
    if (node?.entry.extent && contains(node.entry.extent, position)) {
      return findAmong(tree, node.children, position) ?? node;
    }
  }
  return undefined;
}

/** Also right behind its last character, where the cursor is while a person writes. */
function contains({ start, end }: PlainRange, position: PlainPosition): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(a: PlainPosition, b: PlainPosition): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
