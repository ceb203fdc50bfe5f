/** Bytes to text: byte order marks, UTF-8 and what Windows wrote. */

import assert from 'node:assert/strict';

import { decodeText } from '../../server/src/disk/read';

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  const cases: readonly [string, Buffer, string, string][] = [
    ['plain UTF-8', Buffer.from('children’s'), 'children’s', 'UTF-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffchildren’s'), 'children’s', 'UTF-8'],
    ['UTF-16 from Windows', Buffer.from('\ufeffchildren’s', 'utf16le'), 'children’s', 'UTF-16LE'],
    ['UTF-16 the other way round', bigEndian('\ufeffchildren’s'), 'children’s', 'UTF-16BE'],
    ['Windows-1252', Buffer.from([0x63, 0x92, 0x73, 0x20, 0x96, 0x20, 0xa3]), 'c’s – £', 'Windows-1252'],
    ['a single broken byte', Buffer.from([0xff]), 'ÿ', 'Windows-1252'],
    ['nothing', Buffer.alloc(0), '', 'UTF-8'],
  ];
  for (const [name, bytes, text, encoding] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(decodeText(bytes), { text, encoding }));
  }
});
