/**
 * What a user's own reports teach, where they are of another kind than those that the shipped table was learnt from: a
 * table of the same form, in a file of the user's.
 *
 * On 302 links of reports of one kind 240 first links are right by their words and topics alone, and 251 to 254 with a
 * table learnt from ten to thirty other reports of that kind, 253 to 256 with one of hundreds; five reports bring 243.
 * Where the shipped table knows the words, other reports add nothing (253 with 78 more of the very kind, 256 without).
 */

import * as z from 'zod/mini';

import { describe, type JsonProblem, readJsonFile } from '../../text/jsonFile';
import { Latest } from '../../base/lazily';
import { type Associations, parseAssociations, type WordTable } from './associations';
import { learnVectors, writeTable } from './learn';

/** The name of the file, among those that define families. */
export const wordsFile = 'words.json';

const wordsVersion = 1;

/** Fewer reports teach too little: see above. */
export const fewestReports = 10;
/** A rarer stem keeps too little company; with stems of four passages the table of ten reports did worse. */
const fewestPassages = 12;
const dimensions = 96;
/** Learning takes memory and time by the square and the cube of this: some 40 MB and half a minute. */
const mostStems = 1500;

/** `oversight 3f 7a0e…`; see `parseAssociations`. */
const line = z.string().check(z.regex(/^\S{1,60} [0-9a-f]{1,2} [0-9a-e]{1,256}$/), z.maxLength(400));

const ownWordsFile = z.strictObject({
  $schema: z.optional(z.string()),
  version: z.int().check(z.minimum(1)),
  reports: describe(z.int(), 'How many reports it was learnt from.'),
  dimensions: z.int().check(z.minimum(1), z.maximum(256)),
  words: describe(z.array(line).check(z.maxLength(5000)), 'A stem, its size and its direction in each line.'),
});

interface OwnWords {
  /** Undefined when the file has an error. */
  readonly table: WordTable | undefined;
  readonly problems: readonly JsonProblem[];
}

/** The table in the text of a file, or what keeps it from being one. */
export function parseOwnWords(text: string): OwnWords {
  const { value, problems } = readJsonFile(text, ownWordsFile, wordsVersion);
  if (!value) return { table: undefined, problems };
  const isWhole = value.words.every((each) => each.length - each.lastIndexOf(' ') - 1 === value.dimensions);
  if (!isWhole)
    return { table: undefined, problems: [{ severity: 'error', message: notWhole, range: { start: 0, end: 1 } }] };
  return { table: { dimensions: value.dimensions, lines: value.words.join('\n') }, problems };
}

const notWhole =
  'Not every line of this file has as many digits as “dimensions” says. Learn the words anew with “golden-thread learn”.';

/** The text of the file that is learnt from the stems of passages of so many reports; the same give the same. */
export function learnOwnWords(passages: readonly (readonly string[])[], reports: number): string {
  const distinct = [...new Map(passages.map((stems) => [stems.join(' '), stems])).values()];
  const { dimensions: learnt, lines } = writeTable(learnVectors(distinct, { fewestPassages, mostStems, dimensions }));
  const file = { version: wordsVersion, reports, dimensions: learnt, words: lines === '' ? [] : lines.split('\n') };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

/** Kept by what they say, since the file is read anew for each report that is checked on a thread. */
const latest = new Latest<Associations>();

/** The associations of a user's own table. */
export function ownAssociations(table: WordTable): Associations {
  return latest.get(`${table.dimensions}\n${table.lines}`, () => parseAssociations(table));
}
