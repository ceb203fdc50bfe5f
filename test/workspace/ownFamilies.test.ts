/** A user's own families: which files define one, which have problems, and how they stand beside the built-in ones. */

import assert from 'node:assert/strict';

import { SourceText } from '../../server/src/text/sourceText';
import { builtInFamilies } from '../../server/src/report/families';
import { joinFamilies, listOwnFamilies, readFamilyFiles } from '../../server/src/workspace/ownFamilies';
import { reportOf } from '../../server/src/workspace/document';
import { apply, emptyWorkspace, type Change } from '../../server/src/workspace/workspace';
import { harbourFile, harbourReport } from '../support/harbour';

const [a, b] = ['file:///families/a.json', 'file:///families/b%20c.json'];

describe('the files of own families', () => {
  it('define a family each', () => {
    const files = readFamilyFiles([{ uri: a, text: harbourFile() }]);
    assert.deepEqual(
      listOwnFamilies(files).map(({ id }) => id),
      ['harbour-visit'],
    );
    assert.deepEqual(files[0]?.problems, []);
  });

  it('define none while they have a problem, which is told at its place', () => {
    const text = harbourFile({ findings: 'sometimes' });
    const [file] = readFamilyFiles([{ uri: a, text }]);
    assert.equal(file?.family, undefined);
    assert.equal(file?.source.slice(file.problems[0]!.range), '"sometimes"');
  });

  it('have a problem when another file defines the same id, whatever order they are read in', () => {
    const texts = [b, a].map((uri) => ({ uri, text: harbourFile() }));
    for (const order of [texts, [...texts].reverse()]) {
      const [first, second] = readFamilyFiles(order);
      assert.deepEqual([first?.uri, first?.problems], [a, []]);
      assert.equal(second?.family, undefined);
      assert.match(second!.problems[0]!.message, /^The family “harbour-visit” is defined in a\.json already\./);
      assert.equal(second!.source.slice(second!.problems[0]!.range), '"harbour-visit"');
    }
  });

  it('tell of a file whose name cannot be decoded as it stands', () => {
    const [, second] = readFamilyFiles(['x%', 'y'].map((uri) => ({ uri, text: harbourFile() })));
    assert.match(second!.problems[0]!.message, /in x% already/);
  });
});

describe('all families', () => {
  it('are the built-in ones when there are no others', () => {
    assert.equal(joinFamilies([]), builtInFamilies);
  });

  it('are the own ones first, in place of built-in ones of the same id', () => {
    const own = listOwnFamilies(readFamilyFiles([{ uri: a, text: harbourFile({ id: builtInFamilies[0]!.id }) }]));
    const all = joinFamilies(own);
    assert.equal(all[0], own[0]);
    assert.equal(all.length, builtInFamilies.length);
  });
});

describe('a workspace', () => {
  const open: Change = { kind: 'open', uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text: harbourReport };
  const own = listOwnFamilies(readFamilyFiles([{ uri: a, text: harbourFile() }]));
  const recognised = (changes: readonly Change[]) => {
    const document = changes.reduce(apply, emptyWorkspace).documents.get('file:///a.txt')!;
    return reportOf(document).recognition.recognised;
  };

  it('tries its documents on the own families, opened before or after them, until they are gone', () => {
    assert.equal(recognised([open]), false);
    assert.equal(recognised([open, { kind: 'families', own }]), true);
    assert.equal(recognised([{ kind: 'families', own }, open]), true);
    assert.equal(recognised([open, { kind: 'families', own }, { kind: 'families', own: [] }]), false);
  });

  it('keeps the families when a document is edited', () => {
    const edit: Change = {
      kind: 'edit',
      uri: 'file:///a.txt',
      version: 2,
      source: new SourceText(`${harbourReport}\n`),
      changes: [],
    };
    assert.equal(recognised([open, { kind: 'families', own }, edit]), true);
  });

  it('gives every document another revision when the families change', () => {
    const before = apply(emptyWorkspace, open);
    const after = apply(before, { kind: 'families', own });
    assert.notEqual(before.documents.get('file:///a.txt')?.revision, after.documents.get('file:///a.txt')?.revision);
  });
});
