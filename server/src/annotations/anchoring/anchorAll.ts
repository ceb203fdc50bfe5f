/** Finds annotated passages again in a text that somebody may have edited: the way into anchoring. */

import type { Snapshot, Target } from '../model';
import { type Anchor, placeOf } from './anchor';
import { Alignment } from './byAlignment';
import { findQuotations } from './byQuotation';
import { nameText, type OldWords, readSnapshot, wholeWords } from './snapshot';
import { alignOldWords, NewText } from './texts';
import { readWordSequence } from './wordSequence';

/**
 * The anchors of `targets` in `text`, in their order. A target whose snapshot is among `snapshots` is found by what
 * became of the text around it; the others, all together, by their quotations, which more often leads to a question.
 * `docs/anchoring.md` says how and how well. Every range that comes back lies in the text.
 */
export function anchorAll(text: string, targets: readonly Target[], snapshots: readonly Snapshot[]): Anchor[] {
  const after = new NewText(text);
  const known = new Map(snapshots.map((snapshot) => [snapshot.id, new KnownSnapshot(snapshot, after)]));
  return anchorBy(after, targets, (target) =>
    target.snapshot === undefined ? undefined : known.get(target.snapshot)?.find(target),
  );
}

/** The anchors in `after` of targets whose positions are those of `before`, of which all is known. */
export function anchorBetween(before: string, after: string, targets: readonly Target[]): Anchor[] {
  const now = new NewText(after);
  const alignment = alignTo(wholeWords(readWordSequence(before)), now);
  return anchorBy(
    now,
    targets,
    (target) => findUnchanged(target, before === after, after) ?? alignment.find(target.selectors),
  );
}

function anchorBy(after: NewText, targets: readonly Target[], align: (target: Target) => Anchor | undefined): Anchor[] {
  const aligned = targets.map(align);
  const others = targets.filter((_, i) => !aligned[i]).map(({ selectors }) => selectors);
  const found = findQuotations(after, others)[Symbol.iterator]();
  return aligned.map((anchor, i) => compareWords(after.text, anchor ?? (found.next().value as Anchor), targets[i]!));
}

/** Whether the words are still what a person wrote about, however they stood in the text that was described last. */
function compareWords(text: string, anchor: Anchor, { quote, selectors }: Target): Anchor {
  const isCertain = anchor.state === 'exact' || anchor.state === 'changed';
  if (!anchor.range || !isCertain || quote === selectors.exact) return anchor;
  return placeOf(text, anchor.range, { exact: quote, prefix: selectors.prefix });
}

function alignTo(words: OldWords, after: NewText): Alignment {
  return new Alignment(alignOldWords(words, after.words), after);
}

function findUnchanged({ selectors: { exact, position } }: Target, isSame: boolean, text: string): Anchor | undefined {
  if (!isSame || !position || text.slice(position.start, position.end) !== exact) return undefined;
  return { state: 'exact', range: position, candidates: [] };
}

/** A snapshot and the text of today, aligned when that is first needed. */
class KnownSnapshot {
  readonly #isSameText: boolean;
  #alignment: Alignment | undefined;
  #isRead = false;

  constructor(
    readonly snapshot: Snapshot,
    readonly after: NewText,
  ) {
    const { salt } = snapshot;
    this.#isSameText = salt !== undefined && nameText(after.text, salt) === snapshot.id;
  }

  find(target: Target): Anchor | undefined {
    return findUnchanged(target, this.#isSameText, this.after.text) ?? this.#align()?.find(target.selectors);
  }

  /** Undefined when the snapshot is broken. */
  #align(): Alignment | undefined {
    if (!this.#isRead) {
      const words = readSnapshot(this.snapshot);
      this.#alignment = words && alignTo(words, this.after);
      this.#isRead = true;
    }
    return this.#alignment;
  }
}
