/** The command `convert`: the text of a Word file or PDF, as a file to edit. */

import { access } from 'node:fs/promises';
import { basename } from 'node:path';

import { explainReadError, isOfDisk } from '../disk/errors';
import { renderEditableCopy } from '../exports/editableCopy';
import { failure } from './outcome';
import { print, put, readText, remark } from './streams';

/**
 * Writes the text with its origin, plain unless the name of the output is one of Markdown; the text in Markdown alone to
 * the standard output when no file is named. A file that is there may have been edited, so it stays. Returns 0, or
 * `failure` when something could not be read or written.
 */
export async function convertFile(file: string, output: string | undefined): Promise<number> {
  try {
    const { text, encoding, warnings } = await readText(file);
    if (encoding !== 'Word' && encoding !== 'PDF') {
      remark(`${file} is a text already: name a Word file or a PDF.`);
      return failure;
    }
    for (const warning of warnings) remark(`${file}: ${warning}`);
    if (output === undefined) {
      await print(text);
      return 0;
    }
    if (await isThere(output)) {
      remark(`${output} was not written, because a file of this name is there: name another one.`);
      return failure;
    }
    const form = /\.(?:md|markdown)$/i.test(output) ? 'markdown' : 'text';
    const origin = { name: basename(file), day: new Date().toISOString().slice(0, 10) };
    return (await put(renderEditableCopy(text, form, origin), output)) ? 0 : failure;
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    remark(`cannot read ${file}: ${explainReadError(error)}.`);
    return failure;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
