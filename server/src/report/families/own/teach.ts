/** Puts what a person chose or taught into the file of the general family, and leaves everything else in it as it is. */

import { applyEdits, modify } from 'jsonc-parser';

import type { LineRole, ReadingRule, TaughtLine } from '../../family';
import { foldLine } from '../../general/lines/taught';
import { general } from '../general';
import { familyVersion } from './familyFile';
import { parseOwnFamily } from './ownFamily';

/** The name of the file among those of the families. */
export const taughtFile = 'general.json';

export type Lesson =
  /** The family or genre that reads the file; undefined where recognition is to decide again. */
  | { readonly kind: 'family'; readonly file: string; readonly family: string | undefined }
  /** What a line is, in the file or, without one, in all; undefined where the rules are to decide again. */
  | {
      readonly kind: 'line';
      readonly file: string | undefined;
      readonly line: string;
      readonly as: LineRole | undefined;
      readonly like: boolean;
    };

/**
 * The text of the file with the lesson in it; `undefined` for a text that is no such file, which is not to be written
 * over. Without a text a new file is made.
 */
export function teach(text: string | undefined, lesson: Lesson): string | undefined {
  const now = text ?? renderNew();
  const { family } = parseOwnFamily(now);
  if (family?.id !== general.id) return undefined;
  const readings = change(family.readings ?? [], lesson);
  const edits = modify(now, ['readings'], readings, { formattingOptions: { insertSpaces: true, tabSize: 2 } });
  return applyEdits(now, edits);
}

function renderNew(): string {
  const file = { version: familyVersion, id: general.id, name: general.name, readings: [] };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function change(readings: readonly ReadingRule[], lesson: Lesson): readonly ReadingRule[] {
  const at = readings.findIndex(({ file }) => file === lesson.file);
  const own = readings[at] ?? (lesson.file === undefined ? {} : { file: lesson.file });
  const changed =
    lesson.kind === 'family' ? { ...own, family: lesson.family } : { ...own, lines: changeLines(own, lesson) };
  const isEmpty = changed.family === undefined && (changed.lines ?? []).length === 0;
  const next = readings.map((each, i) => (i === at ? changed : each));
  return (at < 0 ? [...readings, changed] : next).filter((each) => each !== changed || !isEmpty);
}

/** What is said of a line takes the place of what was said of it before. */
function changeLines({ lines = [] }: ReadingRule, lesson: Extract<Lesson, { kind: 'line' }>): readonly TaughtLine[] {
  const { line, as, like } = lesson;
  const others = lines.filter((each) => foldLine(each.line) !== foldLine(line));
  return as === undefined ? others : [...others, { line, as, ...(like && { like }) }];
}
