/** Checks that comments get into a Word file at the exact words, and that nothing else changes. */

import assert from 'node:assert/strict';

import { unzipSync } from 'fflate';

import { addComments, readDocument, type ReadDocument } from '../../server/src/documents/document';
import type { ReportComment } from '../../server/src/exports/reportComments';
import { createRandom, pick, seed } from '../support/random';
import { abstractList, headingStyles, item, list, makeWordFile, p, r, styled, zip, type WordParts } from './wordFile';
import { quirks, quirkyWords } from './wordQuirks';

const hostile: WordParts = {
  styles: `${headingStyles}<w:style w:styleId="Kommentar"><w:name w:val="annotation text"/></w:style><w:style w:styleId="Zeichen"><w:name w:val="annotation reference"/></w:style>`,
  numbering: abstractList(0, [['decimal', '%1.']]) + list(1, 0),
  footnotes: `<w:footnote w:id="2">${p('See the log of May.')}</w:footnote>`,
  body: [
    styled('berschrift1', 'Cranes &amp; ', r('winches', '<w:i/>')),
    item(
      1,
      0,
      r('The cra', '<w:b/>'),
      r('nes are '),
      '<w:r><w:t>not  greased enough</w:t></w:r>',
      ' before <winter>'.replace(/[<>]/g, ''),
    ),
    p(
      '<w:hyperlink r:id="rId9"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>linked words here</w:t></w:r></w:hyperlink>',
      '<w:ins w:id="2" w:author="A"><w:r><w:t xml:space="preserve"> new text</w:t></w:r></w:ins>',
      '<w:del w:id="1" w:author="A"><w:r><w:delText>old text</w:delText></w:r></w:del>',
      '<w:r><w:t>a</w:t><w:tab/><w:t>b c</w:t><w:br/><w:t>d</w:t></w:r>',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    p(
      '<w:r><w:t>\n   spaced    out words \n</w:t></w:r>',
      '<w:r><w:t><![CDATA[literal < words]]></w:t></w:r>',
      r(' 👩‍🔧 emoji'),
    ),
    `<w:tbl><w:tr><w:tc>${p('Area')}</w:tc><w:tc>${p('Grade')}</w:tc></w:tr><w:tr><w:tc>${p('Help')}</w:tc><w:tc>${p('Good')}</w:tc></w:tr></w:tbl>`,
    p(
      'Host',
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>',
    ),
  ].join(''),
};

function open(bytes: Uint8Array): ReadDocument {
  const reading = readDocument(bytes);
  return reading.kind === 'read' ? reading.document : assert.fail(reading.reason);
}

function write(bytes: Uint8Array, comments: readonly ReportComment[]) {
  const writing = addComments(bytes, comments);
  return writing.kind === 'written' ? writing.written : assert.fail(writing.reason);
}

function comment(id: string, start: number, end: number, more: Partial<ReportComment> = {}): ReportComment {
  return {
    id,
    author: 'Ann Lee',
    date: '2026-03-01T09:30:00.123Z',
    text: `Note <${id}> & "more"\nsecond line`,
    range: { start, end },
    isResolved: false,
    replies: [],
    ...more,
  };
}

/** A comment on words of the text. */
function on(text: string, words: string, more: Partial<ReportComment> = {}): ReportComment {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  return comment(words, start, start + words.length, more);
}

describe('comments written into a Word file', () => {
  const bytes = makeWordFile(hostile);
  const { text } = open(bytes);

  const words = [
    ...[
      'Cranes & winches',
      'cranes',
      'nes are not',
      'not  greased',
      'greased enough before',
      'words',
      'linked words here new',
      'new',
    ],
    ...['a\tb', 'b', 'c\nd', 'spaced', 'out', 'spaced    out words', 'literal < words', '👩‍🔧', 'Help', 'Good'],
  ];
  for (const each of words) {
    it(`stand at ${JSON.stringify(each)}`, () => {
      const after = open(write(bytes, [on(text, each)]).bytes);
      assert.equal(after.text, text);
      assert.equal(after.comments.length, 1);
      const { range, author, date, text: said } = after.comments[0]!;
      assert.equal(after.text.slice(range.start, range.end), each);
      assert.deepEqual(
        [author, date, said],
        ['Ann Lee', '2026-03-01T09:30:00Z', `Note <${each.replace('\t', ' ')}> & "more"\nsecond line`],
      );
    });
  }

  it('stand around what is computed or holds one value, and outside what is only tagged', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Table 4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const cases: readonly (readonly [content: string, on: string, within: string])[] = [
      [field, 'Table', 'Table 4'],
      [field.replace('REF x', 'HYPERLINK "x"'), 'Table', 'Table'],
      ['<w:fldSimple w:instr="DATE"><w:r><w:t>May 2026</w:t></w:r></w:fldSimple>', '2026', 'May 2026'],
      [
        '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>May 2026</w:t></w:r></w:sdtContent></w:sdt>',
        '2026',
        'May 2026',
      ],
      ['<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>May 2026</w:t></w:r></w:sdtContent></w:sdt>', '2026', '2026'],
    ];
    for (const [content, words, within] of cases) {
      const file = makeWordFile({ body: p('See ', content, ' and go.') });
      const written = write(file, [on(open(file).text, words)]).bytes;
      const { text: after, comments } = open(written);
      assert.equal(after.slice(comments[0]!.range.start, comments[0]!.range.end), within, content);
    }
    const tagged = '<w:smartTag w:element="x"><w:r><w:t>South Shields</w:t></w:r></w:smartTag>';
    const file = makeWordFile({ body: p('By ', tagged, ' now.') });
    const part = decode(unzipSync(write(file, [on(open(file).text, 'South Shields')]).bytes)['word/document.xml']!);
    assert.match(part, /<w:commentRangeStart w:id="0"\/><w:smartTag .*<\/w:smartTag><w:commentRangeEnd w:id="0"\/>/);
  });

  it('stand at the mark of a footnote that they are about, and at what a text box hangs on', () => {
    const after = open(write(bytes, [on(text, 'log of May'), on(text, 'In a box')]).bytes);
    const said = after.comments.map(({ range }) => after.text.slice(range.start, range.end));
    assert.equal(said[0], '¹');
    assert.equal(after.text, text);
  });

  it('stand somewhere when they are about what is not in the file', () => {
    const after = open(
      write(bytes, [comment('a', 0, 1), comment('b', text.length, text.length), comment('c', 0, 0)]).bytes,
    );
    assert.equal(after.comments.length, 3);
    assert.equal(after.text, text);
  });

  it('leave every other part as it is, byte for byte, and the text between insertions', () => {
    const written = write(
      bytes,
      words.map((each) => on(text, each)),
    );
    const [before, after] = [unzipSync(bytes), unzipSync(written.bytes)];
    const changing = ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml'];
    for (const [name, content] of Object.entries(before)) {
      if (changing.includes(name)) assertInserted(decode(content), decode(after[name]!));
      else assert.deepEqual(after[name], content, name);
    }
    assert.deepEqual(
      Object.keys(after).filter((name) => !before[name]),
      ['word/comments.xml'],
    );
  });

  it('stand at any words, many at once, and overlap', () => {
    const random = createRandom(seed);
    const places = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
    for (let round = 0; round < 60; round++) {
      const comments = Array.from({ length: 1 + pick(random, 8) }, (_, index) => {
        const first = pick(random, places.length);
        const last = Math.min(places.length - 1, first + pick(random, 6));
        return comment(`n${index}`, places[first]!.start, places[last]!.end);
      });
      const written = write(bytes, comments);
      const after = open(written.bytes);
      assert.equal(after.text, text);
      assert.equal(after.comments.length, comments.length);
      assertInserted(
        decode(unzipSync(bytes)['word/document.xml']!),
        decode(unzipSync(written.bytes)['word/document.xml']!),
      );
    }
  });
});

