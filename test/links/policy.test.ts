/** What makes a link count: the two thresholds, and what is certain before either. */

import assert from 'node:assert/strict';

import type { Evidence, Link, LinkSource } from '../../server/src/links/graph';
import { buildSupport, isSure, selectCounting, standingOf } from '../../server/src/links/policy';
import { listKnownLinks } from '../../server/src/links/stated/knownLinks';
import { reportOf } from './given';

function link(recommendation: string, probability: number, source: LinkSource = 'inferred'): Link {
  return { recommendation, source, probability, sharedTerms: [], relatedTerms: [] };
}

describe('a link', () => {
  it('is sure when it is certain, or at least 80 % likely', () => {
    assert.deepEqual(
      [0.77, 0.79, 0.8, 0.83].map((each) => isSure(link('r1', each))),
      [false, false, true, true],
    );
    assert.ok(isSure(link('r1', 0, 'stated')) && isSure(link('r1', 0, 'accepted')));
  });

  it('counts when it is certain, else when it is the best or at least a third likely', () => {
    const counting = (...links: readonly Link[]) => selectCounting(links).map(({ recommendation }) => recommendation);
    assert.deepEqual(counting(link('r1', 0.36), link('r2', 0.34), link('r3', 0.3)), ['r1', 'r2']);
    assert.deepEqual(counting(link('r1', 0.25), link('r2', 0.2)), ['r1']);
    assert.deepEqual(counting(link('r1', 1, 'stated'), link('r2', 0.9), link('r3', 1, 'accepted')), ['r1', 'r3']);
    assert.deepEqual(counting(), []);
  });
});

describe('what the shape of a report links', () => {
  it('is no evidence besides where one of the markers of the finding leads there, whatever the others do', () => {
    const report = reportOf({
      recommendations: [1, 2, 3].map((number) => ({ text: `${number}. Plan.`, number })),
      findings: [{ text: 'Late. (Recommendations 1, 2) Weak. (Recommendation 3)' }],
    });
    const links = ['r1', 'r4'].map((recommendation) => {
      return { finding: 'f1', recommendation, source: 'structural', range: { start: 0, end: 1 } } as const;
    });
    assert.deepEqual([...listKnownLinks({ ...report, links }, []).evidence.keys()], ['r4']);
  });
});

describe('a recommendation', () => {
  const report = reportOf({
    recommendations: [{ text: 'Plans.' }, { text: 'Visits.' }],
    findings: [{ text: 'Late. (Recommendation) Weak. (Recommendation)' }, { text: 'Rare.' }],
  });
  const evidence = (probability: number, source: LinkSource = 'inferred'): Evidence => {
    return { recommendation: 'r1', finding: 'f2', source, probability, sharedTerms: [], relatedTerms: [] };
  };
  const tell = (links: readonly Link[][], found: readonly Evidence[], isJustified = false) => {
    const graph = { links: new Map(links.map((each, i) => [`m${i + 1}`, each])), evidence: new Map([['r1', found]]) };
    const decisions = isJustified ? [{ kind: 'justified', recommendation: 'r1' } as const] : [];
    const support = buildSupport(report, graph, decisions).get('r1')!;
    return `${standingOf(support)} by ${support.sure.join(' ') || 'none'}, maybe ${support.unsure.join(' ') || 'none'}`;
  };

  it('is supported by a sure marker, and unsure without one', () => {
    assert.equal(tell([[link('r1', 0.9)]], []), 'supported by f1, maybe none');
    assert.equal(tell([[link('r1', 0.5)]], []), 'unsure by none, maybe f1');
    assert.equal(tell([[link('r2', 0.5), link('r1', 0.4)]], []), 'unsure by none, maybe f1');
    assert.equal(tell([[link('r2', 0.5), link('r1', 0.3)]], []), 'unsupported by none, maybe none');
  });

  it('counts a finding once, by its surest marker', () =>
    assert.equal(tell([[link('r1', 0.5)], [link('r1', 0.9)]], []), 'supported by f1, maybe none'));

  it('is supported by what it cites, and evidenced by what fits, which beside a marker stays unsure', () => {
    assert.equal(tell([], [evidence(1, 'stated')]), 'supported by f2, maybe none');
    assert.equal(tell([], [evidence(0.9)]), 'evidenced by f2, maybe none');
    assert.equal(tell([], [evidence(0.1)]), 'evidenced by none, maybe f2');
    assert.equal(tell([[link('r1', 0.5)]], [evidence(0.9)]), 'unsure by none, maybe f1 f2');
  });

  it('is justified where nothing else is known', () => {
    assert.equal(tell([], [], true), 'justified by none, maybe none');
    assert.equal(tell([], [evidence(0.1)], true), 'evidenced by none, maybe f2');
  });
});
