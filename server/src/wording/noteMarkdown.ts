/**
 * Markdown that people write, in notes and replies, made safe to show. It is not to be trusted: a picture that is
 * fetched would tell a stranger that the note is being read, and other programs write annotation files too.
 *
 * The text is parsed (CommonMark, with tables and strikethrough as GitHub has them), and what a note needs is written
 * anew from the tree: paragraphs, headings, lists, quotations, emphasis, code, tables, and links to the web or to a
 * mailbox, which only a click follows. A picture becomes a link. Everything else stands there as it was typed, every
 * character escaped, so that it does not matter whether what shows the note reads Markdown as this file does.
 */

import MarkdownIt from 'markdown-it';

import {
  code,
  codeBlock,
  compose,
  escape,
  escapeWithin,
  indent,
  join,
  link,
  paragraphs,
  type Markdown,
} from './markdown';

type Token = MarkdownIt.Token;

/** Longer notes are shown as plain text: their Markdown would be read for longer than a keystroke may take. */
const longest = 20_000;

/** How deep marks lie in each other at most; a note that goes deeper is shown as plain text, for a parser would drop it. */
const deepest = 20;

/** Where a link may lead: to the web, or to a mailbox. Any other stays the text that was typed. */
const safeAddress = /^(?:https?:\/\/|mailto:)/i;

const parser = createParser();

function createParser(): MarkdownIt.MarkdownIt {
  const created = new MarkdownIt('commonmark', { html: false, linkify: true, maxNesting: deepest })
    .enable(['table', 'strikethrough', 'linkify'])
    // Addresses that are given elsewhere would not be seen beside what they belong to.
    .disable('reference');
  created.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  created.validateLink = (address) => safeAddress.test(address);
  return created;
}

/** The note as Markdown that fetches nothing, runs nothing, and links only to the web and to mailboxes. */
export function renderNote(text: string): Markdown {
  if (text.length > longest) return renderPlain(text);
  const tokens = parser.parse(text, {});
  return tokens.some(({ level }) => level >= deepest - 1) ? renderPlain(text) : renderBlocks(tokens, 0);
}

/** The words of the note on one line, without the signs of Markdown: for labels, which show plain text. */
export function renderNoteWords(text: string): string {
  const words = text.length > longest ? text.slice(0, longest) : parser.parse(text, {}).map(wordsOf).join(' ');
  return renderPlainWords(words);
}

/** Plain text on one line, for labels. */
export function renderPlainWords(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function wordsOf({ content, children }: Token): string {
  return children ? children.map((each) => (each.type === 'softbreak' ? ' ' : wordsOf(each))).join('') : content;
}

/** Plain text as Markdown that shows it line by line. */
export function renderPlain(text: string): Markdown {
  const parts = text.replaceAll(/\r\n?/g, '\n').split(/\n\s*\n/);
  return paragraphs(parts.map((part) => join(part.trim().split('\n').map(escape), hardBreak)));
}

const newLine = compose`
`;

const blankLine = join([newLine, newLine]);

/** The end of a line that stays one. */
const hardBreak = compose`  ${newLine}`;

/** What an opening token and its closing one have between them. */
interface Block {
  readonly open: Token;
  readonly inner: readonly Token[];
}

/** The outermost blocks of a row of tokens: each with what is in it; a block that holds none stands alone. */
function listBlocks(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let start = 0, depth = 0, index = 0; index < tokens.length; index++) {
    depth += tokens[index]!.nesting;
    if (depth > 0) continue;
    blocks.push({ open: tokens[start]!, inner: tokens.slice(start + 1, index) });
    start = index + 1;
  }
  return blocks;
}

/** `depth` is how many lists and quotations are around the blocks. */
function renderBlocks(tokens: readonly Token[], depth: number): Markdown {
  const blocks = listBlocks(tokens);
  const isTight = blocks.some(({ open }) => open.type === 'paragraph_open' && open.hidden);
  return join(
    blocks.map((block) => renderBlock(block, depth)),
    isTight ? newLine : blankLine,
  );
}

