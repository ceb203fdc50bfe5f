/** Two readers compared: which paragraphs and markers they are held against each other on, and who decided what. */

import assert from 'node:assert/strict';

import { compareReaders, isSettled, measureAgreement } from '../../../server/src/annotations/agreement/compare';
import { listAuthors, readAuthor, readFile } from '../../../server/src/annotations/agreement/readers';
import { listDecisions } from '../../../server/src/annotations/decisions';
import { anchorSet, nothingAnnotated, placesToday } from '../../../server/src/annotations/live/annotated';
import { joinAnnotationSets } from '../../../server/src/annotations/merge/merge';
import { Hand, report, text } from './given';

function compare(ann: Hand, bob: Hand, kept?: Hand) {
  return compareReaders(
    report,
    readFile(ann.annotated, 'Ann'),
    readFile(bob.annotated, 'Bob'),
    kept?.annotated ?? nothingAnnotated,
  );
}

describe('the tags of two readers', () => {
  it('are compared by paragraph, whichever words of it they marked', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.tag('irregular supervision', 'supervision');
    bob.tag('Plans are vague', 'supervision');
    ann.tag('Homes are safe', 'safety');
    const comparison = compare(ann, bob);
    assert.deepEqual(
      comparison.disagreements.map(({ kind, said, words }) => [kind, said, text.slice(words.start, words.end)]),
      [['tags', [['safety'], []], 'Homes are safe']],
    );
    const { tags } = measureAgreement([comparison]);
    const others = report.paragraphs.length - 1;
    assert.deepEqual(tags.get('supervision'), {
      ...{ both: 1, onlyFirst: 0, onlySecond: 0, neither: others, kappa: 1, alpha: 1 },
    });
    assert.deepEqual(tags.get('safety'), {
      ...{ both: 0, onlyFirst: 1, onlySecond: 0, neither: others, kappa: 0, alpha: 0 },
    });
  });

  it('count in every paragraph that a note reaches over', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.tag('Plans are vague. (Recommendation)\n5. Homes are safe.', 'all');
    bob.tag('Homes', 'all');
    const comparison = compare(ann, bob);
    assert.deepEqual(
      comparison.disagreements.map(({ said }) => said),
      [[['all'], []]],
    );
    assert.equal(measureAgreement([comparison]).tags.get('all')?.both, 1);
  });

  it('are compared on words outside paragraphs where they overlap', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.tag('Inspection findings', 'heading');
    bob.tag('findings\n', 'heading');
    const comparison = compare(ann, bob);
    assert.deepEqual(comparison.disagreements, []);
    assert.equal(comparison.tags.untagged, report.paragraphs.length);
    assert.equal(measureAgreement([comparison]).tags.get('heading')?.kappa, 1);
  });

  it('leave out what both files have, and what has no certain place', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.tag('Homes are safe', 'safety');
    bob.set = ann.set;
    bob.tag('Plans', 'plans');
    const gone = anchorSet(bob.set, text.replace('Plans are vague.', ''));
    const { shared, unplaced, disagreements } = compareReaders(
      report,
      readFile(ann.annotated, 'Ann'),
      readFile(gone, 'Bob'),
      nothingAnnotated,
    );
    assert.deepEqual([shared, unplaced, disagreements], [1, 1, []]);
  });

  it('of one file are told apart by who gave them', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.tag('Homes are safe', 'safety');
    bob.tag('Homes', 'safety');
    const both = anchorSet(joinAnnotationSets(ann.set, bob.set), text);
    assert.deepEqual(listAuthors(both), ['Ann', 'Bob']);
    const comparison = compareReaders(report, readAuthor(both, 'Ann'), readAuthor(both, 'Bob'), both);
    assert.equal(measureAgreement([comparison]).tags.get('safety')?.both, 1);
  });

  it('are put together over several reports', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.tag('Homes are safe', 'safety');
    const [one, other] = [compare(ann, bob), compare(bob, ann)];
    const { onlyFirst, onlySecond, neither } = measureAgreement([one, other]).tags.get('safety')!;
    assert.deepEqual([onlyFirst, onlySecond, neither], [1, 1, 2 * report.paragraphs.length - 2]);
  });
});

