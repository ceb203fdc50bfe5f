/** Insertions into a text and replacements of stretches of it, made all at once. */

import type { Range } from '../../text/range';

export interface Edit extends Range {
  readonly text: string;
}

/** The text with the edits made; those at one place in the order given. They must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(source.slice(at, start), text);
    at = end;
  }
  return [...parts, source.slice(at)].join('');
}

/** Puts text at an offset. */
export function insertAt(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** The words as content of an element or a value between double quotes, without what XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
