/**
 * What the test suite of the Web Annotation Working Group asserts (`annotation-model/` of web-platform-tests), in words
 * of our own: what it says that an annotation MUST be, over all that we export, and the forms that it lets others choose,
 * over what we import.
 */

import assert from 'node:assert/strict';

import { addLinkDecision, addNote, justify, replyTo, type Stamp } from '../../../server/src/annotations/edit';
import { emptyAnnotationSet, type AnnotationSet } from '../../../server/src/annotations/model';
import { exportCollection } from '../../../server/src/annotations/w3c/exchange';
import { given, read } from '../given';

type Fields = Readonly<Record<string, unknown>>;

const standard = 'http://www.w3.org/ns/anno.jsonld';

/** One annotation of each of our kinds. */
function everyKind(): AnnotationSet {
  const stamp = (number: number): Stamp => ({ ...given.stamp, id: `urn:uuid:${number}` });
  const [target, recommendation] = [given.target('greased'), given.target('Two of them')];
  const noted = addNote(emptyAnnotationSet, { target, text: 'Since *when*?', tags: ['ask'] }, stamp(1));
  const answered = replyTo(noted, 'urn:uuid:1', 'Since January.', stamp(2));
  const linked = addLinkDecision(answered, { decision: 'accepted', target, recommendation }, stamp(3));
  const detached = addLinkDecision(
    linked,
    { decision: 'detached', target: given.target('winter'), recommendation },
    stamp(4),
  );
  return justify(detached, { check: 'recommendation-unsupported', target, reason: 'Said elsewhere.' }, stamp(5));
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value);
}

