/** Names of strangers cannot steer what shows them: terminals, logs of build servers, menus. */

import assert from 'node:assert/strict';

import { makePrintable } from '../../server/src/base/printable';

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
