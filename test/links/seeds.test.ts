/** The thread of the sample reports: what a reader of them knows to be so. */

import assert from 'node:assert/strict';
import { linkReport } from '../../server/src/links/link';
import { reportOf } from '../../server/src/workspace/document';
import { openSeeds } from '../support/seeds';

const seeds = new Map(openSeeds().map(({ name, document }) => [name, reportOf(document)]));

/** `11 evidenced by 78`: the recommendations of a sample that no marked finding supports, with their best evidence. */
function listHoles(name: string): string[] {
  const report = seeds.get(name)!;
  const { support, evidence } = linkReport(report);
  const numberOf = new Map(
    [...report.recommendations, ...report.findings].map(({ id, number }) => [id, number ?? '–']),
  );
  return [...support]
    .filter(([, { status }]) => status !== 'supported')
    .map(
      ([id, { status: each }]) => `${numberOf.get(id)} ${each} by ${numberOf.get(evidence.get(id)![0]?.finding ?? '')}`,
    );
}

describe('the thread of the samples', () => {
  it('has one recommendation that no marker may stand for: on supervision, in Newcastle', () => {
    assert.deepEqual(listHoles('newcastle-upon-tyne-2017-inspection'), ['11 evidenced by 78']);
    assert.deepEqual(listHoles('south-tyneside-2017-inspection'), []);
    assert.deepEqual(listHoles('stockton-on-tees-2016-inspection'), []);
  });

  it('offers evidence for every point of a letter, which marks nothing', () => {
    assert.deepEqual(listHoles('south-tyneside-2022-focused-visit'), ['– evidenced by –']);
    assert.deepEqual(listHoles('south-tyneside-2024-monitoring-visit'), ['– evidenced by –', '– evidenced by –']);
    const [best] = [...linkReport(seeds.get('south-tyneside-2022-focused-visit')!).evidence.values()].flat();
    const finding = seeds.get('south-tyneside-2022-focused-visit')!.findings.find(({ id }) => id === best!.finding);
    assert.match(finding!.text.text, /supervision/);
  });

  it('leads every marker somewhere but two, on matters that no recommendation mentions', () => {
    const stray = [...seeds].flatMap(([name, report]) => {
      const { links } = linkReport(report);
      return report.markers.filter(({ id }) => links.get(id)!.length === 0).map(({ finding }) => `${name} ${finding}`);
    });
    assert.deepEqual(stray, ['stockton-on-tees-2016-inspection F~5', 'stockton-on-tees-2016-inspection F~10']);
  });
});
