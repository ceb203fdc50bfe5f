/** The checks of writing: what they report of recommendations, findings and sentences, and what they leave alone. */

import assert from 'node:assert/strict';

import type { Check } from '../../server/src/checks/diagnostic';
import { listElements } from '../../server/src/checks/writing/elements';
import { findingWithoutEffect, findingWithoutEvidence } from '../../server/src/checks/writing/findings';
import { jargon } from '../../server/src/checks/writing/jargon';
import { numberIdentifying, personNamed } from '../../server/src/checks/writing/people';
import {
  recommendationBundled,
  recommendationUnmeasurable,
  recommendationWithoutAddressee,
  recommendationWithoutTimeLimit,
  recommendationWithoutVerb,
} from '../../server/src/checks/writing/recommendations';
import { negationDoubled, sentenceLong } from '../../server/src/checks/writing/sentences';
import { listHits, pointedAt, read } from './findingsReport';

/** A report with these recommendations and one finding for the first of them. */
function printRecommendations(recommendations: readonly string[], finding = 'Plans are not clear. (Recommendation 1)') {
  return `Inspection of services for children in need of help and protection, children looked after and care leavers

Inspection date: 6 March 2017 – 30 March 2017

Report published: 2 June 2017

Children's services in Northmoor are good

Recommendations

${recommendations.map((text, i) => `${i + 1}. ${text}\n`).join('')}
The experiences and progress of children who need help and protection	Good

Inspection findings

${recommendations.length + 1}. ${finding}
`;
}

function pointedAtIn(check: Check, ...recommendations: readonly string[]): string[] {
  const text = printRecommendations(recommendations);
  return listHits(check, text).map(({ range }) => text.slice(range.start, range.end));
}

describe('recommendation-without-addressee', () => {
  const others = ['The council should review its plans.', 'The board should publish its report.'];
  const lacking = (text: string) => pointedAtIn(recommendationWithoutAddressee, ...others, text).length > 0;

  it('reports orders and what should be done by nobody', () => {
    for (const text of ['Train all managers.', 'The records should be kept in one place.'])
      assert.ok(lacking(text), text);
  });

  it('passes over who is named in any form', () => {
    for (const text of [
      'We recommend that the trust trains its managers.',
      'Train all managers (Head of Housing).',
      'The records should be kept in one place by the council.',
      'Records matter. The council should keep them.',
      'For the board: review the plan.',
    ])
      assert.ok(!lacking(text), text);
  });

  it('passes over lists that mostly name nobody, and lists of two', () => {
    assert.deepEqual(pointedAtIn(recommendationWithoutAddressee, others[0]!, 'Train managers.', 'Write plans.'), []);
    assert.deepEqual(pointedAtIn(recommendationWithoutAddressee, others[0]!, 'Train managers.'), []);
  });
});

describe('recommendation-without-verb', () => {
  const others = ['Review all plans.', 'Train the managers.'];

  it('reports a topic among requests', () => {
    assert.deepEqual(pointedAtIn(recommendationWithoutVerb, ...others, 'The quality of supervision.'), [
      '3. The quality of supervision.',
    ]);
  });

  it('passes over requests of other forms, facts, and lists of topics', () => {
    for (const text of ['The council should act.', 'Improving supervision.', 'The plans are late.'])
      assert.deepEqual(pointedAtIn(recommendationWithoutVerb, ...others, text), [], text);
    assert.deepEqual(
      pointedAtIn(recommendationWithoutVerb, 'The quality of plans.', 'The use of data.', 'A plan.'),
      [],
    );
  });
});

describe('recommendation-without-time-limit', () => {
  const lacking = (text: string) =>
    pointedAtIn(recommendationWithoutTimeLimit, 'Review plans within three months.', 'Train staff by May 2018.', text)
      .length > 0;

  it('reports a request without one among others', () => assert.ok(lacking('Write a plan.')));

  it('passes over limits in other words, and what tells of something', () => {
    for (const text of [
      'Immediately write a plan.',
      'Write a plan by the end of the year.',
      'Write a plan in 10 working days.',
      'Work is under way.',
    ])
      assert.ok(!lacking(text), text);
  });
});

