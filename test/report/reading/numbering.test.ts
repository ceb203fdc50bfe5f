/** Paragraph numbers are those that have their place in the sequence. */

import assert from 'node:assert/strict';

import { acceptNumbers } from '../../../server/src/report/reading/numbering';
import { given } from '../given';

function check(text: string, expected: readonly number[]): void {
  const { flow } = given('sif-2015', text);
  assert.deepEqual([...acceptNumbers(flow, new Set()).values()], expected);
}

/** Paragraphs with these numbers, each a line. */
function paragraphs(...numbers: readonly (number | string)[]): string {
  return numbers
    .map((number) => `${typeof number === 'number' ? `${number}.` : number} Children are safe.`)
    .join('\n\n');
}

describe('paragraph numbers', () => {
  it('go up by one', () => check(paragraphs(1, 2, 3), [1, 2, 3]));

  it('stand alone on their lines', () => check('1.\n\nChildren are safe.\n\n2.\n\nFamilies too.', [1, 2]));

  it('may lack a dot, skip, repeat, or begin again in another part', () => {
    check(paragraphs(1, 2, '3', 4), [1, 2, 3, 4]);
    check(paragraphs(1, 2, 4, 5), [1, 2, 4, 5]);
    check(paragraphs(1, 2, 3, 3, 4), [1, 2, 3, 3, 4]);
    check(paragraphs(1, 2, 3, 4, 1, 2, 3), [1, 2, 3, 4, 1, 2, 3]);
  });

  it('are not the numbers of wrapped lines', () => {
    const text = `14. Children in need are offered help, as are all young people aged
15. Support groups meet weekly.

15. The majority of children’s plans are good.

16. Plans are reviewed.`;
    check(`${paragraphs(11, 12, 13)}\n\n${text}`, [11, 12, 13, 14, 15, 16]);
    const { flow } = given('sif-2015', text);
    assert.deepEqual([...acceptNumbers(flow, new Set()).keys()], []);
  });

  it('are no years and no houses', () => check('2013. It was then.\n\n2014. It is now.', []));

  it('take more than two where they begin in mid-air', () => {
    check(paragraphs(16, 19), []);
    check(paragraphs(16, 17, 18, 19, 20), [16, 17, 18, 19, 20]);
  });

  it('may be a single one right below a heading', () => {
    const { flow } = given('sif-2015', 'Recommendations\n\n1. Improve the plans.');
    assert.deepEqual([...acceptNumbers(flow, new Set([0]))], [[1, 1]]);
  });
});
