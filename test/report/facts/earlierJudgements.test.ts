/** What reports say of earlier inspections, and what only sounds like it. Sentences are from published reports. */

import assert from 'node:assert/strict';

import { findEarlierJudgements } from '../../../server/src/report/facts/earlierJudgements';
import { parseOwnFamily } from '../../../server/src/report/families/own/ownFamily';
import { vocabularyOf } from '../../../server/src/report/reading/vocabulary';
import { familyOf, unchanged } from '../given';

function check(text: string, expected: readonly string[], family = familyOf('sif-2015')): void {
  const found = findEarlierJudgements(vocabularyOf(family), unchanged(text));
  assert.deepEqual(
    found.map(({ subject, grade, when }) => `${subject} ${grade} ${when ?? '?'}`),
    expected,
    text,
  );
}

describe('judgements of earlier inspections', () => {
  it('have their topic and date in the sentence before', () => {
    check(
      'The previous inspection of the local authority’s arrangements for the protection of children was published in June 2013. The local authority was judged to be adequate.',
      ['help-and-protection adequate June 2013'],
    );
    check(
      'The last inspection of the local authority’s services for children looked after was in March 2012. The local authority was judged to be **good**'.replaceAll(
        '*',
        '',
      ),
      ['looked-after good March 2012'],
    );
  });

  it('have their topic and date in their own sentence', () => {
    check('In 2010, the looked after children service was judged to be adequate, but services have deteriorated.', [
      'looked-after adequate 2010',
    ]);
    check('The child protection inspection in September 2012 found the service to be inadequate.', [
      'help-and-protection inadequate September 2012',
    ]);
    check('At the last inspection, in 2014, adoption services were judged inadequate.', ['adoption inadequate 2014']);
    check('Reading children’s services were judged inadequate in 2016.', ['overall inadequate 2016']);
    check('This is a re-inspection, following a judgement of inadequate for overall effectiveness in 2014.', [
      'overall inadequate 2014',
    ]);
  });

  it('are not of what is excepted', () =>
    check('All services, except adoption, were judged to be inadequate at the last inspection in 2015.', [
      'overall inadequate 2015',
    ]));

  it('have no date where they were before the one that is told', () =>
    check(
      'At the last full inspection in 2017, services were found to have improved from a previous judgement of inadequate.',
      ['overall inadequate ?'],
    ));

  it('are of leaders, under the name of any framework', () =>
    check('The impact of leaders on social work practice was judged to be good at the last inspection, in 2019.', [
      'leadership good 2019',
    ]));

  it('are several in one paragraph', () => {
    check(
      'Practice is stronger since the inspections of 2012, when services for children in need of protection were judged to be good, and of children looked after in 2010, when services were judged to be adequate.',
      ['help-and-protection good 2012', 'looked-after adequate 2010'],
    );
  });

  it('know the grade’s own topic behind it', () => {
    check(
      'At the inspection in July 2012 the local authority was judged to be Good for safeguarding and Adequate for adoption.',
      ['help-and-protection good July 2012'],
    );
  });

  it('take the nearest of several dates', () => {
    check(
      'The new authority began on 1 April 2023. Services of its predecessor were judged requires improvement to be good in November 2022.',
      ['overall requires-improvement November 2022'],
    );
  });

  it('are of the homes that an authority runs, as a subject of their own', () => {
    check(
      'The local authority operates two children’s homes. Both were judged to be good in their most recent Ofsted inspection.',
      ['childrens-homes good ?'],
    );
    check(
      'The local authority operates four children’s homes. Two were judged good in 2015, and two were judged to be adequate.',
      ['childrens-homes good 2015', 'childrens-homes adequate 2015'],
    );
    check('The outcome of the inspection was that the home was again judged to be good.', ['childrens-homes good ?']);
  });

  it('are not those of centres and schools', () => {
    check(
      'Three of the four children’s centres in Knowsley have been judged good or outstanding by Ofsted in 2013.',
      [],
    );
    check('Children attend schools that were judged to be good at their last inspection.', []);
  });

  it('are not those of audits, plans and cases', () => {
    check('In 2014, 38% of cases in the teams audited by the local authority were found to be inadequate.', []);
    check('Inspectors found good work in the last inspection.', []);
    check('At the inspection, where plans for children were judged good, they were well focused.', []);
  });

  it('are not those of today', () => {
    check('The LSCB in Tower Hamlets is judged to be inadequate since the inspection of 2016.', []);
    check('The board needs improvement before it can be judged good at an inspection.', []);
    check('During this inspection services have been judged to be good.', []);
  });

  it('need an inspection or a year to be told by', () => check('Their work was judged to be good.', []));

  it('are none of nothing, nor of endless text', () => {
    check('', []);
    check(`${'judged '.repeat(5000)}good`, []);
  });
});

describe('judgements of earlier inspections in reports of a family of one’s own', () => {
  const own = parseOwnFamily(
    JSON.stringify({
      id: 'kitchens',
      name: 'Kitchens',
      signs: [{ looksFor: 'a kitchen', anyOf: ['kitchen'] }],
      subjects: [{ id: 'hygiene', name: 'Hygiene', rows: ['hygiene [of the kitchen]', 'cleanliness'] }],
      grades: [{ grade: 'four-stars', patterns: ['four stars'] }],
    }),
  ).family!;

  it('are of the subjects that it names', () => {
    const text = 'At the last inspection, in 2014, the cleanliness was judged to be four stars.';
    check(text, ['hygiene four-stars 2014'], own);
  });

  it('know no subjects of children’s services, and are not those of this inspection', () => {
    const text = 'At the last inspection, in 2014, adoption services were judged four stars.';
    check(text, ['overall four-stars 2014'], own);
    check('This inspection, in 2014, was of hygiene, which was judged four stars.', [], own);
  });
});
