/** Reports in order, what is similar, what was said before, and what changed from one to another. */

import assert from 'node:assert/strict';

import { compareReports, type ItemChange } from '../../server/src/library/compare';
import { buildLibrary, listAround, listSiblings } from '../../server/src/library/library';
import { findSaidBefore, listSaidBefore } from '../../server/src/library/saidBefore';
import { findQuery, findSimilar, searchSimilar } from '../../server/src/library/similar';
import { readText } from '../support/repository';
import { openSeeds } from '../support/seeds';
import { readDraft, readSeed, writeDraft, type Draft } from './given';

const seeds = openSeeds().map(({ name }) => readSeed(name));
const draft = (file: string, given: Draft) => readDraft(file, writeDraft(given));

describe('a library', () => {
  it('puts the reports of one body together, by date', () => {
    const { providers } = buildLibrary(seeds);
    assert.deepEqual(
      providers.map(({ name, reports }) => [name, reports.map(({ date }) => date?.date)]),
      [
        ['Newcastle Upon Tyne', ['2017-05-11']],
        ['South Tyneside', ['2017-10-05', '2022-03-03', '2024-03-22']],
        ['Stockton-on-Tees', ['2016-06-16']],
      ],
    );
  });

  it('knows what came before and after, and the other reports of a body', () => {
    const library = buildLibrary(seeds);
    const visit = readSeed('south-tyneside-2022-focused-visit');
    const { earlier, later } = listAround(library, visit);
    assert.deepEqual(
      [earlier, later].map((reports) => reports.map(({ file }) => file)),
      [['south-tyneside-2017-inspection.txt'], ['south-tyneside-2024-monitoring-visit.txt']],
    );
    assert.equal(listSiblings(library, 'stockton-on-tees-2016-inspection.txt').length, 0);
  });

  it('joins and splits names as a person says', () => {
    const about = (file: string, client: string) =>
      readDraft(
        file,
        `# Audit\n\nClient: ${client}\n\n## Findings\n\nKeys are kept.\n\n## Recommendations\n\n1. Hide keys.\n`,
      );
    const entries = [
      about('a.txt', 'Harbour'),
      about('b.txt', 'Port of Harbour Bay'),
      about('c.txt', 'Harbour Council'),
    ];
    const groups = (joined: string[][], split: string[]) =>
      buildLibrary(entries, { joined, split, lives: [] }).providers.map(({ reports }) =>
        reports.map(({ file }) => file).join(),
      );
    assert.deepEqual(groups([], []), ['a.txt,c.txt', 'b.txt']);
    assert.deepEqual(groups([['Harbour', 'Port of Harbour Bay']], []), ['a.txt,b.txt,c.txt']);
    assert.deepEqual(groups([], ['Harbour Council']), ['a.txt', 'c.txt', 'b.txt']);
  });

  it('takes a short name to the one body whose name goes on with where it is', () => {
    const about = (file: string, client: string) =>
      readDraft(
        file,
        `# Audit\n\nClient: ${client}\n\n## Findings\n\nKeys are kept.\n\n## Recommendations\n\n1. Hide keys.\n`,
      );
    const groups = (...clients: string[]) =>
      buildLibrary(clients.map((client, i) => about(`${i}.md`, client))).providers.map(({ reports }) => reports.length);
    assert.deepEqual(groups('Newcastle', 'Newcastle upon Tyne'), [2]);
    assert.deepEqual(groups('Newcastle', 'Newcastle upon Tyne', 'Newcastle under Lyme'), [1, 1, 1]);
    assert.deepEqual(groups('Harbour', 'Harbour Bay'), [1, 1]);
  });

  it('leaves out what is no report', () => {
    assert.deepEqual(buildLibrary([readDraft('a.txt', 'Milk, eggs.')]).providers, []);
  });
});

describe('what is similar', () => {
  it('is what asks for the same, other bodies first', () => {
    const asked = 'Ensure that return home interviews are completed for all children who go missing.';
    const own = draft('own.txt', { recommendations: [asked] });
    const others = [
      draft('same-body.txt', { recommendations: [asked] }),
      draft('other.txt', { provider: 'Riverside', recommendations: [asked, 'Publish the accounts of the board.'] }),
      own,
    ];
    const query = findQuery(own, own.recommendations[0]!.range)!;
    const similar = findSimilar(query, own, others);
    assert.deepEqual(
      similar.slice(0, 2).map(({ entry, kind }) => [entry.file, kind]),
      [
        ['other.txt', 'recommendation'],
        ['same-body.txt', 'recommendation'],
      ],
    );
    assert.deepEqual(similar[0]?.sharedTerms[0], 'return home interviews');
    assert.ok(similar.every(({ entry }) => entry.file !== 'own.txt'));
    const search = searchSimilar(query, own, others);
    const steps = [search.next(), search.next(), search.next()];
    assert.deepEqual(
      steps.map(({ done }) => done),
      [false, false, true],
    );
    assert.deepEqual(steps[2]!.value, similar);
  });

  it('is asked by a line: what begins there, lies around it, or follows', () => {
    const own = draft('own.txt', { findings: ['Plans are clear\nand kept.', 'Visits are late.'] });
    const text = writeDraft({ findings: ['Plans are clear\nand kept.', 'Visits are late.'] });
    const kindAt = (words: string) => {
      const start = text.indexOf(words);
      return findQuery(own, { start, end: start + 1 })?.text;
    };
    assert.equal(kindAt('and kept'), 'Plans are clear and kept.');
    assert.equal(kindAt('3. Visits'), 'Visits are late.');
    assert.equal(kindAt('Recommendations'), 'Ensure that plans are clear.');
  });
});

