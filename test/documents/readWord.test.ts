/** Checks what is read of a Word file, part by part, on the XML that Word writes. */

import assert from 'node:assert/strict';

import { readDocument, type ReadDocument } from '../../server/src/documents/document';
import { abstractList, headingStyles, item, list, makeWordFile, p, r, styled, type WordParts } from './wordFile';

function read(parts: WordParts | string): ReadDocument {
  const reading = readDocument(makeWordFile(typeof parts === 'string' ? { body: parts } : parts));
  assert.equal(reading.kind, 'read', reading.kind === 'refused' ? reading.reason : '');
  return reading.kind === 'read' ? reading.document : assert.fail();
}

const checkText = (parts: WordParts | string, ...lines: readonly string[]) =>
  assert.equal(read(parts).text, `${lines.join('\n')}\n`);

describe('runs of a Word file', () => {
  it('are one text, however often Word parted them', () =>
    checkText(p(r('Ins'), '<w:proofErr w:type="spellStart"/>', r('pect', '<w:b/>'), r('ors')), 'Inspectors'));

  it('keep references, and white space only where it counts', () =>
    checkText(
      p('<w:r><w:t>  a &amp; b &#x2013;\n c\t</w:t></w:r>', '<w:r><w:t xml:space="preserve"> d</w:t></w:r>'),
      'a & b –  c d',
    ));

  it('have tabs, breaks, hyphens and symbols, and no page breaks', () =>
    checkText(
      p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type="page"/><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>',
      ),
      'a\tb',
      'c-de✓•',
    ));

  it('are found in links, tags, controls, bookmarks and fields', () =>
    checkText(
      p(
        '<w:hyperlink r:id="rId9"><w:r><w:t>link</w:t></w:r></w:hyperlink>',
        '<w:bookmarkStart w:id="0" w:name="x"/><w:smartTag w:element="place"><w:smartTag w:element="City"><w:r><w:t xml:space="preserve"> York</w:t></w:r></w:smartTag></w:smartTag><w:bookmarkEnd w:id="0"/>',
        '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve"> control</w:t></w:r></w:sdtContent></w:sdt>',
        '<w:fldSimple w:instr="PAGE"><w:r><w:t xml:space="preserve"> 7</w:t></w:r></w:fldSimple>',
      ),
      'link York control 7',
    ));

  it('show results of fields, also of fields in fields, and no codes', () =>
    checkText(
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>inner</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      'shown',
    ));

  it('behind a field that never ends are still shown', () =>
    checkText(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('after'), 'after'));

  it('that are hidden are not shown', () =>
    checkText(p('a', r('b', '<w:vanish/>'), r('c', '<w:vanish w:val="0"/>')), 'ac'));

  it('have formulas and the words under readings', () =>
    checkText(
      p(
        '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>',
        '<w:r><w:ruby><w:rt><w:r><w:t>up</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      'x=1base',
    ));

  it('come once where old and new programs get a version each', () =>
    checkText(
      p(
        'Host ',
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
        'paragraph',
      ),
      'Host paragraph',
      '',
      'In a box',
    ));
});

