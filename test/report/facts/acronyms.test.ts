/** Acronyms where they are defined, either way round. */

import assert from 'node:assert/strict';

import { findAcronyms } from '../../../server/src/report/facts/acronyms';
import { unchanged } from '../given';

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(
    findAcronyms(unchanged(text)).map(({ short, long, longRange }) => {
      assert.equal(text.slice(longRange.start, longRange.end).replace(/\s+/g, ' '), long);
      return `${short} = ${long}`;
    }),
    expected,
  );
}

describe('acronyms', () => {
  it('stand in brackets behind their words', () => {
    check('the multi-agency safeguarding hub (MASH) is', ['MASH = multi-agency safeguarding hub']);
    check('The director of children’s services (DCS) has', ['DCS = director of children’s services']);
    check('the Children in Care Council (CiCC)', ['CiCC = Children in Care Council']);
  });

  it('stand before their words in brackets', () => {
    check('The MASH (multi-agency safeguarding hub) is', ['MASH = multi-agency safeguarding hub']);
  });

  it('stand at the end of what the brackets say', () => {
    check('the harbour lighting team (Team HLT) and', ['HLT = harbour lighting team']);
    check('a regional ferry agency (West Coast RFA).', ['RFA = regional ferry agency']);
    check('the Quay Safety Partnership (referred to as the QSP) has', ['QSP = Quay Safety Partnership']);
    check('the harbour lights team (see the QSP)', []);
  });

  it('take the fuller of two readings, and lose the possessive', () => {
    check('the Assessed and Supported Year of Employment (ASYE) programme', [
      'ASYE = Assessed and Supported Year of Employment',
    ]);
    check('independent reviewing officers’ (IROs) caseloads', ['IRO = independent reviewing officers']);
  });

  it('lose the s of several', () => {
    check('Independent reviewing officers (IROs) offer', ['IRO = Independent reviewing officers']);
  });

  it('are no numbers, no words and no letters that do not fit', () => {
    for (const text of ['children (12)', 'homes (Good)', 'the plan (XYZ)', 'plans (see MASH)', '(MASH)', 'plans (MASH'])
      check(text, []);
  });
});
