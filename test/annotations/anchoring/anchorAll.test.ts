/** Finding annotated words again, by kinds of edit, on a small made-up report. */

import assert from 'node:assert/strict';
import { anchorAll } from '../../../server/src/annotations/anchoring/anchorAll';
import {
  describePassages,
  describeTargets,
  describeWithSnapshot,
  targetOf,
} from '../../../server/src/annotations/anchoring/selectors';

const paragraphs = [
  '1. Partners share information well, and referrals to the front door reach a manager within one day.',
  '2. Visits to children in care are too rare in the north of the county. (Recommendation)',
  '3. Foster carers praise the training that they were offered over the summer by a local charity.',
  '4. Personal advisers see most care leavers, but pathway plans lack detail about health. (Recommendation)',
  '5. The board meets quarterly and has begun to ask harder questions about the quality of practice.',
  '6. Elected members visit teams and can name the strengths and the weaknesses of the service.',
];
const report = paragraphs.join('\n\n');
const visits = 'Visits to children in care are too rare in the north of the county.';
const carers = 'Foster carers praise the training that they were offered over the summer by a local charity.';

describe('annotated words', () => {
  it('are exact in the same text', () => check(visits, report, 'exact', visits));

  it('are exact when the text around them changed', () =>
    check(visits, report.replace(paragraphs[0]!, 'A new beginning.'), 'exact', visits));

  it('are exact when only white space, tags and paragraph numbers changed', () => {
    const wrapped = visits.replace('care are', 'care\nare').replace('north of', 'north  of');
    check(visits, report.replace(visits, `<p>${wrapped}</p>`), 'exact', wrapped);
    check(
      paragraphs[1]!,
      `1. New.\n\n${report.replace('2. Visits', '3. Visits')}`,
      'exact',
      `3${paragraphs[1]!.slice(1)}`,
    );
  });

  it('are changed when a word or a sign did', () => {
    for (const now of [visits.replace('rare', 'few'), visits.replace('care are', 'care, are')])
      check(visits, report.replace(visits, now), 'changed', now);
  });

  it('are changed when something was put in between', () => {
    const split = visits.replace('too rare', 'too rare, and have been for the last three years,');
    check(visits, report.replace(visits, split), 'changed', split);
  });

  it('keep out what was put in at their edges', () =>
    check(visits, report.replace(visits, `Very sadly so. ${visits} This is not new.`), 'exact', visits));

  it('are lost when they were deleted, whatever stands at their place', () => {
    check(visits, report.replace(`${visits} `, ''), 'lost', undefined);
    check(visits, report.replace(visits, 'Nothing else was found.'), 'lost', undefined);
  });

  it('are proposed, not taken, where their paragraph was moved', () => {
    const rest = paragraphs.filter((paragraph) => !paragraph.includes(carers));
    check(carers, [...rest, paragraphs[2]].join('\n\n'), 'moved', carers);
  });

  it('stay where they are when a copy is made elsewhere', () => {
    const text = `${report}\n\n7. ${carers}`;
    const anchor = check(carers, text, 'exact', carers);
    assert.equal(anchor.range?.start, text.indexOf(carers));
  });

  it('are ambiguous when a copy stands right beside them', () => {
    const twice = report.replace(paragraphs[2]!, `${paragraphs[2]}\n\n${paragraphs[2]}`);
    const { candidates } = check(carers, twice, 'ambiguous', undefined);
    assert.deepEqual(
      candidates.map(({ range }) => twice.slice(range.start, range.end)),
      [carers, carers],
    );
  });

  it('never go to a lookalike: a deleted marker is lost although another stands there', () => {
    check('(Recommendation)', report.replace(`${paragraphs[1]}\n\n`, ''), 'lost', undefined);
    const second = report.lastIndexOf('(Recommendation)');
    const text = report.replace(`${paragraphs[1]}\n\n`, '');
    const anchor = find(second, second + 16, text);
    assert.equal(anchor.state, 'exact');
    assert.equal(anchor.range?.start, text.indexOf('(Recommendation)'));
  });

  it('are lost in another report', () => {
    const other = 'Visits to schools are frequent. Children in care said so. The county has begun to train its staff.';
    check(visits, other.repeat(3), 'lost', undefined);
    check(visits, '', 'lost', undefined);
  });

  it('without a word are found between the same words', () => {
    const dash = report.replace('well, and', 'well – and');
    const at = dash.indexOf('–');
    const text = `Preface. ${dash}`;
    const { targets, snapshot } = describeWithSnapshot(dash, [{ start: at, end: at + 1 }], 'salt');
    const [anchor] = anchorAll(text, targets, [snapshot]);
    assert.deepEqual([anchor?.state, anchor?.range?.start], ['exact', text.indexOf('–')]);
  });
});

describe('quotations without a snapshot', () => {
  it('are exact where they stand with their context', () =>
    checkQuotation(visits, `A new preface.\n\n${report}`, 'exact', visits));

  it('are changed where most of them and their context stand', () => {
    const now = visits.replace('too rare', 'still far too rare');
    checkQuotation(visits, report.replace(visits, now), 'changed', now);
  });

  it('are ambiguous where two places are as good', () => {
    const text = `${report}\n\n${report}`;
    checkQuotation(carers, text.replace('1. Partners', '0. Partners'), 'exact', carers);
    checkQuotation(carers, `x ${text}`, 'ambiguous', undefined);
  });

  it('are proposed where they stand among other words', () =>
    checkQuotation(carers, `Nobody knew.\n${carers}\nEverybody slept.`, 'moved', carers));

  it('are lost where they do not stand', () =>
    checkQuotation(visits, report.replace(visits, 'No.'), 'lost', undefined));

  it('stand in when the snapshot is broken or missing', () => {
    const start = report.indexOf(visits);
    const targets = [targetOf(describePassages(report, [range(visits)])[0]!, 'some')];
    for (const snapshots of [[], [{ id: 'some', words: 'nonsense' }]]) {
      const [anchor] = anchorAll(`New. ${report}`, targets, snapshots);
      assert.deepEqual([anchor?.state, anchor?.range?.start], ['exact', start + 5]);
    }
  });

  it('stand in when the position does not fit them', () => {
    const { targets, snapshot } = describeWithSnapshot(report, [range(visits), range(carers)], 'salt');
    const { position, words } = targets[1]!.selectors;
    const target = targetOf({ ...targets[0]!.selectors, position, words }, snapshot.id);
    for (const text of [report, `New. ${report}`]) {
      const [anchor] = anchorAll(text, [target], [snapshot]);
      assert.equal(anchor?.range?.start, text.indexOf(visits));
    }
  });
});

function range(words: string) {
  const start = report.indexOf(words);
  return { start, end: start + words.length };
}

function find(start: number, end: number, text: string) {
  const { targets, snapshot } = describeWithSnapshot(report, [{ start, end }], 'salt');
  return anchorAll(text, targets, [snapshot])[0]!;
}

/** Looks for the first `words` of the report in `text`: the state that is told, and the words at the place. */
function check(words: string, text: string, state: string, found: string | undefined) {
  const { start, end } = range(words);
  const anchor = find(start, end, text);
  assert.equal(anchor.state, state);
  assert.equal(anchor.range && text.slice(anchor.range.start, anchor.range.end), found);
  return anchor;
}

function checkQuotation(words: string, text: string, state: string, found: string | undefined) {
  const anchor = anchorAll(text, describeTargets(report, [range(words)]), [])[0]!;
  assert.equal(anchor.state, state);
  assert.equal(anchor.range && text.slice(anchor.range.start, anchor.range.end), found);
}
