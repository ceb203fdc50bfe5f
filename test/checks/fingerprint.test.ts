/** Fingerprints of problems: what leaves them as they are, and what makes others of them. */

import assert from 'node:assert/strict';

import fc from 'fast-check';

import { hashText } from '../../server/src/base/hash';
import { checkReport } from '../../server/src/checks/check';
import type { Diagnostic } from '../../server/src/checks/diagnostic';
import { listFingerprints } from '../../server/src/checks/fingerprint';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import type { Paragraph } from '../../server/src/report/model';
import { MappedText } from '../../server/src/text/mappedText';
import { SourceText } from '../../server/src/text/sourceText';
import { openSeeds } from '../support/seeds';

/** The fingerprint of a problem with the words between brackets, which are taken out of the text. */
function fingerprintOf(marked: string, code = 'some-check'): string {
  return fingerprintsOf(marked, code)[0]!;
}

function fingerprintsOf(marked: string, code = 'some-check'): readonly string[] {
  const text = marked.replaceAll(/[[\]]/g, '');
  const diagnostics = [...marked.matchAll(/\[([^\]]*)\]/g)].map((match, index): Diagnostic => {
    const start = match.index - 2 * index;
    return { code, severity: 'error', message: '', related: [], range: { start, end: start + match[1]!.length } };
  });
  return listFingerprints({ source: new SourceText(text), paragraphs: listParagraphs(text) }, diagnostics);
}

/** Paragraphs between blank lines, as a report has them. */
function listParagraphs(text: string): readonly Paragraph[] {
  return [...text.matchAll(/(?:(?!\r?\n\r?\n)[^])+/g)].map((match) => ({
    kind: 'other',
    number: undefined,
    text: new MappedText(text, []),
    range: { start: match.index, end: match.index + match[0].length },
  }));
}

const paragraph = '12. Plans are [vague] and late.';

describe('the fingerprint of a problem', () => {
  const same: readonly [string, string][] = [
    ['when lines are inserted above', `A new line.\n\nAnother.\n\n${paragraph}`],
    ['when lines are inserted below', `${paragraph}\n\nAnother paragraph.`],
    ['when its paragraph is numbered anew', '14. Plans are [vague] and late.'],
    ['when its paragraph is wrapped anew', '12. Plans are\r\n[vague] and\n   late.'],
  ];
  for (const [name, text] of same) {
    it(`stays the same ${name}`, () => assert.equal(fingerprintOf(text), fingerprintOf(paragraph)));
  }

  it('stays the same when words far away in its own long paragraph change', () => {
    const long = (word: string) => `${word} ${'filler '.repeat(200)} [vague] ${'filler '.repeat(200)} ${word}`;
    assert.equal(fingerprintOf(long('first')), fingerprintOf(long('another')));
  });

  it('is another for other words, other words around them, and another check', () => {
    const all = [
      fingerprintOf(paragraph),
      fingerprintOf('12. Plans are [vague and] late.'),
      fingerprintOf('12. Plans are [vague] and early.'),
      fingerprintOf(paragraph, 'other-check'),
    ];
    assert.equal(new Set(all).size, all.length);
  });

  it('keeps the number that is all that a problem points at', () => {
    assert.notEqual(fingerprintOf('[12]. Plans'), fingerprintOf('[13]. Plans'));
  });

  it('counts problems that nothing else tells apart', () => {
    const twice = fingerprintsOf('[same] words\n\n[same] words');
    assert.notEqual(twice[0], twice[1]);
    assert.equal(twice[0], fingerprintOf('[same] words'));
  });

  it('is unique in every sample, and outlasts lines that are inserted above the report', () => {
    for (const { name, document } of openSeeds()) {
      const { text: printed } = document.source;
      const [before, after] = [printed, `Draft\n\n\n${printed}`].map((text) => {
        const report = buildReport(new SourceText(text));
        return listFingerprints(report, checkReport(report, linkReport(report)));
      });
      assert.equal(new Set(before).size, before!.length, name);
      assert.deepEqual(after, before, name);
    }
  });
});

describe('a hash', () => {
  it('is sixteen digits, and the same for the same text only', () => {
    assert.equal(hashText('golden thread'), 'b508602477ab4b99');
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        assert.match(hashText(a), /^[0-9a-f]{16}$/);
        assert.equal(hashText(a) === hashText(b), a === b);
      }),
    );
  });

  it('has no collisions among a hundred thousand near texts', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashText(`recommendation ${index}`)));
    assert.equal(hashes.size, 100_000);
  });
});
