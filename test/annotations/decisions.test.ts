/** What people decided reaches the linker and the checks by where the words stand today. */

import assert from 'node:assert/strict';

import { describeLink, listDecisions, listDecisionsOn, type PlacesToday } from '../../server/src/annotations/decisions';
import { addLinkDecision, justify } from '../../server/src/annotations/edit';
import { findJustification, listJustified } from '../../server/src/annotations/justified';
import { type AnnotationSet, emptyAnnotationSet, type LinkDecision } from '../../server/src/annotations/model';
import { linkReport } from '../../server/src/links/link';
import type { Report } from '../../server/src/report/model';
import type { Range } from '../../server/src/text/range';
import { reportOf } from '../links/given';
import { given } from './given';

const report = reportOf({
  recommendations: [
    { text: 'Grease all cranes.' },
    { text: 'Train the drivers of the cranes before they start, and again each year, without fail.' },
  ],
  findings: [
    { text: 'Cranes stood still. (Recommendation)' },
    { text: 'Drivers were not trained in time, and nobody knew who should have done it.' },
  ],
});
const target = given.target('greased');

function decide(
  set: AnnotationSet,
  id: string,
  decision: LinkDecision['decision'],
  now = given.stamp.now,
): AnnotationSet {
  const draft = { decision, target: given.target(decision === 'accepted' ? 'March' : 'Two'), recommendation: target };
  return addLinkDecision(set, draft, { ...given.stamp, id, now });
}

/** Where the words of a pair stand. */
function placeOf(markerOrFinding: string, recommendation: string) {
  const passages = describeLink(report, markerOrFinding, recommendation);
  assert.ok(passages);
  return passages;
}

describe('the passages of a link', () => {
  const words = (range: Range) => report.source.slice(range);

  it('are the marker with its brackets and the first words of the recommendation', () => {
    const { target: from, recommendation } = placeOf('m1', 'r2');
    assert.equal(words(from), '(Recommendation)');
    assert.equal(words(recommendation), 'Train the drivers of the cranes before they start, and again each');
  });

  it('are the first words of an unmarked finding, and the whole of a short recommendation', () => {
    const { target: from, recommendation } = placeOf('f2', 'r1');
    assert.equal(words(from), 'Drivers were not trained in time, and nobody knew who should have');
    assert.equal(words(recommendation), 'Grease all cranes.');
  });

  it('are none when there is no such item', () => {
    assert.equal(describeLink(report, 'm9', 'r1'), undefined);
    assert.equal(describeLink(report, 'm1', 'r9'), undefined);
  });
});

