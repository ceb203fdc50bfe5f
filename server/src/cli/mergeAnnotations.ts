/** The command `merge-annotations`: merges the annotation files of two people, for Git or for a person. */

import { parseAnnotationFile, renderAnnotationFile } from '../annotations/file/file';
import { mergeAnnotationSets, type MergeConflict } from '../annotations/merge/merge';
import { emptyAnnotationSet, type AnnotationSet } from '../annotations/model';
import { finishAnnotations } from '../disk/annotationFiles';
import { changeFiles, readFileText } from '../disk/files';
import { SourceText } from '../text/sourceText';
import { remark } from './streams';
import { failure } from './outcome';

export interface MergeOptions {
  /** Where the result goes; the file of ours when left out. */
  readonly output?: string;
  /** What the merged file is called, for Git names its versions in its own way. */
  readonly name?: string;
  /** Whether to exit with 1 when both sides changed the same annotation. */
  readonly exitCode?: boolean;
}

/** Exit code for a merge in which both sides changed the same annotation, where it was asked for. */
const bothChanged = 1;

/** Merges the files and writes the result; gives the exit code. Nothing is written when a file cannot be read. */
export async function mergeAnnotations(
  base: string,
  ours: string,
  theirs: string,
  { output = ours, name = output, exitCode = false }: MergeOptions,
): Promise<number> {
  const files = { paths: [output], folders: [process.cwd()], finish: finishAnnotations };
  const result = await changeFiles(files, async ({ write }): Promise<Merging> => {
    const sets = [
      await readSet(base, name, 'the common version', true),
      await readSet(ours, name, 'our version'),
      await readSet(theirs, name, 'their version'),
    ] as const;
    const [common, our, their] = sets;
    if (!common || !our || !their) return { kind: 'unreadable' };
    const before = await readFileText(output);
    if (before.kind === 'unreadable') return { kind: 'failed', reason: before.reason };
    const { set, conflicts } = mergeAnnotationSets(common, our, their);
    const expected = before.kind === 'text' ? before.text : undefined;
    const writing = await write(output, renderAnnotationFile(set), expected);
    if (writing.kind === 'changed') return { kind: 'failed', reason: 'another program is writing it' };
    return writing.kind === 'done' ? { kind: 'merged', conflicts } : writing;
  });
  if (result.kind === 'failed') remark(`cannot write ${output}: ${result.reason}. Nothing was merged.`);
  if (result.kind !== 'merged') return failure;
  for (const conflict of result.conflicts) remark(`${name}: ${wordConflict(conflict)}`);
  return exitCode && result.conflicts.some(({ kind }) => kind === 'both-changed') ? bothChanged : 0;
}

type Merging =
  | { readonly kind: 'merged'; readonly conflicts: readonly MergeConflict[] }
  /** Which has then been said. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Undefined when the file cannot be read, which has then been said. */
async function readSet(
  file: string,
  name: string,
  version: string,
  mayBeMissing = false,
): Promise<AnnotationSet | undefined> {
  const reading = await readFileText(file);
  if (reading.kind === 'missing' && mayBeMissing) return emptyAnnotationSet;
  if (reading.kind !== 'text') {
    remark(`cannot read ${file}: ${reading.kind === 'missing' ? 'there is no such file' : reading.reason}.`);
    return undefined;
  }
  const parsed = parseAnnotationFile(reading.text);
  if (parsed.kind === 'read') return parsed.set;
  const source = new SourceText(reading.text);
  for (const { message, range } of parsed.problems) {
    const { line, character } = source.positionAt(range.start);
    remark(`${name}:${line + 1}:${character + 1}: ${message} (In ${version}; nothing was merged.)`);
  }
  return undefined;
}

/** Names annotations by id and person, never by their words, because what is printed may end in a log. */
function wordConflict({ kind, annotation }: MergeConflict): string {
  const who = annotation.creator === undefined ? '' : ` by ${annotation.creator}`;
  const what = `the ${nouns[annotation.kind]} ${annotation.id}${who}`;
  if (kind === 'deleted') return `${what} was deleted by one side and changed or answered by the other; it is kept.`;
  return annotation.kind === 'link'
    ? `${what} was decided differently by both sides; the later decision holds.`
    : `${what} was changed by both sides; both texts are kept.`;
}

const nouns = {
  note: 'note',
  reply: 'reply',
  link: 'decision about a link',
  justification: 'justification',
  foreign: 'annotation',
} as const;
