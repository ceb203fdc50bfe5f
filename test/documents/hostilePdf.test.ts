/** PDFs that are damaged, lie, or are made to do harm are read whole or refused with the reason, in bounded time and memory. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { explainReadError } from '../../server/src/disk/errors';
import { type PdfLimits, readPdf } from '../../server/src/disk/pdf/readPdf';
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
      ...[harbour.length / 2, 200, 0].map((length) => harbour.subarray(0, length)),
      Buffer.from(`%PDF-1.7\n${'hello '.repeat(5000)}`),
      Buffer.from('PK\u0003\u0004'),
    ];
    for (const file of files) assert.match(await outcomeOf(file), /^it is no PDF, or damaged\. Open it in/);
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