describe('decisions about links', () => {
  it('concern the marker or the finding, and the recommendation, at their places', () => {
    const set = decide(decide(emptyAnnotationSet, 'a', 'accepted'), 'b', 'detached');
    const places: PlacesToday = new Map([
      ['a', placeOf('m1', 'r2')],
      ['b', placeOf('f2', 'r1')],
    ]);
    const decisions = listDecisions(set, places, report);
    assert.deepEqual(decisions, [
      { kind: 'accepted', markerOrFinding: 'm1', recommendation: 'r2' },
      { kind: 'detached', markerOrFinding: 'f2', recommendation: 'r1' },
    ]);
    assert.equal(linkReport(report, { decisions }).links.get('m1')![0]!.source, 'accepted');
    assert.deepEqual(listDecisionsOn(set, places, report, { markerOrFinding: 'm1' }), ['a']);
    assert.deepEqual(listDecisionsOn(set, places, report, { markerOrFinding: 'm1', recommendation: 'r1' }), []);
  });

  it('find what they concern whatever the order in which a report lists it', () => {
    const reversed = {
      ...report,
      findings: [...report.findings].reverse(),
      recommendations: [...report.recommendations].reverse(),
    };
    const set = decide(emptyAnnotationSet, 'a', 'accepted');
    for (const [finding, recommendation] of [
      ['m1', 'r1'],
      ['f2', 'r1'],
      ['f2', 'r2'],
    ] as const) {
      const places: PlacesToday = new Map([['a', placeOf(finding, recommendation)]]);
      assert.deepEqual(listDecisions(set, places, reversed), [
        { kind: 'accepted', markerOrFinding: finding, recommendation },
      ]);
    }
  });

  it('hold as the latest says, whatever the order of the ids', () => {
    const places: PlacesToday = new Map(['a', 'b'].map((id) => [id, placeOf('m1', 'r1')]));
    const early = '2026-01-01T00:00:00Z';
    for (const [id, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const set = decide(decide(emptyAnnotationSet, id, 'accepted'), other, 'detached', early);
      assert.deepEqual(listDecisions(set, places, report), [
        { kind: 'accepted', markerOrFinding: 'm1', recommendation: 'r1' },
      ]);
    }
  });

  it('about a finding go over to the marker that it was given since', () => {
    const place = { target: { ...report.findings[0]!.range }, recommendation: placeOf('m1', 'r1').recommendation };
    const decisions = listDecisions(decide(emptyAnnotationSet, 'a', 'accepted'), new Map([['a', place]]), report);
    assert.deepEqual(decisions, [{ kind: 'accepted', markerOrFinding: 'm1', recommendation: 'r1' }]);
  });

  it('are left out when their words are lost or stand elsewhere', () => {
    const set = decide(emptyAnnotationSet, 'a', 'accepted');
    const { recommendation } = placeOf('m1', 'r1');
    for (const place of [
      { target: undefined, recommendation },
      { target: recommendation, recommendation },
    ])
      assert.deepEqual(listDecisions(set, new Map([['a', place]]), report), []);
    assert.deepEqual(listDecisions(set, new Map(), report), []);
  });
});

describe('justifications', () => {
  const set = ['recommendation-unsupported', 'numbering-skips'].reduce(
    (all, check) => justify(all, { check, target, reason: 'Agreed' }, { ...given.stamp, id: check }),
    emptyAnnotationSet,
  );
  const place = placeOf('m1', 'r2').recommendation;
  const places: PlacesToday = new Map(set.annotations.map(({ id }) => [id, { target: place }]));

  it('of missing support tell the linker that the recommendation needs none', () => {
    assert.deepEqual(listDecisions(set, places, report), [{ kind: 'justified', recommendation: 'r2' }]);
  });

  it('answer the hits of their check at their words', () => {
    const justified = listJustified(set, places);
    const find = (code: string, range: Range) => findJustification(justified, code, range)?.id;
    assert.equal(find('numbering-skips', place), 'numbering-skips');
    assert.equal(find('numbering-skips', { ...place, end: place.end + 20 }), 'numbering-skips');
    assert.equal(find('numbering-repeats', place), undefined);
    assert.equal(find('numbering-skips', { start: place.end, end: place.end + 9 }), undefined);
    assert.equal(listJustified(set, new Map()).size, 0);
  });
});

describe('many decisions', () => {
  it('are placed in time that grows with their number', () => {
    const many: Report = reportOf({
      recommendations: Array.from({ length: 100 }, (_, i) => ({ text: `Do ${i}.` })),
      findings: Array.from({ length: 5000 }, (_, i) => ({ text: `Finding ${i} is long enough.` })),
    });
    const [link] = decide(emptyAnnotationSet, 'a', 'accepted').annotations;
    const annotations = many.findings.map(({ id }) => ({ ...link!, id }));
    const recommendation = many.recommendations[7]!.range;
    const places: PlacesToday = new Map(many.findings.map(({ id, range }) => [id, { target: range, recommendation }]));
    const decisions = listDecisions({ ...emptyAnnotationSet, annotations }, places, many);
    assert.equal(decisions.length, 5000);
    assert.ok(decisions.every((each) => each.recommendation === 'r8'));
  });
});
