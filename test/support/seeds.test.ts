/** The test of the opened sample reports. */

import assert from 'node:assert/strict';

import { openSeeds } from './seeds';

describe('the opened sample reports', () => {
  it('are the five, with their texts', () => {
    assert.equal(openSeeds().length, 5);
    assert.ok(openSeeds().every(({ document }) => document.source.text.length > 5000));
  });
});
