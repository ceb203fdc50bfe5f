/** Markdown that shows untrusted text as it is: report text becomes neither markup nor a link. */

import { makePrintable } from '../base/printable';

/** Text that has been escaped or that we wrote ourselves. Only this module makes it from strings. */
export type Markdown = string & { readonly markdown: unique symbol };

/** The text as Markdown that shows it unchanged, on one line. */
export function escape(text: string): Markdown {
  return escapeWithin(text).trim() as Markdown;
}

/** The same for a part of a line: a space at either end stays. */
export function escapeWithin(text: string): Markdown {
  return makePrintable(text.replace(/\s+/g, ' ')).replace(/[!-/:-@[-`{-~]/g, '\\$&') as Markdown;
}

/** Our own Markdown with pieces in it; every piece must be Markdown already, so that no text slips in unescaped. */
export function compose(ours: TemplateStringsArray, ...pieces: readonly Markdown[]): Markdown {
  return String.raw({ raw: ours }, ...pieces) as Markdown;
}

/** Pieces one behind the other, with nothing or `between` between them. */
export function join(pieces: readonly Markdown[], between = compose``): Markdown {
  return pieces.join(between) as Markdown;
}

export function bold(text: Markdown): Markdown {
  return compose`**${text}**`;
}

export function link(text: Markdown, target: string): Markdown {
  return `[${text}](<${target.replace(/[<>\\\s]/g, encodeURIComponent)}>)` as Markdown;
}

/** A link that runs a command of the client with one argument, where the client trusts it. */
export function commandLink(text: Markdown, command: string, argument: unknown): Markdown {
  return link(text, `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`);
}

/** Paragraphs with a blank line between them; empty ones are left out. */
export function paragraphs(parts: readonly Markdown[]): Markdown {
  return parts.filter((part) => part !== '').join('\n\n') as Markdown;
}

export function list(items: readonly Markdown[]): Markdown {
  return items.map((item) => `- ${item}`).join('\n') as Markdown;
}

/** The text set off from what is around it. */
export function quote(text: Markdown): Markdown {
  return compose`> ${text}`;
}

/**
 * Text that stands in the line as code does. Only where every reader of Markdown agrees on where it ends: what holds a
 * backtick or a bar, which would end a cell of a table, is escaped like any other text.
 */
export function code(text: string): Markdown {
  return /[`|]/.test(text) ? escapeWithin(text) : (`\`${makePrintable(text.replace(/\s+/g, ' '))}\`` as Markdown);
}

/** Lines of code between fences that are longer than any row of backticks in them; `language` is left out if unusual. */
export function codeBlock(text: string, language = ''): Markdown {
  const rows = [...text.matchAll(/`+/g)].map(([row]) => row.length);
  const fence = '`'.repeat(Math.max(2, ...rows) + 1);
  const lines = text.replaceAll('\t', '    ').split('\n').map(makePrintable);
  return [fence + (/^[\w+#-]*$/.test(language) ? language : ''), ...lines, fence].join('\n') as Markdown;
}

/** The Markdown with `first` before its first line and `others` before each line below it: an item, or a quotation. */
export function indent(text: Markdown, first: string, others: string): Markdown {
  const lines = text.split('\n');
  return lines.map((line, index) => (index === 0 ? first : others) + line).join('\n') as Markdown;
}

/** Our own signs, which are never escaped: `\*` of a text, `](<target>)` behind a link, `**`, `_`, `[`, and `> ` at a line's start. */
const signs = /\\([!-/:-@[-`{-~])|\]\(<[^>]*>\)|\*\*|[_[]|^> /gm;

/** The words of our own Markdown, for who shows none; lists keep their dashes. */
export function toPlainText(text: Markdown): string {
  return text.replace(signs, '$1');
}
