/** Vectors of words are learnt from the company that they keep. */

import assert from 'node:assert/strict';
import { learnVectors, type Learnt } from '../../../server/src/links/associations/learn';

const passages = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0
    ? ['manag', i % 4 === 0 ? 'oversight' : 'supervis', 'record', 'frequent', `rare${i}`]
    : ['tenanc', i % 4 === 1 ? 'hostel' : 'hous', 'rent', 'landlord', `rare${i}`],
);

function cosine({ stems, coordinates }: Learnt, one: string, other: string): number {
  const size = coordinates.length / stems.length;
  const [a, b] = [one, other].map((stem) => coordinates.subarray(stems.indexOf(stem) * size).subarray(0, size));
  const dot = (x: Float64Array, y: Float64Array): number => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  return dot(a!, b!) / Math.sqrt(dot(a!, a!) * dot(b!, b!));
}

describe('learning vectors of words', () => {
  const learnt = learnVectors(passages, { fewestPassages: 5, dimensions: 2 });

  it('leaves out what is rare, and keeps the rest in order', () => {
    assert.deepEqual(learnt.stems, [
      ...['frequent', 'hostel', 'hous', 'landlord', 'manag', 'oversight', 'record', 'rent', 'supervis', 'tenanc'],
    ]);
  });

  it('brings words together that never meet but keep the same company', () => {
    assert.ok(cosine(learnt, 'oversight', 'supervis') > 0.9);
    assert.ok(cosine(learnt, 'hostel', 'hous') > 0.9);
    assert.ok(Math.abs(cosine(learnt, 'oversight', 'hous')) < 0.1);
  });

  it('gives the same vectors each time', () => {
    assert.deepEqual(learnVectors(passages, { fewestPassages: 5, dimensions: 2 }), learnt);
  });

  it('gives no vectors of no words', () => {
    assert.deepEqual(learnVectors([], { fewestPassages: 1, dimensions: 2 }).stems, []);
  });
});
