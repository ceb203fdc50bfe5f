/** The words that a person wrote about stay what they were, whatever becomes of the text; only a person gives others. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { printsTheSame } from '../../../server/src/annotations/anchoring/printed';
import { describeTarget } from '../../../server/src/annotations/anchoring/selectors';
import { placeAnnotation } from '../../../server/src/annotations/edit';
import { parseAnnotationFile, renderAnnotationFile } from '../../../server/src/annotations/file/file';
import { anchorSet } from '../../../server/src/annotations/live/annotated';
import { saveAnnotated, settle } from '../../../server/src/annotations/live/saved';
import type { Note } from '../../../server/src/annotations/model';
import type { Document } from '../../../server/src/workspace/document';
import { change, edit, rangeOf, withNote } from '../../support/annotate';
import { openText } from '../../support/document';

const quote = 'Management oversight and';

const { document } = openText(`== a.txt
15. The majority of plans are late.

16. ${quote} supervision are weak. Visits are rare.

17. Children wait eleven weeks for a plan. ${quote.toLowerCase()} challenge help.
`);
const noted = withNote(document, quote);

describe('the words of a note', () => {
  it('stay those that a person wrote about when some are replaced, also after saving and reopening', () => {
    const replaced = edit(noted, 'Management oversight', 'Leadership');
    check(replaced, 'changed “Leadership and”');
    check(reopen(save(replaced)), 'changed “Leadership and”');
    check(reopen(save(edit(reopen(save(replaced)), 'Leadership', 'The leaders'))), 'changed “The leaders and”');
  });

  it('are exact again when they are written again, also after saving and reopening', () => {
    const replaced = reopen(save(edit(noted, 'Management oversight', 'Leadership')));
    check(edit(replaced, 'Leadership', 'Management oversight'), `exact “${quote}”`);
    check(reopen(save(edit(replaced, 'Leadership', 'Management oversight'))), `exact “${quote}”`);
  });

  it('have in their place what is typed over them letter by letter, at either end', () => {
    const typed = (from: string, to: string) => {
      const { start } = rangeOf(noted, from);
      const first = change(noted, { offset: start, deleted: from.length, inserted: to.charAt(0) });
      return [...to.slice(1)].reduce(
        (shown, inserted, i) => change(shown, { offset: start + i + 1, deleted: 0, inserted }),
        first,
      );
    };
    check(typed('Management oversight', 'Leaders'), 'changed “Leaders and”');
    check(typed('oversight and', 'by leaders'), 'changed “Management by leaders”');
  });

  it('have in their place what is typed where some of them were just deleted, up to the end of the sentence', () => {
    const cut = edit(noted, ' and supervision', ' supervision');
    const cutInside = change(noted, { offset: rangeOf(noted, ' and super').start, deleted: 4, inserted: '' });
    check(cut, 'changed “Management oversight”');
    const at = rangeOf(noted, ' and super').start;
    check(change(cutInside, { offset: at, deleted: 0, inserted: ' or' }), 'changed “Management oversight or”');
    check(change(cutInside, { offset: at, deleted: 0, inserted: ' is.\n\nNew' }), 'changed “Management oversight”');
    const elsewhere = change(cutInside, { offset: 0, deleted: 0, inserted: 'A' });
    const back = change(elsewhere, { offset: at + 1, deleted: 0, inserted: ' or' });
    check(back, 'changed “Management oversight”');
  });

  it('are looked for anew, and not cut, when a replacement reaches over one of their ends', () => {
    const { text } = noted.source;
    const to = text.indexOf('oversight and');
    const offset = text.indexOf('The majority');
    const inserted = 'Most of the plans that we saw are late.\n\n16. The management';
    check(change(noted, { offset, deleted: to - 1 - offset, inserted }), 'changed “management oversight and”');
  });

  it('come back whole when a text is reverted after an undo', () => {
    const typed = change(noted, { offset: rangeOf(noted, 'oversight and').start, deleted: 9, inserted: 'over' });
    const saved = save(typed);
    const undone = edit(saved, 'Management over ', 'Management oversight ');
    check(undone, `exact “${quote}”`);
    const reverted = change(undone, {
      offset: 0,
      deleted: undone.source.text.length,
      inserted: `${saved.source.text}\n`,
    });
    check(reverted, 'changed “Management over and”');
  });

  it('are others when a person says so', () => {
    const replaced = edit(noted, 'Management oversight', 'Leadership');
    const place = replaced.annotated.places.get(quote)!.target.range!;
    const target = describeTarget(replaced.source.text, place);
    const set = placeAnnotation(replaced.annotated.set, quote, { target });
    const accepted = { ...replaced, annotated: anchorSet(set, replaced.source.text) };
    check(reopen(save(accepted)), 'exact “Leadership and”', 'Leadership and');
  });

  it('are never rewritten, and never called exact where others stand, whatever happens', () =>
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let shown = noted;
        const earlier: Document[] = [];
        for (const step of steps) {
          earlier.push(shown);
          shown = take(shown, step, earlier);
          assertTrue(shown);
        }
      }),
    ));
});

type Step = 'save' | 'reopen' | 'revert' | { offset: number; deleted: number; inserted: string };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom('save' as const, 'reopen' as const, 'revert' as const),
  fc.record({
    offset: fc.integer({ min: 30, max: 110 }),
    deleted: fc.nat(30),
    inserted: fc.constantFrom('', 'x', ' and', 'oversight ', '. ', '\n\n', quote, 'the words of another long sentence'),
  }),
);

function take(shown: Document, step: Step, earlier: readonly Document[]): Document {
  if (step === 'save') return save(shown);
  if (step === 'reopen') return reopen(save(shown));
  const { text } = shown.source;
  if (step === 'revert') {
    const { source } = earlier[Math.floor(earlier.length / 2)]!;
    return change(shown, { offset: 0, deleted: text.length, inserted: source.text });
  }
  const offset = Math.min(step.offset, text.length);
  return change(shown, { ...step, offset, deleted: Math.min(step.deleted, text.length - offset) });
}

function save(shown: Document): Document {
  const annotated = saveAnnotated(shown.annotated, shown.source.text);
  return { ...shown, annotated: { ...annotated, set: settle(annotated, shown.source.text, 'salt') } };
}

/** The report as it is found by the next session, which knows only the files. */
function reopen(shown: Document): Document {
  const parsed = parseAnnotationFile(renderAnnotationFile(shown.annotated.set));
  assert.ok(parsed.kind === 'read');
  return { ...shown, annotated: anchorSet(parsed.set, shown.source.text) };
}

function noteOf({ annotated }: Document): Note {
  const [note] = annotated.set.annotations;
  assert.ok(note?.kind === 'note');
  return note;
}

function assertTrue(shown: Document): void {
  assert.equal(noteOf(shown).target.quote, quote);
  const { state, range } = shown.annotated.places.get(quote)!.target;
  if (state !== 'exact') return;
  const text = shown.source.slice(range!);
  assert.ok(printsTheSame({ text, opensLine: false }, { text: quote, opensLine: false }), text);
}

function check(shown: Document, expected: string, words = quote): void {
  const { target } = noteOf(shown);
  const { state, range } = shown.annotated.places.get(quote)!.target;
  assert.equal(range ? `${state} “${shown.source.slice(range)}”` : state, expected);
  assert.equal(target.quote, words);
}
