/**
 * Notes are written by strangers. Whatever is in one, what is shown of it fetches nothing and runs nothing. The reader
 * that the tests hold it against is the one that VS Code has (marked), which is not the one that the product parses with.
 */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { escape } from '../../server/src/wording/markdown';
import { renderNote, renderNoteWords, renderPlain } from '../../server/src/wording/noteMarkdown';
import { hostileMarkdown } from '../support/hostile';

type ToHtml = (markdown: string) => string;

/** What a note may become in a page; VS Code's own reader makes no other of what we write. */
const harmless = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote hr br em strong del code pre table thead tbody tr th td a'.split(' '),
);

describe('a note that a stranger wrote', () => {
  let toHtml: ToHtml;

  before(async () => {
    const { Marked } = await import('marked');
    const reader = new Marked({ gfm: true, breaks: true, async: false });
    toHtml = (markdown) => reader.parse(markdown) as string;
  });

  for (const hostile of hostileMarkdown) {
    it(`fetches and runs nothing with ${JSON.stringify(hostile)}`, () => {
      checkHarmless(toHtml(renderNote(hostile)));
      checkHarmless(toHtml(renderPlain(hostile)));
      checkHarmless(toHtml(escape(hostile)));
    });
  }

  it('fetches and runs nothing whatever stands beside whatever', () => {
    const pieces = fc.constantFrom(...hostileMarkdown, ...'![]()<>`*_~|\\#-+:"\'&;= \n\t1.$a'.split(''));
    const notes = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(notes, (note) => {
        checkHarmless(toHtml(renderNote(note)));
        checkHarmless(toHtml(renderPlain(note)));
      }),
      { numRuns: 3000 },
    );
  });

  it('would be told from a harmless one by these tests', () => {
    assert.throws(() => checkHarmless(toHtml('![x](https://example.org/pixel)')));
    assert.throws(() => checkHarmless(toHtml('\\\\![x](https://example.org/pixel)')));
    assert.throws(() => checkHarmless(toHtml('<b>x</b>')));
    assert.throws(() => checkHarmless(toHtml('[x](command:goldenThread.addNote)')));
  });
});

describe('the Markdown of a note', () => {
  const cases: readonly (readonly [typed: string, shown: string])[] = [
    ['Is **this** *still* `so`?', 'Is **this** *still* `so`\\?'],
    ['one\ntwo', 'one\ntwo'],
    ['one\\\ntwo', 'one  \ntwo'],
    ['- a\n- b\n  1. c', '- a\n- b\n  1. c'],
    ['3) a\n4) b', '3) a\n4) b'],
    ['> said\n\n***', '> said\n\n***'],
    ['## Why', '## Why'],
    ['```ts\nlet a;\n```', '```ts\nlet a;\n```'],
    ['| a | b |\n|---|---|\n| 1 | `2` |', '| a | b |\n| --- | --- |\n| 1 | `2` |'],
    ['~~gone~~ ***both***', '~~gone~~ ***both***'],
    ['[law](https://example.org/a_b)', '[law](<https://example.org/a_b>)'],
    ['see https://example.org/a.', 'see [https\\:\\/\\/example\\.org\\/a](<https://example.org/a>)\\.'],
    ['![plan](https://example.org/p.png)', '[plan](<https://example.org/p.png>)'],
    ['[![plan](https://a.org/p.png)](https://b.org)', '[plan](<https://b.org>)'],
    ['[file](file:///etc/passwd)', '\\[file\\]\\(file\\:\\/\\/\\/etc\\/passwd\\)'],
    ['![x][y]\n\n[y]: https://e.org', '\\!\\[x\\]\\[y\\]\n\n\\[y\\]\\: [https\\:\\/\\/e\\.org](<https://e.org>)'],
    ['<b>$(bug)</b> &amp;', '\\<b\\>\\$\\(bug\\)\\<\\/b\\> \\&'],
    ['- `a`\n  ```\n  ![x](y)\n  ```', '- `a`\n  \\!\\[x\\]\\(y\\)'],
    ['', ''],
  ];
  for (const [typed, shown] of cases) {
    it(`shows ${JSON.stringify(typed)} as ${JSON.stringify(shown)}`, () => assert.equal(renderNote(typed), shown));
  }

  it('is plain text where it is longer or deeper than a note', () => {
    const long = `**${'a '.repeat(10_000)}**`;
    assert.equal(renderNote(long), renderPlain(long));
    assert.equal(renderNote(long.slice(0, -5)).startsWith('\\*'), true);
    const deep = `${'> '.repeat(25)}*a*`;
    assert.equal(renderNote(deep), renderPlain(deep));
  });

  it('has words for a label, without its signs', () => {
    assert.equal(renderNoteWords('## **Why**\n\n- see [law](https://e.org)\n- `a`'), 'Why see law a');
    assert.equal(renderNoteWords('![plan](https://e.org/p.png)\n<b>'), 'plan <b>');
    assert.equal(renderNoteWords('x\n'.repeat(20_000)).length, 19_999);
  });
});

function checkHarmless(html: string): void {
  for (const [tag, name = ''] of html.matchAll(/<\/?([a-z0-9]+)[^>]*>/gi)) {
    assert.ok(harmless.has(name.toLowerCase()), `${tag} in ${html}`);
    for (const [, attribute = '', value = ''] of tag.matchAll(/\s([a-z-]+)="([^"]*)"/gi)) {
      if (attribute === 'href') assert.match(value, /^(https?:\/\/|mailto:)/i, html);
      else assert.match(attribute, /^(start|class|align)$/, html);
    }
  }
  assert.doesNotMatch(html.replaceAll(/<[^>]*>/g, ''), /</, html);
}
