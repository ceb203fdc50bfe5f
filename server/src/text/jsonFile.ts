/**
 * A JSON file that a person writes: what it says by its schema, and in plain words what of it is not as the schema asks,
 * each at the key or value that is meant.
 */

import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import * as z from 'zod/mini';

import { findTooDeep } from '../base/json';
import { lazily } from '../base/lazily';
import type { Range } from './range';

export interface JsonProblem {
  /** An error keeps the file from being used; a warning is about what is passed over. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** In offsets of the file's text. */
  readonly range: Range;
}

interface JsonFile<Value> {
  /** What the file says; undefined when one of the problems is an error. */
  readonly value: Value | undefined;
  /** The tree of the file, for `rangeAt`; undefined when it is not JSON. */
  readonly tree: Node | undefined;
  readonly problems: readonly JsonProblem[];
}

/** The schema with a description of its own; a schema that several properties share is left as it was. */
export function describe<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  const own = schema.clone(undefined);
  z.globalRegistry.add(own, { description });
  return own;
}

/**
 * Reads the text of a file by its schema. Comments and a comma after the last item are allowed. What a version newer
 * than `version` may have is passed over with a warning.
 */
export function readJsonFile<Schema extends z.ZodMiniType>(
  text: string,
  schema: Schema,
  version: number,
): JsonFile<z.infer<Schema>> {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined) return { value: undefined, tree: undefined, problems: [depthProblem(tooDeep)] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (!tree || errors.length > 0)
    return { value: undefined, tree: undefined, problems: errors.map((error) => syntaxProblem(text, error)) };
  const { parsed, unknown } = parseKnown(tree, schema);
  const newer = describeNewer(tree, version);
  const warnings = [...(newer ? [newer] : []), ...unknown.map(describeUnknown)];
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => describeIssue(tree, issue));
  return { value: parsed.success ? parsed.data : undefined, tree, problems: [...faults, ...warnings] };
}

/** The file without the properties that are not known, and these. */
function parseKnown<Schema extends z.ZodMiniType>(tree: Node, schema: Schema) {
  const whole = z.safeParse(schema, valueOf(tree));
  const unknown = whole.success ? [] : listUnknownProperties(tree, whole.error.issues);
  const parsed = unknown.length === 0 ? whole : z.safeParse(schema, valueOf(tree, new Set(unknown)));
  return { parsed, unknown };
}

function depthProblem(offset: number): JsonProblem {
  const message = 'Values are nested too deeply here. Such a file needs a few levels only.';
  return { severity: 'error', message, range: { start: offset, end: offset + 1 } };
}

function syntaxProblem(text: string, { error, offset, length }: ParseError): JsonProblem {
  const end = Math.min(text.length, offset + Math.max(1, length));
  return {
    severity: 'error',
    message: `This is not valid JSON here: ${wordSyntaxError(error)}.`,
    range: { start: Math.min(offset, end), end },
  };
}

/** `CommaExpected` as "comma expected". */
export function wordSyntaxError(error: ParseError['error']): string {
  return printParseErrorCode(error)
    .replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase();
}

/** The value of a JSON tree without some properties, and without the prototype of anything. */
function valueOf(node: Node, without: ReadonlySet<Node> = new Set()): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        (node.children ?? [])
          .filter((property) => !without.has(property))
          .map((property) => {
            const value = property.children?.[1];
            return [nameOfProperty(property), value && valueOf(value, without)];
          }),
      );
    case 'array':
      return (node.children ?? []).map((child) => valueOf(child, without));
    default:
      return node.value as unknown;
  }
}

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** What is wrong with a value, or with a property that is missing, at its place. */
function describeIssue(tree: Node, issue: Issue): JsonProblem {
  const path = issue.path as Path;
  return { severity: 'error', message: `${nameOf(path)} ${wordIssue(tree, issue)}`, range: rangeAt(tree, path) };
}

/** The properties, each a name with its value, that the issues say are not known. */
function listUnknownProperties(tree: Node, issues: readonly Issue[]): readonly Node[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const names = new Set(issue.keys);
    const properties = findNode(tree, issue.path as Path)?.children ?? [];
    return properties.filter((property) => names.has(nameOfProperty(property)));
  });
}

/** The warning about a property that is not known, at its name. */
function describeUnknown(property: Node): JsonProblem {
  return {
    severity: 'warning',
    message:
      `There is no property “${nameOfProperty(property)}” here, so it is not read. ` +
      'Correct its name, or update Golden Thread if a newer version has it.',
    range: rangeOf(property.children![0]!),
  };
}

/** The warning about a file of a newer version than the one that is known; undefined for any other file. */
function describeNewer(tree: Node, known: number): JsonProblem | undefined {
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
const valuesOf: (object: Node) => ReadonlyMap<string, Node | undefined> = lazily(
  ({ children = [] }) => new Map(children.map((property) => [nameOfProperty(property), property.children?.[1]])),
);

function nameOfProperty({ children }: Node): string {
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
