/** Baselines: what their file says, what they know, and how problems come in and go out. */

import assert from 'node:assert/strict';

import * as baselines from '../../server/src/checks/baseline';

const drift = { code: 'cross-reference-drift', fingerprint: '0123456789abcdef' };
const skip = { code: 'numbering-skips', fingerprint: 'fedcba9876543210' };

describe('a baseline', () => {
  const both = baselines.replaceProblems(baselines.emptyBaseline, 'a/old.txt', [skip, drift]);

  it('knows the problems that were put in, of the report that they are of', () => {
    assert.ok(baselines.isKnown(both, 'a/old.txt', drift));
    assert.ok(!baselines.isKnown(both, 'b/old.txt', drift));
    assert.ok(!baselines.isKnown(both, 'a/old.txt', { ...drift, code: 'numbering-skips' }));
    assert.equal(baselines.countProblems(both), 2);
  });

  it('takes in one problem, and gives it back', () => {
    const one = baselines.addProblem(baselines.emptyBaseline, 'a/old.txt', drift);
    assert.ok(baselines.isKnown(one, 'a/old.txt', drift));
    const more = baselines.addProblem(one, 'a/old.txt', skip);
    assert.equal(baselines.countProblems(more), 2);
    const less = baselines.removeProblem(more, 'a/old.txt', drift);
    assert.ok(!baselines.isKnown(less, 'a/old.txt', drift));
    assert.ok(baselines.isKnown(less, 'a/old.txt', skip));
  });

  it('is read as it was written, one sorted problem a line', () => {
    const text = baselines.renderBaseline(both);
    assert.equal(
      text,
      `{
  "about": "Known problems of these reports, for golden-thread check --baseline and for the editor.",
  "version": 1,
  "files": {
    "a/old.txt": [
      "cross-reference-drift 0123456789abcdef",
      "numbering-skips fedcba9876543210"
    ]
  }
}
`,
    );
    assert.deepEqual(baselines.parseBaseline(`\uFEFF${text}`), {
      kind: 'read',
      kept: new Map([['a/old.txt', new Set([...names(text)])]]),
    });
  });

  it('leaves out reports that have no problems', () => {
    const empty = baselines.removeProblem(baselines.replaceProblems(new Map(), 'x.txt', [drift]), 'x.txt', drift);
    assert.deepEqual(baselines.parseBaseline(baselines.renderBaseline(empty)), { kind: 'read', kept: new Map() });
  });

  const others: readonly [string, string][] = [
    ['no JSON', 'Inspection of services'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no files', '{"version":1}'],
    ['files that are a list', '{"version":1,"files":[]}'],
    ['problems that are no list', '{"version":1,"files":{"a":"b"}}'],
    ['problems that are no words', '{"version":1,"files":{"a":[1]}}'],
  ];
  for (const [name, text] of others) {
    it(`is not read from ${name}`, () =>
      assert.deepEqual(baselines.parseBaseline(text), { kind: 'unusable', reason: 'it is no baseline' }));
  }

  it('of a newer version is not used, and the person learns why', () => {
    assert.deepEqual(baselines.parseBaseline('{"version":2,"files":{},"more":1}'), {
      kind: 'unusable',
      reason: 'it is a baseline of version 2, and this program reads version 1',
    });
  });
});

function names(text: string): string[] {
  return [...text.matchAll(/"([a-z-]+ [0-9a-f]{16})"/g)].map((match) => match[1]!);
}
