/** What people decide across reports: that it counts, holds through edits, and is kept in a file. */

import assert from 'node:assert/strict';

import { joinNames, noDecisions, splitName, type LibraryDecisions } from '../../server/src/library/decisions/decisions';
import { parseDecisions, renderDecisions } from '../../server/src/library/decisions/file';
import { decideLife, type LifeChange } from '../../server/src/library/decisions/placed';
import { buildLibrary, surroundingsOf } from '../../server/src/library/library';
import { listAskedBefore, listLives } from '../../server/src/library/lives';
import { readDraft, writeDraft, type Draft } from './given';

const asked = 'Ensure that return home interviews are completed promptly for all children who go missing.';
const other = 'Ensure that the board publishes its accounts.';

function libraryOf(earlier: Draft, later: Draft, decisions: LibraryDecisions, files = ['2017.txt', '2019.txt']) {
  const dates = ['6 March 2017 – 30 March 2017', '4 March 2019 – 8 March 2019'];
  const entries = [earlier, later].map((draft, i) =>
    readDraft(files[i]!, writeDraft({ inspected: dates[i]!, ...draft })),
  );
  return buildLibrary(entries, decisions);
}

const before: Draft = { recommendations: [asked, other] };
const after: Draft = {
  recommendations: ['Staff the helpline at night.', 'Complete return home interviews in time.'],
  findings: ['Return home interviews are now completed promptly for children who go missing.'],
};

/** The decisions after a person said each of these of the first recommendation. */
function decide(...changes: readonly LifeChange[]): LibraryDecisions {
  return changes.reduce((known, change) => {
    const library = libraryOf(before, after, known);
    const [earlier, later] = library.entries;
    const place = { earlier: earlier!, recommendation: earlier!.recommendations[0]!, later: later! };
    return decideLife(known, library, place, change);
  }, noDecisions);
}

function lifeOf(decisions: LibraryDecisions, earlier = before, later = after, files?: string[]) {
  const library = libraryOf(earlier, later, decisions, files);
  const lives = listLives(library, library.entries[0]!);
  const at = library.entries[0]!.recommendations.findIndex(({ text }) => text.includes('interviews'));
  return [...lives.values()][at]![0]!.followed;
}

describe('a decision on what became of a recommendation', () => {
  it('is certain, whatever was found', () => {
    assert.notEqual(lifeOf(noDecisions).verdict, 'not-met');
    const { verdict, probability, isVerdictDecided } = lifeOf(decide({ kind: 'verdict', verdict: 'not-met' }));
    assert.deepEqual([verdict, probability, isVerdictDecided], ['not-met', 1, true]);
  });

  it('takes what was refused out of what may be', () => {
    const { verdict, probabilities, isVerdictDecided } = lifeOf(decide({ kind: 'not', verdict: 'met' }));
    assert.notEqual(verdict, 'met');
    assert.equal(probabilities.met, 0);
    const sum = Object.values(probabilities).reduce((total, each) => total + each, 0);
    assert.ok(Math.abs(sum - 1) < 1e-9);
    assert.equal(isVerdictDecided, false);
  });

  it('replaces the one before, and is forgotten when a person says so', () => {
    const decided = decide({ kind: 'verdict', verdict: 'not-met' }, { kind: 'verdict', verdict: 'partly' });
    assert.equal(decided.lives.length, 1);
    assert.equal(lifeOf(decided).verdict, 'partly');
    assert.deepEqual(decide({ kind: 'verdict', verdict: 'not-met' }, { kind: 'forget' }), noDecisions);
  });

  it('confirms, chooses and refuses the recommendation that asks again', () => {
    const words = 'Staff the helpline at night.';
    const chosen = lifeOf(decide({ kind: 'repeated', words }));
    assert.deepEqual([chosen.repeated?.recommendation.text, chosen.repeated?.probability], [words, 1]);
    assert.equal(lifeOf(decide({ kind: 'repeated', words: null })).repeated, undefined);
    const library = libraryOf(before, after, decide({ kind: 'repeated', words }));
    const known = [...listAskedBefore(library, library.entries[1]!).values()];
    assert.deepEqual(
      known[0]?.map(({ followed }) => followed.recommendation.text),
      [asked],
    );
  });

  it('leaves all other recommendations as they were', () => {
    const decisions = decide({ kind: 'verdict', verdict: 'not-met' });
    const library = libraryOf(before, after, decisions);
    const second = [...listLives(library, library.entries[0]!).values()][1]![0]!.followed;
    assert.equal(second.isVerdictDecided, false);
  });

  it('holds when both reports are edited: other numbers, other words around, a few other words', () => {
    const decisions = decide(
      { kind: 'verdict', verdict: 'not-met' },
      { kind: 'repeated', words: after.recommendations![1]! },
    );
    const edited = {
      recommendations: [other, asked.replace('promptly', 'without delay'), 'Keep minutes.'],
      findings: ['Much was added.'],
    };
    const later = { ...after, recommendations: ['New.', 'Complete all return home interviews in time.'] };
    const found = lifeOf(decisions, edited, later);
    assert.deepEqual([found.verdict, found.isVerdictDecided], ['not-met', true]);
    assert.equal(found.repeated?.recommendation.id, 'R2');
  });

  it('holds for reports under other names, by body and date', () => {
    const decisions = decide({ kind: 'verdict', verdict: 'not-met' });
    assert.equal(lifeOf(decisions, before, after, ['old/a.txt', 'b.txt']).isVerdictDecided, true);
    const others = { ...before, provider: 'Riverside' };
    assert.equal(lifeOf(decisions, others, { ...after, provider: 'Riverside' }, ['c', 'd']).isVerdictDecided, false);
  });

  it('counts for nothing where the recommendation is gone', () => {
    const decisions = decide({ kind: 'verdict', verdict: 'not-met' });
    const gone = { recommendations: ['Review how interviews for jobs are held by managers.'] };
    assert.equal(lifeOf(decisions, gone).isVerdictDecided, false);
  });
});

