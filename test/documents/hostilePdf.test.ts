/** PDFs that are damaged, lie, or are made to do harm are read whole or refused with the reason, in bounded time and memory. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { explainReadError } from '../../server/src/disk/errors';
import { type PdfLimits, readPdf } from '../../server/src/disk/pdf/readPdf';
import { readReportText } from '../../server/src/disk/reportText';
import { root } from '../cli/run';
import { listObjects, makePdf } from './pdfFile';

/** The text, or why there is none. */
function outcomeOf(bytes: Uint8Array, limits?: PdfLimits): Promise<string> {
  return readPdf(bytes, limits).then(({ text }) => text, explainReadError);
}

const isRead = async (bytes: Uint8Array) => assert.equal(await outcomeOf(bytes), 'The cranes are not greased.\n');

describe('a PDF', () => {
  it('of one page is read', () => isRead(makePdf(listObjects())));
  it('whose page is larger than a country is read', () => isRead(makePdf(listObjects({ box: '[0 0 1e9 1e9]' }))));
  it('whose page has no size is read', () => isRead(makePdf(listObjects({ box: '[(a) /b null true]' }))));
  it('that says it has a million pages is read', () => isRead(makePdf(listObjects({ count: 1_000_000 }))));

  it('whose structure goes round is read', () =>
    isRead(
      makePdf([
        ...listObjects({ catalogue: '/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>', page: '/StructParents 0' }),
        '<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>',
        '<</Type/StructElem/S/P/P 8 0 R/K[8 0 R 0]/Pg 3 0 R>>',
        '<</Type/StructElem/S/Sect/P 7 0 R/K[7 0 R]>>',
      ]),
    ));

  it('whose pages go round, or that is cut off, or none, is damaged', async () => {
    const harbour = readFileSync(join(root, 'test/documents/files/harbour.pdf'));
    const files = [
      makePdf(listObjects({ kids: '2 0 R 3 0 R', count: 2 })),
      ...[harbour.length / 2, 200].map((length) => harbour.subarray(0, length)),
      Buffer.from(`%PDF-1.7\n${'hello '.repeat(5000)}`),
    ];
    for (const file of files) assert.match(await outcomeOf(file), /^it is no PDF, or damaged\. Open it in/);
  });

  it('that is empty, or another file of that name, is told', async () => {
    assert.match(await outcomeOf(new Uint8Array()), /^it is empty\. Copy it/);
    assert.match(await outcomeOf(Buffer.from('<!DOCTYPE html><p>Not found')), /^it is no PDF, .* Fetch it again/);
  });

  it('whose table of objects is damaged, or behind something else, is read', async () => {
    const file = Buffer.from(makePdf(listObjects())).toString('latin1');
    await isRead(Buffer.from(file.replace(/startxref\s\d+/, 'startxref\n7'), 'latin1'));
    await isRead(Buffer.from(`Content-Type: application/pdf\n\n${file}`, 'latin1'));
  });

  it('of pictures, or of letters without names, is told', async () => {
    const withPage = (content: string, resources: string, ...objects: readonly string[]) => {
      const [catalogue, pages] = listObjects();
      const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>>>`;
      return makePdf([
        catalogue!,
        pages!,
        page,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
        ...objects,
      ]);
    };
    const picture =
      '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>';
    const scan = withPage('595 0 0 842 0 0 cm /I Do', '/XObject<</I 5 0 R>>', `${picture}\nstream\nx\nendstream`);
    assert.match(await outcomeOf(scan), /^its pages are pictures without text\. Have the text recognised/);
    // The numbers of the glyphs in most fonts: 29 less than those of the letters.
    const glyphs = Array.from('The cranes are not greased.', (letter) => letter.charCodeAt(0) - 29);
    const hex = glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('');
    const nameless = withPage(
      `BT /F1 12 Tf 70 700 Td <${hex}> Tj ET`,
      '/Font<</F1 5 0 R>>',
      '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>' +
        '/FontDescriptor 7 0 R/DW 500>>',
      '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/StemV 80>>',
    );
    assert.match(await outcomeOf(nameless), /^its fonts do not say which letters they show/);
  });

  it('by another name is read, as is a Word file by the name of one', async () => {
    const read = async (name: string, bytes: Uint8Array) => (await readReportText(name, bytes)).encoding;
    for (const name of ['a.txt', 'a.docx']) assert.equal(await read(name, makePdf(listObjects())), 'PDF');
    assert.equal(await read('a.pdf', readFileSync(join(root, 'test/documents/files/harbour.docx'))), 'Word');
  });

  it('with a password is told', async () => {
    const [owner, user] = ['a'.repeat(32), 'b'.repeat(32)];
    const encryption = `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(${owner})/U(${user})>>/ID[(a)(a)]`;
    assert.match(await outcomeOf(makePdf(listObjects(), encryption)), /protected by a password/);
  });

  it('that takes too long, or too much memory in the heap or outside it, is given up', async () => {
    const file = makePdf(listObjects());
    const enough = { heap: 512, growth: 1024, time: 60_000, every: 1 };
    assert.equal(await outcomeOf(file, { ...enough, time: 1 }), 'reading it takes too long');
    assert.match(await outcomeOf(file, { ...enough, growth: -4096 }), /more memory than there may be$/);
    assert.match(await outcomeOf(file, { ...enough, heap: 1 }), /more memory than there may be/);
  });
});
