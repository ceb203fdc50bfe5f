/** Verdicts at the borders between them: what must not pass for certain, and what a person need not be asked. */

import assert from 'node:assert/strict';
import type { Evidence } from '../../../server/src/annotations/anchoring/evidence';
import {
  isAsGood,
  isCertainQuotation,
  isClearlyBest,
  isFarAhead,
  isLandmark,
  isLikeElsewhere,
  isLikeQuotation,
  isLongPassage,
  isOtherText,
  isVerbatim,
  standsInPlace,
} from '../../../server/src/annotations/anchoring/judge';

/** All of a sentence of twenty words, with nothing around it and nothing put in. */
const whole: Evidence = {
  ...{ share: 1, before: 0, after: 0, words: 20, weight: 10, scattered: 0 },
  ...{ firstOld: 0, lastOld: 20, firstNew: 100, lastNew: 120, roomStart: 90, roomEnd: 130 },
};

describe('a verdict about places', () => {
  it('calls the first best when the second is weaker by a quarter', () => {
    assert.ok(isFarAhead(2, 1.73) && !isFarAhead(2, 1.77) && isFarAhead(0.1, undefined));
    assert.ok(isClearlyBest(whole, { ...whole, share: 0.73 }) && !isClearlyBest(whole, { ...whole, share: 0.77 }));
    assert.ok(isClearlyBest(whole, undefined));
  });

  it('takes a copy for as good unless the old place has 0.15 more of words and surroundings', () => {
    const inPlace = { share: 1, surroundings: 0.5 };
    assert.ok(isAsGood({ share: 1, surroundings: 0.37 }, inPlace));
    assert.ok(!isAsGood({ share: 1, surroundings: 0.33 }, inPlace));
  });

  it('leaves out words that scatter by more than half their length', () => {
    const like = (change: Partial<Evidence>) => isLikeElsewhere({ ...whole, ...change });
    assert.ok(like({ scattered: 12 }) && !like({ scattered: 15 }));
    const part = { share: 0.7, before: 0.6 };
    assert.ok(like({ ...part, lastNew: 134 }) && !like({ ...part, lastNew: 137 }));
    // Of nearly all words, what stands between them was put in there.
    assert.ok(like({ share: 0.95, lastNew: 160 }));
  });
});

/** Each pair stands close on either side of a border: the first passes, the second does not. */
function expectBorders(passes: (change: Partial<Evidence>) => boolean, borders: readonly Pair[]): void {
  for (const [inside, outside] of borders) {
    assert.ok(passes(inside), JSON.stringify(inside));
    assert.ok(!passes(outside), JSON.stringify(outside));
  }
}

type Pair = readonly [inside: Partial<Evidence>, outside: Partial<Evidence>];

/** A short passage of eight words, of which `share` stand there. */
const short: Evidence = { ...whole, words: 8, lastOld: 7, lastNew: 107, roomEnd: 600, weight: 4 };

describe('a passage between its old neighbours', () => {
  const stands = (evidence: Evidence) => (change: Partial<Evidence>) => standsInPlace({ ...evidence, ...change });

  it('stands there with a quarter of it and most of both sides', () => {
    expectBorders(stands({ ...short, share: 0.3, before: 0.7, after: 0.7, lastOld: 2, lastNew: 102 }), [
      [{ share: 0.26 }, { share: 0.24 }],
      [{ after: 0.61 }, { after: 0.59 }],
      [{ before: 0.61 }, { before: 0.59 }],
    ]);
  });

  it('stands there with half of it, some telling words and a side', () => {
    const half = { ...short, share: 0.6, before: 0.4, after: 0.1 };
    expectBorders(stands(half), [
      [{ share: 0.51 }, { share: 0.49 }],
      [{ weight: 3 }, { weight: 2.9 }],
      [{ before: 0.31 }, { before: 0.29 }],
    ]);
    expectBorders(stands({ ...half, before: 0.1 }), [[{ share: 0.76 }, { share: 0.74 }]]);
    expectBorders(stands({ ...half, after: 0 }), [
      [
        { words: 14, roomStart: 0, roomEnd: 999 },
        { words: 13, roomStart: 0, roomEnd: 999 },
      ],
      [
        { roomStart: 0, roomEnd: 116 },
        { roomStart: 0, roomEnd: 117 },
      ],
    ]);
    expectBorders(stands({ ...short, after: 0, roomStart: 0 }), [
      [{ before: 0.61 }, { before: 0.59 }],
      [{ before: 0.7 }, { before: 0.7, lastNew: 108 }],
      [{ before: 0.7 }, { before: 0.7, share: 0.99 }],
    ]);
  });

  it('stands there with a fifth where both sides leave just its room', () => {
    const hemmed = { ...short, share: 0.22, before: 0.9, after: 0.9, lastOld: 1, lastNew: 101, weight: 1 };
    expectBorders(stands({ ...hemmed, roomStart: 100, roomEnd: 108 }), [
      [{ share: 0.2 }, { share: 0.19 }],
      [{ after: 0.8 }, { after: 0.79 }],
      [{ roomEnd: 112 }, { roomEnd: 113 }],
      [{ roomEnd: 106 }, { roomEnd: 105 }],
    ]);
  });

  it('stands nowhere where its words scatter, or much was put in between a part of them', () => {
    const part = { ...short, share: 0.7, before: 0.7, after: 0.7 };
    expectBorders(stands(part), [
      [{ scattered: 6 }, { scattered: 7 }],
      [{ lastNew: 115 }, { lastNew: 116 }],
    ]);
  });
});

