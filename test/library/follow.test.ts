/** What a later report says of the recommendations of an earlier one. */

import assert from 'node:assert/strict';

import type { LibraryEntry } from '../../server/src/library/entry';
import { followReport, type Followed } from '../../server/src/library/follow/follow';
import type { Signs } from '../../server/src/library/follow/signs';
import { weighVerdict, type Circumstances } from '../../server/src/library/follow/verdict';
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

  describe('weighed', () => {
    const signs = { scores: [15], meant: 0.6, told: 0.65, share: 0.4, nearRequest: 10 };
    const cues = { shortfall: 0.3, praise: 0.4, progress: 0.3 };
    const plain = { isOutOfScope: false, isPartial: false, grade: undefined };
    const weigh = (circumstances: Partial<Circumstances> = {}, others: Partial<Signs> = {}) =>
      weighVerdict({ ...signs, cues, ...others }, { ...plain, ...circumstances });

    it('is rather not mentioned by a visit that looks at a part, or in a report that leaves its addressee out', () => {
      assert.ok(weigh()['not-mentioned'] < 0.5);
      assert.ok(weigh({ isPartial: true })['not-mentioned'] > 0.5);
      assert.ok(weigh({ isOutOfScope: true })['not-mentioned'] > weigh({ isPartial: true })['not-mentioned']);
    });

    it('is rather met where the report grades well, and less where it asks for more', () => {
      assert.ok(weigh({ grade: 1 }).met > 1.5 * weigh({ grade: 0 }).met);
      assert.deepEqual(weigh({ grade: 0.5 }), weigh());
      assert.ok(weigh({}, { nearRequest: 20 }).met < weigh().met / 1.5);
    });
  });

  it('is answered by the clause behind “however”, whose own words do not say what it is about', () => {
    const met = 'Return home interviews are completed promptly for children who go missing.';
    const behind = (clause: string) => follow(asked, `${met} ${clause}`).probabilities.met;
    assert.ok(behind('However, they are not always recorded.') < 0.8 * behind('Offices are not always heated.'));
  });

  it('is met where what falls short is only of whom and when it is told', () => {
    const found = (whom: string) =>
      `Return home interviews ${whom} are completed promptly for children who go missing, and reduce unnecessary delay.`;
    const { probabilities } = follow(asked, found('of those who cannot live at home'));
    assert.deepEqual(probabilities.met > 0.5, true);
    assert.ok(probabilities.met > 0.9 * follow(asked, found('of children at home')).probabilities.met);
  });

  it('is found in the passage with the clause that answers it, whatever else it tells of', () => {
    const { passages } = follow(
      asked,
      'Leaders know the area well. The council pays its lawyers on time. Return home interviews are completed promptly ' +
        'when children go missing. Schools are warm, and the fees of foster carers went up. Panels meet every month.',
      'Ensure that interviews of staff are completed promptly.',
    );
    assert.equal(passages[0]?.passage.finding, 'F2');
    assert.ok(passages[0].probability > 0.5);
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
