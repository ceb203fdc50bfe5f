/** The editor's ranges and the protocol's, one made of the other. */

import { Range } from 'vscode';

import type { PlainPosition, PlainRange } from '../../../server/src/protocol';

export function fromPlainRange({ start, end }: PlainRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** What the editor makes of its own ranges in a message is no range of the protocol. */
export function toPlainRange({ start, end }: Range): PlainRange {
  return { start: toPlainPosition(start), end: toPlainPosition(end) };
}

export function toPlainPosition({ line, character }: PlainPosition): PlainPosition {
  return { line, character };
}
