/** The annotation file: what is written is read again, what is not understood stays, and each annotation has its line. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { addNote } from '../../../server/src/annotations/edit';
import { parseAnnotationFile, renderAnnotationFile } from '../../../server/src/annotations/file/file';
import { emptyAnnotationSet, type AnnotationSet } from '../../../server/src/annotations/model';
import { annotationSet } from '../arbitrary';
import { given, read } from '../given';

const settings = { numRuns: 150 };

describe('the annotation file', () => {
  it('is read as it was written, whatever the texts and the fields of other programs', () => {
    fc.assert(
      fc.property(annotationSet, (set) => assert.deepEqual(read(renderAnnotationFile(set)), set)),
      settings,
    );
  });

  it('is the same when it is read and written again', () => {
    fc.assert(
      fc.property(annotationSet, (set) => {
        const text = renderAnnotationFile(set);
        assert.equal(renderAnnotationFile(read(text)), text);
      }),
      settings,
    );
  });

  it('has a line for every annotation and snapshot, whatever their texts', () => {
    fc.assert(
      fc.property(annotationSet, (set) => {
        const lines = renderAnnotationFile(set).split(/[\n\r\u0085\u2028\u2029]/);
        assert.equal(lines.length, 4 + set.annotations.length + set.snapshots.length);
      }),
      settings,
    );
  });

  it('leaves the lines of the others alone when one is put in or taken out', () => {
    const ids = ['b', 'd', 'f'];
    const set = ids.reduce(withNote, emptyAnnotationSet);
    for (const id of ['c', 'e', 'g']) {
      const before = renderAnnotationFile(set).split('\n');
      const after = renderAnnotationFile(withNote(set, id)).split('\n');
      assert.deepEqual(
        before.filter((line) => !after.includes(line)),
        [],
      );
      assert.equal(after.length, before.length + 1);
    }
  });

  it('keeps the text as it is for sets in any order', () => {
    const forwards = ['a', 'b', 'c'].reduce(withNote, emptyAnnotationSet);
    const backwards = { ...forwards, annotations: [...forwards.annotations].reverse() };
    assert.equal(renderAnnotationFile(backwards), renderAnnotationFile(forwards));
  });

  it('is empty when it holds nothing', () => {
    assert.deepEqual(read(''), emptyAnnotationSet);
    assert.deepEqual(read(' \n'), emptyAnnotationSet);
    assert.deepEqual(read(renderAnnotationFile(emptyAnnotationSet)), emptyAnnotationSet);
  });

  it('is read with a byte order mark', () => {
    const set = withNote(emptyAnnotationSet, 'a');
    assert.deepEqual(read(`\ufeff${renderAnnotationFile(set)}`), set);
  });

  it('reads and writes ten thousand annotations in time that grows with their number', () => {
    const one = withNote(emptyAnnotationSet, 'x').annotations[0]!;
    const annotations = Array.from({ length: 10_000 }, (_, i) => ({ ...one, id: `urn:uuid:${10_000 + i}` }));
    const set = { ...emptyAnnotationSet, annotations };
    const text = renderAnnotationFile(set);
    assert.equal(renderAnnotationFile(read(text)), text);
  });
});

describe('an annotation file that cannot be read', () => {
  function check(marked: string, message: RegExp) {
    const [before, meant, after] = marked.split('¦') as [string, string, string];
    const parsed = parseAnnotationFile(before + meant + after);
    assert.equal(parsed.kind, 'broken');
    const [problem] = parsed.problems;
    assert.match(problem!.message, message);
    assert.deepEqual(problem!.range, { start: before.length, end: before.length + meant.length });
  }

  it('is told with the place of the mistake', () => {
    check('{"items":[1¦2¦ 3]}'.replace('1¦2¦ 3', '¦}¦ 3'), /not valid JSON here: value expected/);
    check('[{"a":1} ¦{¦"b":2}]', /comma expected/);
    check('[¦// why¦\n]', /not valid JSON here/);
    check('\ufeff[{"a":1} ¦{¦"b":2}]', /comma expected/);
  });

  it('is told where Git left a conflict', () => {
    check('[\n¦<<<<<<< HEAD¦\n{}\n=======\n]', /Git left a conflict here/);
  });

  it('is told when it is nested too deeply, and nothing is exhausted', () => {
    check(`${'['.repeat(100)}¦[¦${'['.repeat(100_000)}`, /nested too deeply/);
    check(`["a\\\\\\"]",${'{"a":'.repeat(99)}¦[¦`, /nested too deeply/);
  });

  it('is told when it is something else', () => {
    for (const text of ['{}', '7', 'null', '"x"', '[1]', '{"type":"Person"}'])
      check(`¦${text}¦`, /This is no list of annotations/);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void parseAnnotationFile(text)),
      settings,
    );
  });
});

function withNote(set: AnnotationSet, id: string): AnnotationSet {
  return addNote(set, { target: given.target('greased'), text: `Note ${id}` }, { ...given.stamp, id });
}
