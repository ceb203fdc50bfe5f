/** Correcting drifted references: the numbers that are changed, and that the corrected report is clean. */

import assert from 'node:assert/strict';

import { type CitationFix, listCitationFixes } from '../../server/src/features/corrections';
import { findDrift } from '../../server/src/links/drift/drift';
import { openDocument } from '../../server/src/workspace/workspace';
import { reportOf, type Document } from '../../server/src/workspace/document';
import { printCitingReport, type Printing } from '../links/drift/citingReport';

function open(text: string): Document {
  return openDocument({ uri: 'file:///report.txt', version: 1, languageId: 'plaintext', text });
}

function print(document: Document, fix: CitationFix): string {
  return fix.edits.map(({ range, to }) => `${document.source.slice(range)} → ${to}`).join(', ');
}

function correct(document: Document): Document {
  const edits = listCitationFixes(document).flatMap((fix) => [...fix.edits]);
  const text = edits
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (corrected, { range, to }) => `${corrected.slice(0, range.start)}${to}${corrected.slice(range.end)}`,
      document.source.text,
    );
  return open(text);
}

describe('listCitationFixes', () => {
  it('lists nothing where references fit', () => {
    assert.deepEqual(listCitationFixes(open(printCitingReport())), []);
  });

  it('lists one fix for each recommendation, in the order of the text', () => {
    const document = open(printCitingReport({ insert: { before: 13, count: 0 }, cite: (number) => number + 2 }));
    const fixes = listCitationFixes(document).map((fix) => print(document, fix));
    assert.equal(fixes.length, 16);
    assert.deepEqual(fixes.slice(0, 2), ['19 → 17', '20 → 18']);
  });

  it('changes the two printed numbers of a range, not those between', () => {
    const cite = (number: number, place: number) => (place === 4 ? `${number + 1}–${number + 3}` : number + 1);
    const document = open(printCitingReport({ cite }));
    const fix = listCitationFixes(document).find(({ range }) => document.source.slice(range).includes('–'));
    assert.equal(print(document, fix!), '22 → 21, 24 → 23');
  });

  const printings: readonly Printing[] = [
    { insert: { before: 0, count: 4 } },
    { insert: { before: 5, count: 1 } },
    { cite: (number, place) => number + (place < 8 ? 1 : 3) },
  ];
  for (const [i, printing] of printings.entries()) {
    it(`leaves a report that is clean, and prints every right number (${i + 1})`, () => {
      const corrected = correct(open(printCitingReport(printing)));
      assert.deepEqual(findDrift(reportOf(corrected)), []);
      const { recommendations, findings } = reportOf(corrected);
      for (const { text, cites } of recommendations) {
        const topic = /^Improve (.+) \(/.exec(text.text)![1]!;
        const finding = findings.find((each) => each.text.text.includes(topic));
        assert.deepEqual(
          cites.map(({ number }) => number),
          [finding!.number],
        );
      }
    });
  }
});