describe('recommendation-bundled', () => {
  for (const [text, verb] of [
    ['Review the policy and train all managers.', 'train'],
    ['Improve the plans. Train the managers.', 'Train'],
    ['Ensure that plans are clear, and ensure that they are reviewed.', 'ensure'],
    ['Increase the capacity of the team and ensure that help is timely.', 'ensure'],
  ] as const)
    it(`reports “${text}”`, () => assert.deepEqual(pointedAtIn(recommendationBundled, text, 'Write a plan.'), [verb]));

  for (const text of [
    'Review and update the policy.',
    'Ensure that staff know the policy and follow it.',
    'Write a plan to cut delays and raise the quality.',
    'Review the use of agency staff and support for managers.',
    'Review the data. Use this to plan the services.',
  ])
    it(`passes over “${text}”`, () => assert.deepEqual(pointedAtIn(recommendationBundled, text, 'Write a plan.'), []));
});

describe('recommendation-unmeasurable', () => {
  for (const [text, words] of [
    ['Visit children where appropriate.', 'where appropriate'],
    ['Appoint a chair as soon as possible.', 'as soon as possible'],
    ['The board should seek to learn.', 'should seek to'],
  ] as const)
    it(`reports “${text}”`, () => assert.deepEqual(pointedAtIn(recommendationUnmeasurable, text), [words]));

  for (const text of [
    'Publish the plan as required by law.',
    'Visit every child.',
    'Learn from the attempt to change.',
  ])
    it(`passes over “${text}”`, () => assert.deepEqual(pointedAtIn(recommendationUnmeasurable, text), []));
});

describe('the elements of a finding', () => {
  const elementsIn = (finding: string) => {
    const report = read(printRecommendations(['Improve the plans.'], finding));
    return [...listElements(report, report.findings[0]!)];
  };

  it('are told by the words that introduce them, each with its sentence', () => {
    const finding =
      'Plans are late. The statutory guidance sets a limit. In four of ten files there was none, because managers left. This means that children wait.';
    assert.deepEqual(elementsIn(finding), [
      ['criteria', 'The statutory guidance sets a limit.'],
      ['condition', 'Plans are late.'],
      ['cause', 'In four of ten files there was none, because managers left.'],
      ['effect', 'This means that children wait.'],
      ['evidence', 'In four of ten files there was none, because managers left.'],
    ]);
  });

  it('do not take the number of a marker for evidence', () => {
    assert.deepEqual(elementsIn('Plans are late. (Recommendation 1)'), [['condition', 'Plans are late.']]);
  });

  it('are told by the fields that say so, and by the text below a heading', () => {
    const report = read(
      '# Audit of stores\n\n## Findings\n\n### F-1 Keys are left in the doors\n\n**Severity:** High\n\n**Criteria:** Keys are kept in the safe.\n\n**Effect:** Anybody can take stock.\n\nIn the walk round the yard four keys were in their doors.\n\n## Recommendations\n\nR-1 The head of stores should put a safe beside the doors (F-1).\n',
    );
    const [finding] = report.findings;
    assert.deepEqual([...listElements(report, finding!).keys()], ['criteria', 'condition', 'effect', 'evidence']);
  });
});

describe('finding-without-evidence and finding-without-effect', () => {
  const lacks = (check: Check, finding: string) =>
    listHits(check, printRecommendations(['Improve the plans.', 'Train staff.'], `${finding} (Recommendation 1)`))
      .length;

  it('report a shortfall that says neither', () => {
    assert.equal(lacks(findingWithoutEvidence, 'Plans are not clear.'), 1);
    assert.equal(lacks(findingWithoutEffect, 'Plans are not clear.'), 1);
  });

  it('pass over a shortfall that says it, and what is well', () => {
    assert.equal(lacks(findingWithoutEvidence, 'In four of ten files plans are not clear.'), 0);
    assert.equal(lacks(findingWithoutEffect, 'Plans are not clear, which leads to delay.'), 0);
    assert.equal(lacks(findingWithoutEffect, 'Plans are clear.'), 0);
  });

  for (const shown of [
    'Very few plans are clear.',
    'Plans are not clear. Leaders acknowledge this.',
    'Plans are not clear. This was raised with leaders.',
    'Plans are not clear. There have been no reviews.',
    'A number of plans are not clear.',
  ])
    it(`take “${shown}” for evidence`, () => assert.equal(lacks(findingWithoutEvidence, shown), 0));

  for (const follows of [
    'Plans are not clear and have led to low attainment.',
    'Plans are not clear. This is contributing to high turnover.',
    'Plans are not clear. The system results in poor homes.',
    'Plans are not clear. Care leavers have to present as homeless.',
    'Plans are not clear and children have poor experiences.',
    'Plans are not clear, at the expense of progress.',
  ])
    it(`take “${follows}” for an effect`, () => assert.equal(lacks(findingWithoutEffect, follows), 0));

  for (const praise of [
    'Plans are clear.',
    'Workers are clear about what they need to do next.',
    'Leaders understand the need to protect children.',
    'Workers help when children get into difficulties.',
    'The share of care leavers not in education is in line with others.',
  ])
    it(`ask of “${praise}” for neither`, () => {
      assert.equal(lacks(findingWithoutEvidence, praise), 0);
      assert.equal(lacks(findingWithoutEffect, praise), 0);
    });

  it('ask of what an authority needs to do', () => {
    assert.equal(lacks(findingWithoutEvidence, 'The authority needs to improve its plans.'), 1);
  });
});

