/** What lenses and hovers say where stated numbers have drifted: the link as stated, and that the numbers seem to have moved. */

import assert from 'node:assert/strict';

import { listCodeLenses } from '../../server/src/features/codeLenses';
import { findHover } from '../../server/src/features/hover';
import { renderHover } from '../../server/src/wording/renderHover';
import { describeLens } from '../../server/src/wording/threadMessages';
import { linksOf, reportOf, type Document } from '../../server/src/workspace/document';
import { openDocument } from '../../server/src/workspace/workspace';
import { printCitingReport } from '../links/drift/citingReport';

const drifted = open(printCitingReport({ insert: { before: 0, count: 2 } }));
const clean = open(printCitingReport());
const marked = open(
  printCitingReport({ insert: { before: 0, count: 2 } }).replaceAll(
    'has been so for long.',
    'is late. (Recommendation)',
  ),
);

function open(text: string): Document {
  return openDocument({ uri: 'file:///report.txt', version: 1, languageId: 'plaintext', text });
}

function listTitles(document: Document, line: RegExp): string[] {
  const { source } = document;
  return listCodeLenses(document)
    .filter(({ range }) => line.test(source.slice(source.lineContentRange(source.lineAt(range.start)))))
    .map(describeLens);
}

function hoverOn(document: Document, words: string): string {
  const offset = document.source.text.indexOf(words);
  return renderHover(document, findHover(document, offset)!.content).replaceAll('\\', '');
}

describe('where stated numbers have drifted', () => {
  it('the lens of a recommendation says so behind the link that is stated', () => {
    assert.deepEqual(listTitles(drifted, /^4\./), ['supported by 20 · the numbers seem to have moved by 2']);
    assert.deepEqual(listTitles(clean, /^4\./), ['supported by 20']);
  });

  it('the lens of a marked finding says so too', () => {
    assert.deepEqual(listTitles(marked, /^25\./), ['→ Recommendation 9, stated · the numbers seem to have moved by 2']);
  });

  it('the link stays as stated', () => {
    const finding = reportOf(marked).findings.find(({ number }) => number === 25)!;
    const marker = reportOf(marked).markers.find((each) => each.finding === finding.id)!;
    const links = linksOf(marked).links.get(marker.id)!;
    assert.deepEqual(
      links.map(({ recommendation, source }) => [recommendation, source]),
      [['R9', 'stated']],
    );
  });

  it('hovers say so on the number, on the recommendation and on the marked finding', () => {
    const sentence = 'The numbers seem to have moved by 2: 27 fits better than 25.';
    assert.ok(hoverOn(drifted, '25).').includes(sentence));
    assert.ok(hoverOn(drifted, '9. Improve').includes(sentence));
    assert.ok(hoverOn(marked, 'weak and is late. (Recommendation)\n\n26.').includes(sentence));
    assert.ok(!hoverOn(clean, '25).').includes('moved'));
  });
});
