/** Says in plain words what of a family file is not as its schema asks, each at the key or value that is meant. */

import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import type { Range } from '../../../text/range';

export interface FamilyProblem {
  readonly message: string;
  /** In offsets of the file's text. */
  readonly range: Range;
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** The problems that an issue stands for: one, or one for each property that is not known. */
export function describeIssue(tree: Node, issue: Issue): FamilyProblem[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      message: `There is no property “${key}” here.`,
      range: rangeOfKey(tree, [...path, key]),
    }));
  }
  return [{ message: `${nameOf(path)} ${wordIssue(tree, issue)}`, range: rangeAt(tree, path) }];
}

/** “headings[2].level”. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'The file';
  return `“${path.map((step, i) => (typeof step === 'number' ? `[${step}]` : (i > 0 ? '.' : '') + step)).join('')}”`;
}

function wordIssue(tree: Node, issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return findNode(tree, issue.path as Path) ? `must be ${types[issue.expected] ?? issue.expected}.` : 'is missing.';
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}.`
        : 'must not be empty.';
    case 'too_big':
      return `must be at most ${issue.maximum}${issue.origin === 'string' ? ' characters long' : ''}.`;
    case 'invalid_value':
      if (issue.path.join() === 'version')
        return `is not one that this program reads, which is ${issue.values.map(String).join(', ')}. Update Golden Thread.`;
      return `must be one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}.`;
    case 'invalid_format':
      return 'must begin with a small letter or digit and hold only these and hyphens, at most 61.';
    default:
      return `cannot be read. ${issue.message}`;
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
};

function findNode(tree: Node, path: Path): Node | undefined {
  return findNodeAtLocation(tree, [...path]);
}

/** The range of the value at a path; where there is none, of the bracket that opens what it is missing from. */
export function rangeAt(tree: Node, path: Path): Range {
  const node = findNode(tree, path);
  if (node && path.length > 0) return rangeOf(node);
  for (let depth = path.length; depth >= 0; depth--) {
    const around = findNode(tree, path.slice(0, depth));
    if (around) return { start: around.offset, end: around.offset + 1 };
  }
  return { start: tree.offset, end: tree.offset + 1 };
}

function rangeOfKey(tree: Node, path: Path): Range {
  const key = findNode(tree, path)?.parent?.children?.[0];
  return key ? rangeOf(key) : rangeAt(tree, path);
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}
