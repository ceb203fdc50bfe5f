/** The JSON of an annotation file: its value, or the places where it is not JSON, in plain words. */

import { parseTree, type ParseError } from 'jsonc-parser';

import { findTooDeep } from '../../base/json';
import { wordSyntaxError } from '../../text/jsonFile';
import { range, type Range } from '../../text/range';
import { messages } from '../messages';

/** What keeps a file from being read. */
export interface FileProblem {
  /** Plain English: what is wrong, and what to do where that is known. */
  readonly message: string;
  /** In UTF-16 offsets of the file's text. */
  readonly range: Range;
}

type ParsedJson =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'broken'; readonly problems: readonly FileProblem[] };

/** Reads JSON as RFC 8259 has it, without comments; a byte order mark is passed over. */
export function parseJson(text: string): ParsedJson {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return broken({ message: messages.tooDeep(), range: range(tooDeep, tooDeep + 1) });
  const start = text.startsWith('\ufeff') ? 1 : 0;
  try {
    return { kind: 'value', value: JSON.parse(text.slice(start)) };
  } catch {
    const problems = findConflictMarker(text) ?? listSyntaxProblems(text);
    return problems.length > 0 ? { kind: 'broken', problems } : broken(unexplained(text));
  }
}

function broken(...problems: FileProblem[]): ParsedJson {
  return { kind: 'broken', problems };
}

/** The line with which Git begins what it could not merge. */
function findConflictMarker(text: string): FileProblem[] | undefined {
  const match = /^<{7} .*$/m.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return [{ message: messages.conflictMarkers(), range: range(match.index, end) }];
}

/** The first places are enough: what follows a mistake is often its consequence. */
const mostProblems = 10;

function listSyntaxProblems(text: string): FileProblem[] {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const errors: ParseError[] = [];
  parseTree(text.slice(start), errors, { disallowComments: true, allowTrailingComma: false });
  return errors.slice(0, mostProblems).map(({ error, offset, length }) => {
    const end = Math.min(text.length, start + offset + Math.max(1, length));
    return {
      message: messages.notJson(wordSyntaxError(error)),
      range: range(Math.min(start + offset, end), end),
    };
  });
}

/** For what only the stricter of the two readers rejects. */
function unexplained(text: string): FileProblem {
  return { message: messages.notJson('invalid symbol'), range: range(0, Math.min(1, text.length)) };
}
