/** Verdicts at the borders between them: what must not pass for certain, and what a person need not be asked. */

import assert from 'node:assert/strict';
import type { Evidence } from '../../../server/src/annotations/anchoring/evidence';
import { isAsGood, isClearlyBest, isFarAhead, isLikeElsewhere } from '../../../server/src/annotations/anchoring/judge';

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
