/** Markers and citations: the brackets, the numbers in them, and what only looks like them. */

import assert from 'node:assert/strict';

import { findMarkers, findParagraphCitations } from '../../../server/src/report/facts/references';
import { unchanged } from '../given';

const words = ['recommendation', 'recommendations'];

function checkMarkers(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    findMarkers(unchanged(text), words).map(({ range, cites }) =>
      [text.slice(range.start, range.end), ...cites.map(({ number }) => number)].join(' '),
    ),
    expected,
  );
}

describe('markers', () => {
  it('are the word in brackets, in every way that reports write it', () => {
    for (const marker of [
      '(Recommendation)',
      '(recommendation)',
      '(Recommendation.)',
      '(Recommendations)',
      '( Recommendation)',
    ])
      checkMarkers(`Plans are late. ${marker}`, [marker]);
  });

  it('may state numbers', () => {
    checkMarkers('late (recommendation 4) and vague (Recommendations 2 and 3, 5–7).', [
      '(recommendation 4) 4',
      '(Recommendations 2 and 3, 5–7) 2 3 5 6 7',
    ]);
  });

  it('may number what else they name, and name a recommendation by a code', () => {
    checkMarkers(
      '(Finding 3, recommendation 4) (Recommendation 2, paragraph 25) (Recommendation No. 5) (Recommendation R6)',
      [
        '(Finding 3, recommendation 4) 4',
        '(Recommendation 2, paragraph 25) 2',
        '(Recommendation No. 5) 5',
        '(Recommendation R6) 6',
      ],
    );
  });

  it('may lead to what they name, in square brackets too', () => {
    checkMarkers('late (see also recommendation 4), [Recommendation 5] and (ref. Recommendations 1 to 3)', [
      '(see also recommendation 4) 4',
      '[Recommendation 5] 5',
      '(ref. Recommendations 1 to 3) 1 2 3',
    ]);
  });

  it('are no other words in brackets', () => {
    checkMarkers('(Recommendation letters) (as in recommendation 4) [recommendation 4) (recommendation', []);
    assert.deepEqual(findMarkers(unchanged('(Recommendation)'), []), []);
  });
});

describe('citations', () => {
  const check = (text: string, expected: readonly number[]): void =>
    assert.deepEqual(
      findParagraphCitations(unchanged(text)).flatMap(({ cites }) => cites.map(({ number }) => number)),
      expected,
    );

  it('are paragraphs by number', () => {
    check('Improve plans (paragraph 25).', [25]);
    check('Improve plans (Paragraphs 101 - 103)', [101, 102, 103]);
    check('Improve plans (Para 119)', [119]);
    check('Improve plans (paragraphs 17, 25, 46, 48 and 80)', [17, 25, 46, 48, 80]);
    check('Improve plans (paras 3 to 5 & 9)', [3, 4, 5, 9]);
  });

  it('may stand behind the kind of the item', () => {
    check('Ask each driver. (Recommendation, Paragraph 6)', [6]);
  });

  it('are all between the ends of a range of sixty and less', () => {
    check(
      'Improve plans (paragraphs 1–61)',
      Array.from({ length: 61 }, (_, i) => i + 1),
    );
    check('Improve plans (paragraphs 1–62)', [1, 62]);
  });

  it('are none without a number, and no endless range', () => {
    check('Improve plans (paragraph)', []);
    check('Improve plans (paragraphs 1 – 900)', [1, 900]);
    check('Improve plans (paragraphs 9 – 3)', [9, 3]);
  });

  it('tell where each number stands', () => {
    const text = 'Plans (paragraphs 7 and 12).';
    const [reference] = findParagraphCitations(unchanged(text));
    assert.deepEqual(
      reference!.cites.map(({ range }) => text.slice(range.start, range.end)),
      ['7', '12'],
    );
  });
});
