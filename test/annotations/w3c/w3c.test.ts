/** What other programs write is read as far as we understand it, and comes out again with all that we do not. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { targetOf } from '../../../server/src/annotations/anchoring/selectors';
import { addNote, editNote, placeAnnotation } from '../../../server/src/annotations/edit';
import { renderAnnotationFile } from '../../../server/src/annotations/file/file';
import { anchorSet } from '../../../server/src/annotations/live/annotated';
import { settle } from '../../../server/src/annotations/live/saved';
import { mergeAnnotationSets } from '../../../server/src/annotations/merge/merge';
import { emptyAnnotationSet, type Annotation } from '../../../server/src/annotations/model';
import { exportCollection } from '../../../server/src/annotations/w3c/exchange';
import { hostileText } from '../arbitrary';
import { given, read } from '../given';

const quote = { type: 'TextQuoteSelector', exact: 'greased', prefix: 'are not ', suffix: ' before' };
const target = { source: 'http://x.example/report', selector: quote };

function readOne(annotation: unknown): Annotation {
  const [only, ...more] = read(JSON.stringify(annotation)).annotations;
  assert.ok(only && more.length === 0);
  return only;
}

/** The annotation as it is written after it was read. */
function rewrite(annotation: unknown): Record<string, unknown> {
  const file = JSON.parse(renderAnnotationFile(read(JSON.stringify(annotation)))) as {
    first: { items: [Record<string, unknown>] };
  };
  return file.first.items[0];
}

