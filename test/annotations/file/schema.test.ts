/** The schema by which editors check annotation files: it holds for what we write and for what the standard allows. */

import assert from 'node:assert/strict';

import Ajv from 'ajv';
import fc from 'fast-check';

import { renderAnnotationFile } from '../../../server/src/annotations/file/file';
import { readText } from '../../support/repository';
import { annotationSet } from '../arbitrary';

const file = 'docs/annotations.schema.json';

describe('the schema of annotation files', () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readText(file)) as object);

  it('holds for every file that we write', () => {
    fc.assert(
      fc.property(annotationSet, (set) => {
        assert.ok(validate(JSON.parse(renderAnnotationFile(set))), JSON.stringify(validate.errors));
      }),
      { numRuns: 100 },
    );
  });

  it('holds for plain annotations of other programs', () => {
    const annotation = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'http://x.example/1', type: 'Annotation' };
    const target = 'http://x.example/page';
    for (const each of [
      { ...annotation, body: 'http://x.example/post', target },
      { ...annotation, bodyValue: 'Text', target: [target, { source: target, selector: { type: 'SvgSelector' } }] },
      { ...annotation, type: ['Annotation', 'x:Other'], target: { source: target }, body: [{ value: 'a' }] },
    ]) {
      assert.ok(validate(each), JSON.stringify(validate.errors));
      assert.ok(validate([each, 'http://x.example/2']));
      assert.ok(validate({ type: 'AnnotationPage', items: [each] }));
      assert.ok(validate({ type: 'AnnotationCollection', total: 1, first: { type: 'AnnotationPage', items: [each] } }));
    }
  });

  it('finds a decision that is none, a mark that is no yes or no, and a time that is none', () => {
    const annotation = { type: 'Annotation', target: 'urn:uuid:1' };
    assert.ok(validate(annotation));
    for (const mistake of [
      { 'goldenThread:decision': 'perhaps' },
      { 'goldenThread:resolved': 'yes' },
      { created: 'yesterday' },
      { target: 7 },
    ])
      assert.ok(!validate([{ ...annotation, ...mistake }]), JSON.stringify(mistake));
  });

  it('is what the manifest gives to the editor for annotation files', () => {
    const { contributes } = JSON.parse(readText('package.json')) as {
      contributes: { jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[] };
    };
    assert.ok(
      contributes.jsonValidation.some(
        ({ fileMatch, url }) => fileMatch === '*.annotations.json' && url === `./${file}`,
      ),
    );
  });
});
