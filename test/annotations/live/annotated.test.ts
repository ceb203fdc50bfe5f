/** Annotations go with the text: followed, looked for, asleep and awake, whatever is typed. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { keepSaved } from '../../../server/src/annotations/live/asleep';
import type { Document } from '../../../server/src/workspace/document';
import { saveAnnotated } from '../../../server/src/annotations/live/saved';
import { change, edit, reopened, withDecision, withNote } from '../../support/annotate';
import { openReport, openText } from '../../support/document';

const { document } = openText('== a.txt\nOne plan is weak.\n\nTwo plans are vague.\n\nThree plans are good.\n');
const noted = withNote(document, 'plans are vague');

const anyChange = fc.record({
  offset: fc.nat(document.source.text.length),
  deleted: fc.nat(30),
  inserted: fc.string({ maxLength: 9 }),
});

describe('annotations', () => {
  it('go with their words while something else is typed', () =>
    check(edit(noted, 'One', 'Number one'), 'exact “plans are vague”'));

  it('know that their words were changed, and that they are again what they were', () => {
    const changed = edit(noted, 'are', 'were');
    check(changed, 'changed “plans were vague”');
    check(edit(changed, 'were', 'are'), 'exact “plans are vague”');
  });

  it('are lost with their words, and found where an undo puts them back', () => {
    const cut = edit(noted, 'Two plans are vague.', '');
    check(cut, 'lost');
    check(change(cut, { offset: 19, deleted: 0, inserted: 'Two plans are vague.' }), 'exact “plans are vague”');
  });

  it('are found when they were taken out in two steps and are put back in two', () => {
    const part = change(noted, { offset: 0, deleted: 24, inserted: '' });
    const rest = part.source.text.slice(0, 14);
    const all = change(part, { offset: 0, deleted: 14, inserted: '' });
    check(all, 'lost');
    const back = change(all, { offset: 0, deleted: 0, inserted: rest });
    check(back, 'changed “lans are vague”');
    const whole = change(back, { offset: 0, deleted: 0, inserted: document.source.text.slice(0, 24) });
    check(whole, 'exact “plans are vague”');
  });

  it('are looked for in a large text that takes the place of another', () => {
    const { text } = noted.source;
    const after = `A first line that is new.\n${text.replace('weak', 'strong')}And a last one.\n`;
    check(change(noted, { offset: 0, deleted: text.length, inserted: after }), 'exact “plans are vague”');
  });

  it('are anchored anew in a text that somebody else wrote', () =>
    check(reopened(noted, openText(`== a.txt\nZero.\n\n${document.source.text}`).document), 'exact “plans are vague”'));

  it(`come back whole when any change is undone`, () =>
    fc.assert(fc.property(anyChange, (one) => check(doAndUndo([one]), 'exact “plans are vague”'))));

  it(`never come to stand at other words, whatever is changed and undone`, () =>
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), (list) => {
        const { annotated, source } = doAndUndo(list);
        assert.equal(source.text, document.source.text);
        const { range } = annotated.places.get('plans are vague')!.target;
        assert.ok(!range || 'plans are vague'.includes(source.slice(range)), range && source.slice(range));
      }),
    ));
});

describe('a decision whose marker is deleted', () => {
  const { document: report } = openReport(`== draft.txt
Recommendations

1. Ensure that plans are clear.

Inspection findings

2. Plans are vague. (Recommendation)
`);
  const decided = withDecision(report, 'vague. (Recommendation)', 1);
  const cut = edit(decided, ' (Recommendation)', '');
  const end = cut.source.text.length - 1;

  it('sleeps if it was never saved, and wakes with the marker', () => {
    assert.deepEqual(sizes(cut), { awake: 0, asleep: 1 });
    const back = change(cut, { offset: end, deleted: 0, inserted: ' (Recommendation)' });
    assert.deepEqual(sizes(back), { awake: 1, asleep: 0 });
    check(back, 'exact “(Recommendation)”');
  });

  it('stays until the text is saved if it was saved before', () => {
    const saved = save(decided);
    const deleted = edit(saved, ' (Recommendation)', '');
    assert.deepEqual(sizes(deleted), { awake: 1, asleep: 0 });
    assert.deepEqual(sizes(save(deleted)), { awake: 0, asleep: 1 });
  });

  it('is kept for the saved text if that has its marker', () => {
    assert.equal(keepSaved(cut.annotated, decided.source.text).annotations.length, 1);
    assert.equal(keepSaved(decided.annotated, cut.source.text).annotations.length, 0);
    assert.equal(keepSaved(save(decided).annotated, cut.source.text).annotations.length, 1);
  });
});

type AnyChange = Parameters<typeof change>[1];

/** The text after the changes, as far as they fit, and after each of them was undone, the last one first. */
function doAndUndo(changes: readonly AnyChange[]): Document {
  const undoings: AnyChange[] = [];
  let shown = noted;
  for (const { offset: wanted, deleted, inserted } of changes) {
    const offset = Math.min(wanted, shown.source.text.length);
    const taken = shown.source.text.slice(offset, offset + deleted);
    shown = change(shown, { offset, deleted: taken.length, inserted });
    undoings.unshift({ offset, deleted: inserted.length, inserted: taken });
  }
  return undoings.reduce(change, shown);
}

function save(shown: Document): Document {
  return { ...shown, annotated: saveAnnotated(shown.annotated, shown.source.text) };
}

function sizes({ annotated }: Document) {
  return { awake: annotated.set.annotations.length, asleep: annotated.asleep.length };
}

/** Where the only annotation stands. */
function check({ annotated, source }: Document, expected: string): void {
  const [place] = annotated.places.values();
  const { state, range } = place!.target;
  assert.equal(range ? `${state} “${source.slice(range)}”` : state, expected);
}
