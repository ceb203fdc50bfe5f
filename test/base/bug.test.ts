/** What cannot happen is said once, and throws only under test. */

import assert from 'node:assert/strict';

import { bug, setBugSink } from '../../server/src/base/bug';

describe('a bug', () => {
  it('throws until a sink is set, then tells the sink each message once', () => {
    assert.throws(() => bug('a first impossible thing'), /^Error: Bug: a first impossible thing$/);
    const told: string[] = [];
    setBugSink((message) => told.push(message));
    try {
      bug('a second impossible thing');
      bug('a second impossible thing');
      assert.deepEqual(told, ['a second impossible thing']);
    } finally {
      setBugSink((message) => {
        throw new Error(`Bug: ${message}`);
      });
    }
  });
});
