/**
 * A text that is edited again and again, read each time with the memory of the readings before and without any: both
 * ways must give the same report, links, problems, symbols and tokens. Shared by the unit tests and by `npm run fuzz`.
 */

import { isDeepStrictEqual } from 'node:util';

import { checkReport } from '../../server/src/checks/check';
import { listDocumentSymbols } from '../../server/src/features/documentSymbols';
import { listTokens } from '../../server/src/features/semanticTokens';
import { linksOf, reportOf, type Document } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';
import { pick, type Random } from '../support/random';

/** What people and programs put into a text, beside stretches of other reports. */
const snippets = [
  ...['x', ' ', '\n', '\n\n', '\r\n', '\r', '\t', '\f', '.', ': ', ' (', ')', '<p>', '</p>', '|', '**', '# ', '- '],
  ...['\uD83D', '\uDE00', '𝔘', 'e\u0301', '\u00AD', '\u200B', '¹', '2', '\n12\n', '1. ', '\n■ ', '-\n'],
  ...['(Recommendation)', '(recommendations 2 and 3)', '\nRecommendations\n', '\nContents\n', 'Good', ' (LSCB)'],
  ...['was judged to be inadequate', '11 September 2017', 'Children’s services', '\n## Findings\n', 'requires\n'],
];

/** One edit: `deleted` characters at `offset` give way to `inserted`. */
export interface TextEdit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

export function applyEdit(text: string, { offset, deleted, inserted }: TextEdit): string {
  return text.slice(0, offset) + inserted + text.slice(offset + deleted);
}

/** The next edit of `text`: mostly a few characters, at times a stretch of another report, at times the last undone. */
export function chooseEdit(random: Random, text: string, others: readonly string[], last?: TextEdit): TextEdit {
  const offset = pick(random, text.length + 1);
  switch (pick(random, 8)) {
    case 0:
      return { offset, deleted: 0, inserted: cutFrom(random, others[pick(random, others.length)]!) };
    case 1:
      return { offset, deleted: pick(random, 200), inserted: '' };
    case 2:
      return last
        ? { offset: Math.min(last.offset, text.length), deleted: last.inserted.length, inserted: '' }
        : nothing;
    case 3:
      return { offset, deleted: pick(random, 4), inserted: '' };
    default:
      return { offset, deleted: pick(random, 3), inserted: snippets[pick(random, snippets.length)]! };
  }
}

const nothing: TextEdit = { offset: 0, deleted: 0, inserted: '' };

/** The longest stretch that is taken from another report. */
const LONGEST_PASTE = 400;

function cutFrom(random: Random, text: string): string {
  const start = pick(random, text.length + 1);
  return text.slice(start, start + pick(random, LONGEST_PASTE));
}

/** What may differ between the two ways. */
export type Difference = 'report' | 'links' | 'problems' | 'symbols' | 'tokens';

/** Reads the versions of one text with memory, as an editor does. */
export class Incremental {
  readonly #memory = openText('').memory;
  #count = 0;

  /** What differs from reading this version as if no other had been before it; undefined when nothing does. */
  findDifference(text: string): Difference | undefined {
    const fresh = openText(text);
    const kept: Document = { ...openText(text), memory: this.#memory };
    if (!isDeepStrictEqual(reportOf(kept), reportOf(fresh))) return 'report';
    const differs = ([, tell]: (typeof answers)[number]) => !isDeepStrictEqual(tell(kept), tell(fresh));
    // whatever is kept of an answer is kept for two readings at least, so that every other one shows it
    return this.#count++ % 2 === 0 ? answers.find(differs)?.[0] : undefined;
  }
}

/** What is made of a report, in this order. */
const answers: readonly (readonly [Difference, (document: Document) => unknown])[] = [
  ['links', linksOf],
  ['problems', (document) => checkReport(reportOf(document), linksOf(document))],
  ['symbols', listDocumentSymbols],
  ['tokens', listTokens],
];

function openText(text: string): Document {
  return openDocument({ uri: 'file:///draft.txt', version: 1, languageId: 'inspection-report', text });
}

/**
 * The fewest of these edits of `text` after which the two ways still differ, each taken out that is not needed.
 * Undefined when they do not differ.
 */
export function shrink(text: string, edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
  if (!fails(text, edits)) return undefined;
  let fewest = edits;
  for (let size = edits.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < fewest.length;) {
      const fewer = [...fewest.slice(0, at), ...fewest.slice(at + size)];
      if (fails(text, fewer)) fewest = fewer;
      else at += size;
    }
  }
  return fewest;
}

function fails(text: string, edits: readonly TextEdit[]): boolean {
  const incremental = new Incremental();
  let now = text;
  if (incremental.findDifference(now) !== undefined) return true;
  return edits.some((edit) => {
    now = applyEdit(now, edit);
    return incremental.findDifference(now) !== undefined;
  });
}
