/** Finds the finding or recommendation that a label leads to. */

import { addTo } from '../../../base/multimap';
import type { ReportLink } from '../../model';
import { titleWords } from '../headings/titles';
import type { GeneralItem } from '../items/items';
import type { FoundRecommendation } from '../items/recommendations';
import { codesOf } from '../references/itemNames';
import { labelOf, numberOf, partOf, type Named } from './names';
import { foldNumber } from './places';

/** The item with a label, named at `from` behind `word`; undefined where none has it. */
export type ItemFinder<Item extends GeneralItem> = (
  name: string,
  from: GeneralItem | undefined,
  word?: string,
) => Item | undefined;

export interface Finders {
  readonly finding: ItemFinder<GeneralItem>;
  readonly recommendation: ItemFinder<FoundRecommendation>;
}

/** Takes in a link between two items; nothing where one of them was not found. */
export type AddLink = (
  finding: GeneralItem | undefined,
  recommendation: FoundRecommendation | undefined,
  source: ReportLink['source'],
) => void;

/**
 * Finds items by their label, or by the number in it: one that is called by the same word ("Conclusion 2" is no
 * "Finding 2"), else one of the same part where several have the label.
 */
export function itemFinder<Item extends GeneralItem>(items: readonly Item[], named: Named): ItemFinder<Item> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const names = new Set(codesOf(item));
    const name = labelOf(item);
    if (name !== undefined) names.add(foldNumber(name));
    const number = numberOf(item);
    if (number !== undefined) names.add(String(number));
    // "Conclusion 3.1.2" is the second of those under the heading "3.1".
    const chapter = item.section ? undefined : item.node?.heading.label;
    if (number !== undefined && chapter?.kind === 'number') names.add(foldNumber(`${chapter.name}.${number}`));
    for (const each of names) addTo(byName, each, item);
  }
  return (name, from, word) => {
    const bare = name.replace(/^[A-Z]+[-–]?0*/i, '');
    const same = byName.get(foldNumber(name)) ?? byName.get(bare) ?? [];
    const part = partOf(named, from?.node);
    const called = same.find((item) => word !== undefined && wordOf(item) === word);
    if (called) return called;
    return same.find((item) => partOf(named, item.node) === part) ?? same[0];
  };
}

/** The word by which an item is called: of its label, "Lesson 2", or of the section that lists it, "Conclusions". */
function wordOf({ label, node }: GeneralItem): string | undefined {
  if (label?.kind === 'word') return label.word;
  const last = node && titleWords(node.heading.title).find((word) => WORD_OF_SECTION.test(word));
  return last?.replace(/s$/, '');
}

/** "Lessons", "Key conclusions": by what the items of a section are called. */
const WORD_OF_SECTION = /^(?:conclusion|lesson|finding|observation|issue|concern|problem|barrier|cause|factor)s?$/;