describe('a quotation', () => {
  const isCertain = (evidence: Evidence, nearness?: number) => (change: Partial<Evidence>) =>
    isCertainQuotation({ ...evidence, ...change }, nearness);

  it('alone is certain when it is long and has a side, or when it is all there with both', () => {
    expectBorders(isCertain({ ...whole, before: 0.7 }), [
      [{ share: 0.75 }, { share: 0.74 }],
      [{ before: 0.6 }, { before: 0.59 }],
      [{ words: 14 }, { words: 13 }],
    ]);
    expectBorders(isCertain({ ...short, before: 1, after: 1 }), [
      [{ share: 0.995 }, { share: 0.985 }],
      [{ after: 0.995 }, { after: 0.985 }],
      [{ weight: 3 }, { weight: 2.9 }],
    ]);
  });

  it('elsewhere than expected must be long with a side, or have both', () => {
    expectBorders(isCertain({ ...whole, before: 0.7 }, 0.4), [
      [{ share: 0.91 }, { share: 0.89 }],
      [{ before: 0.6 }, { before: 0.59 }],
    ]);
    expectBorders(isCertain({ ...short, share: 0.8, before: 0.7, after: 0.7 }, 0.4), [
      [{ share: 0.75 }, { share: 0.74 }],
      [{ after: 0.6 }, { after: 0.59 }],
      [{ weight: 3 }, { weight: 2.9 }],
    ]);
  });

  it('near where it is expected needs less, and a short one less the nearer it is', () => {
    expectBorders(isCertain({ ...whole, share: 0.3, before: 0.7, after: 0.7, lastOld: 5, lastNew: 105 }, 0.5), [
      [{ share: 0.25 }, { share: 0.24 }],
      [{ after: 0.6 }, { after: 0.59 }],
    ]);
    expectBorders(isCertain({ ...whole, share: 0.6, before: 0.4, lastNew: 120 }, 0.5), [
      [{ share: 0.5 }, { share: 0.49 }],
      [{ before: 0.3 }, { before: 0.29 }],
      [{ weight: 3 }, { weight: 2.9 }],
    ]);
    const half = { ...short, share: 0.6, before: 0.7, after: 0.7 };
    expectBorders(isCertain(half, 0.5), [
      [{ share: 0.5 }, { share: 0.49 }],
      [{ after: 0.6 }, { after: 0.59 }],
    ]);
    const sided = (after: number, nearness: number) =>
      isCertain({ ...short, share: 0.8, before: 0.6, after }, nearness)({});
    assert.deepEqual(
      [sided(0.3, 0.71), sided(0.3, 0.69), sided(0.29, 0.71), sided(0.29, 0.91), sided(0.29, 0.89)],
      [...[true, false, false, true, false]],
    );
    assert.deepEqual([isCertain(half, 0.51)({}), isCertain(half, 0.49)({})], [true, false]);
  });

  it('near where it is expected, and short, needs all of words, weight and a side, or just its room', () => {
    expectBorders(isCertain({ ...short, share: 0.8, before: 0.6, after: 0.3 }, 0.8), [
      [{ share: 0.75 }, { share: 0.74 }],
      [{ weight: 3 }, { weight: 2.9 }],
      [{ before: 0.6 }, { before: 0.59 }],
    ]);
    const hemmed = {
      ...short,
      share: 0.22,
      before: 0.9,
      after: 0.9,
      lastOld: 1,
      lastNew: 101,
      roomStart: 100,
      roomEnd: 108,
    };
    expectBorders(isCertain(hemmed, 0.5), [[{}, { roomEnd: 600 }]]);
    assert.ok(isLikeQuotation(hemmed, 0.5) && !isLikeQuotation({ ...hemmed, roomEnd: 600 }, 0.5));
  });

  it('is certain nowhere where its words scatter', () => {
    expectBorders(isCertain({ ...whole, before: 0.7 }), [[{ scattered: 13 }, { scattered: 14 }]]);
  });

  it('is worth a question with half of it, and its context or a long sentence', () => {
    const isLike = (evidence: Evidence) => (change: Partial<Evidence>) =>
      isLikeQuotation({ ...evidence, ...change }, undefined);
    expectBorders(isLike({ ...whole, share: 0.6, before: 0.3, after: 0.3 }), [
      [{ share: 0.5 }, { share: 0.49 }],
      [{ weight: 3 }, { weight: 2.9 }],
      [{ after: 0.21 }, { after: 0.19 }],
      [
        { after: 0, share: 0.91 },
        { after: 0, share: 0.89 },
      ],
    ]);
    expectBorders(isLike({ ...short, share: 0.8, before: 0.5, after: 0.5 }), [
      [{ share: 0.76 }, { share: 0.74 }],
      [{ after: 0.41 }, { after: 0.39 }],
    ]);
  });

  it('is a landmark when it is a sentence, nearly all there, with both sides, and without a rival', () => {
    const isMark = (change: Partial<Evidence>) =>
      isLandmark({ ...whole, before: 0.7, after: 0.7, ...change }, undefined);
    expectBorders(isMark, [
      [{ words: 10 }, { words: 9 }],
      [{ share: 0.91 }, { share: 0.9 }],
      [{ before: 0.61 }, { before: 0.6 }],
      [{ after: 0.61 }, { after: 0.6 }],
    ]);
    assert.ok(!isLandmark({ ...whole, before: 0.7, after: 0.7 }, { ...whole, before: 0.7, after: 0.7 }));
  });

  it('is verbatim without a gap, in two words and more; a long passage has more words than a heading', () => {
    assert.ok(isVerbatim(whole) && !isVerbatim({ ...whole, lastNew: 121 }) && !isVerbatim({ ...whole, share: 0.99 }));
    assert.ok(!isVerbatim({ ...whole, lastOld: 0, lastNew: 100 }));
    assert.ok(isLongPassage({ ...whole, words: 14 }) && !isLongPassage({ ...whole, words: 13 }));
  });
});

