/** Merging two people's annotations: nothing is lost, it does not matter whose side is whose, and doing it again is idle. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import {
  addNote,
  editNote,
  editReply,
  justify,
  editJustification,
  removeAnnotation,
  replyTo,
} from '../../../server/src/annotations/edit';
import { parseAnnotationFile, renderAnnotationFile } from '../../../server/src/annotations/file/file';
import { mergeAnnotationSets } from '../../../server/src/annotations/merge/merge';
import { emptyAnnotationSet, type Annotation, type AnnotationSet } from '../../../server/src/annotations/model';
import { annotationSet } from '../arbitrary';
import { given, read } from '../given';

const settings = { numRuns: 150 };
const three = [annotationSet, annotationSet, annotationSet] as const;

describe('merging any sets', () => {
  const merge = (base: AnnotationSet, ours: AnnotationSet, theirs: AnnotationSet) =>
    mergeAnnotationSets(base, ours, theirs).set;

  it('gives the side that changed when the other did not', () => {
    fc.assert(
      fc.property(annotationSet, annotationSet, (base, side) => {
        assert.deepEqual(merge(base, side, base), side);
        assert.deepEqual(merge(base, base, side), side);
        assert.deepEqual(mergeAnnotationSets(base, base, base), { set: base, conflicts: [] });
      }),
      settings,
    );
  });

  it('gives the same set whichever side is ours', () => {
    fc.assert(
      fc.property(...three, (base, ours, theirs) => {
        const [one, other] = [mergeAnnotationSets(base, ours, theirs), mergeAnnotationSets(base, theirs, ours)];
        assert.deepEqual(one, other);
      }),
      settings,
    );
  });

  it('changes nothing when one side is merged again', () => {
    fc.assert(
      fc.property(...three, (base, ours, theirs) => {
        const merged = merge(base, ours, theirs);
        assert.deepEqual(merge(base, merged, theirs), merged);
        assert.deepEqual(merge(base, ours, merged), merged);
      }),
      settings,
    );
  });

  it('loses no text that somebody wrote', () => {
    fc.assert(
      fc.property(...three, (base, ours, theirs) => {
        const kept = merge(base, ours, theirs).annotations.flatMap((each) => textOf(each) ?? []);
        for (const side of [ours, theirs]) {
          for (const { id, text } of listWritten(base, side))
            assert.ok(
              kept.some((each) => each.includes(text)),
              `${id} lost ${JSON.stringify(text)}`,
            );
        }
      }),
      settings,
    );
  });

  it('gives a set that a file can hold', () => {
    fc.assert(
      fc.property(...three, (base, ours, theirs) => {
        const merged = merge(base, ours, theirs);
        assert.deepEqual(read(renderAnnotationFile(merged)), merged);
      }),
      settings,
    );
  });

  /** What the side wrote since the base. */
  function listWritten(base: AnnotationSet, side: AnnotationSet) {
    const before = new Map(base.annotations.map((each) => [each.id, textOf(each)]));
    return side.annotations.flatMap((each) => {
      const text = textOf(each);
      return text === undefined || before.get(each.id) === text ? [] : [{ id: each.id, text }];
    });
  }
});

function textOf(annotation: Annotation): string | undefined {
  switch (annotation.kind) {
    case 'note':
    case 'reply':
      return annotation.text;
    case 'justification':
      return annotation.reason;
    default:
      return undefined;
  }
}

