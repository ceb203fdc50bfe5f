/**
 * What a view of the sidebar shows, as plain values that know nothing of the editor: entries as they are made of the
 * server's answers, and the tree in which each has an id that stays the same while a person types.
 */

import type { OverviewLink, PlainPosition, PlainRange } from '../../../../server/src/protocol';

/** How an entry is drawn: the name of one of VS Code's icons, and of the colour that it has. */
export interface EntryIcon {
  readonly name: string;
  readonly color?: string;
}

/** One entry before it has an id. All texts are plain text. */
export interface Entry {
  /** Decides which actions the entry offers; entries of different kinds are never taken for each other. */
  readonly kind: string;
  /** Tells the entry from its siblings of the same kind while its words stay the same. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** What is said of it when a person hovers over it; empty when label and description say it all. */
  readonly detail: string;
  /** What a screen reader says instead of label and description. */
  readonly spoken: string;
  readonly icon: EntryIcon;
  /** Further words that decide which actions the entry offers. */
  readonly traits: readonly string[];
  /** Whether its children are shown before a person has opened or closed it. */
  readonly open: boolean;
  /** Where to go; undefined for what only groups others. */
  readonly place: PlainRange | undefined;
  /** All that it stands for in the text. */
  readonly extent: PlainRange | undefined;
  readonly link: OverviewLink | undefined;
  /** The annotation that it shows. */
  readonly annotation: string | undefined;
  readonly children: readonly Entry[];
}

/** An entry in a tree. */
export interface Node {
  readonly id: string;
  readonly entry: Entry;
  readonly parent: string | undefined;
  readonly children: readonly string[];
}

/** Everything that a view shows, as one immutable value. */
export interface Tree {
  readonly roots: readonly string[];
  readonly nodes: ReadonlyMap<string, Node>;
}

export const emptyTree: Tree = { roots: [], nodes: new Map() };

/** Whether two entries look alike and offer the same, wherever they stand and whatever is below them. */
export function looksLike(a: Entry, b: Entry): boolean {
  return appearanceOf(a) === appearanceOf(b);
}

function appearanceOf({ kind, label, description, detail, spoken, icon, traits, place, children }: Entry): string {
  const shape = [place !== undefined, children.length > 0];
  return JSON.stringify([kind, label, description, detail, spoken, icon.name, icon.color, traits, shape]);
}

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

/**
 * The entries that contain each of the words, in whatever order and case, with what is around them, which is shown
 * open. An entry that contains them while nothing below it does keeps all that is below it. All entries when there are
 * no words.
 */
export function filterEntries(entries: readonly Entry[], words: string): readonly Entry[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? entries : keep(entries, wanted);
}

function keep(entries: readonly Entry[], wanted: readonly string[]): readonly Entry[] {
  return entries.flatMap((entry) => {
    const children = keep(entry.children, wanted);
    if (children.length > 0) return [{ ...entry, children, open: true }];
    return containsWords(entry, wanted) ? [entry] : [];
  });
}

function containsWords({ label, description, detail }: Entry, wanted: readonly string[]): boolean {
  const text = fold(`${label} ${description} ${detail}`);
  return wanted.every((word) => text.includes(word));
}

/** Typographic apostrophes and no-break spaces are those of the keyboard. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('\u00a0', ' ');
}
