/** Where words stand after an edit elsewhere in the text. */

import { Position, Range, type TextDocumentContentChangeEvent } from 'vscode';

/** The range after the change; what the change covers shrinks away. */
export function shiftRange(range: Range, change: TextDocumentContentChangeEvent): Range {
  return new Range(shiftPosition(range.start, change), shiftPosition(range.end, change));
}

function shiftPosition(position: Position, { range: { start, end }, text }: TextDocumentContentChangeEvent): Position {
  if (position.isBefore(start)) return position;
  if (position.isBefore(end)) return start;
  const lines = text.split(/\r\n|\r|\n/);
  const line = position.line - end.line + start.line + lines.length - 1;
  if (position.line > end.line) return new Position(line, position.character);
  const last = (lines.at(-1) ?? '').length + (lines.length === 1 ? start.character : 0);
  return new Position(line, position.character - end.character + last);
}
