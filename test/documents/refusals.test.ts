/** Checks that files which are no Word files, or made to do harm, are refused with what is wrong and what to do. */

import assert from 'node:assert/strict';

import { readDocument } from '../../server/src/documents/document';
import { createRandom, pick, seed } from '../support/random';
import { listFiles, makeWordFile, p, zip } from './wordFile';

const whole = makeWordFile({ body: p('The cranes are not greased.') });

function reasonOf(bytes: Uint8Array): string {
  const reading = readDocument(bytes);
  return reading.kind === 'refused' ? reading.reason : 'it was read';
}

const checkRefused = (bytes: Uint8Array, reason: RegExp) => assert.match(reasonOf(bytes), reason);

/** The file with another text for one of its parts. */
const withPart = (name: string, text: string) => zip({ ...listFiles({ body: p('x') }), [name]: text });

const document = (body: string, before = '') =>
  withPart(
    'word/document.xml',
    `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );

describe('a file that is no Word file', () => {
  const compound = (name: string) =>
    Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...new Array<number>(600).fill(1),
      ...[...name].flatMap((each) => [each.charCodeAt(0), 0]),
    ]);

  it('may be protected by a password', () => checkRefused(compound('EncryptedPackage'), /protected by a password/));
  it('may be one of old Word', () => checkRefused(compound('WordDocument'), /Word 97–2003.*save it as \.docx/));
  it('may be Rich Text', () => checkRefused(new TextEncoder().encode('{\\rtf1 x}'), /Rich Text.*Save it as/));
  it('may be a text', () => {
    checkRefused(new TextEncoder().encode('Nothing.'), /no Word file, .* Save it as one/);
    checkRefused(new TextEncoder().encode('PKnothing'), /damaged/);
  });
  it('may be empty', () => checkRefused(new Uint8Array(), /it is empty\./));
  it('may be an OpenDocument file', () =>
    checkRefused(zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), /OpenDocument/));
  it('may be a workbook', () =>
    checkRefused(
      zip({ '_rels/.rels': listFiles({ body: '' })['_rels/.rels']!.replace('word/document.xml', 'xl/workbook.xml') }),
      /workbook/,
    ));
  it('may be any archive', () => checkRefused(zip({ 'a.txt': 'x' }), /without a Word document/));
});

describe('a Word file that is made to do harm', () => {
  it('may declare entities that grow', () =>
    checkRefused(document('<w:p/>', '<!DOCTYPE w:document [<!ENTITY a "aaaa">]>'), /document type/));
  it('may use entities that nobody declared', () => checkRefused(document(p('&xxe;')), /damaged/));
  it('may nest without end', () => checkRefused(document('<w:sdt>'.repeat(100_000)), /deeper/));

  it('may grow beyond its size when it is inflated', () => {
    const bytes = makeWordFile({ body: p('a'.repeat(1_000_000)) });
    const lying = bytes.slice();
    // Every record of the directory says that its entry has 100 bytes.
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    checkRefused(lying, /damaged/);
  });

  it('may have other words than its checksum says', () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 1, true);
    checkRefused(bytes, /damaged/);
  });

  it('may give a table a million columns', () => {
    const row = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${p('a')}</w:tc><w:tc>${p('b')}</w:tc></w:tr>`;
    const reading = readDocument(makeWordFile({ body: `<w:tbl>${row}</w:tbl>` }));
    assert.ok(reading.kind === 'read' && reading.document.text.length < 2000);
  });

  it('may base styles on each other in a circle', () => {
    const style = (id: string, base: string) =>
      `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${base}"/></w:style>`;
    const body = p('<w:pPr><w:pStyle w:val="A"/></w:pPr>', 'x');
    assert.equal(readDocument(makeWordFile({ styles: style('A', 'B') + style('B', 'A'), body })).kind, 'read');
  });

  it('may be cut off or damaged anywhere: it is refused or read, and nothing throws', () => {
    const random = createRandom(seed);
    for (let round = 0; round < 400; round++) {
      const bytes = whole.slice(0, round % 2 ? whole.length : pick(random, whole.length));
      for (let flips = 0; flips < 3; flips++)
        if (bytes.length > 0) bytes[pick(random, bytes.length)] = pick(random, 256);
      readDocument(bytes);
    }
  });

  it('may have any text for XML: nothing throws', () => {
    const random = createRandom(seed);
    const xml = listFiles({ body: p('The cranes') })['word/document.xml']!;
    for (let round = 0; round < 400; round++) {
      const at = pick(random, xml.length);
      readDocument(
        withPart('word/document.xml', xml.slice(0, at) + '<>&"/= '[pick(random, 7)]! + xml.slice(at + pick(random, 3))),
      );
    }
  });
});
