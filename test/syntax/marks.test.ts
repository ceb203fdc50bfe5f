/** The marks that open a line: bullets, numbers, hashes and footnote marks, and what only looks like one. */

import assert from 'node:assert/strict';

import { digitsOfSuperscripts, findMark, isSuperscript, superscriptOf } from '../../server/src/syntax/marks';

/** The mark as a person would name it. */
function tell(visible: string): string | undefined {
  const mark = findMark(visible);
  switch (mark?.kind) {
    case 'bullet':
      return `bullet ${mark.glyph}`;
    case 'number':
      return `number ${mark.value}`;
    case 'hashes':
      return `hashes ${mark.depth}`;
    case 'note':
      return `note ${mark.label}`;
    default:
      return undefined;
  }
}

function check(visible: string, expected: string | undefined): void {
  assert.equal(tell(visible), expected, visible);
}

describe('the mark of a line', () => {
  it('is a bullet of any shape that reports have', () => {
    for (const glyph of ['■', '◼', '▪', '•', '●', '\uF06E', '\uF0B7', '\uF02D', '\u00B7']) {
      check(`${glyph} The recording of supervision`, `bullet ${glyph}`);
      check(`${glyph}The recording of supervision`, `bullet ${glyph}`);
      check(glyph, `bullet ${glyph}`);
    }
  });

  it('is a dash or a star only before white space', () => {
    for (const glyph of ['-', '–', '—', '*', '−', '+']) {
      check(`${glyph} in primary schools`, `bullet ${glyph}`);
      check(`${glyph}5 degrees`, undefined);
    }
  });

  it('is a number with a dot or bracket, or before a capital', () => {
    check('12. Families are benefiting', 'number 12');
    check('12) Families are benefiting', 'number 12');
    check('12.', 'number 12');
    check('34 Most children', 'number 34');
    check('1. ‘Staying put’ works', 'number 1');
  });

  it('is no number in the middle of a sentence, a figure or a subsection', () => {
    check('15 children were seen', undefined);
    check('2.1 Adoption performance', undefined);
    check('12.5% of children', undefined);
    check('2017', undefined);
    check('12345. Too long', undefined);
  });

  it('tells whether a number has its dot', () => {
    assert.deepEqual(findMark('9. Text'), { kind: 'number', value: 9, dotted: true, length: 3 });
    assert.deepEqual(findMark('9 Text'), { kind: 'number', value: 9, dotted: false, length: 2 });
  });

  it('is a Markdown heading of one to six hashes', () => {
    check('## Recommendations', 'hashes 2');
    check('####### Too deep', undefined);
    check('#hashtag', undefined);
  });

  it('is a superscript before a note', () => check('¹² Ofsted produces this report', 'note 12'));

  it('is absent from ordinary text and from nothing', () => {
    check('Children are safe.', undefined);
    check('', undefined);
  });
});

describe('superscript digits', () => {
  it('are read as digits', () => {
    assert.equal(digitsOfSuperscripts('¹⁰'), '10');
    assert.equal(digitsOfSuperscripts('x'), '');
    assert.equal(superscriptOf('a 109'), 'a ¹⁰⁹');
    assert.deepEqual(['²', '2', ''].map(isSuperscript), [true, false, false]);
  });
});
