/** Where a text itself says which family reads it: the edit that says so, in front matter or in its first line. */

import { STATED_FAMILY } from '../report/reading/chosen';
import type { TextEdit } from '../text/edit';
import { SourceText } from '../text/sourceText';

/** So many lines are looked through for what stands there already. */
const FIRST_LINES = 30;

/** What makes the text name `family`, or no longer name any; undefined where nothing is to be changed. */
export function placeFamily(text: string, isMarkdown: boolean, family: string | undefined): TextEdit | undefined {
  const source = new SourceText(text);
  const count = Math.min(source.lineCount, FIRST_LINES);
  for (let line = 0; line < count; line++) {
    const content = source.lineContentRange(line);
    if (content.end - content.start > 200 || !STATED_FAMILY.test(source.slice(content).trim())) continue;
    if (family === undefined) return { range: source.lineRange(line), newText: '' };
    return { range: content, newText: source.slice(content).replace(/([:=]\s*).*?(\s*-->)?$/, `$1${family}$2`) };
  }
  if (family === undefined) return undefined;
  if (!isMarkdown) return { range: { start: 0, end: 0 }, newText: `Family: ${family}\n\n` };
  const hasFrontMatter = /^---[ \t]*\r?\n/.test(text.slice(0, 20));
  const at = hasFrontMatter ? source.lineRange(0).end : 0;
  const newText = hasFrontMatter ? `family: ${family}\n` : `---\nfamily: ${family}\n---\n\n`;
  return { range: { start: at, end: at }, newText };
}
