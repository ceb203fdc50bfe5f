/** What a user's own reports teach: the file that it is kept in, and what linking makes of it. */

import assert from 'node:assert/strict';

import { learnOwnWords, ownAssociations, parseOwnWords } from '../../../server/src/links/associations/ownWords';
import { learnVectors } from '../../../server/src/links/associations/learn';
import { cosineOfStems } from '../../../server/src/links/associations/associations';
import { linkReport } from '../../../server/src/links/link';
import { stemOf } from '../../../server/src/links/passages/words';
import { reportOf } from '../given';

/** Words of no language: two that are never together keep the same company. */
const passages = Array.from({ length: 60 }, (_, i) =>
  (i % 2 === 0
    ? ['zorbing', i % 4 === 0 ? 'quaffles' : 'brindle', 'mulching']
    : ['tackling', i % 4 === 1 ? 'snorkels' : 'flippers', 'grommets']
  )
    .concat('wombling', `rare${String.fromCharCode(97 + (i % 26))}${i}`)
    .map(stemOf),
);

describe('the words of a user’s own reports', () => {
  const file = learnOwnWords(passages, 12);

  it('are kept in a file that is read as it was written, and say who keeps whose company', () => {
    const { table, problems } = parseOwnWords(file);
    assert.deepEqual(problems, []);
    const own = ownAssociations(table!);
    assert.ok(cosineOfStems(own, stemOf('quaffles'), stemOf('brindle')) > 0.8);
    assert.ok(cosineOfStems(own, stemOf('quaffles'), stemOf('snorkels')) < 0.3);
    assert.ok(!own.places.has('rarea0'));
    assert.equal(ownAssociations({ ...table! }), own);
  });

  it('are the same each time', () => assert.equal(learnOwnWords(passages, 12), file));

  it('are not read from a file that is broken, and it says why', () => {
    const problemOf = (text: string) => {
      const { table, problems } = parseOwnWords(text);
      assert.equal(table, undefined);
      return problems[0]!.message;
    };
    assert.match(problemOf('{'), /not valid JSON/);
    assert.match(problemOf(file.replace('"dimensions": ', '"dimensions": 1')), /digits|dimensions/);
    assert.match(problemOf('{"version":1,"reports":10,"dimensions":2,"words":["a ff zz"]}'), /words\[0\]/);
    assert.match(problemOf('{"version":1,"reports":10,"dimensions":3,"words":["a ff 77"]}'), /as many digits/);
  });

  it('link what shares no word, where the shipped table knows none of them', () => {
    const report = reportOf({
      recommendations: [{ text: 'Mulching of quaffles.' }, { text: 'Grommets of snorkels.' }],
      findings: [{ text: 'Zorbing brindle. (Recommendation)' }, { text: 'Tackling flippers. (Recommendation)' }],
    });
    const first = (ownWords?: ReturnType<typeof parseOwnWords>['table']) => {
      const { links } = linkReport(report, { ownWords });
      return [...links.values()].map(([link]) => link && [link.recommendation, link.probability]);
    };
    const [own, none] = [first(parseOwnWords(file).table), first()];
    assert.deepEqual(
      own.map((link) => link?.[0]),
      ['r1', 'r2'],
    );
    assert.notDeepEqual(own, none);
  });
});

describe('learning vectors', () => {
  it('keeps the most frequent stems where there may be only so many', () => {
    const { stems } = learnVectors(passages, { fewestPassages: 1, mostStems: 3, dimensions: 2 });
    assert.deepEqual(stems, ['grommets', 'mulching', 'wombling'].map(stemOf));
  });
});