describe('the links of two readers', () => {
  it('are compared by marker, on those that both decided on', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.link(3, 2);
    bob.link(3, 2);
    ann.link(4, 1);
    bob.link(4, 2);
    const comparison = compare(ann, bob);
    const { judged, alike, open, kappa } = measureAgreement([comparison]).links;
    assert.deepEqual([judged, alike, open, kappa], [2, 1, 0, 0]);
    assert.deepEqual(
      comparison.disagreements.map(({ said }) => said),
      [[[report.recommendations[0]!.id], [report.recommendations[1]!.id]]],
    );
  });

  it('are open where one of them decided nothing that bears on what the other said', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.link(3, 2);
    ann.link(4, 1);
    bob.link(4, 2, 'detached');
    const { links } = measureAgreement([compare(ann, bob)]);
    assert.deepEqual([links.judged, links.open, links.kappa], [0, 2, undefined]);
  });

  it('disagree where one refuses what the other accepts, and agree where both refuse it', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    ann.link(3, 2);
    bob.link(3, 2, 'detached');
    ann.link(4, 1, 'detached');
    bob.link(4, 1, 'detached');
    const { judged, alike } = measureAgreement([compare(ann, bob)]).links;
    assert.deepEqual([judged, alike], [2, 1]);
  });
});

describe('a decision between two readers', () => {
  it('settles what it names, in the paragraph that it stands on', () => {
    const [ann, bob, carol] = [new Hand('Ann'), new Hand('Bob'), new Hand('Carol')];
    const over = ann.tag('Plans are vague. (Recommendation)\n5. Homes are safe.', 'all');
    carol.decideTags('Homes are safe', [over], 'all');
    const settled = compare(ann, bob, carol).disagreements.map(isSettled);
    assert.deepEqual(settled, [false, true]);
  });

  it('is no longer one when a reader has said more since', () => {
    const [ann, bob, carol] = [new Hand('Ann'), new Hand('Bob'), new Hand('Carol')];
    carol.decideTags('Homes are safe', [ann.tag('Homes are safe', 'safety')], 'safety');
    assert.deepEqual(compare(ann, bob, carol).disagreements.map(isSettled), [true]);
    bob.tag('Homes', 'houses');
    assert.deepEqual(compare(ann, bob, carol).disagreements.map(isSettled), [false]);
  });

  it('takes the place of an earlier one between the same, and is nobody’s reading', () => {
    const [ann, carol] = [new Hand('Ann'), new Hand('Carol')];
    const note = ann.tag('Homes are safe', 'safety');
    carol.decideTags('Homes are safe', [note], 'safety');
    carol.decideTags('Homes are safe', [note], 'homes');
    assert.deepEqual(
      carol.set.annotations.map((each) => each.kind === 'note' && each.tags),
      [['homes']],
    );
    assert.deepEqual(readFile(carol.annotated, 'Carol').sayings, []);
  });

  it('about a link holds in place of those between which it decides, which stay', () => {
    const [ann, bob] = [new Hand('Ann'), new Hand('Bob')];
    const between = [ann.link(4, 1), bob.link(4, 2)];
    const carol = new Hand('Carol');
    carol.set = joinAnnotationSets(ann.set, bob.set);
    const linked = () =>
      listDecisions(carol.set, placesToday(carol.annotated), report).map((each) => [each.kind, each.recommendation]);
    const [first, second] = report.recommendations.map(({ id }) => id);
    carol.decideLink([4, 2], between);
    assert.deepEqual(linked(), [['accepted', second]]);
    carol.decideLink([4, 1], between, 'detached');
    carol.decideLink([4, 2], between, 'detached');
    assert.deepEqual(linked(), [
      ['detached', first],
      ['detached', second],
    ]);
    assert.equal(carol.set.annotations.length, 4);
    assert.deepEqual(compare(ann, bob, carol).disagreements.map(isSettled), [true]);
  });
});
