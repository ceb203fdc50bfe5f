/** The transformations change what they say they change and nothing else. */

import assert from 'node:assert/strict';

import { isUnwrapped, toMarkdown, transformations, withPages, wrap } from './transformations';

function apply(name: string, text: string): string {
  const found = transformations.find((transformation) => transformation.name === name);
  assert.ok(found, `no transformation is called “${name}”`);
  return found.apply(text);
}

describe('the transformations', () => {
  it('have a name each', () => {
    assert.equal(new Set(transformations.map(({ name }) => name)).size, transformations.length);
  });

  it('wrap paragraphs at spaces, and leave rows of cells whole', () => {
    assert.equal(wrap('one two three\n1. Children\tGood', 7), 'one two\nthree\n1. Children\tGood');
    assert.equal(wrap('unbreakable', 4), 'unbreakable');
  });

  it('tell a text with paragraphs on single lines from a wrapped one', () => {
    assert.equal(isUnwrapped('x'.repeat(301)), true);
    assert.equal(isUnwrapped('x'.repeat(90)), false);
  });

  it('number pages from two and cut a long paragraph where a page ends', () => {
    const paragraph = 'word '.repeat(400).trim();
    const paged = withPages(['Executive summary', '', paragraph, '', paragraph, '', paragraph].join('\n'), 'Header');
    assert.match(paged, /word\n\n2\n\nHeader\n\nword/);
    assert.equal(paged.replace(/\n\n\d\n\nHeader\n\n/g, ' ').split('word').length, 1201);
  });

  it('write headings with hashes, bullets with stars and rows with bars', () => {
    assert.equal(
      toMarkdown('\nRecommendations\n\n- Improve.\n\n1. Children\t\tGood\nChildren’s services are good\t\t'),
      '\n## Recommendations\n\n* Improve.\n\n| 1. Children | Good |\n**Children’s services are good**',
    );
  });

  it('move numbers and grades to lines of their own', () => {
    const paragraph = `12. ${'Children are safe and well and looked after. '.repeat(2).trim()}`;
    assert.equal(apply('with numbers on lines of their own', paragraph), paragraph.replace('12. ', '12.\n'));
    const heading = 'Leadership, management and governance';
    assert.equal(apply('with grades below their headings', `${heading}\tGood`), `${heading}\nGood`);
    assert.equal(apply('with grades broken over two lines', 'x\tRequires improvement'), 'x\tRequires\nimprovement');
  });

  it('put characters that nobody sees inside words and between them', () => {
    assert.equal(apply('with soft hyphens', 'safeguarding'), 'safe\u00ADguar\u00ADding');
    assert.equal(apply('with no-break spaces', 'a b c d e'), 'a b c\u00A0d e');
    assert.equal(apply('with CRLF', 'a\nb'), 'a\r\nb');
  });
});