describe('names that people join and split', () => {
  it('are one body, or two, and the last word counts', () => {
    const joined = joinNames(joinNames(noDecisions, ['Harbour', 'Port']), ['Port', 'Bay']);
    assert.deepEqual(joined.joined, [['Harbour', 'Port', 'Bay']]);
    const split = splitName(joined, 'Bay');
    assert.deepEqual([split.joined, split.split], [[['Harbour', 'Port']], ['Bay']]);
    assert.deepEqual(joinNames(split, ['Bay', 'Harbour']).split, []);
  });
});

describe('the file of decisions', () => {
  const same = (name: string) => name;
  const decisions = splitName(
    joinNames(decide({ kind: 'not', verdict: 'met' }, { kind: 'repeated', words: null }), ['Harbour', 'Port']),
    'Bay',
  );

  it('says the decisions, names files as its reader does, and is read back the same', () => {
    const text = renderDecisions(decisions, (name) => `reports/${name}`);
    assert.match(text, /"file": "reports\/2017.txt"/);
    const parsed = parseDecisions(text, (path) => path.replace('reports/', ''));
    assert.deepEqual(parsed, { kind: 'read', kept: decisions });
    assert.equal(
      renderDecisions(decisions, (name) => `reports/${name}`),
      text,
    );
  });

  it('is not used where it is of a newer version, or none', () => {
    const newer = renderDecisions(decisions, same).replace('"version": 1', '"version": 2');
    assert.deepEqual(parseDecisions(newer, same), {
      kind: 'unusable',
      reason: 'it is of version 2, and this program reads version 1',
    });
    for (const text of [
      '',
      '[]',
      '{}',
      '{"version":1,"lives":[{}]}',
      '{"version":1,"joined":["a"]}',
      '{"version":1,"split":[1]}',
      '{"version":1,"lives":[{"earlier":{"file":"a"},"later":{"file":"b"},"recommendation":"Sit.","stance":"no"}]}',
    ])
      assert.deepEqual(parseDecisions(text, same), { kind: 'unusable', reason: 'it is no file of decisions' });
  });

  it('may lack what nobody decided', () =>
    assert.deepEqual(parseDecisions('{"version":1}', same), { kind: 'read', kept: noDecisions }));
});

describe('a library with decisions', () => {
  it('is seen from its reports as before', () => {
    const library = libraryOf(before, after, noDecisions);
    assert.equal(surroundingsOf(library, '2017.txt').entry, library.entries[0]);
  });
});
