/** Names of strangers cannot steer what shows them: terminals, logs of build servers, menus. */

import assert from 'node:assert/strict';

import { escapeSteering, makeHarmless, makeLinesHarmless, makePrintable } from '../../server/src/base/printable';

describe('making names printable', () => {
  const cases: readonly (readonly [name: string, shown: string])[] = [
    ['report 1.txt', 'report 1.txt'],
    ['Zoë Ångström, 报告', 'Zoë Ångström, 报告'],
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['a\n::error::b', 'a␊::error::b'],
    ['tab\tand\rreturn', 'tab␉and␍return'],
    ['\u007f\u0000', '␡␀'],
    ['\u009b31m', '�31m'],
    ['gpj.\u202etxt', 'gpj.�txt'],
    ['a\u2028b\u2066c\u200fd', 'a�b�c�d'],
  ];
  for (const [name, shown] of cases) {
    it(`shows ${JSON.stringify(name)} as ${shown}`, () => assert.equal(makePrintable(name), shown));
  }

  it('leaves the words of people who write in other directions, and emoji that are joined', () => {
    for (const name of ['שלום', 'مرحبا', '👩‍🔬', 'naïve']) assert.equal(makePrintable(name), name);
  });
});

describe('making a line harmless', () => {
  const cases: readonly (readonly [line: string, shown: string])[] = [
    ['a\tb', 'a b'],
    ['::error::a', ': error::a'],
    ['  ::add-mask::a', '  : add-mask::a'],
    ['a ::error::b', 'a ::error::b'],
    ['##[add-path]a, ##vso[task.setvariable]b', '# [add-path]a, # vso[task.setvariable]b'],
    ['## a heading', '## a heading'],
    ['a\n::error::b', 'a␊::error::b'],
  ];
  for (const [line, shown] of cases) {
    it(`shows ${JSON.stringify(line)} as ${shown}`, () => assert.equal(makeHarmless(line), shown));
  }

  it('does so with each line of several', () => {
    assert.equal(makeLinesHarmless('a\n::error::b\u001b\n'), 'a\n: error::b␛\n');
  });
});

describe('escaping what steers in JSON', () => {
  it('keeps the value and the lines', () => {
    const value = { a: 'b\u0085\u202e\n\u2028\u007f' };
    const json = escapeSteering(JSON.stringify(value, undefined, 2));
    assert.deepEqual(JSON.parse(json), value);
    assert.equal(json, '{\n  "a": "b\\u0085\\u202e\\n\\u2028\\u007f"\n}');
  });
});
