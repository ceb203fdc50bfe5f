/** The readable tree: one small report as a whole. */

import assert from 'node:assert/strict';

import { checkReport } from '../../server/src/checks/check';
import { renderTree } from '../../server/src/exports/tree';
import type { LinkGraph } from '../../server/src/links/graph';
import { finding, list, marker, recommendation, reportOf, section, withStatus } from '../checks/given';

const report = reportOf(
  'Recommendations\n1. Plans\nFindings\n2. Unclear (Recommendation)\n(Recommendation)',
  (place) => ({
    title: 'Inspection of Northmoor',
    published: { date: '2017-11-24', range: place('1') },
    sections: [
      section('Recommendations', 1, place('Recommendations'), { id: 's1' }),
      section('Findings', 2, place('Findings'), { id: 's2', grade: 'good' }),
    ],
    lists: [list(place('Recommendations'), ['r1'])],
    recommendations: [recommendation(1, place('1. Plans'))],
    findings: [finding(2, place('2. Unclear'))],
    markers: [
      { ...marker(place('(Recommendation)')), id: 'm1', finding: 'f2' },
      { ...marker(place('(Recommendation)', 2)), id: 'm2' },
    ],
  }),
);
const links: LinkGraph = {
  ...withStatus('supported'),
  links: new Map([
    ['m1', [{ recommendation: 'r1', source: 'inferred', probability: 0.86, sharedTerms: [], relatedTerms: [] }]],
    ['m2', []],
  ]),
};

const tree = `a.txt
  title      Inspection of Northmoor
  family     Made-up family
  provider   not found
  inspected  not found
  published  2017-11-24
  sections (2)
    Recommendations
      Findings [good, 1 finding]
  recommendations (1; 1 supported)
    1  supported: Ensure that plans are clear
  findings (1; 2 markers)
    2  Plans are not clear → 1 (inferred 86 %)
    (outside every finding) → no recommendation fits
`;

describe('renderTree', () => {
  it('shows what a report is, its sections and its thread', () => {
    assert.equal(renderTree('a.txt', report, links), tree);
  });

  it('shows bullets where there are no numbers', () => {
    const recommendations = report.recommendations.map((item) => ({ ...item, number: undefined }));
    const shown = renderTree('a.txt', { ...report, recommendations }, links);
    assert.ok(shown.includes('    •  supported: Ensure that plans are clear\n'));
    assert.ok(shown.includes('    2  Plans are not clear → “Ensure that plans are clear” (inferred 86 %)\n'));
  });

  it('closes with the diagnostics when they are given', () => {
    const found = `${tree}  diagnostics (1)
    5:1  information: No recommendation fits what this finding says. Check that the recommendation was not dropped, or remove the marker. (marker-without-recommendation)
`;
    assert.equal(renderTree('a.txt', report, links, checkReport(report, links)), found);
  });

  it('says so when a text was not recognised', () => {
    const unrecognised = { ...report, recognition: { recognised: false, candidates: [] } };
    assert.equal(renderTree('a.txt', unrecognised, links), 'a.txt: not recognised as an inspection report\n');
  });
});
