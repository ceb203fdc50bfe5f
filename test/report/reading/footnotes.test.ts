/** Footnotes stand apart from the running text, and know the marks that refer to them. */

import assert from 'node:assert/strict';

import { buildFootnotes, findNotes } from '../../../server/src/report/reading/footnotes';
import { given } from '../given';

/** Each footnote as its label, the words that carry its marks, and its text. */
function check(text: string, expected: readonly string[]): void {
  const { flow, vocabulary } = given('sif-2015', text);
  const footnotes = buildFootnotes(flow, findNotes(flow, vocabulary, new Set(), new Set()));
  assert.deepEqual(
    footnotes.map(({ label, references, text: note }) => {
      const marked = references.map(({ start }) => /\S+$/.exec(text.slice(0, start))?.[0]);
      return `${label} [${marked.join(' ')}] ${note}`;
    }),
    expected,
  );
}

describe('footnotes', () => {
  it('have a superscript label', () => {
    check('Local Safeguarding Children Board¹\n\nChildren are safe.\n\n¹ Ofsted produces this report.', [
      '1 [Board] Ofsted produces this report.',
    ]);
  });

  it('have marks behind a percentage', () => {
    check('Others account for 16%6 of all.\n\n⁶ Census of 2011.', ['6 [16%] Census of 2011.']);
  });

  it('have a label on a line of its own at the foot of a page', () => {
    check(
      'Information about this local authority area2\n\nMany live here.\n\n2\n\nThe local authority has reviewed\nthis section.\n\n7',
      ['2 [area] The local authority has reviewed this section.'],
    );
  });

  describe('with a label on a line of its own', () => {
    const note = (lines: number) => Array.from({ length: lines }, () => 'Words of the note.').join('\n');

    it('have up to fourteen lines', () => {
      check(`Many live here.\n\n1\n\n${note(14)}\n\n7`, [`1 [] ${note(14).replaceAll('\n', ' ')}`]);
      check(`Many live here.\n\n1\n\n${note(15)}\n\n7`, []);
      check(`Many live here.\n\n1 ${note(14)}\n\n7`, [`1 [] ${note(14).replaceAll('\n', ' ')}`]);
      check(`Many live here.\n\n1 ${note(15)}\n\n7`, []);
    });

    it('stand at most three lines below it', () => {
      check(`Many live here.\n\n1\n\n\n${note(1)}`, ['1 [] Words of the note.']);
      check(`Many live here.\n\n1\n\n\n\n${note(1)}`, []);
    });

    it('have one that counts up by six at most', () => {
      check(`Many live here.\n\n6\n\n${note(1)}`, ['6 [] Words of the note.']);
      check(`Many live here.\n\n7\n\n${note(1)}`, []);
    });

    it('are no bullet and no rest of a sentence', () => {
      check('Many live here.\n\n1\n\n■ Words of a bullet.', []);
      check('Many live here.\n\n1\n\nwith words that go on.', []);
    });
  });

  it('are known by their words where the label was lost', () => {
    check('Board1\n\nOfsted produces this report under its power to combine reports in accordance with section 152.', [
      '1 [Board] Ofsted produces this report under its power to combine reports in accordance with section 152.',
    ]);
  });

  it('are told by superscript marks even where the note is missing', () => check('in homes.³ Others', ['3 [homes.] ']));

  it('are not postcodes, figures or years', () => {
    check('¹ A note.\n\nManchester M1 2WD is 1.1 miles away, and 10,001 live there since 2011.', ['1 [] A note.']);
  });
});
