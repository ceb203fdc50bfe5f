/** The workspace: each change gives a new value, and the old one goes on telling the old story. */

import assert from 'node:assert/strict';

import { linksOf, reportOf } from '../../server/src/workspace/document';
import { SourceText } from '../../server/src/text/sourceText';
import { lazily } from '../../server/src/base/lazily';
import { apply, emptyWorkspace, type Change } from '../../server/src/workspace/workspace';

const open: Change = { kind: 'open', uri: 'file:///a.txt', version: 1, languageId: 'inspection-report', text: 'one' };

describe('the workspace', () => {
  it('has a document once it is opened, with its text and language', () => {
    const document = apply(emptyWorkspace, open).documents.get('file:///a.txt');
    assert.equal(document?.source.text, 'one');
    assert.equal(document.languageId, 'inspection-report');
  });

  it('has a new value after an edit, and leaves the old one as it was', () => {
    const before = apply(emptyWorkspace, open);
    const after = apply(before, {
      kind: 'edit',
      uri: 'file:///a.txt',
      version: 2,
      source: new SourceText('two'),
      changes: [],
    });
    assert.equal(before.documents.get('file:///a.txt')?.source.text, 'one');
    assert.equal(after.documents.get('file:///a.txt')?.source.text, 'two');
    assert.equal(after.documents.get('file:///a.txt')?.version, 2);
    assert.equal(after.documents.get('file:///a.txt')?.languageId, 'inspection-report');
  });

  it('forgets a document that is closed', () => {
    const closed = apply(apply(emptyWorkspace, open), { kind: 'close', uri: 'file:///a.txt' });
    assert.equal(closed.documents.size, 0);
  });

  it('takes an edit of a document that is not open for nothing', () => {
    const after = apply(emptyWorkspace, {
      kind: 'edit',
      uri: 'file:///a.txt',
      version: 2,
      source: new SourceText('two'),
      changes: [],
    });
    assert.equal(after.documents.size, 0);
  });

  it('gives every text a revision of its own, also when a file is opened again at the same version', () => {
    const first = apply(emptyWorkspace, open);
    const again = apply(apply(first, { kind: 'close', uri: 'file:///a.txt' }), { ...open, text: 'other' });
    const revisions = [first, again].map(({ documents }) => documents.get('file:///a.txt')?.revision);
    assert.notEqual(revisions[0], revisions[1]);
  });

  it('derives a report and its links once for each text, and only when asked', () => {
    const document = apply(emptyWorkspace, open).documents.get('file:///a.txt')!;
    assert.equal(reportOf(document), reportOf(document));
    assert.equal(linksOf(document), linksOf(document));
    const other = apply(apply(emptyWorkspace, open), {
      ...open,
      kind: 'edit',
      source: new SourceText(open.text),
      changes: [],
    }).documents.get('file:///a.txt')!;
    assert.notEqual(reportOf(other), reportOf(document));
  });
});

describe('a lazy value', () => {
  it('is computed once for each source, also when it is undefined', () => {
    let runs = 0;
    const derive = lazily((source: { readonly value: string | undefined }) => {
      runs++;
      return source.value;
    });
    const [one, none] = [{ value: 'one' }, { value: undefined }];
    assert.deepEqual([derive(one), derive(one), derive(none), derive(none)], ['one', 'one', undefined, undefined]);
    assert.equal(runs, 2);
  });
});
