/** How time and memory grow with each hostile shape, for all that is asked of a text that is opened. */

import { checkReport } from '../../server/src/checks/check';
import { listDocumentSymbols } from '../../server/src/features/documentSymbols';
import { listTokens } from '../../server/src/features/semanticTokens';
import { type Document, linksOf, reportOf } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';
import { shapeNames, writeShape } from './hostile';
import { bytesOf, printRow, timeOnce } from './measure';

/** Six doublings end here; a step that took quadratic time would show an exponent of 2 at the last. */
const longest = 512 * 1024;
const doublings = 6;

/** Prints a line a shape; only those whose names have `words` in them. */
export function printShapes(words = ''): void {
  console.log(
    '\nHostile shapes: exponent of growth over the last three of six doublings, seconds of CPU for a megabyte,',
  );
  console.log('bytes a character that the report holds, and that are held when everything was asked of it');
  for (const name of shapeNames.filter((each) => each.includes(words))) {
    const { exponent, seconds, read, asked } = measureShape(name);
    printRow(name, [exponent.toFixed(2), seconds.toFixed(2), read.toFixed(0), asked.toFixed(0)]);
  }
}

function measureShape(name: string) {
  work(open(writeFlat(name, longest >> doublings)));
  const times = Array.from({ length: doublings + 1 }, (_, i) => leastTime(writeFlat(name, longest >> (doublings - i))));
  const text = writeFlat(name, longest);
  return {
    // shorter texts are left out, since what every text costs hides the growth there
    exponent: Math.log2(times.at(-1)! / times.at(-4)!) / 3,
    seconds: ((times.at(-1)! / 1000) * 2 ** 20) / text.length,
    read: bytesOf(() => reportAlone(text)) / text.length,
    asked: bytesOf(() => work(open(text))) / text.length,
  };
}

/** All that is asked of a text that is opened: what is kept of the answers is kept with the document. */
function work(document: Document): Document {
  checkReport(reportOf(document), linksOf(document));
  listTokens(document);
  listDocumentSymbols(document);
  return document;
}

function reportAlone(text: string): Document {
  const document = open(text);
  reportOf(document);
  return document;
}

function open(text: string): Document {
  return openDocument({ uri: 'file:///a.txt', version: 1, languageId: 'plaintext', text });
}

/** In one piece, so that whoever reads first does not have to join it; halves of characters stay. */
function writeFlat(name: string, length: number): string {
  return Buffer.from(writeShape(name, length), 'utf16le').toString('utf16le');
}

/** The least of two, since what other programs do can only make it longer. */
function leastTime(text: string): number {
  return Math.min(...[1, 2].map(() => timeOnce(() => work(open(text)))));
}