function renderBlock({ open, inner }: Block, depth: number): Markdown {
  switch (open.type) {
    case 'heading_open':
      return compose`${headingSigns(open.tag)} ${renderInline(inner)}`;
    case 'bullet_list_open':
    case 'ordered_list_open':
      return renderList(open, inner, depth + 1);
    case 'blockquote_open':
      return indent(renderBlocks(inner, depth + 1), '> ', '> ');
    case 'table_open':
      return renderTable(inner);
    case 'hr':
      return compose`***`;
    case 'fence':
    case 'code_block':
      return renderCode(open, depth);
    default:
      return renderInline(open.type === 'inline' ? [open] : inner);
  }
}

/** "###" for "h3" */
function headingSigns(tag: string): Markdown {
  return join(Array.from({ length: Number(tag.slice(1)) }, () => compose`#`));
}

/** Readers of Markdown differ on where code ends that stands in lists and quotations: there it is text. */
function renderCode({ content, info }: Token, depth: number): Markdown {
  const text = content.replace(/\n$/, '');
  return depth === 0 ? codeBlock(text, info.trim()) : renderPlain(text);
}

function renderList(open: Token, inner: readonly Token[], depth: number): Markdown {
  const first = Number(open.attrGet('start') ?? 1);
  const items = listBlocks(inner).map((item, index) => {
    const sign = open.type === 'bullet_list_open' ? open.markup : `${first + index}${open.markup}`;
    return indent(renderBlocks(item.inner, depth), `${sign} `, ' '.repeat(sign.length + 1));
  });
  return join(items, newLine);
}

/** A row for each row, of the cells' words; which side they are set to is left out. */
function renderTable(inner: readonly Token[]): Markdown {
  const rows = listBlocks(inner).flatMap(({ inner: part }) => listBlocks(part));
  const lines = rows.map((row) =>
    join(
      listBlocks(row.inner).map((cell) => renderInline(cell.inner)),
      compose` | `,
    ),
  );
  const [head, ...body] = lines.map((line) => compose`| ${line} |`);
  const rule = compose`|${join(listBlocks(rows[0]?.inner ?? []).map(() => compose` --- |`))}`;
  return join([head ?? escape(''), rule, ...body], newLine);
}

/** The words of a block, on lines as they were typed. */
function renderInline(tokens: readonly Token[]): Markdown {
  return join(tokens.map(({ children }) => renderWords(children ?? [], new Set()))).trim() as Markdown;
}

/** `around` names what is open around the words: nothing stands twice, and a link holds no other. */
function renderWords(tokens: readonly Token[], around: ReadonlySet<string>): Markdown {
  return join(listBlocks(tokens).map((block) => renderWord(block, around)));
}

function renderWord({ open, inner }: Block, around: ReadonlySet<string>): Markdown {
  const words = () => renderWords(inner, new Set([...around, open.type]));
  switch (open.type) {
    case 'em_open':
    case 'strong_open':
    case 's_open':
      return around.has(open.type) ? words() : compose`${marks[open.type]}${words()}${marks[open.type]}`;
    case 'code_inline':
      return around.has('link_open') ? escapeWithin(open.content) : code(open.content);
    case 'link_open':
      return linkTo(open.attrGet('href'), words(), around);
    case 'image':
      return linkTo(open.attrGet('src'), renderWords(open.children ?? [], new Set([...around, 'link_open'])), around);
    case 'softbreak':
      return newLine;
    case 'hardbreak':
      return hardBreak;
    default:
      return escapeWithin(open.content);
  }
}

const marks = { em_open: compose`*`, strong_open: compose`**`, s_open: compose`~~` };

/** The words, or else the address, as a link; alone where they stand in a link already. */
function linkTo(address: unknown, words: Markdown, around: ReadonlySet<string>): Markdown {
  const shown = words.trim() === '' ? escape(String(address)) : words;
  return around.has('link_open') ? shown : link(shown, String(address));
}