describe('what was said before', () => {
  const sentence = 'Inspectors have looked closely at the experiences of all the children who need help.';

  it('is a sentence that stands word for word, or nearly, in another report', () => {
    const own = draft('own.txt', {
      findings: [sentence, 'Nothing of this stands anywhere else in the whole library.'],
    });
    const nearly = sentence.replace('closely ', '');
    const said = listSaidBefore(own, [
      draft('a.txt', { findings: [sentence] }),
      draft('b.txt', { findings: [nearly] }),
      draft('c.txt', { findings: ['Social workers have looked at the reasons that children give.'] }),
    ]);
    const inProse = said.filter(({ text }) => !text.startsWith('Inspection'));
    assert.deepEqual(
      inProse.map(({ text, places }) => ({
        text,
        places: places.map(({ entry, share }) => [entry.file, share === 1]),
      })),
      [
        {
          text: sentence,
          places: [
            ['a.txt', true],
            ['b.txt', false],
          ],
        },
      ],
    );
  });

  it('has its place in the report', () => {
    const [own, other] = ['newcastle-upon-tyne-2017-inspection', 'south-tyneside-2017-inspection'];
    const text = readText(`seeds/${own}.txt`);
    const said = listSaidBefore(readSeed(own), [readSeed(other)]);
    assert.ok(said.length > 10);
    for (const { range, text: words } of said)
      assert.ok(text.slice(range.start, range.end).startsWith(words.slice(0, 5)));
  });

  it('is found of one sentence as of all', () => {
    const [own, other] = [readSeed('newcastle-upon-tyne-2017-inspection'), readSeed('south-tyneside-2017-inspection')];
    const said = listSaidBefore(own, [own, other]);
    assert.ok(said.length > 10);
    for (const each of said) assert.deepEqual(findSaidBefore(own, each.range.start + 1, [own, other]), each);
    const starts = new Set(said.map(({ range }) => range.start));
    const fresh = own.passages.find(({ range, text }) => text.length > 80 && !starts.has(range.start))!;
    assert.equal(findSaidBefore(own, fresh.range.end - 3, [own]), undefined);
  });
});

describe('comparing two reports', () => {
  const before = draft('before.txt', {
    recommendations: ['Ensure that plans are clear.', 'Publish the accounts of the board.', 'Train all foster carers.'],
    findings: ['Visits are late and seldom recorded.', 'Schools attend meetings.', 'Fees are paid on time each month.'],
  });

  function changes(recommendations: string[], findings: string[]): string[][] {
    const after = draft('after.txt', { recommendations, findings });
    const compared = compareReports(before, after);
    const show = ({ kind, before: was, after: is }: ItemChange) => `${kind} ${was?.number ?? '-'} ${is?.number ?? '-'}`;
    return [compared.recommendations.map(show), compared.findings.map(show)];
  }

  it('says what was added, dropped, reworded and renumbered', () => {
    const [recommendations] = changes(
      ['Publish the accounts of the board.', 'Ensure that all plans are very clear.', 'Hire a clerk for the helpline.'],
      [],
    );
    assert.deepEqual(
      recommendations,
      ['renumbered 2 1', 'moved 1 2', 'added - 3', 'dropped 3 -'].map((each) => each.replace('moved', 'reworded')),
    );
  });

  it('says what moved', () => {
    const [, findings] = changes(
      ['Ensure that plans are clear.', 'Publish the accounts of the board.', 'Train all foster carers.'],
      ['Schools attend meetings.', 'Fees are paid on time each month.', 'Visits are late and seldom recorded.'],
    );
    assert.deepEqual(findings, ['renumbered 5 4', 'renumbered 6 5', 'moved 4 6']);
  });

  it('finds nothing changed between a report and itself', () => {
    const { recommendations, findings, judgements } = compareReports(seeds[0]!, seeds[0]!);
    const kinds = [...recommendations, ...findings, ...judgements].map(({ kind }) => kind);
    assert.deepEqual(new Set(kinds), new Set(['same']));
  });

  it('says which judgements changed, and whether for the better', () => {
    const [newcastle, , , , stockton] = seeds;
    const { judgements } = compareReports(newcastle!, stockton!);
    const overall = judgements.find(({ subject }) => subject === 'overall');
    assert.equal(overall?.kind, 'better');
  });
});
