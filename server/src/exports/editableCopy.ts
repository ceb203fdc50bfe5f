/** The text of a document as a file to edit, in Markdown or plain, with where it is from. */

type CopyForm = 'markdown' | 'text';

/** What a copy was made of: the name of the file, and the day as ISO 8601 writes it. */
interface CopyOrigin {
  readonly name: string;
  readonly day: string;
}

/**
 * Markdown says in a comment before the text where it is from; plain text, where nothing may stand before the title, in
 * its last line.
 */
export function renderEditableCopy(text: string, form: CopyForm, { name, day }: CopyOrigin): string {
  const origin = `The text of ${name}, converted by Golden Thread on ${day}.`;
  // A comment ends with "--", wherever that stands.
  if (form === 'markdown') return `<!-- ${origin.replaceAll('--', '- -')} -->\n\n${text}`;
  return `${toPlainText(text)}\n[${origin}]\n`;
}

/** Headings without hashes, and rows of tables with tabs between their cells. */
function toPlainText(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\|(?: --- \|)+$/.test(line));
  return lines.map((line) => (isRow(line) ? cellsOf(line).join('\t') : line.replace(/^#{1,6} /, ''))).join('\n');
}

function isRow(line: string): boolean {
  return line.startsWith('|') && line.endsWith('|') && line.length > 1;
}

function cellsOf(row: string): readonly string[] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
