/** Finds annotated passages again in a text that somebody may have edited: the way into anchoring. */

import type { Snapshot, Target } from '../model';
import type { Anchor } from './anchor';
import { placeOf } from './anchors';
import { Alignment } from './byAlignment';
import { findQuotations } from './byQuotation';
import { hashText } from './hash';
import { NewText } from './newText';
import { alignSnapshot } from './oldText';

/**
 * The anchors of `targets` in `text`, in their order. A target whose snapshot is among `snapshots` is found by what
 * became of the text around it; the others, all together, by their quotations, which more often leads to a question.
 * `docs/anchoring.md` says how and how well. Every range that comes back lies in the text.
 */
export function anchorAll(text: string, targets: readonly Target[], snapshots: readonly Snapshot[]): Anchor[] {
  const after = new NewText(text);
  const id = hashText(text);
  const alignments = new Map<string, Alignment | undefined>();
  const aligned = targets.map((target) => findUnchanged(target) ?? findAligned(target));
  const others = targets.filter((_, i) => !aligned[i]).map(({ selectors }) => selectors);
  const found = findQuotations(after, others)[Symbol.iterator]();
  return aligned.map((anchor, i) => compareWords(anchor ?? (found.next().value as Anchor), targets[i]!));

  /** Whether the words are still what a person wrote about, however they stood in the text that was described last. */
  function compareWords(anchor: Anchor, { quote, selectors }: Target): Anchor {
    const isCertain = anchor.state === 'exact' || anchor.state === 'changed';
    if (!anchor.range || !isCertain || quote === selectors.exact) return anchor;
    return placeOf(text, anchor.range, { exact: quote, prefix: selectors.prefix });
  }

  function findUnchanged({ selectors: { exact, position }, snapshot }: Target): Anchor | undefined {
    if (snapshot !== id || !position || text.slice(position.start, position.end) !== exact) return undefined;
    return { state: 'exact', range: position, candidates: [] };
  }

  function findAligned({ selectors, snapshot }: Target): Anchor | undefined {
    if (snapshot === undefined || !selectors.position) return undefined;
    if (!alignments.has(snapshot)) alignments.set(snapshot, alignWith(snapshot));
    return alignments.get(snapshot)?.find(selectors, selectors.position);
  }

  function alignWith(snapshot: string): Alignment | undefined {
    const known = snapshots.find((each) => each.id === snapshot);
    const before = known && alignSnapshot(known, after.words);
    return before && new Alignment(before, after);
  }
}
