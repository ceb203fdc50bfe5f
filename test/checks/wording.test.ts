/** The checks of wording: what they report, what they leave alone, and what their corrections make of it. */

import assert from 'node:assert/strict';

import type { Check } from '../../server/src/checks/diagnostic';
import { draftText } from '../../server/src/checks/wording/draftText';
import { punctuationSlip, spaceMissing } from '../../server/src/checks/wording/punctuation';
import { spellingMixed } from '../../server/src/checks/wording/spellingMixed';
import { bracketUnbalanced, quoteUnbalanced } from '../../server/src/checks/wording/unbalanced';
import { wordDoubled } from '../../server/src/checks/wording/wordDoubled';
import { correct, listHits, pointedAt, printFindings, read } from './findingsReport';

interface Expectation {
  /** Findings with the words that are pointed at. */
  readonly reports: readonly (readonly [finding: string, ...words: string[]])[];
  readonly passesOver: readonly string[];
  /** Findings before and after the correction. */
  readonly corrects?: readonly (readonly [before: string, after: string])[];
}

function describeCheck(check: Check, { reports, passesOver, corrects = [] }: Expectation): void {
  describe(check.code, () => {
    for (const [finding, ...words] of reports)
      it(`reports “${finding}”`, () => assert.deepEqual(pointedAt(check, finding, 'Visits are regular.'), words));
    for (const finding of passesOver)
      it(`passes over “${finding}”`, () => assert.deepEqual(pointedAt(check, finding, 'Visits are regular.'), []));
    for (const [before, after] of corrects)
      it(`corrects “${before}”`, () => assert.equal(correct(check, printFindings(before)), printFindings(after)));
  });
}

describeCheck(wordDoubled, {
  reports: [
    ['Feedback from the the court is good.', 'the the'],
    ['They work in order to\nto promote contact.', 'to\nto'],
    ['The the court agreed, and and so did others.', 'The the', 'and and'],
    ['Ensure that that every child is seen.', 'that that'],
  ],
  passesOver: [
    'He had had help, and said that that help was good.',
    'They have places in in-house provision.',
    'Children visit Toot Toot farm in groups of 2 2 times a week.',
    'It is what it is, is it not?',
    'They plan. Plan B is ready.',
    'Help for the\n\n7\n\nthe youngest children.',
  ],
  corrects: [
    ['Feedback from the the court is good.', 'Feedback from the court is good.'],
    ['They work in order to\nto promote contact.', 'They work in order to\npromote contact.'],
  ],
});

describe('word-doubled in a text that lost its numbers', () => {
  const text = printFindings('Training in\nin dealing with risk is good. So is so so.')
    .replace('1. ', '')
    .replace('Inspection findings', 'Inspection findings\n');

  it('passes over what may have stood on the line that was lost', () => {
    assert.deepEqual(
      listHits(wordDoubled, text).map(({ range }) => text.slice(range.start, range.end)),
      ['so so'],
    );
  });
});

describeCheck(spaceMissing, {
  reports: [
    ['Practice is embedded.The board knows.', 'embedded.The'],
    ['Is it safe?Children say so (often).They do.', 'safe?Children', '.They'],
  ],
  passesOver: [
    'Practice is embedded. The board knows.',
    'See www.gov.uk/Ofsted.Report or mail Someone.Else@example.org for more.',
    'St.Helens and J.Smith agreed on version 2.Plans.',
  ],
  corrects: [['Practice is embedded.The board knows.', 'Practice is embedded. The board knows.']],
});

describeCheck(punctuationSlip, {
  reports: [
    ['Children are seen alone.. They talk.', '..'],
    ['Most plans are late. . They drift.', '. .'],
    ['. Most care leavers are in touch.', '. '],
    ['They benefit from b.eing heard,, always.', ',,', '.'],
  ],
  passesOver: [
    'One said: “I waited... and waited…” and left.',
    'Clubs, sports, etc., are offered by A. Smith Ltd., e.g. at noon.',
    'They meet at 10 a.m. and at 2.30 p.m., as agreed.',
    'It is at www.example.org.uk and elsewhere.',
  ],
  corrects: [
    ['Children are seen alone.. They talk.', 'Children are seen alone. They talk.'],
    ['They benefit from b.eing heard,, always.', 'They benefit from being heard, always.'],
  ],
});

