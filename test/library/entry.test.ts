/** What a library keeps of a report: who it is about, when it was, and texts with the way back to it. */

import assert from 'node:assert/strict';

import { nameOfRecommendation, positionIn, rangeInReport } from '../../server/src/library/entry';
import { subjectKeyOf } from '../../server/src/library/subject';
import { readText } from '../support/repository';
import { openSeeds } from '../support/seeds';
import { readDraft, readSeed, writeDraft } from './given';

describe('an entry of a library', () => {
  it('finds each of its texts again in the report', () => {
    for (const { name } of openSeeds()) {
      const text = readText(`seeds/${name}.txt`);
      const entry = readSeed(name);
      for (const kept of [...entry.recommendations, ...entry.passages]) {
        const words = [...kept.text.matchAll(/\p{L}+/gu)];
        const word = words[Math.floor(words.length / 2)]!;
        const start = word.index;
        const range = rangeInReport(kept, { start, end: start + word[0].length });
        assert.equal(text.slice(range.start, range.end), word[0]);
      }
    }
  });

  it('says when the report was: inspected, else published, else what its opening prints', () => {
    assert.deepEqual(readSeed('south-tyneside-2017-inspection').date, {
      date: '2017-10-05',
      from: 'inspected',
      precision: 'day',
    });
    const dateOf = (opening: string) => readDraft('a.md', `# Security audit of Harbour\n\n${opening}\n`).date;
    assert.deepEqual(dateOf('Version of 3 May 2019. Published: March 4, 2021.'), {
      date: '2021-03-04',
      from: 'published',
      precision: 'day',
    });
    assert.deepEqual(dateOf('January 2020'), { date: '2020-01-01', from: 'printed', precision: 'month' });
    assert.deepEqual(dateOf('In 2018 we wrote this on 2019-05-04.'), {
      date: '2019-05-04',
      from: 'printed',
      precision: 'day',
    });
    assert.equal(dateOf('No date.'), undefined);
  });

  it('keeps how good grades are on the scale of their family', () => {
    const ranks = readSeed('south-tyneside-2017-inspection').judgements.map(({ grade, rank }) => [grade, rank]);
    assert.deepEqual(ranks[0], ['good', 1 - 1 / 3]);
    assert.ok(ranks.some(([grade, rank]) => grade === 'outstanding' && rank === 1));
  });

  it('has nothing of a text that is no report', () => {
    const { isReport, passages, recommendations } = readDraft('a.txt', 'Milk, eggs, bread.');
    assert.deepEqual({ isReport, passages, recommendations }, { isReport: false, passages: [], recommendations: [] });
  });

  it('marks what tells nothing of how matters stand', () => {
    const { passages } = readSeed('south-tyneside-2022-focused-visit');
    const aside = passages.filter(({ isAside }) => isAside).map(({ text }) => text.slice(0, 26));
    assert.deepEqual(aside, [
      'This letter summarises the',
      'This visit was carried out',
      'Ofsted will take the findi',
      'Yours sincerely',
      "Louise Walker Her Majesty'",
    ]);
  });

  it('knows lines without the text', () => {
    const entry = readDraft('a.txt', writeDraft());
    const [first] = entry.recommendations;
    assert.deepEqual(positionIn(entry, first!.range.start), { line: 14, character: 0 });
    assert.equal(nameOfRecommendation(entry, first!.id), '1');
  });
});

describe('the names of a body', () => {
  it('are one where they differ in what kind of body it is', () => {
    const same = [
      ['South Tyneside', 'South Tyneside Metropolitan Borough Council', 'South Tyneside children’s services'],
      ['Stockton-on-Tees', 'Stockton on Tees Borough Council'],
      ['Telford & Wrekin', 'Telford and Wrekin Council'],
    ];
    for (const names of same) assert.equal(new Set(names.map(subjectKeyOf)).size, 1, names.join());
  });

  it('are several where words tell them apart', () => {
    assert.notEqual(subjectKeyOf('North Tyneside'), subjectKeyOf('South Tyneside'));
    assert.notEqual(subjectKeyOf('City of London'), subjectKeyOf('City of York'));
  });

  it('are read from labels and titles of any genre, and end before what is no name', () => {
    const items = '\n## Findings\n\nKeys are kept.\n\n## Recommendations\n\n1. Hide keys.\n';
    const nameOf = (opening: string) => readDraft('a.md', `${opening}\n${items}`).names[0];
    assert.equal(nameOf('# Report\n\n**Client:** Harbour Trust | London'), 'Harbour Trust');
    assert.equal(nameOf('# Security Audit of Harbour Wallet, 2020'), 'Harbour Wallet');
    assert.equal(nameOf('# Notes on a visit of ours'), undefined);
  });
});