describe('what is exported', () => {
  const collection = JSON.parse(exportCollection(everyKind(), 'file:///reports/draft.txt')) as Fields;
  const page = collection['first'] as Fields;
  const items = page['items'] as readonly Fields[];

  /** Every object that an annotation names as a body or target. */
  const resources = items.flatMap((item) => [...listOf(item['body']), ...listOf(item['target'])]);
  const specific = resources.filter((each): each is Fields => (each as Fields)['type'] === 'SpecificResource');

  it('is a collection with the standard context, an IRI, its type, its total and one page (§5.1)', () => {
    assert.ok(listOf(collection['@context']).includes(standard));
    assert.ok(isIri(collection['id']));
    assert.equal(collection['type'], 'AnnotationCollection');
    assert.equal(collection['total'], 5);
  });

  it('holds a page with an IRI, its type, where it begins and its annotations (§5.2)', () => {
    assert.ok(isIri(page['id']));
    assert.deepEqual([page['type'], page['startIndex'], items.length], ['AnnotationPage', 0, 5]);
  });

  it('holds annotations with an IRI, the type and at least one target, and no two forms of body (§3.1, §3.2.5)', () => {
    for (const item of items) {
      assert.ok(isIri(item['id']));
      assert.ok(listOf(item['type']).includes('Annotation'));
      assert.ok(listOf(item['target']).length > 0);
      assert.ok(!('body' in item && 'bodyValue' in item));
    }
  });

  it('names resources by an IRI, or describes them as texts or specific resources (§3.2)', () => {
    for (const each of resources)
      assert.ok(
        isIri(each) || ['TextualBody', 'SpecificResource'].includes((each as Fields)['type'] as string),
        JSON.stringify(each),
      );
  });

  it('says each text once, with at most one format and a purpose of the standard (§3.2.4, §3.3.5)', () => {
    const texts = resources.filter((each): each is Fields => (each as Fields)['type'] === 'TextualBody');
    assert.equal(texts.length, 4);
    for (const { value, format, purpose } of texts) {
      assert.equal(typeof value, 'string');
      assert.match((format as string | undefined) ?? 'text/plain', /^text\/(?:markdown|plain)$/);
      assert.match(purpose as string, /^(?:assessing|commenting|replying|tagging)$/);
    }
  });

  it('gives times in UTC as xsd:dateTime, and people as agents with one name (§3.3.1, §3.3.2)', () => {
    for (const { created, creator, motivation } of items) {
      assert.match(created as string, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
      assert.deepEqual(creator, { type: 'Person', name: 'Ann' });
      assert.match(motivation as string, /^(?:assessing|commenting|linking|replying)$/);
    }
  });

  it('gives specific resources exactly one source and selectors that are whole (§4, §4.2.4, §4.2.5)', () => {
    assert.equal(specific.length, 6);
    for (const { source, selector } of specific) {
      assert.equal(source, 'file:///reports/draft.txt');
      const [quote, position, ...more] = listOf(selector) as readonly Fields[];
      assert.deepEqual([quote!['type'], position!['type'], more], ['TextQuoteSelector', 'TextPositionSelector', []]);
      for (const key of ['exact', 'prefix', 'suffix']) assert.equal(typeof quote![key], 'string', key);
      const { start, end } = position as { readonly start: number; readonly end: number };
      assert.equal(given.text.slice(start, end), quote!['exact']);
      assert.equal(given.text.slice(0, start).endsWith(quote!['prefix'] as string), true);
      assert.equal(given.text.slice(end).startsWith(quote!['suffix'] as string), true);
    }
  });
});

describe('what is imported', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'greased', prefix: 'not ', suffix: ' before' };
  const position = { type: 'TextPositionSelector', start: 19, end: 26 };
  const fragment = { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: 'char=19,26' };

  function readWith(fields: Fields) {
    const annotation = { '@context': standard, id: 'http://x.example/1', type: 'Annotation', bodyValue: 'Why?' };
    return read(JSON.stringify({ ...annotation, ...fields })).annotations[0]!;
  }

  function readSelector(selector: unknown) {
    return readWith({ target: { source: 'http://x.example/report', selector } });
  }

  it('may quote with or without context and position, in any order (§4.2.4, §4.2.5)', () => {
    for (const selector of [quote, [quote], [quote, position], [position, quote], { ...quote, type: [quote.type] }]) {
      const note = readSelector(selector);
      assert.ok(note.kind === 'note');
      assert.equal(note.target.quote, 'greased');
      const isPlaced = Array.isArray(selector) && selector.length === 2;
      assert.deepEqual(note.target.selectors.position, isPlaced ? { start: 19, end: 26 } : undefined);
    }
    const note = readSelector({ type: quote.type, exact: quote.exact });
    assert.ok(note.kind === 'note');
    assert.deepEqual([note.target.selectors.prefix, note.target.selectors.suffix], ['', '']);
  });

  it('is kept and not shown where a quotation has not exactly one text (§4.2.4)', () => {
    for (const exact of [undefined, 7, ['greased', 'winter'], { value: 'greased' }])
      assert.equal(readSelector({ ...quote, exact }).kind, 'foreign');
  });

  it('keeps its quotation where a position is none: it is negative, reversed, broken or no number (§4.2.5)', () => {
    for (const wrong of [{ start: -1 }, { start: 27 }, { start: 1.5 }, { start: '19' }, { end: undefined }]) {
      const note = readSelector([quote, { ...position, ...wrong }]);
      assert.ok(note.kind === 'note');
      assert.equal(note.target.selectors.position, undefined, JSON.stringify(wrong));
    }
  });

  it('may refine a fragment, which keeps the standard that it follows, to any depth (§4.2.1, §4.2.9)', () => {
    const section = { type: 'CssSelector', value: '#s2' };
    for (const selector of [
      { ...fragment, refinedBy: quote },
      { ...section, refinedBy: { ...fragment, refinedBy: [position, quote] } },
    ]) {
      const note = readSelector(selector);
      assert.ok(note.kind === 'note');
      assert.equal(note.target.quote, 'greased');
      const set = { ...emptyAnnotationSet, annotations: [note] };
      const written = JSON.parse(exportCollection(set, 'file:///a.txt')) as {
        first: { items: [{ target: { selector: unknown[] } }] };
      };
      assert.deepEqual(written.first.items[0].target.selector[0], selector);
    }
    assert.equal(readSelector(fragment).kind, 'foreign');
  });

  it('may have any number of bodies and targets, each of which is kept (§3.1)', () => {
    const texts = ['One.', 'Two.'].map((value) => ({ type: 'TextualBody', value }));
    const targets = ['http://x.example/other', { source: 'http://x.example/report', selector: quote }];
    const note = readWith({ bodyValue: undefined, body: [...texts, 'http://x.example/video'], target: targets });
    assert.ok(note.kind === 'note');
    assert.deepEqual([note.text, note.target.quote], ['One.', 'greased']);
    const written = exportCollection({ ...emptyAnnotationSet, annotations: [note] }, 'file:///a.txt');
    for (const kept of ['One.', 'Two.', 'http://x.example/video', 'http://x.example/other'])
      assert.ok(written.includes(JSON.stringify(kept)), kept);
    assert.equal(readWith({ bodyValue: undefined, target: targets }).kind, 'note');
    assert.equal(readWith({}).kind, 'foreign');
  });

  it('keeps every other property of the standard as it came (§3.2–§3.4, §4.1–§4.5)', () => {
    const target = (more: Fields, ...selectors: readonly unknown[]) => ({
      target: { source: 'http://x.example/report', selector: [quote, ...selectors], ...more },
    });
    const body = (value: unknown) => ({ bodyValue: undefined, body: [{ type: 'TextualBody', value: 'One.' }, value] });
    const items = ['http://x.example/a', 'http://x.example/b'];
    const forms: readonly Fields[] = [
      { rights: 'https://creativecommons.org/publicdomain/zero/1.0/' },
      { canonical: 'urn:uuid:9', via: ['http://x.example/1', 'http://x.example/2'] },
      { audience: { type: 'schema:EducationalAudience', 'schema:educationalRole': 'teacher' } },
      { stylesheet: { type: 'CssStylesheet', value: '.red { color: red }' } },
      { generator: { id: 'http://x.example/app', type: 'Software', name: 'Code', homepage: 'http://x.example/' } },
      body({ type: 'Choice', items }),
      body({ type: 'List', items }),
      body({ type: 'Composite', items }),
      body({
        type: 'TextualBody',
        value: 'Due.',
        language: ['fr', 'en'],
        processingLanguage: 'fr',
        textDirection: 'auto',
      }),
      body({ id: 'http://x.example/film', type: 'Video', format: 'video/mp4', accessibility: 'captions' }),
      body({ type: 'SpecificResource', source: 'http://x.example/c', purpose: 'classifying' }),
      target({ state: { type: 'TimeState', sourceDate: '2026-01-01T00:00:00Z', cached: 'http://x.example/old' } }),
      target({ state: { type: 'HttpRequestState', value: 'Accept: text/plain' } }),
      target({ styleClass: 'red', renderedVia: 'http://x.example/viewer', scope: 'http://x.example/page' }),
      target({}, { type: 'XPathSelector', value: '/html/body/p[2]' }),
      target({}, { type: 'DataPositionSelector', start: 4, end: 8 }),
      target({}, { type: 'SvgSelector', value: '<svg:svg/>' }),
      target({}, { type: 'RangeSelector', startSelector: { type: 'CssSelector', value: '#a' }, endSelector: position }),
    ];
    for (const form of forms) {
      const set = { ...emptyAnnotationSet, annotations: [readWith({ ...target({}), ...form })] };
      const written: unknown = JSON.parse(exportCollection(set, 'file:///a.txt'));
      for (const kept of leavesOf(form))
        assert.ok(leavesOf(written).includes(kept), `${kept} of ${JSON.stringify(form)}`);
    }
  });
});

/** Each text and number in a value, behind the names that lead to it from the last object on. */
function leavesOf(value: unknown, name = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => leavesOf(each, name));
  if (typeof value !== 'object' || value === null)
    return value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, key));
}
