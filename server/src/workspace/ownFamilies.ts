/** The report families that a user defines in files: what each file says, what is wrong with it, and which count. */

import { findNodeAtLocation, parseTree } from 'jsonc-parser';

import type { WordTable } from '../links/associations/associations';
import { parseOwnWords, wordsFile } from '../links/associations/ownWords';
import type { Family } from '../report/family';
import { builtInFamilies } from '../report/families';
import { parseOwnFamily } from '../report/families/own/ownFamily';
import type { JsonProblem } from '../text/jsonFile';
import { SourceText } from '../text/sourceText';

export interface FamilyText {
  /** The file's address; what tells one file from another. */
  readonly uri: string;
  readonly text: string;
  /** Why the file could not be read, in a sentence for a person; its text is then empty. */
  readonly failure?: string | undefined;
}

/** One file that was read for a family. */
export interface OwnFamilyFile {
  readonly uri: string;
  readonly source: SourceText;
  readonly failure: string | undefined;
  /** Undefined when one of the problems is an error, and for the file of words. */
  readonly family: Family | undefined;
  /** What the file of words says. */
  readonly words?: WordTable | undefined;
  readonly problems: readonly JsonProblem[];
}

/** The files in the order of their addresses. Of two files that define one id, the second has an error. */
export function readFamilyFiles(texts: readonly FamilyText[]): readonly OwnFamilyFile[] {
  const owners = new Map<string, string>();
  return [...texts].sort(byAddress).map((text) => {
    const file = readFamilyFile(text);
    if (!file.family) return file;
    const owner = owners.get(file.family.id);
    if (owner === undefined) owners.set(file.family.id, file.uri);
    return owner === undefined ? file : repeats(file, file.family, owner);
  });
}

function byAddress(a: FamilyText, b: FamilyText): number {
  return a.uri < b.uri ? -1 : 1;
}

function readFamilyFile({ uri, text, failure }: FamilyText): OwnFamilyFile {
  const file = { uri, source: new SourceText(text), failure };
  if (failure === undefined && fileNameOf(uri) === wordsFile) {
    const { table, problems } = parseOwnWords(text);
    return { ...file, family: undefined, words: table, problems };
  }
  if (failure === undefined) return { ...file, ...parseOwnFamily(text) };
  return {
    ...file,
    family: undefined,
    problems: [{ severity: 'error', message: failure, range: { start: 0, end: 0 } }],
  };
}

function repeats(file: OwnFamilyFile, { id }: Family, owner: string): OwnFamilyFile {
  const message = `The family “${id}” is defined in ${fileNameOf(owner)} already. Give this one another id.`;
  const problem: JsonProblem = { severity: 'error', message, range: rangeOfId(file.source.text) };
  return { ...file, family: undefined, problems: [problem, ...file.problems] };
}

function rangeOfId(text: string): JsonProblem['range'] {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const node = tree && findNodeAtLocation(tree, ['id']);
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: 0 };
}

/** The last part of an address, decoded for a person. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether two readings of the files found the same. */
export function sameFamilyFiles(a: readonly OwnFamilyFile[], b: readonly OwnFamilyFile[]): boolean {
  return a.length === b.length && a.every((file, i) => sameFile(file, b[i]!));
}

function sameFile(a: OwnFamilyFile, b: OwnFamilyFile): boolean {
  return a.uri === b.uri && a.source.text === b.source.text && a.failure === b.failure;
}

/** The families that the files define, in the order of the files. */
export function listOwnFamilies(files: readonly OwnFamilyFile[]): readonly Family[] {
  return files.flatMap(({ family }) => family ?? []);
}

/** What the user's own reports taught of words, as the first of the files that hold it says. */
export function findOwnWords(files: readonly OwnFamilyFile[]): WordTable | undefined {
  return files.find(({ words }) => words !== undefined)?.words;
}

/** All families to try on a text: a user's own first, each in place of the built-in family of its id. */
export function joinFamilies(own: readonly Family[]): readonly Family[] {
  const ids = new Set(own.map(({ id }) => id));
  return own.length === 0 ? builtInFamilies : [...own, ...builtInFamilies.filter(({ id }) => !ids.has(id))];
}
