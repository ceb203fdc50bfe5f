/** What people do to annotations: each change gives a new set, and what is not there changes nothing. */

import assert from 'node:assert/strict';

import {
  addLinkDecision,
  addNote,
  addSnapshot,
  editJustification,
  editNote,
  editReply,
  justify,
  nameReport,
  placeAnnotation,
  removeAnnotation,
  replyTo,
} from '../../server/src/annotations/edit';
import { emptyAnnotationSet, type AnnotationSet } from '../../server/src/annotations/model';
import { given } from './given';

const later = '2026-03-02T00:00:00Z';
const stamp = (id: string) => ({ ...given.stamp, id });
const note = addNote(
  emptyAnnotationSet,
  { target: given.target('greased'), text: 'Why?', tags: ['a', 'a'] },
  stamp('n'),
);

function idsOf(set: AnnotationSet): string[] {
  return set.annotations.map(({ id }) => id);
}

describe('editing annotations', () => {
  it('adds a note with its author and time, and every tag once', () => {
    assert.deepEqual(note.annotations, [
      {
        kind: 'note',
        id: 'n',
        created: given.stamp.now,
        modified: undefined,
        creator: 'Ann',
        others: {},
        target: given.target('greased'),
        text: 'Why?',
        tags: ['a'],
        resolved: false,
      },
    ]);
  });

  it('changes of a note what is asked for, and says when', () => {
    const [before] = note.annotations;
    assert.deepEqual(editNote(note, 'n', { resolved: true }, later).annotations, [
      { ...before, resolved: true, modified: later },
    ]);
    assert.deepEqual(editNote(note, 'n', { text: 'How?', tags: ['b'] }, later).annotations, [
      { ...before, text: 'How?', tags: ['b'], rewritten: later, modified: later },
    ]);
  });

  it('answers a note, and a reply by answering its note', () => {
    const thread = replyTo(replyTo(note, 'n', 'So', stamp('r')), 'r', 'No', stamp('a'));
    assert.deepEqual(idsOf(thread), ['a', 'n', 'r']);
    assert.deepEqual(
      thread.annotations.map((each) => (each.kind === 'reply' ? each.to : '')),
      ['n', '', 'n'],
    );
    const changed = editReply(thread, 'r', 'Because', later).annotations[2];
    assert.ok(changed?.kind === 'reply' && changed.text === 'Because' && changed.modified === later);
  });

  it('removes a note with its replies, and a reply alone', () => {
    const thread = replyTo(note, 'n', 'So', stamp('r'));
    assert.deepEqual(idsOf(removeAnnotation(thread, 'r')), ['n']);
    assert.deepEqual(idsOf(removeAnnotation(thread, 'n')), []);
  });

  it('decides about a link in place of what was decided before', () => {
    const pair = { target: given.target('greased'), recommendation: given.target('winter') };
    const accepted = addLinkDecision(note, { decision: 'accepted', ...pair }, stamp('l1'));
    const detached = addLinkDecision(accepted, { decision: 'detached', ...pair }, stamp('l2'));
    assert.deepEqual(idsOf(detached), ['l2', 'n']);
    const other = { target: given.target('March'), recommendation: given.target('winter') };
    const both = addLinkDecision(detached, { decision: 'accepted', ...other }, stamp('l3'));
    assert.deepEqual(idsOf(both), ['l2', 'l3', 'n']);
    const replacing = addLinkDecision(both, { decision: 'accepted', ...pair, replaces: ['l3'] }, stamp('l4'));
    assert.deepEqual(idsOf(replacing), ['l4', 'n']);
  });

  it('justifies a hit, with a reason that can be changed', () => {
    const draft = { check: 'numbering-skips', target: given.target('Two'), reason: 'Annex' };
    const set = editJustification(justify(note, draft, stamp('j')), 'j', 'Annex A', later);
    const [justification] = set.annotations;
    assert.ok(justification?.kind === 'justification');
    assert.deepEqual([justification.check, justification.reason], ['numbering-skips', 'Annex A']);
  });

  it('puts an annotation at other words without counting that as a change of what it says', () => {
    const placed = placeAnnotation(note, 'n', { target: given.target('March') });
    assert.deepEqual(placed.annotations, [{ ...note.annotations[0], target: given.target('March') }]);
  });

  it('keeps the snapshots that targets name, and no others', () => {
    const target = { ...given.target('Two'), snapshot: 's' };
    const snapshot = { id: 's', words: 'w' };
    const set = placeAnnotation(addSnapshot(note, snapshot), 'n', { target });
    assert.deepEqual(addSnapshot(set, snapshot), set);
    assert.deepEqual(set.snapshots, [snapshot]);
    assert.deepEqual(placeAnnotation(set, 'n', { target: given.target('Two') }).snapshots, []);
    assert.deepEqual(removeAnnotation(set, 'n').snapshots, []);
  });

  it('gives the same set back when there is no such annotation, or one of another kind', () => {
    const unchanged = [
      editNote(note, 'x', { text: '' }, later),
      editReply(note, 'n', '', later),
      editJustification(note, 'n', '', later),
      replyTo(note, 'x', '', stamp('r')),
      removeAnnotation(note, 'x'),
    ];
    for (const set of unchanged) assert.equal(set, note);
  });

  it('names the report as an address, whatever the name of its file', () => {
    assert.equal(nameReport(note, 'draft two.txt').report, 'draft%20two.txt');
    assert.equal(nameReport(note, 'a\ud800b\udc00').report, 'a%EF%BF%BDb%EF%BF%BD');
    assert.equal(nameReport(note, '😀').report, '%F0%9F%98%80');
  });
});