describeCheck(bracketUnbalanced, {
  reports: [
    ['The hub (which opened in 2016 screens contacts.', '('],
    ['The board) coordinates well [and often.', '[', ')'],
    ['Both (one (two) are late.', '('],
  ],
  passesOver: [
    'The hub (opened in 2016 [sic]) screens contacts.',
    'There are three aims: a) to plan; b) to visit; iii) to learn.',
  ],
});

describeCheck(quoteUnbalanced, {
  reports: [
    ['One said, “She listens to me.', '“'],
    ['The lack of engagement” is known.', '”'],
    ['A "quoted word is left open.', '"'],
    ['Return ‘interview guidance and areas is used.', '‘'],
  ],
  passesOver: [
    'One said, “She listens to me,” and the children’s views are heard.',
    'They call it ‘the plan’ or "the plan".',
    'Give ‘em time, they say.',
    'The carers’ views are known, and so are the ‘signs of safety’ used.',
  ],
});

describe('halves that are missing', () => {
  const open = 'One said, “She listens (often to me.';
  const pointing = (text: string) =>
    [quoteUnbalanced, bracketUnbalanced].flatMap((check) =>
      listHits(check, text).map(({ range }) => text[range.start]),
    );

  it('are not looked for in a paragraph that seems to be cut off', () => {
    assert.deepEqual(pointing(printFindings(open, 'Visits are regular.')), ['“', '(']);
    assert.deepEqual(pointing(printFindings(open.toLowerCase(), 'Visits are regular.')), []);
  });

  it('are not looked for in a report that lost the numbers of its findings, and lines with them', () => {
    const lossy = printFindings(open, 'Visits are regular.').replace(/^\d+\. /gm, '\n');
    assert.ok(read(lossy).findings.length > 0);
    assert.deepEqual(pointing(lossy), []);
  });
});

describeCheck(draftText, {
  reports: [
    ['XX children were seen by TBC.', 'XX', 'TBC'],
    ['[Insert name] leads the ?? team, see [date] and <<figure>>.', '[Insert name]', '??', '[date]', '<<figure>>'],
  ],
  passesOver: [
    'One said: “She [the social worker] listens”, as before [1] and since [2015].',
    'Is this so? Chapter XIX says tba and the todo list is short.',
    'What?! They asked why??, twice.',
  ],
});

describe('spelling-mixed', () => {
  const text = printFindings('Each judgement is recorded.', 'The Judgments of courts help.', 'One judgement is late.');

  it('reports the rarer spelling and writes the other in its place', () => {
    assert.deepEqual(
      listHits(spellingMixed, text).map(({ message }) => message),
      ['“Judgments” is spelt otherwise than “judgement” on line 13, as elsewhere in this report. Use one spelling.'],
    );
    assert.ok(correct(spellingMixed, text).includes('The Judgements of courts help.'));
    assert.deepEqual(listHits(spellingMixed, correct(spellingMixed, text)), []);
  });

  it('knows each second spelling, in any case', () => {
    for (const [first, second] of [
      ['judgement', 'Judgments'],
      ['acknowledgements', 'ACKNOWLEDGMENT'],
      ['focused', 'Focussed'],
      ['focusing', 'FOCUSSING'],
      ['organise', 'Organized'],
      ['recognise', 'recogniZed'],
      ['prioritise', 'PRIORITIZED'],
      ['minimise', 'minimizing'],
      ['utilise', 'Utilizing'],
    ])
      assert.deepEqual(pointedAt(spellingMixed, `Plans ${first} it.`, `They ${first} it.`, `${second} it is.`), [
        second,
      ]);
  });

  it('is silent where a report has one spelling', () => {
    assert.deepEqual(pointedAt(spellingMixed, 'Each judgment is recorded.', 'Organising and organisation help.'), []);
  });
});
