/** One annotation of the W3C Web Annotation Data Model (§3) as one of ours; what is not understood stays as it is. */

import { hashText } from '../../base/hash';
import { isRecord } from '../../base/json';
import { isSame, type JsonObject, omit, omitEmpty, stringOf, toList } from '../file/json';
import type { Annotation, ForeignAnnotation } from '../model';
import { readBodies } from './bodies';
import { readPassage } from './passage';
import { motivations, terms, textUses, usualCreator } from './terms';

/**
 * The annotation; `foreign` when it is none of ours: of another type, about no words that it quotes, or with bodies
 * that hold no text. `base` is how the file names the report, if it does.
 */
export function readAnnotation(value: unknown, base?: string): Annotation {
  if (!isRecord(value)) return readForeign(value);
  if (!isReadable(value)) return readForeign(value);
  return (
    readReply(value) ??
    readLink(value, base) ??
    readJustification(value, base) ??
    readNote(value, base) ??
    readForeign(value)
  );
}

function isReadable({ type, id }: JsonObject): boolean {
  const isAnnotation = type === undefined || toList(type).includes('Annotation');
  return isAnnotation && (id === undefined || typeof id === 'string');
}

function readReply(value: JsonObject): Annotation | undefined {
  const to = stringOf(value['target']);
  if (to === undefined || !toList(value['motivation']).includes('replying')) return undefined;
  const { text, rewritten, tags, others } = readBodies(value, textUses.reply);
  if (tags.length > 0 || (text === undefined && others.more !== undefined)) return undefined;
  return {
    kind: 'reply',
    ...readCommon(value, 'reply', others, undefined),
    to,
    text: text ?? '',
    ...(rewritten !== undefined && { rewritten }),
  };
}

function readLink(value: JsonObject, base: string | undefined): Annotation | undefined {
  const decision = value[terms.decision];
  if (decision !== 'accepted' && decision !== 'detached') return undefined;
  const target = readPassage(value['target'], base);
  const recommendation = readPassage(value['body'], base);
  if (!target || !recommendation) return undefined;
  return {
    kind: 'link',
    ...readCommon(value, decision, recommendation.others, target.others),
    decision,
    ...readAdjudicated(value),
    target: target.target,
    recommendation: recommendation.target,
  };
}

function readJustification(value: JsonObject, base: string | undefined): Annotation | undefined {
  const check = stringOf(value[terms.check]);
  const target = check === undefined ? undefined : readPassage(value['target'], base);
  if (check === undefined || !target) return undefined;
  const { text, rewritten, tags, others } = readBodies(value, textUses.justification);
  if (tags.length > 0) return undefined;
  return {
    kind: 'justification',
    ...readCommon(value, 'justification', others, target.others),
    check,
    target: target.target,
    reason: text ?? '',
    ...(rewritten !== undefined && { rewritten }),
  };
}

function readNote(value: JsonObject, base: string | undefined): Annotation | undefined {
  const target = readPassage(value['target'], base);
  if (!target) return undefined;
  const { text, rewritten, tags, others } = readBodies(value, textUses.note);
  if (text === undefined && tags.length === 0 && others.more !== undefined) return undefined;
  return {
    kind: 'note',
    ...readCommon(value, 'note', others, target.others),
    ...readAdjudicated(value),
    target: target.target,
    text: text ?? '',
    ...(rewritten !== undefined && { rewritten }),
    tags,
    resolved: value[terms.resolved] === true,
  };
}

/** An annotation that is only named, by its address, has no fields; without an id it is named after its content. */
function readForeign(value: unknown): ForeignAnnotation {
  const object = isRecord(value) ? value : undefined;
  return {
    kind: 'foreign',
    id: stringOf(value) ?? (object && stringOf(object['id'])) ?? nameByContent(value),
    created: object && stringOf(object['created']),
    modified: object && stringOf(object['modified']),
    creator: object && readCreator(object['creator']),
    others: object ?? {},
  };
}

function nameByContent(value: unknown): string {
  return `#annotation-${hashText(JSON.stringify(value))}`;
}

type Motivated = keyof typeof motivations;

function readCommon(value: JsonObject, kind: Motivated, body: JsonObject, target: JsonObject | undefined) {
  const others = omit(value, keysOf(value, kind));
  return {
    id: stringOf(value['id']) ?? nameByContent(value),
    created: stringOf(value['created']),
    modified: stringOf(value['modified']),
    creator: readCreator(value['creator']),
    others: { ...others, ...omitEmpty({ body, target }) },
  };
}

/** The keys that we read and write ourselves; those with a value that we would not write stay with the others. */
function keysOf(value: JsonObject, kind: Motivated): ReadonlySet<string> {
  const usual: Readonly<Record<string, unknown>> = {
    type: 'Annotation',
    motivation: motivations[kind],
    creator: usualCreator(readCreator(value['creator'])),
  };
  const strings = ['id', 'created', 'modified'].filter((key) => typeof value[key] === 'string');
  const asUsual = Object.keys(usual).filter((key) => isSame(value[key], usual[key]));
  return new Set(['target', 'body', 'bodyValue', ...strings, ...asUsual, ...ownKeys(value, kind)]);
}

function ownKeys(value: JsonObject, kind: Motivated): string[] {
  switch (kind) {
    case 'note':
      return [...(typeof value[terms.resolved] === 'boolean' ? [terms.resolved] : []), ...keyOfAdjudicated(value)];
    case 'justification':
      return [terms.check];
    case 'accepted':
    case 'detached':
      return [terms.decision, ...keyOfAdjudicated(value)];
    case 'reply':
      return [];
  }
}

/** What the annotation decides between; what has another form than ours stays with the others. */
function readAdjudicated(value: JsonObject): { readonly adjudicates?: readonly string[] } {
  const named = toList(value[terms.adjudicates]);
  const ids = named.flatMap((each) => (isRecord(each) ? (stringOf(each['id']) ?? []) : []));
  const isOurs =
    ids.length > 0 &&
    isSame(
      value[terms.adjudicates],
      ids.map((id) => ({ id })),
    );
  return isOurs ? { adjudicates: ids } : {};
}

function keyOfAdjudicated(value: JsonObject): string[] {
  return readAdjudicated(value).adjudicates ? [terms.adjudicates] : [];
}

/** The names of the people, or their addresses where they have no names; undefined when there is neither. */
function readCreator(value: unknown): string | undefined {
  const names = toList(value).map((agent) =>
    isRecord(agent) ? (stringOf(agent['name']) ?? stringOf(agent['id'])) : stringOf(agent),
  );
  const known = names.filter((name) => name !== undefined);
  return known.length > 0 ? known.join(', ') : undefined;
}
