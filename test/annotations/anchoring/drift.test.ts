/** Where passages must be by now, from where others went. */

import assert from 'node:assert/strict';
import { buildDrift } from '../../../server/src/annotations/anchoring/drift';

describe('the drift of a text', () => {
  it('is unknown without landmarks, and for passages whose old place is', () => {
    assert.equal(buildDrift([]).nearness(100, 100), undefined);
    assert.equal(buildDrift([{ old: 500, new: 500 }]).nearness(undefined, 100), undefined);
  });

  it('leaves room between landmarks for all that was put in between them', () => {
    const drift = buildDrift([
      { old: 10_000, new: 10_000 },
      { old: 20_000, new: 20_500 },
    ]);
    for (const now of [15_000, 15_250, 15_500]) assert.equal(drift.nearness(15_000, now), 1);
    assert.ok(drift.nearness(15_000, 16_000)! < 0.6);
    assert.ok(drift.nearness(15_000, 5_000)! < 0.1);
  });

  it('knows that a text begins at its beginning', () =>
    assert.equal(buildDrift([{ old: 20_000, new: 20_000 }]).nearness(3_000, 3_000), 1));

  it('is not misled by a landmark that was moved, in order or not', () => {
    for (const moved of [2_000, 70_000]) {
      const drift = buildDrift([
        { old: 10_000, new: 10_000 },
        { old: 50_000, new: moved },
        { old: 90_000, new: 90_000 },
      ]);
      assert.equal(drift.nearness(49_000, 49_000), 1);
    }
  });
});
