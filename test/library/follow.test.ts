/** What a later report says of the recommendations of an earlier one. */

import assert from 'node:assert/strict';

import type { LibraryEntry } from '../../server/src/library/entry';
import { followReport, type Followed } from '../../server/src/library/follow/follow';
import { weighVerdict } from '../../server/src/library/follow/verdict';
import { readDraft, readSeed, writeDraft } from './given';

/** What became of one recommendation, with some others around it so that words tell something. */
function follow(asked: string, found: string, askedLater = 'Ensure that the helpline is staffed at night.'): Followed {
  const earlier = readDraft(
    'earlier.txt',
    writeDraft({
      recommendations: [asked, 'Ensure that the board publishes its accounts.', 'Reduce the cost of agency lawyers.'],
    }),
  );
  const later = readDraft(
    'later.txt',
    writeDraft({
      inspected: '4 March 2019 – 8 March 2019',
      recommendations: [askedLater],
      findings: [
        found,
        'Adopters praise the training that they receive before panel.',
        'Schools attend meetings of the virtual head regularly.',
      ],
    }),
  );
  return followReport(earlier, later)[0]!;
}

describe('a recommendation in a later report', () => {
  const asked = 'Ensure that return home interviews are completed promptly for all children who go missing.';

  it('is met where what it asks for is praised', () => {
    const { verdict, passages } = follow(
      asked,
      'Return home interviews are now completed promptly for children who go missing, and they are thorough.',
    );
    assert.equal(verdict, 'met');
    assert.deepEqual(passages[0]?.passage.finding, 'F2');
    assert.ok(passages[0]?.sharedTerms.includes('Return home interviews'));
  });

  it('is not wholly met where the clause that answers states the shortfall, though praise stands before it', () => {
    const { probabilities } = follow(
      asked,
      'Managers are skilled. However, return home interviews are not completed promptly for too many children who go ' +
        'missing. There is a lack of return home interviews for children who go missing from care.',
    );
    assert.ok(probabilities.met < probabilities.partly + probabilities['not-met']);
    assert.ok(probabilities['not-mentioned'] < 0.5);
  });

  it('is not mentioned where the report speaks of other things', () => {
    const { verdict, passages } = follow(asked, 'Foster carers say that the fees are paid on time.');
    assert.equal(verdict, 'not-mentioned');
    assert.equal(passages.length, 1);
  });

  it('of few words is mentioned where one of many words would not be, with as much in common', () => {
    const silent = (words: number) =>
      weighVerdict(
        {
          ...{ scores: [5], asked: 2.8, told: 0.45, length: Math.log(words) },
          cues: { shortfall: 0, praise: 1, progress: 0 },
        },
        { isOutOfScope: false, nearestRequest: undefined },
      )['not-mentioned'];
    assert.ok(silent(4) < 0.5);
    assert.ok(silent(30) > 0.8);
  });

  it('is found in other words that keep the same company', () => {
    const { passages } = follow(
      'Ensure that siblings who are placed apart see each other.',
      'Most brothers and sisters have regular time together when they live in separate homes.',
    );
    assert.equal(passages[0]?.passage.finding, 'F2');
  });

  it('is repeated where a later recommendation asks for the same', () => {
    const found = 'Too many return home interviews are not completed when children go missing.';
    const { repeated } = follow(asked, found, 'Improve the timeliness of return home interviews for missing children.');
    assert.equal(repeated?.recommendation.id, 'R1');
    assert.equal(follow(asked, found).repeated, undefined);
  });

  it('has probabilities that add up to one, and the likeliest verdict', () => {
    const { verdict, probability, probabilities } = follow(asked, 'Interviews are held.');
    const sum = Object.values(probabilities).reduce((total, value) => total + value, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9);
    assert.equal(probability, Math.max(...Object.values(probabilities)));
    assert.equal(probabilities[verdict], probability);
  });
});

describe('following South Tyneside from 2017 to 2022', () => {
  const byNumber = (later: LibraryEntry) =>
    followReport(readSeed('south-tyneside-2017-inspection'), later).map(({ verdict, passages }) => ({
      verdict,
      first: passages[0]?.passage.finding,
    }));

  it('finds education, employment and training of care leavers met', () => {
    const followed = byNumber(readSeed('south-tyneside-2022-focused-visit'));
    assert.deepEqual(followed[3], { verdict: 'met', first: 'F~9' });
    assert.equal(followed[1]?.verdict, 'not-mentioned');
  });

  it('gives one answer for each recommendation, also of a report without text', () => {
    assert.deepEqual(
      byNumber(readDraft('empty.txt', '')).map(({ verdict }) => verdict),
      Array.from({ length: 9 }, () => 'not-mentioned'),
    );
    assert.deepEqual(followReport(readDraft('empty.txt', ''), readSeed('south-tyneside-2022-focused-visit')), []);
  });
});
