/** Says in plain words what of a family file is not as its schema asks, each at the key or value that is meant. */

import type { Node } from 'jsonc-parser';
import type * as z from 'zod/mini';
import type { Range } from '../../../text/range';

export interface FamilyProblem {
  /** An error keeps the file from defining a family; a warning is about what is passed over. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** In offsets of the file's text. */
  readonly range: Range;
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** What is wrong with a value, or with a property that is missing, at its place. */
export function describeIssue(tree: Node, issue: Issue): FamilyProblem {
  const path = issue.path as Path;
  return { severity: 'error', message: `${nameOf(path)} ${wordIssue(tree, issue)}`, range: rangeAt(tree, path) };
}

/** The properties, each a name with its value, that the issues say are not known. */
export function listUnknownProperties(tree: Node, issues: readonly Issue[]): readonly Node[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const names = new Set(issue.keys);
    const properties = findNode(tree, issue.path as Path)?.children ?? [];
    return properties.filter((property) => names.has(nameOfProperty(property)));
  });
}

/** The warning about a property that is not known, at its name. */
export function describeUnknown(property: Node): FamilyProblem {
  return {
    severity: 'warning',
    message:
      `There is no property “${nameOfProperty(property)}” here, so it is not read. ` +
      'Correct its name, or update Golden Thread if a newer version has it.',
    range: rangeOf(property.children![0]!),
  };
}

/** The warning about a file of a newer version than the one that is known; undefined for any other file. */
export function describeNewer(tree: Node, known: number): FamilyProblem | undefined {
  const version: unknown = findNode(tree, ['version'])?.value;
  if (!Number.isInteger(version) || Number(version) <= known) return undefined;
  return {
    severity: 'warning',
    message:
      `This file has version ${String(version)}, and this program knows version ${known}, so only what that version has is read. ` +
      'Update Golden Thread to read all of it.',
    range: rangeAt(tree, ['version']),
  };
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

/** The value at a path; of a property that is given twice the last one, which is the one that counts. */
function findNode(tree: Node, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (typeof step === 'number') return node?.type === 'array' ? node.children?.[step] : undefined;
    return node?.type === 'object' ? valuesOf(node).get(step) : undefined;
  }, tree);
}

/** By object, its values by name: a file may have as many problems as properties, and each is looked up by its path. */
const valuesByObject = new WeakMap<Node, ReadonlyMap<string, Node | undefined>>();

function valuesOf(object: Node): ReadonlyMap<string, Node | undefined> {
  const known = valuesByObject.get(object);
  if (known) return known;
  const values = new Map((object.children ?? []).map((property) => [nameOfProperty(property), property.children?.[1]]));
  valuesByObject.set(object, values);
  return values;
}

export function nameOfProperty({ children }: Node): string {
  return String(children?.[0]?.value);
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

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}