describe('merging', () => {
  const note = { target: given.target('greased'), text: 'Why?' };
  const base = addNote(emptyAnnotationSet, { ...note, tags: ['ask', 'urgent'] }, given.stamp);
  const id = given.stamp.id;
  const [monday, tuesday] = ['2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z'];

  it('keeps the later text of a note that both changed, and the other as a reply that says so', () => {
    const ours = editNote(base, id, { text: 'Who said so?' }, tuesday);
    const theirs = editNote(base, id, { text: 'Since when?' }, monday);
    const { set, conflicts } = mergeAnnotationSets(base, ours, theirs);
    const [reply, merged] = set.annotations;
    assert.ok(merged?.kind === 'note' && reply?.kind === 'reply');
    assert.equal(merged.text, 'Who said so?');
    assert.deepEqual(merged.tags, ['ask', 'urgent', 'two versions']);
    assert.equal(reply.text, 'Two people changed this text at the same time. The other version was:\n\nSince when?');
    assert.deepEqual([reply.to, reply.created], [id, monday]);
    assert.deepEqual(conflicts, [{ kind: 'both-changed', annotation: merged }]);
  });

  it('keeps both texts of a reply and both reasons of a justification', () => {
    const thread = justify(
      replyTo(base, id, 'Because', { ...given.stamp, id: 'urn:uuid:2' }),
      { check: 'numbering-skips', target: note.target, reason: 'Annex.' },
      { ...given.stamp, id: 'urn:uuid:3' },
    );
    const change = (to: string, now: string) =>
      editJustification(editReply(thread, 'urn:uuid:2', to, now), 'urn:uuid:3', `${to}!`, now);
    const { set } = mergeAnnotationSets(thread, change('X', monday), change('Y', tuesday));
    const texts = set.annotations.flatMap((each) => textOf(each) ?? []);
    assert.ok(texts.includes('Y'));
    assert.ok(texts.includes('Two people changed this text at the same time. The other version was:\n\nX'));
    assert.ok(texts.includes('Y!\n\nTwo people changed this reason at the same time. The other version was:\n\nX!'));
  });

  it('unites what both did to different parts of a note', () => {
    const ours = editNote(base, id, { tags: ['ask', 'mine'] }, monday);
    const theirs = editNote(base, id, { tags: ['ask', 'urgent', 'yours'], resolved: true }, tuesday);
    const { set, conflicts } = mergeAnnotationSets(base, ours, theirs);
    const [merged] = set.annotations;
    assert.ok(merged?.kind === 'note');
    assert.deepEqual([merged.tags, merged.resolved, merged.modified], [['ask', 'mine', 'yours'], true, tuesday]);
    assert.deepEqual(conflicts, []);
  });

  it('deletes what one side deleted, unless the other changed it', () => {
    const deleted = removeAnnotation(base, id);
    assert.deepEqual(mergeAnnotationSets(base, deleted, base).set.annotations, []);
    const changed = editNote(base, id, { text: 'Now?' }, monday);
    const { set, conflicts } = mergeAnnotationSets(base, deleted, changed);
    assert.deepEqual(set.annotations, changed.annotations);
    assert.deepEqual(conflicts, [{ kind: 'deleted', annotation: changed.annotations[0] }]);
  });

  it('brings a deleted note back with its replies when the other side has answered it', () => {
    const old = replyTo(base, id, 'Because', { ...given.stamp, id: 'urn:uuid:2' });
    const answered = replyTo(old, id, 'No', { ...given.stamp, id: 'urn:uuid:3' });
    const { set } = mergeAnnotationSets(old, removeAnnotation(old, id), answered);
    assert.deepEqual(set, answered);
  });

  it('keeps the snapshot that a note of the other side names', () => {
    const snapshot = { id: 's', words: 'w' };
    const old: AnnotationSet = {
      ...addNote(emptyAnnotationSet, { ...note, target: { ...note.target, snapshot: 's' } }, given.stamp),
      snapshots: [snapshot],
    };
    const theirs = addNote(
      old,
      { ...note, target: { ...note.target, snapshot: 's' } },
      { ...given.stamp, id: 'urn:uuid:2' },
    );
    const { set } = mergeAnnotationSets(old, removeAnnotation(old, id), theirs);
    assert.deepEqual(set.snapshots, [snapshot]);
    assert.deepEqual(
      set.annotations.map((each) => each.id),
      ['urn:uuid:2'],
    );
  });

  it('merges the two versions of a note that a merge by lines left in one file', () => {
    const [head, line, ...rest] = renderAnnotationFile(base).split('\n');
    const twice = [head, line, `,${line!.replace('Why?', 'When?')}`, ...rest].join('\n');
    const parsed = parseAnnotationFile(twice);
    assert.ok(parsed.kind === 'read');
    const texts = parsed.set.annotations.map((each) => textOf(each));
    assert.deepEqual(texts, ['Two people changed this text at the same time. The other version was:\n\nWhen?', 'Why?']);
  });
});
