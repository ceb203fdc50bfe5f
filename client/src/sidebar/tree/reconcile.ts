/**
 * Gives entries their ids. An entry that was there before keeps the id that it had, also when it was edited, moved or
 * renumbered, so that the editor keeps it selected and open.
 */

import { type Entry, looksLike, type Node, type Tree } from './entry';

/**
 * The tree of these entries. Siblings are matched with those of `before`: first those with the same words, in order;
 * then what is left between two matches, by kind and order, as it was edited in place. `scope` begins every new id,
 * so that the trees of two reports never share one.
 */
export function reconcile(entries: readonly Entry[], before: Tree, scope: string): Tree {
  const nodes = new Map<string, Node>();
  const inventId = createIds(before);
  const place = (siblings: readonly Entry[], old: readonly Node[], parent: string | undefined): string[] => {
    const matches = matchSiblings(siblings, old);
    return siblings.map((entry, index) => {
      const match = matches[index];
      const id = match?.id ?? inventId(`${parent ?? scope}/${nameOf(entry).replaceAll('/', ' ')}`);
      const children = place(entry.children, match ? listNodes(before, match.children) : [], id);
      nodes.set(id, { id, entry, parent, children });
      return id;
    });
  };
  return { roots: place(entries, listNodes(before, before.roots), undefined), nodes };
}

function listNodes({ nodes }: Tree, ids: readonly string[]): readonly Node[] {
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

/** For each sibling the old node that it goes on; undefined for a new one. */
function matchSiblings(siblings: readonly Entry[], old: readonly Node[]): readonly (Node | undefined)[] {
  const matches = new Array<Node | undefined>(siblings.length).fill(undefined);
  const used = matchSame(siblings, old, matches);
  matchEdited(siblings, old, used, matches);
  return matches;
}

/** Matches those with the same kind and key, each old one once; the first with the first, the second with the second. */
function matchSame(siblings: readonly Entry[], old: readonly Node[], matches: (Node | undefined)[]): Set<Node> {
  const waiting = new Map<string, Node[]>();
  for (const node of [...old].reverse()) {
    const name = nameOf(node.entry);
    const same = waiting.get(name);
    if (same) same.push(node);
    else waiting.set(name, [node]);
  }
  const used = new Set<Node>();
  siblings.forEach((entry, index) => {
    const node = waiting.get(nameOf(entry))?.pop();
    if (!node) return;
    matches[index] = node;
    used.add(node);
  });
  return used;
}

/** Matches an unmatched sibling with the next unmatched old one behind the match before it, if that is of its kind. */
function matchEdited(
  siblings: readonly Entry[],
  old: readonly Node[],
  used: Set<Node>,
  matches: (Node | undefined)[],
): void {
  const position = new Map(old.map((node, index) => [node, index]));
  let next = 0;
  siblings.forEach((entry, index) => {
    const match = matches[index];
    const candidate = old[next];
    if (match) next = position.get(match)! + 1;
    else if (candidate && !used.has(candidate) && candidate.entry.kind === entry.kind) {
      matches[index] = candidate;
      used.add(candidate);
      next++;
    }
  });
}

function nameOf({ kind, key }: Entry): string {
  return `${kind}:${key}`;
}

/** Makes ids out of words: the words alone, or with the first number behind them that nothing has or had. */
function createIds(before: Tree): (words: string) => string {
  const counts = new Map<string, number>();
  const given = new Set<string>();
  return (words) => {
    for (;;) {
      const count = (counts.get(words) ?? 0) + 1;
      counts.set(words, count);
      const id = count === 1 ? words : `${words}#${count}`;
      if (given.has(id) || before.nodes.has(id)) continue;
      given.add(id);
      return id;
    }
  };
}

/** What has to be drawn anew when a view goes from one tree to another. */
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
