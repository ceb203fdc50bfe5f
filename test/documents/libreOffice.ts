/** What LibreOffice shows of Word files, where it is installed: the words that comments are about, and what they say. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The program; undefined where it is not installed (Debian: libreoffice-writer-nogui). */
export const libreOffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find(existsSync);

export interface SeenComment {
  readonly author: string;
  readonly words: string;
  readonly text: string;
  readonly isResolved: boolean;
}

/** The comments that LibreOffice finds in each of some Word files, in the order of the text. */
export function seeComments(files: Readonly<Record<string, Uint8Array>>): Record<string, readonly SeenComment[]> {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-libreoffice-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, `${name}.docx`), bytes);
      return join(folder, `${name}.docx`);
    });
    // A profile of its own: one that is open elsewhere would answer in its place.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const choices = ['--headless', '--infilter=MS Word 2007 XML', '--convert-to', 'fodt', '--outdir', folder];
    execFileSync(libreOffice!, [profile, ...choices, ...paths], { stdio: 'ignore', timeout: 100_000 });
    const read = (name: string) => listComments(readFileSync(join(folder, `${name}.fodt`), 'utf8'));
    return Object.fromEntries(Object.keys(files).map((name) => [name, read(name)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface OpenComment extends SeenComment {
  readonly name: string;
  author: string;
  words: string;
  text: string;
}

/** The annotations of a flat OpenDocument text, each with the text from where it stands to its end. */
function listComments(document: string): readonly SeenComment[] {
  const found: OpenComment[] = [];
  const open = new Set<OpenComment>();
  let inside: OpenComment | undefined;
  let reading: 'author' | 'text' | undefined;
  const body = document.slice(document.indexOf('<office:body>'));
  for (const [, tag = '', attributes = '', characters = ''] of body.matchAll(/<(\/?[\w:-]+)([^>]*)>|([^<]+)/g)) {
    const name = /office:name="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (tag === 'office:annotation') {
      inside = { name, isResolved: attributes.includes('loext:resolved="true"'), author: '', words: '', text: '' };
      found.push(inside);
    } else if (tag === '/office:annotation') {
      open.add(inside!);
      inside = undefined;
    } else if (tag === 'office:annotation-end') {
      for (const each of open) if (each.name === name) open.delete(each);
    } else if (!inside) {
      for (const each of open) each.words += shown(tag, characters);
    } else if (tag === 'dc:creator') reading = 'author';
    else if (tag === 'text:p') reading = 'text';
    else if (tag === '/dc:creator' || tag === '/text:p') reading = undefined;
    else if (reading) inside[reading] += decode(characters);
  }
  return found.map(({ author, words, text, isResolved }) => ({ author, words, text, isResolved }));
}

function shown(tag: string, characters: string): string {
  if (tag === 'text:s' || tag === 'text:tab' || tag === 'text:line-break') return ' ';
  return decode(characters);
}

function decode(characters: string): string {
  return characters
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
