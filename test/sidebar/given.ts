/** Entries as tests write them: a line each, indented below what they belong to. */

import type { Entry, Tree } from '../../client/src/sidebar/tree/entry';

const blank: Entry = {
  kind: '',
  key: '',
  label: '',
  description: '',
  detail: '',
  spoken: '',
  icon: { name: 'dash' },
  traits: [],
  open: false,
  place: undefined,
  extent: undefined,
  link: undefined,
  annotation: undefined,
  children: [],
};

/** An entry of a kind that shows these words, with what is below it. */
export function entry(kind: string, words: string, ...children: readonly Entry[]): Entry {
  return { ...blank, kind, key: words, label: words, spoken: words, children };
}

/** The tree as a person reads it: label and id, two spaces deeper for each level. */
export function show({ roots, nodes }: Tree): string[] {
  const list = (ids: readonly string[], depth: number): string[] =>
    ids.flatMap((id) => {
      const node = nodes.get(id)!;
      return [`${'  '.repeat(depth)}${node.entry.label} = ${id}`, ...list(node.children, depth + 1)];
    });
  return list(roots, 0);
}
