/** Markdown that shows untrusted text as it is: report text becomes neither markup nor a link. */

/** Text that has been escaped or that we wrote ourselves. Only this module makes it from strings. */
export type Markdown = string & { readonly markdown: unique symbol };

/** The text as Markdown that shows it unchanged, on one line. */
export function escape(text: string): Markdown {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&') as Markdown;
}

/** Our own Markdown with pieces in it; every piece must be Markdown already, so that no text slips in unescaped. */
export function markdown(ours: TemplateStringsArray, ...pieces: readonly Markdown[]): Markdown {
  return String.raw({ raw: ours }, ...pieces) as Markdown;
}

export function bold(text: Markdown): Markdown {
  return markdown`**${text}**`;
}

export function link(text: Markdown, target: string): Markdown {
  return `[${text}](<${target.replace(/[<>\\\s]/g, encodeURIComponent)}>)` as Markdown;
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
  return markdown`> ${text}`;
}

/** Our own signs, which are never escaped: `\*` of a text, `](<target>)` behind a link, `**`, `_`, `[`, and `> ` at a line's start. */
const signs = /\\([!-/:-@[-`{-~])|\]\(<[^>]*>\)|\*\*|[_[]|^> /gm;

/** The words of our own Markdown, for who shows none; lists keep their dashes. */
export function toPlainText(text: Markdown): string {
  return text.replace(signs, '$1');
}