describe('an annotation of another program', () => {
  const plain = { id: 'http://x.example/1', type: 'Annotation', bodyValue: 'Why?', target };

  it('is a note when it quotes words and says something', () => {
    const note = readOne(plain);
    assert.ok(note.kind === 'note');
    assert.deepEqual([note.text, note.tags, note.resolved], ['Why?', [], false]);
    const { exact, prefix, suffix } = quote;
    assert.deepEqual(note.target, targetOf({ exact, prefix, suffix, position: undefined }));
  });

  it('says when its words were changed by the time of the body, and keeps that', () => {
    const time = '2026-03-02T00:00:00Z';
    for (const motivation of ['commenting', 'assessing']) {
      const body = { type: 'TextualBody', value: 'In other words', modified: time };
      const own = motivation === 'assessing' ? { motivation, 'goldenThread:check': 'grade-conflict' } : { motivation };
      const given = { ...plain, bodyValue: undefined, ...own, body };
      const annotation = readOne(given);
      assert.ok(annotation.kind === 'note' || annotation.kind === 'justification');
      assert.equal(annotation.rewritten, time);
      assert.equal((rewrite(given)['body'] as readonly { modified?: string }[])[0]?.modified, time);
    }
  });

  it('may say it in any form of body', () => {
    const textOf = (body: unknown) => {
      const note = readOne({ ...plain, bodyValue: undefined, body });
      return note.kind === 'note' ? [note.text, ...note.tags] : note.kind;
    };
    assert.deepEqual(textOf('In words'), ['In words']);
    assert.deepEqual(textOf({ type: 'TextualBody', value: 'In words' }), ['In words']);
    assert.deepEqual(
      textOf([
        { value: 'a', purpose: 'tagging' },
        { type: ['TextualBody'], value: 'b' },
      ]),
      ['b', 'a'],
    );
    assert.deepEqual(textOf(undefined), ['']);
    assert.deepEqual(textOf('http://x.example/post'), 'foreign');
    assert.deepEqual(textOf({ type: 'Image', id: 'http://x.example/i.png' }), 'foreign');
  });

  it('is kept as it is when it is about no words, of another type, or only named', () => {
    for (const foreign of [
      { ...plain, target: 'http://x.example/report' },
      { ...plain, target: { ...target, selector: { type: 'SvgSelector', value: '<svg/>' } } },
      { ...plain, target: { ...target, selector: { ...quote, exact: 7 } } },
      { ...plain, type: 'Drawing' },
      { ...plain, id: 7 },
      {
        ...plain,
        motivation: 'replying',
        target: 'http://x.example/2',
        body: [{ type: 'Image' }],
        bodyValue: undefined,
      },
      { ...plain, body: { type: 'Image' }, bodyValue: undefined, 'goldenThread:decision': 'accepted' },
    ]) {
      assert.equal(readOne([foreign]).kind, 'foreign', JSON.stringify(foreign));
      assert.deepEqual(rewrite([foreign]), JSON.parse(JSON.stringify(foreign)));
    }
    assert.equal(rewrite(['http://x.example/7']), 'http://x.example/7');
  });

  it('keeps its fields, further bodies, targets and selectors when its text is changed', () => {
    const rich = {
      ...plain,
      bodyValue: undefined,
      type: ['Annotation', 'x:Other'],
      motivation: 'questioning',
      creator: { id: 'http://x.example/ann', type: 'Person', name: 'Ann', nickname: 'A' },
      rights: 'http://x.example/licence',
      body: [
        { type: 'TextualBody', value: 'Why?', language: 'en', format: 'text/html' },
        { type: 'TextualBody', value: 'ask', purpose: 'tagging', language: 'en' },
        { type: 'Image', id: 'http://x.example/i.png' },
      ],
      target: [
        {
          ...target,
          state: { type: 'TimeState' },
          selector: [
            { ...quote, 'x:a': 1 },
            { type: 'TextPositionSelector', start: 3, end: 9, 'x:b': 2 },
            { type: 'XPathSelector', value: '/p' },
          ],
        },
        { source: 'http://x.example/other' },
      ],
    };
    const changed = editNote(read(JSON.stringify(rich)), rich.id, { text: 'When?' }, '2026-03-01T00:00:00Z');
    const again = read(renderAnnotationFile(changed));
    assert.deepEqual(again, changed);
    const written = rewrite(JSON.parse(renderAnnotationFile(changed)));
    const { body, target: targets, ...rest } = written as typeof rich & Record<string, unknown>;
    assert.deepEqual(body, [
      {
        ...{ type: 'TextualBody', purpose: 'commenting', format: 'text/html', value: 'When?', language: 'en' },
        modified: '2026-03-01T00:00:00Z',
      },
      ...rich.body.slice(1),
    ]);
    assert.deepEqual(targets, [{ type: 'SpecificResource', ...rich.target[0] }, rich.target[1]]);
    const { bodyValue, body: _body, target: _target, ...fields } = rich;
    assert.deepEqual([bodyValue, rest], [undefined, { ...fields, modified: '2026-03-01T00:00:00Z' }]);
  });

  it('loses what described its old place when it is put at another', () => {
    const selector = [quote, { type: 'XPathSelector', value: '/p' }];
    const set = read(JSON.stringify({ ...plain, target: { ...target, selector, state: 'x' } }));
    const placed = placeAnnotation(set, plain.id, { target: given.target('winter') });
    const written = JSON.stringify(rewrite(JSON.parse(renderAnnotationFile(placed))));
    assert.ok(!written.includes('XPathSelector') && written.includes('"state":"x"') && written.includes('winter'));
  });

  it('has an id that stays when it came without one', () => {
    const { id: _id, ...nameless } = plain;
    const [first, second] = [readOne(nameless), readOne([nameless])];
    assert.match(first.id, /^#annotation-/);
    assert.equal(first.id, second.id);
    assert.equal(rewrite(nameless)['id'], first.id);
  });

  it('is read from every kind of collection, with the fields around it', () => {
    const page = { type: 'AnnotationPage', partOf: 'x', items: [plain] };
    const context = ['http://www.w3.org/ns/anno.jsonld', { x: 'http://x.example/' }];
    for (const file of [
      page,
      { '@context': context, type: 'AnnotationCollection', total: 1, label: 'Mine', first: page },
      { type: 'AnnotationCollection', first: 'http://x.example/page1', items: [plain] },
      { '@context': context, '@graph': [plain] },
    ]) {
      const set = read(JSON.stringify(file));
      assert.deepEqual(
        set.annotations.map(({ kind, id }) => [kind, id]),
        [['note', plain.id]],
      );
      const written = renderAnnotationFile(set);
      assert.deepEqual(read(written), set);
      for (const word of ['partOf', 'Mine', 'http://x.example/page1', '{"x":"http://x.example/"}'])
        assert.equal(written.includes(word), JSON.stringify(file).includes(word), word);
      assert.ok(!written.includes('"total"'));
    }
  });

  it('loses no text, whatever its shape', () => {
    const value = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        hostileText,
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('type', 'value', 'selector', 'exact', 'prefix', 'start', 'end', 'purpose', 'id', 'x:y'),
          fc.oneof(tie('value'), fc.constantFrom('TextQuoteSelector', 'TextualBody', 'tagging', 3, 7)),
          { noNullPrototype: true, maxKeys: 5 },
        ),
      ),
    })).value;
    const annotation = fc.record(
      {
        id: fc.oneof(value, fc.constant('x')),
        type: fc.constant('Annotation'),
        motivation: fc.oneof(value, fc.constantFrom('replying', 'linking')),
        creator: value,
        created: value,
        body: fc.oneof(value, fc.constant(target)),
        target: fc.oneof(value, fc.constant(target), fc.constant('urn:uuid:1')),
        'goldenThread:decision': fc.oneof(value, fc.constant('accepted')),
        'goldenThread:check': value,
        'goldenThread:resolved': value,
      },
      { requiredKeys: ['type'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(annotation, (each) => {
        const set = read(JSON.stringify([each]));
        const written = renderAnnotationFile(set);
        assert.deepEqual(read(written), set);
        const kept = new Set(listStrings(JSON.parse(written)));
        assert.deepEqual(
          listStrings(each).filter((text) => text !== '' && !kept.has(text)),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** Every string in a value, the keys not included. */
function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

describe('the place of a note on a page of a PDF', () => {
  const plainNote = { id: 'http://x.example/1', type: 'Annotation', bodyValue: 'Why?' };
  const { selectors } = given.target('greased');
  const target = targetOf({ ...selectors, page: 'page=3&highlight=72,300,500,520' });
  const noted = addNote(emptyAnnotationSet, { target, text: 'Why?' }, given.stamp);
  const selectorsIn = (file: string) => JSON.stringify(JSON.parse(file)).match(/"type":"[A-Za-z]+Selector"/g);
  const all = ['"type":"TextQuoteSelector"', '"type":"TextPositionSelector"', '"type":"FragmentSelector"'];

  it('stands beside its quotation and its position, in the terms of the standard', () => {
    const file = renderAnnotationFile(noted);
    assert.deepEqual(selectorsIn(file), all);
    assert.match(
      file,
      /"conformsTo": ?"http:\/\/tools\.ietf\.org\/rfc\/rfc3778", ?"value": ?"page=3&highlight=72,300,500,520"/,
    );
    assert.equal(renderAnnotationFile(read(file)), file);
  });

  it('outlasts edits, merges and exports, and goes when the note is put elsewhere', () => {
    const edited = editNote(noted, 'urn:uuid:1', { text: 'When?' }, '2026-03-02T09:30:00Z');
    const tagged = editNote(noted, 'urn:uuid:1', { tags: ['a'] }, '2026-03-03T09:30:00Z');
    const merged = mergeAnnotationSets(noted, edited, tagged).set;
    assert.deepEqual(selectorsIn(renderAnnotationFile(merged)), all);
    assert.deepEqual(selectorsIn(exportCollection(merged, 'file:///report.pdf')), all);
    const placed = placeAnnotation(merged, 'urn:uuid:1', { target: given.target('winter') });
    assert.deepEqual(selectorsIn(renderAnnotationFile(placed)), all.slice(0, 2));
  });

  it('outlasts saving, which describes the words anew', () => {
    const { set } = anchorSet(noted, given.text);
    const [kept] = settle(anchorSet(set, `Now. ${given.text}`), `Now. ${given.text}`, 'salt').annotations;
    assert.ok(kept?.kind === 'note');
    assert.deepEqual(kept.target.selectors.position, { start: 24, end: 31 });
    assert.equal(kept.target.selectors.page, 'page=3&highlight=72,300,500,520');
  });

  it('of another program is taken where it is one, and kept as it is where it says more', () => {
    const fragment = { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=2' };
    const write = (selector: object) =>
      (
        rewrite({ ...plainNote, target: { source: 'http://x.example/report', selector: [quote, selector] } })[
          'target'
        ] as { selector: unknown[] }
      ).selector;
    for (const other of [
      fragment,
      { ...fragment, id: 'x' },
      { ...fragment, value: 'section2' },
      { ...fragment, value: 7 },
    ]) {
      assert.deepEqual(write(other).at(-1), other);
    }
  });
});
