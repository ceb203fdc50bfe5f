/** Merges two versions of one annotation, so that no text is lost. */

import { hashText } from '../../base/hash';
import { isSame, type JsonObject, omit } from '../file/json';
import { messages } from '../messages';
import type { Annotation, AnchoredKind, Justification, LinkDecision, Note, Reply, Target } from '../model';
import { compareText } from '../file/order';
import { isContested, mergeRecord, mergeSet, mergeValue, type Later, type Versions } from './threeWay';

/** An annotation merged of two versions. */
interface MergedAnnotation {
  readonly annotation: Annotation;
  /** The other text, where both sides changed it: a reply that says so. */
  readonly otherText: Reply | undefined;
  /** Whether both sides changed what a person said, so that a person should look. */
  readonly contested: boolean;
}

/** All versions are of one kind and have one id. A side that changed nothing leaves the other as it is. */
export function mergeAnnotation(versions: Versions<Annotation>): MergedAnnotation {
  const { base, ours, theirs } = versions;
  if (isSame(ours, theirs) || isSame(base, theirs)) return uncontested(ours);
  return isSame(base, ours) ? uncontested(theirs) : mergeChanged(versions);
}

function uncontested(annotation: Annotation): MergedAnnotation {
  return { annotation, otherText: undefined, contested: false };
}

function mergeChanged(versions: Versions<Annotation>): MergedAnnotation {
  const { ours } = versions;
  switch (ours.kind) {
    case 'note':
      return mergeNote(versions as Versions<Note>);
    case 'reply':
      return mergeReply(versions as Versions<Reply>);
    case 'link':
      return mergeLink(versions as Versions<LinkDecision>);
    case 'justification':
      return mergeJustification(versions as Versions<Justification>);
    case 'foreign':
      return uncontested(ours);
  }
}

function mergeNote(versions: Versions<Note>): MergedAnnotation {
  const tags = mergeSet(fieldVersions(versions, 'tags'));
  const contested = isContested(fieldVersions(versions, 'text'));
  const annotation: Note = {
    ...mergeFields(versions, ['target', 'text', 'rewritten', 'resolved', 'adjudicates']),
    tags: contested && !tags.includes(messages.twoVersionsTag) ? [...tags, messages.twoVersionsTag] : tags,
  };
  return {
    annotation,
    contested,
    otherText: contested ? replyWithOther(versions, annotation, annotation.id) : undefined,
  };
}

function mergeReply(versions: Versions<Reply>): MergedAnnotation {
  const contested = isContested(fieldVersions(versions, 'text'));
  const annotation = mergeFields(versions, ['to', 'text', 'rewritten']);
  return {
    annotation,
    contested,
    otherText: contested ? replyWithOther(versions, annotation, annotation.to) : undefined,
  };
}

function mergeLink(versions: Versions<LinkDecision>): MergedAnnotation {
  return {
    annotation: mergeFields(versions, ['decision', 'adjudicates', 'target', 'recommendation']),
    otherText: undefined,
    contested: isContested(fieldVersions(versions, 'decision')),
  };
}

/** Nobody can reply to a justification, so both reasons stand in it. */
function mergeJustification(versions: Versions<Justification>): MergedAnnotation {
  const reasons = fieldVersions(versions, 'reason');
  const contested = isContested(reasons);
  const merged = mergeFields(versions, ['check', 'target', 'reason', 'rewritten']);
  const annotation = contested ? { ...merged, reason: joinReasons(reasons, merged.reason) } : merged;
  return { annotation, otherText: undefined, contested };
}

/** Every reason once; those that an earlier merge joined are known again. */
function joinReasons({ ours, theirs }: Versions<string>, first: string): string {
  const split = (reason: string) => reason.split(messages.otherReason());
  const joined = [ours, theirs].map(split);
  const whole = joined.find((parts) => joined.every((others) => others.every((part) => parts.includes(part))));
  const parts = whole ?? [...new Set([first, ...[ours, theirs].sort(compareText)].flatMap(split))];
  return parts.join(messages.otherReason());
}

/** The text that was not taken; it has the same id wherever it is made, so that it is not made twice. */
function replyWithOther({ ours, theirs }: Versions<Note | Reply>, taken: Note | Reply, to: string): Reply {
  const other = ours.text === taken.text ? theirs : ours;
  return {
    kind: 'reply',
    id: `#version-${hashText(`${taken.id}\n${other.text}`)}`,
    created: other.modified ?? other.created,
    modified: undefined,
    creator: undefined,
    others: {},
    to,
    text: messages.otherText(other.text),
  };
}

type OwnKind = AnchoredKind | Reply;

/** The fields that all annotations have, and those that are named, each merged by itself. */
function mergeFields<Kind extends OwnKind>(versions: Versions<Kind>, keys: readonly (keyof Kind)[]): Kind {
  const later = findLater(versions);
  const present = [...keys, 'creator'].filter((key) => key in versions.ours || key in versions.theirs);
  const merged = present.map((key) => {
    const values = fieldVersions(versions, key as keyof Kind);
    return [key, isPassage(key) ? mergeTarget(values as Versions<Target>, later) : mergeValue(values, later)];
  });
  const others = mergeRecord(fieldVersions<Annotation, 'others'>(versions, 'others'), later);
  // A field that may be left out is left out where neither side has it any more.
  const gone = new Set(
    merged.flatMap(([key, value]) => (value === undefined && key !== 'creator' ? [key as string] : [])),
  );
  return {
    ...(omit({ ...versions.ours, ...(Object.fromEntries(merged) as JsonObject) }, gone) as unknown as Kind),
    created: latest(versions.ours.created, versions.theirs.created),
    modified: latest(versions.ours.modified, versions.theirs.modified),
    others,
  };
}

function isPassage(key: unknown): boolean {
  return key === 'target' || key === 'recommendation';
}

/** What is written about and where that stands, each by itself: the one is a person's word, the other follows the text. */
function mergeTarget(versions: Versions<Target>, later: Later): Target {
  const placeOf = ({ selectors, snapshot }: Target) => ({ selectors, snapshot });
  const { base, ours, theirs } = versions;
  const quote = mergeValue(fieldVersions(versions, 'quote'), later);
  const places = { base: base && placeOf(base), ours: placeOf(ours), theirs: placeOf(theirs) };
  return { quote, ...mergeValue(places, later) };
}

function fieldVersions<Of, Key extends keyof Of>({ base, ours, theirs }: Versions<Of>, key: Key): Versions<Of[Key]> {
  return { base: base?.[key], ours: ours[key], theirs: theirs[key] };
}

function findLater({ ours, theirs }: Versions<Annotation>): Later {
  const order = compareText(lastTime(ours), lastTime(theirs));
  if (order === 0) return undefined;
  return order > 0 ? 'ours' : 'theirs';
}

function lastTime({ modified, created }: Annotation): string {
  return latest(modified, created) ?? '';
}

/** Of two times in UTC; undefined when there is none. */
function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareText(a, b) >= 0 ? a : b;
}
