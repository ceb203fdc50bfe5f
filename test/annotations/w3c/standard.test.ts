/** What the Web Annotation Data Model (W3C, 2017) lets other programs write, and what it asks of what we write. */

import assert from 'node:assert/strict';

import { addNote, editNote } from '../../../server/src/annotations/edit';
import { parseAnnotationFile, renderAnnotationFile } from '../../../server/src/annotations/file/file';
import { emptyAnnotationSet, type AnnotationSet } from '../../../server/src/annotations/model';
import { addImported, exportCollection } from '../../../server/src/annotations/w3c/exchange';
import { given } from '../given';

const quote = { type: 'TextQuoteSelector', exact: 'greased', prefix: 'not ', suffix: ' before' };

function read(annotation: object): AnnotationSet {
  const parsed = parseAnnotationFile(JSON.stringify({ id: 'http://x.example/1', type: 'Annotation', ...annotation }));
  assert.ok(parsed.kind === 'read');
  return parsed.set;
}

function formatOf(set: AnnotationSet): unknown {
  const file = JSON.parse(renderAnnotationFile(set)) as { first: { items: [{ body: [{ format: string }] }] } };
  return file.first.items[0].body[0].format;
}

describe('the standard', () => {
  it('lets a quotation refine another selector, which stays as it is (§4.2.9)', () => {
    const selector = { type: 'XPathSelector', value: '/html/body/p[2]', refinedBy: quote };
    const set = read({ bodyValue: 'Why?', target: { source: 'http://x.example/a.html', selector } });
    const [note] = set.annotations;
    assert.ok(note?.kind === 'note');
    assert.deepEqual([note.target.quote, note.target.selectors.prefix], ['greased', 'not ']);
    assert.match(renderAnnotationFile(set), /"selector":\[\{"type":"XPathSelector"/);
    assert.doesNotMatch(renderAnnotationFile(set), /\{"type":"TextQuoteSelector"[^}]*\}\]/);
  });

  it('takes a text without a format for plain text, also after it was edited (§3.2.5)', () => {
    for (const body of [{ bodyValue: 'a*b*' }, { body: { type: 'TextualBody', value: 'a*b*' } }]) {
      const set = read({ ...body, target: { source: 'a.txt', selector: quote } });
      assert.equal(formatOf(set), 'text/plain');
      assert.equal(formatOf(editNote(set, 'http://x.example/1', { text: 'c' }, '2026-03-01T09:30:00Z')), 'text/plain');
    }
  });

  it('wants ids that mean the same everywhere: what goes to other programs has absolute ones', () => {
    const set = addNote(emptyAnnotationSet, { target: given.target('greased'), text: 'Why?' }, given.stamp);
    const text = exportCollection({ ...set, annotations: [...set.annotations] }, 'file:///a.txt');
    const ids = [...text.matchAll(/"id": "([^"]*)"/g)].map((match) => match[1]!);
    assert.deepEqual(ids, ['file:///a.txt#annotations', 'file:///a.txt#annotations-page', given.stamp.id]);
    assert.doesNotMatch(text, /"goldenThread:(?:snapshots|words|version)":/);
  });
});

describe('an import', () => {
  it('says how many annotations quote no words, so that they cannot be shown', () => {
    const drawing = {
      bodyValue: 'Here',
      target: { source: 'a.png', selector: { type: 'SvgSelector', value: '<svg/>' } },
    };
    const { added, hidden } = addImported(emptyAnnotationSet, read(drawing));
    assert.deepEqual([added, hidden], [1, 1]);
    const shown = addImported(emptyAnnotationSet, read({ bodyValue: 'x', target: { source: 'a', selector: quote } }));
    assert.deepEqual([shown.added, shown.hidden], [1, 0]);
  });
});

describe('an annotation file of a newer version', () => {
  it('is not read, and so not written over', () => {
    const text = renderAnnotationFile(emptyAnnotationSet);
    assert.match(text, /"goldenThread:version":1/);
    const parsed = parseAnnotationFile(text.replace('"goldenThread:version":1', '"goldenThread:version":2'));
    assert.ok(parsed.kind === 'broken');
    assert.match(parsed.problems[0]!.message, /newer version/);
  });
});
