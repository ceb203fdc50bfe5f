/** The words that a new note is about: those selected, without the space around them, or the whole line. */

import { Range, type TextDocument } from 'vscode';

/** The words in the range; for an empty one the text of its line, or of the nearest with text. Undefined without any. */
export function findPassage(document: TextDocument, range: Range): Range | undefined {
  const selected = trim(document, range);
  if (selected) return selected;
  const line = findTextLine(document, range.start.line);
  return line === undefined ? undefined : trim(document, document.lineAt(line).range);
}

function trim(document: TextDocument, range: Range): Range | undefined {
  const text = document.getText(range);
  const start = document.offsetAt(range.start) + text.length - text.trimStart().length;
  const end = document.offsetAt(range.start) + text.trimEnd().length;
  return start < end ? new Range(document.positionAt(start), document.positionAt(end)) : undefined;
}

/** The line itself, else the next below, else the nearest above. */
function findTextLine(document: TextDocument, line: number): number | undefined {
  const hasText = (each: number) => !document.lineAt(each).isEmptyOrWhitespace;
  for (let below = line; below < document.lineCount; below++) if (hasText(below)) return below;
  for (let above = line - 1; above >= 0; above--) if (hasText(above)) return above;
  return undefined;
}
