/** What an annotation says, as textual bodies (Web Annotation Data Model, §3.2.4), and back. */

import { isRecord } from '../../base/json';
import { omit, omitEmpty, omitUsual, stringOf, toList, type JsonObject } from '../file/json';
import type { TextUse } from './terms';

/** What the bodies of an annotation say, and what else stood in them: `others.body` of an annotation. */
interface ReadBodies {
  /** Undefined when no body holds words that are not a tag. */
  readonly text: string | undefined;
  /** When the body with the text was changed last (§3.3.1 allows times of bodies); undefined where it says none. */
  readonly rewritten: string | undefined;
  readonly tags: readonly string[];
  /** Empty when the bodies say nothing but what we know. */
  readonly others: BodyOthers;
}

/** What we do not know, by where it stands. */
interface BodyOthers extends JsonObject {
  /** Fields of the body with the text. */
  readonly text?: JsonObject;
  /** Fields of the bodies with tags, by tag. */
  readonly tags?: Readonly<Record<string, JsonObject>>;
  /** Bodies that hold no text, and further texts. */
  readonly more?: readonly unknown[];
}

/** Reads `body`, which may be one, several, or a plain string, or `bodyValue`, the standard's short form of a text. */
export function readBodies({ body, bodyValue }: JsonObject, use: TextUse): ReadBodies {
  const all = [...toList(body).map(asTextualBody), ...toList(bodyValue).map(asTextualBody)];
  const textual = all.filter(isTextualBody);
  const text = textual.find((each) => !isTag(each));
  const tagging = firstOfEach(textual.filter(isTag));
  return {
    text: text?.value,
    rewritten: stringOf(text?.['modified']),
    tags: tagging.map(({ value }) => value),
    others: omitEmpty({
      // What gives no format is plain text (§3.2.4, §3.2.5); writing ours instead would make Markdown of it.
      text: text && omitUsual({ format: 'text/plain', ...omit(text, keysOfText(text)) }, usualText(use)),
      tags: omitEmpty(
        Object.fromEntries(tagging.map((each) => [each.value, omitUsual(omit(each, valueKey), usualTag)])),
      ),
      more: all.filter((each) => each !== text && !(tagging as readonly unknown[]).includes(each)),
    }),
  };
}

/**
 * Whether the text of a note or reply is Markdown. Ours are, and those of other programs that say so; what is plain text
 * (or HTML, which nothing here reads) is to be shown as it stands.
 */
export function isMarkdownText({ others }: { readonly others: Readonly<Record<string, unknown>> }): boolean {
  const { text } = (isRecord(others['body']) ? others['body'] : {}) as BodyOthers;
  const format = text?.['format'];
  return format === undefined || toList(format).some((each) => /^text\/(?:x-)?markdown\b/i.test(String(each)));
}

function firstOfEach(bodies: readonly TextualBody[]): TextualBody[] {
  const seen = new Set<string>();
  return bodies.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** The bodies; undefined when there is nothing to say. */
export function writeBodies(
  { text, rewritten }: { readonly text: string; readonly rewritten?: string | undefined },
  tags: readonly string[],
  others: unknown,
  use: TextUse,
): readonly unknown[] | undefined {
  const { text: ofText, tags: ofTags = {}, more = [] } = (isRecord(others) ? others : {}) as BodyOthers;
  const isNeeded = text !== '' || rewritten !== undefined || ofText !== undefined || more.length > 0;
  const bodies = [
    ...(isNeeded
      ? [writeText(text, usualText(use), { ...ofText, ...(rewritten !== undefined && { modified: rewritten }) })]
      : []),
    ...tags.map((tag) => writeText(tag, usualTag, Object.hasOwn(ofTags, tag) ? ofTags[tag] : undefined)),
    ...more,
  ];
  return bodies.length > 0 ? bodies : undefined;
}

interface TextualBody extends JsonObject {
  readonly value: string;
}

/** A string that is no address is a text that its program wrote without a body around it. */
function asTextualBody(body: unknown): unknown {
  return typeof body === 'string' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(body) ? { value: body } : body;
}

function isTextualBody(body: unknown): body is TextualBody {
  if (!isRecord(body) || typeof body['value'] !== 'string') return false;
  return body['type'] === undefined || toList(body['type']).includes('TextualBody');
}

function isTag({ purpose }: JsonObject): boolean {
  return toList(purpose).includes('tagging');
}

const usualTag: JsonObject = { type: 'TextualBody', purpose: 'tagging' };

function usualText({ purpose, format }: TextUse): JsonObject {
  return { type: 'TextualBody', purpose, format };
}

function writeText(value: string, usual: JsonObject, others: JsonObject | undefined): JsonObject {
  return { ...usual, value, ...others };
}

const valueKey = new Set(['value']);

/** The keys that are read here; a time that is no string stays with the others. */
function keysOfText({ modified }: JsonObject): ReadonlySet<string> {
  return new Set(['value', ...(typeof modified === 'string' ? ['modified'] : [])]);
}
