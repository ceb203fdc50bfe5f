/** The measures that the linker is made of, each on values small enough to check by hand. */

import assert from 'node:assert/strict';
import { inverseFrequencies, weigh } from '../../server/src/links/numbers/weights';
import { orthonormalise } from '../../server/src/links/numbers/orthogonal';
import { mean, softmax, standardDeviation } from '../../server/src/links/numbers/statistics';
import { countPairs, countStems, Vocabulary } from '../../server/src/links/passages/terms';
import { placeInTopics, topicTable } from '../../server/src/links/inference/topics';
import { cosineTable, toUnit, type SparseVector } from '../../server/src/links/numbers/vectors';
import { listAcronymStems, listWords, stemOf } from '../../server/src/links/passages/words';

/** The vector with these weights for the terms 0, 1 and so on. */
function vector(...weights: number[]): SparseVector {
  return { terms: [...weights.keys()], weights: Float64Array.from(weights) };
}

const stemsOf = (text: string) => listWords(text, new Map()).map(({ stem }) => stem);

describe('words', () => {
  it('are stems without stop words and single letters, hyphenated ones taken apart', () => {
    assert.deepEqual(stemsOf('The children’s multi-agency plans were a success'), [
      'children',
      'multi',
      'agenc',
      'plan',
      'success',
    ]);
  });

  it('know where they stand', () => {
    const text = 'Plans are late';
    assert.deepEqual(
      listWords(text, new Map()).map(({ start, end }) => text.slice(start, end)),
      ['Plans', 'late'],
    );
  });

  it('put the long form of an acronym beside it, also of its plural, but not beside a word in lower case', () => {
    const acronyms = listAcronymStems([{ short: 'PLACE', long: 'project for learning' }]);
    const expand = (text: string) => listWords(text, acronyms).map(({ stem }) => stem);
    assert.deepEqual(expand('PLACEs'), [stemOf('places'), 'project', 'learn']);
    assert.deepEqual(expand('place'), [stemOf('place')]);
  });

  it('are never too long for the stemmer', () => {
    const word = 'ing'.repeat(100_000);
    assert.deepEqual(stemsOf(word), [word]);
  });
});

describe('terms', () => {
  it('count stems and pairs of neighbours', () => {
    const vocabulary = new Vocabulary();
    const words = listWords('return home interviews and return home visits', new Map());
    assert.deepEqual([...countStems(words, vocabulary).counts], [2, 2, 1, 1]);
    const [first, second] = ['return', 'home'].map((stem) => vocabulary.find(stem)!);
    const { terms, counts } = countPairs(words, vocabulary);
    assert.equal(counts[terms.indexOf(vocabulary.numberOfPair(first!, second!))], 2);
    assert.deepEqual([...counts], [2, 1, 1, 1]);
  });

  it('are more telling the fewer passages have them', () => {
    const vocabulary = new Vocabulary();
    const passages = ['plan visit', 'plan', 'plan review'].map((text) =>
      countStems(listWords(text, new Map()), vocabulary),
    );
    const inverse = inverseFrequencies(passages, vocabulary.size);
    assert.ok(inverse[vocabulary.find('visit')!]! > inverse[vocabulary.find('plan')!]!);
    assert.ok(inverse.every((value) => value > 0));
  });
});

describe('stems', () => {
  it('are the word itself beyond forty letters, which no English word has', () => {
    const word = (length: number) => `${'plan'.repeat(12).slice(-(length - 1))}s`;
    assert.deepEqual([stemOf(word(40)).length, stemOf(word(41)).length], [39, 41]);
  });
});

describe('cosines', () => {
  it('are one for the same direction, zero for nothing shared, and zero for empty passages', () => {
    const table = cosineTable({
      rows: [vector(3, 4)],
      columns: [vector(6, 8), vector(0, 0, 0, 0, 0, 1), vector()],
      size: 6,
    });
    assert.deepEqual(
      [...table.row(0)].map((value) => Number(value.toFixed(12))),
      [1, 0, 0],
    );
  });
});

describe('topics', () => {
  const vocabulary = new Vocabulary();
  const vectors = [
    ...Array.from({ length: 20 }, (_, i) => `supervision oversight x${'abcdefghijklmnopqrst'[i]}x`),
    ...Array.from({ length: 20 }, (_, i) => `housing tenancy y${'abcdefghijklmnopqrst'[i]}y`),
  ].map((text) => toUnit(weigh(countStems(listWords(text, new Map()), vocabulary), new Float64Array(1000).fill(1))));
  /** So short a vector that nothing is learnt from it. */
  const single = (word: string): SparseVector => ({
    terms: [vocabulary.find(stemOf(word))!],
    weights: Float64Array.of(0.01),
  });

  it('bring words together that keep the same company', () => {
    const places = placeInTopics([...vectors, single('supervision'), single('oversight'), single('tenancy')], 100);
    const row = topicTable(places, vectors.length + 1).row(vectors.length);
    assert.ok(row[0]! > 0.9);
    assert.ok(Math.abs(row[1]!) < 0.1);
  });

  it('are learnt from some of very many passages, and place the others too', () => {
    const many = Array.from({ length: 1200 }, (_, i) => vectors[i % vectors.length]!);
    const places = placeInTopics([...many, single('supervision'), single('oversight'), single('tenancy')], 100);
    const row = topicTable(places, many.length + 1).row(many.length);
    assert.ok(row[0]! > 0.6);
    assert.ok(Math.abs(row[1]!) < 0.1);
  });

  it('are none of no passages, and of passages without words, and then nothing is alike', () => {
    assert.equal(placeInTopics([], 3).dimensions, 0);
    assert.deepEqual([...topicTable(placeInTopics([vector(), vector()], 3), 1).row(0)], [0]);
  });
});

describe('columns', () => {
  const product = (matrix: Float64Array, a: number, b: number) =>
    matrix.reduce((sum, value, i) => (i % 2 === a ? sum + value * matrix[i - a + b]! : sum), 0);

  it('become orthonormal', () => {
    const matrix = Float64Array.of(3, 1, 4, 1, 0, 5);
    orthonormalise(matrix, 2);
    const products = [product(matrix, 0, 0), product(matrix, 1, 1), product(matrix, 0, 1)];
    assert.deepEqual(
      products.map((value) => Math.abs(Number(value.toFixed(12)))),
      [1, 1, 0],
    );
  });

  it('become zero where they depend on others', () => {
    const matrix = Float64Array.of(3, 6, 4, 8);
    orthonormalise(matrix, 2);
    assert.deepEqual(
      [...matrix].map((value) => Number(value.toFixed(12))),
      [0.6, 0, 0.8, 0],
    );
  });

  it('depend on others when less than a thousand-millionth of their square is left', () => {
    const isLeft = (share: number) => {
      const matrix = Float64Array.of(1, 1, 0, Math.sqrt(share));
      orthonormalise(matrix, 2);
      return matrix[3] !== 0;
    };
    assert.deepEqual([isLeft(2e-9), isLeft(0.5e-9)], [true, false]);
  });
});

describe('numbers', () => {
  it('have means and deviations, zero of none', () => {
    assert.deepEqual([mean([1, 3]), standardDeviation([1, 3]), mean([]), standardDeviation([])], [2, 1, 0, 0]);
  });

  it('become probabilities, also where some are impossible', () => {
    assert.deepEqual(softmax([0, 0]), [0.5, 0.5]);
    assert.deepEqual(softmax([5, -Infinity]), [1, 0]);
    assert.deepEqual(softmax([-Infinity, -Infinity]), [0.5, 0.5]);
    assert.deepEqual(softmax([]), []);
  });
});
