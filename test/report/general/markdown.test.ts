/**
 * The blocks of Markdown, held against those of markdown-it, which passes the tests of CommonMark: on which lines headings
 * begin and how deep they are, and which lines are code, quotations and tables.
 */

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import MarkdownIt from 'markdown-it';

import { findBlockKinds } from '../../../server/src/report/general/lines/markdown';
import { readFlow } from '../../../server/src/report/reading/flow';
import { SourceText } from '../../../server/src/text/sourceText';
import { readText } from '../../support/repository';

const parser = new MarkdownIt('commonmark', { html: true }).enable('table');

/** Of each line that is no text: `h2`, `code`, `quote`, `table`. */
type Blocks = ReadonlyMap<number, string>;

function blocksByParser(text: string): Blocks {
  const blocks = new Map<number, string>();
  const fill = ([from, to]: readonly [number, number], kind: string): void => {
    for (let line = from; line < to; line++) if (!blocks.has(line)) blocks.set(line, kind);
  };
  for (const { type, tag, map } of parser.parse(text, {})) {
    if (!map) continue;
    if (type === 'heading_open' && !blocks.has(map[0])) blocks.set(map[0], tag);
    if (type === 'blockquote_open') fill(map, 'quote');
    if (type === 'fence' || type === 'code_block') fill(map, 'code');
    if (type === 'table_open') fill(map, 'table');
  }
  return withoutBlank(blocks, text);
}

function withoutBlank(blocks: Blocks, text: string): Blocks {
  const all = text.split('\n');
  return new Map([...blocks].filter(([line]) => all[line]!.trim() !== ''));
}

function blocksByReading(text: string): Blocks {
  const { all, source } = readFlow(new SourceText(text));
  const { kinds, depths } = findBlockKinds(all, source.text);
  const blocks = new Map<number, string>();
  kinds.forEach((kind, line) => {
    const depth = depths.get(line);
    if (depth !== undefined) blocks.set(line, `h${depth}`);
    else if (kind === 'code' || kind === 'quote' || kind === 'table') blocks.set(line, kind);
  });
  return withoutBlank(blocks, text);
}

const lines = (...all: string[]): string => ['## Review', '', ...all].join('\n');

/** Constructs of CommonMark 0.31 and tables of GitHub Flavored Markdown, by the names of their sections. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  'ATX headings of all depths': lines('# a', '## b', '### c', '#### d', '##### e', '###### f', '####### no', '#no'),
  'ATX headings that are indented, closed, or after a tab': lines(
    ' ## a',
    '  ### b ##',
    '   # c',
    '#\td',
    '',
    '    # code',
  ),
  'ATX headings beside paragraphs': lines('words', '## a', 'words', '', '\\## no'),
  'setext headings': lines('A title', '=======', '', 'Another', '---', '', 'Short', '==='),
  'no setext heading behind a blank line or a list': lines('words', '', '---', '', '- item', '---'),
  'fences of three and more': lines('```', '# a', '```', '', '~~~~', '# b', '~~~', '~~~~', '', '````', '```', '````'),
  'a fence with the name of a language': lines('```md title', '## a', '```', 'words'),
  'a fence that is not closed': lines('words', '', '```', '## a', '', '## b'),
  'backquotes in a line are no fence': lines('``` a ``` b', '', '## c'),
  'a fence in an item': lines('- item', '', '  ```', '  ## a', '  ```', '- item', '', '## b'),
  'indented code': lines('words', '', '    # a', '    b', '', 'words'),
  'no indented code in a paragraph or an item': lines('words', '    words', '', '- item', '', '    words of it'),
  quotations: lines('> ## a', '> words', '', 'words', '', '>b', '', '   > c'),
  'a quotation that a line without the mark goes on': lines('> words', 'that go on', '', 'others'),
  tables: lines('| a | b |', '|---|:-:|', '| 1 | 2 |', '', 'words', '', 'a | b', '---|---', '1 | 2', '', 'words'),
  'no table without its rule': lines('| a | b |', '| 1 | 2 |', '', 'words'),
  'comments, which hold nothing': lines('<!-- ## a', '', '## b -->', '', '## c'),
  'rules of all marks': lines('words', '', '***', '', '- - -', '', '___', '', '## a'),
};

describe('blocks of Markdown', () => {
  for (const [name, text] of Object.entries(CONSTRUCTS))
    it(`are those of CommonMark: ${name}`, () => {
      assert.deepEqual([...blocksByReading(text)].sort(), [...blocksByParser(text)].sort());
    });

  const samples = readdirSync(join(__dirname, '../../../../samples')).filter((name) => name.endsWith('.md'));
  for (const name of samples)
    it(`are those of CommonMark in ${name}`, () => {
      const text = readText(`samples/${name}`).replace(/^---\n[^]*?\n---\n/, (front) => front.replace(/[^\n]/g, ''));
      // A list of fields that is set as a table stays text, so that each row is a field.
      const byReading = [...blocksByReading(text)].filter(([, kind]) => kind !== 'table');
      const byParser = [...blocksByParser(text)].filter(([, kind]) => kind !== 'table');
      assert.deepEqual(byReading.sort(), byParser.sort());
    });
});
