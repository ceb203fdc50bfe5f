/** Puts notes, and what was found in a Word file, as comments into a copy of it, or into the file itself. */

import { anchorSet } from '../annotations/live/annotated';
import { listNewProblems, type CheckedFile } from '../exports/checkedFile';
import { listReportComments, type CommentKind, type ReportComment } from '../exports/reportComments';
import { readAnnotationsBeside } from '../disk/annotationFiles';
import { explainReadError, isMissing } from '../disk/errors';
import { largest, readBytes } from '../disk/read';
import { loadDocuments } from '../disk/reportText';
import { writeWholeFile } from '../disk/wholeFile';
import { SourceText } from '../text/sourceText';
import { remark } from './streams';

/**
 * Writes the comments into `target`; whether that succeeded, which the person is told. Where the target is there already
 * with the same text, what is in it stays, the comments of others included; one with another text is left alone.
 */
export async function writeWordComments(
  checked: CheckedFile,
  target: string,
  kinds: readonly CommentKind[],
): Promise<boolean> {
  const { addComments, readDocument } = await loadDocuments();
  const bytes = await readBytes(checked.file, largest.report);
  const reading = readDocument(bytes);
  if (reading.kind === 'refused') return fail(`no comments can be written into ${checked.file}: ${reason(reading)}`);
  const { text } = reading.document;
  const there = await readTarget(target);
  if (there.kind === 'unreadable') return fail(`${target} was not written: ${there.reason}`);
  const base = there.kind === 'there' ? there.bytes : bytes;
  const known = there.kind === 'there' ? readDocument(base) : reading;
  if (known.kind === 'refused' || known.document.text !== text) {
    return fail(`${target} was not written, because a file with another text is there. Name another file`);
  }
  const comments = await listComments(checked, text, kinds);
  const writing = addComments(base, comments);
  if (writing.kind === 'refused') return fail(`no comments can be written into ${checked.file}: ${reason(writing)}`);
  const { added, changed, kept } = writing.written;
  const result = await writeWholeFile(target, writing.written.bytes);
  if (result.kind === 'failed') return fail(`${target} cannot be written: ${result.reason}`);
  remark(
    `${target} has ${added} new comments${changed ? `, ${changed} changed ones` : ''} and ${kept} that it had before.`,
  );
  return true;
}

async function listComments(
  checked: CheckedFile,
  text: string,
  kinds: readonly CommentKind[],
): Promise<readonly ReportComment[]> {
  const source = new SourceText(text);
  const { set } = await readAnnotationsBeside(checked.file);
  const problems = listNewProblems(checked).map((problem) => ({
    ...problem,
    range: { start: source.offsetAt(problem.range.start), end: source.offsetAt(problem.range.end) },
  }));
  return listReportComments({ annotated: anchorSet(set, text), problems, now: new Date().toISOString() }, kinds);
}

type Target =
  | { readonly kind: 'there'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

async function readTarget(path: string): Promise<Target> {
  try {
    return { kind: 'there', bytes: await readBytes(path, largest.report) };
  } catch (error) {
    return isMissing(error) ? { kind: 'missing' } : { kind: 'unreadable', reason: explainReadError(error) };
  }
}

function reason(refused: { readonly reason: string }): string {
  return refused.reason;
}

function fail(sentence: string): false {
  remark(`${sentence}.`);
  return false;
}
