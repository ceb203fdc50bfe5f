/** What has to be drawn anew when a view goes from one tree to another. */

import { looksLike, type Tree } from './entry';

export type TreeChange =
  | { readonly kind: 'none' }
  /** The outermost entries are others than before. */
  | { readonly kind: 'all' }
  /** These look otherwise or have other children; none of them is below another. In the order of the tree. */
  | { readonly kind: 'some'; readonly ids: readonly string[] };

/** Compares two trees by what a person sees of them: that places in the text have moved changes nothing. */
export function diffTrees(before: Tree, after: Tree): TreeChange {
  if (!sameList(before.roots, after.roots)) return { kind: 'all' };
  const ids = listChanged(before, after, after.roots);
  return ids.length > 0 ? { kind: 'some', ids } : { kind: 'none' };
}

function listChanged(before: Tree, after: Tree, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const [old, now] = [before.nodes.get(id)!, after.nodes.get(id)!];
    if (!looksLike(old.entry, now.entry) || !sameList(old.children, now.children)) return [id];
    return listChanged(before, after, now.children);
  });
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