describe('tracked changes', () => {
  it('are read as if all were accepted, and counted', () => {
    const document = read(
      p(
        'The ',
        '<w:del w:id="1" w:author="Ann"><w:r><w:delText>old</w:delText></w:r></w:del>',
        '<w:ins w:id="2" w:author="Ann"><w:r><w:t>new</w:t></w:r></w:ins>',
        '<w:moveFrom w:id="3"><w:r><w:t>here</w:t></w:r></w:moveFrom>',
        '<w:moveTo w:id="4"><w:r><w:t xml:space="preserve"> there</w:t></w:r></w:moveTo>',
      ),
    );
    assert.equal(document.text, 'The new there\n');
    assert.equal(document.changes, 4);
  });

  it('join paragraphs whose mark was deleted', () =>
    checkText(
      p('<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>', 'One ') + p('text.') + p('Another.'),
      'One text.',
      '',
      'Another.',
    ));

  it('take away paragraphs and rows that are gone, and their numbers', () =>
    checkText(
      {
        numbering: abstractList(0, [['decimal', '%1.']]) + list(1, 0),
        body:
          item(1, 0, 'first') +
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom w:id="2"><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>` +
          item(1, 0, 'second'),
      },
      '1. first',
      '2. second',
    ));

  it('do not bring back properties as they were', () =>
    checkText(
      {
        styles: headingStyles,
        body:
          p(
            '<w:pPr><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr></w:pPrChange></w:pPr>',
            'No heading now',
          ) + styled('berschrift2', 'A heading'),
      },
      'No heading now',
      '',
      '## A heading',
    ));
});

describe('headings of a Word file', () => {
  it('are told by the built-in names of styles, whatever their ids', () =>
    checkText(
      {
        styles: headingStyles,
        body: styled('berschrift1', 'One') + p('Text.') + styled('berschrift2', 'Two', '<w:r><w:br/></w:r>', 'lines'),
      },
      '# One',
      '',
      'Text.',
      '',
      '## Two lines',
    ));

  it('stand below the title', () =>
    checkText(
      { styles: headingStyles, body: styled('Titel', 'Report') + styled('berschrift1', 'One') },
      '# Report',
      '',
      '## One',
    ));

  it('are told by the level of a style of one’s own, and by that of the paragraph', () =>
    checkText(
      {
        styles: `${headingStyles}<w:style w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="berschrift3"/></w:style>`,
        body:
          styled('Mine', 'Mine') +
          p('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', 'Second') +
          p('<w:pPr><w:pStyle w:val="berschrift1"/><w:outlineLvl w:val="9"/></w:pPr>', 'Body'),
      },
      '### Mine',
      '',
      '## Second',
      '',
      'Body',
    ));

  it('are told by their look where nobody used the styles', () =>
    checkText(
      p(r('Audit of stores', '<w:b/><w:sz w:val="32"/>')) +
        p('Text of the audit, which is longer than its headings.') +
        p(r('What we found', '<w:b/>')) +
        p(r('All bins were open.', '<w:b/>')) +
        p('Some ', r('bold', '<w:b/>'), ' words'),
      '# Audit of stores',
      '',
      'Text of the audit, which is longer than its headings.',
      '',
      '## What we found',
      '',
      'All bins were open.',
      '',
      'Some bold words',
    ));
});

describe('numbers of a Word file', () => {
  const legal = abstractList(0, [
    ['upperRoman', '%1.'],
    ['decimal', '%1.%2'],
    ['decimal', '%1.%2.%3', '<w:isLgl/>'],
    ['lowerLetter', '(%4)'],
  ]);

  it('are counted level by level', () =>
    checkText(
      {
        numbering: legal + list(1, 0),
        body: [0, 1, 1, 2, 3, 3, 1, 0, 1].map((level) => item(1, level, 'x')).join(''),
      },
      ...['I. x', 'I.1 x', 'I.2 x', '1.2.1 x', '(a) x', '(b) x', 'I.3 x', 'II. x', 'II.1 x'],
    ));

  it('go on in lists of one definition, and begin anew where a list says so, once', () =>
    checkText(
      {
        numbering:
          abstractList(0, [['decimal', '%1)']]) +
          list(1, 0) +
          list(2, 0) +
          list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
        body: item(1, 0, 'a') + item(2, 0, 'b') + item(3, 0, 'c') + item(3, 0, 'd') + item(1, 0, 'e'),
      },
      ...['1) a', '2) b', '1) c', '2) d', '3) e'],
    ));

  it('come from styles, each level from the style that it names', () =>
    checkText(
      {
        numbering:
          abstractList(0, [
            ['decimal', '%1', '<w:pStyle w:val="Chapter"/>'],
            ['decimal', '%1.%2', '<w:pStyle w:val="Para"/>'],
          ]) + list(5, 0),
        styles: ['Chapter', 'Para']
          .map(
            (id) =>
              `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`,
          )
          .join(''),
        body:
          styled('Chapter', 'One') +
          styled('Para', 'a') +
          styled('Para', 'b') +
          styled('Chapter', 'Two') +
          styled('Para', 'c') +
          p('<w:pPr><w:pStyle w:val="Para"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', 'none'),
      },
      ...['1 One', '1.1 a', '1.2 b', '2 Two', '2.1 c', '', 'none'],
    ));

  it('do not restart where a level says never, and restart after the level that it names', () =>
    checkText(
      {
        numbering:
          abstractList(0, [
            ['decimal', '%1.'],
            ['decimal', 'p%2', '<w:lvlRestart w:val="0"/>'],
          ]) + list(1, 0),
        body: [0, 1, 1, 0, 1].map((level) => item(1, level, 'x')).join(''),
      },
      ...['1. x', 'p1 x', 'p2 x', '2. x', 'p3 x'],
    ));

  it('are dashes for bullets, below each other', () =>
    checkText(
      {
        numbering:
          abstractList(0, [
            ['bullet', '\uf0b7'],
            ['bullet', 'o'],
          ]) + list(1, 0),
        body: item(1, 0, 'a') + item(1, 1, 'b'),
      },
      '- a',
      '  - b',
    ));

  it('have letters, Roman numbers, leading zeros and ordinals', () => {
    const formats = [
      'lowerLetter',
      'upperLetter',
      'lowerRoman',
      'decimalZero',
      'ordinal',
      'ordinalText',
      'cardinalText',
    ];
    const body = formats.map((_, index) => item(index + 1, 0, 'x')).join('');
    const numbering =
      formats
        .map((format, index) =>
          abstractList(index, [[format, '%1', '<w:start w:val="28"/>']]).replace('<w:start w:val="1"/>', ''),
        )
        .join('') + formats.map((_, index) => list(index + 1, index)).join('');
    checkText({ numbering, body }, 'bb x', 'BB x', 'xxviii x', '28 x', '28th x', 'Twenty-eighth x', 'Twenty-eight x');
  });
});

describe('tables of a Word file', () => {
  const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`;

  it('have a line a row', () =>
    checkText(
      `<w:tbl><w:tr>${cell('Area')}${cell('Grade')}</w:tr><w:tr>${cell('All', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('Help')}<w:tc>${p('Good')}${p('in part')}</w:tc></w:tr></w:tbl>${p('End')}`,
      '| Area | Grade |',
      '| --- | --- |',
      '| All |  |',
      '| Help | Good in part |',
      '',
      'End',
    ));

  it('that only place text are read cell by cell', () =>
    checkText(
      {
        styles: headingStyles,
        body: `<w:tbl><w:tr><w:tc>${p('A box.')}</w:tc></w:tr></w:tbl><w:tbl><w:tr><w:tc>${styled('berschrift1', 'Left')}${p('Text.')}</w:tc><w:tc>${p('Right.')}</w:tc></w:tr></w:tbl>`,
      },
      ...['A box.', '', '# Left', '', 'Text.', '', 'Right.'],
    ));

  it('leave out rows whose deletion is tracked', () =>
    checkText(
      `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('c')}${cell('d')}</w:tr></w:tbl>`,
      '| a | b |',
      '| --- | --- |',
    ));
});

describe('notes of a Word file', () => {
  it('stand behind the text, with raised numbers in one count', () =>
    checkText(
      {
        footnotes: `<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>', ' See the log.')}</w:footnote>`,
        endnotes: `<w:endnote w:id="3">${p('Elsewhere.')}</w:endnote>`,
        body: p(
          'Cranes',
          '<w:r><w:footnoteReference w:id="2"/></w:r>',
          ' and logs',
          '<w:r><w:endnoteReference w:id="3"/></w:r>',
          '.',
        ),
      },
      ...['Cranes¹ and logs².', '', '¹ See the log.', '', '² Elsewhere.'],
    ));

  it('leave headers and footers out', () => checkText({ header: p('OFFICIAL'), body: p('Text') }, 'Text'));
});

describe('comments in a Word file', () => {
  const comment = (id: number, mark: string, author: string, ...lines: readonly string[]) =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-03-01T09:30:00Z">${lines.map((line) => p(line).replace('<w:p ', `<w:p w14:paraId="${mark}" `)).join('')}</w:comment>`;

  it('have authors, words, replies and whether they are resolved', () => {
    const { comments } = read({
      comments:
        comment(0, '0000000A', 'Ann', 'Since', 'when?') +
        comment(1, '0000000B', 'Bob', 'January.') +
        comment(2, '0000000C', 'Cem', 'Point'),
      commentsExtended:
        '<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000b" w15:paraIdParent="0000000a" w15:done="1"/>',
      body: p(
        'The cranes are ',
        '<w:commentRangeStart w:id="0"/>',
        'not greased',
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        ' now',
        '<w:r><w:commentReference w:id="2"/></w:r>',
      ),
    });
    assert.deepEqual(comments, [
      {
        id: '0',
        author: 'Ann',
        date: '2026-03-01T09:30:00Z',
        text: 'Since\nwhen?',
        answers: undefined,
        isResolved: true,
        mark: '0000000A',
        range: { start: 15, end: 26 },
      },
      {
        id: '1',
        author: 'Bob',
        date: '2026-03-01T09:30:00Z',
        text: 'January.',
        answers: '0',
        isResolved: true,
        mark: '0000000B',
        range: { start: 0, end: 0 },
      },
      {
        id: '2',
        author: 'Cem',
        date: '2026-03-01T09:30:00Z',
        text: 'Point',
        answers: undefined,
        isResolved: false,
        mark: '0000000C',
        range: { start: 27, end: 30 },
      },
    ]);
  });
});

describe('Word files in other clothes', () => {
  it('may call the namespace anything, and be strict', () => {
    const files = makeWordFile({ body: '' });
    assert.ok(files.length > 0);
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    checkText(
      `<x:p xmlns:x="${strict}"><x:r><x:t>strict</x:t></x:r></x:p><p xmlns="${strict}"><r><t>plain</t></r></p>`,
      'strict',
      '',
      'plain',
    );
  });

  it('may be empty', () => assert.equal(read('').text, ''));
});
