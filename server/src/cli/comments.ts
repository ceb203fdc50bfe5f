/** Puts notes, and what was found in a Word file, as comments into a copy of it, or into the file itself. */

import { anchorSet } from '../annotations/live/annotated';
import { listNewProblems, type CheckedFile } from '../exports/checkedFile';
import { type CommentKind, listReportComments } from '../exports/reportComments';
import { readAnnotationsBeside } from '../disk/annotationFiles';
import { writeWordComments } from '../disk/wordComments';
import { SourceText } from '../text/sourceText';
import { remark } from './streams';

/** Writes the comments into `target`; whether that succeeded, which the person is told. */
export async function commentWordFile(
  checked: CheckedFile,
  target: string,
  kinds: readonly CommentKind[],
): Promise<boolean> {
  const { set } = await readAnnotationsBeside(checked.file);
  const outcome = await writeWordComments(checked.file, target, (text) => {
    const source = new SourceText(text);
    const problems = listNewProblems(checked).map((problem) => ({
      ...problem,
      range: { start: source.offsetAt(problem.range.start), end: source.offsetAt(problem.range.end) },
    }));
    return listReportComments({ annotated: anchorSet(set, text), problems, now: new Date().toISOString() }, kinds);
  });
  if (outcome.kind === 'failed') {
    remark(`${outcome.sentence}.`);
    return false;
  }
  const { added, changed, kept } = outcome;
  const changes = changed ? `, ${changed} changed ones` : '';
  remark(`${target} has ${added} new comments${changes} and ${kept} that it had before.`);
  return true;
}