describe('sentence-long', () => {
  const sentence = (words: number) => `${Array.from({ length: words - 1 }, () => 'plans').join(' ')} work.`;
  const long = (text: string) => pointedAt(sentenceLong, `P${text.slice(1)}`, 'Visits are regular.').length;

  it('reports the forty-first word, and neither the fortieth nor a list', () => {
    assert.equal(long(sentence(41)), 1);
    assert.equal(long(sentence(40)), 0);
    assert.equal(long(`Plans: ${sentence(41)}`), 0);
  });
});

describe('jargon', () => {
  it('reports a word once', () => {
    assert.deepEqual(pointedAt(jargon, 'They utilise plans and utilise data going forward.', 'Fine.'), [
      'utilise',
      'going forward',
    ]);
  });

  it('passes over what is explained, quoted, or a name', () => {
    for (const text of [
      'Deep dives (close looks at one team) are made.',
      'One called it a “deep dive”.',
      'The Quick Wins team helps.',
    ])
      assert.deepEqual(pointedAt(jargon, text, 'Fine.'), [], text);
  });
});

describe('negation-doubled', () => {
  it('reports a negation that is denied', () => {
    assert.deepEqual(
      pointedAt(negationDoubled, 'Delays are not uncommon, and not without risk.', 'Staff did not fail to act.'),
      ['not uncommon', 'not without', 'not fail to'],
    );
  });

  it('passes over one negation', () => {
    assert.deepEqual(pointedAt(negationDoubled, 'Plans are not common.', 'This does not prevent delay.'), []);
  });
});

describe('person-named', () => {
  it('reports names and personal numbers in findings', () => {
    assert.deepEqual(pointedAt(personNamed, 'Mr John Smith and Dr A. O’Neill left.', 'He was born on 3 May 2010.'), [
      'Mr John Smith',
      'Dr A. O’Neill',
      'born on 3',
    ]);
  });

  it('passes over pseudonyms, and reports that name many on purpose', () => {
    assert.deepEqual(pointedAt(personNamed, 'It helped Mr A. It was late.', 'Fine.'), []);
    const many = ['Adam', 'Brown', 'Clark', 'Davis', 'Evans', 'Frank'].map((name) => `Mr ${name} spoke.`);
    assert.deepEqual(pointedAt(personNamed, ...many), []);
    assert.equal(pointedAt(personNamed, ...many.slice(1)).length, 5);
  });
});

describe('number-identifying', () => {
  it('reports a count of one to four people', () => {
    assert.deepEqual(
      pointedAt(numberIdentifying, 'At the time, four young people lived in hotels.', 'Only one patient died.'),
      ['four young people', 'Only one patient'],
    );
  });

  it('passes over larger counts, parts, ages, homes and anonymous words', () => {
    for (const text of [
      'At the time, five children lived in hotels.',
      'Two of the children are at school.',
      'Two thirds of care leavers work.',
      'The council runs two children’s homes.',
      'One young person told inspectors that it helped.',
    ])
      assert.deepEqual(pointedAt(numberIdentifying, text, 'Fine.'), [], text);
  });
});
