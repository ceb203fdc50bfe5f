/** Folding: the lines of a fixture, with the folds drawn beside them. */

import assert from 'node:assert/strict';

import { listFoldingRanges } from '../../server/src/features/foldingRanges';
import { openReport } from '../support/document';

describe('folding ranges', () => {
  it('cover sections without the blank lines behind them', () =>
    check(`
      ┌ Recommendations
      │
      └ 1. Ensure that plans are clear.

      ┌ Summary for children and young people
      │
      └ Plans are vague.
    `));

  it('cover findings of several lines, also over a page break', () =>
    check(`
      ┌ Inspection findings
      │
      │┌ 1. Plans do not
      ││ say who does
      ││
      │└ what by when.
      └ 2. Visits are timely.
    `));

  it('cover the contents', () =>
    check(`
      ┌ Contents
      │
      │┌ Executive summary	2
      │└ Recommendations	3
      │
      │┌ Recommendations
      ││
      └└ 1. Ensure that plans are clear.
    `));

  it('cover bulleted lists', () =>
    check(`
      ┌ Local leadership
      │
      │┌ - The director has been in post since May.
      └└ - The chair has been in post since June.
    `));

  it('leave a section of one line alone', () => check('Inspection findings'));
});

/** A line's first characters are the folds on it, outermost first: `┌` begins one, `│` continues it, `└` ends it. */
function check(drawing: string): void {
  const lines = drawing.split('\n').slice(drawing.includes('\n') ? 1 : 0);
  const plain = lines.map((line) => line.replace(/^ *[┌│└]* ?/, ''));
  const { document } = openReport(plain.join('\n').trimEnd());
  const first = document.source.lineCount - plain.join('\n').trimEnd().split('\n').length - 1;
  const found = listFoldingRanges(document)
    .map(({ start, end }) => [document.source.lineAt(start) - first, document.source.lineAt(end) - first])
    .filter(([start]) => start! >= 0);
  assert.deepEqual(found, readFolds(lines));
}

/** The folds of a drawing as first and last line, in the order of their first lines. */
function readFolds(lines: readonly string[]): readonly (readonly number[])[] {
  const folds: number[][] = [];
  const open: number[][] = [];
  lines.forEach((line, number) => {
    const signs = /^ *([┌│└]*)/.exec(line)?.[1] ?? '';
    for (let depth = signs.length - 1; depth >= 0; depth--) {
      if (signs[depth] === '└') open.pop()!.push(number);
    }
    for (const sign of signs) {
      if (sign !== '┌') continue;
      const fold = [number];
      folds.push(fold);
      open.push(fold);
    }
  });
  assert.equal(open.length, 0, 'the drawing leaves a fold open');
  return folds;
}
