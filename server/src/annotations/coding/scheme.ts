/**
 * The coding scheme of a folder: the tags that its readers agreed on, with what each means, in a tree. People write it
 * by hand, as `.golden-thread/coding-scheme.json`. Tags that are in no scheme may be used all the same.
 */

import * as z from 'zod/mini';

import { describe, type JsonProblem, rangeAt, readJsonFile } from '../../text/jsonFile';

/** Where a folder of the workspace keeps its scheme. */
export const schemeFile = '.golden-thread/coding-scheme.json';

/** The version of the form that is read whole. */
const schemeVersion = 1;

/** A tag of a scheme. */
interface SchemeTag {
  readonly name: string;
  /** When to give it; empty where the scheme does not say. */
  readonly description: string;
  /** As `#rrggbb`, its own or that of the tag that it belongs to. */
  readonly color: string | undefined;
  /** The names of the tags that it belongs to, the outermost first. */
  readonly within: readonly string[];
}

export interface CodingScheme {
  readonly name: string;
  /** Each tag before those that belong to it. */
  readonly tags: readonly SchemeTag[];
}

export interface ParsedScheme {
  /** Undefined when the file has an error. */
  readonly scheme: CodingScheme | undefined;
  readonly problems: readonly JsonProblem[];
}

/** How deep tags may lie within each other: what a person can survey, and no text exhausts the stack. */
const deepest = 8;

const name = z.string().check(z.regex(/\S/, 'It needs a name.'), z.maxLength(100));
const color = z
  .string()
  .check(z.regex(/^#[0-9a-fA-F]{6}$/, 'Write a colour as # and six hexadecimal digits: #0a7f5c.'));

interface WrittenTag {
  name: string;
  description?: string | undefined;
  color?: string | undefined;
  tags?: WrittenTag[] | undefined;
}

const writtenTag: z.ZodMiniType<WrittenTag> = z.strictObject({
  name: describe(name, 'The tag, as notes carry it: each once in the whole scheme.'),
  description: describe(z.optional(z.string()), 'When to give it, for the person who chooses.'),
  color: describe(
    z.optional(color),
    'A colour as # and six hexadecimal digits; that of the tag around it when left out.',
  ),
  get tags() {
    return describe(z.optional(z.array(writtenTag)), 'The tags that belong to it.');
  },
});

export const writtenScheme = z.strictObject({
  $schema: z.optional(z.string()),
  version: describe(z.optional(z.int().check(z.minimum(1))), 'The version of this format; 1 when left out.'),
  name: describe(z.optional(z.string()), 'What the scheme is called.'),
  tags: describe(z.array(writtenTag), 'The tags, in the order in which they are offered.'),
});

/** The scheme in the text of a file, or what keeps it from being one. Comments are allowed. */
export function parseScheme(text: string): ParsedScheme {
  const { value, tree, problems } = readJsonFile(text, writtenScheme, schemeVersion);
  if (!value || !tree) return { scheme: undefined, problems };
  const placed = flatten(value.tags, ['tags'], [], undefined);
  const faults = listFaults(placed).map(({ message, path }): JsonProblem => {
    return { severity: 'error', message, range: rangeAt(tree, path) };
  });
  if (faults.length > 0) return { scheme: undefined, problems: [...faults, ...problems] };
  return { scheme: { name: value.name ?? '', tags: placed.map(({ tag }) => tag) }, problems };
}

type Path = readonly (string | number)[];

interface PlacedTag {
  readonly tag: SchemeTag;
  readonly path: Path;
}

function flatten(
  written: readonly WrittenTag[],
  path: Path,
  within: readonly string[],
  inherited: string | undefined,
): readonly PlacedTag[] {
  return written.flatMap(({ name: given, description = '', color: own, tags = [] }, i) => {
    const tag = { name: tidyTag(given), description, color: own?.toLowerCase() ?? inherited, within };
    const here = [...path, i];
    return [{ tag, path: [...here, 'name'] }, ...flatten(tags, [...here, 'tags'], [...within, tag.name], tag.color)];
  });
}

/** A tag as notes have it: on one line, with single blanks; commas separate tags where they are typed. */
function tidyTag(typed: string): string {
  return typed.replaceAll(',', ' ').trim().replace(/\s+/g, ' ');
}

function listFaults(placed: readonly PlacedTag[]): readonly { readonly message: string; readonly path: Path }[] {
  const seen = new Set<string>();
  return placed.flatMap(({ tag: { name: given, within }, path }) => {
    if (within.length >= deepest) return [{ message: `Tags lie at most ${deepest} deep within each other.`, path }];
    if (seen.has(given)) return [{ message: `The tag “${given}” is there already. Give this one another name.`, path }];
    seen.add(given);
    return [];
  });
}

/** One scheme of several, for reports of several folders: the first that has a tag says what it means. */
export function joinSchemes(schemes: readonly CodingScheme[]): CodingScheme | undefined {
  const [first, ...others] = schemes;
  if (!first || others.length === 0) return first;
  const tags = new Map<string, SchemeTag>();
  for (const tag of schemes.flatMap((scheme) => scheme.tags)) if (!tags.has(tag.name)) tags.set(tag.name, tag);
  return {
    name: schemes
      .map((scheme) => scheme.name)
      .filter(Boolean)
      .join(', '),
    tags: [...tags.values()],
  };
}

/** Tags in the order of the scheme, each before those that belong to it; those that it does not have follow by the alphabet. */
export function sortTags(tags: Iterable<string>, scheme: CodingScheme | undefined): readonly string[] {
  const order = new Map(scheme?.tags.map((tag, i) => [tag.name, i]));
  const placeOf = (tag: string) => order.get(tag) ?? order.size;
  return [...new Set(tags)].sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}
