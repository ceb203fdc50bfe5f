/** Finds annotated passages again in a text that somebody may have edited: the way into anchoring. */

import type { Snapshot, Target } from '../model';
import type { Anchor } from './anchor';
import { Alignment } from './byAlignment';
import { findQuotation } from './byQuotation';
import { hashText } from './hash';
import { NewText } from './newText';
import { alignSnapshot } from './oldText';

/**
 * The anchors of `targets` in `text`, in their order. A target whose snapshot is among `snapshots` is found by what
 * became of the text around it; the others by their quotation, which more often leads to a question. `docs/anchoring.md`
 * says how and how well. Every range that comes back lies in the text.
 */
export function anchorAll(text: string, targets: readonly Target[], snapshots: readonly Snapshot[]): Anchor[] {
  const after = new NewText(text);
  const id = hashText(text);
  const alignments = new Map<string, Alignment | undefined>();
  return targets.map(({ selectors, snapshot }) => {
    const { position } = selectors;
    if (snapshot === undefined || !position) return findQuotation(after, selectors);
    if (snapshot === id && text.slice(position.start, position.end) === selectors.exact)
      return { state: 'exact', range: position, candidates: [] };
    return alignmentWith(snapshot)?.find(selectors, position) ?? findQuotation(after, selectors);
  });

  function alignmentWith(id: string): Alignment | undefined {
    if (!alignments.has(id)) {
      const snapshot = snapshots.find((each) => each.id === id);
      const before = snapshot && alignSnapshot(snapshot, after.words);
      alignments.set(id, before && new Alignment(before, after));
    }
    return alignments.get(id);
  }
}
