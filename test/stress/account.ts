/**
 * The account of what people did with notes in several windows, and what must be in the file therefore. What was
 * acknowledged has to be there, unless somebody set out to remove its note; what was removed while nobody else touched
 * it is gone; and there is nothing that nobody wrote.
 */

import type { AnnotationSet } from '../../server/src/annotations/model';

export type DeedKind = 'add' | 'edit' | 'reply' | 'remove';

export interface Deed {
  readonly kind: DeedKind;
  /** A word that stands nowhere else, in the text that was written. */
  readonly token: string;
  /** The note that it is about; of a new one known once it is acknowledged. */
  note: string | undefined;
  /** All windows agree between two rounds. */
  readonly round: number;
  isAcknowledged: boolean;
}

/** Stateful object that keeps the account. */
export interface Account {
  /** Somebody sets out to do something. */
  begin(kind: DeedKind, note: string | undefined): Deed;
  /** It was done, as far as the person was told; a new note has this id. */
  acknowledge(deed: Deed, note?: string): void;
  /** All windows agree. */
  endRound(): void;
  countAcknowledged(): number;
  /** What is wrong with a file, in sentences. */
  audit(file: AnnotationSet): readonly string[];
}

export function openAccount(): Account {
  const deeds: Deed[] = [];
  let round = 0;
  return {
    begin: (kind, note) => {
      const deed: Deed = { kind, token: `word${deeds.length}w`, note, round, isAcknowledged: false };
      deeds.push(deed);
      return deed;
    },
    acknowledge: (deed, note) => {
      deed.isAcknowledged = true;
      deed.note ??= note;
    },
    endRound: () => void round++,
    countAcknowledged: () => deeds.filter(({ isAcknowledged }) => isAcknowledged).length,
    audit: (file) => [...listLost(deeds, file), ...listUndead(deeds, file), ...listStrangers(deeds, file)],
  };
}

function listLost(deeds: readonly Deed[], file: AnnotationSet): string[] {
  const words = new Set(listTexts(file).flatMap((text) => text.split(/\s+/)));
  const removed = new Set(deeds.filter(({ kind }) => kind === 'remove').map(({ note }) => note));
  const owed = deeds.filter(({ kind, isAcknowledged, note }) => {
    return kind !== 'remove' && isAcknowledged && !removed.has(note);
  });
  return owed.filter(({ token }) => !words.has(token)).map(({ kind, token }) => `lost: ${kind} ${token}`);
}

function listUndead(deeds: readonly Deed[], file: AnnotationSet): string[] {
  const ids = new Set(file.annotations.map(({ id }) => id));
  const others = (removal: Deed) =>
    deeds.filter((deed) => deed !== removal && deed.note === removal.note && deed.round >= removal.round);
  return deeds
    .filter((deed) => deed.kind === 'remove' && deed.isAcknowledged && ids.has(deed.note!))
    .filter((deed) => others(deed).length === 0)
    .map(({ note }) => `came back: ${note}`);
}

function listStrangers(deeds: readonly Deed[], file: AnnotationSet): string[] {
  const known = new Set(deeds.map(({ token }) => token));
  const words = listTexts(file).flatMap((text) => text.match(/\bword\d+w\b/g) ?? []);
  return words.filter((word) => !known.has(word)).map((word) => `nobody wrote: ${word}`);
}

function listTexts({ annotations }: AnnotationSet): readonly string[] {
  return annotations.flatMap((each) => (each.kind === 'note' || each.kind === 'reply' ? [each.text] : []));
}
