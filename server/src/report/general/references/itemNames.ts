/** What the findings and recommendations of a report go by: their codes, and the words that it has for them. */

import type { GeneralItem } from '../items/items';
import { parseItemLabel } from '../lines/itemLabel';
import { singularOf } from './plural';

type ItemKind = 'finding' | 'recommendation';

export interface ItemNames {
  /** By code in lower case, `lvcu-01`: what has it. */
  readonly codes: ReadonlyMap<string, ItemKind>;
  /** By what brackets may call an item that has a number alone, `r2`, `f-3`: what has the number. */
  readonly initials: ReadonlyMap<string, ItemKind>;
  /** By word in lower case, in the singular, `key message`: what a number behind it means. */
  readonly words: ReadonlyMap<string, ItemKind>;
}

export const NO_NAMES: ItemNames = { codes: new Map(), initials: new Map(), words: new Map() };

export function listItemNames(findings: readonly GeneralItem[], recommendations: readonly GeneralItem[]): ItemNames {
  const codes = new Map<string, ItemKind>();
  const initials = new Map<string, ItemKind>();
  const words = new Map<string, ItemKind>();
  const shared = new Set<string>();
  const add = (kind: ItemKind, items: readonly GeneralItem[]): void => {
    for (const item of items) {
      for (const code of codesOf(item)) if (!codes.has(code)) codes.set(code, kind);
      const number = item.label?.kind === 'number' ? item.label.name : undefined;
      if (number) for (const dash of ['', '-']) initials.set(`${kind[0]!}${dash}${number}`, kind);
      for (const word of wordsFor(item)) {
        if (words.has(word) && words.get(word) !== kind) shared.add(word);
        if (words.has(word) || words.size < MOST_WORDS) words.set(word, kind);
      }
    }
  };
  add('recommendation', recommendations);
  add('finding', findings);
  for (const word of shared) words.delete(word);
  return { codes, initials, words };
}

/** A report has few words for its items; each one more is tried at every place of its prose. */
const MOST_WORDS = 200;

/** A letter or roman number is a code only behind a word. */
const CODED = /^(?:\p{L}.*\d|\d{4}\D)/u;

/**
 * The codes of an item in lower case: its label, what is printed behind it, and the code that follows its number or
 * bullet, "3.1 LVCU-01 Standing orders".
 */
export function codesOf({ label, printed, section, text }: GeneralItem): readonly string[] {
  const behind =
    label?.kind === 'code' ? undefined : parseItemLabel(section ? titleBehind(section.heading) : text.text);
  return [
    label?.kind === 'code' || label?.kind === 'word' ? label.name : '',
    printed ?? '',
    behind?.kind === 'code' ? behind.name : '',
  ]
    .filter((name) => CODED.test(name))
    .map((name) => name.toLowerCase());
}

function titleBehind({ title, label }: { readonly title: string; readonly label: GeneralItem['label'] }): string {
  return title.slice(label?.length ?? 0);
}

/** "Key messages", "3. Areas for improvement": a title of more words tells something. */
const LONGEST_TITLE = 4;
/** Words in titles of lists that mean another thing, or no item at all, with a number behind them. */
const NO_WORDS = new Set('section paragraph chapter part table figure annex appendix page detail result'.split(' '));

/** The report's own words for an item: that of its label, and what the section that lists it is called. */
function wordsFor({ label, node }: GeneralItem): readonly string[] {
  const words = label?.kind === 'word' && label.word !== undefined ? [label.word] : [];
  if (!node || node.heading.isTitle) return words;
  const title = titleBehind(node.heading)
    .replace(/[:.\s]+$/, '')
    .toLowerCase();
  const noun = TITLE.exec(title)?.[1];
  if (noun === undefined || title.split(/\s+/).length > LONGEST_TITLE) return words;
  const all = [...words, singularOf(title), singularOf(noun.split(/\s+/).at(-1)!)];
  return all.filter((word) => word.length > 2 && !NO_WORDS.has(word));
}

/**
 *     key messages     areas for improvement
 *     ^^^^^^^^^^^^     ^^^^^
 */
const TITLE = /^(\p{L}[\p{L}’' -]*?s)(?: (?:for|of|to) [\p{L} -]+)?$/u;