describe('another text', () => {
  const quotation = (best?: Partial<Evidence>, words = 12) => ({ words, best: best && { ...whole, ...best } });
  const lost = quotation();

  it('is one in which fewer than a third of at least three long quotations stand', () => {
    assert.ok(isOtherText([lost, lost, lost]));
    assert.ok(!isOtherText([lost, lost]));
    assert.ok(!isOtherText([lost, lost, quotation({})]));
    assert.ok(isOtherText([lost, lost, lost, quotation({})]));
    assert.ok(!isOtherText([lost, lost, quotation(undefined, 9)]));
  });

  it('lacks what stands neither in much of its words nor between its neighbours', () => {
    const isThere = (change: Partial<Evidence>) => !isOtherText([lost, lost, quotation(change)]);
    expectBorders(isThere, [
      [{ share: 0.91 }, { share: 0.89 }],
      [{ weight: 3 }, { weight: 2.9 }],
      [
        { share: 0.6, before: 0.3, after: 0.21 },
        { share: 0.6, before: 0.3, after: 0.2 },
      ],
      [
        { share: 0.61, before: 0.6 },
        { share: 0.59, before: 0.59 },
      ],
      [
        { share: 0.25, before: 0.6, after: 0.6, scattered: 99 },
        { share: 0.24, before: 0.6, after: 0.6, scattered: 99 },
      ],
      [
        { share: 0.3, before: 0.6, after: 0.6, scattered: 99 },
        { share: 0.3, before: 0.6, after: 0.59, scattered: 99 },
      ],
    ]);
  });
});
