/** Phrases that mean an earlier report, and which report of the library each means. */

import assert from 'node:assert/strict';

import { buildReport } from '../../server/src/report/build';
import {
  findEarlierReport,
  isOfKind,
  listEarlierMentions,
  listMentionsIn,
} from '../../server/src/library/earlierReports';
import { buildLibrary } from '../../server/src/library/library';
import { MappedText } from '../../server/src/text/mappedText';
import { SourceText } from '../../server/src/text/sourceText';
import { readText } from '../support/repository';
import { readDraft, readSeed, writeDraft } from './given';

function mentionsOf(text: string) {
  return listMentionsIn(new MappedText(text, [{ at: 0, start: 0, end: text.length }]));
}

describe('a phrase that means an earlier report', () => {
  const means = (text: string) =>
    mentionsOf(text).map(({ text: phrase, kind, date }) => [phrase, kind.join(' '), date?.date.slice(0, 7)]);

  it('is found with the kind that it says and its date, before or after', () => {
    for (const [text, phrase, kind, date] of [
      ['At the previous inspection, plans were weak.', 'the previous inspection', 'inspection', undefined],
      [
        'It was good at their last full inspection in 2017.',
        'their last full inspection in 2017',
        'inspection',
        '2017-01',
      ],
      [
        'The previous inspection, which was published in June 2013, found',
        'The previous inspection, which was published in June 2013',
        'inspection',
        '2013-06',
      ],
      [
        'Since the local authority’s last inspection in 2016',
        'the local authority’s last inspection in 2016',
        'inspection',
        '2016-01',
      ],
      ['Since our 2022 focused visit, leaders', 'our 2022 focused visit', 'focused visit', '2022-01'],
      ['the May 2023 Ofsted inspection found', 'the May 2023 Ofsted inspection', 'inspection', '2023-05'],
      [
        'progress since the monitoring visit of 4 March 2021.',
        'the monitoring visit of 4 March 2021',
        'monitoring visit',
        '2021-03',
      ],
      ['Ofsted’s last inspection judged', 'Ofsted’s last inspection', 'inspection', undefined],
      ['The last inspection report found', 'The last inspection report', 'inspection report', undefined],
      [
        'Date of previous inspection: 15 to 17 October 2019',
        'previous inspection: 15 to 17 October 2019',
        'inspection',
        '2019-10',
      ],
      ['A focused visit in March 2019 found', 'A focused visit in March 2019', 'focused visit', '2019-03'],
    ] as const)
      assert.deepEqual(means(text), [[phrase, kind, date]]);
  });

  it('ends where the next begins, which has the same article', () => {
    assert.deepEqual(means('Since the last inspection in 2017 and focused visit in March 2019, leaders'), [
      ['the last inspection in 2017', 'inspection', '2017-01'],
      ['focused visit in March 2019', 'focused visit', '2019-03'],
    ]);
  });

  it('without a date of its own has the one that the report gives it elsewhere', () => {
    const dates = (text: string) =>
      listEarlierMentions(buildReport(new SourceText(writeDraft({ findings: [text] })))).map(({ date }) => date?.date);
    assert.deepEqual(dates('Since the focused visit, plans are clear.'), []);
    assert.deepEqual(dates('A focused visit in March 2019 found much. Since the focused visit, plans are clear.'), [
      '2019-03-01',
      '2019-03-01',
    ]);
    assert.deepEqual(dates('The previous inspection in 2019 was kind. Date of previous inspection: 4 October 2019.'), [
      '2019-10-04',
      '2019-10-04',
    ]);
  });

  it('is not one that means the report itself, or none', () => {
    for (const text of [
      'This inspection found that plans are clear.',
      'The inspection was carried out in line with the framework.',
      'Children had an annual review. In 2019 a team was formed.',
      'The last of them. Inspection is useful.',
      'Children knew this service prior to inspection.',
      'There was no previous inspection.',
      'They had a focused visit.',
    ])
      assert.deepEqual(means(text), [], text);
  });

  it('means a re-inspection too where it says inspection', () => {
    const entry = { ...readDraft('x.txt', ''), kind: 'Re-inspection of services', family: 'x' };
    assert.ok(isOfKind(entry, ['inspection']));
    assert.ok(!isOfKind(entry, ['visit']));
  });

  it('says which recommendation of it is meant', () => {
    const [mention] = mentionsOf('This was Recommendation 4 of the 2019 report.');
    assert.equal(mention?.recommendation, '4');
    assert.equal(mention?.text, 'Recommendation 4 of the 2019 report');
  });

  it('stands over a line break where the report has it', () => {
    const text = readText('seeds/south-tyneside-2024-monitoring-visit.txt');
    const found = listEarlierMentions(buildReport(new SourceText(text)));
    assert.ok(found.length > 0);
    for (const { range, text: phrase } of found)
      assert.equal(text.slice(range.start, range.end).replace(/\s+/g, ' '), phrase);
  });
});

describe('the report that a phrase means', () => {
  it('is the one of the date that the report gives it elsewhere', () => {
    const text = readText('seeds/south-tyneside-2024-monitoring-visit.txt');
    const mentions = listEarlierMentions(buildReport(new SourceText(text)));
    const undated = mentions.filter(({ text: phrase }) => phrase === 'the last inspection');
    assert.ok(undated.length > 1);
    for (const mention of undated) assert.equal(mention.date?.date, '2023-05-01');
    assert.equal(findEarlierReport(third!, library, undated[0]!)?.kind, 'not-in-library');
  });

  const [first, second, third] = ['2017-inspection', '2022-focused-visit', '2024-monitoring-visit'].map((name) =>
    readSeed(`south-tyneside-${name}`),
  );
  const library = buildLibrary([third!, first!, second!]);
  const find = (phrase: string, entry = third!) => {
    const found = findEarlierReport(entry, library, mentionsOf(phrase)[0]!);
    return found?.kind === 'found' ? found.entry.file : found?.kind;
  };

  it('is the last before of the kind that it says', () => {
    assert.equal(find('at the previous inspection'), first!.file);
    assert.equal(find('since our last visit'), second!.file);
    assert.equal(find('since our last report'), second!.file);
    assert.equal(find('the 2017 inspection'), first!.file);
    assert.equal(find('the inspection published in November 2017'), first!.file);
  });

  it('is not in the library where none has this date or kind, or comes before', () => {
    assert.equal(find('at the last inspection in May 2023'), 'not-in-library');
    assert.equal(find('the last monitoring visit'), 'not-in-library');
    assert.equal(find('an inspection in 2016'), undefined);
    assert.equal(find('an inspection in 2017'), first!.file);
    assert.equal(find('at the previous inspection', first), 'not-in-library');
  });

  it('is not the report itself', () => {
    assert.equal(find('the monitoring visit in March 2024'), undefined);
  });

  it('is looked for among the reports of the same body alone, down to the recommendation', () => {
    const earlier = readDraft('harbour.txt', writeDraft({ recommendations: ['Plan well.', 'Staff the helpline.'] }));
    const own = readDraft('later.txt', writeDraft({ inspected: '4 March 2019 – 8 March 2019' }));
    const found = findEarlierReport(
      own,
      buildLibrary([own, earlier, first!]),
      mentionsOf('Recommendation 2 of the 2017 report')[0]!,
    );
    assert.ok(found?.kind === 'found');
    assert.deepEqual([found.entry.file, found.recommendation?.text], ['harbour.txt', 'Staff the helpline.']);
  });
});
