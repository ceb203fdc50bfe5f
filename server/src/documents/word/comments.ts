/** The comments in a Word file: who wrote what when, which answer which, and which are resolved. */

import { listChildren, textIn, type XmlElement } from '../xml/parse';
import { layOut } from '../layout/layOut';
import { readBlocks, type BlockContext } from './blocks';
import type { Part, WordPackage } from './package';

export interface WordComment {
  readonly id: string;
  readonly author: string | undefined;
  /** As in the file: ISO 8601, without a time zone in files of older programs. */
  readonly date: string | undefined;
  readonly text: string;
  /** The id of the comment that it answers; undefined for one that begins a thread. */
  readonly answers: string | undefined;
  readonly isResolved: boolean;
  /** The mark of its last paragraph, by which other parts know it; undefined in files of older programs. */
  readonly mark: string | undefined;
}

/** The comments of a file in the order of the part that holds them. */
export function readComments(file: WordPackage, context: Omit<BlockContext, 'source'>): readonly WordComment[] {
  const part = file.find('comments');
  if (!part) return [];
  const states = readStates(file.find('commentsExtended'));
  const elements = listChildren(part.root, 'w:comment');
  const idOfMark = new Map<string, string>();
  for (const element of elements) for (const mark of listMarks(element)) idOfMark.set(mark, idOf(element));
  return elements.map((element) => {
    const mark = listMarks(element).at(-1);
    const state = mark === undefined ? undefined : states.get(mark);
    return {
      id: idOf(element),
      author: element.attributes.get('w:author'),
      date: element.attributes.get('w:date'),
      text: readText(part, element, context),
      answers: state?.parent === undefined ? undefined : idOfMark.get(state.parent),
      isResolved: state?.isDone ?? false,
      mark,
    };
  });
}

/** The words of a comment: its paragraphs, a line each. */
function readText(part: Part, element: XmlElement, context: Omit<BlockContext, 'source'>): string {
  const blocks = readBlocks(element, { ...context, source: part.source });
  const { text } = layOut(blocks);
  return text.trim() === '' ? textIn(part.source, element).trim() : text.trim().replace(/\n\n/g, '\n');
}

interface State {
  readonly parent: string | undefined;
  readonly isDone: boolean;
}

/** Marks are hexadecimal numbers, in whatever case. */
export function normaliseMark(mark: string): string {
  return mark.toUpperCase();
}

function readStates(part: Part | undefined): ReadonlyMap<string, State> {
  return new Map(
    listChildren(part?.root, 'w15:commentEx').map(({ attributes }) => {
      const parent = attributes.get('w15:paraIdParent');
      const isDone = ['1', 'true', 'on'].includes(attributes.get('w15:done') ?? '');
      const state = { parent: parent === undefined ? undefined : normaliseMark(parent), isDone };
      return [normaliseMark(attributes.get('w15:paraId') ?? ''), state];
    }),
  );
}

function listMarks(comment: XmlElement): readonly string[] {
  return listChildren(comment, 'w:p').flatMap(({ attributes }) => {
    const mark = attributes.get('w14:paraId');
    return mark === undefined ? [] : [normaliseMark(mark)];
  });
}

function idOf({ attributes }: XmlElement): string {
  return attributes.get('w:id') ?? '';
}
