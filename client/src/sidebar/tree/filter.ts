/** Narrows what a view shows to the entries that contain given words. */

import type { Entry } from './entry';

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
    return contains(entry, wanted) ? [entry] : [];
  });
}

function contains({ label, description, detail }: Entry, wanted: readonly string[]): boolean {
  const text = fold(`${label} ${description} ${detail}`);
  return wanted.every((word) => text.includes(word));
}

/** Typographic apostrophes and no-break spaces are those of the keyboard. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('\u00a0', ' ');
}
