/** Sentences that give something judged its grade, and what only sounds like one. */

import assert from 'node:assert/strict';
import { findProseJudgements } from '../../../server/src/report/facts/proseJudgements';
import { familyOf, unchanged } from '../given';

function check(text: string, expected: readonly string[], family = familyOf('sif-2015')): void {
  const found = findProseJudgements(family, unchanged(text));
  assert.deepEqual(
    found.map(
      ({ subject, grade, range, where }) => `${where} ${subject} ${grade} ${text.slice(range.start, range.end)}`,
    ),
    expected,
    text,
  );
}

describe('judgements in sentences', () => {
  it('name what is judged and go on to its grade', () => {
    check('Visits are regular. Adoption services are outstanding.', ['sentence adoption outstanding outstanding']);
    check('Services to care leavers are good. They know their rights.', ['sentence care-leavers good good']);
    check('Services for children in South Tyneside are good. This is because managers try hard.', [
      'sentence overall good good',
    ]);
    check('Services to safeguard children and young people in Stockton-on-Tees are good.', [
      'sentence help-and-protection good good',
    ]);
    check('Services for children looked after remain good, and leaders know why.', ['sentence looked-after good good']);
    check('Children’s services in Halton require improvement.', [
      'sentence overall requires-improvement require improvement',
    ]);
  });

  it('end with their grade, or go on to another matter', () => {
    for (const rest of ['.', ', and so on.', '; visits too.', ': all of them.', ' – all of them.', ''])
      check(`Adoption services are good${rest}`, ['sentence adoption good good']);
    for (const word of ['and', 'but', 'because', 'overall'])
      check(`Adoption services are good ${word} leaders know why.`, ['sentence adoption good good']);
    for (const word of ['at', 'enough', 'for', 'andirons', 'butlers'])
      check(`Adoption services are good ${word} in the north.`, []);
  });

  it('are none where one aspect is praised', () => {
    check('The accommodation of care leavers is good.', []);
    check('Services for care leavers are good at keeping in touch.', []);
    check('Services for children in need are good.', []);
    check('Placement stability is good.', []);
    check('Adoption services have good links with schools.', []);
  });

  it('are none in a list, in the past, and in the future', () => {
    check('Adoption services: good', []);
    check('Adoption services were good.', []);
    check('Adoption services will be good.', []);
  });

  it('are none where the family judges nothing', () => check('Adoption services are good.', [], familyOf('general')));
});
