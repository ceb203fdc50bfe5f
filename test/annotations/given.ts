/** A small report, targets in it, and annotation files read back. */

import assert from 'node:assert/strict';

import type { Stamp } from '../../server/src/annotations/edit';
import { parseAnnotationFile } from '../../server/src/annotations/file/file';
import type { AnnotationSet, Target } from '../../server/src/annotations/model';
import { describeTarget } from '../../server/src/annotations/anchoring/selectors';

const text = 'The cranes are not greased before winter. Two of them stood still in March.';

/** The words must stand in the text. */
function target(words: string): Target {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `“${words}” is not in the text`);
  return describeTarget(text, { start, end: start + words.length });
}

const stamp: Stamp = { id: 'urn:uuid:1', now: '2026-03-01T09:30:00Z', author: 'Ann' };

export const given = {
  text,
  target,
  stamp,
};

/** The set in a file that can be read. */
export function read(file: string): AnnotationSet {
  const parsed = parseAnnotationFile(file);
  assert.ok(parsed.kind === 'read', JSON.stringify(parsed));
  return parsed.set;
}
