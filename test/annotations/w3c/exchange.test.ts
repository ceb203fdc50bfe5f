/** Annotations go out as a plain W3C collection and come back without doubling. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { addNote, addSnapshot, adjudicateTags, editNote } from '../../../server/src/annotations/edit';
import { addImported, exportCollection, importCollection } from '../../../server/src/annotations/w3c/exchange';
import { emptyAnnotationSet, type AnnotationSet } from '../../../server/src/annotations/model';
import { annotationSet } from '../arbitrary';
import { given } from '../given';

const reportUri = 'https://reports.example/draft.txt';
const target = { ...given.target('greased'), snapshot: 's' };
const set = addSnapshot(addNote(emptyAnnotationSet, { target, text: 'Why?' }, given.stamp), { id: 's', words: 'w' });

function imported(text: string): AnnotationSet {
  const parsed = importCollection(text);
  assert.ok(parsed.kind === 'read');
  return parsed.set;
}

describe('an exported collection', () => {
  it('names the report in full, counts its annotations, and holds no snapshots', () => {
    const text = exportCollection(set, reportUri);
    const collection = JSON.parse(text) as {
      total: number;
      first: { startIndex: number; items: { target: { source: string } }[] };
    };
    assert.deepEqual([collection.total, collection.first.startIndex], [1, 0]);
    assert.equal(collection.first.items[0]!.target.source, reportUri);
    assert.ok(!/snapshots|"goldenThread:snapshot": "/.test(text));
  });

  it('names in full what a decision between readers is about', () => {
    const draft = { target: given.target('greased'), text: 'Why.', tags: ['a'], adjudicates: ['#note', 'urn:uuid:2'] };
    const decided = adjudicateTags(emptyAnnotationSet, draft, given.stamp);
    const { first } = JSON.parse(exportCollection(decided, reportUri)) as { first: { items: readonly object[] } };
    assert.deepEqual((first.items[0] as Record<string, unknown>)['goldenThread:adjudicates'], [
      { id: `${reportUri}#note` },
      { id: 'urn:uuid:2' },
    ]);
  });

  it('brings nothing new when it comes back, and takes nothing away', () => {
    fc.assert(
      fc.property(annotationSet, (any) => {
        const back = addImported(any, imported(exportCollection(any, reportUri)));
        assert.deepEqual(back.set, any);
        assert.deepEqual([back.added, back.changed], [0, 0]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('importing', () => {
  it('adds what is new once, with the prefixes that it uses', () => {
    const file = JSON.stringify({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { x: 'http://x.example/' }],
      type: 'AnnotationPage',
      items: [
        {
          id: 'x:1',
          type: 'Annotation',
          bodyValue: 'Hm',
          target: { source: 'y', selector: { type: 'TextQuoteSelector', exact: 'winter' } },
        },
      ],
    });
    const once = addImported(set, imported(file));
    assert.deepEqual([once.added, once.changed, once.set.annotations.length], [1, 0, 2]);
    assert.deepEqual(once.set.others['@context'], [{ x: 'http://x.example/' }]);
    assert.deepEqual(addImported(once.set, imported(file)), { set: once.set, added: 0, changed: 0, hidden: 0 });
  });

  it('keeps both texts of a note that says something else now, where it stands here', () => {
    const theirs = editNote(set, given.stamp.id, { text: 'When?' }, '2026-04-01T00:00:00Z');
    const { set: merged, added, changed } = addImported(set, imported(exportCollection(theirs, reportUri)));
    const [reply, note] = merged.annotations;
    assert.ok(note?.kind === 'note' && reply?.kind === 'reply');
    assert.deepEqual([added, changed, note.text, note.target], [0, 1, 'When?', target]);
    assert.match(reply.text, /\n\nWhy\?$/);
  });
});
