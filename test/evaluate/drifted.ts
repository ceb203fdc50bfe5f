/** Makes reports whose stated numbers have drifted: paragraphs are put in or taken out, and the references left alone. */

import type { Report } from '../../server/src/report/model';

export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((edited, { start, end, text: put }) => edited.slice(0, start) + put + edited.slice(end), text);
}

/** Paragraphs were put in before the one with number `at`, or so many taken out from there on. */
export interface Move {
  readonly at: number;
  /** Positive for paragraphs put in, negative for paragraphs taken out. */
  readonly by: number;
}

/** The text after the move: everything numbered after it counts on, and no reference does. */
export function moveParagraphs({ source, findings, recommendations }: Report, move: Move, texts: readonly string[]) {
  const gone = findings.filter(({ number }) => isTakenOut(move, number!));
  const moved = [...findings, ...recommendations].filter(({ number = 0 }) => number >= firstMoved(move));
  const place = findings.find(({ number }) => number === move.at)!.range.start;
  return applyEdits(source.text, [
    ...gone.map(({ range }) => ({ ...range, text: '' })),
    ...moved.flatMap(({ number, range }) => renumber(source.text, range.start, number!, move.by)),
    ...(move.by > 0 ? [{ start: place, end: place, text: print(texts, move.at) }] : []),
  ]);
}

/** The number that a reference printed as `number` should have; undefined when its paragraph was taken out. */
export function correctNumber(move: Move, number: number): number | undefined {
  if (isTakenOut(move, number)) return undefined;
  return number >= firstMoved(move) ? number + move.by : number;
}

function firstMoved({ at, by }: Move): number {
  return by > 0 ? at : at - by;
}

function isTakenOut(move: Move, number: number): boolean {
  return number >= move.at && number < firstMoved(move);
}

function renumber(text: string, start: number, number: number, by: number): TextEdit[] {
  const end = start + String(number).length;
  return text.slice(start, end) === String(number) ? [{ start, end, text: String(number + by) }] : [];
}

function print(texts: readonly string[], from: number): string {
  return texts.map((text, i) => `${from + i}. ${text}\n\n`).join('');
}