describe('comments in a file with what Word writes between and around words', () => {
  const bytes = makeWordFile(quirks);
  const { text, comments: own } = open(bytes);
  const added = quirkyWords.map((each) => on(text, each));
  const once = write(bytes, added);

  it('are insertions into what belongs to comments, and leave what others wrote', () => {
    const [before, after] = [unzipSync(bytes), unzipSync(once.bytes)];
    for (const [name, content] of Object.entries(before)) {
      if (/document|comments|Content_Types/.test(name)) assertInserted(decode(content), decode(after[name]!));
      else assert.deepEqual(after[name], content, name);
    }
    const read = open(once.bytes);
    assert.equal(read.text, text);
    assert.equal(read.comments.length, own.length + added.length);
  });

  it('stand at their words, or around all of a field or control, and are written once', () => {
    const { comments } = open(once.bytes);
    for (const words of quirkyWords) {
      const { range } = comments.find((each) => each.text === on(text, words).text)!;
      assert.ok(text.slice(range.start, range.end).includes(words), words);
    }
    assert.deepEqual(write(once.bytes, added).bytes, once.bytes);
  });
});

describe('comments written twice', () => {
  const bytes = makeWordFile(hostile);
  const { text } = open(bytes);
  const thread = on(text, 'cranes', {
    isResolved: true,
    replies: [
      { id: 'r1', author: 'Bob', date: undefined, text: 'Since January.' },
      { id: 'r2', author: 'Ann Lee', date: undefined, text: 'Thanks.' },
    ],
  });

  it('are there once, with replies and whether they are resolved', () => {
    const once = write(bytes, [thread]);
    assert.deepEqual([once.added, once.kept], [3, 0]);
    const twice = write(once.bytes, [thread]);
    assert.deepEqual([twice.added, twice.changed, twice.kept], [0, 0, 3]);
    assert.deepEqual(twice.bytes, once.bytes);
    const { comments } = open(twice.bytes);
    assert.deepEqual(
      comments.map(({ answers }) => answers),
      [undefined, '0', '0'],
    );
    assert.ok(comments[0]!.isResolved);
  });

  it('get what is new: another text, a reply, another state', () => {
    const once = write(bytes, [on(text, 'cranes'), on(text, 'Help')]);
    const more = { ...thread, text: 'Since when?' };
    const twice = write(once.bytes, [more, on(text, 'Help')]);
    assert.deepEqual([twice.added, twice.changed, twice.kept], [2, 1, 1]);
    const { comments } = open(twice.bytes);
    assert.equal(comments.length, 4);
    assert.equal(comments[0]!.text, 'Since when?');
    assert.ok(comments[0]!.isResolved);
    assert.equal(comments.filter(({ answers }) => answers === '0').length, 2);
    const open3 = write(twice.bytes, [{ ...more, isResolved: false }]);
    assert.ok(!open(open3.bytes).comments[0]!.isResolved);
  });

  it('are known by their words where a program dropped the marks', () => {
    const once = unzipSync(write(bytes, [on(text, 'cranes')]).bytes);
    const plain = decode(once['word/comments.xml']!).replace(/ w14:paraId="[^"]*"/g, '');
    const files = Object.fromEntries(Object.entries(once).map(([name, content]) => [name, decode(content)]));
    const saved = zip({ ...files, 'word/comments.xml': plain });
    assert.deepEqual([write(saved, [on(text, 'cranes')]).added, write(saved, [on(text, 'Help')]).added], [0, 1]);
  });

  it('join those of others, which stay as they are', () => {
    const theirs = `<w:comment w:id="7" w:author="Cem"><w:p w14:paraId="00000AAA"><w:r><w:t>Mine.</w:t></w:r></w:p></w:comment>`;
    const file = makeWordFile({
      body: p(
        '<w:commentRangeStart w:id="7"/>',
        'One two',
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
      ),
      comments: theirs,
    });
    const written = write(file, [comment('a', 4, 7, { isResolved: true })]);
    const part = decode(unzipSync(written.bytes)['word/comments.xml']!);
    assertInserted(decode(unzipSync(file)['word/comments.xml']!), part);
    assert.deepEqual(
      open(written.bytes).comments.map(({ id, author }) => [id, author]),
      [
        ['7', 'Cem'],
        ['8', 'Ann Lee'],
      ],
    );
  });
});

describe('a Word file that comments cannot go into', () => {
  it('has no text', () => {
    const writing = addComments(makeWordFile({ body: '<w:p/>' }), [comment('a', 0, 0)]);
    assert.match(writing.kind === 'refused' ? writing.reason : '', /no text/);
  });
});

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Whether all of a text is in another one in its order, with more between. */
function assertInserted(before: string, after: string): void {
  let at = 0;
  for (const character of after) if (at < before.length && before.startsWith(character, at)) at += character.length;
  assert.equal(at, before.length, 'something of the old text is gone');
}
