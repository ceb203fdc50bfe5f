/**
 * Fixtures in plain text, so that a test shows a report as a person sees it. `== name` opens a file. A line whose first
 * visible character is `^` or `|` marks the line above it: carets the characters over them, a bar the place before the
 * character over it. What follows the mark is its label.
 *
 * ```
 * == dorset-2025.txt
 * The experiences of care leavers: good
 *                   |                     cursor
 *                                  ^^^^ grade
 * ```
 *
 * Indentation that all lines share is no part of the text, so that fixtures can be indented with the code around them.
 */

import type { Range } from '../../server/src/text/range';

export interface Mark {
  readonly label: string;
  /** Offsets into the text of the file; empty for a bar. */
  readonly range: Range;
}

export interface FixtureFile {
  readonly name: string;
  /** The text without the lines that mark it. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The files of a fixture, at least one; text before the first `== name` is a file called `report.txt`. Throws when a mark is malformed. */
export function parseFixture(fixture: string): readonly FixtureFile[] {
  const files: FixtureFile[] = [];
  let lines: string[] = [];
  let name = 'report.txt';
  const close = () => {
    if (files.length > 0 || name !== 'report.txt' || lines.some(isVisible)) files.push(parseFile(name, lines));
    lines = [];
  };
  for (const line of dedent(fixture)) {
    if (!line.startsWith('== ')) lines.push(line);
    else {
      close();
      name = line.slice(3).trim();
    }
  }
  close();
  return files;
}

/** The only file of a fixture. Throws when there are more. */
export function parseOneFile(fixture: string): FixtureFile {
  const [file, ...others] = parseFixture(fixture);
  if (!file || others.length > 0) throw new Error(`The fixture holds ${file ? others.length + 1 : 0} files, not one.`);
  return file;
}

/** The place of the only mark with this label. Throws when there is none or more than one. */
export function placeOf(file: FixtureFile, label: string): Range {
  const [mark, ...others] = file.marks.filter((each) => each.label === label);
  if (!mark || others.length > 0)
    throw new Error(`“${label}” is marked ${mark ? others.length + 1 : 0} times, not once.`);
  return mark.range;
}

/** Throws when the file has a mark whose label is not among those that a test knows what to do with. */
export function allowLabels(file: FixtureFile, labels: readonly string[]): void {
  const unknown = file.marks.filter((mark) => !labels.includes(mark.label));
  if (unknown.length > 0) throw new Error(`No test reads the mark “${unknown[0]!.label}”.`);
}

function parseFile(name: string, lines: readonly string[]): FixtureFile {
  const marks: Mark[] = [];
  let text = '';
  let lineStart: number | undefined;
  for (const line of lines) {
    if (/^\s*[\^|]/.test(line)) marks.push(parseMark(line, lineStart, text));
    else {
      lineStart = text.length;
      text += `${line}\n`;
    }
  }
  return { name, text, marks };
}

function parseMark(line: string, lineStart: number | undefined, text: string): Mark {
  const [, before = '', sign = '', label = ''] = /^(\s*)(\^+|\|)(.*)$/.exec(line) ?? [];
  if (label.trim() === '') throw new Error(`A mark without a label: ${line}`);
  if (lineStart === undefined) throw new Error(`A mark with no line above it: ${line}`);
  const start = lineStart + before.length;
  const end = start + (sign === '|' ? 0 : sign.length);
  if (end > text.length - 1) throw new Error(`A mark beyond the end of its line: ${line}`);
  return { label: label.trim(), range: { start, end } };
}

/** The lines without the empty ones around them and without the white space that all others share. */
function dedent(fixture: string): readonly string[] {
  const lines = fixture.split('\n');
  while (lines.length > 0 && !isVisible(lines[0]!)) lines.shift();
  while (lines.length > 0 && !isVisible(lines.at(-1)!)) lines.pop();
  const margin = Math.min(...lines.filter(isVisible).map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin));
}

function isVisible(line: string): boolean {
  return line.trim() !== '';
}
